"""Stories of heights, tanks, floors, scores and seats, and of shares after something was taken away."""

GROWS = "<A|The|My> <plant|tree|sunflower|bean|child|puppy|bamboo|vine> is {a} cm <tall|high> and grows {b} cm <a|every|each|per> {span}. "
BURNS = "<A|The> <candle|rope|ribbon|stick|icicle|pencil> is {p} cm long and <loses|gets shorter by> {b} cm <a|every|per> {span}. "
MEASURES = {
    ("a+b*c", "cm"): [
        GROWS + "<How <tall|high> is it|How many cm is it|What is its height> after {c} {spans}?",
        "{who} is {a} cm tall and grows {b} cm a year. How tall will {he} be after {c} years?",
        "<Snow|The water|The river> is {a} cm <deep|high> and rises {b} cm <a|every> {span}. How <deep|high> is it after {c} {spans}?",
    ],
    ("p-b*c", "cm"): [BURNS + "How <long|many cm> is it after {c} {spans}?",
    "A <candle|rope> of {p} cm <loses|gets shorter by> {b} cm <a|every> {span}. How many cm are left after {c} {spans}?"],
    ("p-b*c", "litres"): [
        "A <tank|barrel|tub|pool|bucket> <holds|contains|has> {p} litres<. It| and> <loses|leaks> {b} litres <a|every|per> {span}. How many litres <are "
            "left|remain|are in it> after {c} {spans}?",
        "{who} <has|buys> {p} litres of <water|milk|juice|paint|oil> and fills {b} <bottles|cans|jugs> with {c} litres each. How many litres <are left|"
            "remain>?",
    ],
    ("a+b*c", "litres"): ["A <tank|barrel|tub|pool> has {a} litres in it. A <tap|pump|hose> adds {b} litres <a|every|per> {span}. How many litres are in it "
        "after {c} {spans}?"],
    ("b*c", "litres"): ["A <tap|pump|hose|shower> gives {b} litres <a minute|every minute|per minute>. How many litres <is that|come out|are that> in {c} "
        "minutes?", "{who} drinks {b} litres of water a day. How many litres is that in {c} days?"],
    ("m/b", "minutes"): ["A <tap|pump|hose> <gives|fills> {b} litres <a minute|per minute>. How <long|many minutes> <does it take to|to> fill a <tank|tub|"
        "pool> of {m} litres?"],
    ("g-e", "cm"): [
        "{who} is {g} cm tall and {other} is {e} cm<| tall>. How many cm <taller is {who}|smaller is {other}|is the difference>?",
        "A <rope|board|ribbon|pipe|string> is {g} cm long. {who} cuts off {e} cm. How <long is the rest|many cm are left|many cm remain>?",
        "<A|The> <plant|tree|child> was {e} cm <tall|high>, now it is {g} cm. How many cm did it grow?",
    ],
    ("g-e", "kg"): ["A <full|loaded> <box|bag|suitcase|van> weighs {g} kg, <empty it weighs {e} kg|the empty one {e} kg>. How many kg <is|are> <inside|in "
        "it|the load>?", "{who} weighed {g} kg and <lost|has lost> {e} kg. What does {he} weigh<| now>?"],
    ("a+b", "kg"): ["A <dog|box|bag|suitcase> weighs {a} kg and a <cat|second one|crate> {b} kg. How many kg <is that|are they|do they weigh> <together|in "
        "total>?"],
    ("a-g", "degrees"): [
        "It is {a} degrees <in the evening|today|at noon|>. <At night|Tomorrow|Later> it gets {g} degrees colder. <How <warm|cold> is it|What is the "
            "temperature><| then| at night>?",
        "The temperature <was|is> {a} degrees and <falls|drops|goes down|fell> by {g}<| degrees>. <What is it now|What is the temperature now|How cold is it>?",
    ],
    ("a-e", "degrees"): ["It is {a} degrees <inside|in the house|at noon> and {e} degrees <outside|in the garden|at night>. <How many degrees is the "
        "difference|What is the difference in degrees|How many degrees lie between them>?"],
    ("a+b-e", "floors"): ["A <lift|man|cat|cleaner> <starts|is> on floor {a}, goes up {b} floors and then down {e}<| floors>. On which floor <is it|does it "
        "end>?"],
    ("b*c-f", "seats"): [
        "<A cinema|A theatre|A plane|A hall|A bus|A stadium> has {b} rows <of|with> {c} seats<| each>. {f} <seats |><are taken|are sold|are full|are "
            "reserved>. How many <seats |>are <free|empty|left>?", "{b} rows with {c} seats each, {f} <taken|sold|occupied>: how many <are |>free?",
    ],
    ("b*c", "seats"): ["<A cinema|A theatre|A plane|A hall|A bus|A stadium> has {b} rows <of|with> {c} seats<| each>. How many seats <are there|is that|"
        "does it have>?"],
    ("b*x+c", "points"): ["{who} <scores|gets|makes> {b} <goals|baskets|hits> worth {x} points each and {c} <bonus|extra|more> points. How many points <is "
        "that|does {he} have|has {he} got>?",
    "A <hit|goal|win> gives {x} points. {who} has {b} of them and {c} points from <before|last week>. How many points <has {he}|does {he} have>?"],
    ("b*x", "points"): ["A <hit|goal|win|star|right answer> <gives|is worth|brings> {x} points. How many points <does {who} get for|are|do you get for> "
        "{b}<| of them>?", "{who} <wins|won> {b} games and gets {x} points for each. How many points is that?"],
    ("b*y", "minutes"): [
        "<A lesson|A song|One lap|A round|A game|Each page|A talk> <takes|lasts> {b} minutes. How <many minutes|long> do {y} of them <take|last>?",
        "{who} needs {b} minutes for one {part}. How many minutes <does {he} need|is that> for {y}<| {parts}|>?",
    ],
    ("(G-c)/b", "thing"): [
        "{who} has {G} {thing}, <keeps|eats|loses|sells> {c} and <shares|divides> the rest <equally |evenly |>among {b} {group}. How many <{thing} |>does "
            "each <get|one get>?", "{who} <had|has> {G} {thing}. {He} <keeps|takes out|throws away> {c} and <puts|packs> the rest <equally |evenly |>into "
            "{b} {boxes}. How many <{thing} |>are in each<| {box}|>?",
        "From {G} {thing}, {c} are <broken|bad|sold>. The others are shared <equally|evenly> by {b} {group}. How many <{thing} |>does each get?",
    ],
    ("b*E/y", "thing"): [
        "{who} <has|buys|gets> {b} {boxes} <of|with> {E} {thing} each and shares <them|all of them> <equally|evenly> among {y} {group}. How many <{thing} |"
            ">does each get?", "{b} {boxes} hold {E} {thing} each. {y} {group} share them <equally|evenly>. How many <{thing} |>for each?",
    ],
    ("a*2+b", "thing"): [
        "{other} has {a} {thing}. {who} has {b} more than <twice|double> as many. How many <{thing} |>does {who} have?",
        "{who} <had|has> {a} {thing}, doubles them and <gets|finds> {b} more. How many <{thing} |>does {he} have<| now>?",
    ],
    ("(a+b)*2", "thing"): ["{who} has {a} {thing}, <gets|finds> {b} more and then doubles <them|what {he} has>. How many <{thing} |>does {he} have<| now>?"],
    ("a*2-e", "thing"): ["{who} <had|has> {a} {thing}, doubles them and then <loses|gives away|sells> {e}. How many <{thing} |><does {he} have|are left>?"],
    ("a+(a+b)", "years"): ["{who} is {a} and {other} is {b} years older. How old are they together?"],
    ("a+b+c", "animals"): ["A <farm|farmer|zoo|shop|ranch> has {a} <cows|pigs|horses>, {b} <sheep|goats|lions> and {c} <hens|ducks|cats|dogs>. How many "
        "animals <is that|are there|are that|does it have><| in total| altogether>?"],
    ("a+b+c", "km"): ["{who} <walks|cycles|drives|runs> {a} km on {day}, {b} km on {day2} and {c} km after that. How many km <is that|did {he} go|are "
        "that><| in total| altogether>?", "A trip has three parts of {a} km, {b} km and {c} km. How <long is it|many km is that>?"],
    ("a+b+c", "thing"): ["There are {a} {thing} in one {box}, {b} in another and {c} in a third. How many <{thing} |>are there<| in total| altogether>?",
    "{who} <sold|made|found|picked|ate|bought> {a} {thing} on {day}, {b} on {day2} and {c} the day after. How many <is that|{thing} is that><| in total| "
        "altogether>?"],
    ("2*b*c", "km"): ["{who} <walks|cycles|drives> {b} km to <school|work> and {b} km back <every|each> day. How many km is that in {c} days?",
    "The way to <school|work|the office> is {b} km. {who} goes there and back on {c} days. How many km <is that|are that|does {he} go>?"],
    ("b*2", "km"): ["The way to <school|work|the shop> is {b} km. How <far|many km> is it there and back?"],
}  # fmt: skip
