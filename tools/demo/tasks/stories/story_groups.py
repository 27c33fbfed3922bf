"""Stories of equal groups and of so many a day, with something more or less beside them."""

ALL = (
    "<How many {thing} <are there|is that|does {he} have|are that|does that make|has {he} got>< in total| altogether| in all| all together|>|What is the "
        "total number of "
    "{thing}|How many {thing} in all|What number of {thing} is that|How many are there in total|How many {thing} is that now>?"
)
STAY = (
    "<How many {thing} <are left|remain|stay|does {he} have left|are left over|does {he} keep|are not used>|What number of {thing} <is left|remains>|How "
        "many are "
    "<left|left over|still there>|How many does {he} still have>?"
)
LONG = "<a day|per day|every day|each day|daily|a day>"
GROUPS = {
    ("i*y+c", "thing"): [
        "<Every|Each> {box} holds {i} {thing}. {who} has {y} full {boxes} <plus|and> {c} <loose|single|extra|more> <ones|{thing}>. " + ALL,
        "<Every|Each|One> {box} <holds|has|contains|is filled with> {i} {thing}. <{who}|The teacher|A shop|I|{kin}> <has|had|needs|bought> {y} <full |whole "
            "|>{boxes} "
            "<plus|and|as well as> {c} <loose|single|extra|more|other> {thing}. How many {thing} <is that|are there|are that><| in total| altogether>?",
        "{who} <fills|buys|has|packs|carries|finds|opens> {y} {boxes} <with|of> {i} {thing} <each |in each |>and <has|finds|keeps|there are> {c} <left over|"
            "over|more|loose ones>. " + ALL,
        "There are {y} {boxes} {place}, each with {i} {thing}, and {c} {thing} <beside them|on the floor|without a {box}|in no {box}>. " + ALL,
        "{y} {boxes} of {i} {thing} and {c} single {thing}: how many<| in total| altogether|{thing}>?",
        "In {y} rows there are {i} {thing} each<,| and> in the last row <are |>{c}. " + ALL,
    ],
    ("i*y", "thing"): [
        "{y} <full |>{boxes}, each <holds|has|contains|with> {i} {thing}. " + ALL,
        "{who} has {y} {boxes}. <Each|Every {box}> <holds|has|contains> {i} {thing}. " + ALL,
        "<Each|One|Every|A> {box} <holds|has room for|can hold|takes|contains|fits> {i} {thing}. How many {thing} <fit into|are in|can go into|go in|do we "
            "have in> {y} {boxes}?",
        "<Each|Every|One> of {who}'s {y} {boxes} <holds|has|contains> {i} {thing}. " + ALL,
        "{who} fills {y} {boxes} and puts {i} {thing} <in each|into every one|in every {box}>. How many {thing} <does {he} need|is that|are used>?",
    ],
    ("c*b", "crowd"): [
        "<A|One|Each|The> {ride} <can carry|carries|holds|takes|has room for|can take|fits|seats> {c} {crowd}. <It goes full {b} times|It is filled {b} "
            "times|It makes {b} full "
            "<trips|rides>|It goes up full {b} times|It ran full {b} times>. How many {crowd} <did it bring|did it carry|did it take|were that|is that|were "
                "carried><| in total| "
            "altogether|>?",
        "<A|One|Each|Every> {ride} <can carry|carries|holds|takes|has room for|seats|is for> {c} {crowd}. How many {crowd} <fit in|can go in|fit into|can "
            "sit in|go with> {b} {rides}?",
        "{b} {rides} are full. <Each|Every one> <holds|has|carries> {c} {crowd}. How many {crowd} is that?",
        "There are {b} {rides} with {c} {crowd} <each|in each>. How many {crowd} <are there|is that|are going>?",
        "At {b} tables sit {c} {crowd} each. How many {crowd} are <there|in the room>?",
    ],
    ("b*x*7", "foods"): [
        "A {beast} <gets|eats|needs> {x} {foods} a day. How many {foods} <do {b} {beasts} eat|do {b} {beasts} need|is that for {b} {beasts}> <in a week|a "
            "week|per week|weekly|in 7 days>?",
        "{b} {beasts} <each eat|each get|each need> {x} {foods} " + LONG + ". How many {foods} <do they need|is that|go|are that> <in a week|per week|a "
            "week|in one week|in seven days>?",
        "{b} {crowd} <each eat|each bake|each buy> {x} {foods} " + LONG + ". How many {foods} <is that|are that> <in a week|per week|in one week|in seven "
            "days>?",
        "<A|One|Each> {beast} <eats|gets> {x} {foods} " + LONG + ". How many {foods} <will|would|do> {b} {beasts} <eat|get> in <a|one> week<| if they all "
            "do the same>?",
    ],
    ("x*b*7", "eggs"): [
        "<A|One|Each|Every> <hen|chicken> lays {x} eggs " + LONG + ". How many eggs <will|do|would|can> {b} <hens|chickens|of them> lay <in a week|in one week|"
            "a week|per week|in 7 days><| if they all do the same| together| altogether|>?",
        "{b} <hens|chickens|ducks> lay {x} eggs <each |each per day|a day each>. How many <eggs |>are that <in a week|per week|in seven days>?",
        "{who} has {b} hens, each lays {x} eggs " + LONG + ". How many eggs <does {he} get|is that|does {who} collect> <in a week|a week|per week>?",
        "How many eggs <do|will> {b} <hens|chickens> lay in a week <if each lays|when each one lays|at> {x}< a day| eggs a day| per day| each day>?",
    ],
    ("b*x*c", "foods"): [
        "<Each|Every one> of <my|{who}'s|our|the> {b} {beasts} <eats|gets|needs> {x} {foods} <a day|per day|daily|every day><. How|; how> many {foods} <go|"
            "are eaten|are needed|"
            "is that|do they eat|does {who} need> <in|for|over> {c} days?",
        "{who} has {b} {beasts}. <Each|Every one> <eats|gets|needs> {x} {foods} " + LONG + ". How many {foods} <are needed|is that|do they eat|does {he} "
            "need> <in|for> {c} days?",
        "{b} {crowd} <each eat|each bake|each need|each make> {x} {foods} " + LONG + ". How many {foods} <is that|are that|do they need> <in|for|after> {c} "
            "days?",
        "There are {b} {rides}, in each <sit|are> {x} {crowd} with {c} {foods} each. How many {foods} <is that|are there>?",
    ],
    ("b*x*c", "cans"): [
        "<Each|Every one> of <my|{who}'s|our|the> {b} {beasts} <eats|gets|needs> {x} cans <of food |>" + LONG + "<. How|; how|, how> many cans <go|are "
            "eaten|are needed|is that|do they eat|do I need> "
            "<in|for|over> {c} days?",
    ],
    ("x*7", "foods"): [
        "{who} <eats|bakes|buys|sells|makes|gets|needs> {x} {foods} " + LONG + ". How many <{foods} |>is that <in a week|per week|a week|in one week|weekly>?",
        "How many {foods} <does|will> {who} <eat|bake|buy|sell|need> <in a week|per week|in one week> <at {x} a day|if {he} has {x} a day|with {x} {foods} "
            "a day>?",
    ],
    ("x*D", "cups"): [
        "{who} <drinks|has|makes|sells> {x} cups of <tea|coffee|milk|cocoa|water> " + LONG + ". How many <cups |>is that in {month}?",
        "<grandpa|my dad|grandma|my boss|{who}> <drinks|has> {x} cups of <tea|coffee|milk|cocoa> " + LONG + ", how many<| cups> in {month}?",
    ],
    ("x*c", "parts"): [
        "{who} <reads|writes|learns|does|finishes|makes|completes> {x} {parts} " + LONG + ". How many <{parts} |>is that <in|after|for> {c} days?",
        "{who} <does|makes|finishes|gets done|manages> {x} {parts} <an hour|per hour|every hour|each hour>. How many {parts} <is that|does {he} finish|are "
            "that|are done> <in|after> {c} hours?",
        "{who} <does|makes|finishes|manages> {x} {parts} <every evening|each evening|an evening>. How many {parts} <is that|does {he} do|are that> <after|"
            "in> {c} evenings?",
    ],
    ("b*c-f", "slices"): [
        "<pizza cut in|A pizza is cut into|A pizza has|Each pizza has|Every pizza is cut in|One cake has|A cake is cut into|Each pie has> {c} <slices|"
            "pieces><, we|. We|. They|. {who} and {other}|. The kids|. "
            "Some friends> <order|buy|have|get|make|bake|bought> {b} <pizzas |of them |>and eat {f}<| slices| of them>. <How many <slices|pieces> are left|"
                "How many are left|slices left|How many remain>?",
        "{b} <pizzas|cakes|pies> <are cut|were cut> into {c} <slices|pieces> each. {f} <slices|pieces|of them> <are eaten|were eaten|are gone>. How many "
            "<are left|slices are left|remain>?",
    ],
    ("p-b*c", "thing"): [
        "{who} has {p} {thing} and gives {c} to each of {b} {group}. " + STAY,
        "{who} <has|had|bought> {p} {thing}. {b} {group} <get|take|receive> {c} each. " + STAY,
        "A {box} <contains|holds|has> {p} {thing}. {b} {crowd} <take|use|get|eat> {c} each. <How many {thing} <stay in|are left in|remain in> the {box}|"
            "What number of {thing} stays in the {box}|"
            "How many are left>?",
        "There are {p} {thing} {place}. {b} {crowd} <take|buy|use|get> {c}< {thing}|> each. How many <{thing} |><are left|remain|stay there|are still there>?",
        "{who} <sells|uses|gives away|eats> {c} {thing} on each of {b} days. {He} had {p}<| at first| to begin with>. " + STAY,
        "{who} fills {b} {boxes} with {c} {thing} each. {He} has {p} {thing}. " + STAY,
        "{p} {thing}, {b} {crowd} take {c} each, how many <left|are left|remain>?",
    ],
    ("p-b*c", "cups"): [
        "A <jug|pot|bowl|can|bottle|barrel> <contains|holds|has|is filled with> {p} cups of <lemonade|juice|tea|punch|coffee|water|soup>. {b} {crowd} "
            "<drink|take|have|get> {c} cups each. <How many cups <are "
            "left|remain|stay in it|are left in it>|What number of cups <stays|remains|is left><| in it>|How much is left in cups>?",
    ],
    ("l-a-e", "pages"): [
        "{who} read {a} pages on {day} and {e} on {day2}. {His} book has {l} pages. How many pages <are left|remain|does {he} still have to read|must {he} "
            "still read>?",
        "A book has {l} pages. {who} <reads|read> {a} <on {day}|in the morning|yesterday|last week|first> and {e} <on {day2}|in the evening|today|this week|"
            "then>. How many <pages |><are left|remain|are still "
            "to read|does {he} have left>?",
        "{who} has <read|finished|done> {a} pages <yesterday|on {day}> and {e} <today|on {day2}> <of|out of> {l}. How many <pages |><are left|remain>?",
    ],
    ("l-a-e", "thing"): [
        "{who} <has|had|bought|baked|owns> {l} {thing}. {He} <gives|gave|sold|lends> {a} to {other} and {e} to {third}. " + STAY,
        "Of {l} {thing}, {a} <are {colour}|are sold|are broken> and {e} <are {colour2}|are lost|are bad>. How many are <left|neither|the others|other ones>?",
        "There <are|were> {l} {thing} {place}. {who} takes {a} and {other} <takes |>{e}. How many <{thing} |><are left|remain|are still there>?",
        "A <shop|baker|stall|market|farm> <has|had|made> {l} {thing}. <It|They> <sold|sells|sell> {a} <in the morning|on {day}|before noon> and {e} <in the "
            "afternoon|on {day2}|after noon>. How many <{thing} |>"
            "<are left|remain|were left|are not sold>?",
        "{who} wants {l} {thing}. {He} <has|found|made> {a} <on {day}|already|yesterday> and {e} <on {day2}|today>. How many <are missing|more does {he} "
            "need|are still needed>?",
    ],
    ("b*12-j", "eggs"): [
        "{who} <buys|bought|gets|has> {b} dozen eggs<,| and> <{j} break|drops {j}|breaks {j}|uses {j}|{j} are broken|eats {j}>. How many <eggs |><are left|"
            "good eggs are left|are still good|does {he} have left>?",
        "I <buy|bought|had|got> {b} dozen eggs<, dropped|, broke|, used| and dropped| and used| and broke| and ate> {j}<| on the way home| of them| for a "
            "cake>. <How many good eggs are left|How many eggs are left|"
            "good eggs left|How many do I have left|How many are left>?",
    ],
    ("b*12", "foods"): [
        "{who} <buys|bought|bakes|baked|gets|orders|sells|needs> {b} dozen {foods}. How many {foods} <is that|are that|does {he} have|are there>?",
        "How many {foods} <are|are in|is|make> {b} dozen<| {foods}>?", "{b} dozen {foods} <are|is> how many?",
    ],
    ("b*12+c", "foods"): ["{who} has {b} dozen {foods} and {c} more. How many <{foods} |>is that<| in total| altogether>?"],
}  # fmt: skip
