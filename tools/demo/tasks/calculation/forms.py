"""Wordings of questions about whole numbers and decimals."""

ADD = [
    "Add {a} and {b}.", "Add {a} to {b}.", "What is the sum of {a} and {b}?", "Sum of {a} and {b}", "{a} and {b} makes?",
    "<Add|Sum|Total|Add up|Sum up|Combine|Count up> {a} <and|with|plus|to|&> {b}<.||?>",
    "Add <these|these numbers|the numbers|both|together|up|the following|the two numbers>: {a} <and|,|+> {b}",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|I need|Determine|Which number is|Do you know> the <sum|total|sum total|"
        "addition> of {a} <and|plus|&> {b}<?|.>",
    "<sum|total|add|addition|plus|sum of|total of|the sum of|the total of|adding|add up>: {a} <and|,|+|plus|with> {b}<| =|?| is| please>",
    "{a} <and|with|together with|added with|plus another|combined with> {b} <makes|make|is|equals|gives|give|are|is equal to> <what|how much|"
        "what number|>?",
    "{a} and {b} <added|added up|summed|together|added together|in total|in all|combined|all together|summed up><|?| is| makes| please>",
    "What <do|does|would|will> {a} and {b} <make|give|add up to|come to|sum to|total|be|equal><| together| in total| altogether>?",
    "How much <is|are|do|would> {a} <and|plus> {b} <together|in total|altogether|combined|in all|make|added up>?",
    "What <do I get|do you get|do we get|is the result|is the answer|happens|comes out> <if|when> <I|you|we> <add|add up|sum|put together> {a} "
        "<and|to|with> {b}?",
    "<Increase|Raise> {a} by {b}.", "What is {a} <increased by|plus|and another> {b}?",
    "<What is|What's|What number is|Which number is|Find the number that is> {b} <more|greater|larger|higher|bigger> than {a}<?|>",
    "{b} more than {a}<| is| is what|?>",
    "<If I have|I have|Say I have|Suppose I have> {a} and <get|add|receive|find> {b} more, how <many|much> <do I have|is that|is it|do I have then>?",
    "Put {a} and {b} together<, what is the sum?|.|. What is the total?|, how much is it?>",
    "<Result|Answer|Outcome> of <adding|summing> {a} <and|to> {b}<?|>", "<What is|Calculate|Tell me> the result of adding {a} <and|to|with> {b}<?|>",
    "<Adding|Summing> {a} <and|to> {b} <gives|makes|is|results in|equals> <what|>?",
]  # fmt: skip
SUBTRACT = [
    "Subtract {b} from {a}.", "Take {b} from {a}.", "Take {b} away from {a}.", "{a} take away {b}", "{a} less {b}", "What is {b} less than {a}?",
    "<Subtract|Take|Take away|Deduct|Remove|Minus> {b} from {a}<.||?| please>", "Take {b} <off|away from|out of> {a}<.|>",
    "<Decrease|Reduce|Lower> {a} by {b}<.|>",
    "What <do I get|do you get|do we get|is the result|is the answer|comes out|remains|is left|stays> <if|when> <I|you|we> <subtract|take|take "
        "away|deduct|remove> {b} from {a}?",
    "<What is|What's|How much is|Find|Calculate|Work out|Tell me|Which number is> {a} <take away|less|without|reduced by|decreased by|"
        "subtract> {b}<?|>",
    "{a} <take away|less|without|reduced by|decreased by|subtract|minus|takeaway> {b} <makes|is|gives|leaves|equals|is equal to> <what|how much|>?",
    "{a} <take away|less|without|reduced by|decreased by|takeaway|lowered by> {b}<|?| =|.| please>",
    "{b} <subtracted from|taken from|taken away from|less than|deducted from|removed from|taken off> {a}<| is| is?|?| =| makes?>",
    "<What is|What's|How much is|Tell me|Find> {b} <subtracted from|taken from|taken away from|less than|deducted from|fewer than|smaller "
        "than> {a}<?|>",
    "What <is left|remains|stays|do I have left> <of|from> {a} <after taking away|when you take away|if I take away|after removing|minus|after "
        "losing> {b}?",
    "<What is the result of|Calculate the result of|result of|the result of|Tell me the result of> subtracting {b} from {a}<?|>",
    "<subtract|subtraction|minus|take away>: {a} <-|minus|take away|less> {b}",
    "If I <have|had> {a} and <lose|take away|spend|remove|give away> {b}, how <many|much> <are left|is left|do I have left|remains>?",
    "<Subtracting|Taking|Taking away> {b} from {a} <gives|leaves|makes|is> <what|>?",
    "<Knock|Take|Chop|Strike|Cut|Get> {b} <off|off of> {a}<.|>", "<What is|What's|How much is> {a} <with {b} gone|if I take away {b}|after "
        "{b} is taken away>?", "{a} <minus|take away|less|without> {b}<, what is left|, what remains|, how much is left>?",
    "{b} <off|gone from|away from> {a}<|?| leaves?| is| leaves what?>", "<Count|Go> back {b} from {a}<.|>", "What is {b} <below|under|fewer than> {a}?",
    "{a}, <subtract|take away|minus|less> {b}<| is what?|?|, what is left?|.>", "From {a} <subtract|take|take away|remove|deduct> {b}<.|>",
]  # fmt: skip
DIFFERENCE = [
    "What is the difference between {a} and {b}?", "Difference between {a} and {b}", "the difference of {a} and {b}",
    "How far apart are {a} and {b}?",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|I need|Show me|Do you know> the <difference|distance|gap> <between|of> "
        "{a} and {b}<?|.>",
    "<difference|difference between|difference of|diff|diff between|the difference between|gap between|distance between>: {a} and {b}",
    "{a} and {b}: <difference|what is the difference|difference please|how far apart>?",
    "How <far apart|far away from each other|far from each other> <are|is> {a} and {b}?", "By how much do {a} and {b} differ?",
    "How <far|much> is it from {b} to {a}?", "<difference|diff> {a} {b}",
]  # fmt: skip
LARGER_BY = [
    "How much more is {a} than {b}?", "How much bigger is {a} than {b}?", "By how much is {a} <larger|bigger|greater|more|higher> than {b}?",
    "How much <more|bigger|larger|greater|higher> <is|would be|was> {a} <than|compared to|compared with> {b}?",
    "{a} is how much <more|bigger|larger|greater> than {b}?", "<By how much|How much> does {a} exceed {b}?", "How <many|much> more than {b} is {a}?",
    "How much <smaller|less|lower> is {b} than {a}?", "By how much is {b} <smaller|less|lower> than {a}?",
]  # fmt: skip
MULTIPLY = [
    "Multiply {a} by {b}.", "Multiply {a} and {b}.", "Multiply {a} with {b}", "What is the product of {a} and {b}?", "Product of {a} and {b}",
    "multiply {a} {b}", "<Multiply|multiply> {a} <by|and|with|times|x|*> {b}<.||?| for me| please>",
    "Multiply <these|these numbers|the numbers|together|the following|both numbers>: {a} <and|,> {b}",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|I need|Determine|Do you know|Show me> the <product|multiplication> of {a} "
        "<and|by|with> {b}<?|.>",
    "<product|multiply|multiplication|product of|the product of|multiplying|times>: {a} <and|,|by|x|times> {b}<| =|?| please>",
    "What <do I get|do you get|do we get|is the result|is the answer|comes out> <if|when> <I|you|we> multiply {a} <by|and|with> {b}?",
    "{a} <multiplied by|times|multiplied with|x|multiply> {b} <makes|is|gives|equals|is equal to|comes to> <what|how much|>?",
    "{a} and {b} <multiplied|multiplied together|multiplied with each other><|?| is| please>",
    "<What is|How much is|What's|Tell me> {a} <multiplied by|times|multiplied with|lots of|groups of> {b}<?|>",
    "<What is the result of|Calculate the result of|result of|the result of|Tell me the result of> multiplying {a} <by|and|with> {b}<?|>",
    "What <do|does|would> {a} times {b} <make|give|come to|equal|be>?", "{a} <lots|sets|groups> of {b}<|?| is| is?| makes?| please>",
    "<How much is|What is|What's|How many is|Give me|Calculate> {a} <lots|sets|groups|bunches> of {b}<?|>", "{a} <rows|boxes|bags|packs> of {b}<|?| is how "
        "many?|, how many?>", "{a} times {b} is <how much|how many|what>?",
    "Multiplying {a} <by|with|and> {b} <gives|makes|is> <what|>?",
]  # fmt: skip
SQUARE = [
    "What is {a} squared?", "{a} squared", "{a}^2", "What is the square of {a}?", "Square {a}.", "{a}²", "{a} ^ 2", "square of {a}", "{a}**2",
    "{a}^2 = ?",
    "<What is|Compute|Calculate|Find|How much is|Solve|Evaluate|Tell me|Work out> <{a}^2|{a}²|{a} ^ 2|{a}**2|{a} squared|{a} to the power of 2|"
        "{a} to the power 2|{a} to the second power|{a} to the 2nd power>",
    "<What is|Compute|Calculate|Find|Tell me|Give me|I need|Work out|What's> the square of <the number |>{a}<?|.>",
    "{a} <to the power of 2|to the power 2|to the second power|to the 2nd power|raised to the power of 2|raised to 2|raised to the second "
        "power><|?| =| is>",
    "<square|Square of|the square of|squared|square the number> {a}<|?| =|.>", "{a} <squared|square><|?| is| is what?| =| = ?| equals>",
    "<{a}^2|{a}²|{a} ^ 2|{a}**2|{a}^2 |{a}**2 ><=|= ?|is|equals|?|=?>", "<Raise|Take> {a} to the <second power|power of 2|power 2|2nd power>.",
    "What do I get <if|when> I square {a}?", "{a} <times|multiplied by|multiplied with|x|*> itself<|?| is| is?| makes| =| gives?| is what?>",
    "<What is|What's|How much is|Calculate|Tell me|Work out> {a} <times|multiplied by|multiplied with|x> itself<?|>",
    "<Multiply|Take|Multiply the number> {a} <by|with|times> itself<.|>", "What <do I get|is the result|comes out> <if|when> I multiply {a} <by|with> itself?",
    "{a} <by|with> itself multiplied", "How much is {a} <by|times> itself?",
]  # fmt: skip
CUBE = [
    "What is {a} cubed?", "{a} cubed", "{a}^3", "What is the cube of {a}?", "cube of {a}", "{a}³", "{a} ^ 3", "{a}**3", "{a}^3 = ?",
    "<What is|Compute|Calculate|Find|How much is|Solve|Evaluate|Tell me|Work out> <{a}^3|{a}³|{a} ^ 3|{a}**3|{a} cubed|{a} to the power of 3|"
        "{a} to the power 3|{a} to the third power|{a} to the 3rd power>",
    "<What is|Compute|Calculate|Find|Tell me|Give me|I need|Work out|What's> the cube of <the number |>{a}<?|.>",
    "{a} <to the power of 3|to the power 3|to the third power|to the 3rd power|raised to the power of 3|raised to 3><|?| =| is>",
    "<cube|Cube of|the cube of|cubed|cube the number> {a}<|?| =|.>", "{a} <cubed|cube><|?| is| is what?| =| = ?| equals>",
    "<{a}^3|{a}³|{a} ^ 3|{a}**3|{a}^3 ><=|= ?|is|equals|?|=?>", "<Raise|Take> {a} to the <third power|power of 3|power 3|3rd power>.",
    "What do I get <if|when> I cube {a}?",
]  # fmt: skip
POWER = [
    "What is {a} to the power of {n}?", "{a}^{n}", "{a} ^ {n}", "{a} to the power {n}", "What is {a}^{n}?", "{a}**{n}", "{a}^{n} = ?",
    "{a} to the {nth}", "pow({a}, {n})",
    "<What is|Compute|Calculate|Find|How much is|Solve|Evaluate|Tell me|Work out|What's> <{a}^{n}|{a} ^ {n}|{a}**{n}|{a} ** {n}|{a} to the "
        "power of {n}|{a} to the power {n}|{a} to the {nth} power|{a} raised to the power of {n}|{a} raised to {n}><?||.>",
    "{a} <to the power of|to the power|raised to the power of|raised to the power|raised to|power|to the|^|**> {n}<|?| =| is| = ?| equals>",
    "<Raise|Take> {a} to the <power of {n}|power {n}|{nth} power>.", "{a} to the {nth}<| power><|?| is>", "<power|exponent>: {a}^{n}",
    "<the |>{nth} power of {a}", "What is the {nth} power of {a}?",
]  # fmt: skip
ROOT = [
    "What is the square root of {a}?", "square root of {a}", "sqrt({a})", "sqrt {a}", "√{a}", "root of {a}", "What is √{a}?", "sqrt({a}) = ?",
    "<What is|Compute|Calculate|Find|Tell me|Give me|I need|Work out|What's|Determine|Take|Do you know|Show me> the <square root|sqrt|root|"
        "square-root> of <the number |>{a}<?|.>",
    "<square root|sqrt|root|sqrt of|the square root of|square root of|square-root|sq root of|the root of>: {a}",
    "<square root|sqrt of|the square root of|the root of|sq root of> {a}<|?| is| is?| =| = ?| please>",
    "<What is|Compute|Calculate|Find|How much is|Solve|Evaluate|what's> <√{a}|sqrt({a})|sqrt {a}|sqrt of {a}|√ {a}|√({a})><?||.>",
    "<√{a}|√ {a}|√({a})|sqrt({a})|sqrt {a}><|?| =| = ?|=|=?| is>",
    "<Which|What> number <squared|times itself|multiplied by itself|multiplied with itself|by itself> <is|gives|makes|equals|results in|comes to> {a}<?|>",
    "<Which|What> number <do I|must I|do you|should I> <square|multiply by itself|multiply with itself> to <get|reach|have> {a}?",
    "<Could|Can|Would|Will> you <find|tell|give|get|work out for|show> me the <square root|root> of {a} ?", "I need <the square root|the root> of {a}<.|, "
        "please.>",
    "<What|How much> is the root from {a}?", "{a} is <something|which number|what number> times itself?", "The square root of {a}<?| is what?|, please| =>",
    "A square has an area of {a}. How long is <a|one> side?", "What <squared|times itself|times the same number> <is|makes|gives> {a}?",
    "{a} is the square of <what|what number|which number>?", "{a}<'s|> square root", "{a} is <what number|which number|what> squared?",
]  # fmt: skip
FRACTION = [
    "What is {p} of {a}?", "{p} of {a}", "How much is {p} of {a}?",
    "<What is|What's|How much is|How many is|Find|Calculate|Compute|Tell me|Give me|Take|I need|Work out|Determine|Do you know> {p} of {a}<?||.>",
    "{p} of {a}<|?| is| is?| =| = ?| equals| makes?| please>", "{p} of <the number |>{a} is <what|how much|how many>?", "What would {p} of {a} be?",
    "{p} of {a} <how much|how many|what is it|is that|is how much|how much is that>?", "{a}, <what is|how much is|what's|and> {p} of <it|that>?",
    "<If|When> I <eat|take|give away|sell|lose|use|spend|read|keep> {p} of {a} <biscuits|cookies|apples|sweets|pages|cards|marbles|nuts|eggs|plums>, how "
        "many <is|was|are> <that|it|this>?",
    "<If|When> I <eat|take|sell|use|lose> {p} of {a} <biscuits|cookies|apples|sweets|pages|cards|eggs|marbles>, how many <did|do> I <eat|take|sell|use|lose>?",
    "I <ate|took|sold|read|lost|gave away|used> {p} of <my |the |>{a} <biscuits|cookies|apples|pages|cards|marbles|sweets|nuts>. How many <is|was|are|were> "
        "<that|it|those>?",
    "<There are|We have|I have> {a} <pupils|eggs|people|cards|books|apples|cars> and {p} of them <are|is> <red|here|gone|new|bad|mine>. How many <is|are> "
        "that?",
    "How many <is|are|make|makes> {p} of {a}<| apples| people| pages| cards| eggs>?", "How <much|many> <is|are> <the |>{p} <part |>of {a}?",
    "{p} of {a} <apples|people|pages|minutes|cards|students|kids|eggs><|?| is how many?|, how many is that?>", "<Work out|Find me|Get|Tell me> {p} of {a}<.|>",
    "What's {p} of {a} then?",
]  # fmt: skip
HALVES = [
    "Half {a}", "Halve {a}.", "<What do I get if I|Can you|Please|Now> <halve|halve the number> {a}<?|>",
    "<Cut|Split|Divide|Break|Chop|Share> {a} <in half|into halves|in halves|in two equal parts|into two equal parts|in two|into two halves|fifty-fifty>.",
    "What is {a} <halved|cut in half|split in half|divided in half>?", "{a} <halved|cut in half|in half|split in half><|?| is| is?>", "Halve {a}<.|>",
    "<Half the|The half of|One half of> {a}<|?>", "<What is|What's|How much is|Tell me> half <the number |>{a}<?|>",
    "What <do I get|is it|comes out> <if|when> I <cut|split|divide> {a} in <half|two>?", "half <{a}|of the number {a}|from {a}><| is|?| please>",
]  # fmt: skip
PARTS = dict(
    half=(2, "half|a half|one half|1/2|½|half"),
    third=(3, "a third|one third|1/3|a third|one-third|⅓"),
    quarter=(4, "a quarter|one quarter|1/4|a fourth|one fourth|¼|a quarter|one-quarter"),
    fifth=(5, "a fifth|one fifth|1/5|one-fifth"),
    sixth=(6, "a sixth|one sixth|1/6|one-sixth"),
    eighth=(8, "an eighth|one eighth|1/8|one-eighth"),
    tenth=(10, "a tenth|one tenth|1/10|one-tenth"),
)  # fmt: skip
SHARES = {3: "thirds", 4: "quarters|quarters|fourths", 5: "fifths", 6: "sixths", 7: "sevenths", 8: "eighths", 9: "ninths", 10: "tenths"}
TIMES = dict(
    double=(2, [
        "Double {a}.", "double {a}", "What is double {a}?", "Twice {a}", "What is twice {a}?",
        "<What is|What's|How much is|Tell me|Find|Calculate|Give me> <double|twice|the double of|double of|double the "
            "number> {a}<?|>",
        "<Double|double|Twice|twice|the double of|double of|doubling> {a}<|?| =| is| is?| makes?| please>", "{a} doubled<|?| is>",
        "What is {a} doubled?", "What do I get <if|when> I double {a}?", "Double <the number|this number:|this:|up> {a}<.|>",
    ]),
    triple=(3, [
        "Triple {a}.", "triple {a}", "What is triple {a}?",
        "<What is|What's|How much is|Tell me|Find|Calculate|Give me> <triple|thrice|the triple of|triple the number> {a}<?|>",
        "<Triple|triple|Thrice|thrice|the triple of|treble|tripling> {a}<|?| =| is| is?| makes?| please>", "{a} tripled<|?| is>",
        "What is {a} tripled?", "What do I get <if|when> I triple {a}?",
    ]),
)  # fmt: skip
NEXT = [
    "What number comes after {a}?", "What comes after {a}?", "Which number comes after {a}?", "number after {a}", "What is the next number after {a}?",
    "<What|Which> number <comes|is|follows> <right |just |directly |>after {a}<?|>", "<What is|What's|Tell me|Give me> the <next number|number|whole number> "
        "after {a}<?|.>",
    "What <is|comes|follows> after {a} <when counting|when you count|in counting>?", "What is one more than {a}?", "<the |>next number after {a}<|?>",
    "I count: {a}, what <is|comes> next?",
]  # fmt: skip
BEFORE = [
    "What number comes before {a}?", "What comes before {a}?", "Which number comes before {a}?", "number before {a}", "What is the number before {a}?",
    "<What|Which> number <comes|is|stands> <right |just |directly |>before {a}<?|>", "<What is|What's|Tell me|Give me> the <number|whole number|previous "
        "number> before {a}<?|.>",
    "What <is|comes> before {a} <when counting|when you count|in counting>?", "What is one less than {a}?", "<the |>number before {a}<|?>",
]  # fmt: skip
