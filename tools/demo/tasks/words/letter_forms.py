"""Forms of questions about single letters of a word; {W} is a word that may be called one."""
from . import letter_chat as chat
from .about_forms import of_word

COUNT = of_word([
    "How many {cs} <are|are there> in {W}?", "How many {cs} <are |are there |>in {W}?",
    "How many {cs} <does {W} have|does {W} contain|does {W} include|has {W}|has {W} got|can you find in {W}|do you see in {W}|is in {W}|do I need for {W}>?",
    "How many <letter {cs}|letters {c}|of the letter {c}|{c}|occurrences of {c}|instances of {c}|{c} letters> <are|are there> in {W}?",
    "How <often|many times> <does|does the letter> {c} <appear|occur|come up|show up|turn up> in {W}?",
    "How <often|many times> <is|is the letter|can you find|do you see|do you find> {c} <in|used in|in the spelling of> {W}?",
    "Count <the|all the|all|the number of|how many> <{cs}|letter {cs}> <in|within|inside|of> {W}.",
    "How many {cs} <would you|do you|can you|can I> <count|find|spot> in {W}?",
    "Count <the letter|every|every letter|each|the> {c} <in|of|within> {W}.", "Count how <many {cs} are in|many {cs} there are in|often {c} is in> {W}.",
    "Count how <often|many times> <|the letter >{c} <appears in|occurs in|is used in|is in> {W}.",
    "<Tell me|Say|Find out|Let me know|Work out|Show me|Check> how <many {cs} are in|many {cs} there are in|many {cs} you see in|often {c} occurs in> {W}.",
    "<Find|Tell me|Give me|Determine|State|Work out|Show me> the <number|count|total number> of <{cs}|{c} letters|letter {cs}|occurrences of {c}> in {W}.",
    "<What is|What's|What would be> the <number|count|total number|amount> of <{cs}|{c} letters|letter {cs}|occurrences of {c}> in {W}?",
    "<Do you know|Can you tell me|Could you say|Any idea|I wonder|I want to know|I'd like to know> how many {cs} <are in|there are in|are there in> {W}<?|>",
    "<number|count|total|amount|frequency> of <{cs}|{c}|the letter {c}|letter {c}|{c} letters> in {W}", "count <{c}|{cs}|letter {c}> in {W}",
    "how many <{c}|{cs}|letter {c}> <in |are in |is in |has |>{w}<?|>",
    "{w}<: |, |; | - |\n><how many {cs}|number of {cs}|count the {cs}|count {c}|how often {c}><?|>",
    "{W} <has|contains|includes|is written with> how many {cs}?", "<{cs}|{c}'s|letter {c}|letters {c}|{c}> <in|inside> {W}<?|, how many?|: how many?|>",
    "{w} {c} <count|number|frequency|total>", "{w}<: how many |, how many | how many | - how many >{c}<?|>",
    "{c} <count|count in|count for|count of|total in> {w}",
    "<In|in> {W}, <how many {cs} are there|how many times does {c} appear|how often does {c} occur|count the {cs}|what is the number of {cs}>?",
    "<Look at|Take|Consider|Here is> {W}<. |: >How <many {cs} does it have|many {cs} are in it|many {cs} are there|often does it contain {c}>?",
    "How many {cs}<:|?| in this:| are in this word:| are in the following word:| does this word have:|> <{w}|\n{w}>",
    "Count the {cs}<:| in this:| in this word:| in the following word:> <{w}|\n{w}>", "What is the {c} count <in|of|for> {W}?",
    "{w}\n<How many {cs}|Count the {cs}|How many {cs} are in this word|How many {cs} are there|How often does {c} appear here><?|>",
]) + chat.COUNT  # fmt: skip
VOWEL = of_word([
    "How many {k}s <are|are there> in {W}?", "How many {k}s <does {W} have|does {W} contain|has {W}|in {W}|has {W} got|can you find in {W}|are used in {W}>?",
    "Count <the|all|all the|the number of|how many> {k}s <in|of|within|inside> {W}.", "How many <of the letters in|letters of|letters in> {W} are {k}s?",
    "<Tell me|Say|Find out|Check|Count|Show me|Work out> how many {k}s <are in|there are in|you find in> {W}.",
    "<Tell me|Give me|Find|Determine|Show me|Work out> the <number|count|total number|amount> of {k}s in {W}.",
    "<What is|What's|What would be> the <number of {k}s|{k} count|count of {k}s|total number of {k}s> <in|of> {W}?",
    "<number of|count|count of|how many|total|amount of|the> {k}s <in|inside> {w}<?|>",
    "{w}<: |, |\n| - ><how many {k}s|number of {k}s|count the {k}s|{k}s><?|>",
    "{w} {k} <count|number>", "{k} count <of|in|for|:> {w}", "<In|in> {W}, how many {k}s <are there|do you see|can you count>?",
    "How many {k}s<:|?| in this:| are in this word:| does this word have:> <{w}|\n{w}>", "Count the {k}s<:| in this:| in this word:> <{w}|\n{w}>",
    "<Do you know|Can you tell me|I wonder|I'd like to know> how many {k}s <are in|there are in|are there in> {W}<?|>", "{W} <has|contains> how many {k}s?",
]) + chat.VOWEL  # fmt: skip
IS_VOWEL = [
    "Is {c} a {k}?", "Is the letter {c} a {k}?", "Does <|the letter >{c} <count as a {k}|belong to the {k}s>?", "is {c} a {k}",
    "<Tell me|Say|Check|Do you know> <if|whether> <|the letter >{c} is a {k}<.|?>", "<|The letter >{c} is a {k}, <right|isn't it|yes or no|true or false>?",
    "<Is|is> {c} <among|one of> the {k}s?", "{c} - {k}?",
]
VOWEL_LIST = [
    "<What|Which> are the <five |5 |>vowels?", "<List|Name|Tell me|Give me|Say|Write> <all |>the <five |>vowels<.| in English.| of the alphabet.>",
    "Which letters are <the |>vowels?", "vowels of the alphabet<?|>",
    "<What|Which> are the vowels <in English|of the alphabet|in the alphabet>?", "<Which|What> letters <of|in> the alphabet are vowels?",
]  # fmt: skip
VOWEL_OR = [
    "Is {c} a vowel or a consonant?", "Is <|the letter >{c} a <vowel or consonant|consonant or a vowel|vowel or a consonant>?",
    "{c}<: |, | - >vowel or consonant<?|>", "<vowel or consonant|consonant or vowel><: |? |, ><|the letter >{c}",
    "What kind of letter is {c}<, a|: a> vowel or <a |>consonant?",
    "<Tell me|Say|Decide> <if|whether> <|the letter >{c} is a <vowel or a consonant|consonant or a vowel>.",
]
OF_LETTERS = of_word([
    "How many letters <are|are there> in {W}?", "How many letters <does|would> {W} have?",
    "Count <the|all the|all|the number of|how many> letters <in|of|within> {W}.",
    "How many letters <has {W}|has {W} got|in {W}|make up {W}|form {W}|does {W} contain|does {W} consist of|do I need to write {W}|do you count in {W}>?",
    "<Tell me|Say|Find out|Count|Show me|Work out> how many letters <{W} has|are in {W}|there are in {W}|{W} contains|you see in {W}>.",
    "<Tell me|Give me|Find|Determine|Show me|State> the <number|count|total number|amount> of letters <in|of> {W}.",
    "<What is|What's|What would be> the <number of letters|letter count|count of letters|total number of letters> <in|of> {W}?",
    "<number of|count|count of|how many|amount of|total|the> letters <in|of> {w}<?|>",
    "{w}<: |, |\n| - ><how many letters|number of letters|count the letters|letter count|letters><?|>",
    "letter count <of|in|for|:> {w}", "{w} letter count", "how many letters {w}", "{W} <has|contains|consists of|is> how many letters?",
    "<In|in> {W}, how many letters <are there|do you see|can you count>?",
    "How many letters<:|?| in this:| are in this word:| does this word have:> <{w}|\n{w}>", "Count the letters<:| in this:| in this word:> <{w}|\n{w}>",
    "<Do you know|Can you tell me|I wonder|I'd like to know> how many letters <are in|there are in|are there in> {W}<?|>",
    "How many letters is {W} <made of|made up of|long>?",
]) + chat.OF_LETTERS  # fmt: skip
LENGTH = OF_LETTERS + of_word([
    "How long is {W}?", "<What is|What's|Tell me|Give me|Find|Determine|Compute> the <length|word length|string length> of {W}<?|>",
    "<length|word length|size|len> <of |: |>{w}",
    "How many <characters|chars|symbols> <are|are there> in {W}?", "How many characters <does {W} have|has {W}|in {W}|long is {W}|is {W}>?",
    "{w}<: |, |\n| - ><how long|length|how long is it|what is its length><?|>",
    "Count the characters <in|of> {W}.", "<Tell me|Do you know|Can you tell me|Say|I wonder> how long {W} is<?|>", "{w} length",
    "<In|Counted in> letters, how long is {W}?",
    "How long is <this|this word|the following word>: <{w}|\n{w}>", "<number of|count the|count of> characters in {w}", "What would the length of {w} be?",
    "What length <does {W} have|has {W}|is {W}>?",
])  # fmt: skip
DIGITS = [
    "How many digits <are in|are there in|in> {w}?", "How many digits <does|does the number> {w} <have|contain>?",
    "Count <the|all|all the> digits <of|in> <|the number >{w}.",
    "<number of|how many|count|count the> digits <in|of> {w}", "How many digits <has|in> {w}?",
    "<Tell me|Find|Give me|What is> the number of digits <in|of> {w}<.|?>",
    "How many digits long is {w}?", "{w}<: |, >how many digits<?|>", "How many digits<:|?> {w}",
]  # fmt: skip
AT = of_word([
    "What is the {n} letter <of|in> {W}?", "What is the {n} <letter|character> <of|in> {W}?",
    "<Which|What> letter <is the {n} letter of|comes {n} in|is {n} in|stands {n} in|is the {n} one in> {W}?",
    "<Tell me|Give me|Name|Show me|Find|Say|Write|State|Type|Get> the {n} letter <of|in|from> {W}.",
    "<What's|Whats|Which is|What would be|What was> the {n} letter <of|in> {W}?",
    "<|the >{n} <letter|letter|character|char> <of|in|from> {w}<?|>", "<In|in> {W}, <what|which> <is the {n} letter|letter is {n}|letter comes {n}>?",
    "{w}<: |, |\n| - ><|the |what is the >{n} letter<?|>", "{w} {n} letter", "What is <the word |>{w}'s {n} letter?",
    "<Do you know|Can you tell me|I need|I want to know|I'd like to know> the {n} letter <of|in> {W}<?|>", "{n} letter<: |, in this word: >{w}",
    "<Tell me|Do you know|Say> <which|what> letter <comes {n}|is {n}> in {W}<.|?>",
]) + chat.AT  # fmt: skip
NUMBERED = of_word([
    "What is letter <|number |no. |#>{n} <of|in> {W}?", "<What|Which> letter is <at|in> <position|place> {n} <of|in> {W}?",
    "letter <|number |no. |#>{n} <of|in> {w}",
    "<Tell me|Give me|Name|Show me|Find> letter <|number |no. >{n} <of|in> {W}.",
    "<Tell me|Give me|Name|Show me|Find> the letter at <position|place> {n} <of|in> {W}.",
    "What is the <letter|character> at <position|place> {n} <of|in> {W}?", "{w}<: |, |\n>letter <|number |no. >{n}<?|>",
    "<What|Which> letter <has|is> number {n} in {W}?",
]) + chat.NUMBERED  # fmt: skip
PLACED = of_word([
    "<What|Which> letter is <in|at> <|the >{n} <place|position> <of|in> {W}?", "What <is|stands> <in|at> the {n} <place|position> <of|in> {W}?",
    "<Tell me|Give me|Name|Show me> the letter <in|at> <|the >{n} <place|position> of {W}.", "the letter in {n} <place|position> <of|in> {w}",
    "<What|Which> letter takes <|the >{n} place in {W}?", "Which letter holds the {n} position in {W}?",
    "{w}<: |, ><which|what> letter is in {n} <place|position><?|>",
])  # fmt: skip
EDGE = {
    "first": of_word([
        "<What|Which> letter does {W} <start|begin> with?", "With <which|what> letter does {W} <start|begin>?", "What does {W} <start|begin> with?",
        "{W} <starts|begins> with <which|what> letter?", "<What|Which> letter is at the <beginning|start|front> of {W}?",
        "What <is|is the> <initial|initial letter|starting letter|beginning letter|leading letter|opening letter> of {W}?",
        "<Tell me|Say> <which|what> letter {W} <starts|begins> with.", "<initial|initial letter|starting letter> of {w}",
        "{w}<: |, ><initial letter|which letter does it start with|what does it start with><?|>",
        "<Tell me|Give me|Show me|Name> the <initial|starting|initial|beginning> letter of {W}.",
        "<Do you know|Can you tell me> <which|what> letter {W} <starts|begins> with?", "<Which|What> letter <starts|begins|opens> {W}?",
    ]) + chat.EDGE["first"],
    "last": of_word([
        "<What|Which> letter does {W} end <with|in|on>?", "With <which|what> letter does {W} <end|finish|stop>?", "What does {W} end <with|in>?",
        "{W} ends <with|in> <which|what> letter?",
        "<What|Which> letter is at the <end|very end> of {W}?", "What is the <final|ending|closing|very last> letter of {W}?",
        "<Tell me|Say> <which|what> letter {W} ends <with|in>.", "<final letter|ending letter|end letter> of {w}",
        "{w}<: |, ><final letter|which letter does it end with|what does it end with><?|>",
        "<Tell me|Give me|Show me|Name> the <final|ending> letter of {W}.", "<Do you know|Can you tell me> <which|what> letter {W} ends <with|in>?",
        "<Which|What> letter <ends|finishes|closes> {W}?", "<What|Which> letter is {W} ending with?",
    ]) + chat.EDGE["last"],
}  # fmt: skip
SEVERAL = of_word([
    "<What|Which> are the {e} {n} letters <of|in> {W}?",
    "<Tell me|Give me|Show me|Name|Write|Print|Find|Say|List|Type> the {e} {n} letters <of|in|from> {W}.", "<|the >{e} {n} letters <of|in|from> {w}<?|>",
    "What's the {e} {n} letters of {W}?", "{w}<: |, |\n>{e} {n} letters<?|>", "What {n} letters <come|are> {e} in {W}?",
    "<In|in> {W}, what are the {e} {n} letters?", "The {e} {n} <letters|characters> of {W} <are what|are><?|>",
    "<Do you know|Can you tell me|I need> the {e} {n} letters of {W}<?|>", "What are the {e} {n} characters <of|in> {W}?",
]) + chat.SEVERAL  # fmt: skip
MIDDLE = of_word([
    "What is the middle letter <of|in> {W}?", "<What|Which> letter is in the middle of {W}?", "<|the >middle letter of {w}<?|>",
    "<Tell me|Give me|Name|Show me|Find> the middle letter of {W}.",
    "<What|Which> letter is <the middle one|in the centre|in the center|at the center> of {W}?", "{w}<: |, |\n>middle letter<?|>",
    "What is the <central|center|centre> letter of {W}?",
]) + chat.MIDDLE  # fmt: skip
MIDDLES = of_word([
    "What are the <two middle|middle two|middle> letters <of|in> {W}?", "<|the ><two middle|middle two|middle> letters <of|in> {w}<?|>",
    "<Which|What> <two |>letters are in the <middle|centre|center> of {W}?", "{w}<: |, |\n><two middle|middle two|middle> letters<?|>",
    "<Tell me|Give me|Name|Show me|Find> the <two middle|middle two|middle> letters <of|in> {W}.",
])  # fmt: skip
BOTH = of_word([
    "What <are|is> the first and <|the >last <letter|letters> <of|in> {W}?",
    "<Tell me|Give me|Show me|Name|Write|Find|Say|List> the first and <|the >last <letter|letters> <of|in> {W}.",
    "<|the >first and <|the >last <letter|letters> <of|in> {w}<?|>", "<What|Which> letters does {W} <start|begin> and end with?",
    "Which are the first and <|the >last letters of {W}?",
    "{w}<: |, |\n>first and last letter<|s><?|>", "<What|Which> letters are at the <beginning|start> and <|the >end of {W}?",
    "With <which|what> letters does {W} <start|begin> and end?",
    "<Tell me|Say> which letters {W} <starts|begins> and ends with.", "What <is the first|is the first letter> and <what is |>the last letter of {W}?",
]) + chat.BOTH  # fmt: skip
CONTAINS = of_word([
    "Is there {a} {c} in {W}?", "Does {W} <contain|have|include> {a} {c}?", "Does {W} <contain|have|include|use> the letter {c}<| in it>?",
    "Is <there |><the letter|a letter> {c} <in|part of|used in> {W}?",
    "Is {c} <in|part of|a letter of|one of the letters of|used in|found in|among the letters of> {W}?", "<Is|Are> there any {cs} in {W}?",
    "Does <|the letter >{c} <appear|occur|show up|exist> <in|anywhere in> {W}?",
    "Has {W} got {a} {c}<| in it>?", "<Can you|Do you> <find|see> <{a}|any|the letter> {c} in {W}?", "Does {W} have {a} {c} <in it|anywhere|somewhere>?",
    "Is {a} {c} in {W}?", "Are there {cs} in {W}?",
    "<Tell me|Check|Say|See|Find out> <if|whether> <{W} contains {a} {c}|{W} has {a} {c}|there is {a} {c} in {W}|{c} is in {W}|the letter {c} is in {W}>.",
    "{w}<: |, |\n><is there {a} {c} in it|does it contain {a} {c}|any {cs}|is {c} in it>?",
    "Can {a} {c} be found in {W}?", "Would I <find|need> {a} {c} in {W}?", "<any|is there any|is the letter> {c} in {w}<?|>",
    "{W} <has|contains> {a} {c}, <right|yes or no>?", "does {w} <have|contain|got> {c}",
    "Do I <need|use> {a} {c} <to spell|to write|in> {W}?", "Is {W} <spelled|spelt|written> with {a} {c}?",
]) + chat.CONTAINS  # fmt: skip
