"""Forms of questions about several words, the alphabet and numbers in a row."""
from . import list_chat as chat

WORDS = "<the words |these words: |the following words: |the list |the following: |the names |words |>"
SORT = [
    "Sort <these words|these words|the words|alphabetically|these words alphabetically|the following words|this list|the following|this|words|these|>: {w}",
    f"<Sort|Order|Arrange|Alphabetize|Alphabetise> {WORDS}{{w}}<| alphabetically|, please>.", "Put {w} in <alphabetical|alphabetic|dictionary|alphabet> order.",
    "<Sort|Order|Arrange|Rank|List|Put> {w} <alphabetically|from A to Z|in alphabetical order|by the alphabet|in ascending order|a to z|A-Z>.",
    "<Put|Arrange|List|Order|Sort|Write> <these words|the words|these|the following words> in <alphabetical|alphabetic|dictionary|ABC> order:<| |\n>{w}",
    "<List|Arrange|Write|Give me|Show me|Say|Place|Tell me|Rearrange|Return|Print> {w} in <alphabetical|alphabetic|dictionary|A to Z> order.",
    "<Order|Arrange|Alphabetize|Alphabetise|Rank> <these words|this list|the following words|this><| alphabetically| from A to Z| by letter>:<| |\n>{w}",
    "<What is|What's|What would be|Tell me|Give me|Find> the <alphabetical|alphabetic|dictionary> order <of|for> <|the words |these words: |these: >{w}<?|>",
    "{w}<: |, |\n| - ><sort them|sort alphabetically|in alphabetical order|put them in alphabetical order|sort|alphabetize><.|>",
    "<sort|alphabetize|alphabetical order|order alphabetically|sort alphabetically|sort a-z|sort words|sort list|in alphabetical order><: | |:\n>{w}",
    "{w} <sorted|in alphabetical order|alphabetically|in abc order|sorted alphabetically|from A to Z|in order><|?|, please>",
    "How <do|would> <you|I> <sort|order|alphabetize|arrange|alphabetise> {w}<| alphabetically>?",
    "What <is|are> {w} <in alphabetical order|sorted alphabetically|ordered alphabetically|from A to Z>?",
    "In <which|what> order <do|would> {w} <come|appear|stand> in <the|a> dictionary?", "How would {w} be <sorted|ordered> alphabetically?",
    "<Sort|Put|Order|List|Arrange> <these|the|the following> names <in alphabetical order|alphabetically|from A to Z>: {w}",
    "<I need|I want|Give me|Show me> {w} <sorted|in alphabetical order|sorted alphabetically|ordered from A to Z>.",
    "Which order do {w} have in the <alphabet|dictionary>?",
] + chat.SORT  # fmt: skip
BACK = "<from Z to A|in reverse alphabetical order|in descending alphabetical order|reverse alphabetically|in descending order|in backwards alphabetical order>"
SORT_DOWN = [
    f"<Sort|Put|Order|Arrange|List> {{w}} {BACK}.",
    f"<Sort|Put|Order|Arrange|List|Rearrange|Organize> <these words|the words|this list|the following words|these names|these> {BACK}:<| |\n>{{w}}",
    f"<Sort|Order|Arrange> {WORDS}{{w}} {BACK}<.|, please>",
    f"{{w}} {BACK}<|?|, please>", f"{{w}}<: |, |\n><sort them|put them|list them|sort|order them> {BACK}<.|>",
    "<sort descending|sort desc|reverse alphabetical order|sort z to a|sort z-a|sort backwards|Z to A|descending order|reverse sort><: |:\n| >{w}",
    f"<Give me|Write|Show me|Tell me|Say|Return|Print> {{w}} {BACK}.",
    "<What is|What's|Give me|Tell me> the <reverse alphabetical|descending alphabetical|backwards alphabetical> order of {w}<?|>",
    f"How <do|would> <you|I> <sort|order|arrange> {{w}} {BACK}?", f"What are {{w}} {BACK}?", f"<I need|I want|Show me> {{w}} sorted {BACK}.",
] + chat.SORT_DOWN  # fmt: skip
FIRST = [
    "Which <word |one |>comes first <alphabetically|in the alphabet|in alphabetical order|in the dictionary|in a dictionary><, |: | - >{a} or {b}?",
    "<Does|Would> {a} or {b} come first <alphabetically|in the alphabet|in alphabetical order|in the dictionary|in a dictionary>?",
    "<Which|What> <word |>is first <in the dictionary|in the alphabet|alphabetically|in alphabetical order><, |: >{a} or {b}?",
    "What comes first <alphabetically|in the alphabet|in alphabetical order|in the dictionary><, |: >{a} or {b}?",
    "Alphabetically, <which|which word|what> <is first|comes first|is earlier|comes before><, |: >{a} or {b}?",
    "Is {a} or {b} <first|earlier> <in the alphabet|alphabetically|in the dictionary|in alphabetical order>?",
    "<Tell me|Say|Find out|Decide> which <word |>comes first <alphabetically|in the alphabet|in the dictionary><: |, >{a} or {b}",
    "{a} or {b}<: |, ><which comes first in the alphabet|which is first alphabetically|which comes first in the dictionary>?",
    "Of {a} and {b}, <which|which word> comes first <alphabetically|in the alphabet|in alphabetical order|in the dictionary>?",
    "<Which|What> word <comes|is|stands> earlier <in the alphabet|alphabetically|in the dictionary><, |: >{a} or {b}?",
    "first <alphabetically|in the alphabet|in alphabetical order>: {a} or {b}",
    "In <alphabetical order|the dictionary|the alphabet>, <which|which word> comes first<, |: >{a} or {b}?",
]  # fmt: skip
LAST = [f.replace("first", "last").replace("earlier", "later") for f in FIRST] + chat.LAST
FIRST += chat.FIRST
NTH = [
    "<What|Which> is the {n} letter <of|in> the <|English >alphabet?", "<Which|What> letter is the {n} <letter |one |>of the alphabet?",
    "<What's|Whats|What would be> the {n} letter <of|in> the alphabet?", "<|the >{n} letter <of|in> the alphabet<|?>",
    "<Tell me|Give me|Name|Say|Write|Show me|Find> the {n} letter <of|in> the <|English >alphabet.",
    "<Give me|Tell me|What is> the alphabet's {n} letter<.|?>", "<What|Which> letter <is|comes|stands> {n} in the <|English >alphabet?",
    "<Do you know|Can you tell me|I need> the {n} letter of the alphabet<?|>", "alphabet<: |, >{n} letter<|?>",
    "<In|in> the alphabet, <what|which> letter <is|comes> {n}?",
] + chat.NTH  # fmt: skip
NUMBERED = [
    "<What|Which> letter is number {n} <of|in> the <|English >alphabet?", "What is letter <|number |no. >{n} <of|in> the <|English >alphabet?",
    "letter <|number |no. |#>{n} <of|in> the alphabet", "<Which|What> letter <has|is at|is in> <position|place> {n} in the alphabet?",
    "<Tell me|Give me|Name> letter <|number >{n} of the alphabet.",
    "<Tell me|Give me|Name> the letter at <position|place> {n} <in|of> the alphabet.", "<Which|What> letter of the alphabet is <number|at position> {n}?",
] + chat.NUMBERED  # fmt: skip
NEXT = {
    "after": [
        "<What|Which> letter comes <|right |directly |immediately |next |just >after {c}<| in the alphabet>?",
        "<Which|What> letter follows {c}<| in the alphabet>?", "What <comes|is|comes right|goes> after {c} in the <|English >alphabet?",
        "<Which|What> letter is <|next |right |directly >after {c}<| in the alphabet>?",
        "<What is|What's|Tell me|Give me|Name> the <next letter|letter> <after|following> {c}<?|>",
        "<next letter|letter|the letter> after {c}", "<Tell me|Do you know|Say> <which|what> letter <comes after|follows> {c}<| in the alphabet><?|>",
        "After {c}, <what|which> letter <comes next|is next|comes>?", "What follows {c} in the alphabet?",
        "In the alphabet, what <comes|is|letter comes|letter is> after {c}?", "Which letter <succeeds|is the successor of> {c}?",
        "{c} is followed by <which|what> letter<| in the alphabet>?",
        *chat.NEXT["after"],
    ],
    "before": [
        "<What|Which> letter comes <|right |directly |immediately |just >before {c}<| in the alphabet>?",
        "<Which|What> letter precedes {c}<| in the alphabet>?", "What <comes|is|comes right|goes> before {c} in the <|English >alphabet?",
        "<Which|What> letter is <|right |directly |just >before {c}<| in the alphabet>?",
        "<What is|What's|Tell me|Give me|Name> the <letter|previous letter> before {c}<?|>",
        "<letter|the letter|previous letter> before {c}", "<Tell me|Do you know|Say> <which|what> letter <comes before|precedes> {c}<| in the alphabet><?|>",
        "Before {c}, <what|which> letter comes?", "What precedes {c} in the alphabet?",
        "In the alphabet, what <comes|is|letter comes|letter is> before {c}?", "Which letter is the predecessor of {c}?",
        "{c} is preceded by <which|what> letter<| in the alphabet>?",
        *chat.NEXT["before"],
    ],
}  # fmt: skip
PLACE = [
    "<What|Which> number is {c} in the <|English >alphabet?",
    "<What is|What's|Tell me|Give me|Find|Name> the <position|place|number|index|rank> of <|the letter >{c} in the <|English >alphabet<?|>",
    "<Which|What> <place|position|number> in the alphabet <has {c}|is {c}|does {c} have>?",
    "Where <is {c}|does {c} stand|is the letter {c}> in the alphabet?", "Where in the alphabet is <|the letter >{c}?",
    "<What|Which> <place|position|number> does <|the letter >{c} have in the alphabet?",
    "<position|place|number> of <|the letter |letter >{c} in the alphabet", "<What is|Tell me> the alphabet <position|number> of <|the letter >{c}<?|>",
    "<The letter |>{c} is <which|what> <number|letter|place> <in|of> the alphabet?", "<What|Which> letter number is {c}?",
    "At <which|what> <position|place> <in|of> the alphabet is <|the letter >{c}?",
    "How far into the alphabet is {c}?", "{c}<: |, ><which|what> <number|place|position> in the alphabet<?|>",
    "<Which|What> number letter is {c}<| in the alphabet>?",
] + chat.PLACE  # fmt: skip
SIZE = [
    "How many letters <are|are there> in the <|English |Latin >alphabet?",
    "How many letters does the <|English >alphabet <have|contain|consist of|include>?", "letters in the <|English >alphabet<?|>",
    "How many letters <has|in|make up> the <|English >alphabet?",
    "<What is|What's|Tell me|Give me> the number of letters <in|of> the <|English >alphabet<?|>", "<number|count> of letters in the alphabet",
    "How <long|big|large> is the <|English >alphabet?", "Count the letters <of|in> the <|English >alphabet.",
    "<Do you know|Can you tell me|Tell me|Say> how many letters <there are in the alphabet|the alphabet has><?|>", "The alphabet has how many letters?",
    "alphabet<: |, >how many letters<?|>", "What is the <length|size> of the alphabet?",
]  # fmt: skip
WHOLE = [
    "<Say|Write|Recite|List|Print|Tell me|Give me|Show me|Name|Type|Sing> the <|English |whole |entire |full |complete >alphabet.",
    "<What is|What's> the <|English |whole |full >alphabet?", "the <|English |whole |full >alphabet",
    "<List|Write|Name|Say|Give me|Tell me> <|all >the letters <of|in> the <|English >alphabet.",
    "What are <|all >the letters <of|in> the <|English >alphabet?", "<Can|Could> you <say|recite|write|list> the <|whole >alphabet?",
    "Say <the ABC|your ABCs|the ABCs>.", "<Do you know|Can you say> the <ABC|ABCs>?",
    "<Write|List|Say|Recite> the alphabet <from A to Z|from a to z|in order>.", "alphabet <please|from a to z|a to z|letters>",
    "<Which|What> letters <are in the alphabet|does the alphabet have>?", "How does the alphabet go?",
]  # fmt: skip
WORD_COUNT = [
    "How many words <are|are there> in <this sentence|this|this text|the following sentence|the following text|the following>:<| |\n>{w}",
    "How many words <are|are there> in <|the sentence |the phrase |the text >{q}?",
    "Count the words<| in this sentence| in this| in the following sentence| in this text| here>:<| |\n>{w}",
    "Count <the|all the|all|the number of|how many> words <in|of> <|the sentence |the phrase >{q}.",
    "How many words <does|would> <|the sentence |the phrase |the text >{q} <have|contain>?",
    "How many words <does this sentence have|does this have|are here|has this sentence got|has this text>:<| |\n>{w}",
    "<word count|words|number of words|count words|how many words|word count of this><: |:\n|? >{w}",
    "<What is|What's|Tell me|Give me|Find|Determine> the <number of words|word count|count of words> <in|of> <|the sentence >{q}<?|>",
    "<word count|number of words|count of words|how many words> <of|in> {q}",
    "{q}<: |, | - |\n><how many words|how many words is that|word count|count the words|number of words><?|>", "How many words <is|has|long is|make up> {q}?",
    "<Tell me|Say|Find out|Do you know|Can you tell me> how many words <are in|there are in> {q}<?|>",
    "{w}\nHow many words <are there|are in this sentence|does this have|is that>?", "Of how many words does {q} consist?", "{q} has how many words?",
] + chat.WORD_COUNT  # fmt: skip
COUNTING = [
    "Count <to|to|up to|until|till> {b}<.|>", "Count <from 1|from one|1|up from 1|upwards from 1> <to|to|up to|until> {b}<.|>",
    "<Can|Could> you count <to|up to|from 1 to> {b}?",
    "<List|Write|Say|Give me|Show me|Print|Type|Name|Tell me> <|all |all the |the >numbers <from 1 to|1 to|up to|from 1 up to|from one to> {b}<.|>",
    "<count|counting> <to|1 to|from 1 to|up to> {b}", "numbers <from 1 to|1 to|up to|1 through> {b}", "What are the numbers <from 1 to|up to> {b}?",
    "Start <at|from|with> <1|one> and count <|up >to {b}.", "Count for me <from 1 to|to|up to> {b}.", "What are the first {b} numbers?",
    "<List|Write|Say|Give me> the first {b} numbers.", "1 to {b}<| please|, please>", "I want you to count to {b}.",
]  # fmt: skip
BETWEEN = [
    "Count <from |>{a} <to|up to|until|through> {b}<.|>",
    "<List|Write|Say|Give me|Show me|Print|Type|Name|Write down|Tell me|Output> <|all |all the |the >numbers from {a} <to|up to|through|until> {b}<.|>",
    "<Can|Could> you count from {a} <to|up to> {b}?", "Start <at|from|with> {a} and count <|up >to {b}.", "numbers <from |>{a} <to|through> {b}",
    "What are the numbers from {a} to {b}?",
    "Begin <at|with> {a} and count <|up >to {b}.", "<count|counting> from {a} to {b}",
]  # fmt: skip
DOWN = [
    "Count <down|backwards|backward|back|in reverse> from {a}<| to 1| to one|.>", "Count from {a} <to|down to|back to|backwards to> <1|one>.",
    "<countdown|count down|backwards|counting down> from {a}<| to 1>", "<Do|Give me|Start|Make|Write> a countdown from {a}<.| to 1.>",
    "<Can|Could> you count <down|backwards|back> from {a}<| to 1>?", "Count <down|backwards>: {a} to 1.", "Start at {a} and count <down|backwards> to 1.",
    "<List|Write|Say|Give me|Show me|Print> the numbers from {a} <to|down to|back to> 1.",
    "<List|Write|Say> the numbers <backwards|in reverse> from {a} to 1.", "Countdown: {a} to 1",
]  # fmt: skip
