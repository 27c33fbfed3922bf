"""Forms of questions about the results and questions of several earlier turns."""
BOTH = (
    "<both results|the two results|both answers|the two answers|both numbers|the two numbers|both|the two|the last "
        "two results|the last two answers|those two|those two results|those two answers|the two of them|both of them|"
        "both of those|the two answers you gave>"
)  # fmt: skip
LAST_TWO = "<the last two|the last two results|the last two answers|the last two numbers|the two last results>"
ALL = (
    "<all results|all three results|the three results|all the results|all answers|the three answers|all three|all "
        "of them|all the answers|all of those|those three|all three answers|all three of them|the lot|those three results|all of your answers>"
)  # fmt: skip
ADDED = {  # what is added -> forms
    what: [f"Add {said}.", f"Now add {said}.", f"What is the sum of {said}?", f"The sum of {said}?", f"Add {said} together.", f"And the sum of {said}?",
        f"<Now |Then |Please |Can you |Ok, now |And now |><add|add up|sum up|sum> {said}<| together><.|?|, please.|>", f"<What is|What's|How much is|"
        f"Calculate|Tell me|Give me|"
        f"And what is> the <sum|total> of {said}<?|.>", f"How much are {said} together?", f"<sum|total> of {said}", f"What do {said} <make|give> together?",
        f"<And |Now |So |Ok, |><what's |what is |tell me |give me |>the <total|sum> of {said}<?|, please?| then?>",
        f"{said} <added together|added up|in total|summed up><?|, please>",
        f"<total|sum|grand total> of {said}?", f"<What|How much> do {said} <come to|add up to|make>?", f"<Put|Take> {said} together."]
    for what, said in (("both", BOTH), ("last two", LAST_TWO), ("all", ALL))
}  # fmt: skip
DIFFERENCE = ["What is the difference between the two results?", "And their difference?", "What is the difference between both results?",
    f"<What is|What's|Calculate|Tell me|And|Now> the difference <between|of> {BOTH}<?|.>", "<And|Now|So> the difference?",
    "How far apart are <they|the two results|both results>?",
    f"<And |Now |So |Ok, |><what's|what is|whats|tell me|give me> the difference <between|of> {BOTH}<?|, please?| then?>",
    f"<Subtract|Take> the smaller <one |>from the <larger|bigger><| one>.",
    "<How much|By how much> <bigger|larger|more> is <one than the other|the bigger one|the larger one>?", f"<difference|the difference> between {BOTH}<?|>",
]  # fmt: skip
PRODUCT = ["Multiply both results.", "What is the product of the two results?", f"<Now |Then |Please |Can you |Ok, now |><multiply> {BOTH}<| "
    f"together><.|?|>".replace("<multiply>",
    "multiply"), f"<What is|What's|Calculate|Tell me|And|Now> the product of {BOTH}<?|.>"]  # fmt: skip
BIGGER = ["Which result was bigger?", "Which of the two is bigger?", "Which of both results is larger?", "Which one is bigger?", "Which answer is larger?",
    "<Which|And which|So which> <result|answer|one|of the two|of both|of the two results|of the results> <is|was> <bigger|larger|greater|higher|the "
    "bigger one|the larger one>?",
    "<Which|What> of <your answers|those|those two|the two answers|them|those answers|your two answers|the "
        "results> <was|is> <the |><larger|bigger|greater|higher><| one>?", "<larger|bigger|the larger|the bigger> one?",
    "<And|So|Ok, and> <the bigger|the larger|the greater|the higher> <of the two|one|of those|answer>?",
    "<Which|What> <one|answer|result> <came out|turned out> <bigger|larger|higher>?",
]  # fmt: skip
SMALLER = ["Which result was smaller?", "Which of the two is smaller?", "Which of both results is smaller?", "Which one is smaller?",
    "Which answer is smaller?",
    "<Which|And which|So which> <result|answer|one|of the two|of both|of the two results|of the results> <is|was> <smaller|lower|less|the smaller "
    "one>?",
    "<Which|What> of <your answers|those|those two|the two answers|them|those answers|your two answers|the results> <was|is> <the |><smaller|lower|less>?",
    "<smaller|lower|the smaller|the lower> one?",
    "<And|So|Ok, and> <the smaller|the lower|the lesser> <of the two|one|of those|answer>?",
    "<Which|What> <one|answer|result> <came out|turned out> <smaller|lower>?",
]  # fmt: skip
RESULT = {
    which: [f"What was the {which} result?", f"What was the {which} answer?", f"What was your {which} answer?", f"And the {which} result?",
    f"Tell me the {which} result again.",
        f"<What|What's|Whats> <was|is> <the|your> {which} <result|answer|number|solution><| again>?", f"<Tell|Give|Show|Remind> me <the|your|of the> "
        f"{which} <result|answer><| again|"
        f" once more|><.|?|, please.>", f"<Repeat|Say> <the|your> {which} <result|answer>< again| please|>.", f"Do you <remember|know> the {which} "
        f"<result|answer>?",
        f"<And|So|Ok,> what was the {which} <result|answer|one>?", f"What did you <say|answer|get> {adverb}?",
        f"<What|What's|Whats|And what> <was|is> <the|your> {which} <answer|result|number|one> <you gave me|you gave|you told me|you got|you said|of yours>?",
        f"<the|your|my> {which} <answer|result|one> <again|please|again, please|once more><?|>",
        f"What did the {which} <one|sum|question> <come to|make|give|come out as>?"]
    for which, adverb in (("first", "first"), ("second", "the second time"), ("third", "the third time"))
}  # fmt: skip
ASKED_LAST = ["What was my last question?", "What did I ask last?", "What did I just ask?", "Repeat my last question.", "What was my previous question?",
    "<What|Which|Whats> <was|is> <my|the> <last|previous|latest> <question|message|thing I asked|thing I wrote>< again|>?",
    "What did I <just ask|ask last|ask you last|ask just now|"
    "ask you just now|ask before>?", "<Repeat|Tell me|Quote|Show me|Say|Copy> <my|the> <last|previous> <question|message><.|?| please.| again.>"]  # fmt: skip
ASKED_SECOND = ["What was my second question?", "What did I ask second?", "Repeat my second question.", "<What|Which|Whats> <was|is> <my|the> second "
    "<question|message|thing I asked>"
    "< again|>?", "<Repeat|Tell me|Quote|Show me|Say> <my|the> second <question|message><.|?| please.>"]  # fmt: skip
BIGGEST = ["Which of the three was the biggest?", "Which of the three results is the largest?",
    "<Which|What> <one|answer|result|of them|of those|of the three|of all three|of your answers>"
    " <was|is> <the |><biggest|largest|highest|greatest>?",
    "<And|So|Ok, and> the <biggest|largest|highest> <of the three|of them|of all three|answer>?"]  # fmt: skip
SMALLEST = ["Which of the three was the smallest?", "Which of the three results is the smallest?",
    "<Which|What> <one|answer|result|of them|of those|of the three|of all three|of your answers>"
    " <was|is> <the |><smallest|lowest|least>?", "<And|So|Ok, and> the <smallest|lowest> <of the three|of them|of all three|answer>?"]  # fmt: skip
ENDS = ["Add the first and the last answer.", "What is the sum of the first and the third result?",
    "<And |Now |Please |>add the first <result |answer |>and the <third|last> <result|answer|one>.",
    "<What is|What's|And> the <sum|total> of the first and the <last|third> <one|answer|result>?"]  # fmt: skip
