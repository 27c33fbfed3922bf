"""Forms of follow-ups, which refer to the answer before."""

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
]  # fmt: skip
SUBTRACT = [
    "Now subtract {b}.", "Subtract {b} from that.", "minus {b}", "Take away {b}.", "What is that minus {b}?", "- {b}", "-{b}",
    "<Minus|And minus|Then minus|Now minus|Ok, minus|Less|and now minus> {b}<?|.|>", f"{SO} <subtract|take away|deduct|remove> {{b}}<| from {THAT}|, please>."
    ,
    f"<Subtract|Take|Deduct|Remove> {{b}} from {THAT}.", f"<What is|What's|How much is|And what is|What would be> {THAT} <minus|less|-> {{b}}?",
    f"<What if|And if|What happens if|And when> <I|you|we> <subtract|take away|remove> {{b}}<| from {THAT}>?", f"<Decrease|Reduce|Lower> {THAT} by {{b}}.",
    "<And |Now |Then |>{b} less<?|.|>", "<that|it|the result|your answer> <minus|less|-> {b}<?|>", f"<Can|Could> you <subtract|take away> {{b}}<|"
    f" from {THAT}>?", f"{{b}} less than {THAT}<?|>", "If I <lose|give away|take away|remove> {b}<, how many are left|, what remains|, what is left|>?",
    f"Take {{b}} away<| from {THAT}| now>.", "<And|What> without {b}?",
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
]  # fmt: skip
DIVIDE = [
    "Divide that by {b}.", "Now divide by {b}.", "divided by {b}", "/ {b}", "What is that divided by {b}?", "/{b}",
    "<Divided by|And divided by|Then divided by|Now divided by|Over|and now divided by> {b}<?|.|>", f"{SO} divide <by {{b}}|{THAT} by {{b}}><|, please>.",
    f"Divide <by {{b}}|{THAT} by {{b}}>.", f"<What is|What's|How much is|And what is> {THAT} <divided by|/|over|÷> {{b}}?",
    f"<What if|And if> <I|you|we> <divide|split> {THAT} by {{b}}?", "<that|it|the result|your answer> <divided by|/> {b}<?|>",
    f"<Can|Could> you divide {THAT} by {{b}}?", f"<Split|Share> {THAT} <into|among|between> {{b}}.",
]  # fmt: skip
DOUBLE = ["Double it.", "Double that.", "Now double it.", "Twice that?", "And doubled?", f"{SO} double {THAT}.", "<What is|What's|How much is|And|"
    f"And what is> <twice|double|two times|the double of> {THAT}?", f"<Can|Could|Would> you <double|multiply by two> {THAT}?",
          f"Double {THAT}<| please| again| now>.", "<Times|And times|Now times> two<?|.|>", "<Twice|Double|two times|doubled> <that|it>?",
          f"<Make|Take> {THAT} <twice|two times|double>.", "<What if|And if> <I|you|we> double <it|that>?"]  # fmt: skip
HALF = ["Halve it.", "Half of that?", "Now halve it.", "And half of that?", f"{SO} <halve|take half of|half> {THAT}.",
    f"<What is|What's|How much is|And|And what is> <half of|half|a half of|one half of> {THAT}?", f"<Halve|Half|Take half of> {THAT}<| please| now>.",
    f"<Can|Could> you halve {THAT}?",
        f"<Divide|Cut|Split> {THAT} in <half|two halves>.", "<half|halved|and halved|1/2> <of that|of it>?"]  # fmt: skip
SQUARED = ["Square it.", "Square that.", "And squared?", "that squared", f"{SO} square {THAT}.", "<What is|What's|How much is|And|And what is>"
    f" {THAT} squared?", f"<What is|And> the square of {THAT}?", f"<Can|Could> you square {THAT}?", "<squared|^2|²|it squared|to the power of 2|"
    "and the square|the square of that|times itself>?"]  # fmt: skip
EVEN_OR_ODD = ["Is that even or odd?", "Even or odd?", "Is it odd or even?", f"<Is|And is|So is|Tell me if|Do you know if|Now, is> {THAT} <odd or even|"
    "even or odd>?", f"<even or odd|odd or even|and is {THAT} odd or even|is that one even or odd|odd or even, what is it>?"]  # fmt: skip
PARITY = {
    word: [f"Is it {word}?", f"Is that {word}?", f"Is that an {word} number?", "<Is|And is|So is|Tell me if|Do you know if|Check if|Now, is>"
    f" {THAT} <{word}|an {word} number>?", f"<and is it {word}|is that one {word}|is it an {word} number|{word}|it's {word}, right|is that number {word}>?"]
    for word in ("even", "odd")
}  # fmt: skip
IN_WORDS = ["And in words?", "In words?", "Write that in words.", "What is that in words?", f"{SO} <write|say|spell> {THAT} in words.",
    f"<Write|Say|Express|Give me|Put|Spell> {THAT} <in words|as a word|out in words|with words>.", "<How do you|How would you|How do I> <write|say>"
    f" {THAT} in words?", "<and|now|please|that> in words<?|.| please>", f"<What is|Can you write> {THAT} in words?"]  # fmt: skip
ROMAN = ["And in Roman numerals?", "In Roman numerals?", "Write that in Roman numerals.", "What is that in Roman numerals?",
    f"{SO} <write|say|convert> {THAT} <in|to|as> Roman numerals.", f"<Write|Convert|Give me|Put|Express> {THAT} <in|as|into> Roman numerals.",
    f"How <do you write|would you write|is> {THAT} in Roman numerals?", "<and|now|please|that> <in|as> <roman|Roman|roman numerals|a Roman numeral><?|.|"
    " please>"]  # fmt: skip
LETTER = [
    "And the letter {c}?", "How many {cs}?", "And how many {cs}?", "What about {c}?", "And {c}?", "And {cs}?", "<What|How> about <{c}|{cs}|the letter {c}|"
    "the {cs}|the letters {c}>?", "<And |Now |So |Ok, |><how many|the number of> {cs}< then| does it have| are in it| are there| are in that word|"
    " are in the same word| in it| in there| there| too|>?",
    "<Now |Also |Then |Please |>count <the letter {c}|{c}|the {cs}|all {cs}><| too| as well| now| in it| in the same word|>.",
    "<And|Now|Then|Next|Also|Ok and> <the letter {c}|the {cs}|for {c}|for the letter {c}|with {c}|the {c}>?", "<Same|The same> <word, letter {c}|for {c}|"
    "for the letter {c}|with {cs}|question for {c}|but with {c}|thing for {c}>.",
    "And how <often|many times> <{c}|does {c} occur|is {c} in it|the letter {c}>?", "Do <the same|it|that> <for|with> <{c}|the letter {c}|{cs}>.",
]  # fmt: skip
OTHER_WORD = [
    "What about {w}?", "And {w}?", "How about {w}?", "And in {w}?", "Same for {w}.", "Now do {w}.", "And for {w}?",
    "<What|How> about <{w}|the word {w}|in {w}|with {w}>?", "<And|Now|Then|Next|And now|And then|Ok, and|So|Also> <{w}|in {w}|the word {w}|for {w}|with {w}|"
    "for the word {w}><?|.|>",
    "<Same|The same|Same question|Same thing|Same task|And the same|Now the same> <for|with> <{w}|the word {w}><.|?| please.|>",
    "<Do|Now do|Then do|Please do|Can you do|Could you do|And do|Try|Repeat|Repeat it> <the same for|the same with|that for|it for|this for|that with|"
    "it with|also> <{w}|the word {w}>.", "<Now |Next |Then |>try <{w}|it with {w}|the word {w}|that with {w}>.", "<Next|Next word|Now|Another one|And this|"
    "One more|And|Other word>: {w}",
    "<And|So> what about <{w}|the word {w}>?", "And <what|how> is it <for|with> {w}?", "{w}?",
]  # fmt: skip
OTHER_NUMBER = [f.replace("the word", "the number").replace("word:", "number:") for f in OTHER_WORD]
REVERSE = [
    "Now spell it backwards.", "Spell it backwards.", "And backwards?", "Now backwards.", "Reverse it.", "Write it backwards.",
    "<And|Now|Then|Next|And now|Ok, now|Please|So|and> <backwards|backward|in reverse|reversed|the other way round|back to front|from right to left><?|.|>",
    "<Now |Then |And |Please |Next, |>reverse <it|that|the word|that word|this word|the letters|its letters>.",
    "<Now |Then |And |Please |Can you |Could you |>spell <it|that|that word|the word|this word> <backwards|in reverse|from the end|the other way round>.",
    "<Write|Say|Type|Print|Show me|Give me> <it|that|that word|the word> <backwards|in reverse|reversed|from right to left>.",
    "<What is|How is|What's|What does> <it|that|that word|the word> <spelled |written |look like |>backwards?", "<Can|Could> you <reverse|flip|mirror|"
    "invert|turn round> <it|that word|the word>?", "<Flip|Mirror|Invert|Turn round> <it|the word|that word>.", "<What about|How about|backwards|reversed|"
    "in reverse> <backwards|please|in reverse>?",
]  # fmt: skip
SPELL = [
    "Now spell it.", "Spell it.", "How do you spell it?", "And the spelling?", "Spell that word.", "Spell it out.",
    "<And|Now|Then|Next|Ok, now|Please|So> <the spelling|spelled out|letter by letter|spell it|spell it out|its spelling|how is it spelled|"
    "spell that word><?|.|>", "<Can|Could|Would> you <please |>spell <it|that|that word|the word|it out>?", "How <do you|would you|do I|is it to> <spell|"
    "write> <it|that|that word|the word>?", "How is <it|that|that word|the word> <spelled|spelt|written>?",
    "<Spell|Now spell|Then spell|Please spell> <it|that|this|the word|that word|this word><| out| letter by letter| please| for me|>.",
    "<What is|What's|Give me|Tell me|Show me> <the spelling|its spelling|the letters|its letters>.", "<spelling|letter by letter|the letters one by one|"
    "spell> <please|?>",
]  # fmt: skip
FURTHER = [
    "How many letters does it have?", "How long is it?", "How many letters is that?", "And its length?", "<And |Now |So |>how many letters <does it have|"
    "does that word have|are in it|are in that word|are there|is it|is that|in total|does the word have>?", "<And |So |>how long is <it|that word|the word|"
    "that|this word>?", "<Count|Now count|Then count|Please count> <its letters|the letters|all letters|the letters of it|all its letters><| too| as well|>.",
    "<What is|What's|And|Tell me|And what is> <its length|the length|the length of it|the length of that word|the number of letters>?",
    "<And the length|and how many letters|number of letters|letters in total|how many letters|its length|length>?",
]  # fmt: skip
SORT = {
    "numbers up": ["Sort {w}", "Sort these numbers: {w}", "Sort {w} from smallest to largest.", "<Put|Sort|Order|Arrange> {w} in <ascending|increasing>"
        " order.", "<Sort|Order|Arrange|Rank> <these numbers|the numbers|these|this list><|, please| from small to large>: {w}",
        "<Sort|Order|Arrange> {w}<| please| ascending| from low to high>"],
    "numbers down": ["Sort {w} from largest to smallest.", "<Put|Sort|Order|Arrange> {w} in <descending|decreasing> order.",
        "<Sort|Order|Arrange|Rank> <these numbers|the numbers|these> <in descending order|from largest to smallest|from high to low|descending>: {w}",
        "<Sort|Order> {w} <descending|from high to low|from big to small>"],
    "words up": ["Sort {w} alphabetically.", "Put {w} in alphabetical order.", "<Sort|Order|Arrange> <these words|the words|this list of words>: {w}",
        "<Sort|Order|Arrange|List|Put> {w} <alphabetically|in alphabetical order|from A to Z>."],
    "words down": ["Sort {w} from Z to A.", "<Put|Sort|Arrange|List|Order> {w} in <reverse|descending|backward> alphabetical order.",
        "<Sort|Order|Arrange> <these words|the words> from Z to A: {w}", "<Sort|Order> {w} from Z to A."],
}  # fmt: skip
TURNED = [
    "Now the other way round.", "Now reverse the order.", "And in reverse order?", "And the other way around?", "<And|Now|Then|Next|Please|Ok, now|And now>"
    " <the other way round|the other way around|in reverse|reversed|in reverse order|in the opposite order|the opposite order|in the other direction><?|.|>",
    "<Reverse|Invert|Flip|Turn round> <the list|the order|that list|it|them|the result>.",
    "<Now |Then |Please |Can you |>sort <them|it|the list|these|that> <the other way|the other way round|in the opposite order|in reverse order|in reverse>.",
]  # fmt: skip
DOWN = ["And in descending order?", "Now in descending order.", "And descending?", "<And|Now|Then|Next|Please|Ok, now> <in descending order|descending|"
    "in decreasing order|in falling order|downwards><?|.|>", "<Now |Then |Please |Can you |>sort <them|it|the list|that> <in descending order|descending|"
    "in decreasing order>."]  # fmt: skip
UP = ["And in ascending order?", "Now in ascending order.", "And ascending?", "<And|Now|Then|Next|Please|Ok, now> <in ascending order|ascending|"
    "in increasing order|in rising order|upwards><?|.|>", "<Now |Then |Please |Can you |>sort <them|it|the list|that> <in ascending order|ascending|"
    "in increasing order>."]  # fmt: skip
SORT |= {"down": TURNED + DOWN, "up": TURNED + UP}
SORT |= {
    "numbers then down": SORT["down"] + ["<And|Now|Then|Please|Ok, now> <from largest to smallest|from high to low|from big to small|largest first|"
    "the largest first|biggest first><?|.|>", "<Sort|Now sort|Order> them from <largest to smallest|high to low|highest to lowest>."],
    "numbers then up": SORT["up"] + ["<And|Now|Then|Please|Ok, now> <from smallest to largest|from low to high|from small to big|smallest first|"
    "the smallest first|lowest first><?|.|>", "<Sort|Now sort|Order> them from <smallest to largest|low to high|lowest to highest>."],
    "words then down": SORT["down"] + ["<And|Now|Then|Please|Ok, now> <from Z to A|in reverse alphabetical order|Z to A|backwards alphabetically><?|.|>",
    "<Sort|Now sort|Order> them <from Z to A|in reverse alphabetical order>."],
    "words then up": SORT["up"] + ["<And|Now|Then|Please|Ok, now> <from A to Z|in alphabetical order|A to Z|alphabetically><?|.|>",
    "<Sort|Now sort|Order> them <from A to Z|alphabetically|in alphabetical order>."],
}  # fmt: skip
