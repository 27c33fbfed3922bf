"""Wordings of stories about money with a count, a rate, a rest or a percentage; amounts are filled in with their currency."""

TOTAL = (
    "<How much is that|What is the total|What do I pay|How much do I pay|How much in total|What will I pay|What does it cost|How much does it come to|"
        "What's the total|How much is it altogether|"
    "What do they cost together|total|What does that make>?"
)
COUNT = [
    "<please |Please |>calculate <the |>price of {n} {thing}s <when one is costing|when one costs|if one is|if each is|at|when each is> {a}<|.|?>",
    "<How much|What> <do|would|will> {n} {thing}s <at {a} <each|apiece|a piece|per piece>|for {a} each> <cost|come to|be|set me back>?",
    "{n} {thing}s, {a} <apiece|each|a piece|per piece|per {thing}>, <total|how much|what's the total|what do I pay|how much altogether|sum>?",
    "{thing}s are {a} <each|apiece|a piece>. <I want|I need|I buy|{name} buys|{name} wants|We take|I take> {n}<| of them>. " + TOTAL,
    "<Bananas|Apples|Grapes|Tomatoes|Potatoes|Cherries|Nuts|Rice|Flour|Meat|Cheese> <are|costs|cost|is> {a} <per|a> <pound|kilo|kg|bag|box> and <I want|I "
        "need|I buy|{name} buys|we buy> {n}< <pounds|kilos|kg|of them>|>. " + TOTAL,
    "{n} <kg|kilos|pounds|litres|metres|bags|hours> <of {other}s |>at {a} <a|per> <kg|kilo|pound|litre|metre|bag|piece>. " + TOTAL,
    "<What|How much> <is|are> {n} {thing}s if <one|each|a {thing}|a single one> <costs|is|sells for> {a}?",
    "{name} <orders|takes|needs|sells> {n} {thing}s. <Each|One|Every {thing}> <costs|is> {a}. " + TOTAL,
    "<With|At> {a} <a|per> {thing}, what <do|would> {n} cost?", "The price of <a|one> {thing} is {a}. <What|How much> do I <pay|need> for {n}?",
    "<I buy|buying|I bought> {n} {thing}s <at|for> {a} each<.|,> " + TOTAL,
    "{a} <per|a|for one|for each> {thing}, {n} {thing}s<: how much|, how much|, total| =|?>",
    "<Entry|Admission|A ticket|The tour|The trip> <costs|is> {a} <per person|each|a head>. <We are|For|There are> {n}<| people| of us>. " + TOTAL,
    "{n} <friends|kids|students|people|visitors> each <pay|spend|give|bring> {a}. <How much is that|How much do they pay|What is the sum|What do they pay "
        "together|How much money is that>?",
]  # fmt: skip
RATE = [
    "{name} <earns|gets|makes|is paid> {a} <an|per|each|every> EVERY<. How much <is that|does {name} earn|does {name} get|money is that> in {n} EVERYs| and "
        "works {n} EVERYs. <How much does {name} <earn|make|get>|What is the pay|How much is that>>?",
    "<i|I> <earn|make|get> {a} <an|per|each|every> EVERY<. if i|. If I|, if I| and> work {n} EVERYs<, how much do I <make|earn|get>|. <How much do I <make|"
        "earn|get>|What do I earn|How much is that>>?",
    "<Saving|If I save|I save|When I save|Putting aside|If I put away|{name} saves> {a} <every|each|a|per> EVERY<, |; ><how much will I have|how much do I "
        "have|what have I got|how much is it> after {n} EVERYs?",
    "{name} <saves|puts aside|spends|pays|sets aside> {a} <every|each|a|per> EVERY. How much <is that|will it be|money is that|is it> <after|in|for> {n} "
        "EVERYs?",
    "<Rent|A lesson|The car|A room|The gym|A phone|Parking|The course|A subscription|A bike> <costs|is> {a} <a|per|each|every> EVERY. <What do {n} EVERYs "
        "cost|How much is that for {n} EVERYs|How much for {n} EVERYs|What is it for {n} EVERYs>?",
    "<Hiring|Renting|Using> a <bike|boat|car|room|tool|tent> costs {a} <a|per|each> EVERY. <What|How much> <do|would> {n} EVERYs cost?",
    "What do {n} EVERYs cost at {a} <a|per> EVERY?",
]  # fmt: skip
FIXED = [  # with the count hidden in a word
    (12, "<A gym|My phone|The club|A magazine|My rent|The internet|A streaming service|A garage> <asks for|costs|charges|takes|is> {a} <a|per|each|every> "
        "month. <What would a <whole |full |>year <cost|set me back|be>|How much is that <a|per|in a> year|What do I pay "
        "<a|in a|per> year|How much is it for <a|one> year>?"),
    (12, "{name} <saves|earns|pays|spends|puts aside> {a} <a|every|each|per> month. How much is that <in a year|per year|a year|after one year|in 12 "
        "months>?"), (12, "What does <a|one> dozen {thing}s cost at {a} each?"),
    (12, "{a} <a|per> month, how much <a|per|in a> year?"), (7, "{name} <spends|saves|earns|pays> {a} <a|every|each|per> day. How much is that <in a week|"
        "per week|a week|in one week>?"), (12, "How much <is|are> a dozen {thing}s <at|for> {a} <each|apiece>?"),
    (2, "<Two|A pair of|A couple of> {thing}s <at|for> {a} each. " + TOTAL), (52, "{a} <a|per|every> week, how much <a|per|in a> year?"), (4,
        "{name} <saves|spends> {a} <a|every> week. How much is that in <four weeks|4 weeks>?"),
    (7, "{a} <a|per> day<,| -> how much is that <a|per|in a> week?"), (24, "{a} <an|per> hour<,|:> how much for a <whole |full |>day of 24 hours?"), (10,
        "A box has ten {thing}s at {a} each. What does the box cost?"),
]  # fmt: skip
PAID = [
    "{name} <buys|bought|takes|orders> {n} {thing}s <at|for> {a} each and <pays with|hands over|gives|pays> {note}. <How much change does {name} get|What "
        "change does {name} receive|How much change|What is the change|What does {name} get back>?",
    "<My kid|My son|My daughter|A boy|A customer|She|He> <buys|bought> {n} {thing}s at {a} each and <pays with|hands over|gives> {note}. <What|How much> "
        "change <is due|comes back|is given|is left over>?",
    "I <buy|take|bought|got> {n} {thing}s <at|for> {a} <each|apiece> and <pay with|hand over|give> {note}. <How much change|What change> <do I get|is that|"
        "will I get|should I get>?",
    "<I have|{name} has> {b} and <buy|buys> {n} {thing}s <at|for> {a} each. How much <is left|money is left|remains|is left over>?",
    "change from {b} for {n} {thing}s at {a} each<|?>",
    "{n} {thing}s cost {a} each. <I pay|{name} pays> with {note}. <How much change|What is the change|What comes back>?",
    "How much <change|money> is left from {b} <after buying|if I buy|for> {n} {thing}s at {a} each?",
]  # fmt: skip
NOTE = [
    "I <pay|paid|pay for> <a|my> {a} {thing} with {note}. <How much change <should|do|will> I get|What change do I get|What do I get back|Change>?",
    "I paid for a {a} {thing} with {note}. How much change <should|do|will> I get?",
    "If I pay {a} out of {note}, <what do I have left over|what is left|how much do I get back|how much is left|what's my change>?",
    "A {thing} is {a}, <I give|I hand over|{name} pays with|I pay with> {note}. <Change|How much change|What comes back|What is the change>?",
    "{name} <buys|bought> a {thing} for {a} with {note}. <How much change <is there|comes back>|What does {name} get back|What's the change>?",
    "{note} for a {thing} of {a}, <what change|how much back|change>?", "<paid|paying> {a} with {note}, change?",
    "The {thing} <costs|is> {a} and I <only |>have {note}. <How much <do I get back|is left|will be left>|What is left>?",
    "There's {a} off a {b} {thing}. What <do I pay|'d I end up paying|is the new price|does it cost>?",
    "A {b} {thing} is <reduced|cut|lowered|cheaper> by {a}. <What is the new price|What do I pay|How much is it now>?",
    "With a {a} <voucher|coupon|gift card>, what <do I pay|is left to pay> for a {thing} of {b}?",
    "<The|A|My> {thing} <is|costs> {b} and I <have|saved|already have|have got> {a}<| already| so far>. How much <more do I need|is missing|do I still need|"
        "more must I save>?", "I have {a} and want a {thing} for {b}. How much <more do I need|is missing|do I still need>?",
    "{name} needs {b} for a {thing} and has {a}. How much <more is needed|is missing|more does {name} need>?",
    "A {thing} was {b} and <is now|now costs> {a}. How much <cheaper is it|do I save|did it drop>?",
    "I bought a {thing} for {a} and sold it for {b}. <What is my profit|How much did I gain|How much profit>?",
    "{name} <earns|gets> {b} and <spends|pays> {a} <on rent|on food|for bills|on clothes>. How much <is left|remains>?",
]  # fmt: skip
AFFORD = [
    "How many {a} {thing}s can <I|you|we|{name}> <buy|get|afford> <with|for|out of> {b}?",
    "How many {thing}s <can <I|you|we|{name}> <buy|get|afford>|do I get> <with|for> {b} <if <one|each> <costs|is>|at> {a}<| each| each one>?",
    "<A|One|Each> {thing} <costs|is> {a}. How many <{thing}s |>can <I|{name}|we|you> <buy|get|afford> <with|for> {b}?",
    "I have {b}<. {thing}s| and {thing}s> <are|cost> {a} each. How many <can I <buy|get|afford>|do I get>?",
    "{name} has {b}. A {thing} costs {a}. How many {thing}s can {name} <buy|afford|get>?", "{thing}s at {a} each, how many for {b}?",
    "With {b}, how many {thing}s at {a}<| each> can <I|one> <buy|get>?",
    "How many times can <I|{name}> <buy a {thing}|pay> <for|at> {a} <with|from> {b}?", "How many {thing}s <at|for> {a} <fit|are> in a budget of {b}?",
]  # fmt: skip
WEEKS = [
    "I <save|put aside|earn> {a} <a|every|each|per> EVERY. How <many EVERYs|long in EVERYs> <until|till|before> I <have|can buy a {thing} for|can pay> {b}?",
    "{name} <saves|earns|gets> {a} <a|every|each|per> EVERY<. How|, how> many EVERYs <does it take to <save|get|reach>|for> {b}?",
    "A {thing} <costs|is> {b}. {name} <saves|puts aside|gets> {a} <a|every|each|per> EVERY. <How many EVERYs <does it take|are needed|must {name} save|will "
        "it take>|After how many EVERYs can {name} buy it|How many EVERYs>?",
    "How many EVERYs must <I|{name}> save {a} <a EVERY |each EVERY |>to <get|have|reach|buy a {thing} for> {b}?",
    "Saving {a} <a|per> EVERY, how many EVERYs <to|until> {b}?",
]  # fmt: skip
ENOUGH = [
    "Is {b} enough <for|to buy|to pay for|to get> {n} {thing}s <costing {a} each|at {a} each|at {a}|for {a} each|if each costs {a}|when one is {a}>?",
    "<Can|Could> <I|{name}|we> <buy|afford|pay for|get> {n} {thing}s at {a} <each|apiece> with {b}?",
    "I have {b}. <Is that|Is it|Will that be> enough for {n} {thing}s at {a} each?", "{n} {thing}s cost {a} each. <Is|Are> {b} enough?",
    "<Will|Would> {b} <be enough|do|suffice> for {n} {thing}s at {a} each?",
    "{n} {thing}s at {a} each with {b}, <enough|is that enough|yes or no>?", "Do I have enough <money |>for {n} {thing}s at {a} each if I have {b}?",
]  # fmt: skip
BASKET = [
    "{n} {thing}s <at |for |>{a} each <and|+|plus|with> {m} {other}s <at |for |>{b} each<|. " + TOTAL + "|, total?|, how much?|?>",
    "{n} {thing}s {a} each, {m} {other}s {b} each<. " + TOTAL + "|, total| =|?>",
    "<I buy|I want|{name} buys|{name} orders|We order> {n} {thing}s <at|for> {a} each and {m} {other}s <at|for> {b} each. " + TOTAL,
    "<How much|What> <are|do I pay for|is|would be> {n} {thing}s at {a} and {m} {other}s at {b}<| each>?",
    "A {thing} costs {a} and a {other} {b}. <What do|How much are|How much do> {n} {thing}s and {m} {other}s cost?",
    "{thing}s are {a}, {other}s are {b}. <How much for|What do I pay for> {n} {thing}s and {m} {other}s?",
]  # fmt: skip
PLUS_ONE = [
    "{n} {thing}s <at |for |>{a} each <and|+|plus> <a|one|1> {other} <at |for |of |>{b}<|. " + TOTAL + "|, total?|, how much?|?>",
    "<I buy|I want|{name} buys|{name} orders|We order> {n} {thing}s <at|for> {a} each and <a|one> {other} for {b}. " + TOTAL,
    "{n} {thing}s cost {a} each and <delivery|shipping|the bag|a {other}|postage> <costs|is> {b}. " + TOTAL,
    "{name} has {b} and <saves|earns|gets> {a} <a|every|each> week. How much <does {name} have|is it|money is that> after {n} weeks?",
    "I <have|start with> {b} and <save|put aside|get> {a} <a|every|each> month. How much do I have after {n} months?",
    "<A taxi|A plumber|A boat|A course> costs {b} plus {a} <a|per> <hour|lesson|km|mile>. What do {n} <of them |>cost<| in total>?",
]  # fmt: skip
THREE = [
    "A {thing} costs {a}, a {other} {b} and <delivery|a drink|a bag|a third thing|shipping> {c}. " + TOTAL,
    "{name} <spends|spent|pays|paid> {a} on <food|rent|a {thing}>, {b} on <clothes|books|a {other}> and {c} on <toys|tickets|gas|drinks>. <How much in "
        "total|How much is that|What is the total>?",
    "<Add|Sum|Add up|Total> {a}, {b} and {c}<.|?|>", "{a} + {b} + {c}<| = ?| =|?>", "What do {a}, {b} and {c} <make|come to|add up to>?",
    "I <buy|bought> things for {a}, {b} and {c}. " + TOTAL, "{thing} {a}, {other} {b}, <bag|tax|tip|drink> {c}<: total|, total|, how much>?",
    "My <bills|expenses|purchases|costs> are {a}, {b} and {c}. <What is the total|How much is that|How much together>?", "<sum|total> of {a}, {b} and {c}<?|>",
]  # fmt: skip
PROPORTION = [
    "{n} {thing}s cost {a}. <How much do|What do|How much would|What would|How much are> {m}< {thing}s| of them|> cost?",
    "If {n} {thing}s <cost|are> {a}, <how much|what> <do|would|will> {m}< {thing}s| of them|> cost?",
    "{n} {thing}s for {a}. <How much <for|are>|What do I pay for> {m}?",
    "{name} <pays|paid> {a} for {n} {thing}s. <How much would|What would|What do> {m} <{thing}s |>cost?",
    "{name} <earns|gets> {a} <in|for> {n} hours. How much <is that|does {name} <get|earn>> <in|for> {m} hours?", "{a} for {n} {thing}s, how much for {m}?",
    "What do {m} {thing}s cost <if|when> {n} <cost|are> {a}?", "{n} kg <of {other}s |>cost {a}. <What|How much> do {m} kg cost?",
]  # fmt: skip
IN_WHOLE = [
    "How <much|much money> <is|are> {n} {coin} in {word}?", "<Convert|Change|Turn> {n} {coin} <to|into> {word}<.|>", "{n} {coin} in {word}<|?| =| is?>",
    "How many {word} <is|are|make> {n} {coin}?", "I have {n} {coin}. How many {word} <is|are> that?", "What is {n} {coin} in {word}?",
    "<Write|Express> {n} {coin} in {word}.",
]  # fmt: skip
IN_CENTS = [
    "How many {coin} <are|is|are in|are there in|make|is that:> {a}?", "<Convert|Change|Turn> {a} <to|into> {coin}<.|>", "{a} in {coin}<|?| =| is?>",
    "What is {a} in {coin}?", "How much is {a} in {coin}?", "I have {a}. How many {coin} <is|are> that?", "<Write|Express> {a} in {coin}.",
]  # fmt: skip
HALF = [
    "A {a} {thing} is half price. <What do I pay|How much is it|What does it cost now>?", "<What is|How much is> half <of |the price of |>{a}?",
    "{thing}s are half price. <What do I pay for|How much is> <a|one> {thing} that <was|costs> {a}?", "half of {a}<|?| is?>",
    "{a} at half price<|?|, how much?>",
    "{name} has {a} and <spends|gives away|saves> half<| of it>. How much <is left|money is left|is that>?",
    "A {thing} costs {a}, <children|students|kids|members> pay half. <How much is that|What do they pay>?",
    "{name} spends half of {a}. How much <is it|is that|is left>?",
    "We share {a} <equally |>between the two of us. How much each?", "A {thing} costs {a}, a {other} half as much. How much is the {other}?",
]  # fmt: skip
