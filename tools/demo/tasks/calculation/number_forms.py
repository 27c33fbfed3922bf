"""Wordings of questions that compare or sort numbers, pick one of them, or ask for even and odd."""

BIGGER = [
    "Which is bigger, {a} or {b}?", "Which is larger, {a} or {b}?", "Which is greater: {a} or {b}?", "What is bigger, {a} or {b}?",
    "Is {a} or {b} bigger?", "{a} or {b}", "{a} or {b}?", "max({a}, {b})", "Compare {a} and {b}.", "{a} vs {b}", "Larger of {a} and {b}",
    "which is bigger {a} or {b}",
    "<Which|What|Which one|Which number|Which of these|Which of the two|Which of them|what number> is <the |><bigger|larger|greater|higher|"
        "more|the bigger number|the larger one|the greater number|biggest|largest|greatest|the most>< number|>?<| Is it> {a} or {b}?",
    "<Which|What|Which one|Which number|Which value|which of these> is <bigger|larger|greater|higher|more|the bigger one|the larger one|the "
        "greater one|the larger number|the bigger number|biggest|the largest|the biggest>< -|,|:|?|> {a} or {b}?",
    "<bigger|larger|greater|higher|bigger number|larger number|max|the bigger one|the larger one|which bigger|maximum>: {a} <or|and|,|vs> {b}<?|>",
    "Is {a} or {b} <the |><bigger|larger|greater|higher><| number| one| value>?",
    "Which of {a} and {b} is <larger|bigger|greater|higher|the larger one|the bigger one|the greater number|the larger number>?",
    "<Who has|Who gets|What is|Which is> more, {a} or {b}?", "<Tom|Anna> has {a} and <Ben|Mia> has {b}. <Which|Which number> is <more|bigger|larger|greater>?",

    "{a} <or|vs|versus|and> {b}<, |: |? >which <is|one is|number is> <bigger|larger|greater|higher|more>?",
    "<Between|Out of|Of> {a} and {b}, <which|which one|what> is <larger|bigger|greater|higher|the larger number|the bigger one|more>?",
    "Compare {a} <and|with|to|against> {b}<.|, which is bigger?|. Which is bigger?|, which is larger?|>",
    "<Tell me|Say|Do you know|Can you tell me|I want to know|Decide> <which|which one|which number|what> is <bigger|larger|greater|higher|"
        "more>, {a} or {b}<.|?|>",
    "<What is|What's|Find|Give me|Tell me|Pick|Name|Choose|Return|Show me> the <larger|bigger|greater|higher|largest|biggest|maximum|max><| "
        "number| one| value> of {a} and {b}<?|.>",
    "<max|maximum|larger|bigger|greater|the larger|the bigger|the greater|the maximum|the max> of {a} <and|,|or> {b}<?|>",
    "max <{a} {b}|{a}, {b}|({a},{b})|{a} and {b}>", "{a} <or|vs|versus> {b}<?|, who wins?|, what's more?|, more?|, what is bigger?>",
]  # fmt: skip
SMALLER = [
    "Which is smaller, {a} or {b}?", "Which is less, {a} or {b}?", "What is smaller, {a} or {b}?", "Is {a} or {b} smaller?",
    "Which is lower, {a} or {b}?", "min({a}, {b})", "Smaller of {a} and {b}",
    "<Which|What|Which one|Which number|Which value|which of these|Which of the two> is <smaller|less|lower|the smaller one|the lesser one|the "
        "smaller number|the lower one|smallest|the smallest|the lowest|lesser>< -|,|:|?|> {a} or {b}?",
    "<smaller|less|lower|smaller number|min|the smaller one|minimum|which smaller>: {a} <or|and|,|vs> {b}<?|>",
    "Is {a} or {b} <the |><smaller|lower|lesser><| number| one| value>?",
    "Which of {a} and {b} is <smaller|lower|less|the smaller one|the lower one|the smaller number>?",
    "{a} <or|vs|versus|and> {b}<, |: |? >which <is|one is|number is> <smaller|lower|less>?",
    "<Between|Out of|Of> {a} and {b}, <which|which one|what> is <smaller|lower|less|the smaller number|the smaller one>?",
    "Compare {a} <and|with|to> {b}<, which is smaller?|. Which is smaller?|, which one is less?>",
    "<Tell me|Say|Do you know|Can you tell me|I want to know> <which|which one|which number|what> is <smaller|less|lower>, {a} or {b}<.|?|>",
    "<What is|What's|Find|Give me|Tell me|Pick|Name|Choose|Return|Show me> the <smaller|lower|lesser|smallest|minimum|min><| number| one| "
        "value> of {a} and {b}<?|.>",
    "<min|minimum|smaller|lesser|the smaller|the lower|the minimum|the min> of {a} <and|,|or> {b}<?|>",
    "min <{a} {b}|{a}, {b}|({a},{b})|{a} and {b}>",
]  # fmt: skip
IS = {
    ">": [
        "Is {a} > {b}?", "Is {a} bigger than {b}?", "Is {a} greater than {b}?", "Is {a} larger than {b}?", "{a} > {b}?", "is {a}>{b}", "{a}>{b}",
        "{a} > {b}", "True or false: {a} > {b}",
        "Is {a} <really |><bigger|larger|greater|higher|more|a bigger number|a larger number|a greater number> than {b}<, yes or no|, right|>?",
        "{a} > {b}, <true or false|yes or no|right|is that true|is that right|correct>?",
        "<Is it true that|Is it right that|True or false:|Tell me if|Tell me whether|Check if|Is it correct that|Would you say|Do you think "
            "that> {a} is <bigger|larger|greater|higher|more> than {b}<?|>",
        "<Is it true that|Is it right that|True or false:|Check if|Check:|Is it correct that> {a} > {b}<?|>",
        "{a} is <bigger|larger|greater|higher|more> than {b}<, true or false|, right|, yes or no|, correct|>?", "Does {a} exceed {b}?",
        "Is {a} over {b}?",
    ],
    "<": [
        "Is {a} < {b}?", "Is {a} smaller than {b}?", "Is {a} less than {b}?", "Is {a} lower than {b}?", "{a} < {b}?", "is {a}<{b}", "{a}<{b}",
        "{a} < {b}", "True or false: {a} < {b}",
        "Is {a} <really |><smaller|less|lower|a smaller number|a lower number> than {b}<, yes or no|, right|>?",
        "{a} < {b}, <true or false|yes or no|right|is that true|is that right|correct>?",
        "<Is it true that|Is it right that|True or false:|Tell me if|Tell me whether|Check if|Is it correct that|Would you say|Do you think "
            "that> {a} is <smaller|less|lower> than {b}<?|>",
        "<Is it true that|Is it right that|True or false:|Check if|Check:|Is it correct that> {a} < {b}?",
        "{a} is <smaller|less|lower> than {b}<, true or false|, right|, yes or no|, correct|>?", "Is {a} below {b}?", "Is {a} under {b}?",
    ],
    "=": [
        "Is {a} equal to {b}?", "Is {a} = {b}?", "Is {a} the same as {b}?", "Are {a} and {b} equal?", "{a} == {b}?", "Does {a} equal {b}?",
        "Is {a} == {b}?", "{a} == {b}", "Are {a} and {b} <equal|the same|the same number|identical|of the same value|of equal value>?",
        "<Is it true that|Is it right that|True or false:|Check if> {a} <=|==|equals|is equal to|is the same as> {b}<?|>",
        "Is {a} <equal to|the same as|the same number as|exactly|just as much as|as big as|as large as> {b}<, yes or no|>?",
        "{a} <equals|is equal to|is the same as> {b}, <true or false|right|correct|yes or no>?",
    ],
}  # fmt: skip
THEM = (
    "<these numbers|these|the numbers|the list|this list|the following|the following numbers|this list of numbers|this|numbers|them|the following "
    "list>"
)
RISING = (
    "<from smallest to largest|from least to greatest|from low to high|from small to large|from lowest to highest|from smallest to biggest|from "
    "small to big|in ascending order|in increasing order|ascending|smallest first|lowest first|low to high|smallest to largest|least to greatest|"
    "small to big|in order|in rising order|starting with the smallest|with the smallest first|by size, smallest first|numerically|in numerical "
    "order|by value|in order from least to greatest|upwards|asc|in order of size|from the smallest to the largest|increasing>"
)  # fmt: skip
FALLING = (
    "<from largest to smallest|from greatest to least|from high to low|from large to small|from highest to lowest|from biggest to smallest|from "
    "big to small|in descending order|in decreasing order|descending|largest first|highest first|biggest first|high to low|largest to smallest|"
    "greatest to least|big to small|in falling order|starting with the largest|with the largest first|by size, largest first|in order from "
    "greatest to least|downwards|desc|from the largest to the smallest|decreasing|in descending numerical order>"
)  # fmt: skip
VERB = "<Sort|Order|Arrange|List|Rank|Put|Sort|Organize|Organise|Write|Line up|Give me|Show me|Place>"
SORT = [
    f"<Sort|Order|Sort|Arrange|Rank|List> {{xs}} {{way}}<.||?>", f"{VERB} {THEM} {{way}}: {{xs}}", f"{VERB} {{xs}} {{way}}<.||?| please>",
    f"{VERB} <the numbers|the list|these numbers|numbers> {{xs}} {{way}}<.|>", f"{VERB} {{way}}: {{xs}}", "{xs} {way}", "{xs}, {way}",
    "<Sort|Order|sorted|Sorting|order|sort|Rank> {way}<: | >{xs}",
    "<Can|Could|Would|Will> you <please |><sort|order|arrange|rank|list|put> {xs} {way}?",
    "{xs} <sorted|ordered|arranged|ranked|listed|sort|order|please sort> {way}",
    f"<Can|Could|Would|Will> you <please |><sort|order|arrange|rank|list|put> {THEM} {{way}}: {{xs}}<?|>",
    f"I <need|want|would like|have to have|'d like> {THEM} <sorted|ordered|arranged|ranked|put|listed> {{way}}: {{xs}}",
    "I have {xs}. <Sort|Order|List|Arrange> them {way}<.|>", "What is {xs} {way}?",
    "What <is|are> {xs} <sorted|ordered|arranged|listed|in a list> {way}?", "What is the order of {xs} {way}?",
    f"Here are <some|my|the> numbers: {{xs}}. <Sort|Order|Arrange|List|Rank> them {{way}}.",
    "What <do|would|will> {xs} <look like|be> <sorted|when sorted|if sorted|arranged> {way}?",
    "How <do|would> you <sort|order|arrange|rank> {xs} {way}?", "<Show|Give|Tell> me {xs} <sorted |ordered |arranged |>{way}<.|>",
    "Help me <sort|order|arrange> {xs} {way}<.|>",
]  # fmt: skip
UP = [
    "Sort these numbers: {xs}", "Sort {xs}", "sort {xs}", "sort: {xs}", "Sort: {xs}", "Put these numbers in order: {xs}", "Order {xs}", "Sort {xs}.",
    "Sort the numbers {xs}.", "{xs} sorted", "Order these numbers: {xs}",
    f"<Sort|Order|Rank|Organize|Please sort|sort|order|Sort out|Arrange> {THEM}<:|> {{xs}}",
    "<Sort|Order|Please sort|sort|order|Rank|Sort the list|Sort the numbers|Sort list|Arrange the numbers|Order the numbers|sorted|Sort "
        "numbers|Arrange|Organize>< |: >{xs}<.||?| please| for me>",
    "<Put|Arrange|Place|Write|List|Bring|Get> {xs} <in order|into order|in the right order|in numerical order|in the correct order><.||?>",
    f"<Put|Arrange|Place|Write|List|Bring> {THEM} <in order|into order|in the right order|in numerical order>: {{xs}}",
    "<Can|Could|Would|Will> you <please |><sort|order|put in order|arrange> {xs}?",
    f"<Can|Could|Would|Will> you <please |><sort|order|arrange> {THEM}: {{xs}}",
    "{xs}<, |. |: |\n><sort|please sort|sort them|sort these|put them in order|sort this list|in order please|order them>", "sort({xs})",
    "sorted({xs})",
    "<I need|I want> <these sorted|these numbers sorted|these in order|these numbers in order|this list sorted|a sorted list of|this sorted>: {xs}",
    "<Smallest first|Ascending|Lowest first|From low to high|Sort ascending|Ascending order|Low to high|sort asc|In order>: {xs}",
    "<What is|Give me|Show me|I need|Tell me|Return> the <sorted list|sorted order|right order|ascending order|correct order|order|sorted "
        "version> <of|for> {xs}<?|>",
    "<Put|List|Give|Write> the <smallest|lowest|least> first: {xs}",
]  # fmt: skip
DOWN = [
    "Sort {xs} in descending order.", "Sort {xs} from largest to smallest.", "Sort descending: {xs}", "Sort {xs} descending",
    "Put the largest first: {xs}", "sort desc {xs}", "Sort {xs} in reverse order.",
    "<Sort|Order|Arrange|Rank> {xs} <in reverse order|backwards|in reverse|in reversed order|reversed|in reverse numerical order><.|>",
    "{xs} in descending order", "{xs}, largest first", "Sort in descending order: {xs}",
    "<Largest first|Descending|Highest first|From high to low|Sort descending|Descending order|High to low|sort desc|Biggest first|Reverse "
        "sort|Sort backwards|Sort down>: {xs}",
    "<Put|List|Give|Write> the <largest|highest|biggest|greatest> first: {xs}",
    "<What is|Give me|Show me|I need|Tell me|Return> the <descending order|reverse sorted order|reversed sorted list|list in descending order|"
        "descending list> <of|for> {xs}<?|>",
]  # fmt: skip
MOST = "<largest|biggest|greatest|highest|maximum|max|top|largest|biggest>"
LEAST = "<smallest|lowest|least|minimum|min|smallest|lowest|littlest>"
EXTREME = [
    "What is the {most} of {xs}?", "Which is the {most}: {xs}?", "Which number is the {most}: {xs}?", "{most} of {xs}",
    "What is the {most} number in {xs}?", "Which of these is the {most}: {xs}?", "{most} number: {xs}", "What's the {most} number: {xs}",
    "<What is|What's|Find|Give me|Tell me|Pick|Name|Choose|Return|Show me|Identify|Select|Determine|Which is|I need|Get> the {most}< number| "
        "one| value|> <of|in|from|among|out of|in the list|of the numbers|from the list|of these numbers:|in this list:|here:|of> {xs}<?|.|>",
    "<What is|What's|Find|Give me|Tell me|Pick|Name|Choose|Identify|Which is|Get|Determine> the {most}< number| one| value|>< -|,|:|?|> {xs}<?|.|>",
    "Which <number|one|of these|of these numbers|of them|of the following|value> is <the |>{most}< number|>: {xs}<?|>",
    "Which of {xs} is the {most}< number| one|>?",
    "<Which number|Which value|What number|Which one> <in|of|among|from|out of> {xs} is <the |>{most}?",
    "{xs}<, |: |. |\n><which|which one|what|which number> is <the |>{most}< number| one|>?",
    "<the |>{most}< number| one| value|>< of|:| in| from| among|> {xs}<?|>", "{xs} {most}<?|>", "{xs}: {most}<?|>",
    "<Of|Among|Out of|From|In|Given> <the numbers |the list |>{xs}, <which|what|which one|which number> is <the |>{most}?",
    "<Here are|I have|There are> <some numbers|the numbers|these numbers>: {xs}. <Which|Which one|What> is the {most}?",
    "<Out of|Of|Among|From> {xs} <which|who|which one|what|which number> <is|has> the {most}<| one| number| value><?|>", "<Who|Which one> is <the |>{most}<:|"
        ",| of| among> {xs}?",
    "<Out of|Of|Among> {xs}, <who|tell me which|pick which|say which> is the {most}<?|.>", "Take {xs}. <Which|Which one|Which number> is <the |>{most}?",
    "<My|The|Her> <scores|marks|points|times|prices|temperatures> <are|were> {xs}. <Which|What> is the {most}<| one>?", "<The|Which is the> {most} <from|out "
        "of> {xs}<, please|?|>",
]  # fmt: skip
MAX = ["max({xs})", "max {xs}", "max of {xs}", "maximum: {xs}", "max: {xs}"]
MIN = ["min({xs})", "min {xs}", "min of {xs}", "minimum: {xs}", "min: {xs}"]
PARITY = [
    "Is {a} even or odd?", "Is {a} odd or even?", "even or odd: {a}", "{a} even or odd?", "Is the number {a} even or odd?", "{a}: odd or even?",
    "odd or even {a}", "Tell me if {a} is even or odd.",
    "<Tell me|Say|Decide|Check|Find out|Do you know|Can you tell me|Determine|I want to know|I need to know|State> <if|whether> <the number |"
        ">{a} is <even or odd|odd or even|an even or an odd number|an odd or an even number><.||?>",
    "Is <the number |>{a} <even or odd|odd or even|an even or an odd number|an odd or even number|an even number or an odd one|an even number "
        "or an odd number|odd or is it even|even or is it odd|even or uneven>?",
    "<even or odd|odd or even|even/odd|odd/even|parity|parity of|even or odd number|Odd or even number>< |: |? >{a}<?|>",
    "{a}<, |: | |? |, is it |, is that ><even or odd|odd or even|even/odd>?", "<What is|What's|Give me|Find|Determine|Tell me> the parity of {a}<?|>",
    "Would you call {a} <even or odd|odd or even>?", "{a} is <even or odd|odd or even|an even or odd number><?|>",
    "<Does|Do> {a} count as <even or odd|odd or even>?",
]  # fmt: skip
EVEN_ODD = [
    "Is {a} {even}?", "Is {a} an {even} number?", "is the number {a} {even}", "{a} is {even}, right?", "Is {a} {even}, yes or no?", "{a} {even}?",
    "<Is it true that|Would you say|True or false:|Tell me if|Tell me whether|Check if|Do you know if|Is it right that|Can you tell me if|Do "
        "you think> <the number |>{a} is <{even}|an {even} number><?|>",
    "Is <the number |>{a} <{even}|an {even} number|an {even} one|{even} or not|{even}, true or false|{even}, yes or no|considered {even}>?",
    "{a} is <{even}|an {even} number><, right|, true or false|, yes or no|, correct|, isn't it|>?", "{a}: {even}?", "is {a} {even} number",
    "<Does|Do> {a} count as <{even}|an {even} number>?",
]  # fmt: skip
