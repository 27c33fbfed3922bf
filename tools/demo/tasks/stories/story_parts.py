"""Parts of composed stories: somebody has some, then gets or loses some, then comes the question."""

HAS = [
    "{who} has {a} {thing}.", "{who} had {a} {thing}.", "There are {a} {thing} in {who}'s bag.", "{who} starts with {a} {thing}.",
    "{who} bought {a} {thing}.",
    "<At first|In the morning|On Monday|Yesterday|Last week|At the beginning|To begin with|Initially> {who} <has|had|owned> {a} {thing}.",
    "{who} <has|had|owns|owned|collected|bought|got|found|keeps|picked|made|counted|received|took|brought> {a} {thing}<.| in the morning.| on "
        "Monday.| at first.| yesterday.>",
    "There <are|were> {a} {thing} <in a box|on a table|in a basket|in a shop|in a room|in a bag|in {who}'s room|in {who}'s basket|in the garden>.",
    "{who}'s <basket|box|bag|shelf|drawer> <holds|contains|has> {a} {thing}.",
    "<A box|A basket|A bag|A shop|A drawer> <has|holds|contains> {a} {thing}.",
    "{who} <begins|starts|started|starts the day|starts the week> with {a} {thing}.",
    "{who} got {a} {thing} <as a present|for the birthday|from a friend|at school>.",
]  # fmt: skip
MORE = [
    "{who} gets {n} more.", "{who} buys {n} more {thing}.", "{other} gives {who} {n} {thing}.", "Then {who} finds {n} more.",
    "{who} receives {n} {thing} from {other}.",
    "<Then|Later|After that|Next|On Tuesday|In the evening|The next day|Afterwards> {who} <gets|buys|finds|wins|receives|collects|picks|adds|"
        "bought|found|got|won|made|made> {n}< more| more {thing}| {thing}>.",
    "{who} <gets|buys|finds|wins|receives|collects|picks|adds|bought|found|got|won|takes|makes|puts in|earns> <{n} more|another {n}|{n} more "
        "{thing}|{n} extra|{n} new ones|{n} others|{n} {thing} more>.",
    "{other} <gives|gave|brings|brought|hands|lends|sends|sent> {who} {n}< more| {thing}| more {thing}|>.",
    "<Then|Later|Now|After that|Next> {n} more <come|are added|arrive|are bought|are put in|were added|came>.",
    "{who} <is given|was given|gets|got|receives> {n}< more|> <by|from> {other}.", "{n} more {thing} are <added|brought|put in|found>.",
]  # fmt: skip
LESS = [
    "{who} loses {n}.", "{who} gives {n} to {other}.", "{who} gives away {n} {thing}.", "Then {who} eats {n}.", "{who} sells {n} of them.",
    "{other} takes {n}.", "{n} are stolen.",
    "<Then|Later|After that|Next|On Tuesday|In the evening|The next day|Afterwards> {who} <loses|gives away|eats|sells|drops|uses|throws away|"
        "breaks|lost|gave away|ate|sold|used|spent|donates|hands out> {n}< of them| {thing}| of the {thing}|>.",
    "{who} <loses|gives away|eats|sells|drops|uses|throws away|breaks|lost|gave away|ate|sold|used|donated|returns|hands out|misplaces> {n}< "
        "of them| {thing}| of the {thing}|>.",
    "{other} <takes|took|borrows|steals|stole|eats|ate|buys|gets|wins> {n}< of them| {thing}| of the {thing}|>.",
    "{who} <gives|gave|hands|lends|sends|sells|sold> {other} {n}< of them| {thing}| of the {thing}|>.",
    "<Then|Later|Now|After that|Next|Unfortunately|> {n} <of them |of the {thing} |><are lost|break|are stolen|are eaten|are sold|are taken "
        "away|disappear|were lost|were sold|are given away|are removed|get lost|go missing>.",
    "{who} leaves {n} <at home|behind|at school|in the shop>.", "{who} <gives|gave|sends|passes> {n} <to {other}|away|to a friend>.",
]  # fmt: skip
TIMES = [
    "{who} buys {b} bags with {c} {thing} each.", "{who} gets {b} boxes of {c} {thing} each.", "{other} gives {who} {b} packs of {c} {thing}.",
    "{b} friends give {who} {c} {thing} each.",
    "<Then |Later |After that |>{who} <buys|gets|finds|bought|got|receives|found|brings> {b} <bags|boxes|packs|baskets|crates|jars|sets|"
        "packets> <of|with> {c}< {thing}|> each.",
    "{who} <adds|buys|gets> {b} times {c} {thing}.",
    "<Then |Later |>{other} <gives|gave|brings|sends> {who} {b} <bags|boxes|packs|baskets|jars|packets> <of|with> {c} {thing}< each| in each|>.",
    "{who} <picks|finds|collects|makes|buys> {c} {thing} <on each of {b} days|a day for {b} days|every day for {b} days|each day for {b} days|"
        "per day for {b} days>.",
    "{who} <bought|buys|gets> {b} packs with {c} in each.", "{b} <friends|children|people> <each give|each gave> {who} {c}< more|> {thing}.",
]  # fmt: skip
ROW = [
    "{who} has {a} {thing}, {first} and {last}.",
    "{who} <has|had|starts with|bought|owns> {a} {thing}<,|, then|, first> {first}<, and then| and| and finally| and then|, then> {last}.",
    "{who} has {a} {thing}. {who} {first}<,| and> then {last}.",
    "<First|At first|In the morning> {who} <has|had> {a} {thing}, then {who} {first} and {last}.",
    "<If|When> {who} has {a} {thing}, {first} and {last}:", "{who} <has|had> {a} {thing}, {first}, {last}.",
    "There <are|were> {a} {thing} in {who}'s <bag|box|room>. {who} {first} and <then |>{last}.",
]  # fmt: skip
ASK = [
    "How many {thing} are left?", "How many {thing} does {who} have now?", "How many does {who} have?", "How many {thing} are there now?",
    "How many are left?", "How many {thing} does {who} have in the end?",
    "<How many {thing}|How many|So how many {thing}|So how many> <does|will|did> {who} have< now| left| in the end| at the end| in total| "
        "altogether| then| finally| after that|>?",
    "How many {thing} <remain|are left|are there|are there now|are there in the end|are that|are left over|is that|are left in the end|are "
        "there in total>?",
    "<What is|What's|Tell me|What would be> the <number of {thing}|final number of {thing}|number of {thing} now|total number of {thing}|total>?",
    "<How many is that|How many now|How many in total|How many is that now|What is left|How many are there|And now how many|How many remain|"
        "What's the total>?",
    "Count {who}'s {thing}.", "How many {thing} has {who} got< now| left|>?",
]  # fmt: skip
ASIDES = [
    "It is a <sunny|rainy|cold|nice|long> day.", "This is a <small|little|short|quick> story.", "{who} is <happy|tired|in a good mood|very careful|at home>.",
    "{who} likes {thing}.", "The <weather|music|food> is <good|nice|great>.", "{who} loves <school|the sea|maths|animals|holidays>.",
    "<A little|A quick|A small|One more|Here is a> <puzzle|riddle|problem|maths question|word problem|question>:",
    "<Help me|Can you help|Please solve|Solve this>:",
    "It was <a busy day|a warm evening|early in the morning|weekend|raining>.", "<All|Everybody> had <fun|a good time>.", "<Homework|Question|Problem>:",
    "<My teacher asks|My kid asks|My book says|From my homework|A test asks>:", "{who} lives <in a big city|in a village|near a river|next to a school>.",
    "<Nobody|No one> <was surprised|said a word|was late>.", "{who} has a <brother|sister|dog|blue hat|new bike>.", "{who} is <on holiday|busy|very hungry>.",
]  # fmt: skip
NUMBERED = [  # asides with a number that has nothing to do with the question
    "{who} is {i} years old.", "{who} has {x} <brothers|sisters|uncles|teachers>.", "It is {x} o'clock.", "{who} lives at number {i}.",
    "{who} gets up at {x} every <day|morning>.",
    "The <shop|school|house> is {i} years old.", "{who} is in class {x}.", "The way takes {i} minutes.", "{who} takes bus {i}.", "It is {i} degrees warm.",
]  # fmt: skip
