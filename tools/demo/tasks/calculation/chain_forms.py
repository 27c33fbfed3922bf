"""Wordings of questions about chains of calculations, sums and averages."""

SUMS = [
    "What is the sum of {xs}?", "Add {xs}.", "Sum of {xs}", "Add up {xs}", "sum {xs}", "Add {xs} together.", "total of {xs}", "sum({xs})",
    "Sum these numbers: {xs}",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|I need|Determine> the <sum|total|sum total> <of|of the numbers|of the "
        "list|of these numbers:|of all of these:> {xs}<?|.>",
    "<Add|Sum|Sum up|Add up|Total|Add together|Count up|Please add> <|the numbers |these numbers: |these: |the following: |all of these: |the "
        "list |up these: >{xs}<.||?>",
    "<sum|total|sum of|total of|the sum of|the total of|add|summing|added up><: | >{xs}<| =|?>",
    "What <do|does> {xs} <add up to|make together|sum to|make|total|come to>?", "How much <is|are> {xs} <together|in total|altogether|added up>?",
    "{xs} <added|added up|summed|added together|together|in total><|?| is| makes>", "Add {xs} <together|up><.||?>",
    "What do I get if I add <|up >{xs}?",
]  # fmt: skip
AVERAGES = [
    "What is the average of {xs}?", "average of {xs}", "Average {xs}", "Find the mean of {xs}.", "mean of {xs}", "What is the mean of {xs}?",
    "avg({xs})", "mean({xs})",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|I need|Determine|Do you know> the <average|mean|arithmetic mean|mean "
        "value|average value|avg> <of|of the numbers|of the list|of these numbers:|of these:|for> {xs}<?|.>",
    "<average|mean|avg|average of|mean of|the mean value of|the average of|avg of|arithmetic mean|averaging|mean value><: | >{xs}<|?| is| =>",
    "What <do|does> {xs} average<| out to>?", "{xs}<, |: |. |\n><average|mean|what is the average|what's the mean|avg|find the average>?",
    "Average <|the numbers |these: |these numbers: |out >{xs}<.|>",
    "<My|Her|His|Our|The> <marks|grades|scores|results|points|times|temperatures|prices|ages> <are|were|of this week are> {xs}. <What is|What's|Tell me|"
        "Find> <my average|"
        "the average|the mean|my average mark|the average score|my average grade|the average of these|the mean value><?|>",
    "I <got|scored|have|had|ran> {xs}<| points| in my tests| in the exams>. <What is|What's|Tell me|How high is> my <average|mean|average score|average "
        "mark><?|>",
    "What is my average <if|when> my <marks|scores|grades|points> are {xs}?", "<The average|The mean|What average do I get> <of|from|for> {xs}<?|, please|>",
    "On average, what <is|are> {xs}?",
    "{xs} on average<|?| is>",
]  # fmt: skip
MIDDLE = [
    "What is halfway between {a} and {b}?", "What number is halfway between {a} and {b}?", "halfway between {a} and {b}", "What is in the middle of {a} and "
        "{b}?",
    "<What is|What's|Which number is|What number is|What lies|Find the number|Tell me what is> <halfway|exactly halfway|in the middle|midway|right "
        "in the middle> between {a} and {b}<?|>",
    "<What is|Find|Tell me|Give me> the <midpoint|middle|mean|average|number in the middle> <of|between> {a} and {b}<?|.>",
    "<midpoint|middle|halfway point>< of| between|:> {a} and {b}<|?>",
]  # fmt: skip
END = "<.|. What do <I|you|we> get?|, what is the result?|. What is it<| now>?|. What is the result?|, what do I get?|. How much is it?|"
END += ". Where am I?|. What comes out?|. Result?|, what is it?>"
TOLD = [
    "Start with {a}, {steps}. What do I get?", "start with {a}, {steps}", "Take {a}, {steps}. What is the result?",
    f"<Start|Begin|I start|I begin> <with|with|at|from> {{a}}<,| and|, then|. Now|:> {{steps}}{END}",
    f"<Take|Take the number|I have|I take|Use|Let's take|Think of|Pick> {{a}}<,| and|, then|. Now> {{steps}}{END}",
    "<If|When> <I|you|we> <take|start with|have> {a}<,| and> {steps}, what <do <I|you|we> get|is the result|is it|comes out>?",
    "{a}, {steps}<|?|. What is it?|, result?|, what do I get?>", "What do <I|you> get <if|when> <I|you> <take|start with> {a}<,| and> {steps}?",
    "What is {a} <if|when> <you|I> {steps}?", "{a}, then {steps}<|?|. What is it?>",
    "<What number do I get|What is the result|Where do I end|What comes out> if I <start with|begin with|take> {a}<,| and|, then> {steps}?",
    "<I think of a number:|My number is|The number is> {a}. <Now |Then |I >{steps}<.|. What is the result?|. What do I get?>",
]  # fmt: skip
OPENING = [
    "{steps}", "{steps}.", "What do I get if I {steps}?", f"{{steps}}{END}", "<First|Please|Now|Can you|Could you|I want you to|Let's> {steps}<.|?|>",
    "<If|When> <I|you|we> {steps}, what <do <I|you> get|is it|is the result|comes out>?", "What do <I|you|we> get <if|when> <I|you|we> {steps}?",
    "What is the result <if|when> I {steps}?", "<What happens|What comes out|Where do I end> when I {steps}?", "<Calculate|Compute|Solve>: {steps}<.|>",
]  # fmt: skip
OPENED = {
    "+": "add {n} to {a}|add {a} and {n}|add {a} to {n}".split("|"), "-": "subtract {n} from {a}|take {n} from {a}|take {n} away from {a}".split("|"),
    "*": "multiply {a} by {n}|multiply {a} and {n}|multiply {a} with {n}".split("|"), "/": "divide {a} by {n}|split {a} by {n}|divide {a} by {n}".split("|"),
}  # fmt: skip
DOUBLED = {
    ("*", 2): "double {a}|double {a}|double the number {a}|take double {a}|take {a} twice".split("|"), ("*", 3): "triple {a}|triple the number {a}".split("|"),
    ("/", 2): "halve {a}|take half of {a}|halve the number {a}|cut {a} in half".split("|"),
}  # fmt: skip
