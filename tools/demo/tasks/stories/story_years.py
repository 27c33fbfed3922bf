"""Stories of ages, of two numbers known by their sum and difference, of work shared and of ways at a speed."""

AGE = "<How old is {he}|What is {his} age|How old is {who}|What age is {who}|How many years old is {who}>?"
YEARS = {
    ("g-e", "years"): [
        "<my|our> <grandma|grandpa|mum|dad|aunt|uncle|teacher|neighbour> is {g}<| years old> and <my|our> <sister|brother|cousin|mother|father|son> is {e} "
            "years younger<| than her| than him|>, <what age is that|how old is "
            "<she|he>|what is <her|his> age>?",
        "{other} is {g}<| years old>. {who} is {e} years younger<| than {other}|>. " + AGE, "{who} is {e} years younger than {other}. {other} is {g}. " + AGE,
        "{who} and {other} are {g} <years old |>together. {other} is {e}. " + AGE,
        "In {e} years<| from now>, {who} will <be|turn> {g}. <How old is {he}|What is {his} age> <now|today>?",
        "{other} is {e} years older than {who}. {other} is {g}<| years old>. " + AGE, "{other} is {g}, that is {e} <years |>more than {who}. " + AGE,
        "The ages of {who} and {other} <add up to|sum to|make> {g}. {other} is {e}. " + AGE,
        "{other} is {g} and {who} is {e}. <How many years <older is {other}|younger is {who}|lie between them|are between them>|How much older is {other}|"
            "What is the age difference>?",
        "A <tree|house|church|dog|bridge|car> is {g} years old. How old was it {e} years ago?",
    ],
    ("g+b", "years"): [
        "{b} years ago, {who} was {g}. <How old is {he}|What is {his} age> <now|today>?", "{other} is {g}. {who} is {b} years older. " + AGE,
        "<my|our> <brother|sister|cousin|friend|neighbour> is {g}<| years old> and I am {b} years older<,|.> <how old am I|what is my age>?",
        "{other} is {b} years younger than {who}. {other} is {g}. " + AGE, "A <tree|house|dog|car|wall> is {g} years old. How old will it be in {b} years?",
    ],
    ("b*c", "years"): [
        "{who} is {b} times as old as {other}, who is {c}. " + AGE, "{other} is {c}<| years old>. {who} is {b} times <as old|older|that age>. " + AGE,
        "{other}'s <dad|mum|father|mother|grandpa|aunt|teacher|boss> is {b} times as old as {other}, who is {c}. How old is <he|she|the {b} times older one>?",
        "{other} is {c}, <his|her> <mother|father|grandma|uncle> is {b} times as old. How old is <she|he>?",
    ],
    ("b*c-c", "years"): [
        "{other}'s <dad|mum|father|mother|grandpa|grandma|aunt|uncle|teacher|boss> is {b} times as old as {other}, who is {c}. How <many years older|much "
            "older> <than {other} |>is <he|she>?",
        "{who} is {b} times as old as {other}. {other} is {c}. How <many years older|much older> is {who}<| than {other}>?",
        "{other} is {c}<| years old> and {who} is {b} times as old. <How many years older is {who}|How many years are between them|What is the difference "
            "between their ages>?",
    ],
    ("b*c+c", "years"): [
        "{who} is {b} times as old as {other}, who is {c}. How old are <they|both> <together|in total|combined>?",
        "{other} is {c}. {who} is {b} times as old. <What is the sum of their ages|How old are they together>?",
    ],
    ("m/b", "years"): [
        "{who} is {b} times as old as {other}. {who} is {m}. How old is {other}?",
        "{who} is {m}<| years old>, {b} times as old as {other}. <How old is {other}|What is {other}'s age>?",
        "{b} <sisters|friends|quadruplets|children|cousins> of the same age are {m} years old together. How old is each<| of them| one>?",
    ],
    ("h/2", "years"): [
        "<Twin sisters|Twin brothers|Twins|The twins|Two twins|Two friends of the same age|A pair of twins> <have ages adding up to|are together|have a "
            "total age of|have ages that sum to|together are> {h}<| years old| years>. <How old is "
            "each one|How old is each|How old are they|What age is each|How old is each of them|How old is one of them>?",
        "{who} is half as old as {other}. {other} is {h}. " + AGE,
    ],
    ("(s-r)/2", "thing"): [
        "{who} and {other} <together have|have together|together own|have> {s} {thing}<| together| in total>. {who} has {r} more<| than {other}|>. How many "
            "<{thing} |>does {other} have?",
        "{who} and {his} <sister|brother|friend|cousin|mum> <together have|have> {s} {thing}<| together| in total|>. {who} has {r} more than <she|he> does. "
            "How many <{thing} |>does the <sister|brother|friend|cousin|other> have?",
        "<Together|In total|Altogether>, {who} and {other} have {s} {thing}<, but| and|.> {who} has {r} more than {other}. How many does {other} have?",
        "{other} has {r} <fewer|less> {thing} than {who}. <Together|In total> they have {s}. How many <{thing} |>does {other} have?",
        "Two {boxes} hold {s} {thing} together. One has {r} more than the other. How many are in the <smaller one|one with fewer|{box} with fewer>?",
    ],
    ("(s+r)/2", "thing"): [
        "{who} and {other} <together have|have together|together own|have> {s} {thing}<| together| in total>. {who} has {r} more<| than {other}|>. How many "
            "<{thing} |>does {who} have?",
        "{other} has {r} <fewer|less> {thing} than {who}. <Together|In total> they have {s}. How many <{thing} |>does {who} have?",
        "Two {boxes} hold {s} {thing} together. One has {r} more than the other. How many are in the <fuller one|bigger one|{box} with more>?",
    ],
    ("a-e+j", "crowd"): ["{a} {crowd} are {place}. {e} leave and {j} come. How many <{crowd} |>are <there now|there|left>?"],
    ("h/2+c", "thing"): [
        "There <are|were> {h} {thing} {place}. Half <of them |><fly away|run away|are taken|are sold|leave|go away|were eaten|disappear>, then {c} <come "
            "back|more come|return|are added|new ones come|are brought back>. How many <{thing} |>are <there|there "
            "now|{place}|there then>?",
        "{who} <had|has> {h} {thing}. {He} <gives|gave|sold|lost|sells> half of them <away |to {kin} |>and <gets|got|bought|found> {c} <more|new ones|"
            "back>. How many <{thing} |>does {he} have<| now| then>?",
    ],
    ("h/2+c", "beasts"): [
        "<On|In> the <pond|tree|roof|field|lake|wall|yard> <are|there are|sit|were> {h} {beasts}. Half <fly|run|go|move|swim> away, then {c} <come back|"
            "more come|return>. How many <{beasts} |>are <there|left|there now|on it now>?",
        "{who} <has|had|sees> {h} {beasts}. Half <of them |><run away|leave|are sold|fly off>, then {c} <come back|return|new ones come>. How many "
            "<{beasts} |>are there<| now| then>?",
    ],
    ("b*c", "days"): [
        "{b} <painters|workers|people|gardeners|machines|cooks|robots|farmers|tractors|men|diggers> <need|take|work> {c} days <to <paint|build|clean|finish|"
            "dig|repair> <a|the> <house|wall|fence|garden|room|road|ship>|for a job|for the work>. <How "
            "many days <for 1 alone|for one alone|does one alone need|would one need|would one of them need alone>|How long does one alone take|How many "
                "days would it take one of them>?",
        "{b} <painters|workers|builders|machines> need {c} days to <paint|build|clean> <house|a house|the hall>. how many days for <1 alone|one alone|1 of "
            "them alone|one only|just one>, same speed?",
    ],
    ("b*c", "hours"): ["{b} <painters|workers|people|pumps|machines|taps|cooks> <need|take> {c} hours for <a job|a wall|the pool|the dishes|a field>. How "
        "many hours does one <alone |>need<| alone| for it|>?"],
    ("m/b", "days"): [
        "One <worker|painter|machine|builder|gardener> <needs|takes> {m} days for <a job|a wall|a house|the work>. How <many days|long> do {b} <of them |"
            "together |>need<| together|>?",
        "Alone {who} needs {m} days <to paint a house|for a job>. How many days for {b} people <at the same speed|who work as fast>?",
    ],
    ("m/b", "minutes"): [
        "<My|A|The|{who}'s> <snail|ant|worm|turtle|beetle|caterpillar|tortoise|toy car|robot> <crawls|moves|goes|walks|creeps> {b} <cm|m|metres|centimetres|"
            "steps> <in a minute|a minute|per minute|every minute|in one minute>. How <many minutes|long> <will it need|does "
            "it take|does it need|will it take> for {m} <cm|m|metres|centimetres|steps>?",
        "A <printer|machine|robot|baker|tap|pump> <makes|fills|does|prints> {b} <pages|cups|parts|rolls|litres> <a minute|per minute|every minute>. How "
            "many minutes <does it take|does it need> for {m}<| of them|>?",
        "{who} <types|reads|swims|climbs|packs> {b} <words|pages|laps|steps|boxes> <a minute|per minute>. How many minutes <does {he} need|will it take "
            "{him}> for {m}<| of them|>?",
    ],
    ("m/b", "hours"): [
        "<A|The> <cyclist|boat|train|car|walker|horse|bus|truck> <goes|moves|travels> {b} <km|miles> <an hour|per hour|every hour>. How <many hours|long> "
            "<will it need|does it take|does it need> for {m} <km|miles>?",
        "{who} <walks|runs|cycles|rides|paddles> {b} <km|miles> <an hour|per hour|in one hour>. How <many hours|long> <does {he} need|will it take> for {m} "
            "<km|miles>?",
    ],
    ("b*c", "cm"): [
        "<My|A|The> <snail|ant|worm|turtle|beetle|plant|caterpillar> <crawls|moves|goes|grows> {b} cm <a|per|every> {span}. How <many cm|far> <is that|does "
            "it get|are that> in {c} {spans}?",
    ],
    ("b*2+c*4", "wheels"): [
        "<wheels on|How many wheels are on|number of wheels on|How many wheels have|Count the wheels of> {b} <bicycles|bikes|motorbikes|scooters> and {c} "
            "<cars|taxis|vans>, <all together|in total|altogether|together>?",
        "<A garage has|In a street are|A shop has|I see> {b} <bicycles|bikes|scooters> and {c} <cars|vans>. How many wheels <is that|are there|in total|do "
            "they have>?",
    ],
    ("b*3+c*2", "wheels"): ["How many wheels do {b} tricycles and {c} <bicycles|bikes|scooters> have<| together| in total| altogether>?"],
    ("b*4+c*2", "wheels"): ["<How many wheels <have|are on|do>|Wheels on> {b} <cars|taxis|vans> and {c} <bikes|bicycles|motorbikes>< together| altogether| "
        "in total>?"],
    ("b*8+c*6", "legs"): ["How many legs do {b} spiders and {c} <ants|bees|beetles|flies> have<| together| in total| altogether|>?"],
}  # fmt: skip
