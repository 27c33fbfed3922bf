"""Forms of follow-ups that ask the same again with one thing changed, which stands in {x}."""
AND = "<And|Now|Then|Ok, and|So|And now|Also|What about|How about>"
SAME = "<Same|The same|Same question|Same thing|And the same>"
X = [
    "And {x}?", "What about {x}?", "and {x}", "How about {x}?", "And for {x}?", "{x}?", "Now {x}.", "And with {x}?", "now {x}", "Same for {x}.",
    "What if it is {x}?",
    f"{AND} <{{x}}|for {{x}}|with {{x}}><?|.|>", f"{SAME} <for|with|but with> {{x}}<.|?| please.|>", "<What|How> about <it with|the same with|the "
    "same for> {x}?",
    "<What|And what|What is it|And> if <it is|it's|it was|it were|I take|we take|we had> {x}?", "<Do|Now do|Can you do|Could you do|Please do|Try|Now try> "
    "<the same for|the same with|that for|it for|it with|that with> {x}<.|?|>", "And <what is it|how is it|how much is it|what about it> <for|with> {x}?",
    "<Next|Now|Another one|One more|And>: {x}", "<Change|Make> it <to |>{x}<.|>", "<ok|okay|great|thanks|good|nice|cool>, <and|what about|now> {x}?",
    "<And |So |Then |Ok, |>what <would|will> {x} be?",
    "<And|So|Ok, and|What> if it <was|were|is|had been> {x}< instead| now|>?",
    "<Same|The same|Same again|Same thing|Likewise|And the same|Do the same> <for|with> {x}<?|.|, please?|, please.>",
    "<And |Could you |Would you |Can you |Please |>do {x} <too|as well|next|now|also><, please|>.",
    "<ok|okay|and|right|good|lovely|ta|cheers>< and|, and|> {x}<?|>", "{x}<, please| then| now| as well| too><?|>",
]  # fmt: skip
OF_X = ["And of {x}?", "What about {x}?", "And {x}?", "of {x}?", "And for {x}?", "How about {x}?", f"{AND} <of {{x}}|for {{x}}|{{x}}|with {{x}}><?|.|>",
    f"{SAME} <for|of|with> {{x}}<.|?|>", "<What|And> if <it is|it's|it were|it was> {x}<| instead>?", "<Do|Now do|Please do|Try> <the same for|the "
    "same with|that "
    "for|it for|it with> {x}<.|?|>", "<and|now|then> of {x}",
    "<And|Now|Ok, and|So|> of {x}<, please|, then| instead|>?", "<And|Now|Ok, and|So> what about <of |>{x}<, please|, then| instead|>?",
]  # fmt: skip
OFF_X = ["And with {x} off?", "And if it was {x} off instead?", "What about {x}?", "And {x}?", "What if it is {x} off?", "{x} off?", "And {x} off?",
    f"{AND} <with |at |>{{x}} <off|discount|reduction|off instead><?|.|>",
    "<And what|And|What|So what> if <it was|it is|it's|it were|there is|they take|we get> {x} off< instead|, then|>?",
    f"{SAME} <with|but with|for|but> {{x}}< off|><.|?| please.|>", "<with|at> {x} <off|discount><?|>"]  # fmt: skip
BY_X = ["And by {x}?", "by {x}?", "What about {x}?", "And {x}?", "And by {x} then?", f"{AND} <by {{x}}|{{x}}><?|.|>", f"{SAME} <with|for> {{x}}.",
    "<and|now|then> by {x}"]  # fmt: skip
THAN_X = ["And than {x}?", "than {x}?", "And {x}?", "What about {x}?", f"{AND} <than {{x}}|{{x}}><?|.|>", "<and|or> than {x}?"]
IN_X = ["And in {x}?", "in {x}?", "And {x}?", "What about {x}?", "What about in {x}?", "And {x} from now?", "How about {x}?",
    f"{AND} <in {{x}}|{{x}}><?|.|>", f"{SAME} <with|for|but in> {{x}}<.|>", "<What|And> if it is {x}<| instead>?",
    "<And|Ok, and|Now|So|What about> <in |>{x} instead?",
]  # fmt: skip
AGO_X = ["And {x} ago?", "And {x}?", "What about {x}?", "What about {x} ago?", f"{AND} <{{x}} ago|{{x}}><?|.|>", f"{SAME} <with|for> {{x}}<.|>"]
FROM_X = ["And from {x}?", "What about {x}?", "And {x}?", "What if it is {x}?", "And if it is {x}?", "from {x}?", "And starting on {x}?", "How about {x}?",
    f"{AND} <from {{x}}|{{x}}|starting on {{x}}><?|.|>", f"{SAME} <with|for|from> {{x}}<.|>", "<What|And> if <it is|it's|today is|I start on> {x}<| "
    "instead>?"]  # fmt: skip
UNTIL_X = ["And until {x}?", "until {x}?", "What about {x}?", "And {x}?", "And to {x}?", f"{AND} <until|to|till> {{x}}<?|.|>"]
LETTER_X = ["And the {x}?", "What about the {x}?", "And the {x} letter?", "the {x}?", "And the {x} one?", "And its {x} letter?",
    f"{AND} the {{x}}<| letter| one><?|.|>",
    "<and|now> <the |>{x}<| letter| one>", "<Which|What> is the {x}<| one| letter>?",
    "{x}<?|>", "{x} one?", "{x} letter<?|, please|>", "<And|Now|Then|What about|Ok, and|So> its {x}<| letter| one><?|.|>",
    "<And|Now|Then|What about|Ok, and> {x}<?|.|>",
    "<And |Now |>what is <its|the> {x}<| letter| one><| then>?",
]  # fmt: skip
AFTER_X = ["And after {x}?", "And {x}?", "What about {x}?", "after {x}?", f"{AND} <after {{x}}|{{x}}><?|.|>", "What <comes|follows> after {x}?"]
BEFORE_X = [f.replace("after", "before").replace("follows", "is") for f in AFTER_X]
UNITS_OF_X = ["and in {x}", "And in {x}?", "how many in {x}?", "in {x}?", "<And|Now|Then|Ok, and|So|And how many|How many|And how much> in {x}<?||, please?>"]
AFTER_IT = ["And after that?", "And the next one?", "And the one after?", "What comes next?", "and then?", "<And|Now> <after that|the next|the next one>?"]
INSTEAD = ["And with {x} instead of {y}?", "And {x} instead of {y}?", "What if it is {x} instead of {y}?", "Same with {x} instead of {y}.",
    "Use {x} instead of {y}.",
    "<And|Now|What about|How about|Same|Then|Do it> <with |>{x} instead of {y}<?|.|>", "<Replace|Change|Swap> <the |>{y} <by|with> {x}.",
    "<Take|Use|Try> {x} "
    "<instead of|in place of|not> {y}.", "What if <it is|it were|I take|we take> {x} <instead of|and not> {y}?", "No, {x} instead of {y}."]  # fmt: skip
