"""More forms of questions about several words, the alphabet and the words of a sentence."""

AZ = (
    "<alphabetically|in alphabetical order|from A to Z|a-z|A-Z|a to z|in ABC order|by alphabet|by the alphabet|in dictionary order|like in a dictionary|as in "
    "a dictionary|in order of the alphabet>"
)
ZA = (
    "<from Z to A|z-a|Z-A|z to a|in reverse alphabetical order|in backwards alphabetical order|in reversed alphabetical order|backwards alphabetically|in "
        "descending alphabetical order|"
    "reverse alphabetically|alphabetically from Z to A|alphabetically, but backwards|from the end of the alphabet|in inverse alphabetical order>"
)
VERB = "<Sort|Order|Arrange|List|Put|Organise|Organize|Rank|Rearrange|Place|Write|Line up|Give me|Show>"


def ordering(order, terse, like):
    """Forms that want words in an order, which a few words name (`terse`), or what is done then (`like`)."""
    return [
        f"{VERB} <these|these words|the words|them|this list|my list|the list|these names|the following|these things|these items> {order}< - |: |, |:\n|... |; "
            f">{{w}}",
        f"{VERB} {{w}} {order}<.|, please|>", f"{VERB} <the words|the names|these words|the following words|my list|the items>:<| |\n>{{w}}<. |; |\n>{terse}<.|"
            f", please|>",
        f"<I have|I've got|Here are|There are|Take|These are|My list is|Given> <the words |these words: |these names: |my words: |>{{w}}<. |; |\n| - ><{terse}|"
            f"{like}|<List|Sort|Put|Order|Write> them {order}><.|, please|>",
        f"{terse}< please| now|>< - |: |, |:\n| >{{w}}", f"{{w}}<: |, | - |\n|? |... |; |. ><{terse}|{order}|{like}|sort them {order}|put them {order}><.|?|, "
            f"please|>",
        f"<Can|Could> you <sort|order|organise|organize|arrange|put|list> <these|them|the words> {order}<: |? |, | - >{{w}}<?|>",
        f"<I want|I need|I'd like> <these|the words|this list|them> {order}<: |, | - >{{w}}", f"<How do|How would|Where do> {{w}} <go|stand|come> {order}?",
    ]  # fmt: skip


SORT = ordering(AZ, "<alphabetical order|alphabetical|sort a-z|a-z order|A-Z|abc order|alphabetise|alphabetize|order a-z|sort by alphabet|dictionary order|"
    "alphabetical please|order these a-z|sort>",
    "<List them as a dictionary would|Which order are they in a dictionary|Sort them like a dictionary|Put the one nearest to A first|How would a dictionary "
        "list them|Alphabetise them>") + [
    "<Order|Sort|Arrange|Put> {w} so that the <one|word> <nearest|closest> to A comes first.",
    "<Kindly|Please> <organise|organize|sort|order|alphabetise> {w} alphabetically.",
    "<Organise|Organize|Alphabetise|Alphabetize> {w}<.| alphabetically.| by letter.| from A to Z.>",
    "<How|In which order> would <a dictionary|a phone book|a teacher|an index> list {w}?",
]  # fmt: skip
SORT_DOWN = ordering(ZA, "<z-a order|z-a|Z to A|reverse alphabetical|reverse alphabetical order|alphabetical but reversed|backwards alphabetical order|"
    "alphabetical order, but backwards|"
    "reverse abc order|sort z-a|alphabetical, reversed|reversed alphabetical order|descending|order z-a>",
    "<List them as a dictionary would, but backwards|Start with the one nearest to Z|Put the last in the alphabet first|"
        "Z first|The one nearest to Z first>") + [
    "<Order|Sort|Arrange|Put|List> {w} so that the <one|word> <nearest to Z|closest to Z|last in the alphabet> <comes|is|stands> first.",
    "<Order|Sort|Arrange|List> {w} <starting|beginning> <with the last in the alphabet|from Z|with Z|at Z>.",
    "<Reverse|Backwards> alphabetical order of {w}<?|, please|>",
]  # fmt: skip
BOOK = (
    "<alphabetically|in the alphabet|in alphabetical order|in the dictionary|in a dictionary|in an index|on an alphabetical list|on a list from A to Z|in "
    "the ABC|by alphabet>"
)
PAIR = "<{a} or {b}|{a} or {b}|{a}, {b}|{a} / {b}|{a} vs {b}|{a} and {b}>"


def placed(first, sooner, top, near):
    """Forms that ask which word stands first, or last."""
    return [
        f"{PAIR}<: |, | - |? |; |... |\n><which|which one|which word|what|which name> <is|comes|stands|goes|would be> <{first}|{sooner}> {BOOK}<?|>",
        f"{PAIR}<: |, | - |? ><who|which name> <is|comes> <{first}|{sooner}> {BOOK}<?|>", f"Would <I|you> find {{a}} or {{b}} <{first}|{sooner}> {BOOK}?",
        f"<{first}|{sooner}> {BOOK}<: |, | - |? >{PAIR}<?|>", f"<Which|What|Who> <is|comes|stands|goes|would be> <{first}|{sooner}> {BOOK}<, |: |? | - "
            f">{PAIR}<?|>",
        f"<On|In> <a class list|a list of names|a phone book|an A to Z list|an alphabetical list|a register|an A to Z class list>, <who|which name|which> <is|"
            f"comes|stands|would be> "
        f"<at the {top}|{first}><: |, |? >{{a}} or {{b}}?",
        f"<Who|Which name|Which word|Which> is <at the {top} of|{first} on|{first} in> <an alphabetical list|the class list from A to Z|a list from A to Z|an "
            f"A to Z list><: |, |? >{PAIR}<?|>",
        f"Which <word|one|name> <is|stands|comes> <nearer|closer|nearest|closest> to <the letter |>{near} {BOOK}<, |: >{{a}} or {{b}}?",
        f"<If|When> <I|you|we> sort {{a}} and {{b}} <alphabetically|from A to Z>, which <comes|is|one is> {first}?",
        f"<Sorted|Ordered> <alphabetically|from A to Z>, which <comes|is> {first}<, |: >{PAIR}?",
        f"<Which|What|Which one> is alphabetically {first}<, |: |? >{PAIR}<?|>",
        f"<Does|Do|Will> {{a}} or {{b}} <come|stand|appear|go> <{first}|{sooner}> {BOOK}?",
    ]  # fmt: skip


FIRST, LAST = placed("first", "<earlier|sooner>", "top", "A"), placed("last", "later", "bottom", "Z")
BEFORE = {
    way: [
        f"<Does|does> {{a}} <come|stand|go> {way} {{b}} {BOOK}<?|, yes or no?>", f"Is {{a}} {way} {{b}} {BOOK}?",
        f"<Is it true that |>{{a}} <comes|is|stands> {way} {{b}} {BOOK}<, right|, yes or no|>?",
        f"<Tell me|Check|Say|Find out> <if|whether> {{a}} comes {way} {{b}} {BOOK}.",
        f"I <think|say|believe> {{a}} comes {way} {{b}} {BOOK}. <Am I right|Is that right|True or false>?",
    ]
    for way in ("before", "after")
}  # fmt: skip
ABC = "<the alphabet|the alphabet|the ABC|the English alphabet|our alphabet|the abc|the Latin alphabet>"
NTH = [
    f"<Which|What> letter <comes|is|do we have|do I find|stands|goes> {{n}} <in|of> {ABC}?",
    f"<|the >{{n}} <letter|character> <of|in> {ABC}<?|, which one is it?|: what is it?|>",
    f"<alphabet|ABC|the alphabet|English alphabet><: |, | - |; ><the |what is the |which is the |>{{n}} letter<?|>",
    f"<Which|What> <is|would be> {{n}} <in|of> {ABC}<, which letter|, what letter|>?",
    f"<When|If> <I|you|we> <say|recite|write> {ABC}, which letter <is|comes> {{n}}?", f"<Count|Go> through {ABC}: <what|which> letter is {{n}}?",
]  # fmt: skip
NUMBERED = [
    "<alphabet|ABC|the alphabet's|alphabetical> letter <|number |no. |#>{n}<?|, please|>",
    "<a=1, b=2|a = 1, b = 2|A is 1, B is 2|a is 1 and b is 2|A=1 and B=2|a=1, b=2, c=3|A1, B2>"
    "<, |; |. ><so |then |what letter is |which letter is |what is |>{n}<?| = ?| is what?| is which letter?>",
    "If <a is 1|a = 1|A=1|a is 1 and b is 2|A is one and B is two|a=1 and b=2|the letter a is 1>, <what|which> <letter is|is|letter would be|letter has the "
        "number> {n}?",
    f"<In|in> {ABC}<, |: ><what|which> letter <do we have|is|comes|stands|is found|do I find> <at|on|in> <place|position|number|spot> {{n}}?",
    f"<Which|What> <letter|character> <is|comes|stands> <at|in|on> <place|position|number|spot|index> {{n}} <of|in> {ABC}?",
    "letter {n} <in|of> <abc|alphabet|the abc|the alphabet><?|, please|>",
    f"<number|no.|#|position|place> {{n}} <in|of> {ABC}<?| is which letter?|: which letter?|>",
    f"{{n}} <is|stands for|means|gives> which letter <of|in> {ABC}?",
    f"<Find|Say|Write|Show me> letter <number |no. |>{{n}} of {ABC}.", f"Which letter of {ABC} <has the number|has number|do you get for|belongs to> {{n}}?",
]  # fmt: skip
PLACE = [
    "<what|which|What> number <letter |>is <the letter |letter |>{c}<?| in the alphabet?>",
    "<letter |>{c}<: |, | - | ><alphabet number|alphabet position|position in the alphabet|number in the alphabet|place in the alphabet|which number of the "
        "alphabet><?|>",
    "<a=1, b=2|a = 1, b = 2|A is 1, B is 2|a is 1 and b is 2|A=1 and B=2|a=1, b=2, c=3|a1, b2><, |; |. ><so |then |what is |and |>{c}<?| = ?| is?| is what?| "
        "is what number?|=?>",
    "If <a is 1|a = 1|A=1|a is 1 and b is 2|A is one and B is two|a=1 and b=2|the letter a is 1>, <what|which number|what number> <is|would be|does> {c}?",
    f"<alphabet|alphabetical> <number|position|place|index> <of|for|:> <the letter |letter |>{{c}}<?|>",
    f"<What|Which> <place|number|position> <is|has|comes> <the letter |>{{c}} <at |>in {ABC}?",
    f"<How many|What number of> letters into {ABC} is {{c}}?", f"<In|in> {ABC}<, |: ><what|which> <number|place|position> <is|has> <the letter |>{{c}}?",
    f"<Give me|Tell me|Say|Find|I need> the <number|place|position> of <the letter |letter |>{{c}} <in|of> {ABC}.",
    "<The|the> letter {c} is <number|letter number|letter> <what|which>?",
    f"<The|the> letter {{c}} is <at|in> <which|what> <place|position> <in|of> {ABC}?", "<position|number|place>: <letter |>{c}",
]  # fmt: skip


def beside(way, next_, follows, followed):
    """Forms that ask for the letter after another one, or before it."""
    return [
        f"<the |>{next_} letter <to|from|of> {{c}}<?|>" if way == "before" else "<the |><next|following> letter <after|to|from> {c}<?|>",
        f"<the |which |what ><letter|one> <{way}|right {way}|just {way}|directly {way}> {{c}}<?| in the alphabet?|>",
        f"{{c}}<: |, | - ><{next_} letter|the letter {way}|what comes {way}|letter {way} it><?|>",
        f"<When|If> <you|I|we> <recite|say|sing|write> <the ABC|the alphabet|the abc>, <which|what> letter <do you say|do I say|comes|is> <right |just |"
            f"directly |>{way} {{c}}?",
        f"{{c}} is {followed} by <which|what> letter <of|in> {ABC}?", f"{next_} letter<: |, | - |? >{{c}}",
        f"<In|in> {ABC}<, |: ><what|which|which letter> <{follows}|comes {way}|is {way}|stands {way}> {{c}}?",
        f"<Tell me|Give me|Say|I need|Find|What is> the <{next_} letter|letter> {way} {{c}}<.|?>",
        f"Which letter <{follows}|comes {way}|stands {way}|is {way}> {{c}} in {ABC}?",
        f"<What|Which> <is|comes> <one|one letter> {way} {{c}}<| in the alphabet>?",
        f"<{way}|comes {way}|letter {way}|directly {way}><: | >{{c}}<?|>",
    ]  # fmt: skip


NEXT = {
    "after": beside("after", "next", "follows", "followed") + [
        "<I'm saying|I say|We are saying|I am reciting|My son is saying> the <alphabet|ABC> and <I got to|I am at|am at|got to|stopped at|I'm now at> {c}<. |, "
            "|; ><What's next|What comes next|What is next|Which letter is next|What follows>?",
        "<go|step|move|count> one <letter |step |>forward <from|after> {c}<.|>", "{c}<, | and >then<?| what?| which letter?>",
        "<What|Which> letter do I get <one after|when I go one forward from> {c}?",
    ],
    "before": beside("before", "previous", "precedes", "preceded") + [
        "<go|step|move|count> one <letter |step |>back <from|before> {c}<.|>", "<What|Which> letter do I get <one before|when I go one back from> {c}?",
        "<What|Which> letter is {c} <preceded by|right behind>?",
        "<previous|preceding> letter <to|of|before|for> {c}<?|>", "The <previous|preceding> letter <to|of|before> {c} is <what|which>?",
        "<Who|What> stands before {c} in the alphabet?",
    ],
}  # fmt: skip
RUN = [
    "{s}<, |... |, ...|... ><and then|what's next|what comes next|next|and|what follows|then|which letter is next|and what's next><?|>",
    "<What comes after|What comes next|What's next|Which letter is next|Continue|Next letter|Go on>"
    "<: |, |? | >{s}<?|, ...|...|>", "{s}, ?", "<Which|What> letter <comes next|is next|follows>: {s}<?|, ...|>", "I say {s}<. |, >what <comes next|is next>?",
]  # fmt: skip
START = [
    "<What are|Which are> the first {n} letters <of|in> the <English |>alphabet?", "<|the >first {n} letters <of|in> the <English |>alphabet<?|>",
    "alphabet<: |, >first {n} letters<?|>",
    "<Tell me|Give me|Write|List|Say|Name|Show me> the first {n} letters of the <English |>alphabet.", "<Say|Write> the first {n} letters of the ABC.",
]  # fmt: skip
BACKWARDS = [
    "<Say|Write|Recite|List|Print|Give me|Tell me|Show me|Type> the <whole |English |>alphabet <backwards|in reverse|from Z to A|from z to a|in reverse order|"
        "backward>.", "<alphabet|the alphabet|ABC> <backwards|in reverse|reversed|from z to a><?|>",
    "<Can|Could> you <say|recite|write> the <alphabet|ABC> <backwards|in reverse|from Z to A>?", "What is the alphabet <backwards|in reverse>?",
    "Reverse the alphabet.", "How does the alphabet go backwards?",
]  # fmt: skip
WORD_COUNT = [
    "<how many|count the|number of> words<?| total?| in total?|:| in here:| here:| there:>< |\n>{w}",
    "<how many|What number of> words <did I|do I|have I> <use|type|write|say|used|written> <here|in this|there|in this sentence><: | - |? |:\n>{w}",
    "<Tell me|Say|Find out|Count|Work out> how many words <make up|form|are in|there are in|build|you see in|belong to> <the phrase|the sentence|the text|the "
        "title|the line|the words> <{w}|{q}>.",
    "How many words <make up|form|are in|build|long is> <the phrase|the sentence|the title> <{w}|{q}>?",
    "<I wrote|I typed|I said|My sentence is|The sentence is|Here is my text|Take the sentence|Look at this><: |, | - >{q}<. |; | - |\n>"
    "<How many words is that|How many words are there|Count the words|How many words|Word count><?|.|>",
    "{q}<? | - |: |; |... |\n><how many words in there|how many words did I use|how many words are in it|total words|words in total|how many words are in "
        "that><?|>",
    "<words|word count|total words|number of words|how many words><? |: | - |, |:\n|?\n|; ><{w}|{q}>",
    "<In|in> {q}<, |: >how many words <are there|do you see|can you count|did I write>?",
    "Count <the|how many|up the> words <I used|I wrote|that you see|you see|I typed><: | here: | - |:\n>{w}",
    "<What would|What will> the word count of {q} be?", "{w}\n<word count|count words|how many words did I write><?|>",
    "<The|The sentence|The phrase> {q} <has|contains|is made of|consists of|is> how many words?",
    "How many <separate |single |>words <do you see|can you count|can you find|do you find> <in|here in|inside> {q}?",
]  # fmt: skip
NTH_WORD = [
    "What is the {n} word <of|in> <|the sentence |the phrase |this: >{q}?", "<|the >{n} word <of|in> {q}<?|>",
    "<Which|What> word <is the {n}|is {n}|comes {n}> in {q}?", "<In|in> {q}, <what|which> is the {n} word?",
    "<Tell me|Give me|Name|Say|Find|Write|Show me> the {n} word <of|in|from> <|the sentence >{q}.", "{q}<: |, | - |\n><|what is the |the >{n} word<?|>",
    "What is the {n} word <of|in> <this sentence|this|the following>:<| |\n>{w}",
    "{n} word<: |, | of this: |? ><{q}|{w}>", "<Find|Say|Repeat> the {n} word<: | of this sentence: | in this: >{w}",
]  # fmt: skip
WORD_OFTEN = [
    "How <often|many times> <does|is> the word {x} <appear |occur |used |come up |>in <the sentence |the phrase |>{q}?",
    "How many times is <the word |>{x} in {q}?", "Count the word {x} <in|of> {q}.",
    "How <often|many times> does <the word |>{x} <appear|occur|come up> <in this sentence|in this|here|in this text|in this list>:<| |\n>{w}",
    "{w}\nHow <often|many times> <does the word {x} occur|do you see the word {x}|is the word {x} in it>?",
    "<Tell me|Say|Find out|Count> how <often|many times> the word {x} <is in|occurs in|appears in> {q}.",
    "In {q}, how <often|many times> <do you see|is there> the word {x}?",
]  # fmt: skip
WORDS_BACKWARDS = [
    "<Reverse|Turn round|Flip|Invert> the <order of the words|word order|words, not the letters,> <in|of> <the sentence |this: |>{q}.",
    "<Reverse|Flip|Turn round> the <order of the words|word order>:<| |\n>{w}",
    "<Write|Say|Put|Give me|Show me> the words <of|in> {q} in <reverse|reversed|backward|opposite> order.",
    "<Say|Write> {q} <word by word backwards|with the words in reverse order|with its words backwards, from the last word to the first>.",
    "words in reverse order: {w}", "{q}<: |, | - |\n><reverse the word order|words in reverse order|reverse the order of the words><.|>",
    "<Say|Write> these words from the last to the first: {w}",
]  # fmt: skip
