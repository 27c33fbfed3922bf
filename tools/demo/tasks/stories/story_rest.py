"""Stories of a division with a rest: rounded up, rounded down, or asked for the rest; and of parts of a group."""

NEED = (
    "<How many {rides} <are needed|do they need|must they take|are necessary|must we hire|do we need|does {who} need|have to be booked|must come>|What "
        "number of {rides} <is needed|do they need>|How many {rides}>?"
)
WHEN = (
    "<How many WHEN <will it take|does {he} need|does it take|will {he} need|is that|will that be|are needed>|After how many WHEN is {he} <done|ready|"
        "finished>|How many WHEN>?"
)
DOING = [
    "{who} is <working on|busy with|making|doing> {z} {parts}. {He} does {b} {parts} EVERY. " + WHEN,
    "{who} <needs|has to do|must finish|wants to do|must do|has> {z} {parts}. {He} <does|finishes|manages|gets through> {b}< {parts}|> EVERY. " + WHEN,
    "{who} <does|reads|makes|finishes|manages> {b} {parts} EVERY<. {He}|, and {he}| and> needs {z}<| {parts}|>. " + WHEN,
    "How many WHEN does {who} need <for|to finish|to do> {z} {parts} <if|when> {he} does {b} EVERY?",
    "{who} <knits|sews|weaves|builds|paints|writes> {b} {parts} EVERY. There are {z}<| {parts}|>. " + WHEN,
    "{z} {parts}, {b} EVERY: how many WHEN?",
    "{who} has {z} {foods}. {He} <eats|sells|uses|bakes> {b} EVERY. How many WHEN <do they last|will they last|does that last|are they enough for>?",
]  # fmt: skip


def doing(when, every):
    """Wordings that ask how many days or evenings are needed."""
    return [form.replace("WHEN", when).replace("EVERY", every) for form in DOING]


RESTS = {
    ("up:z/b", "rides"): [
        "<One|A|Each|Every> {ride} <holds|takes|seats|carries|has room for|has places for|is for|fits> {b} <people|{crowd}|persons>. <We are|They are|There "
            "are|I have> {z}<| of us|>. " + NEED.replace("they", "we"),
        "one {ride} <holds|takes|seats> {b} <people|persons|of us>. we are {z}. how many {rides} <must we hire|do we need|are needed|must we take>",
        "{z} {crowd} <want to <travel|ride|go|sit>|go on a trip|travel|must sit|go> <in|with> {rides} <of|for|that hold|with room for> {b}<| people| each>. "
            "" + NEED,
        "{z} {crowd} <go on a trip|must travel|are waiting|want to go|come along>. <Each|One|Every> {ride} <holds|takes|has room for|carries|seats> {b}<| "
            "of them| people|>. " + NEED,
        "How many {rides} <are needed|do we need|must be booked|do you need> for {z} {crowd} if <each|one|every one> <takes|holds|has room for|seats> {b}?",
        "<{who} books|{who} orders|The school hires|A club needs> {rides} for {z} {crowd}. Each <holds|takes|has room for> {b}. How many {rides} <is that|"
            "does {he} need|are needed>?",
        "If {b} {crowd} fit <in|into|at|on> one {ride}, how many {rides} <are needed for|do we need for|must there be for> {z}?",
    ],
    ("up:z/b", "boxes"): [
        "{who} has {z} {thing} and <wants to|would like to|must|has to> <put|pack|place> {b} <in|into> <each|every> {box}. <How many {boxes} <does {he} "
            "need|are needed|will {he} need|must {he} have>|What number of {boxes} is needed>?",
        "I have {z} {thing} and <I'd like to|I want to|I must|I will> <put|pack|place> {b} <in|into> <each|every> {box}. How many {boxes} <do I need|are "
            "needed|will I need|must I have>?",
        "<Each|One|A|Every> {box} <holds|takes|has room for|fits> {b} {thing}. How many {boxes} <are needed|does {who} need|do I need|do we need|must {who} "
            "buy> for {z}<| {thing}| of them>?",
        "{z} {thing} <are to be|must be|should be|are> <packed|put|placed> into {boxes} of {b}. How many {boxes} <are needed|is that|does it take|are "
            "necessary>?",
        "{who} <packs|sorts|puts> {b} {thing} into <each|every> {box}. <There are|{He} has> {z}<| {thing}|>. How many {boxes} <does {he} need|are needed|"
            "will it take>?",
        "{z} {thing}, {b} <per|in each|for every> {box}, how many {boxes}<| are needed| do I need>?",
    ],
    ("up:z/b", "days"): doing("days", "<a day|every day|per day|each day|daily>"),
    ("up:z/b", "evenings"): doing("evenings", "<every evening|each evening|an evening|in the evening|per evening>")[1:4],
    ("up:z/b", "weeks"): doing("weeks", "<a week|every week|each week|per week|weekly>")[:5],
    ("up:z/b", "hours"): doing("hours", "<an hour|every hour|each hour|per hour>")[:5],
    ("up:z/b", "minutes"): doing("minutes", "<a minute|every minute|each minute|per minute>")[1:4],
    ("up:z/b", "nights"): doing("nights", "<a night|every night|each night|per night>")[1:4],
    ("up:z/b", "trips"): [
        "<A|One|The> {ride} <takes|carries|holds> {b} {crowd}<| at a time>. How many <trips|rides> <are needed|does it need|must it make|does it take> for "
            "{z}<| {crowd}|>?",
        "{who} carries {b} {thing} at a time. How many trips <does {he} need|are needed|are that> for {z}<| {thing}>?",
    ],
    ("up:(l-a)/b", "days"): [
        "{who} must <read|do|make|write|finish> {l} {parts} and has done {a}. {He} does {b} a day. How many <more days|days more|days> <does {he} need|will "
            "it take>?",
        "{who} wants {l} {thing} and has {a}. {He} <gets|finds|makes> {b} <a day|every day>. <After how many days has {he} got enough|How many days will it "
            "take|How many days does {he} need>?",
    ],
    ("down:z/b", "boxes"): [
        "{who} has {z} {thing}. {b} <fill|make|go into> one {box}. How many {boxes} can {he} fill<| completely>?",
        "How many <full|whole|complete> {boxes} of {b} can {who} <fill|make|pack> with {z} {thing}?",
        "{who} <packs|puts> {z} {thing} into {boxes} of {b}. How many <full|whole> {boxes} <are there|is that|does {he} get>?",
    ],
    ("down:z/b", "teams"): ["How many <full|whole|complete> teams of {b} <can be made from|can you make with|do> {z} {crowd}< make|>?"],
    ("rest:z/b", "thing"): [
        "{z} {thing} <are |><divided|shared|split|given out|dealt out> <equally |evenly |fairly |><among|between|to> {b} {crowd}<| as fairly as possible| "
            "as equally as possible|, each the same number|>. <How many <{thing} |><are left over|"
            "remain|are left|stay over>|How many left over>?",
        "{z} {thing} <divided|shared|split> <among|between> {b} {crowd} as <fairly|equally|evenly> as possible, how many <{thing} |><are |><left over|left>?",
        "{who} <shares|divides|splits|hands out> {z} {thing} <equally |evenly |fairly |><among|between|to> {b} {crowd}. How many <{thing} |><are left over|"
            "does {he} keep for {him}self|remain over|are not given out>?",
        "{who} <packs|puts|sorts|places> {z} {thing} into {boxes} of {b}. How many <{thing} |><are left over|do not fit|are over|remain>?",
        "{z} {thing} are packed in {boxes}, {b} in each. How many <{thing} |>are <left over|not in a full {box}|left without a {box}>?",
        "{b} {crowd} share {z} {thing}< equally| evenly| fairly|>. How many <{thing} |>are left over?",
        "{who} makes <bunches|rows|teams|sets|piles> of {b} from {z} {thing}. How many are left over?",
    ],
    ("down:z/b", "thing"): [
        "{z} {thing} are shared <equally|evenly|fairly> <among|between> {b} {crowd}, the rest is kept. How many <{thing} |>does each <get|one get>?",
        "{b} {crowd} share {z} {thing} as fairly as possible. How many whole {thing} does each get?",
    ],
}  # fmt: skip
GONE = (
    "<{He} sold|{He} sells|{He} gave away|They ate|{He} lost|Wolves took|{He} used|{who} sold|{who} gives away|{kin} takes> PART of them"
)
KEPT = (
    "<How many <{thing} |>are <left|still there|not gone>|How many <{thing} |>remain|How many <{thing} |>does {he} have left>?"
)
PART = [
    "{who} <had|has|owned|counted|bought> {Q} {thing}. " + GONE + ". " + KEPT,
    "{who} <has|had> {Q} {thing} and <sells|sold|gave away|eats|loses|uses|gives {other}> PART<| of them>. " + KEPT,
    "<A farmer|A shop|A zoo|My uncle|A baker|A girl|The teacher> <had|has> {Q} {thing}. PART of them <was|were|are> <sold|lost|eaten|given away|gone>. How "
        "many <{thing} |><are left|remain|are still <there|on the farm|in the shop>>?",
    "PART of {who}'s {Q} {thing} <are|were> <lost|sold|gone|eaten|broken>. How many <{thing} |><are left|remain|does {who} still have>?",
    "There <are|were> {Q} {thing} {place}. PART of them <disappear|are taken|fly away|are sold|get lost|were eaten>. How many <are left|remain|are still "
        "there>?",
]  # fmt: skip
SHARE = [
    "{who} has {Q} {thing}. PART of them are {colour}. How many <{thing} |><are {colour}|is that|are that>?",
    "PART of {Q} {crowd} <are ill|come by bus|are late|wear glasses|like tea|are women|can swim>. How many <{crowd} |><is that|are that>?",
    "{who} <gives|gave|sells|sold> {other} PART of {Q} {thing}. How many <{thing} |><does {other} get|is that|did {other} get>?",
    "There are {Q} {thing} {place}. PART of them are {colour2}. How many are {colour2}?",
    "{who} <sold|sells|lent out> PART of {Q} {thing}. How many <{thing} |><is that|are that>?",
    "{who} <ate|eats> PART of {Q} {thing}. How many <is that|did {he} eat|are eaten>?",
]  # fmt: skip
NAMED = {2: ("h", "<half|one half|1/2>"), 3: ("t", "<a third|one third|1/3>"), 4: ("q", "<a quarter|one quarter|a fourth|1/4>"), 5: ("u",
"<a fifth|one fifth|1/5>")}
for _d, (_letter, _part) in NAMED.items():
    RESTS[f"{_letter}-{_letter}/{_d}", "thing"] = [form.replace("PART", _part).replace("{Q}", f"{{{_letter}}}") for form in PART]
    _share = [form.replace("PART", _part).replace("{Q}", f"{{{_letter}}}") for form in SHARE]
    RESTS[f"{_letter}/{_d}", "thing"] = [form for form in _share if "{crowd}" not in form]
    RESTS[f"{_letter}/{_d}", "crowd"] = [form for form in _share if "{crowd}" in form]
RESTS["q/4*3", "thing"] = [form.replace("PART", "<three quarters|3/4|three fourths>").replace("{Q}", "{q}") for form in SHARE if "{crowd}" not in form]
RESTS["t/3*2", "thing"] = [form.replace("PART", "<two thirds|2/3>").replace("{Q}", "{t}") for form in SHARE if "{crowd}" not in form]
for _kind, _texts in list(RESTS.items()):
    if _kind[0] == "up:z/b" and _kind[1] in ("rides", "boxes", "days", "trips"):
        RESTS["up:R/M", _kind[1]] = [form.replace("{z}", "{R}").replace("{b}", "{M}") for form in _texts]
