"""Wordings of questions about two quantities: {x} and {y} are quantities, {to} is the unit that is wanted, {more} is longer, less or the like."""

LONGER = [
    "Which is {more}, {x} or {y}?", "What is {more}: {x} or {y}?", "Is {x} or {y} {more}?", "{x} or {y}, which is {more}?", "Which is {more}: {x} or {y}?",
    "Which one is {more}, {x} or {y}?", "{more}: {x} or {y}?", "{x} or {y}, what's {more}?", "which one is {more} - {x} or {y}",
    "<Which|What|Which one|Which of these|Which of the two|Which of them> <is|would be|is the one that is> {more}<,|:| -| –|> {x} or {y}?",
    "<Tell me|Do you know|Can you tell me|Decide> <which|what|which one> is {more}, {x} or {y}<.|?|>",
    "{x} <or|vs|versus|/|compared to> {y}<, |: |? |. | - ><which|what|which one|whats> is {more}?", "Which of {x} and {y} is {more}?",
    "<Between|Of|Out of> {x} and {y}, <which|what> is {more}?", "Compare {x} <and|with|to> {y}<, which is {more}?|. Which is {more}?|: which one is {more}?>",
    "<the |>{more} one<?|:| of> {x} <or|/|and> {y}", "<The |>{more} <one|quantity|amount><:|?> {x} <or|/|vs> {y}<?|>",
    "I have to choose<, |: ><which is {more}|what is {more}|the {more} one>, {x} or {y}?", "<What's|Whats> {more}, {x} or {y}?",
]  # fmt: skip
WHO = dict(
    length=(
        ["I <ran|walked|cycled|swam|jumped|threw> {x} and my <brother|sister|friend|dad> {y}. Which <distance is greater|distance is longer|is farther|"
        "is more>?",
         "One <rope|pipe|road|table|ribbon|plank> is {x} long, <another|the other|the second> {y}. Which <is longer|one is longer>?",
         "<Who|Which one> <jumps|goes|gets|runs> farther, the one <with|who does> {x} or the one <with|who does> {y}?"],
        ["One <rope|pipe|road|table|ribbon|plank> is {x} long, <another|the other|the second> {y}. Which <is shorter|one is shorter>?",
         "I <ran|walked|cycled> {x} and my <brother|sister|friend|dad> {y}. Which <distance is smaller|distance is shorter|is less>?"]),
    mass=(
        ["One <bag|box|dog|parcel|sack> weighs {x}, <another|the other|the second> {y}. Which <is heavier|one is heavier|weighs more>?",
         "<What|Which> weighs more, {x} or {y}?", "My <bag|cat|box> weighs {x}, yours {y}. Which is heavier?"],
        ["One <bag|box|dog|parcel|sack> weighs {x}, <another|the other|the second> {y}. Which <is lighter|one is lighter|weighs less>?",
         "<What|Which> weighs less, {x} or {y}?"]),
    volume=(
        ["One <bottle|jug|bucket|pot> holds {x}, <another|the other|the second> {y}. Which <holds more|one holds more|is bigger>?"],
        ["One <bottle|jug|bucket|pot> holds {x}, <another|the other|the second> {y}. Which <holds less|one holds less|is smaller>?"]),
    time=(
        ["<Which|What|Which one> <lasts|takes|is going to last> longer, {x} or {y}?", "which one lasts longer – {x} or {y}",
         "<Who|Which one> waits longer, the one waiting {x} or the one waiting {y}?< Answer with the time.|>",
         "One <film|trip|song|lesson|course> <lasts|takes> {x}, <another|the other|the second> {y}. Which <is longer|one is longer|lasts longer>?",
         "I <waited|slept|worked|drove> {x}, my <brother|friend|sister> {y}. Which is longer?"],
        ["<Which|What|Which one> <lasts|takes> <shorter|less time>, {x} or {y}?",
         "One <film|trip|song|lesson|course> <lasts|takes> {x}, <another|the other|the second> {y}. Which <is shorter|one is shorter>?"]),
)  # fmt: skip
IS_MORE = [
    "Is {x} {more} than {y}?", "is {x} {more} than {y}", "Is {x} {more} than {y}, yes or no?", "Are {x} {more} than {y}?",
    "{x} is {more} than {y}, true or false?",
    "<Is|Are> {x} <really |>{more} than {y}<|, yes or no| or not>?",
    "<Is it true that|True or false:|Tell me if|Tell me whether|Check if|Yes or no:|Right or wrong:|Do you know if> {x} <is|are> {more} than {y}<?|.>",
    "{x} {more} than {y}<|, yes or no|, right| - yes or no>?", "<Would|Will> {x} be {more} than {y}?", "{x}: is <it|that> {more} than {y}?",
]  # fmt: skip
EQUAL = [
    "Is {x} equal to {y}?", "Are {x} equal to {y}?", "Is {x} the same as {y}?", "Are {x} the same as {y}?", "Is {x} {y}?", "Are {x} and {y} equal?",
    "<Is|Are> {x} <equal to|the same as|as much as|exactly|the same amount as|exactly the same as> {y}<|, yes or no| or not>?",
    "<Are|Is> {x} and {y} <equal|the same|the same amount|equally much>?", "<Is it true that|True or false:|Tell me if|Check if|Yes or no:> {x} <is|are|equals|"
        "make> {y}<?|.>", "Do {x} make {y}?", "Does {x} equal {y}?", "{x} = {y}, <true or false|right|yes or no|correct>?",
]  # fmt: skip
PLUS = [
    "What is {x} + {y} in {to}?", "{x} + {y} in {to}", "{x} plus {y} in {to}", "How many {to} are {x} and {y}?", "Add {x} and {y} in {to}.",
    "{x} + {y} = ? {to}",
    "How many {to} is {x} plus {y}?", "{x} + {y} = how many {to}?",
    "<What is|What's|How much is|How much are|Compute|Calculate|Find|Work out|Tell me|whats> {x} <+|plus|and> {y}<| together| in total|,> in {to}<?||.>",
    "<Add|Sum|Add up|Add together|Total> {x} <and|to|+|plus> {y}< and give the answer in {to}|, in {to}|. Answer in {to}|, how many {to}| and tell me the {to}|"
        ", result in {to}| in {to}><.|?|>",
    "{x} <+|plus|and|added to> {y}<, total in {to}|, in {to}| = how many {to}| is how many {to}|, how many {to}| in {to}| makes how many {to}|; in {to}><?|>",
    "How many {to} <are|is|make|do I get from|are there in> {x} <and|plus|+> {y}< together| in total| altogether|>?",
    "<What is|Find|Calculate|Give me|Tell me> the <sum|total> of {x} and {y} in {to}<?|.>", "<sum|total|add>: {x} <and|+> {y}<, in {to}| in {to}| ({to})>",
    "What do {x} and {y} <make|add up to|come to> in {to}?", "I <have|need|use|count> {x} and {y}. How many {to} <is that|do I have> <together|in total|"
        "in all>?",
    "in {to}, <what is|how much is|what's> {x} <plus|+|and> {y}?",
]  # fmt: skip
SUM_STORIES = dict(
    length=[
        "A <plank|rope|pipe|ribbon|stick|fence> of {x} <is joined to|is put behind|is tied to|is glued to> one of {y}<: how|. How> many {to} <altogether|"
        "is that|in total|"
            "long is it>?",
        "I <walk|run|cycle|drive|swim> {x} and then {y}. How many {to} <is that|is that in all|altogether|do I go>?",
        "Two <shelves|roads|cables> are {x} and {y} long. <What is their total length|How long are they together> in {to}?",
        "A <tree|plant> is {x} <tall|high> and grows <by |>{y}. How many {to} <is it now|tall is it then>?",
    ],
    mass=[
        "One <bag|box|parcel|cake|melon> weighs {x} and <another|the other|the second> {y}. How many {to} <is that together|do they weigh together|"
        "altogether>?",
        "I <buy|bought|carry|need|mix> {x} of <flour|apples|rice|potatoes|sand> and {y} of <sugar|pears|nuts|beans|salt>. How many {to} <is that|in total|"
        "is it "
            "altogether>?", "<A cat|My dog|The baby|A fish> of {x} <gains|puts on> {y}. How many {to} <does it weigh now|is it now>?",
    ],
    volume=[
        "A <jug|pot|bucket|bottle> has {x} of <water|milk|juice> and I <add|pour in> {y}. How many {to} <are in it|is that|are there now>?",
        "I <mix|drink|need|buy> {x} of <water|juice|milk> and {y} of <tea|cola|cream>. How many {to} <is that|in total>?",
    ],
    time=[
        "A <film|lesson|flight|drive|game> <takes|lasts> {x} and <another|the next> {y}. How many {to} <is that together|altogether|do they take|in all>?",
        "I <work|read|train|walk|sleep> {x} and then {y} <more|again>. How many {to} <is that|in total|altogether>?",
        "The <first part takes {x}, the second|first half takes {x}, the rest|way there takes {x}, the way back> {y}. How many {to} <is that in all|"
        "altogether|together>?",
    ],
)  # fmt: skip
MINUS = [
    "What is {x} - {y} in {to}?", "{x} - {y} in {to}", "{x} minus {y} in {to}", "Subtract {y} from {x} in {to}.",
    "What is the difference between {x} and {y} in {to}?",
    "difference between {x} and {y} in {to}", "How many {to} is {x} minus {y}?",
    "<What is|What's|How much is|Compute|Calculate|Find|Work out|Tell me> {x} <-|minus|less|take away> {y}<|,> in {to}<?||.>",
    "<Subtract|Take|Take away> {y} from {x}< and give the answer in {to}|, in {to}|. Answer in {to}|, how many {to}| in {to}><.|?|>",
    "{x} <-|minus|less|take away> {y}<, in {to}| = how many {to}| is how many {to}|, how many {to}| in {to}><?|>",
    "<What is|What's|Find|Calculate|Give me|Tell me|> the <difference|gap> <between|of> <{x} and {y}|{y} and {x}>< in {to}|, in {to}|, answer in {to}><?|.>",
    "By how many {to} do {x} and {y} differ?", "How many {to} <apart|different> are {x} and {y}?", "How many {to} <are|lie> between {y} and {x}?",
    "How many {to} <are|is> left <of|from> {x} <after|minus|without> {y}?", "<difference|subtract>: {x} <-|and> {y}<, in {to}| in {to}>",
]  # fmt: skip
MORE_THAN = [
    "How many {to} {more} is {x} than {y}?", "How much more is {x} than {y} in {to}?", "How many {to} more is {x} than {y}?",
    "How many {to} <more|{more}> <is|are> {x} <than|compared to|compared with> {y}?",
    "How much <more|{more}> <is|are> {x} than {y}<, in {to}|? In {to}|? I want it in {to}|"
        ", answer in {to}| in {to}>?", "By how many {to} is {x} {more} than {y}?", "{x} is how many {to} {more} than {y}?",
    "How many {to} <is|are> missing from {y} to {x}?", "How many {to} must I add to {y} to get {x}?",
]  # fmt: skip
LESS_LEFT = dict(
    length=[
        "I <cut|cut off|saw|take> {y} <off|from> a <rope|plank|ribbon|pipe|cable> of {x}<, how|. How> many {to} <remain|are left|stay|is the rest>?",
        "A <walk|race|trip|road> is {x} long<. I have done|, I have done|; I did> {y}<, how|. How> many {to} <are left|remain|to go>?",
        "<A rope|A ribbon|The cloth|A plank> is {x} <long|in length>. {y} <are|is> cut off. How many {to} <are left|remain>?",
    ],
    mass=[
        "A <bag|sack|box|cake> weighs {x}<, I take out|. I take out|. I use> {y}<, how|. How> many {to} <are left|remain|stay>?",
        "I <have|bought|had> {x} of <flour|rice|sugar|cheese|apples> and <use|eat|give away|sell> {y}. How many {to} <are left|remain|do I have left>?",
    ],
    volume=[
        "A <bottle|jug|bucket|tank> <has|holds> {x}<. I pour out|, I pour out|. I drink> {y}<, how|. How> many {to} <are left|remain|stay>?",
        "I had {x} of <juice|milk|water> and <drank|used|spilled> {y}. How many {to} <are left|remain|do I have left>?",
    ],
    time=[
        "A <film|course|trip|match|lesson|drive> <lasts|takes> {x}<. After|; after> {y}, how many {to} <are left|remain|to go>?",
        "I have {x} and <use|need|spend|sleep> {y}. How many {to} <are left|remain|do I have left>?",
    ],
)  # fmt: skip
SUMS = [
    "What is {x} + {y}?", "{x} + {y}", "{x} plus {y}", "Add {x} and {y}.", "How much is {x} and {y} together?", "{x}+{y}", "{x} and {y}",
    "sum of {x} and {y}",
    "<What is|What's|How much is|How much are|Compute|Calculate|Find|Work out|Tell me|Solve> {x} <+|plus|and> {y}<?||.| together?| in total?>",
    "<Add|Sum|Add up|Add together|Total> {x} <and|to|+|plus> {y}<.||?>",
    "{x} <+|plus|and|added to> {y} <=|= ?|is|makes|is how much|equals|makes what|together|in total><?|>",
    "<What is|Find|Calculate|Give me|Tell me> the <sum|total> of {x} and {y}<?|.>", "<sum|total|add>: {x} <and|+> {y}",
    "What do {x} and {y} <make|add up to|come to>?",
]  # fmt: skip
DIFFERENCES = [
    "What is {x} - {y}?", "{x} - {y}", "{x} minus {y}", "Subtract {y} from {x}.", "What is the difference between {x} and {y}?", "How much is {x} minus {y}?",
    "<What is|What's|How much is|Compute|Calculate|Find|Work out|Tell me> {x} <-|minus|less|take away> {y}<?||.>",
    "<Subtract|Take|Take away> {y} from {x}<.||?>",
    "{x} <-|minus|less|take away> {y} <=|= ?|is|makes|is how much|equals><?|>", "How much is left of {x} <after|without|minus> {y}?",
    "<What is|Find|Calculate|Give me|Tell me> the <difference|gap> <between|of> {x} and {y}<?|.>", "How much {more} is {x} than {y}?",
]  # fmt: skip
