"""Stories that ask for what was there before, what came or went, what is missing, and for the rest of a whole."""

BEGIN = (
    "<How many {thing} did {he} have <at first|to begin with|in the beginning|before|at the start|to start with|originally|initially>|How many did "
    "{he} have <before|at first|to begin with|at the beginning|to start with>|How many {thing} were there <at first|to begin with|before>|"
    "What number of {thing} did {he} start with|How many {thing} did {he} start with|With how many {thing} did {he} start>?"
)
REST = (
    "<How many are {colour2}|How many {colour2} <{thing} |ones |>are there|What number of {thing} are {colour2}|How many of them are {colour2}|"
    "How many {thing} are {colour2}>?"
)
MISSING = {
    ("g-e", "thing"): [
        "{who} had some {thing}. After {kin} gave {him} {e} more {he} had {g}. " + BEGIN,
        "{who} had <some|a few|a number of|a bag of|a collection of|a pile of> {thing}. <Then {he} <got|bought|found|won|received|picked|was given|"
            "collected>|{kin} <gave|brought|sent|bought> {him}> {e} more<| of them> and <now {he} has|then {he} had|ended up with|now has|had> "
            "{g}<| in total| altogether| in all|>. " + BEGIN,
        "After <getting|buying|finding|winning|receiving|picking|adding|collecting> {e} <more|more {thing}|new {thing}|extra {thing}>, {who} <had|has|"
            "now has|owns> {g}<| {thing}| altogether| in total>. " + BEGIN,
        "{who} <got|bought|found|won|received> {e} {thing} and now has {g}. " + BEGIN,
        "{who} <has|owns> {g} {thing} now. {e} of them <are new|were a present|came today|are from {kin}|{he} got today|{he} bought yesterday>. " + BEGIN,
        "There were some {thing} {place}. {e} more were <added|brought|put there> and then there were {g}. How many were there <at first|before|to begin "
            "with|in the beginning|at the start>?",
        "Some {thing} were {place}. After {e} more <came|arrived|were added> there were {g}. How many were there <at first|before|to begin with>?",
        "{who} <had|has> {e} {thing}. {kin} <gave|sent|brought> {him} some more and now {he} has {g}. How many <{thing} |>did {he} <get|receive>?",
        "{who} started <the day|the week|the game|> with {e} {thing} and <ended|finished> with {g}. How many <did {he} get|did {he} gain|{thing} came "
            "to it|more are that>?",
        "There <are|were> {g} {thing} {place}. <Some were taken|Some disappeared|Some got lost|Some were sold|Some were eaten> and {e} <are left|"
            "remain|are still there|were left>. How many were <taken|lost|sold|removed|gone>?",
        "{who} had {g} {thing}, <now|today|this morning> only {e} are left. How many <are gone|are missing|did {he} lose|have gone|were used>?",
        "{g} {thing} were {place}, now {e}. How many <are gone|are missing|left|disappeared>?",
        "<Of the|Out of> {g} {thing} {place}, {e} are {colour} and the <rest|others|remaining ones> {colour2}. " + REST,
        "{g} {thing}, {e} are {colour}, the rest are {colour2}. " + REST, "There are {g} {thing} {place}. {e} are {colour}, the others {colour2}. " + REST,
        "{who} <has|owns|counts|bought> {g} {thing}. {e} of them are {colour}<,| and> all <others|the others|the rest> <are |>{colour2}. " + REST,
        "{g} {colour} and {colour2} {thing}, {e} of them {colour}. " + REST,
        "{who} <has|collected|found|ate|made|sold|counted> {g} {thing}, {other} <has|did|only> {e}. <By how many does {who} lead|How many more|How many "
            "more is "
            "that|What is the difference|How many fewer did {other} get|How many more did {who} get>?",
        "{who} <scored|got|collected|won> {g} <points|goals|stars|medals> and {other} {e}. How many more <did {who} get|is that|has {who}>?",
        "{other} <has|found|got> {e} {thing} and {who} {g}. How many more <has {who}|does {who} have|has {who} got><| than {other}>?",
        "How many <fewer|less> {thing} has {other} than {who} if {who} has {g} and {other} {e}?",
        "{who} <must|has to|wants to|should|would like to|needs to> <collect|make|sell|bake|pick|draw|plant|find|count|pack> {g} {thing}. {He} has "
            "<done|made|got|finished|already got|already> {e}. How many <more|are left to do|are still missing|are left|to go|remain|more must {he} do>?",
        "{who} is {e} {thing} short of what {he} wants. {He} wants {g}. How many <{thing} |>has {he} got?",
        "{g} {thing} <are needed|must be found|are wanted>, {e} are <there|here|ready|done>. How many <are missing|more are needed|are still needed>?",
        "An album <holds|has room for|has space for> {g} {thing}. {who} <has put in|has> {e}. How many <more fit|are missing|places are free|are still "
            "missing>?",
        "A {box} holds {g} {thing}. There are {e} in it. How many more <fit|fit in|can be put in|can {who} put in>?",
        "A tree had {g} {thing}. After the <storm|wind|night> {e} were left. How many fell<| down| off>?",
    ],
    ("a+e", "thing"): [
        "{who} had <some|a few|a lot of|many> {thing}. {He} <gave away|lost|sold|ate|used|dropped|threw away> {e} <of them |>and <now has|had|has|was left "
            "with|kept|now "
            "{he} has> {a}<| left|>. " + BEGIN,
        "{who} <gave|sold|lent> {e} {thing} to {kin} and <has|had|kept|now has> {a}<| left|>. " + BEGIN,
        "After <giving away|losing|selling|eating|using|spending|breaking> {e} {thing}, {who} <has|had|still has|still had|is left with> {a}<| left|>. "
            "" + BEGIN,
        "<When|After> {e} {thing} were <taken|sold|eaten|lost|removed>, {a} <were left|remained|are left>. How many were there <before|at first|in the "
            "beginning|originally>?",
        "{who} <lost|sold|ate|gave away> {e} {thing}. {a} are left. " + BEGIN,
        "{kin} took {e} of {who}'s {thing}, and {a} <are left|remain>. How many <{thing} |>were there <before|at first|to begin with>?",
        "{who} <has|got> {a} {thing}. That is {e} <less|fewer> than {other}<| has>. How many does {other} have?",
        "{who} has {e} <fewer|less> {thing} than {other}. {who} has {a}. How many does {other} have?",
    ],
    ("g-e", "crowd"): [
        "<A|Our|My|The|In a|In my|In our> <class|group|team|club|choir|school|course|band|party> of {g} {crowd}, {e} are <new|ill|late|tired|beginners|"
            "left-handed>. How many are <not|the "
            "others|the rest>?",
        "{g} {crowd} <were|are> <invited|expected|coming|on the list>. {e} <have come|said no|are here|cannot come|are ill|cancelled>. How many are <missing|"
            "the others|the rest|left>?",
        "There are {g} {crowd} on the <bus|train|boat|plane|tram>. {e} get <off|out>. How many <{crowd} |>are <still on it|left|on board|there now>?",
        "<At|On> the <party|bus|concert|trip|match> <are|were> {g} {crowd}. {e} <went home|left|got off|leave|go home>. How many <stayed|are left|remain|"
            "are still there>?",
        "{g} {crowd} <want|need> a <seat|ticket|chair|book> but there are only {e}. How many <get none|go without|must wait>?",
    ],
    ("g-e", "girls"): [
        "<class of {g}|class of {g} students|A class has {g} students|{g} children in a class|In my class are {g} kids|There are {g} pupils in the class|"
            "Our class has "
            "{g} children|A team has {g} members|A choir has {g} singers|A school has {g} pupils|{g} kids came to the party>, <{e} are boys|{e} of them are "
                "boys|"
            "{e} boys|of them {e} are boys>, how many girls<| are there| are in it| is that|>?",
        "<There are {g} students in a class|A class has {g} students|{g} children came to a party|{g} kids are in the room|In a class of {g} there are only "
            "children>. {e} <of them are|are|of these are> boys. How many <are girls|girls are there|girls|of them are girls|girls are in the class>?",
        "{e} of <the |>{g} <students|kids|children|pupils|teenagers> <in a class |in the class |>are boys. How many <are girls|girls are there|girls>?",
    ],
    ("g-e", "boys"): [
        "<class of {g}|class of {g} students|A class has {g} students|There are {g} pupils in the class|Our class has {g} children|A team has {g} members>, "
            "<{e} are girls|{e} of them are girls|{e} girls>, how many boys<| are there| are in it|>?",
        "<There are {g} students in a class|A class has {g} students|{g} children came to a party|{g} kids are in the room>. {e} <of them are|are|of these "
            "are> girls. How many <are boys|boys are there|boys|of them are boys>?",
    ],
    ("g-e", "places"): [
        "A <parking lot|car park|garage|cinema|theatre|bus|hall|train|plane|ferry|hotel|restaurant|stadium|parking garage|classroom> <has|with|holds> {g} "
            "<spaces|seats|places|spots|chairs> <has|and|has now|of which|,> {e} <are taken|taken|are occupied|are full|are in use|used|are booked|are sold>. "
            "<How many are <free|empty|left|still free|available|unoccupied>|How many free <spaces|places|seats>|Free <ones|spaces|seats|places>>?",
        "<A|The> <parking lot|car park|garage|lot> <with|has|of> {g} <spaces|places|spots>. <It has {e} cars parked|{e} cars are parked|{e} cars are in it|"
            "{e} cars stand there|{e} are taken>. <How many spaces are free|How many more cars fit|How many places are left|free spaces|How many empty spots>?",
        "a <parking lot|car park> with {g} <spaces|spots> has {e} cars<| parked| in it>. <free spaces|How many are free|How many free spots are left|How "
            "many empty>?",
        "A <bus|boat|train|plane|cinema|room|theatre|hall|lift> has <room|seats|space|place> for {g} {crowd}. {e} are <in it|on board|inside|there|sitting "
            "in it|already "
            "in>. How many <more fit|more can get in|seats are free|places are left|more can come|more people can come in>?",
    ],
}  # fmt: skip
