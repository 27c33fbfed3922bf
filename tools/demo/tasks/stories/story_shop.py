"""Stories of money in whole dollars, of people, sizes and shapes, by chain of operations and what is counted."""

SHOP = {
    ("g-e", "dollars"): [
        "{who} has {g} dollars and spends {e}. How many dollars are left?",
        "{who} <has|had> {g} dollars and <spends|pays|loses|gives away> {e}<| dollars>. How <many dollars|much money|much> <are left|is left|"
            "does {who} have left|does {who} have now>?",
        "A <toy|book|bike> costs {g} dollars. {who} has {e}. How many dollars <are missing|does {who} still need|more does {who} need>?",
    ],
    ("a+b", "dollars"): [
        "{who} <has|had> {a} dollars and <gets|earns|finds|saves|wins> {b} <more|dollars more|dollars>. How <many dollars|much money|much> "
            "does {who} have<| now>?",
    ],
    ("b*c", "dollars"): [
        "{who} buys {b} {thing} for {c} dollars each. How many dollars does {who} pay?",
        "One ticket costs {b} dollars. How many dollars do {c} tickets cost?",
        "{who} saves {b} dollars a week. How many dollars does {who} have after {c} weeks?",
        "{who} <earns|saves|gets|makes|spends> {b} dollars <a day|per day|every day|each day>. How <many dollars|much money|much> <is that|"
            "does {who} have|is that in total> <in|after> {c} days?",
        "{who} <earns|gets|makes> {b} dollars <an hour|per hour>. How <many dollars|much money|much> <does {who} earn|is that|does {who} get> "
            "<for|in> {c} hours?",
        "<A|One|Each|Every> <book|ticket|pen|toy|cake|ball|pizza|hat> costs {b} dollars. How <much|many dollars> do {c} <of them |>cost?",
        "{c} {thing} cost {b} dollars each. How <much|many dollars> <do they cost in total|do they cost together|is that|are that|is that in total>?",
        "If one <book|ticket|pen|toy|cake> costs {b} dollars, how <much|many dollars> do {c} cost?",
        "What <do|would> {c} {thing} cost at {b} dollars each?",
        "{who} buys {c} {thing} <at|for> {b} dollars <each|apiece|a piece>. <How much does {who} pay|What does {who} pay|How much is it|What "
            "is the total|What does it cost>?",
    ],
    ("k*c", "dollars"): ["{who} earns {k} dollars a day. How many dollars does {who} earn in {c} days?"],
    ("b+c", "dollars"): [
        "A pen costs {b} dollars and a book costs {c} dollars. How many dollars do both cost?",
        "A <book|toy|cake> costs {b} dollars<,| and> a <pen|hat|ball> {c} dollars. How <much|many dollars> do they cost <together|in total>?",
    ],
    ("n/b", "dollars"): [
        "{b} tickets cost {n} dollars. How many dollars does one ticket cost?",
        "{who} pays {n} dollars for {b} {thing}. What does one of them cost in dollars?",
        "{b} {thing} cost {n} dollars. How <much|many dollars> <does one cost|does each cost|is one|is that per piece>?",
        "{b} <friends|people> share {n} dollars<| equally>. How <many dollars|much> does each <get|one get>?",
    ],
    ("down:z/b", "thing"): [
        "{who} has {z} dollars. One of the {thing} costs {b} dollars. How many {thing} can {who} buy?",
        "How many {thing} can <{who}|I|you> buy <for|with> {z} dollars if <one|each> costs {b} dollars?",
    ],
    ("p-b*c", "dollars"): [
        "{who} buys {b} {thing} for {c} dollars each and pays with {p} dollars. How many dollars does {who} get back?",
        "{who} has {p} dollars and buys {b} {thing} for {c} dollars each. How many dollars are left?",
        "{who} pays with {p} dollars for {b} {thing} at {c} dollars each. How much change in dollars?",
        "{who} has {p} dollars and buys {b} {thing} <at|for> {c} dollars each. How <much|much money|many dollars> <is left|does {who} have "
            "left|are left>?",
    ],
    ("up:m/b", "bags"): [
        "{m} {thing} are packed into {bags} of {b}. How many {bags} are needed?",
        "{who} has {m} {thing} and packs {b} into each of the {bags}. How many {bags} does {who} fill?",
        "How many {bags} <are needed|does {who} need|do I need|do we need> for {m} {thing} if <each holds|{b} fit in each|every one holds> {b}?",
        "<{b} {thing} fit into each of the {bags}|The {bags} hold {b} {thing} each>. How many {bags} <are needed|do you need> for {m} {thing}?",
    ],
    ("m/b", "group"): [
        "A teacher divides {m} {group} into {b} equal teams. How many {group} are in each team?",
        "{m} {group} <form|make|are split into|are divided into> {b} equal <teams|groups>. How many {group} are in each<| team| group>?",
    ],
    ("m/b", "groups"): [
        "{m} {group} <form|make|are split into|are divided into> <teams|groups> of {b}. How many <teams|groups> <are there|is that|do they form>?",
        "How many <groups|teams> of {b} can {m} {group} <form|make>?",
    ],
    ("up:m/b", "days"): [
        "{who} reads {b} pages <a day|every day|per day>. <How many days does it take to read|How long does {who} need for> {m} pages?",
        "{who} <eats|uses|needs> {b} {thing} <a day|every day>. How many days do {m} {thing} last?",
    ],
    ("n/b", "kg"): ["{b} bags weigh {n} kg in total. How many kg does one bag weigh?"],
    ("b*c", "kg"): ["One <bag|box|stone|dog> weighs {b} kg. How many kg do {c} <bags|boxes|stones|dogs> weigh?"],
    ("n/b", "cm"): ["A <wire|rope|ribbon|board|stick> of {n} cm is cut into {b} equal <parts|pieces>. How <many cm|long> is each<| part| piece>?"],
    ("b*c", "pages"): [
        "{who} reads {b} pages a day. How many pages does {who} read in {c} days?",
        "{who} <reads|writes> {b} pages <a day|every day|per day>. How many pages <is that|are that> in {c} days?",
    ],
    ("g-e", "pages"): [
        "A book has {g} pages. {who} has read {e}. How many pages are left?",
        "{who} has read {e} <of|out of> {g} pages<| of a book>. How many pages <are left|remain>?",
    ],
    ("g-e", "group"): [
        "{g} {group} are <on a bus|in a room|at a party|on a train|in a class|in a park>. {e} <leave|get off|go home|go away|left>. How many "
            "{group} are <left|still there|there now>?",
        "Of {g} {group}, {e} are <absent|ill|late|at home>. How many {group} are there?",
        "There are {g} {group} and {e} <chairs|seats|cups>. How many {group} <get none|have no chair|must stand>?",
    ],
    ("a+b", "group"): [
        "{a} {group} are <on a bus|in a room|at a party|on a train|in a class|in a park>. {b} more <come|arrive|get on|join|come in>. How many "
            "{group} are <there now|there|there in total>?",
    ],
    ("a-e+b", "group"): [
        "{a} {group} are on a train. At the station {e} get off and {b} get on. How many {group} are on the train?",
        "There are {a} {group} on a bus. {e} get off and {b} get on. How many {group} are on the bus?",
        "A <bus|train|ship|plane> <has|carries> {a} {group}. {e} get <off|out> and {b} get <on|in>. How many {group} are on <it|board><| now>?",
    ],
    ("g-e", "students"): ["A <class|school|course> has {g} students. {e} are <absent|ill|sick|missing>. How many students are <there today|left>?"],
    ("g-e", "seats"): ["A <bus|cinema|plane|train> has {g} seats. {e} are taken. How many <seats |><are free|are left|are empty>?"],
    ("a-e", "cars"): ["A parking lot has {a} cars. {e} <drive away|leave>. How many cars are <left|still there>?"],
    ("b*c", "players"): ["There are {b} teams with {c} players each. How many players are there?"],
    ("c*b", "books"): ["A shelf holds {c} books. How many books fit on {b} shelves?"],
    ("a+b", "animals"): [
        "A farmer has {a} cows and {b} sheep. How many animals does the farmer have?",
        "A <zoo|farm|farmer|shop> has {a} <monkeys|cows|dogs|horses|pigs> and {b} <lions|sheep|cats|goats|ducks>. How many animals <are there|"
            "is that><| in total| altogether>?",
    ],
    ("a+b", "birds"): ["A farm has {a} chickens and {b} ducks. How many birds are there?"],
    ("a+b", "children"): [
        "In a class there are {a} girls and {b} boys. How many children are <in the class|there>?",
        "A <class|school|group> has {a} <girls|boys> and {b} <boys|girls>. How many children <are there|is that>?",
    ],
    ("a-e", "slices"): ["A <pizza|cake|pie> <has|is cut into> {a} <slices|pieces>. {who} eats {e}. How many <slices|pieces> are left?"],
    ("a+b", "degrees"): [
        "It <is|was> {a} degrees. <It gets {b} degrees warmer|The temperature rises by {b} degrees|It becomes {b} degrees warmer>. <How warm "
            "is it|What is the temperature><| now>?",
    ],
    ("g-e", "minutes"): ["A <film|lesson|game|trip> <takes|lasts> {g} minutes. {e} <minutes |>are over. How many minutes are left?"],
    ("b*c", "square meters"): [
        "A garden is {b} m long and {c} m wide. What is its area in square meters?",
        "A <room|field|floor|yard|rectangle|wall> is {b} <m|meters|metres> <long|high> and {c} <m|meters|metres> wide. <What is its area|"
            "What's the area|How big is it|How many square meters is that>?",
        "What is the area of a <rectangle|room|field> of {b} <m |>by {c} m?",
    ],
    ("b*c", "square cm"): ["What is the area of a rectangle <with sides of|with the sides|that is|of> {b} <cm and|by> {c} cm?"],
    ("b*b", "square meters"): ["A square has sides of {b} m. What is its area in square meters?"],
    ("b*b", "square cm"): ["What is the area of a square with <a side of|sides of|side length|side> {b} cm?"],
    ("4*b", "cm"): [
        "A square has sides of {b} cm. What is its perimeter?",
        "What is the perimeter of a square with <sides of|side length|a side of|side> {b} cm?",
    ],
    ("2*(b+c)", "cm"): [
        "A rectangle is {b} cm long and {c} cm wide. What is its perimeter?",
        "What is the perimeter of a rectangle <of|that is|with the sides> {b} <by|and> {c} cm?",
    ],
    ("2*(b+c)", "meters"): ["A <field|garden|yard> is {b} meters <by|long and> {c} meters<| wide>. How long is the fence around it?"],
}  # fmt: skip
