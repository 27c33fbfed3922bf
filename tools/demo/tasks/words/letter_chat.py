"""More forms of questions about single letters of a word: the word in the middle of a sentence, before it or behind it."""
from .about_forms import about, of_word

KNOW = (
    "<I am wanting to know|I want to know|I need to know|I'd like to find out|I'm trying to find|Please find|I am looking for|Just give me|Let me know|Help "
    "me find>"
)
COUNT = about("<how many {cs}|how many times {c}|how many {c}|count the {cs}|number of {cs}|how often {c}|"
        "how many of the letter {c}|{c} count|{cs} total>") + of_word([
    "<letter|letters> {c}<, |: |; | in ><word|the word> {w}<. |, |: >how many<| times| of them| are there><?|>",
    "<{cs}|{c}|letter {c}> <in|inside|within> {W}<: | - |, | >how many<| of them| times| are there><?|>",
    f"{KNOW} <how many {{cs}} are|the number of {{cs}}|the total of {{cs}}|how many {{cs}} there are> <in|inside|within> {{W}}<.|>",
    "<I'm|I am> <writing|spelling|typing|reading> {W}<. |, |; >how many {cs} <do I need|are there|does it have|are in it|must I write><?|>",
    "{W}<, |: | - >how many <{cs}|{c}|times {c}> <are |do you see |does it have |>in <there|it|that word|total|here><?|>",
    "How many {cs} <hide in|make up part of|show up in|must I type for|will I need to write|are used to write|are inside|go into> {W}?",
    "<What's|What is|What would be> the {c} <count|total|tally> <in|of|for|inside> {W}?", "{W} is <spelled|written> with how many {cs}?",
    "How many times <do I|do you|must I|would I> <write|type|use|see|press|say> <the letter |the key |>{c} <in|when writing|when I write|to write> {W}?",
    "How many {cs} <are|are there|do you see|does it have> when <I|you> <write|spell|type> {W}?",
])  # fmt: skip
VOWEL = about("<how many {k}s|number of {k}s|{k} count|count the {k}s|total {k}s|{k}s in total|how many {k}s does it have|how many {k}s in it>") + of_word([
    f"{KNOW} <how many {{k}}s are|the number of {{k}}s|the total of {{k}}s|the {{k}} count|how many {{k}}s there are> <in|inside|within|of> {{W}}<.|>",
    "What <would be|is|was|will be> the <{k} count|total of {k}s|sum of the {k}s|{k} total> <of|in|for|inside> {W}?",
    "<{k}s|the {k}s> <in|inside|of> {W}<: | - |, | >how many<| of them| are there><?|>", "How many {k}s <would I count|hide|are contained|are found> in {W}?",
    "{W}<, |: | - >how many {k}s <are |do you see |does it have |>in <there|it|that word|total><?|>",
    "<When I write|If I spell|Writing|When you say> {W}, how many {k}s <do I use|are there|do I need|do you see><?|>",
    "<Of|Out of> <the letters|all letters|all the letters> in {W}, how many are {k}s?", "Count up the {k}s <you find|you see|that are> in {W}.",
    "How many {k} letters <are|are there|do you see> in {W}?", "<how many|total|number of> {k}s {w}",
])  # fmt: skip
OF_LETTERS = about("<how many letters|letter count|number of letters|count the letters|how many letters does it have|count its letters|total letters|letters "
    "in total>") + of_word([
    "<letters in|letters of|the letters in> {w}<: | - |, | >how many<| are there| of them| in total><?|>",
    f"{KNOW} <how many letters {{W}} has|the number of letters in {{W}}|the letter count of {{W}}|how many letters are in {{W}}>.",
    "How many letters <will I|do I|would I|must I> <write|type|need|use> <for|when I write|to write|to spell> {W}?",
    "<If|When> <I|you> <write|spell|type> {W}, how many letters <is that|are there|do I write|does it take>?",
    "{W} <is made of|is made up of|consists of|contains|is written with|has got> how many letters<|, please><?|>",
    "What <would|will|might> the <letter count|number of letters> of {W} be?",
    "How many letters <go into|spell|are used in|are used for|long is|is|can be found in> {W}?",
    "{W}<, |: | - >how many letters <are |>in <there|it|that word|total><?|>", "<how many|total|no. of|# of> letters {w}<?|>",
])  # fmt: skip
AT = about("<what is the {n} letter|the {n} letter|{n} letter|which letter is {n}|its {n} letter|tell me the {n} letter|what's its {n} letter>") + of_word([
    "<{n}-letter|{n} letter|{n} character> <of|in|from> {W}<.|?||>", "Which letter <do I write|do you see|do you find|appears|sits|can be found> {n} in {W}?",
    "<Find|Name|Pick|Extract|Take|Pick out|Look up|Point out|Identify> the {n} letter <of|in|from|out of> {W}.",
    "<If|When> <I|you> <write|spell> {W}, <what|which> <is the {n} letter|letter is the {n}|letter comes {n}>?",
    "the {n} letter <of|in> {W}<, what is it| - what is it| is which one| is what|, which is it><?|>",
    "In {W}<, the {n} letter is|: the {n} letter> <what|which one><?|>",
])  # fmt: skip
NUMBERED = about("<letter {n}|letter number {n}|what is letter {n}|which letter is number {n}|the letter in position {n}|letter at position {n}>") + of_word([
    "<Which|What> letter <is number|is no.|is #|has number|is at number|comes at number|has the number> {n} <of|in|within> {W}?",
    "<In|in> {W}, <what|which> letter is <in|at|on> <position|place|spot|number> {n}?",
    "<In|in> {W}, <what|which> <is letter|letter is number|letter has number> {n}?",
    "letter {n} <of|in|from> <word |the word |>{w}<?|>", "position {n} <of|in> {w}<: which letter|, which letter|?|>",
    "<Find|Pick|Say|Get|Extract|What's> <letter|letter number|character|character number|character no.> {n} <of|in|from> {W}.",
    "{n} letters into {W}, <what|which> letter <is it|do I see|is there|am I at>?",
])  # fmt: skip
FROM_THE_END = about("<{n} letter from the end|the {n} letter from the end|which letter is {n} from the end|the {n} letter from the back>") + of_word([
    "What is the {n} letter from the <end|back|right> <of|in> {W}?", "<Which|What> letter is {n} from the <end|back> <of|in> {W}?",
    "<Tell me|Give me|Name|Find> the {n} letter from the <end|back> of {W}.", "Counting from the <end|back>, what is the {n} letter of {W}?",
    "<|the >{n} letter <of|in> {W} <from the end|counted from the end|from the back|counting backwards><?|>",
])  # fmt: skip
EDGE = {
    "first": about("<what does it start with|what does it begin with|which letter does it start with|initial|starting letter|initial letter|beginning letter|"
        "what letter comes first|opening letter|what is the first letter>") + of_word([
        "{w} <begins|starts> with<...| ...| what|...what| which letter><?|>",
        "<starting|beginning|opening|initial|leading|front> letter<: | of |, | - | in >{w}",
        "{W} is <starting|beginning> with <which|what> letter?", "Which letter <do I write|do you write|do I type|stands|is> first in {W}?",
        "{W} has <which|what> letter <at the start|at the beginning|in front|at the front>?",
        "<Under|With> <which|what> letter do I <find|look up> {W} in a dictionary?",
        "The <starting|opening|initial|beginning|very first> letter <of|in> {W} is <what|which one|which><?|>",
        "What is the letter that {W} <starts|begins> with?",
        "<Find|Get|Say|Write> the <starting|opening|initial|beginning|leading> letter <of|in|from> {W}.", "{W} <starts|begins> <with|on> <what|which letter>?",
    ]),
    "last": about("<what does it end with|what does it end on|which letter does it end with|final letter|ending letter|end letter|closing letter|"
        "what letter comes last|what is the last letter>") + of_word([
        "{w} <ends|finishes> <with|in|on><...| ...| what|...what| which letter| what letter><?|>",
        "<ending|end|closing|final|finishing> letter<: | of |, | - | in >{w}",
        "{W} is <ending|finishing|closing> <with|on|in> <which|what> letter?", "Which letter <do I write|do you write|do I type|stands|is> last in {W}?",
        "{W} has <which|what> letter <at the end|at the very end|at its end>?", "<On|In> <which|what> letter does {W} <end|finish|close>?",
        "The <ending|closing|final|very last|end> letter <of|in> {W} is <what|which one|which><?|>",
        "What is the letter that {W} <ends|finishes|closes> <with|on|in>?",
        "<Find|Get|Say|Write> the <ending|closing|final|end> letter <of|in|from> {W}.", "{W} <closes|stops|ends|finishes> <with|on> <what|which letter>?",
    ]),
}  # fmt: skip
SEVERAL = about("<{e} {n} letters|the {e} {n} letters|what are the {e} {n} letters|its {e} {n} letters|which are the {e} {n} letters>") + of_word([
    "<Gimme|Get|Take|Extract|Pick|Return|Output|I need|I want> the {e} {n} letters <of|in|from|out of> {W}.",
    "{e} {n} <chars|characters|letters> <of|in|from> {w}",
    "<If|When> <I|you> write {W}, what are the {e} {n} letters?", "Which {n} letters <are|come> {e} in {W}?",
])  # fmt: skip
MIDDLE = about("<middle letter|the middle letter|what is the middle letter|mid letter|central letter|centre letter|center letter|which letter is in the middle|"
    "letter in the middle|what's in the middle>") + of_word([
    "<Find|Get|Say|Write|Pick|Take|Extract|What's|Identify|I need> the <middle|mid|central|centre|center|middlemost> letter <of|in|from> {W}.",
    "<Which|What> letter <stands|sits|is|comes|do you see|lies> <exactly |right |>in the <middle|centre|center|very middle> of {W}?",
    "<Tell|Say|Give|Show> me <|please ><the letter|which letter is|the letter which is|the letter that is> in the <middle|centre|center> of {W}.",
    "the letter <exactly |right |>in the <middle|centre|center> of {W}<, what is it| - what is it|, which is it|><?|>",
    "<the|which|what> letter <is |><exactly |>halfway <through|in|into> {W}<?|>", "<middle|mid|central|centre|center> letter<: | of |, | in >{w}",
    "{W} has <which|what> letter <in|at> <the|its> <middle|centre|center>?",
])  # fmt: skip
BOTH = about("<first and last letter|the first and the last letter|what are the first and last letters|first & last letter|first plus last letter>") + of_word([
    "<Find|Get|Take|Pick|I need> the first and <the |>last <letter|letters> <of|in|from> {W}.", "{W} <starts|begins> with what and ends with what?",
    "<What|Which> letter does {W} <start|begin> with and <which|what> <letter |one |>does it end with?",
])  # fmt: skip
TAIL = "<, yes or no|? Yes or no| - yes or no|||||, right|, true or false>"
CONTAINS = about(f"<is there {{a}} {{c}} in it|is there {{a}} {{c}} in there|does it contain {{a}} {{c}}|any {{cs}}|any letter {{c}} in there|contains {{c}}|"
    f"contains {{a}} {{c}}|is {{c}} in there|does it have {{a}} {{c}}|{{c}} in it|has it got {{a}} {{c}}>{TAIL}") + of_word([
    f"{{W}}<, |: | - >any <letter {{c}}|{{cs}}|{{c}}> in <there|it|that|that word>{TAIL}<?|>",
    "<Check|See|Tell me|Find out|Verify|Please check|Test> <if|whether> <the letter |letter |>{c} is <inside|inside of|within|part of|somewhere in|found in|"
        "anywhere in> {W}<.|>",
    f"<Is|is> <the letter |letter |>{{c}} <inside|inside of|within|contained in|present in|included in|hidden in|somewhere in> {{W}}{TAIL}<?|>",
    "<I think|I believe|I guess|I reckon|I say|I'd say|I bet> <{W} has {a} {c}|there is {a} {c} in {W}|{W} contains {a} {c}><. |, ><Am I right|Is that right|"
        "Is that true|right|correct|yes or no>?",
    f"{{W}} <with|has|contains> <{{a}} {{c}}|the letter {{c}}>{TAIL}?", f"<the letter |letter |>{{c}} in {{W}}{TAIL}?",
    f"Is {{W}} <written|spelled|spelt> <with|using> <{{a}} {{c}}|the letter {{c}}>{TAIL}?",
    "<Do|Will|Would|Can> <you|I|we> <find|spot|see|need|meet> <{a}|the letter|any> {c} <when spelling|in|inside|when writing> {W}?",
    "Is it true that <{W} has {a} {c}|{W} contains {a} {c}|there is {a} {c} in {W}>?", "<contains|has|includes> <letter |the letter |>{c}<: |? |, ><|word >{w}",
])  # fmt: skip
STARTS = {
    where: about(f"<does it {a} with {{c}}|does it {b} with the letter {{c}}|is {{c}} the {where} letter>") + of_word([
        f"Does {{W}} <{a}|{b}> with <|the letter |letter >{{c}}?", f"Is <|the letter >{{c}} the {where} letter <of|in> {{W}}?",
        f"<Is|is> the {where} letter of {{W}} {{c}}?",
        f"{{W}} {aa} with {{c}}<, right|, yes or no|, true or false|>?", f"<Check|Tell me|See|Find out> <if|whether> {{W}} {aa} with <|the letter >{{c}}.",
        f"Is it true that {{W}} <{aa}|{bb}> with <|the letter >{{c}}?", f"Does {{W}} have {{c}} as its {where} letter?",
        f"I <think|believe|say> {{W}} {aa} with {{c}}. <Am I right|Is that right|Is that true>?",
    ])
    for where, a, b, aa, bb in (("first", "start", "begin", "starts", "begins"), ("last", "end", "finish", "ends", "finishes"))
}  # fmt: skip
PLACE_OF = about("<where is the {c}|where is {c}|which place has {c}|position of {c}|at which place is the {c}>") + of_word([
    "<At|In> <which|what> <position|place> <is|stands|comes> <the letter |>{c} in {W}?",
    "<What|Which> <position|place|number> <has|does> the letter {c} <have |>in {W}?",
    "Where <is|does> <the letter |the |>{c} <stand |come |>in {W}?", "<What is|Tell me|Find|Give me> the <position|place|index> of <the letter |>{c} in {W}<.|"
        "?>",
    "<position|place|index> of <the letter |letter |>{c} in {w}<?|>", "<In|in> {W}, <at which place|where|in which position> is <the letter |>{c}?",
    "<Where|At which place> <do I find|can I find|is> the <first |>{c} in {W}?",
    "<Which|What> number <is|has> the letter {c} in {W}?",
])  # fmt: skip
JOIN = [
    "<What|Which word> <does|do> {d} spell?", "What word <is|do I get from|is spelled> {d}?", "<Put|Join|Bring|Write> the letters {d} together.",
    "<Join|Connect|Combine|Put together> the letters<: |, |:\n>{d}",
    "<What|Which> word do the letters {d} <spell|make|form|give>?", "<join|what word is this|which word is it|what does this spell|put together><: |? >{d}",
    "{d}<: |, | - ><what word is that|which word is it|what does it spell|as one word>?",
    "<Write|Say> {d} as one word.", "<If|When> I spell {d}, what word is <it|that>?", "I <spell|spelled> it {d}. <What word is it|Which word is that>?",
    "<Write|Type> {d} without <hyphens|the marks|gaps> between the letters.",
]  # fmt: skip
SO_MANY = of_word([
    "Is it true that there are {n} {cs} in {W}?", "Are there {n} {cs} in {W}?", "Are there <really |exactly |>{n} {cs} in {W}<?|, yes or no?>",
    "Does {W} have <exactly |>{n} {cs}?", "Does {W} contain {n} {cs}?",
    "{W} has {n} {cs}<, right|, correct|, true or false|, yes or no|. Right|>?",
    "I <think|believe|say|counted|found> <there are |>{n} {cs} in {W}. <Am I right|Is that right|Is that true|Right|Correct>?",
    "Is it true that {W} has {n} {cs}?", "<Check|Tell me|See> <if|whether> {W} has {n} {cs}.", "<Check|Tell me|See> <if|whether> there are {n} {cs} in {W}.",
    "{w}: {n} {cs}<, right|, true or false|, yes or no>?",
])  # fmt: skip
SO_LONG = of_word([
    "Does {W} have <exactly |>{n} letters<?|, yes or no?>", "Is {W} {n} letters long?", "Has {W} got {n} letters?", "Are there <exactly |>{n} letters in {W}?",
    "{W} has {n} letters<, right|, correct|, true or false|, yes or no|. Right|>?",
    "I <think|believe|say> {W} has {n} letters. <Am I right|Is that right|Is that true|Right>?", "Is it true that {W} has {n} letters?",
    "<Check|Tell me|See> <if|whether> {W} has {n} letters.",
    "Is {W} a <word with {n} letters|{n}-letter word|{n} letter word>?", "{w}: {n} letters<, right|, true or false|, yes or no>?",
])  # fmt: skip
