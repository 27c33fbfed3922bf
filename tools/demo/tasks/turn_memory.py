"""Forms of turns that tell something, ask for what was said, or refer to what nobody said."""
from .turn_forms import ADD, DIVIDE, DOUBLE, EVEN_OR_ODD, FURTHER, HALF, IN_WORDS, LETTER, MULTIPLY, REVERSE, ROMAN, SORT, SPELL, SUBTRACT

FIRST = {
    "+": ["What is {a} + {b}?", "{a} + {b}", "{a}+{b}", "Add {a} and {b}.", "What is {a} plus {b}?", "{a} plus {b}", "{a}+{b}=",
        "<Calculate|Compute|Tell me|How much is|What's|Solve|Work out> {a}< + |+| plus >{b}<?|.|>"],
    "-": ["What is {a} - {b}?", "{a} - {b}", "{a}-{b}", "Subtract {b} from {a}.", "What is {a} minus {b}?", "{a} minus {b}", "{a}-{b}=",
        "<Calculate|Compute|Tell me|How much is|What's|Solve|Work out> {a}< - |-| minus >{b}<?|.|>"],
    "*": ["What is {a} * {b}?", "{a} * {b}", "{a}*{b}", "Multiply {a} by {b}.", "What is {a} times {b}?", "{a} times {b}", "{a} x {b}", "What is {a}x{b}?",
        "<Calculate|Compute|Tell me|How much is|What's|Solve|Work out> {a}< * |*| times | x >{b}<?|.|>"],
}  # fmt: skip
FIRST_ABOUT = {
    "parity": ["Is {w} even or odd?", "Is {w} odd or even?", "{w}: even or odd?", "<Is the number {w}|Tell me if {w} is|Check whether {w} is> <even or odd|"
        "odd or even><?|>", "even or odd: {w}", "{w} even or odd"],
    "words": ["Write {w} in words.", "{w} in words", "What is {w} in words?", "<Write|Say|Express|Put> <the number |>{w} in words<.| please|>",
        "How do you write {w} in words?"],
    "roman": ["What is {w} in Roman numerals?", "{w} in roman numerals", "Write {w} in Roman numerals.", "<Convert|Turn|Change> {w} <to|into>"
        " Roman numerals<.| please|>", "Roman numeral for {w}", "{w} to roman"],
}  # fmt: skip
DAYS_LATER = {
    "first": ["What day is it {n} {days} after {d}?", "Today is {d}. What day is it in {n} {days}?", "{n} {days} after {d}",
        "<Which|What> day <comes|is|is it> {n} {days} <after|from> {d}?",
              "<If|When> <today is|it is|it's> {d}<| today>, <what|which> day is it in {n} {days}?", "<It is|Today's|It's|Today is> {d}. <What|Which>"
              " day <is it|will it be|is> <in {n} {days}|{n} {days} from now|{n} {days} later>?"],
    "more": ["And {n} {days} later?", "And {n} {days} after that?", "What about {n} {days} later?", "{n} {days} later?", "And {n} more {days}?",
        "<And|Then|Now|So|And then|Ok, and|> <{n} {days} later|{n} {days} after that|{n} more {days}|another {n} {days} later|{n} {days} on|"
        "after {n} more {days}|plus {n} {days}>?",
             "<And |Then |Now |So |><what|which> day is <it |>{n} {days} <later|after that|after that day|from then>?",
             "<Now |Then |Please |>add <{n}|another {n}> <more |>{days}<| to that>.", "What <about|if it is|day comes> {n} {days} <later|after that>?"],
}  # fmt: skip
KEYS = ["pass key", "secret code", "password", "magic number", "code", "secret number", "secret word", "pin", "door code", "passkey", "access code",
    "PIN code", "key", "locker code"]
REMEMBER = [
    "Remember: the {k} is {v}.", "The {k} is {v}. Remember it.", "My {k} is {v}.", "The {k} is {v}.", "Please remember that the {k} is {v}.",
    "<Please |Can you |Could you |I want you to |You must |>remember <that |this: |: |><the|my|our> {k} is {v}<.|, please.| for later.|>",
    "<Keep in mind|Don't forget|Note|Memorize|Memorise|Save|Store|Write down|Learn|Listen>: <the|my|our> {k} is {v}.",
    "<Remember|Memorize|Note|Keep|Save|Store> <this|the|my> {k}: {v}", "<I tell you a|Here is the|Here is my|This is the|This is my> {k}: {v}",
    "<The|My|Our> {k} is {v}<, remember it|, don't forget it|. Don't forget it|. Keep it in mind|. I will ask you later|. Keep it safe|, ok?|>.",
    "{v} is <the|my|our> {k}<.|, remember that.|. Remember it.>",
]  # fmt: skip
ASK_KEY = [
    "What is the {k}?", "What was the {k}?", "Tell me the {k}.", "What's the {k}?", "Do you remember the {k}?", "Which {k} did I tell you?",
    "<What|Which> {k} did I <tell you|give you|mention|say>?", "<So|And|Now|Ok,|Then> what <is|was> <the|my> {k}?",
    "<Tell|Give|Remind> me <the|my|of the|about the> {k}< again| now| please|>.", "<What|Whats|What's> <is |was |><the|my> {k}< again| now| that I told you|"
    ">?",
    "<Do|Can|Could> you <still |><remember|know|recall|tell me|repeat|say> <the|my> {k}?", "<I forgot|I don't remember|Say|Repeat|Recall> <the|my> {k}.",
    "<the|my> {k}<?| please| again?>",
]  # fmt: skip
TELL_NAME = [
    "What is my name?", "What's my name?", "Do you remember my name?", "Do you know my name?", "Tell me my name.", "What was my name?", "Who am I?",
    "<Do|Can|Could> you <still |><remember|know|recall|tell me|say|repeat> <my name|what my name is|who I am|what I am called>?",
    "<So|And|Now|Ok,|Then> what <is|was> my name< again|>?", "What <did I say|did I tell you|do you think> my name <is|was>?",
    "<Say|Tell me|Repeat|Remember> my name< again| please|>.", "<And who am I|Whats my name again|My name|What am I called|How am I called|"
    "What do you call me|And my name|who am i again>?",
]  # fmt: skip
AGAIN = [
    "What did you say?", "Say that again.", "What was the answer?", "Repeat that.", "What was the result?", "Can you repeat that?", "What was that?",
    "<Can|Could|Would|Will> you <please |><repeat|say|tell me|write|give me> <that|it|the answer|your answer|the result|your last answer> again?",
    "<Can|Could> you <please |>repeat <that|it|the answer|your answer|the result|your last answer>?", "<Please |Now |>repeat <that|it|the answer|"
    "your answer|the result|the last answer|what you said>< please| once more| for me|>.",
    "<Please |>say <that|it|your answer|the result> <again|once more|one more time><, please|>.", "<What|Whats|What's> <was|is> <the|your> <answer|result|"
    "last answer|solution|last result>< again| once more| you gave me|>?", "What did you <just say|say just now|answer|tell me|say before|find|get|"
    "say again>?", "<So|And|Ok, so|Sorry,|Wait,> what <was|is> <the|your> <answer|result>< again|>?", "<Come|Once|One> <again|more time, please|"
    "more, please>?",
    "<Tell|Give|Show|Remind> me <the|your> <answer|result|last answer> <again|once more|please>.", "<Sorry|Pardon|Excuse me>, <what did you say|"
    "what was that|I missed that, what was it|I didn't get that, what was the answer|what>?", "<I forgot|I missed|I didn't hear> <the answer|the result|"
    "your answer><.|, what was it?|. Say it again.|. Repeat it please.>", "<the answer|the result|your answer> <again|again please|once more><?|>",
]  # fmt: skip
COPY = [
    "What was my first question?", "What did I ask first?", "What was the first thing I asked?", "Repeat my first question.", "What was my first message?",
    "What did I ask you first?", "<What|Which|Whats> <was|is> <my|the> <first|very first> <question|message|thing I asked|thing I said|thing I wrote|"
    "thing I asked you|prompt|request>< again| to you|>?", "<What|Which question> did I <ask|say|write|want to know|ask you|type> <first|at first|"
    "in the beginning|at the start|at the beginning|first of all>?",
    "<Do|Can|Could> you <still |><remember|recall|repeat|tell me|quote> <my first question|what I asked first|my first message|the first question|"
    "the first thing I asked>?", "<Repeat|Tell me|Quote|Show me|Give me|Say|Copy> <my|the> first <question|message>< again| please|>.",
    "<And|So|Now> what <did I ask first|was my first question|was the first question|did I ask you first>?", "<How|With what> did I <start|begin> <this|our|"
    "the> <conversation|chat>?", "What <was|is> the first question <of this chat|I asked you|in this conversation|of mine>?",
]  # fmt: skip
SOURCE = (
    "<letters|words|vowels|numbers|days|minutes|apples|are left|are there|times|consonants|syllables|kilos|more|does he have|"
    "digits|r's|e's|of them|do I have|are in it>"
)
NO_TURN = [
    "How many {cs}?", "How many?", "Sort", "Count", "Spell", "Reverse", "Add {b} to that.", "times {b}", "Double it.", "And backwards?",
    "What is the pass key?", f"How many {SOURCE}<?|>", "<What|Whats|What's> <is|was> the <result|answer|sum|difference|product|quotient|total|remainder|"
    "average|maximum|length|secret code|code|password|number|word|first letter|last letter|third letter|opposite|date|total price|change|median|other one>?",
    "<Sort|Order|Arrange|Alphabetize|Count|Spell|Reverse|Flip|Repeat|Capitalize|Convert|Round|Compute|Calculate|Solve|Evaluate|Multiply|Add|Subtract|Divide|"
    "Compare|Measure|Translate|Copy|Say> <it|them|this|that|the words|these words|these numbers|the numbers|the list|these|the following|two numbers|"
    "the letters|the word|a word|a number|everything|all|><.|:| please|, please.|>",
    "<Which|What|Who> <is|one is|number is|word is|of them is|of these is> <bigger|larger|smaller|longer|shorter|greater|the largest|the smallest|"
    "the longest|heavier|first|last|more|less|even|odd>?", "<Is|Was> <it|that|this|he|the word|the number> <a palindrome|even|odd|prime|longer|bigger|"
    "divisible by {b}|a leap year|correct|right|the same|more than {b}|less than {b}|in it|a vowel|before noon|a weekday>?",
    "<Plus|Minus|Times|Backwards|Reversed|In words|Alphabetically|In reverse|In Roman numerals|In alphabetical order|Descending|Ascending|Capital letters|"
    "In upper case|Vowels|Consonants|Palindrome|Half|Double|Twice|Squared|Percent|Tomorrow|Yesterday|Later|Weekday|Sum|Average|Remainder|Divided by|Divided|"
    "Multiply|Letters>< please|?|.|!|...|>", "<And|So|Then|But> <the other|the letter r|the last one|the first one|the second|the smaller one|in words|"
    "what is it|how many|why|who|the next|the rest|tomorrow|now|for me|that one|the spelling|the length|backwards|descending|the letter {c}|how much|"
    "which one>?",
    "<Is|Are> there <an|a|any> {c}<| in it| in the word| in there>?", "Does <it|the word|that> <have|contain> <a|an|the letter> {c}?",
    "<And|Now|Then|What about> {b} <days|hours|minutes|weeks|months|more|less|kilos|dollars|percent> <later|after that|before that|earlier|of that|too|"
    "of it|more|less>?", "<How|And how> <long|often|much|many times|far|old> <is it|is that word|does it occur|is left|are they|does it take|was it>?",
    "<What|Which> <day|date|time|weekday|month> <is it|was it|comes next|is that|will it be|comes after that|is that on>?",
    "<Now|And|Then> <the other way round|sort them again|the same again|the next one|in reverse|the rest|do it again|with the other|in descending order|"
    "what|spell it backwards>.", "<How many|Count the|Number of> {cs}< are there| are in it| in it| in the word| please|>?",
    "<What is|Compute|Calculate|Find|How much is> <half of it|{b} percent of it|that plus {b}|that in words|the sum of them|the square of that|"
    "{b} times that|the third one|{b} more than that|it in inches|that in minutes>?",
    "<If|When> <I have|it is|there are|he buys|I add|you take> <{b}|{b} of them|{b} more|some|a few|it>, <how many|what|how much>?",
    "<Tom|Anna|She|He|A man|I> <has|have|buys|gets|gives away> <some|a few|many|more|most of the> <apples|books|coins|sweets>. How many<| are left| is that|"
    " does he have>?", "<Sort {b}|Add {b}|Count {b}|Spell {b} words|Multiply {b}|Subtract {b}|Divide {b}|{b} plus|{b} minus|{b} times|{b} divided by|plus|"
    "What is {b} +|What is {b} times|{b} -|{b} *|What is plus {b}|Add {b} and|Subtract {b} from|Multiply {b} by>",
]  # fmt: skip
LONELY = [NO_TURN] * 6 + [ADD, SUBTRACT, MULTIPLY, DIVIDE, DOUBLE, HALF, EVEN_OR_ODD, IN_WORDS, ROMAN, LETTER, REVERSE, SPELL, FURTHER, SORT["down"
    ], DAYS_LATER["more"], AGAIN]
