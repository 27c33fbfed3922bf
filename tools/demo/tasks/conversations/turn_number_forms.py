"""Forms of follow-ups about a number, an amount of money or a quantity, which refer to the answer before."""

THAT = "<that|it|this|the result|your answer|the answer|this number|that number|the last answer|the last result>"
SO = "<And|Now|Then|Next|Ok, now|Ok|So|And then|And now|Now please|Please|And finally|Good, now|Great, now|Also>"
ADD = [
    "Now add {b} to that.", "Add {b}.", "Add {b} to that.", "plus {b}", "And {b} more?", "What is that plus {b}?", "+ {b}", "+{b}",
    "<Plus|And plus|Then plus|Now plus|Ok, plus|and now plus> {b}<?|.|>",
    f"{SO} <add|plus> {{b}}<| more| to {THAT}|, please>.", f"Add <|another |a further >{{b}}<| more| to {THAT}| as well| now>.",
    f"<What is|What's|How much is|And what is|What would be> {THAT} <plus|+|and> {{b}}?",
    f"<What if|And if|What happens if|And when> <I|you|we> add {{b}}<| to {THAT}| more>?", f"<Increase|Raise> {THAT} by {{b}}.",
    "<And |Now |Then |><{b} more|another {b}|{b} on top|with {b} more|and {b} in addition>?", "<that|it|the result|your answer> <plus|+> {b}<?|>",
    "<Take|Use> that and add {b}.",
    f"<Can|Could|Would> you add {{b}}<| to {THAT}| more>?", f"{{b}} <more than|added to|plus> {THAT}<?|>", "If I <get|add|find|buy>"
    " {b} more<, how many is that|, what do I have|, what is it then|>?",
    "<And |Now |Then |Ok, |Please |Lovely, |Good, |><add|put on|tack on|stick on|throw in|chuck in|pop on> {b}<| "
        "more| on top| as well|, if you'd be so kind|, would you|, please>.",
    "<And|Now|Ok, and|So|> <{b} on top of that|with {b} added|if I add {b}|adding {b}|with another {b} on top>?",
]  # fmt: skip
SUBTRACT = [
    "Now subtract {b}.", "Subtract {b} from that.", "minus {b}", "Take away {b}.", "What is that minus {b}?", "- {b}", "-{b}",
    "<Minus|And minus|Then minus|Now minus|Ok, minus|Less|and now minus> {b}<?|.|>", f"{SO} <subtract|take away|deduct|remove> {{b}}<| from {THAT}|, please>."
    ,
    f"<Subtract|Take|Deduct|Remove> {{b}} from {THAT}.", f"<What is|What's|How much is|And what is|What would be> {THAT} <minus|less|-> {{b}}?",
    f"<What if|And if|What happens if|And when> <I|you|we> <subtract|take away|remove> {{b}}<| from {THAT}>?", f"<Decrease|Reduce|Lower> {THAT} by {{b}}.",
    "<And |Now |Then |>{b} less<?|.|>", "<that|it|the result|your answer> <minus|less|-> {b}<?|>", f"<Can|Could> you <subtract|take away> {{b}}<|"
    f" from {THAT}>?", f"{{b}} less than {THAT}<?|>", "If I <lose|give away|take away|remove> {b}<, how many are left|, what remains|, what is left|>?",
    f"Take {{b}} away<| from {THAT}| now>.", "<minus|now minus|and minus> {b} from <that|it>", "<And|What> without {b}?",
    "<And |Now |Then |Ok, |Please |Lovely, |Good, |><knock off|take off|drop|chop off|cut off|strike off|deduct|"
        "take away|lose> {b}<| again| from that|, if you'd be so kind|, would you|, please>.",
    "<And |Now |Then |Please |><knock|take|chop|cut> {b} off<| it| that| again|, please|, if you would>.",
    "<And|Now|Ok, and|So|> <with {b} off|if I take {b} away|with {b} taken off|taking away {b}>?",
]  # fmt: skip
FROM = ["What is {b} minus that?", f"<What is|What's|How much is|And|And what is|Now> {{b}} <minus|-|less> {THAT}?",
    f"<Now s|S|Then s|And s>ubtract {THAT} from {{b}}.", "{b} minus that", f"{{b}} <minus|-> {THAT}", f"Take {THAT} <from|away from> {{b}}."]  # fmt: skip
MULTIPLY = [
    "times {b}", "Multiply that by {b}.", "Now multiply by {b}.", "* {b}", "x {b}", "What is that times {b}?", "*{b}",
    "<Times|And times|Then times|Now times|Ok, times|and now times|And multiplied by|multiplied by> {b}<?|.|>", f"{SO} multiply <by {{b}}|{THAT} <by|with|"
    f"times> {{b}}><|, please>.",
    f"Multiply <by {{b}}|{THAT} <by|with> {{b}}|it all by {{b}}>.", f"<What is|What's|How much is|And what is|What would be> {THAT} <times|*|x|"
    f"multiplied by> {{b}}?", f"<What if|And if|What happens if> <I|you|we> multiply <by {{b}}|{THAT} by {{b}}>?", "<that|it|the result|your answer>"
    f" <times|x|*> {{b}}<?|>",
    f"{{b}} times {THAT}<?|>", f"<What is|How much is|And> {{b}} times {THAT}?", f"<Can|Could> you multiply {THAT} by {{b}}?", "<Take|Use> that {b} times.",
    f"<Do|Make> {THAT} times {{b}}.",
    "<And |Now |Then |Ok, |Please |Lovely, |Good, |>multiply <that|it|your answer|the answer|the lot> by {b}<, if you'd be so kind|, would you|, please|>.",
    "<times|multiplied by> {b}<| now| then>?", "<And|Now|What if it is|So> {b} times as <much|many|big>?",
]  # fmt: skip
DIVIDE = [
    "Divide that by {b}.", "Now divide by {b}.", "divided by {b}", "/ {b}", "What is that divided by {b}?", "/{b}",
    "<Divided by|And divided by|Then divided by|Now divided by|Over|and now divided by> {b}<?|.|>", f"{SO} divide <by {{b}}|{THAT} by {{b}}><|, please>.",
    f"Divide <by {{b}}|{THAT} by {{b}}>.", f"<What is|What's|How much is|And what is> {THAT} <divided by|/|over|÷> {{b}}?",
    f"<What if|And if> <I|you|we> <divide|split> {THAT} by {{b}}?", "<that|it|the result|your answer> <divided by|/> {b}<?|>",
    f"<Can|Could> you divide {THAT} by {{b}}?", f"<Split|Share> {THAT} <into|among|between> {{b}}.",
    "<And |Now |Then |Ok, |Please |Lovely, |Good, |>divide <that|it|your answer|the answer|the lot> by {b}<, if you'd be so kind|, would you|, please|>.",
]  # fmt: skip
DOUBLE = ["Double it.", "Double that.", "Now double it.", "Twice that?", "And doubled?", f"{SO} double {THAT}.", "<What is|What's|How much is|And|"
    f"And what is> <twice|double|two times|the double of> {THAT}?", f"<Can|Could|Would> you <double|multiply by two> {THAT}?",
          f"Double {THAT}<| please| again| now>.", "<Times|And times|Now times> two<?|.|>", "<Twice|Double|two times|doubled> <that|it>?",
          f"<Make|Take> {THAT} <twice|two times|double>.", "<What if|And if> <I|you|we> double <it|that>?",
    "<and |now |ok, |>twice <that|it|this><?| please|, please>", "<doubled|times 2|and times 2>?",
]  # fmt: skip
HALF = ["Halve it.", "Half of that?", "Now halve it.", "And half of that?", f"{SO} <halve|take half of|half> {THAT}.",
    f"<What is|What's|How much is|And|And what is> <half of|half|a half of|one half of> {THAT}?", f"<Halve|Half|Take half of> {THAT}<| please| now>.",
    f"<Can|Could> you halve {THAT}?",
        f"<Divide|Cut|Split> {THAT} in <half|two halves>.", "<half|and half|1/2|a half|and a half> of <that|it>?", "<halved|and halved|and half|"
        "half>?",
    "<and |now |ok, |>half of <that|it|this><?| please|, please>", "<cut|split|chop> <it|that> in <half|two>.",
]  # fmt: skip
SQUARED = ["Square it.", "Square that.", "And squared?", "that squared", f"{SO} square {THAT}.", "<What is|What's|How much is|And|And what is>"
    f" {THAT} squared?", f"<What is|And> the square of {THAT}?", f"<Can|Could> you square {THAT}?", "<squared|^2|²|it squared|to the power of 2|"
    "and the square|the square of that|times itself>?",
    "squared<?||!>", "<and|now|then|ok, and|so> squared<?|, please?| then?>",
    "<Now |And |Please |>square <that|it|the answer|the result><| for me|, please|, would you>.",
    "<and|now|then|what is> <that|it|this> <squared|to the power of two|times itself|multiplied by itself>?",
]  # fmt: skip
EVEN_OR_ODD = ["Is that even or odd?", "Even or odd?", "Is it odd or even?", f"<Is|And is|So is|Tell me if|Do you know if|Now, is> {THAT} <odd or even|"
    "even or odd>?", f"<even or odd|odd or even|and is {THAT} odd or even|is that one even or odd|odd or even, what is it>?",
    "<even or odd|odd or even> <is it|is that|would that be|then|do you think>?", "<so|and|now|ok>, <even or odd|odd or even|is it even or is it odd>?",
    "is <it|that|this> <an even or an odd number|even, or odd|odd, or even|an odd or even number>?",
]  # fmt: skip
PARITY = {
    word: [f"Is it {word}?", f"Is that {word}?", f"Is that an {word} number?", "<Is|And is|So is|Tell me if|Do you know if|Check if|Now, is>"
    f" {THAT} <{word}|an {word} number>?", f"<and is it {word}|is that one {word}|is it an {word} number|{word}|it's {word}, right|is that number {word}>?"]
    for word in ("even", "odd")
}  # fmt: skip
IN_WORDS = ["And in words?", "In words?", "Write that in words.", "What is that in words?", f"{SO} <write|say|spell> {THAT} in words.",
    f"<Write|Say|Express|Give me|Put|Spell> {THAT} <in words|as a word|out in words|with words>.", "<How do you|How would you|How do I> <write|say>"
    f" {THAT} in words?", "<and|now|please|that> in words<?|.| please>", f"<What is|Can you write> {THAT} in words?",
    "<how do you|how would I|how do I|can you> <say|write|put> <that|it> in words<?|, please?>", "<and |now |>written <out |>in words<?| please|, please>",
]  # fmt: skip
ROMAN = ["And in Roman numerals?", "In Roman numerals?", "Write that in Roman numerals.", "What is that in Roman numerals?",
    f"{SO} <write|say|convert> {THAT} <in|to|as> Roman numerals.", f"<Write|Convert|Give me|Put|Express> {THAT} <in|as|into> Roman numerals.",
    f"How <do you write|would you write|is> {THAT} in Roman numerals?", "<and|now|please|that> <in|as> <roman|Roman|roman numerals|a Roman numeral><?|.|"
    " please>",
    "<and |now |ok, |>write <it|that|this> as a <roman numeral|Roman numeral|Roman number><| for me|, please|>.",
    "how <does|do|did|would> <the romans|the Romans|a Roman|Romans> <write|put|have written> <that|it|this>?",
    "<and |now |so |what is that |>in <roman|Roman> <numerals|numbers|numeral|letters|digits><?|, please?| then?>",
    "<what's|what is|what would be> <that|it|this> <in|as a> <Roman|roman> numeral?",
]  # fmt: skip
TRIPLE = ["Triple it.", "And triple that?", "Three times that?", f"{SO} <triple|treble> {THAT}.", f"<Triple|Treble> {THAT}<| please| now>.",
    f"<What is|What's|How much is|And|And what is> <triple|three times|the triple of> {THAT}?", "<tripled|and tripled|three times that>?"]  # fmt: skip
PART = {  # of the last result
    "third": ["And a third of that?", "A third of it?", f"<What is|How much is|And|And what is|Now> <a|one> third of {THAT}?", f"Take a third of {THAT}.",
        f"Divide {THAT} into thirds.", "<1/3|one third> of <that|it>?"],
    "quarter": ["And a quarter of that?", "A quarter of it?", f"<What is|How much is|And|And what is|Now> a <quarter|fourth> of {THAT}?",
        f"Take a quarter of {THAT}.", "<1/4|one quarter|a fourth> of <that|it>?"],
    "tenth": ["And a tenth of that?", "A tenth of it?", f"<What is|How much is|And|And what is|Now> <a|one> tenth of {THAT}?", f"Take a tenth of {THAT}.",
        "<1/10|one tenth> of <that|it>?"],
}  # fmt: skip
CUBED = ["Cube it.", "And cubed?", f"{SO} cube {THAT}.", f"<What is|What's|How much is|And|And what is> {THAT} <cubed|to the power of 3|to the third power>?",
    f"<What is|And> the cube of {THAT}?", "<cubed|^3|it cubed|that cubed|to the power of 3|and the cube>?",
    "cubed<?||!>", "<and|now|then|ok, and|so> cubed<?|, please?| then?>",
]  # fmt: skip
PERCENT = ["What is {p}% of that?", "And {p}% of that?", "{p}% of that", "{p}% of it?", "And {p} percent of that?", "Now {p}% of that.",
    f"<What is|What's|How much is|And what is|What would be> {{p}}<%| percent> of {THAT}?", f"<Take|Now take|Calculate|Find|Give me> {{p}}<%| percent> "
    f"of {THAT}.", f"{SO} {{p}}<%| percent> of {THAT}."]  # fmt: skip
TO_GET = [
    "How much more to get to {b}?", "How much is missing to {b}?", "How far is that from {b}?", "How much more do I need to get to {b}?", "and to {b}?",
    "<How much|How many> <more|> <is missing|is left|are missing|is needed|are needed|do I need|do we need|would I need|must I add|do I have to add> "
    f"to <get to|reach|make|arrive at|come to|have> {{b}}?", f"<How much|How many> more <until|till|up to|to reach|to make> {{b}}?",
    f"<What|How much|Which number> <do I have to add|must I add|must be added|should I add|do I need to add|do I add> to {THAT} to <get|reach|make|"
    f"get to> {{b}}?",
    f"How far is {THAT} from {{b}}?", f"How much less is {THAT} than {{b}}?", f"<What is missing|What's missing|How much is left> <to|until> {{b}}?",
    f"<How much|By how much> is {{b}} <more|larger|bigger|greater> than {THAT}?", "<Difference to|distance to|missing to> {b}?",
    f"What is the difference <between {THAT} and|to> {{b}}?",
]  # fmt: skip
THAN = {
    ">": ["Is it bigger than {b}?", "Is that more than {b}?", "Is that greater than {b}?", "bigger than {b}?", "Is it more than {b}?", "over {b}?",
        f"<Is|And is|So is|Now, is|Was|Then is> {THAT} <bigger|larger|greater|more|higher> than {{b}}?", f"<Is|And is> {THAT} <above|over> {{b}}?",
        f"<Tell me if|Check if|Do you know if> {THAT} is <bigger|larger|greater|more|higher> than {{b}}<.|?|>", "<more|larger|greater|higher|above|> "
        "than {b}?",
        "> {b}?", f"Does {THAT} exceed {{b}}?", "<that|it> > {b}?"],
    "<": ["Is it smaller than {b}?", "Is that less than {b}?", "less than {b}?", "Is it less than {b}?", "under {b}?", "smaller than {b}?",
        f"<Is|And is|So is|Now, is|Was|Then is> {THAT} <smaller|less|lower|fewer> than {{b}}?", f"<Is|And is> {THAT} <below|under> {{b}}?",
        f"<Tell me if|Check if|Do you know if> {THAT} is <smaller|less|lower> than {{b}}<.|?|>", "<less|smaller|lower> than {b}?", "< {b}?",
        "<that|it> < {b}?"],
}  # fmt: skip
DIVISIBLE = ["Is it divisible by {b}?", "Is that divisible by {b}?", "divisible by {b}?", f"<Is|And is|So is|Check if|Tell me if> {THAT} <divisible|"
    f"evenly divisible> by {{b}}?", f"<Can|Could> {THAT} be divided by {{b}}<| evenly| without remainder>?", f"Is {THAT} a multiple of {{b}}?",
    f"Is {{b}} a <factor|divisor> of {THAT}?", f"Does {{b}} <divide|go into> {THAT}?"]  # fmt: skip
DIGITS = ["How many digits does it have?", "How many digits is that?", "How many digits?", f"<How many|And how many|So how many> digits <does {THAT} have|"
    f"are in {THAT}|has {THAT}>?", f"Count the digits<| of {THAT}>.", "<number of digits|and how many digits|digits>?"]  # fmt: skip
BACKWARDS = ["And backwards?", "Write it backwards.", "Reverse the digits.", "Now backwards.", f"<Reverse|Turn round|Flip> <it|that number|the digits|"
    f"its digits|the number>.", f"<Write|Say|Read|Give me> <it|that|that number|the result> <backwards|in reverse|from right to left>.",
    "<And|Now|Then|Please> <backwards|reversed|in reverse><?|.|>"]  # fmt: skip
DECIMAL = ["As a decimal?", "And as a decimal?", "Give me the decimal.", "<And|Now|Please|So> <as a decimal|as a decimal number|in decimals|without the "
    "remainder|with a decimal point><?|.|>", "<What is|Write|Give me|Tell me|Say|Show me> <that|it|the result|the answer> as a decimal<| number| please>.",
    "<What is|And> the <exact result|decimal|decimal result|decimal number>?"]  # fmt: skip
REST = ["And the remainder?", "What is the remainder?", "Just the remainder?", "<And|Only|So what is|What's|What was|Tell me|Just> the <remainder|rest>?",
    "<What is|What's|How much is> left over?", "<How much|What> <remains|is left|is the rest>?"]  # fmt: skip
IN_UNIT = ["And in {to}?", "In {to}?", "What is that in {to}?", "How many {to} is that?", "in {to}", "Now in {to}.", "How many {to}?", "And how many {to}?",
    f"<And|Now|Then|Ok, and|Please|So> <in|to|as> {{to}}<?|.|>", f"<Convert|Change|Turn> {THAT} <to|into> {{to}}.", f"{SO} convert {THAT} to {{to}}.",
    f"<What is|What's|How much is|And what is> {THAT} in {{to}}?", f"<How many|And how many> {{to}} <is|are> {THAT}?", f"<Write|Give me|Say|Show me|"
    f"Express> {THAT} in {{to}}.", f"<Can|Could> you convert {THAT} <to|into> {{to}}?", "<that|it> in {to}<?|>", "What <about|is it> in {to}?"]  # fmt: skip
PAY = ["I pay with {b}. How much change do I get?", "I pay with {b}, change?", "And the change from {b}?", "How much change from {b}?", "I give them {b}.",
    "<I|We|She|He|If I> <pay|pays|paid|hand over|give|pay them> <with |>{b}<, change?|. Change?|, what is the "
        "change?|. How much change is that?|. What do I get back?|, how much do I get back?>",
    "<How much|What> <change|money back|change back> <do I get|is that|should I get|would I get|is due|do they "
        "give me> <from|out of|for|if I pay with|when I pay with> {b}?",
    "<What's|What is|And|So|Tell me> the change <from|out of|for|if I pay with|with> {b}<?|, please?>",
    "<change|and change> <from|for|out of> {b}<?|>"]  # fmt: skip
NOTES = {"$": ["a {w} dollar bill", "{b} dollars", "a ${b} bill", "${b}", "${b}"], "£": ["a {w} pound note", "a £{b} note", "{b} pounds", "£{b}"],
    "€": ["a {w} euro note", "a €{b} note", "{b} euros", "€{b}"]}  # fmt: skip
ORDINARY = ["And in ordinary numbers?", "In ordinary numbers, please?", "As a normal number?", "In digits?", "What number is that?", "And in digits?",
    "What is that as a number?",
    "<And |Now |Ok, |So |Please, |>in <ordinary|normal|Arabic|arabic|usual|modern|plain|our> <numbers|numerals|"
        "digits|figures><?||, please?| please| then?>", "<And|So|Ok, and> <what|which> number is <that|it|this>?",
    "<Write|Give me|Convert|Turn|Put|Show me|Say> <it|that|this> <as an ordinary number|as a normal number|in "
        "digits|in figures|back into digits|as a number|in Arabic numerals><.|, please.|>"]  # fmt: skip
