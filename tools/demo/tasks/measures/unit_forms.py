"""Wordings of questions about units."""

CONVERT = [
    "How many {to} are {n} {unit}?", "Convert {n} {unit} to {to}.", "{n} {unit} in {to}", "{n} {unit} to {to}", "What is {n} {unit} in {to}?",
    "How many {to} are in {n} {unit}?", "How many {to} in {n} {unit}?", "How many {to} is {n} {unit}?", "{n} {unit} = ? {to}",
    "{n} {unit} = ___ {to}", "How much is {n} {unit} in {to}?", "{n} {unit} = {to}", "convert {n} {unit} into {to}",
    "How many {to} <are|is|are there in|is in|in|make|make up|does it take to make|fit in|fit into|equal|correspond to|do you get from|do I "
        "get for|are equal to|would be|can I get from> {n} {unit}?",
    "<Convert|Change|Turn|Transform|Express|Translate|Write|Give|Show|Put|Calculate|Compute|State|Recalculate|Give me|Tell me|I need|Show me|"
        "Please convert> {n} {unit} <to|into|in|as> {to}<.||?| please>",
    "{n} {unit} <in|to|into|as|→|in terms of|expressed in|converted to|converted into|measured in> {to}<|?| is| please| =>",
    "{n} {unit} <=|is|equals|are|is equal to|makes|is the same as|corresponds to> <how many|what in|what number of|?|_|__|how much in|...|x> {to}<|?>",
    "<What is|What's|What are|How much is|How much are|whats|Whats> {n} {unit} <in|to|into|as|converted to|expressed in|when converted to|in "
        "terms of> {to}<?|>",
    "<Can|Could|Would> you <convert|change|turn|express|give me|tell me> {n} {unit} <to|in> {to}<?| please>",
    "<Tell me|Do you know|Can you tell me|I want to know|I'd like to know|Please tell me|I need to know|Say> how many {to} <are in|are|there "
        "are in|make> {n} {unit}<.|?|>",
    "<I have|There are|I need|I ran|I bought|It takes|I've got> {n} {unit}. How many {to} is <that|it>?",
    "<convert|conversion|unit conversion|Units|Convert units|units|calculate|Quick conversion>: {n} {unit} <to|in|into> {to}",
    "{n} {unit}, <how many {to}|how many {to} is that|in {to}|what is that in {to}|in {to} please|to {to}>?",
    "How many {to} do {n} {unit} <have|make|contain|equal|come to>?",
    "<If I have|If something is|If it is|Given> {n} {unit}, how many {to} <is that|is it|are there|do I have>?",
    "<In|in> {to}, <how much is|what is|how many is> {n} {unit}?", "from {n} {unit} to {to}", "{n} {unit} -> {to}", "{n} {unit} => {to}",
    "<number of|the number of|how many> {to} in {n} {unit}<|?>",
]  # fmt: skip
SINGULAR = [
    "How many {to} are in a {unit}?", "How many {to} does a {unit} have?", "{to} in a {unit}", "How many {to} are there in one {unit}?",
    "How many {to} make one {unit}?", "How many {to} per {unit}?", "{to} per {unit}",
    "<How many|Tell me how many|number of|Do you know how many> {to} <are there in|are in|in|make|make up|per> <a|one|1|a single|a whole|a full> {unit}<?|>",
    "{to} in <a whole|a full|one whole> {unit}",
    "<A|One|1> {unit} <has|is|contains|equals|is equal to|=|makes> how many {to}?", "What is <a|one> {unit} in {to}?",
    "How many {to} does <a|one> {unit} <have|contain>?",
]  # fmt: skip
END = (
    "<. What's that in {to}?|. What is that in {to}?|, what's that in {to}?|, whats that in {to}|. How many {to} is that?|, how many {to} is that?|"
    ". Tell me in {to}.|, tell me in {to}|. Give that in {to}.|. And in {to}?|. What is it in {to}?|. Convert that to {to}.|, in {to} please>"
)
STORIES = dict(
    length=[
        "<A|The|My> <football pitch|garden|rope|table|bridge|wall|pool|room|train|road|snake|boat|field> is {n} {unit} <long|wide|in length>" + END,
        "<I've got|I have|We need|I bought|She cuts> {n} {unit} of <ribbon|rope|wire|cloth|fence|string|tape|pipe>" + END,
        "<I walk|I ran|We cycled|The car drives|He swims|My walk is|The race is|The school is> {n} {unit}" + END,
        "If <a rope|a table|a street|a river|a fence|the ribbon|a plant> is {n} {unit} <long|high|wide>, <how many {to} is that|what is its length in {to}|"
            "how long is it in "
            "{to}>?",
        "How <long|high|wide> in {to} is <a wall|a table|a board> of {n} {unit}?",
        "<I am|I'm|My sister is|He is> {n} {unit} tall" + END,
        "<My|The> <brother|door|plant|tree|tower|shelf> is {n} {unit} <tall|high>" + END,
    ],
    mass=[
        "<A|The|My> <truck|lorry|bag|boat|cart|horse|box> <carries|can carry|weighs|holds> {n} {unit}" + END,
        "<My|The|A> <tablet|pill|cake|bread|soup|recipe> <contains|has|needs> {n} {unit} of <medicine|sugar|salt|flour|iron>" + END,
        "If <a sack|a box|a stone|a parcel|a cat|an elephant|the bag|a fish> weighs {n} {unit}, <what is its weight in {to}|how many {to} is that|"
            "how heavy is it in {to}|"
            "what does it weigh in {to}>?",
        "<The|A|My> <newborn kitten|baby|melon|puppy|bird|parcel|suitcase|cheese|letter|bike> <is|weighs> {n} {unit}" + END,
        "<I bought|I need|We have|I ate|She sells|There are> {n} {unit} of <rice|apples|flour|sand|coal|butter|meat|potatoes>" + END,
        "<I weigh|My dog weighs|She weighs|My bike weighs> {n} {unit}" + END,
        "What does <a bag|a fish|a box|a dog> of {n} {unit} weigh in {to}?",
    ],
    volume=[
        "<A|The|My> <bottle|jug|tank|glass|bath|pot|bucket> <holds|contains|has> {n} {unit}" + END,
        "<I drink|I need|I bought|We used|There are> {n} {unit} of <milk|water|juice|paint|oil|soup>" + END,
        "If a <bottle|jug|tank|bucket> holds {n} {unit}, <how many {to} is that|what is that in {to}>?",
    ],
    time=[
        "<I've lived here for|I lived there for|I have worked for|We were away for|I waited|I have known her for|She is on the way for> {n} {unit}" + END,
        "A <marathon runner|cyclist|swimmer|train|letter|painter> <needed|took|needs> {n} {unit}" + END,
        "<The|My> <film|trip|holiday|course|match|exam|flight|game|storm> <lasts|lasted|takes|took> {n} {unit}" + END,
        "If <a film|a trip|a course|the exam|a journey> <takes|lasts> {n} {unit}, <how many {to} is that|how long is it in {to}|what is that in {to}>?",
        "How many {to} <have passed|go by|pass> in {n} {unit}?", "How long in {to} is <a film|a trip|a break> of {n} {unit}?",
        "<The|My> <baby|dog|child|contract|house> is {n} {unit} old" + END,
    ],
)  # fmt: skip
