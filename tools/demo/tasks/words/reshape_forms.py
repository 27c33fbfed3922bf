"""Forms of questions that want a whole word back: reversed, spelled, repeated, in other letters; {W} is a word that may be called one."""
from . import reshape_chat as chat
from .about_forms import of_word
from .length_forms import of_many, of_two

REVERSE = of_word([
    "Spell {W} <backwards|backwards|backward|in reverse>.", "Reverse <{W}|{w}|the letters of {w}|the letters in {w}>.",
    "<What is|What's> {W} <backwards|reversed|in reverse|spelled backwards|backward>?",
    "<Write|Say|Type|Print|Give me|Show me|Read|Tell me|Put> {W} <backwards|backward|in reverse|in reverse order|from back to front|from right to left>.",
    "<Give me|Show me|Show|I need|Tell me|Print|Return> {W} <reversed|spelled backwards|written backwards|turned around|mirrored>.",
    "<Reverse|Flip|Mirror|Invert|Turn around|Turn round|Spin|Flip around|Switch round> {W}<.| for me.|, please.>",
    "<Turn|Flip|Switch> {W} <around|round|over|backwards|back to front>.",
    "<Reverse|Flip|Invert|Turn around|Mirror|Swap> the <letters|order of the letters|characters|letter order|spelling> <of|in> {W}.",
    "<How do you|How do I|How would you|How to|How does one> <spell|write|say> {W} <backwards|backward|in reverse>?",
    "How <is {W}|would {W} be|will {W} be> <spelled|written|read> <backwards|in reverse>?",
    "What <would {W} be|would be {W}|is the word {w}|does {W} make> <backwards|reversed|in reverse|when reversed|spelled backwards>?",
    "{w} <backwards|reversed|in reverse|backward|spelled backwards|in reverse order|mirrored><|?>",
    "<reverse|backwards|reversed|in reverse|flip|mirror|reversed word|the reverse of|reverse of|reverse string><: | |:\n>{w}",
    "What does {W} <look like|read|read like|become|say> <backwards|reversed|in reverse|when reversed|from right to left>?",
    "What do <you|I|we> get <when|if> <you|I|we> <reverse|flip|turn around|mirror|spell> {W}<| backwards>?",
    "What is the <reverse|reversal|mirror image|reversed form|reversed version|backwards spelling|reverse spelling> of {W}?",
    "<Reverse|Flip|Mirror|Turn around|Spell backwards|Invert> <this|this word|the following word|this string|the word below>: <|\n>{w}",
    "<Do you know|Can you tell me|I want to know|I'd like to know|I wonder> <what {W} is|how to spell {W}|how to write {W}> <backwards|in reverse><|?>",
    "spell <backwards|in reverse>: {w}",
    "{w}<: |, |\n| - ><reverse it|reverse this word|reverse that|spell it backwards|write it backwards|backwards please|flip it|what is that backwards><.|>",
    "{W} <in reverse|reversed|backwards> <is|is what|would be><?|>",
    "If <I|you|we> <reverse|flip|read|spell> {W} <backwards|from right to left|from the end>, what <do I get|is it|comes out|does it say>?",
    "<Find|Get|Give|Give me|Tell me|Show|Produce|Make> the <reverse|mirror image|reversed version> of {W}.",
    "Starting <from|with|at> the last letter, spell {W}.",
    "Write the letters of {W} <in reverse order|from last to first|backwards|from the last to the first>.", "<Take|Here is> {W}<. | and |, now >reverse it.",
]) + chat.REVERSE  # fmt: skip
SPELL = of_word([
    "Spell {W}<.|>", "How do you spell {W}?", "How <is|do I|do you|does one|would you|would I|should I|can I|to> <spell|write out> {W}?",
    "How is {W} <spelled|spelt|spelled out>?",
    "<Spell|Spell out|Write out|Write|Say|Read|Type|Give me> {W} <letter by letter|one letter at a time|letter for letter|in single letters>.",
    "Spell <out {W}|{W} out|{W} for me|{W} correctly>.",
    "<What is|What's|Tell me|Give me|Show me|Do you know|I need> the <spelling|correct spelling|right spelling> of {W}<?|>",
    "<What|Which> <letters are in {W}|letters make up {W}|are the letters of {W}|are the letters in {W}|letters does {W} have>?",
    "<List|Tell me|Give me|Show me|Name|Say|Write|Write down|Show|Enumerate> <the|all|all the|the single|the individual> letters <of|in> {W}.",
    "<spell|spelling|spelling of|spell out|letters of|letters in><: | >{w}",
    "<Separate|Split up|Divide|Break up> the letters of {W}.",
    "<Split|Break|Break up|Divide|Separate|Cut> {W} into <letters|its letters|single letters|individual letters|characters>.",
    "<Write|Spell|Show|Type|Print> {W} with <dashes|hyphens|a dash|a hyphen> between <the|its|all the> letters.",
    "<Put|Insert|Place|Add> <dashes|hyphens> between the letters of {W}.", "{w} <spelled|spelling|spelled out|letter by letter><|?>",
    "<Do you know|Can you tell me|Tell me|Show me|I want to know|I forgot|Teach me> how <to spell|you spell|one spells> {W}<.|>",
    "{w}<: |, |\n| - ><spell it|how is it spelled|how do you spell it|spell this word|how is that spelled><?|>",
    "<Spell|Spell out> <this|this word|the following word|the following>:<| |\n>{w}", "What is {W} spelled <out|letter by letter>?",
]) + chat.SPELL  # fmt: skip
SPACED = of_word([
    "<Spell|Write|Type|Print|Show|Show me|Spell out|Give me> {W} with <spaces|a space|blanks|spaces in> between <the|its|all> letters.",
    "<Spell|Spell out|Write> {W} <with|using> spaces.",
    "<Put|Insert|Add|Place> <a space|spaces|blanks> between <the|all the|all> letters <of|in> {W}.",
    "<Write|List|Give me|Show me|Show|Type|Spell> the letters of {W} <separated by spaces|with spaces between them|with spaces>.",
    "<Space out|Space apart> <the letters of |>{W}.", "<Separate|Split> <the letters of |>{W} <with|by> spaces.",
    "{w} <spaced out|with spaces|with spaces between the letters|separated by spaces>",
]) + chat.SPACED  # fmt: skip
REPEAT = [
    "<Say|Repeat|Write|Print> {w}<.|>", "<Repeat after me|Repeat|Say|Copy|Echo|Write|Type|Print>: {w}",
    "<Say|Repeat|Write|Type|Copy|Print|Echo|Output|Return> <the word |the text |the phrase |exactly |just |only |>{w}<.|>",
    "<Repeat|Copy|Say|Echo|Write|Print|Type|Output|Parrot> <this|this exactly|this text|this word|the following|exactly|what I say|after me>:<| |\n>{w}",
    "<Reply|Answer|Respond> <with|only with|just with|with only|with exactly|exactly with> {w}<.|>",
    "<Reply|Answer|Respond> with <the word|the text|the following|this|just this|one word>: {w}",
    "<Can|Could> you <say|repeat|write|type|echo|copy|print> {w}?",
    "<Write|Write this|Copy this|Type this|Put this> down: {w}", "<Write|Copy|Note> down {w}.",
    "<Repeat|Say> {w} <back to me|after me|for me|exactly|word for word|verbatim|once|again|exactly as it is|unchanged>.",
    "<Repeat|Say it|Say this|Repeat this|Echo this|Copy this> <after me|back to me|exactly|verbatim|word for word>:<| |\n>{w}",
    "<echo|repeat|print|say|copy|type|output|repeat exactly|verbatim><: | |:\n>{w}",
    "<I want you to|I'd like you to|You must|You should> <say|repeat|write|answer> {w}<.|>",
    "<Just|Only|Simply|Now> <say|repeat|write|answer|reply> {w}<.|>", "<Let me hear|Let me see> you <say|write|repeat> {w}.",
    "Your <answer|reply> should be {w}.",
    "<Say|Write|Type|Output|Print> nothing <but|else than|except> {w}.", "<Give me|Give> {w} back<| exactly>.",
    "{w}<\n|, | - ><repeat that|say that|copy that|repeat this|repeat it exactly><.|>",
] + chat.REPEAT  # fmt: skip
TIMES = of_word([
    "<Say|Repeat|Write|Print|Type|Output|Echo|Copy> {W} {t}<.|>", "<say|repeat|write|type> {w} {t}",
    "<Say|Repeat|Write|Print|Type> <this|this word> {t}: {w}", "{w} {t}<| please>", "<Write|Say|Print|Type> {t} {W}.",
    "<Say|Repeat|Write|Type> {W} {t} <in a row|over|after each other|one after the other>.", "<Give me|Show me> {W} {t}.", "<Repeat|Say|Write> {t}: {w}",
    "<Can|Could> you <say|repeat|write> {W} {t}?",
]) + chat.TIMES  # fmt: skip
UPPER = "<upper case|uppercase|capital letters|capitals|all caps|uppercase letters|block capitals|block letters|caps|big letters|all capitals>"
LOWER = "<lower case|lowercase|small letters|lowercase letters|lower-case letters|little letters|all lowercase>"


def in_letters(these):
    """Forms that want a word in these letters."""
    return of_word([
        f"<Write|Put|Print|Type|Give me|Show me|Show|Spell|Say|Tell me|I want|I need|Output|Return> {{W}} in {these}.",
        f"<Convert|Change|Turn|Transform|Switch> {{W}} <to|into|to> {these}.",
        f"<What is|What's|What would be|How do you write|How do I write|How would you write> {{W}} in {these}?",
        f"{{w}} <in|to|into|in> {these}<|?>", f"{these} <of|for|version of> {{w}}",
        f"<What does {{W}} look like|What would {{W}} look like|How does {{W}} look> in {these}?", f"{these}: {{w}}",
        f"<Convert|Change|Turn> this <|word >to {these}: {{w}}",
        f"<Write|Put|Print|Type|Spell> <this|this word|the following|the following word> in {these}:<| |\n>{{w}}",
        f"<Write|Put|Print|Make> <all|all the|the|every one of the> letters <of|in> {{W}} in {these}.",
        f"{{w}}<: |, |\n| - ><write it in|write this in|convert it to|put it in|in|to> {these}<.|>",
        f"<How is|Do you know how to write|Can you tell me> {{W}} <written |>in {these}?",
    ])  # fmt: skip


CASE = {
    "upper": in_letters(UPPER) + of_word([
        "<Uppercase|Upper-case|Make uppercase> {W}<.|>", "Make {W} <uppercase|upper case|all caps|all uppercase>.",
        "<uppercase|upper|upcase|caps|to upper><: | >{w}", "Make <all|all the|the> letters <of|in> {W} <uppercase|capitals>.",
        "Make every letter <of|in> {W} <uppercase|a capital>.",
        "<Make|Turn> all <the |>letters <of|in> {W} <into capitals|into capital letters|uppercase|capital>.",
        "What is the <uppercase|upper case|capitalized> <form|version> of {W}?", "<Shout|Yell> {W} in capitals.", "Turn {W} into an uppercase word.",
    ]) + chat.CASE["upper"],
    "lower": in_letters(LOWER) + of_word([
        "<Lowercase|Lower-case|Make lowercase> {W}<.|>", "Make {W} <lowercase|lower case|all lowercase>.", "<lowercase|lower|downcase|to lower><: | >{w}",
        "<Make|Turn> all <the |>letters <of|in> {W} <into small letters|into lowercase|lowercase|small>.",
        "<Write|Type|Print|Spell> {W} without <capitals|capital letters|any capitals|upper case>.", "What is the <lowercase|lower case> <form|version> of {W}?",
    ]) + chat.CASE["lower"],
    "capitalise": of_word([
        "<Capitalize|Capitalise> {W}<.|>", "<Capitalize|Capitalise> the <first|initial> letter <of|in> {W}.",
        "<capitalize|capitalise|title case|capitalized|capitalised><: | >{w}",
        "<Write|Spell|Type|Print|Start|Begin> {W} with <a capital letter|a capital|a capital first letter|an initial capital|a big first letter>.",
        "Make the first letter of {W} <a capital|uppercase|a capital letter|upper case|big>.",
        "{w} <capitalized|capitalised|with a capital letter|with a capital|in title case><|?>", "<Give|Put> {W} a capital <|first >letter.",
        "<Write|Put> {W} in title case.",
        "<Capitalize|Capitalise> <this|this word|the following word>:<| |\n>{w}", "Put a capital at the <start|beginning> of {W}.",
        "What is {W} <capitalized|capitalised|with a capital letter>?", "How do you <capitalize|capitalise> {W}?", "{w}<: |, |\n><capitalize|capitalise> it",
    ]) + chat.CASE["capitalise"],
}  # fmt: skip
PALINDROME = of_word([
    "Is {W} a palindrome<?|>", "Is {W} <a palindrome or not|palindromic|really a palindrome|a palindromic word|palindrome>?",
    "Does {W} read the same <backwards|backward|in reverse|in both directions|both ways|from both ends|forwards and backwards>?",
    "Is {W} <the same|spelled the same|identical|the same word> <backwards|in reverse|when reversed|both ways|backwards and forwards>?",
    "<Does|Would> {W} <stay|remain|look> the same <when reversed|when spelled backwards|if reversed|if I reverse it|backwards>?",
    "<Check|Tell me|Say|Find out|See|Test|Decide|Determine> <if|whether> {W} is <a palindrome|palindromic>.",
    "<Check|Tell me|Find out|See> <if|whether> {W} reads the same <backwards|in reverse|both ways>.",
    "{w}<: |, |\n| - ><palindrome|is it a palindrome|palindrome or not|is this a palindrome|palindrome, yes or no>?",
    "<is {w} palindrome|is {w} a palindrom|palindrome: {w}|palindrome {w}|palindrome check {w}|palindrome check: {w}><?|>",
    "{W} is a palindrome<, right|, isn't it|, correct|>?", "<Do you know|Can you tell me|I wonder> <if|whether> {W} is a palindrome<?|>",
    "Would you <call|consider> {W} a palindrome?",
    "If <I|you> <reverse|flip|read> {W}<| backwards>, is it <the same|the same word|still the same>?", "Is {W} its own reverse?",
    "Is <this|this word|the following word> a palindrome:<| |\n>{w}<|?>", "Is {W} equal to its reverse?",
    "Do I get the same word <if I reverse|when I reverse|reversing> {W}?",
]) + chat.PALINDROME  # fmt: skip
LONGER = {
    "longer": [
        "Which <word is|is|of these is|one is> longer<, |: >{a} or {b}?",
        "<Which|Which word|What word> <is longer|has more letters|is the longer one|is the longest|contains more letters><, |: | - >{a} or {b}?",
        "Is {a} or {b} <longer|the longer word|the longer one>?",
        "What is <the longer word|longer|the longer one><, |: ><{a} or {b}|the word {a} or the word {b}>?",
        "{a} or {b}<: |, | - ><which word is longer|which is longer|which has more letters|which one is longer|what is longer><?|>",
        "Which of <the words |the two words |>{a} and {b} <is longer|has more letters>?", "Of {a} and {b}, <which|which word> <is longer|has more letters>?",
        "<longer word|longer|longest|longest word>: {a} or {b}<?|>",
        "<Tell me|Say|Find out|Decide|Check|Do you know> <which word|which|which one> <is longer|has more letters><: |, >{a} or {b}<?|>",
        "Does {a} or {b} have more letters?", "Has {a} or {b} <got |>more letters?",
        "Compare <the lengths of |the length of |>{a} and {b}<: |. |, ><which is longer|which one is longer|which word is longer|which has more letters>?",
        "<Give me|Name|Find|Pick|Choose|Select> the longer <word|of the words|one><: |, >{a} or {b}",
        "{a} vs {b}<: |, ><which is longer|longer word|which word is longer|which one has more letters><?|>",
        "Between {a} and {b}, <which|which word|which one> is <longer|the longer one>?", "Who has more letters, {a} or {b}?",
        *of_two("longer", "more", "<bigger|larger|greater|higher>"),
    ],
    "shorter": [
        "Which <word is|is|of these is|one is> shorter<, |: >{a} or {b}?",
        "<Which|Which word|What word> <is shorter|has fewer letters|has less letters|is the shorter one|is the shortest><, |: | - >{a} or {b}?",
        "Is {a} or {b} <shorter|the shorter word|the shorter one>?",
        "What is <the shorter word|shorter|the shorter one><, |: ><{a} or {b}|the word {a} or the word {b}>?",
        "{a} or {b}<: |, | - ><which word is shorter|which is shorter|which has fewer letters|which one is shorter|what is shorter><?|>",
        "Which of <the words |the two words |>{a} and {b} <is shorter|has fewer letters>?",
        "Of {a} and {b}, <which|which word> <is shorter|has fewer letters>?",
        "<shorter word|shorter|shortest|shortest word>: {a} or {b}<?|>",
        "<Tell me|Say|Find out|Decide|Check|Do you know> <which word|which|which one> <is shorter|has fewer letters><: |, >{a} or {b}<?|>",
        "Does {a} or {b} have <fewer|less> letters?",
        "Compare <the lengths of |the length of |>{a} and {b}<: |. |, ><which is shorter|which one is shorter|which word is shorter|which has fewer letters>?",
        "<Give me|Name|Find|Pick|Choose|Select> the shorter <word|of the words|one><: |, >{a} or {b}",
        "{a} vs {b}<: |, ><which is shorter|shorter word|which word is shorter><?|>",
        "Between {a} and {b}, <which|which word|which one> is <shorter|the shorter one>?", "Who has fewer letters, {a} or {b}?",
        *of_two("shorter", "<fewer|less>", "<smaller|lower>"),
    ],
}  # fmt: skip
MOST = {
    kind: [
        f"Which <word is|is|of these is|one is|of these words is> <|the >{kind}<, |: |? >{{ws}}<?|>",
        f"<What|Which> is the {kind} <word|of these words|one><, |: |? >{{ws}}<?|>",
        f"{{ws}}<: |, | - |\n><which|which word|which one> is <|the >{kind}<?|>", f"Which <word|one> <has|contains> the {letters} letters<, |: |? >{{ws}}<?|>",
        f"<Find|Give me|Tell me|Name|Pick|Choose|Show me|Select> the {kind} <word|of these words|one><: |, | of |: | in: >{{ws}}",
        f"<{kind}|{kind} word|the {kind}>< of|:|:> {{ws}}<?|>",
        f"<Of|Among|Out of> {{ws}}, <which|which word|which one> is <|the >{kind}?", f"Which of {{ws}} is <|the >{kind}?",
    ] + of_many(kind, letters)
    for kind, letters in (("longest", "most"), ("shortest", "<fewest|least|smallest number of>"))
}  # fmt: skip
