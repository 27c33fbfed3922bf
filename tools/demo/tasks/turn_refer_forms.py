"""Forms of questions about the results and questions of several earlier turns."""
BOTH = "<both results|the two results|both answers|the two answers|both numbers|the two numbers|both|the two|the last two results|the last two answers>"
LAST_TWO = "<the last two|the last two results|the last two answers|the last two numbers|the two last results>"
ALL = "<all results|all three results|the three results|all the results|all answers|the three answers|all three|all of them|all the answers>"
ADDED = {  # what is added -> forms
    what: [f"Add {said}.", f"Now add {said}.", f"What is the sum of {said}?", f"The sum of {said}?", f"Add {said} together.", f"And the sum of {said}?",
        f"<Now |Then |Please |Can you |Ok, now |And now |><add|add up|sum up|sum> {said}<| together><.|?|, please.|>", f"<What is|What's|How much is|"
        f"Calculate|Tell me|Give me|"
        f"And what is> the <sum|total> of {said}<?|.>", f"How much are {said} together?", f"<sum|total> of {said}", f"What do {said} <make|give> together?"]
    for what, said in (("both", BOTH), ("last two", LAST_TWO), ("all", ALL))
}  # fmt: skip
DIFFERENCE = ["What is the difference between the two results?", "And their difference?", "What is the difference between both results?",
    f"<What is|What's|Calculate|Tell me|And|Now> the difference <between|of> {BOTH}<?|.>", "<And|Now|So> the difference?",
    "How far apart are <they|the two results|both results>?"]  # fmt: skip
PRODUCT = ["Multiply both results.", "What is the product of the two results?", f"<Now |Then |Please |Can you |Ok, now |><multiply> {BOTH}<| "
    f"together><.|?|>".replace("<multiply>",
    "multiply"), f"<What is|What's|Calculate|Tell me|And|Now> the product of {BOTH}<?|.>"]  # fmt: skip
BIGGER = ["Which result was bigger?", "Which of the two is bigger?", "Which of both results is larger?", "Which one is bigger?", "Which answer is larger?",
    "<Which|And which|So which> <result|answer|one|of the two|of both|of the two results|of the results> <is|was> <bigger|larger|greater|higher|the "
    "bigger one|the larger one>?"]  # fmt: skip
SMALLER = ["Which result was smaller?", "Which of the two is smaller?", "Which of both results is smaller?", "Which one is smaller?",
    "Which answer is smaller?",
    "<Which|And which|So which> <result|answer|one|of the two|of both|of the two results|of the results> <is|was> <smaller|lower|less|the smaller "
    "one>?"]  # fmt: skip
RESULT = {
    which: [f"What was the {which} result?", f"What was the {which} answer?", f"What was your {which} answer?", f"And the {which} result?",
    f"Tell me the {which} result again.",
        f"<What|What's|Whats> <was|is> <the|your> {which} <result|answer|number|solution><| again>?", f"<Tell|Give|Show|Remind> me <the|your|of the> "
        f"{which} <result|answer><| again|"
        f" once more|><.|?|, please.>", f"<Repeat|Say> <the|your> {which} <result|answer>< again| please|>.", f"Do you <remember|know> the {which} "
        f"<result|answer>?",
        f"<And|So|Ok,> what was the {which} <result|answer|one>?", f"What did you <say|answer|get> {adverb}?"]
    for which, adverb in (("first", "first"), ("second", "the second time"), ("third", "the third time"))
}  # fmt: skip
ASKED_LAST = ["What was my last question?", "What did I ask last?", "What did I just ask?", "Repeat my last question.", "What was my previous question?",
    "<What|Which|Whats> <was|is> <my|the> <last|previous|latest> <question|message|thing I asked|thing I wrote>< again|>?",
    "What did I <just ask|ask last|ask you last|ask just now|"
    "ask you just now|ask before>?", "<Repeat|Tell me|Quote|Show me|Say|Copy> <my|the> <last|previous> <question|message><.|?| please.| again.>"]  # fmt: skip
ASKED_SECOND = ["What was my second question?", "What did I ask second?", "Repeat my second question.", "<What|Which|Whats> <was|is> <my|the> second "
    "<question|message|thing I asked>"
    "< again|>?", "<Repeat|Tell me|Quote|Show me|Say> <my|the> second <question|message><.|?| please.>"]  # fmt: skip
