"""Forms of follow-ups about words and sorted lists, which refer to the answer before."""

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
    "<and |now |ok, |>in <reverse|reversed|reverse order|reversed order|the opposite order> <now|please|then|, please>",
    "backwards <please|now|then|, please|, would you>", "<And |Now |Then |>turn <it|that|the word> <round|around|back to front|the other way round>.",
    "<And |Now |Then |>read <it|that> <from the end|from right to left|backwards>.",
]  # fmt: skip
BACK = ["And now turn it back.", "And back again?", "Turn it back around.",
    "<And |Now |Then |And now |Ok, |>turn <it|that|the word> <back|back around|back again|round again>.",
    "<And |Now |Then |Ok, ><reverse|flip> <it|that> <again|back|once more>.",
    "<And|Now> <back again|back|the other way again|back to how it was>?"]  # fmt: skip
SPELL = [
    "Now spell it.", "Spell it.", "How do you spell it?", "And the spelling?", "Spell that word.", "Spell it out.",
    "<And|Now|Then|Next|Ok, now|Please|So> <the spelling|spelled out|letter by letter|spell it|spell it out|its spelling|how is it spelled|"
    "spell that word><?|.|>", "<Can|Could|Would> you <please |>spell <it|that|that word|the word|it out>?", "How <do you|would you|do I|is it to> <spell|"
    "write> <it|that|that word|the word>?", "How is <it|that|that word|the word> <spelled|spelt|written>?",
    "<Spell|Now spell|Then spell|Please spell> <it|that|this|the word|that word|this word><| out| letter by letter| please| for me|>.",
    "<What is|What's|Give me|Tell me|Show me> <the spelling|its spelling|the letters|its letters>.", "<spelling|letter by letter|the letters one by one|"
    "spell> <please|?>",
    "<and |now |ok, |>spelled <out|out, please|letter by letter>?", "<and |now |>how's <it|that> <spelled|spelt|written>?",
]  # fmt: skip
FURTHER = [
    "How many letters does it have?", "How long is it?", "How many letters is that?", "And its length?", "<And |Now |So |>how many letters <does it have|"
    "does that word have|are in it|are in that word|are there|is it|is that|in total|does the word have>?", "<And |So |>how long is <it|that word|the word|"
    "that|this word>?", "<Count|Now count|Then count|Please count> <its letters|the letters|all letters|the letters of it|all its letters><| too| as well|>.",
    "<What is|What's|And|Tell me|And what is> <its length|the length|the length of it|the length of that word|the number of letters>?",
    "<And the length|and how many letters|number of letters|letters in total|how many letters|its length|length>?",
    "How many letters has <it|that|that word>?",
    "<And |Now |So |Ok, |>how many letters <in it|in that|in that one|has it got|does it have|are those|in that word>?",
    "<letters|letter count|how many letters|its length|length>?",
]  # fmt: skip
IT = "<it|that|the word|that word|this word>"
AT_EDGE = {
    e: [f"What is its {e} letter?", f"And the {e} letter?", f"Its {e} letter?", f"Which letter is the {e}?", f"Which is the {e} letter?",
        f"<What|Which|What's|And what|So what> <is |>its {e} letter<| then>?", f"<And|Now|So|What about|Tell me|Give me|Then> <the|its> {e} <letter|"
        f"character|one><?|.|>",
        f"{e} letter?", f"{e.capitalize()} letter?",
        f"<and |now |ok, |so |><{e} letter|its {e} letter|what's its {e} letter|what {e} letter has it><?|, please?|>",
        f"<What|Which> letter <{verb}>?", f"<the|its> {e} letter<?| please|>", f"What is the {e} letter <of it|of that|of that word|in it>?"]
    for e, verb in (("first", "does it start with|comes first|does it begin with"), ("last", "does it end with|comes last|does it end in"))
}  # fmt: skip
PALINDROME = ["Is it a palindrome?", "Is that a palindrome?", "And is it a palindrome?", f"<Is|And is|Now, is|So is> {IT} a palindrome?", "palindrome?",
    f"Does {IT} read the same <backwards|in reverse|both ways>?", "<Is it|Is that> the same <backwards|in reverse>?"]  # fmt: skip
VOWELS = ["How many vowels does it have?", "And vowels?", "And how many vowels?", "How many vowels?", f"<And |Now |So |>how many vowels <does {IT} have|"
    f"are in {IT}|are there|has it>?", "Count <its|the> vowels<| too| now>.", "<What|How> about <vowels|the vowels>?", "<and the|the number of|and|"
    "only> vowels?"
    ]  # fmt: skip
CONSONANTS = [f.replace("vowel", "consonant") for f in VOWELS]
UPPER = ["And in upper case?", "Now in capital letters.", "In capitals?", "Write it in upper case.", "And in uppercase?",
    f"<And|Now|Then|Please|So> <in|with> "
    "<upper case|capital letters|capitals|all caps|uppercase|block letters><?|.|>", f"<Write|Put|Say|Type|Give me|Show me> {IT} in <upper case|"
    f"capital letters|"
    f"capitals|all caps|uppercase>.", f"<Capitalize all of it|Make {IT} upper case|Uppercase it|upper case, please|in all caps>."]  # fmt: skip
LOWER = ["And in lower case?", "Now in small letters.", "In lowercase?", "Write it in lower case.", f"<And|Now|Then|Please|So> <in|with> <lower case|"
    f"small letters|lowercase><?|.|>", f"<Write|Put|Say|Type|Give me|Show me> {IT} in <lower case|small letters|lowercase>.", f"<Make {IT} lower case|"
    "Lowercase it|lower case, please>."]  # fmt: skip
CONTAINS = ["Does it have {a} {c}?", "Is there {a} {c} in it?", "Does it contain {a} {c}?", "Is {c} in it?", "And is there {a} {c}?",
    f"<Does|And does|So does> "
    f"{IT} <have|contain|include> <{{a}}|the letter> {{c}}<| in it|>?", f"Is <there {{a}}|the letter> {{c}} in {IT}?", "<any {c} in it|is there any "
    "{c} in it>?"]  # fmt: skip
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
    "<And|Now|Then|Ok, and|What about|Please|> in <reversed|reverse|opposite|backwards> order<?|, please?|.|>", "<reversed|backwards|in reverse>, please<.|?>",
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
