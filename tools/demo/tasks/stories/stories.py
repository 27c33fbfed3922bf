"""The stories of the word problems with one or two people or things, by chain of operations and what is counted."""

LEFT = (
    "<How many {thing} are left|How many {thing} does {who} have left|How many are left|How many {thing} remain|How many does {who} have left|How "
    "many {thing} does {who} have now|How many {thing} does {who} still have|How many remain|How many are still there>?"
)
NOW = (
    "<How many {thing} does {who} have now|How many {thing} does {who} have|How many does {who} have now|How many {thing} does {who} have <in "
    "total|altogether|in all|all together|then>|How many are there now|What is the total number of {thing}|How many in total>?"
)
THERE = (
    "<How many {thing} are there< in total| altogether| in all| now| all together|>|How many {thing} is that< in total|>|How many {thing} in total|"
    "What is the total number of {thing}|How many are there in total|How many altogether>?"
)
TOGETHER = (
    "<How many {thing} do they have <together|in total|altogether|in all|combined|between them|all together>|How many {thing} do both have< "
    "together|>|How many {thing} is that together|How many do they have together|What is the total number of {thing}|How many in total>?"
)
EACH = (
    "<How many {thing} does each< one| person| of them|> <get|receive|have>|How many {thing} <will|does> everyone get|How many does each get|How "
    "many each|How many {thing} are there for each|How many {thing} for each of them|How many {thing} per person>?"
)
IN_EACH = (
    "<How many {thing} are in each|How many {thing} are there in each of them|How many {thing} go into each|How many in each|How many {thing} does "
    "each of the {bags} hold|How many {thing} per container>?"
)
MONEY = "<dollars|euros|dollars|pounds>"

STORIES = {
    ("a-e", "thing"): [
        "{who} has {a} {thing} and {loses} {e}. " + LEFT, "{who} has {a} {thing}. {who} {loses} {e}. " + LEFT,
        "{who} had {a} {thing} and {lost} {e}. " + LEFT, "{who} gives {other} {e} of the {a} {thing}. How many {thing} does {who} have left?",
        "If {who} has {a} {thing} and {loses} {e}, how many <{thing} |><are left|does {who} have left|remain|does {who} have|does {who} still have>?",
        "If <I|you|we> have {a} {thing} and <you take|I lose|I give away|I eat|someone takes|you eat|we lose|I give you> {e}, how many "
            "<{thing} |><do I have|are left|do I have left|remain|do I still have>?",
        "<I have|I had|You have|We have|There are|There were> {a} {thing}. <I lose|You take|I give you|Someone steals|I eat|We use|I sold|I "
            "gave away> {e}<| of them>. How many <{thing} |><are left|remain|do I have left|are left over|do I have now>?",
        "There <are|were> {a} {thing} <on the table|in a box|in the basket|in a bag|on the shelf|in the garden|in the room|on a tree|in the "
            "kitchen>. <{who} takes|{who} eats|{who} removes|{who} took|{who} uses|Someone takes|{other} takes> {e}<| away| of them>. How many "
            "<{thing} |><are left|remain|are still there|are there now|are left over>?",
        "A tree has {a} {thing}. {e} <fall down|fall off|fell down|are picked>. How many {thing} are <still on the tree|left|left on the tree>?",
        "You have {a} {thing} and <give me|lose|eat|give away> {e}. How many {thing} do you have<| left| now>?",
        "You take {e} of my {a} {thing}. How many {thing} do I have left?",
        "{who} has {a} {thing}, {e} more than {other}. How many {thing} does {other} have?",
        "{e} of {who}'s {a} {thing} <are lost|are broken|are eaten|are gone|were sold|were stolen|are given to {other}|break>. " + LEFT,
        "{who} gives {other} {e} of {a} {thing}. How many {thing} does {who} <have left|keep|still have|have now>?",
        "{other} <takes|took|steals|eats|borrows|buys> {e} of {who}'s {a} {thing}. How many {thing} does {who} <have left|keep|still have|have "
            "now|have>?",
        "How many {thing} <are left|remain|does {who} have left|does {who} still have> if {who} <has|had|starts with> {a} {thing} and {loses} {e}?",
        "How many {thing} <are left|remain> <if|when|after> {e} of {a} {thing} are <taken away|eaten|sold|lost|given away|removed|used>?",
        "Of {a} {thing}, {e} are <broken|red|sold|bad|eaten|gone|lost|taken away>. How many <are not|{thing} are not|are left>?",
        "{who} <baked|made|bought|collected|picked|found|got> {a} {thing} and {lost} {e}. " + LEFT,
        "<What is|How many {thing} are|What are> {a} {thing} <minus|take away|less> {e} {thing}?",
        "{a} {thing}, {e} <are eaten|are sold|taken away|get lost|are gone>. How many <are left|left|remain>?", "{a} {thing} - {e} {thing}",
        "After {who} {loses} {e} of {a} {thing}, how many <{thing} |><are left|remain|does {who} have>?",
        "A <shop|store|baker|market|farmer> <has|had> {a} {thing} and <sells|sold> {e}. How many <{thing} |><are left|remain|does it have left|"
            "are not sold>?",
        "<From|Out of> {a} {thing}, {who} {loses} {e}. " + LEFT,
        "{who} has {a} {thing}. {other} has {e} <fewer|less>. How many <{thing} |>does {other} have?",
        "{who} wants to sell {a} {thing}. {e} are <already sold|sold already|gone>. How many <{thing} |>are left?",
    ],
    ("a+b", "thing"): [
        "{who} has {a} {thing} and {gets} {b} more. " + NOW, "{who} has {a} {thing}. {who} {gets} {b} more. " + NOW,
        "{who} had {a} {thing} and {other} gave {who} {b} more. " + NOW, "{who} has {a} {thing}, {other} has {b}. " + TOGETHER,
        "There are {a} red and {b} blue {thing}. " + THERE, "{who} has {a} {thing} and {other} has {b}< {thing}|>. " + TOGETHER,
        "If {who} has {a} {thing} and {gets} {b} more, how many <{thing} |><does {who} have|does {who} have now|are there|does {who} have then>?",
        "{who} <has|had> {a} {thing}. {other} <gives|gave|brings|sends|buys> {who} {b} <more|more {thing}|{thing}>. " + NOW,
        "If <I|you|we> have {a} {thing} and <get|buy|find|you give me|add|receive> {b} more, how many <{thing} |><do I have|do I have now|is "
            "that|do we have>?",
        "<I|You|We> <have|had> {a} {thing}. <I|You|We> <get|buy|bought|found|find|got> {b} more. How many <{thing} |>do <I|you|we> have<| now| "
            "in total| altogether>?",
        "There <are|were> {a} {thing} <on the table|in a box|in the basket|in a bag|on the shelf|in the garden|in the room>. {who} "
            "<adds|puts|brings|puts in|places|added> {b} <more|more {thing}|more there>. " + THERE,
        "There are {a} <red|big|green|old|small|white|ripe> {thing} and {b} <blue|yellow|new|large|black|brown|other> <ones|{thing}>. " + THERE,
        "{who} has {a} <red|big|green|old|small|white> {thing} and {b} <blue|yellow|new|large|black> <ones|{thing}>. " + NOW,
        "You have {a} {thing} and I give you {b}<| more>. How many {thing} do you have<| now| then>?",
        "{who} has {a} {thing}. {other} has {b} more< than {who}|>. How many {thing} does {other} have?",
        "{other} has {b} more {thing} than {who}, who has {a}. How many {thing} does {other} have?",
        "How many {thing} <are there|are that|is that|do they have together> if {who} has {a} and {other} has {b}?",
        "How many {thing} does {who} have if {who} <has|had|starts with> {a} and {gets} {b} more?",
        "<What is|How many {thing} are|What are|How many are> {a} {thing} <plus|and> {b} {thing}?", "{a} {thing} + {b} {thing}",
        "{who} <picks|finds|buys|collects|bakes|makes|sells> {a} {thing} <in the morning|on Monday|today|at first|on Saturday> and "
            "{b} <in the evening|on Tuesday|tomorrow|later|on Sunday|in the afternoon>. " + THERE,
        "{who} <bought|found|picked|made|ate|saw|counted|sold> {a} {thing} and {other} {b}. " + TOGETHER,
        "One <box|bag|basket|shelf> <has|holds|contains> {a} {thing}, <another|the other|the second> <has|holds|contains> {b}. " + THERE,
        "After <giving|selling|losing> {b} {thing}, {who} has {a} left. How many <{thing} |>did {who} have <before|at first|at the start|in "
            "the beginning>?",
        "{who} {lost} {b} {thing} and has {a} left. How many {thing} did {who} have <before|at first|at the start|in the beginning>?",
        "{a} {thing} are in the <red|first|left> box and {b} in the <blue|second|right> box. " + THERE,
        "{b} more {thing} are added to {a} {thing}. " + THERE,
    ],
    ("b*c", "thing"): [
        "There are {b} {bags} with {c} {thing} each. " + THERE, "{who} has {b} {bags} with {c} {thing} each. " + NOW,
        "{who} <has|buys|owns|gets|carries|fills|bought|packs> {b} {bags} <of|with> {c} {thing}< each| in each| in every one|>. " + NOW,
        "There are {b} {bags} <and|with> {c} {thing} <in each|in each of them|in every one|each>. " + THERE,
        "{b} {bags} <hold|contain|have|with> {c} {thing} <each|in each>. " + THERE, "Each of {b} {bags} <holds|contains|has> {c} {thing}. " + THERE,
        "How many {thing} are <in|there in> {b} {bags} <of|with> {c}< {thing}|> each?",
        "If there are {b} {bags} <with|of> {c} {thing} each, how many {thing} are there<| in total| altogether>?",
        "{who} gives {c} {thing} to each of {b} {group}. How many {thing} <is that|does {who} give away|does {who} need|are that>?",
        "{b} {group} <each have|each buy|each bring|each get|each eat|have|get|bring> {c} {thing}<| each>. <How many {thing} is that in total|"
            "How many {thing} are there altogether|How many {thing} do they have in total|How many {thing} is that>?",
        "{who} <eats|makes|picks|buys|sells|finds|bakes|reads|draws> {c} {thing} <every day|a day|per day|each day|daily>. How many {thing} "
            "<is that|are that|does that make> in {b} days?",
        "How many {thing} <do|does> {b} {group} <need|get|have> if each <gets|needs|has|of them gets> {c}?", "{b} rows of {c} {thing}. " + THERE,
        "{who} <puts|plants|lays|arranges> {thing} in {b} rows <of|with> {c}<| each>. " + THERE, "{b} times {c} {thing} are how many {thing}?",
        "A box holds {c} {thing}. How many {thing} are in {b} boxes?",
        "One <box|bag|basket|pack|jar|crate> <has|holds|contains> {c} {thing}. How many {thing} <are in|do I get in|are there in> {b} of them?",
        "Every one of {b} {group} has {c} {thing}. " + THERE,
    ],
    ("c*b", "thing"): [
        "{who} has {b} times as many {thing} as {other}. {other} has {c}. How many {thing} does {who} have?",
        "{other} has {c} {thing}. {who} has {b} times as <many|much>. How many <{thing} |>does {who} have?",
        "{who} has {b} times <as many {thing} as {other}|the {thing} of {other}>, who has {c}. How many {thing} does {who} have?",
    ],
    ("m/b", "thing"): [
        "{who} shares {m} {thing} equally among {b} {group}. How many {thing} does each get?",
        "{who} shares {m} {thing} equally among {b} friends. How many {thing} does each friend get?",
        "{m} {thing} are split equally between {b} {group}. " + EACH, "{who} puts {m} {thing} into {b} {bags}, the same number in each. " + IN_EACH,
        "{who} <shares|splits|divides|gives|distributes|hands out|wants to share|has to share> {m} {thing} <equally |evenly |fairly |"
            "><among|between|with|to> {b} {group}<, each the same number|>. " + EACH,
        "{m} {thing} are <shared|split|divided|distributed|given out|handed out> <equally |evenly |fairly |><among|between|by|to> "
            "{b} {group}. " + EACH,
        "{b} {group} share {m} {thing}<| equally| evenly| fairly>. " + EACH,
        "If {b} {group} share {m} {thing}<| equally| evenly>, how many <{thing} |><does each get|does each one get|will each have|are there "
            "for each>?",
        "{who} has {m} {thing} for {b} {group}. <Everyone|Each> gets the same number. " + EACH,
        "{who} <puts|packs|sorts|divides|splits|places> {m} {thing} <equally |evenly |>into {b} {bags}. " + IN_EACH,
        "{m} {thing} are <put|packed|sorted|divided|split|placed> <equally |evenly |>into {b} {bags}. " + IN_EACH,
        "{b} {bags} <hold|contain|have> {m} {thing} <in total|altogether|all together>, all the same number. " + IN_EACH,
        "How many {thing} does each of {b} {group} get <if|when> {m} {thing} are <shared|split|divided>< equally| evenly|>?",
        "How many {thing} <does each get|does everyone get|go to each> <if|when> {who} <shares|divides|splits> {m} {thing} <among|between> {b} "
            "{group}?",
        "{m} {thing} for {b} {group}<, shared equally|>. " + EACH,
        "{who} has {b} times as many {thing} as {other}. {who} has {m}. How many {thing} does {other} have?",
    ],
    ("g-e", "thing"): [
        "{who} has {g} {thing} and {other} has {e}. How many more {thing} does {who} have than {other}?",
        "{who} needs {g} {thing} and has {e}. How many more {thing} does {who} need?",
        "{who} has {g} {thing}. {other} has {e} fewer. How many {thing} does {other} have?",
        "{who} had {g} {thing}. After giving some to {other}, {who} has {e} left. How many {thing} did {other} get?",
        "{who} has {g} {thing}<,| and> {other} <has|only has> {e}. <How many more does {who} have|How many more {thing} does {who} have|How "
            "many fewer does {other} have|How many fewer {thing} does {other} have than {who}|How many less {thing} does {other} have|What is the "
            "difference|How many {thing} more does {who} have>?",
        "{who} <wants|needs|would like> {g} {thing} <but has only|and has|but only has|and already has> {e}. How many <more does {who} need|"
            "{thing} are missing|more {thing} does {who} need|are missing|does {who} still need|does {who} have to get>?",
        "{who} has {e} {thing} and <wants|needs> {g}. How many <more does {who} need|{thing} are missing|more {thing} does {who} need|more>?",
        "{who} had {e} {thing}. <Now|Today|After shopping|After the party> {who} has {g}. How many <{thing} |>did {who} <get|buy|find|receive>?",
        "{who} had {g} {thing}. <Now|Today|After lunch> {who} has {e}. How many <{thing} |>did {who} <lose|give away|use|eat>?",
        "{who} had {g} {thing} and gave some <away|to {other}>. Now there are {e}. How many <{thing} |>did {who} give away?",
        "How many more {thing} does {who} have than {other} if {who} has {g} and {other} has {e}?",
        "{who} {lost} some of {g} {thing}. {e} are left. How many <{thing} |>are gone?",
        "There are {g} {thing}. {e} are <red|big|green|old> and the <rest|others> are <blue|small|yellow|new>. How many are <blue|small|yellow|new>?",
        "{who} and {other} have {g} {thing} together. {who} has {e}. How many <{thing} |>does {other} have?",
        "Together {who} and {other} have {g} {thing}. {e} <are {who}'s|belong to {who}>. How many <are {other}'s|belong to {other}|{thing} "
            "does {other} have>?",
    ],
    ("a*2", "thing"): [
        "{who} has twice as many {thing} as {other}. {other} has {a}. How many {thing} does {who} have?",
        "{other} has {a} {thing} and {who} has <twice as many|double that|two times as many|twice that many|double as many>. How many <{thing} "
            "|>does {who} have?",
        "{who} has <twice|double> as many {thing} as {other}, who has {a}. How many {thing} does {who} have?",
        "{who} has {a} {thing} and doubles them. How many {thing} does {who} have<| now| then>?",
    ],
    ("b*2", "thing"): [
        "{who} has {b} {thing} in each hand. How many {thing} does {who} have?", "{who} holds {b} {thing} in each hand. How many {thing} is that?",
        "{who} <has|buys|gets> two <bags|boxes|packs|baskets> <with|of> {b} {thing} each. " + NOW,
    ],
    ("a*3", "thing"): [
        "{who} has {a} {thing} and {other} has three times as many. How many {thing} does {other} have?",
        "{other} has {a} {thing}. {who} has <three times as many|triple that|three times that many>. How many <{thing} |>does {who} have?",
    ],
    ("a+a*2", "thing"): ["{other} has {a} {thing} and {who} has twice as many. " + TOGETHER],
    ("h/2", "thing"): [
        "{who} has {h} {thing} and gives half of them away. " + LEFT,
        "{who} <has|had> {h} {thing}. <Half of them are gone.|Half are lost.|Half of them are sold.|Then half of them break.> " + LEFT,
        "{who} has half as many {thing} as {other}, who has {h}. How many {thing} does {who} have?",
        "{who} has {h} {thing} and <eats|sells|loses|gives away|uses|gives {other}> half<| of them>. " + LEFT,
        "{other} has {h} {thing}, {who} has half as many. How many {thing} does {who} have?",
        "{who} and {other} share {h} {thing}<| equally| evenly>. " + EACH,
    ],
    ("a+(a+b)", "thing"): [
        "{who} has {a} {thing}. {other} has {b} more than {who}. " + TOGETHER, "{other} has {b} more {thing} than {who}. {who} has {a}. " + TOGETHER,
        "{who} has {a} {thing} and {other} has {b} more<| than {who}>. " + TOGETHER,
    ],
    ("a+(a-e)", "thing"): ["{who} has {a} {thing}. {other} has {e} <fewer|less> than {who}. " + TOGETHER],
    ("a+b+c", "thing"): [
        "{who} has {a} {thing}, {other} has {b} and {third} has {c}. How many {thing} do they have together?",
        "{who} <finds|buys|picks|makes> {a} {thing} on Monday, {b} on Tuesday and {c} on Wednesday. " + THERE,
        "There are {a} red, {b} blue and {c} <green|yellow|white> {thing}. " + THERE,
    ],
    ("(a+o)/2", "thing"): [
        "{who} has {a} {thing} and {other} has {o}. They share them <equally|evenly|fairly>. How many does each get?",
        "{who} and {other} have {a} and {o} {thing}. They put them together and share them equally. How many {thing} does each get?",
    ],
    ("a+b*c-d", "thing"): [
        "{who} has {a} {thing}. {who} buys {b} bags with {c} {thing} each and gives away {d}. How many {thing} are left?",
        "{who} has {a} {thing}, <buys|gets|finds> {b} {bags} <of|with> {c} <{thing} |>each and {loses} {d}. " + LEFT,
    ],
    ("b*c+a", "thing"): [
        "There are {b} boxes with {c} {thing} in each box. {who} adds {a} more {thing}. How many {thing} are there?",
        "{who} <has|buys> {b} {bags} <of|with> {c} {thing} <each |>and {a} <single {thing}|more {thing}|more|loose {thing}>. " + NOW,
    ],
    ("b*c-f", "thing"): [
        "{who} buys {b} {bags} of {c} {thing} and {loses} {f}. " + LEFT, "{who} bakes {b} trays of {c} {thing} and sells {f}. " + LEFT,
        "A box has {b} rows of {c} {thing}. {who} takes {f}. How many {thing} are still in the box?",
        "There <are|were> {b} {bags} <of|with> {c} {thing}< each|>. {who} <takes|eats|sells|takes out> {f}. " + LEFT,
    ],
    ("a+b-e", "thing"): [
        "{who} has {a} {thing}. {who} {gets} {b} and then {loses} {e}. How many {thing} does {who} have?",
        "{who} <has|had> {a} {thing}, {gets} {b}<| more> and {loses} {e}. " + LEFT,
        "I had {a} {thing}, then I got {b} more and lost {e}. How many {thing} do I have now?",
        "{a} {thing} are in a box. {who} adds {b} and takes out {e}. How many {thing} are in the box?",
        "If {who} has {a} {thing}, {gets} {b} more and {loses} {e}, how many <{thing} |><are left|does {who} have|remain>?",
    ],
    ("a-e+b", "thing"): [
        "A shop has {a} {thing}, sells {e} and gets {b} new ones. How many {thing} does the shop have?",
        "{who} <has|had> {a} {thing}, {loses} {e} and {gets} {b}<| more>. " + NOW,
        "{who} has {a} {thing}. {who} {loses} {e} and then {gets} {b} more. " + NOW,
        "If I have {a} {thing}, lose {e} and find {b}, how many {thing} do I have?",
    ],
}  # fmt: skip
