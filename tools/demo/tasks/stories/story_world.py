"""Stories of legs and wheels, ages and ways, by chain of operations and what is counted."""

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
}  # fmt: skip
