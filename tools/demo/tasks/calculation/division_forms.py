"""Wordings of questions about divisions: with the remainder, as a decimal, and whether they come out even."""

DIVIDE = [
    "Divide {a} by {b}.", "What is the quotient of {a} and {b}?", "How many times does {b} go into {a}?", "{a} over {b}", "divide {a} {b}",
    "{a} divided by {b}", "Compute {a} / {b} with remainder.", "Split {a} into {b} equal parts.", "How many times does {b} fit into {a}?",
    "What is {a} divided by {b} with remainder?",
    "<Divide|divide> {a} <by|with|/> {b}<.||?| for me| please| with remainder| and give the remainder>",
    "<Compute|Calculate|What is|How much is|Solve|Find|Work out> {a} <divided by|/|over|÷|split by> {b}< with remainder| with a remainder||, remainder "
        "included><?|>",
    "How <many times|often> <does|will|can|would|do> {b} <go into|fit into|fit in|go in|be contained in|divide into|be taken out of> {a}?",
    "<Split|Share|Separate|Cut|Break> {a} <into {b} equal parts|into {b} parts|equally into {b}|by {b}|among {b}|into {b} equal groups|into "
        "{b} equal pieces|equally among {b}|evenly by {b}|between {b}>.",
    "<What is|What's|How much is|Tell me> {a} <split|shared|divided> <into|among|between|over> {b}<| equal parts| parts| equally>?",
    "{a} <split by|shared among|shared by|divided into|split into|divided among> {b}<| parts| equal parts|?| is how much each>",
    "What <do I get|do you get|do we get|is the result|is the answer|comes out> <if|when> <I|you|we> <divide|split|share> {a} by {b}?",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|I need|Do you know> the <quotient|division|ratio> of {a} <and|by> {b}<?|.>",
    "<quotient|divide|division|quotient of|the quotient of|dividing|div>: {a} <and|,|by|/|:> {b}<| =|?| please>",
    "{a} <divided by|over|split by|by> {b} <makes|is|gives|equals|is equal to|comes to> <what|how much|>?",
    "<What is the result of|Calculate the result of|result of|the result of|Tell me the result of> dividing {a} by {b}<?|>",
    "<Dividing|Splitting> {a} by {b} <gives|makes|is|leaves> <what|>?",
    "<If I|When I|If you|If we> <divide|split|share> {a} <by|into> {b}, what <do I get|is it|is the result|comes out|is the answer>?",
    "{b} goes into {a} how <many times|often>?", "{b} into {a} goes how <many times|often>?",
    "{b} into {a}<|?| goes| goes how many times?| goes how often?|, how many times?| is?| equals?| please>",
    "How many times <is {b} contained in|is {b} in|goes {b} into> {a}?", "How many <{b}s|{b}'s> <go into|fit into|fit in|do you get from|make up|can I take "
        "out of|can I make from|does it take to make> {a}<?|>",
    "{a} <contains|has|makes> how many {b}s?", "<Long division|long division|Do the long division|Do long division|Written division>: {a} <by|/|divided by> "
        "{b}<|, with the remainder|, with remainder| please>", "long division <{a} by {b}|of {a} by {b}|{a} / {b}><|, with the remainder| with remainder>",
    "How many <groups|sets|parts|packs|teams> of {b} <are in|can be made from|can I make from|fit into|do I get from> {a}?",
]  # fmt: skip
REMAINDER = [
    "What is the remainder of {a} divided by {b}?", "{a} mod {b}", "What is {a} mod {b}?", "{a} modulo {b}", "{a} % {b}", "{a}%{b}", "{a} % {b} = ?",
    "What's left when {a} is divided by {b}?", "What is the remainder when {a} is divided by {b}?",
    "What is the remainder when you divide {a} by {b}?", "remainder of {a} / {b}", "mod({a}, {b})", "What remains when {a} is divided by {b}?",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|I need|Determine|Do you know|Show me> the <remainder|rest|modulus|modulo|"
        "leftover> <of|for|in> {a} <divided by|/|÷|over|by|mod|: > {b}<?|.>",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|Determine|How much is|What would be> the <remainder|rest|leftover> <when|"
        "if|after> <{a} is divided by|you divide {a} by|I divide {a} by|dividing {a} by|we divide {a} by|{a} gets divided by> {b}<?|>",
    "What <remains|is left|is left over|stays|remainder do I get|remainder is left|is the rest|remainder do you get> <when|if|after> <{a} is "
        "divided by|you divide {a} by|I divide {a} by|dividing {a} by|we divide {a} by|you split {a} by> {b}?",
    "<If|When> <{a} is divided by|I divide {a} by|you divide {a} by|we divide {a} by|we split {a} by> {b}, what <is the remainder|is left|"
        "remains|is left over|is the rest|remainder do I get>?",
    "<What is|What's|Compute|Calculate|Tell me|Find|Evaluate|How much is|Solve> {a} <mod|modulo|%|modulus> {b}<?|>",
    "{a} <mod|modulo|%|MOD|modulus|rem> {b}<| =|?| =?|=| is| equals>",
    "<remainder|remainder of|rest of|the remainder of|mod|modulo|find the remainder|rest>: {a} <divided by|/|by|and|mod|over|÷> {b}",
    "{a} <divided by|/|over|÷|:> {b}<, what is the remainder|, remainder|, what remains|, only the remainder|, what's left| remainder|, rest>?",
    "<Divide|Split> {a} <by|into> {b}<. What is left|. What is the remainder|, what is the remainder|, what remains|. What is left over|, "
        "what's left over>?",
    "Which remainder does {a} <leave|have|give> when divided by {b}?",
    "What remainder does {a} <leave|have|give|make> <when divided by|divided by|modulo|after division by|on division by> {b}?",
    "<How much|How many|What> <is|are> left over <when|if> {a} is <divided|shared|split> <by|into|among> {b}?",
    "What <remains|is left|is left over|stays> <of|from> {a} <when|if|after> <it is divided|it is split|dividing it|I divide it> by {b}?",
    "<If|When> <I|we|you> <share|split|divide|hand out> {a} <sweets|cookies|apples|marbles|candies|cards|balls|stickers|coins|nuts|eggs|biscuits> <among|"
        "between|with|equally among|fairly between> {b} <kids|children|friends|people|students|players|boys|girls|guests|pupils>, how many <are "
        "left over|are left|remain|are over>?",
    "{a} <sweets|cookies|apples|marbles|candies|cards|balls|stickers|coins|nuts|eggs|biscuits> <shared|split|divided> <among|between|by|equally among> {b} "
        "<kids|children|friends|people|students|players|boys|girls|guests|pupils>, <how many <are left over|remain|are over>|what is left "
        "over|what remains>?",
    "<I|We> <have|bake|buy> {a} <sweets|cookies|apples|marbles|candies|cards|balls|stickers|coins|nuts|eggs|biscuits> and <put|pack> {b} in <each box|every "
        "box|a bag|each bag|one box>. How many are <left over|left without a "
        "box|over>?",
    "{a} <sweets|cookies|apples|marbles|candies|cards|balls|stickers|coins|nuts|eggs|biscuits>, {b} <per|in each|in a> <box|bag|row>, how many <are left "
        "over|remain>?",
    "{a} divided by {b} leaves <what|what remainder|which remainder>?",
]  # fmt: skip
DIVISIBLE = [
    "Is {a} divisible by {b}?", "Does {b} divide {a}?", "Is {a} a multiple of {b}?", "Is {b} a factor of {a}?", "Does {b} go into {a}?",
    "Does {b} go into {a} evenly?", "Is {b} a divisor of {a}?", "Can {a} be divided by {b}?", "Can you divide {a} by {b} evenly?",
    "<Tell me if|Tell me whether|Is it true that|Check if|Do you know if|I want to know if|True or false:> {a} is <divisible by|evenly "
        "divisible by|a multiple of|exactly divisible by> {b}<?|>",
    "<Tell me if|Tell me whether|Is it true that|Check if|Check whether|Do you know if|True or false:> <{b} is a factor of|{b} is a divisor of|"
        "{b} divides|{b} goes into|{b} divides evenly into|{b} fits evenly into|{b} goes evenly into|{b} goes exactly into> {a}<?|>",
    "Is {b} <a factor of|a divisor of|one of the factors of|among the factors of|one of the divisors of|a factor for> {a}?",
    "Is {a} <divisible by|evenly divisible by|a multiple of|exactly divisible by|divisible without remainder by|dividable by|in the times "
        "table of|cleanly divisible by> {b}<, yes or no|>?",
    "<Does|Will|Would|Can> {b} <divide|go into|divide into|fit into> {a}<| evenly| exactly| without remainder| without a remainder| with no "
        "remainder>?",
    "<Does|Will|Would> {b} <evenly|exactly> <divide|go into> {a}?",
    "Can {a} be <divided by|split by|shared by|split into|divided into> {b} <evenly|exactly|without remainder|without a remainder|with no "
        "remainder|without rest|with nothing left over>?",
    "Can <you|I|we|one> <divide|split|share> {a} <by|into> {b} <evenly|exactly|without remainder|without a remainder|with no remainder|with "
        "nothing left over>?",
    "{a} <divisible by|a multiple of|multiple of|evenly divisible by|is divisible by> {b}?",
    "{b} <a factor of|factor of|divisor of|divides|goes into|a divisor of> {a}?", "Is {a} / {b} a whole number?",
    "<{a} <is |>divisible by {b}|{b} <is |>a factor of {a}|{b} divides {a}|{b} goes into {a}>? <yes or no|Yes or no?|true or false|is that so?|is that "
        "right?|Yes?>",
    "<Will|Does|Can|Would> {b} <divide|go into|fit into> {a} <with nothing left over|with nothing left|with nothing over|and leave nothing|a whole number of "
        "times|without anything left|without leaving a remainder>?",
    "<Can|Could|May> <I|you|we|one> <divide|split|share> {a} <by|into|among> {b}<| evenly| equally| exactly>< or not|, or is there a remainder|, or is "
        "something left|, yes or no|>?",
    "Is {a} in the {b} times table?",
    "Is {a} a number <in|from> the {b} times table?", "<Is|Will> {a} over {b} <be |>a whole number?",
    "Does {a} <split|divide> <evenly|equally|exactly> <by|into> {b}<| parts>?",
    "<Can|Could> {b} <kids|people|friends|children> share {a} <sweets|apples|cookies|coins|cards> <evenly|equally|fairly|with nothing left over>?",
    "Does {a} have <{b} as a factor|the factor {b}|the divisor {b}|{b} as a divisor>?", "{a} <divisible|divisibility> {b}?",
]  # fmt: skip
SPLIT = [
    "<Split|Share|Divide> {a} <equally|evenly|fairly> <between|among> {b} <people|friends|kids|children|of us>, <how many|how much> <each|for each|does each "
        "get|does each one get>?",
    "<Split|Share|Divide> {a} <between|among|by> {b} <people|friends|kids|children|players|teams>. How <many|much> <does each get|does each one get|for "
        "each|do they each get|is that each>?",
    "{a} <split|shared|divided> <equally |evenly |><between|among|by> {b} <people|friends|kids|children>, how <many|much> <each|for each|does each get>?",
    "<If|When> {b} <people|friends|kids|children|brothers> <share|split|divide> {a}<| equally| evenly>, <how much|how many|what> does <each|each one|"
        "everyone> get?",
    "How <many|much> does <each|each one|everyone> get <if|when> {b} <people|friends|kids|children> <share|split|divide> {a}<| equally| evenly>?",
]  # fmt: skip
HOLDS = [
    "How many {b}s are in {a}?", "How many {b}s are there in {a}?", "how many {b}s in {a}", "How many {b}'s are there in {a}?",
    "How many <{b}s|{b}'s> <are|is> <there in|in|contained in> {a}<?|>", "How many {b}s does {a} <have|contain|hold><?|>",
    "<Tell me|Do you know|I want to know> how many {b}s <are|there are> in {a}<?|.|>",
]  # fmt: skip
DECIMALLY = "<as a decimal|as a decimal number|in decimals|in decimal form|with decimals|in decimal|as decimal|decimal answer>"
AS_DECIMAL = [
    "What is {a} divided by {b} as a decimal?", "{a} / {b} as a decimal", "{a} divided by {b} as a decimal", "{a}/{b} as a decimal",
    f"{{a}} <divided by|/|÷|over|by> {{b}}< |, >{DECIMALLY}<|?| please>", f"{{a}}/{{b}} {DECIMALLY}<|?| please>",
    f"<What is|What's|How much is|Calculate|Compute|Give me|Tell me|Find|Work out|Solve|Write|Express|Convert|Show me> <{{a}} <divided by|/|÷|over> {{b}}|"
        f"{{a}}/{{b}}> {DECIMALLY}<?||.>",
    f"<Divide|Split> {{a}} by {{b}} <and give <me |>the <decimal answer|decimal|answer as a decimal|result as a decimal|result in decimals>|"
        f"{DECIMALLY}|, no remainder|, decimal please|, I need the decimal|and show the decimal>.",
    "<Convert|Turn|Change|Express|Write> <the fraction |>{a}/{b} <to|into|as|in> <a decimal|decimal|a decimal number|decimals|decimal form>.",
    "<decimal of|decimal|decimal for|as a decimal|fraction to decimal|to decimal|in decimals>: {a}/{b}", "{a}/{b} <to|into> <a |>decimal<|?| please>",
    "What is the <decimal|decimal form|decimal value|decimal number|decimal equivalent> <of|for> {a}/{b}?",
    "<If|When> {b} <people|friends|kids|of us|brothers> <split|share> {a}, <what|how much> does <each|each one> get, <in decimals|as a decimal>?",
    "{a} <shared|split|divided> <by|among|between> {b} <as a decimal|in decimals><|?| please>", "How do you write {a}/{b} <as a decimal|in decimals>?",
    "What decimal is {a}/{b}?", "<What is|How much is> {a} / {b} <without a remainder|not as a remainder but as a decimal|with a decimal point>?",
]  # fmt: skip
PLACES = "<<to|with|at> <two|2> <decimal places|decimals|places|digits after the point>|to 2 dp|<rounded to|round to|rounded at|rounding to> <two|2> " \
    "<decimal places|decimals|places|digits>|to the nearest hundredth|correct to 2 decimal places>"
TWO_PLACES = [
    "{a} / {b} rounded to 2 decimals", "{a} divided by {b} to two decimal places", "What is {a} / {b} rounded to two decimal places?",
    f"{{a}} <divided by|/|÷|over> {{b}}< |, >{PLACES}<|?| please>", f"{{a}}/{{b}}< |, >{PLACES}<|?| please>",
    f"<What is|What's|How much is|Calculate|Compute|Give me|Tell me|Find|Work out> <{{a}} <divided by|/|÷|over> {{b}}|{{a}}/{{b}}>< |, >{PLACES}<?||.>",
    f"Divide {{a}} by {{b}} <{PLACES}|and round to <2|two> <decimals|decimal places>|, <2|two> decimals <please|are enough>|. <Two|2> decimals, please>.",
    "<What is|How much is> {a} <divided by|/|over> {b}<, roughly| roughly| about| approximately|>? <2|Two|two> <decimals|decimal places> <is fine|are enough|"
        "please|will do|are fine|is enough>.",
    "{a} <divided by|/|over> {b} <roughly|approximately|about><|?>", "<Roughly|Approximately|About> <what is|how much is> {a} <divided by|/|over> {b}?",
    f"<If|When> {{b}} <people|friends> <split|share> {{a}}, how much does each get, {PLACES}?", f"<Convert|Turn> {{a}}/{{b}} to a decimal, {PLACES}.",
]  # fmt: skip
