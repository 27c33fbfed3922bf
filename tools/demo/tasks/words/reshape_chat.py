"""More forms of questions that want a whole word back: the word in the middle of a sentence, before it or behind it."""
from .about_forms import about, of_word

BACK = (
    "<backwards|backward|in reverse|back to front|the wrong way round|the other way round|from end to start|from the end|from right to left|from back to "
    "front|the wrong way around>"
)
REVERSE = about("<reverse it|flip it|reversed|backwards|spell it backwards|in reverse|what is it backwards|how is it spelled backwards|the other way round|"
    "turn it around|mirror it|what is the reverse|backwards please|write it from right to left>") + of_word([
    f"<How would you write|How would you spell|How do I type|How do you say|How does one write|Can you spell|I want to see|Let me see|I'd like> {{W}} {BACK}<?|"
        f">",
    f"<Type|Write|Spell|Print|Say|Read|Give me|Show me|Output|Put|Return|Display|Write out|Spell out> {{W}} {BACK}<.|>",
    "<Flip|Reverse|Turn|Spin|Switch> {W} <round|around>.", "<backward|backwards|reverse|reversed|mirrored> <spelling|version|order|form> <of|for> {W}<?|.|>",
    "<Type|Write|Spell|Print|Say|Read|List|Give> {W} <starting|beginning> <from|with|at> <its|the> <last letter|final letter|end>"
    "<| and going to the first| and ending with the first| and going backwards| to the front>.",
    "<Start|Begin> at the end of {W} and <spell|write|read|go> <it |>backwards.", f"<backwards|in reverse|reverse this|flip this>< - |: |, |? |; >{{w}}",
    "<If|When> <you|I|we> <read|look at|see|hold> {W} <in a mirror|from right to left|from the end>, what <does it say|do I read|is it>?",
    f"<How does {{W}} <look|read>|How would {{W}} <look|read|be written|be spelled>|What would {{W}} <be|read|say>> {BACK}?",
    "<I want|I need|I'd like|Gimme|Let me have> <the reverse of {W}|{W} reversed|{W} flipped|{W} in reverse><.|>",
    "{W} <in reverse|backwards|reversed|flipped|mirrored|turned around>, <what is it|what is that|how is that|what does it read|please>?",
])  # fmt: skip
SPELL = about("<spell it|spell it out|letter by letter|how do you spell it|how is it spelled|spelling|split it into letters|its letters one by one|list the "
    "letters|"
    "write it letter by letter|with hyphens>") + of_word([
    "<Write|Say|Type|Give me|Spell|Print|Read out|Show|Show me|Dictate> {W} <one letter at a time|letter by letter|letter after letter|one by one|one letter "
        "after the other>.",
    "<Put|Insert|Add|Place|Write|Set|Use> a <hyphen|dash|minus sign> <between|after|in between> <every letter|each letter|every two letters|all letters|each "
        "of the letters> <of|in> {W}.",
    "<Name|List|Say|Write|Give me|Tell me|Show> <each letter|every letter|each of the letters|every single letter|all letters> <in|of> {W}<|, in order| in "
        "order|, one by one>.",
    "<Join|Connect|Link> the letters of {W} with <hyphens|dashes>.", "Hyphenate <every letter|all letters|the letters> of {W}.",
    "{W} <letter by letter|one letter at a time|with hyphens|with dashes between the letters|hyphenated by letter>, please<.|>",
    "<Spell|Write> {W} <like a-b-c|like this: a-b-c|like c-a-t|as in a-b-c|in the form c-a-t>.",
    "<Help me spell|I can't spell|I don't know how to spell|I need to spell|Teach me to spell> {W}<.|>",
    "<What|Which> letters <do I need|do I type|do I use|are used|make up|are there> <to write|to spell|for writing> {W}<, in order|>?",
    "<Split|Break|Separate|Take apart|Pull apart> {W} <letter by letter|up into its letters|into separate letters|with hyphens>.",
    "How is {W} <spelled|spelt|written> <letter by letter|exactly|one letter at a time>?",
    "{W}<, |: | - >how <do I|do you|does one|to> <write|spell> <it|that|this>?",
])  # fmt: skip
SPACED = about("<spaces between the letters|with spaces|put spaces between the letters|spell it with spaces|letters with spaces>") + of_word([
    "<Put|Insert|Add|Place|Leave> a <space|blank|gap> <between|after> <every letter|each letter|all letters> <of|in> {W}.",
    "<Write|Type|Print|Show|Say> {W} with a <space|blank|gap> <between each letter|after each letter|after every letter>.",
    "<Space|Spread> out the letters <of|in> {W}.",
])  # fmt: skip
REPEAT = [
    "<Just |Please |Only |Simply |><answer with|reply with|respond with|say|write|type> <the word |the text |the words |>{w} <and nothing else|and that's all|"
        "and nothing more|only|without anything else>.",
    "<Reproduce|Repeat|Copy|Rewrite|Retype|Quote|Return|Restate|Print|Write out> <the following|this|my|the> <sentence|text|phrase|words|line|message> <word "
        "for word|exactly|verbatim|as it is|"
    "unchanged|>:<| |\n>{w}",
    "<Parrot|Echo|Mirror|Say|Repeat|Send|Type|Give> <this|that|it|the following> back<| to me>< - |: |, |:\n| -- >{w}",
    "<Repeat|Say|Copy|Write|Type|Echo> <after me|what I say|this|these words|exactly this|it>< - |, |... |; |: >{w}",
    "<Reproduce|Echo|Mirror|Parrot|Retype|Quote|Rewrite> {w}<.|>", "<copy paste|copy-paste|copy and paste|echo back|say back|repeat back|parrot|write back>< "
        "this|:| this:| -> {w}",
    "<My|The> <sentence|text|word|message|phrase> is<: |, >{w}<. |; |\n><Repeat it|Say it|Say it back|Copy it|Write it again|Echo it><.| exactly.|>",
    "<I say|I write|When I say|If I say> {w}<, |; |: ><you say it too|you say the same|you repeat it|you write it|repeat that>.",
    "<All|The only thing> <you should|I want you to|you have to> <say|write|answer> is<:|> {w}", "<Say|Write|Type> <me|for me|out|it>: {w}",
]  # fmt: skip
TIMES = of_word([
    "<Can|Could|Will> you <type|say|write|repeat|print|echo|copy> {W} {t}?", "{w} {t}<, please| in a row| over| after each other| in one line|.|>",
    "<I want|I need|I'd like|I wish|Let me|Let's> <to see|to read|to have|see|have> {W} {t}<| in a row|.|>", "{t}<: |, | - | >{w}",
    "{t} {W}<, please|.| please|>",
    "<Say|Repeat|Write|Print|Type|Output|Show|Show me|Give me|Put|Chant|Shout> {W} <out |>{t}<| in a row| in one line| without stopping>.",
    "{w}<, |: | - |; ><say it|write it|repeat it|repeat this|type it|repeat|again and again,> {t}<.|>",
    "<repeat|write|say|type|echo|print>< - |, |; |: >{w}<, |; | - |: >{t}",
    "<Repeat|Say|Write> <this word|the following word|this|it> {t}< - |: |, |:\n>{w}", "<How does|What does> {W} look <like |>written {t}?",
])  # fmt: skip
COPIES = of_word([
    "{w} x {n}", "{w} <times|by|x|X> {n}<, please|.|>", "<Give me|Write|Print|Show me|Type|I want|I need|Make|Output|I'd like> {n} <copies|repetitions|"
        "repeats> of {W}.",
    "{n} <times|copies of|x|repetitions of> {W}<, please|.|>", "<Give me|Write|Print|Type|Say> {n} times {W}.", "<Repeat|Write|Say|Print> {w} x {n}<.|>",
    "{n} x {w}", "<Make|Write|Give me> {W} {n} times <long|in total|altogether>.", "<Say|Write> {W}, {n} of them.",
    "<repeat|write|copies|say> {n}<: |, | - >{w}",
])  # fmt: skip
COPIES_IN_DIGITS = [
    "{w} x {n}", "{w} x{n}", "{w} <x|X|×|*><| >{n}", "{n}x {w}", "{n} x {w}", "<repeat|write|print|say|type> {w} x{n}", "{w}, {n}x", "{w} - x{n}",
    "<repeat|say|write|type> {n}x: {w}",
]  # fmt: skip
BIG = (
    "<capitals|capital letters|big letters|upper case|uppercase|upper-case|upper-case letters|all caps|caps|block letters|large letters|all capitals|CAPS|"
    "CAPITALS|big capital letters>"
)
SMALL = (
    "<small letters|lower case|lowercase|lower-case|little letters|lower-case letters|lowercase letters|all lowercase|all small letters|small ones|"
    "non-capitals>"
)


def in_letters(these, other, it):
    """Forms that want a word in these letters, which may be in the others."""
    return about(f"<in {these}|write it in {these}|{these} please|put it in {these}|turn it into {these}|{it}|make it {these}|convert to {these}|change it to "
        f"{these}>") + of_word([
        f"<I want|I need|I'd like|Give me|Gimme|Can I have|Let me have|Let me see> {{W}}<, but| but|, just|> <in|with|using|written in> {these}<.|>",
        f"{these} <please|pls|only|now|for me|for this|for><: |, | - | >{{w}}",
        f"<Swap|Change|Turn|Switch|Exchange|Replace> the <{other}> <in|of> {{W}} <for|into|to|with> {these}.",
        f"<Turn|Change|Convert|Transform|Switch|Put|Set|Make|Bring> {{W}} <to|into|in> {these}<.|, please|>",
        f"<Use|Only use|Use only> {these} <for|to write|when you write|in> {{W}}.",
        f"<How would|How does|What would|How will> {{W}} <look|be|be written|look like|read> in {these}?",
        f"<Rewrite|Retype|Write again|Reprint|Display> {{W}} <in|with|using> {these}.",
        f"{{W}} <written in|in|using only|all in> {these}<, please|, how|?|>",
    ])  # fmt: skip


CASE = {
    "upper": in_letters(BIG, "small letters|lower case letters|lowercase letters|little letters",
    "shout it|uppercase it|capitalize all letters|all caps|caps lock on") + of_word([
        "<Shout|Scream|Yell|Say it louder:|Caps lock on:|SHOUT:|Louder:|Hold shift:> {W}<!|.|>",
        "Make <every letter|each letter|all letters> <of|in> {W} <big|capital|a capital letter|upper case>.",
        "<Type|Write> {W} with <caps lock|caps lock on|the shift key held>.",
        "<Capitalize|Capitalise> <all letters|every letter|all the letters|each letter> <of|in> {W}.",
        "I can't read small letters. <Write|Type|Give me> {W} in capitals.",
    ]),
    "lower": in_letters(SMALL, "capitals|capital letters|big letters|upper case letters|uppercase letters",
    "lowercase it|no capitals|without capitals|no caps|all small") + of_word([
        "<Stop shouting|Don't shout|No shouting|Don't yell|Less loud please|Caps lock was on|My caps lock is stuck|Too loud|Not so loud><! |. |, |: ><Turn|Put|"
            "Write|Change|Make|Convert>"
        f" {{W}} <to|in|into> {SMALL}.",
        "Make <every letter|each letter|all letters|the capitals> <of|in> {W} <small|lower case|lowercase|little>.",
        "<Take|Remove|Get rid of> the capitals <out of|from|in> {W}.",
        "<Uncapitalize|Uncapitalise|Decapitalize|Un-capitalize|Downcase> {W}<.|>", "<Write|Type> {W} without <caps|caps lock|the shift key|big letters>.",
        "no <caps|capitals><: |, | - >{w}",
    ]),
    "capitalise": about("<capitalise it|capitalize it|with a capital letter|write it with a capital letter|first letter capital|make the first letter big|"
        "write it properly with a capital letter|"
        "capital first letter|capital at the start|start it with a capital>") + of_word([
        "<Write|Type|Spell|Put|Start|Print|Give me|Show me> {W} with a <capital|capital letter|big letter|upper case letter> at the <start|beginning|front>.",
        "Make <only |just |>the <first|initial|starting|beginning> letter <of|in> {W} <big|a capital|upper case|uppercase|capital|large>.",
        "{w}<: |, | - |; ><write properly with|write it with|give it|put|needs|with> a capital <letter |>at <the |>front<.|>",
        "<I want|I need|I'd like> {W} <with|starting with|beginning with> a <capital|capital letter|big letter>.",
        "<It's a name, so|As a name,|This is a name,> <capitalise|capitalize> {W}.",
        "<Write|Type> {W} <as|like> a name.", "<Change|Turn|Make> the first letter of {W} <to a capital|into a capital|to upper case|into a big letter>.",
        "<How is|How would> {W} <written|look> <with a capital|at the start of a sentence|with a capital first letter>?",
        "<Upper-case|Uppercase> <only |just |>the first letter <of|in> {W}.",
    ]),
}  # fmt: skip
TITLE = [
    "<Capitalize|Capitalise> <each|every> word <of|in|:|in:> {w}", "<Capitalize|Capitalise> the first letter of <each|every> word<: | in | in: | of >{w}",
    "<Write|Put|Type|Make> {w} <in title case|with a capital letter at the start of each word|with every word capitalized>.",
    "<title case|title case please|Title Case|capitalize each word><: |, | - >{w}",
    "<Make|Turn> {w} <into|to> title case.", "{w}<: |, | - |\n><title case|capitalize each word|capitalise every word|capital letter for each word>",
]  # fmt: skip
NUMBER_PALINDROME = [
    "Is <the number |>{w} a <palindrome|palindromic number|palindrome number>?",
    "Does <the number |>{w} read the same <backwards|in reverse|both ways|from both ends>?", "{w}<: |, | - ><palindrome|is it a palindrome|palindrome or not>?",
    "Is <the number |>{w} <palindromic|the same backwards|the same when reversed|the same forwards and backwards>?",
    "<Check|Tell me|Find out> <if|whether> <the number |>{w} is a palindrome.", "palindrome <check |number |>{w}<?|>",
]  # fmt: skip
SAME = "<the same both ways|the same forwards and backwards|the same from both ends|the same in both directions|identical both ways|the same when flipped>"
TAIL = "<, yes or no|? Yes or no| - yes or no|||||, right|, true or false>"
PALINDROME = about(f"<is it palindrome|is it a palindrome|is that a palindrome|palindrome|a palindrome|palindrome or not|does it read {SAME}|is it {SAME}|same "
    f"backwards|is this palindromic>{TAIL}") + of_word([
    f"<Can|Could|May|Should|Would> {{W}} <be called|be considered|count as|pass as|be|qualify as> a palindrome{TAIL}<?|>",
    f"<Are|are> the letters of {{W}} {SAME}{TAIL}<?|>", f"<Does {{W}} read|Is {{W}} spelled|Is {{W}} written|Is {{W}} a word that reads> {SAME}{TAIL}<?|>",
    "<I reckon|I think|I believe|I guess|I'd say|I bet|My friend says|My teacher says|They say|I claim|I suppose|I'm sure|Someone said> <that |>{W} is a "
        "palindrome<. |, |; | - |... >"
    "<Am I right|Is that right|Is that true|Is that correct|Correct|right|true or false|Is it|Yes or no|Do you agree|Is she right>?",
    f"<Do|Would|Will> I <get|see|read> <the same|the same word|the same letters> <when|if> I <read|spell|write> {{W}} <backwards|in reverse|from the end>?",
    "<Check|Test|Find out|Please check|Verify|Tell me|Check please|Decide|Let me know> <if|whether> <the letters of |>{W} <reads|read|is|are> " + SAME + ".",
    "<Check please|Check|Tell me|Please check|Question>: <is {W} a palindrome|does {W} read the same backwards|are the letters of {W} the same from both "
        "ends>?",
    f"{{W}} <is|counts as|would be> a palindrome{TAIL}?", f"Would {{W}} <count as|be> a palindrome{TAIL}?", f"{{W}} reads {SAME}{TAIL}?",
    f"Is it true that {{W}} is a palindrome?",
    "<If|When> <I|you|we> <write|spell|read> {W} backwards, <does it stay the same|is it still the same|do I get the same word|is it the same>?",
    "Is {W} <palindrome|a palindrom|palindromic>?",
])  # fmt: skip
