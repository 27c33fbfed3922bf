"""Stories of legs and wheels, ages, ways, prices, people and shapes, by chain of operations and what is counted."""

HAVING = [  # all the legs of so many animals, or the like
    "How many WHAT do {b} THINGS have?", "How many WHAT do {b} THINGS have <altogether|in total|in all|all together>?",
    "{b} THINGS have how many WHAT?", "How many WHAT <are that|is that>: {b} THINGS?", "{b} THINGS, how many WHAT<| in total>?",
    "How many WHAT <are on|are there on|have|would you count on> {b} THINGS<| in total| altogether>?",
    "<There are|{who} has|{who} sees|I have|A farmer has|I see|We have> {b} THINGS. How many WHAT <is that|do they have|are there|"
        "do they have in total|are that|do they have altogether>?",
    "number of WHAT of {b} THINGS", "If there are {b} THINGS, how many WHAT are there<| in total| altogether>?",
    "What is the <total |>number of WHAT <of|on> {b} THINGS?",
]  # fmt: skip


def having(things, what):
    """Wordings that ask for all of what these things have."""
    return [form.replace("THINGS", things).replace("WHAT", what) for form in HAVING]


WORLD = {
    ("b*4", "legs"): having("<dogs|cats|cows|horses|sheep|pigs|tables|chairs|goats|rabbits|lions|elephants|mice>", "legs"),
    ("b*2", "legs"): having("<birds|chickens|ducks|people|children|hens|geese|students|men|parrots>", "legs"),
    ("b*8", "legs"): having("<spiders|spiders|octopuses|crabs>", "legs")[:6],
    ("b*6", "legs"): having("<ants|bees|insects|beetles|flies>", "legs")[:6],
    ("b*4", "wheels"): having("<cars|taxis|cars|cabs|carts|wagons>", "wheels"),
    ("b*2", "wheels"): having("<bikes|bicycles|motorbikes|motorcycles|scooters>", "wheels"),
    ("b*3", "wheels"): having("<tricycles|trikes>", "wheels")[:5],
    ("b*w", "wheels"): [
        "{b} <cars|trucks|buses|carts|trains> have {w} wheels each. How many wheels <is that|are there altogether|are there in total|do they have>?",
        "A <truck|car|bus|cart> has {w} wheels. How many wheels do {b} <of them|trucks|cars|buses> have?",
    ],
    ("b*w", "legs"): [
        "{b} <tables|animals|chairs|stools> have {w} legs each. How many legs <do they have in total|are there|is that>?",
        "A <table|stool|chair|robot> has {w} legs. How many legs do {b} of them have?",
    ],
    ("b*5", "fingers"): having("hands", "fingers")[:5],
    ("b*3", "sides"): having("triangles", "sides")[:5],
    ("b*4", "sides"): having("squares", "sides")[:5],
    ("b*12", "eggs"): [
        "How many eggs are <in |>{b} dozen?", "{who} buys {b} dozen eggs. How many eggs is that?", "How many eggs are there in {b} dozen<| eggs>?",
    ],
    ("b*2+c*4", "legs"): [
        "How many legs do {b} <chickens|ducks|birds|hens> and {c} <cows|dogs|cats|horses|sheep|pigs> have<| in total| altogether| together>?",
        "A farm has {b} <chickens|ducks|geese> and {c} <cows|dogs|pigs|goats>. How many legs <do they have|are there><| in total| altogether>?",
    ],
    ("b*4+c*2", "legs"): [
        "How many legs do {b} <cats|dogs|cows|sheep|horses> and {c} <birds|ducks|chickens|people> have<| in total| altogether| together>?",
        "There are {b} <dogs|cats|horses> and {c} <people|birds|children> in a <room|garden|park>. How many legs is that?",
    ],
    ("b*2+c*4", "wheels"): [
        "How many wheels <are on|are there on> {b} <bikes|bicycles> and {c} cars<| in total| together>?",
        "There are {b} <bikes|motorbikes> and {c} cars in the street. How many wheels <are there|is that>?",
    ],
    ("b*7+c", "days"): ["How many days are {b} weeks and {c} days?"],
    ("g+b", "years"): [
        "{who} is {g} years old. {other} is {b} years older than {who}. How old is {other}?",
        "{who} is {g}. How old will {who} be {b} years from now?", "{who} is {g} years old. How old will {who} be in {b} years?",
        "{who} was {g} years old {b} years ago. How old is {who} now?",
        "{who} is {g}<| years old>. {other} is {b} years older<| than {who}>. <How old is {other}|What is the age of {other}|What age is {other}>?",
        "{who} is {g}<| years old><.| now.| today.> <How old will {who} be|How old is {who}|What age will {who} be|What will be {who}'s age> "
            "<in {b} years|{b} years from now|after {b} years|{b} years later>?",
        "If {who} is {g}<| years old| now| today>, how old will {who} be <in {b} years|{b} years from now|after {b} years>?",
        "<I am|I'm> {g}<| years old>. How old will I be in {b} years?", "{who} is {b} years older than {other}, who is {g}. How old is {who}?",
        "{other} is {g} and {who} is {b} years older. How old is {who}?",
        "How old <is|will be> {who} <in {b} years|{b} years from now> if {who} is {g} <now|today>?",
        "<I am|My sister is|My brother is> {g}. <My brother|My friend|My cousin> is {b} years older. How old is he?",
    ],
    ("g-e", "years"): [
        "{who} is {g} years old and {other} is {e} years younger. How old is {other}?", "{who} is {g} years old. How old was {who} {e} years ago?",
        "In {e} years {who} will be {g}. How old is {who} now?", "{who} was born {g} years ago. How old was {who} {e} years ago?",
        "{who} is {g}<| years old><.| now.> <How old was {who}|What age was {who}> {e} years ago?",
        "If {who} is {g}<| years old| now>, how old was {who} {e} years ago?", "<I am|I'm> {g}<| years old>. How old was I {e} years ago?",
        "{who} is {g}<| years old>. {other} is {e} years younger<| than {who}>. How old is {other}?",
        "{who} is {e} years younger than {other}, who is {g}. How old is {who}?",
        "{who} is {g} and {other} is {e}. <How many years older is {who}|How much older is {who} than {other}|How many years younger is "
            "{other}|What is the difference in age>?",
        "{who} will be {g} in {e} years. How old is {who}<| now| today>?",
    ],
    ("b+c", "years"): [
        "{who} is {b} years old. {other} is {c} years older. How old is {other}?",
        "{who} is {b} and {other} is {c}<| years old>. How old are they together?",
    ],
    ("a*2", "years"): [
        "{who} is twice as old as {other}, who is {a}. How old is {who}?",
        "{other} is {a}<| years old>. {who} is <twice|double> as old<| as {other}>. How old is {who}?",
    ],
    ("a*3", "years"): ["{other} is {a}<| years old>. {who} is three times as old<| as {other}>. How old is {who}?"],
    ("h/2", "years"): [
        "{other} is {h}<| years old>. {who} is half as old<| as {other}>. How old is {who}?",
        "{who} is {h}. {other} is half that age. How old is {other}?",
    ],
    ("k*c", "km"): [
        "A car drives {k} km in one hour. How far does it drive in {c} hours?",
        "A train travels at {k} km per hour. How many km does it travel in {c} hours?",
        "A <car|train|bus|truck|cyclist|boat|plane|motorbike> <travels|drives|goes|moves|runs> <{k} km an hour|{k} km per hour|at {k} km/h|{k} "
            "km/h|with {k} km/h|at a speed of {k} km/h|{k} kilometers per hour|at {k} kilometres per hour>. How <far|many km|many kilometers> does "
            "it <go|travel|drive|get|cover> in {c} hours?",
        "How <far|many km> does a <car|train|bus|plane> <go|travel|get|drive> in {c} hours at {k} <km/h|km per hour|kilometers per hour>?",
        "<At|With> {k} km/h, how far <do I get|do you get|does a car go> in {c} hours?",
        "{who} drives {c} hours at {k} <km/h|km per hour>. How <far is that|many km is that|far does {who} drive>?",
    ],
    ("k*c", "miles"): [
        "A <car|train|bus|plane> <travels|drives|goes> <at {k} miles per hour|{k} miles an hour|at {k} mph|{k} mph>. How <far|many miles> does "
            "it <go|travel|drive> in {c} hours?",
    ],
    ("b*c", "km"): [
        "{who} walks {b} km every day. How many km is that in {c} days?",
        "{who} <runs|walks|cycles|swims|rides|jogs> {b} km <a day|every day|per day|each day|daily>. How <many km|far> <is that|does {who} go|"
            "are that> in {c} days?",
        "{who} <walks|cycles|runs> {c} hours at {b} <km/h|km per hour>. How far<| is that| does {who} get>?",
    ],
    ("b+c", "km"): [
        "{who} <runs|walks|cycles|drives> {b} km <in the morning|today|on Monday|first> and <then |>{c} km <in the evening|tomorrow|on Tuesday|"
            "after that>. How <many km is that|far is that|many km in total|far in total>?",
    ],
    ("g-e", "km"): [
        "{who} <has to|must|wants to> <walk|drive|go|run|cycle> {g} km and has <done|gone|covered> {e}<| km>. How <many km are left|far is it "
            "still|many km remain>?",
    ],
    ("n/b", "km"): [
        "A train goes {n} km in {b} hours. How many km does it go in one hour?",
        "A <car|train|bus|truck|cyclist|plane|boat> <goes|drives|travels> {n} km in {b} hours. <How many km is that per hour|How many km does "
            "it go in one hour|What is its speed in km per hour|How fast is it in km/h|How far does it go in one hour|What is the speed|What's its "
            "average speed>?",
        "{who} <cycles|drives|rides> {n} km in {b} hours, always equally fast. How many km in one hour?",
    ],
    ("n/b", "hours"): [
        "How many hours does it take to <drive|travel|go|ride> {n} km at {b} km</h| per hour>?",
        "{who} <drives|rides|goes|travels> {n} km at {b} <km/h|km per hour>. How <long|many hours> does it take?",
    ],
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
    ("n/b", "thing"): [
        "{who} has {n} dollars. One of the {thing} costs {b} dollars. How many {thing} can {who} buy?",
        "How many {thing} can <{who}|I|you> buy <for|with> {n} dollars if <one|each> costs {b} dollars?",
    ],
    ("p-b*c", "dollars"): [
        "{who} buys {b} {thing} for {c} dollars each and pays with {p} dollars. How many dollars does {who} get back?",
        "{who} has {p} dollars and buys {b} {thing} for {c} dollars each. How many dollars are left?",
        "{who} pays with {p} dollars for {b} {thing} at {c} dollars each. How much change in dollars?",
        "{who} has {p} dollars and buys {b} {thing} <at|for> {c} dollars each. How <much|much money|many dollars> <is left|does {who} have "
            "left|are left>?",
    ],
    ("m/b", "bags"): [
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
    ("m/b", "days"): [
        "{who} reads {b} pages <a day|every day|per day>. <How many days does it take to read|How long does {who} need for> {m} pages?",
        "{who} <eats|uses|needs> {b} {thing} <a day|every day>. How many days do {m} {thing} last?",
    ],
    ("n/b", "kg"): ["{b} bags weigh {n} kg in total. How many kg does one bag weigh?"],
    ("b*c", "kg"): ["One <bag|box|stone|dog> weighs {b} kg. How many kg do {c} <bags|boxes|stones|dogs> weigh?"],
    ("n/b", "cm"): ["A <wire|rope|ribbon|board|stick> of {n} cm is cut into {b} equal <parts|pieces>. How <many cm|long> is each<| part| piece>?"],
    ("b*c", "pages"): [
        "{who} reads {b} pages a day. How many pages does {who} read in {c} days?",
        "{who} <reads|writes> {b} pages <a day|every day|per day|an hour>. How many pages <is that|are that> in {c} <days|hours>?",
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
