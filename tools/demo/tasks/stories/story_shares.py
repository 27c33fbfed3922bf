"""Stories of shares known by a sum, of recipes and weights in proportion, of years until then, of pairs and of three people."""

SHARES = {
    ("t/3", "thing"): [
        "{who} has <twice|double> as many {thing} as {other}. Together they have {t}. How many <{thing} |>does {other} have?",
        "<Together|In total>, {who} and {other} have {t} {thing}. {who} has twice as many as {other}. How many <{thing} |>does {other} have?",
        "{t} {thing} are split between {who} and {other}, {who} gets twice as many. How many <{thing} |>does {other} get?",
    ],
    ("t/3*2", "thing"): ["{who} has <twice|double> as many {thing} as {other}. Together they have {t}. How many <{thing} |>does {who} have?",
        "<Together|In total>, {who} and {other} have {t} {thing}. {who} has twice as many as {other}. How many <{thing} |>does {who} have?"],
    ("t/3", "years"): ["{who} is twice as old as {other}. Together they are {t}<| years old>. How old is {other}?"],
    ("m/b*c", "g"): [
        "{b} {thing} weigh {m} g<| together>. How <much|many g> do {c} <of them |{thing} |>weigh?",
        "A recipe for {b} <people|cakes|persons> needs {m} g of <flour|sugar|butter|rice|cheese>. How <much|many g> <is needed|do I need|does {who} need> "
            "for {c}<| people| of them>?",
        "If {b} {foods} <need|take> {m} g of <flour|sugar|butter>, how many g <do {c} need|for {c}|are needed for {c}>?",
    ],
    ("m/b*c", "foods"): ["A recipe for {b} people <needs|uses> {m} {foods}. How many {foods} <are needed|do I need|does {who} need> for {c} people?",
        "{b} <machines|cooks|bakers|workers> make {m} {foods} an hour. How many <{foods} |>do {c} make<| an hour>?",
    "In {b} <days|hours|minutes> {who} makes {m} {foods}. How many <{foods} |>in {c}<| at the same speed>?"],
    ("m/b*c", "km"): ["{who} <walks|drives|cycles|runs> {m} km in {b} hours. How <far|many km> <in {c} hours|does {he} get in {c} hours>?",
        "A <car|train|boat|bus> goes {m} km in {b} hours. How <far|many km> <does it go in|in> {c} hours?",
    "With {b} litres a car goes {m} km. How <far|many km> with {c} litres?"],
    ("g-e", "years"): [
        "{who} is {e}<| years old>. <In how many years will {he} be|How many years until {he} is|How long until {he} turns|When will {he} be, in years,> "
            "{g}?", "<I am|I'm> {e}<| years old>. <In how many years will I be|How many years until I am|How many years to go until I'm> {g}?",
        "How many years until {who} is {g} if {he} is {e}<| now>?", "A <house|bridge|tower|tree> is {e} years old. In how many years will it be {g}?",
    ],
    ("Z-Y", "years"): [
        "{who} was born in {Y}. <How old was {he}|What was {his} age|How old did {he} get> in {Z}?",
        "How old is <somebody|a person|someone> born in {Y} in {Z}?", "Born in {Y}, how old in {Z}?",
        "<I was|My mum was|My brother was> born in {Y}, how old in {Z}?",
        "A <house|bridge|tower|school|club> was <built|opened|founded> in {Y}. How old <was|is> it in {Z}?",
        "How many years <are|lie|passed> between {Y} and {Z}?", "<From|Between> {Y} <to|and> {Z}, how many years<| are that| is that>?",
    ],
    ("b*2", "shoes"): ["How many shoes are <in |>{b} pairs?", "{who} has {b} pairs of shoes. How many shoes is that?", "{b} {crowd} wear shoes. How many "
        "shoes <is that|are that>?"],
    ("b*2", "socks"): ["How many socks are <in |>{b} pairs<| of socks>?", "{who} <has|washes|buys> {b} pairs of socks. How many <single |>socks <is that|"
        "are that|does {he} have>?"],
    ("x*7", "hours"): ["{who} <sleeps|works|practises|plays|studies|trains> {x} hours <a day|every day|per day|a night>. How many hours is that <in a week|"
        "per week|a week>?", "If I <sleep|work|train|study> {x} hours a day, how many hours <is that|are that> <in a week|a week|per week>?"],
    ("b*c", "hours"): ["{who} <works|sleeps|practises|trains|studies> {b} hours <a day|every day|per day>. How many hours is that in {c} days?",
        "A <film|trip|shift|course> takes {b} hours. How many hours do {c} of them take?"],
    ("a+b+c", "thing"): [
        "{third} has {a} {thing}. {other} has {b} more than {third} and {who} has {c} more than {other}. How many <{thing} |>does {who} have?",
        "{who} has {a} {thing}, {other} {b} and {third} {c}. <How many <{thing} |>do they have|How many are that><| together| in total| altogether>?",
        "{who}, {other} and {third} <have|found|ate|made> {a}, {b} and {c} {thing}. How many <{thing} |><is that|are that><| together| in total| "
            "altogether>?", "{a} {colour} {thing}, {b} {colour2} ones and {c} others. How many <{thing} |>in total?",
    ],
    ("a-e+b", "beasts"): [
        "<There are|I see|{who} sees> {a} {beasts} {place}. {e} <run away|leave|go away|fly off|hide> and {b} <come|more come|arrive|come back|others "
            "come>. How many <{beasts} |>are <there now|there|there then|left>?",
        "{a} {beasts} <sit|are|stay> {place}. <First|Then> {e} go<| away>, <then|later> {b} come. How many <{beasts} |>are there<| now>?",
    ],
    ("a-e", "beasts"): ["<There are|{who} sees|I saw> {a} {beasts} {place}. {e} <run away|leave|go away|fly off|are sold>. How many <{beasts} |><are left|"
        "remain|stay|are still there>?", "{a} {beasts} <sit|are|were> {place}, {e} <leave|left|go away|run off>. How many <are left|stay|remain>?"],
    ("a+b", "beasts"): ["<There are|{who} sees|I saw> {a} {beasts} {place}. {b} <more |others |>come. How many <{beasts} |>are <there now|there|that>?",
        "{who} has {a} {beasts} and {kin} has {b}. How many <{beasts} |>do they have<| together| in total>?"],
    ("c*b", "thing"): ["<Each|Every> {box} <gets|has|needs> {c} {thing}. There are {b} {boxes}. How many {thing} <are there|are needed|is that>?",
        "{who} needs {c} {thing} for <each|every> {box}. How many {thing} <does {he} need|are needed> for {b} {boxes}?"],
    ("c*b", "chairs"): ["<Each|Every> table has {c} chairs. How many chairs <are at|are there for|stand at|belong to> {b} tables?",
        "There are {b} tables with {c} chairs each. How many chairs <are there|is that>?"],
    ("up:N/M", "days"): ["{who} reads {M} pages <a day|every day|per day>. The book has {N} pages. <How many days does {he} need|How long in days|After how "
        "many days is {he} done>?", "How many days for {N} pages at {M} pages a day?",
    "If I <read|write|print> {M} pages a day, how many days <for|until> {N} pages?"],
    ("up:N/M", "boxes"): ["{N} {thing} are packed into {boxes} of {M}. How many {boxes} <are there|are needed|is that>?", "<Each|A|One> {box} holds {M} "
        "{thing}. How many {boxes} <for|are needed for|do I need for> {N}?"],
    ("up:N/M", "weeks"): ["{who} saves {M} dollars a week. <How many weeks <until {he} has|does {he} need for>|In how many weeks has {he}> {N} dollars?"],
}  # fmt: skip
