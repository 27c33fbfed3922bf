"""Wordings of questions about money; amounts are filled in with their currency."""

CHANGE = [
    "I pay {b} for something that costs {a}. How much change do I get?", "What is the change from {b} for {a}?",
    "A {thing} costs {a}. I pay with {b}. What is my change?", "{name} buys a {thing} for {a} and pays with {b}. How much change?",
    "{name} has {b} and spends {a}. How much money is left?", "I have {b} and spend {a}. How much is left?", "change from {b} for {a}",
    "How much change do I get from {b} if I spend {a}?", "What is left of {b} after paying {a}?",
    "<I|We|You> <pay|give|hand over> {b} for <something that costs|a {thing} that costs|a {thing} of|a {thing} for|goods worth> {a}. <How much "
        "change do I get|How much change|What is the change|What do I get back|How much do I get back|How much do we get back>?",
    "<A|The|My> {thing} <costs|is|cost> {a}<. I|, I> <pay with|give|hand over|pay with a note of> {b}. <How much change do I get|How much "
        "change|What is the change|What is my change|What do I get back|Change>?",
    "{name} <buys|bought|pays for|gets> a {thing} <for|at|that costs> {a} and <pays with|gives|hands over> {b}. <How much change|What is the "
        "change|How much change does {name} get|How much does {name} get back|What does {name} get back>?",
    "{name} pays {b} for a {thing} that costs {a}. <What is the change|How much change>?",
    "{name} <has|had> {b} and <spends|spent|pays|loses|gives away> {a}<| on a {thing}| for a {thing}>. <How much money is left|How much is "
        "left|How much money does {name} have left|How much does {name} still have|What is left>?",
    "<I|We|You> have {b} and <spend|pay|lose> {a}<| on a {thing}| for a {thing}>. How much <money |><is left|do I have left|do we have left|remains>?",
    "I have {b} and buy a {thing} for {a}. How much <money |>do I have <left|now>?",
    "<If|When> I have {b} and <spend|pay> {a}, how much <money |><is left|do I have left|remains>?",
    "<change|change for|the change for|what change for> {a} <from|out of|paid with> {b}<|?>",
    "How much change <do I get|does {name} get|should I get|will I get> <from|for|out of> {b} <if|when> <I spend|the {thing} costs|the {thing} "
        "is|I buy something for> {a}?",
    "A {thing} costs {b}. <I have|{name} has> {a}. How much <money is missing|more money is needed|is missing>?",
    "How much <more is|more expensive is> {b} than {a}?", "What is the difference <in price |>between {b} and {a}?",
    "The price <falls|drops|goes down> <from {b} to|from {b} down to> {a}. <How much cheaper is it|By how much does it fall>?",
]  # fmt: skip
BOTH = [
    "A {thing} costs {a} and a {other} costs {b}. How much do they cost together?", "How much is {a} and {b} together?",
    "{name} spends {a} on a {thing} and {b} on a {other}. How much in total?", "What is the total of {a} and {b}?",
    "I have {a} and get {b} more. How much do I have?", "Add {a} and {b}.",
    "<A|One|The> {thing} <costs|is> {a}<,| and> <a|the> {other} <costs |is |>{b}. <How much do they cost together|How much do they cost|How "
        "much is that|What is the total|Total|Sum|How much in total|How much for both|What do both cost|How much is that together>?",
    "{name} <spends|spent|pays|paid> {a} <on|for> a {thing} and {b} <on|for> a {other}. <How much in total|How much is that|How much "
        "altogether|What is the total|How much does {name} spend>?",
    "I <buy|bought|want> a {thing} for {a} and a {other} for {b}. <How much do I pay|How much is that|What do I pay|What is the total|How much "
        "in total|How much did I spend>?",
    "What <do|does|would> a {thing} for {a} and a {other} for {b} cost<| together| in total>?",
    "{name} has {a} and <earns|gets|finds|saves|wins> {b}< more|>. How much <money |><is that|does {name} have|does {name} have now>?",
    "<I have|I had> {a} and <get|find|earn|save|got> {b}< more|>. How much <money |><do I have|do I have now|is that>?",
    "<If|When> I have {a} and get {b}, how much do I have?",
    "{a} <and|plus|together with> {b} <is how much|together|in total|makes how much|makes|is>?",
    "<What is|Find|Calculate|Give me|Tell me> the <sum|total> of {a} and {b}<?|.>", "<Add|Sum|Add up|Total> {a} <and|to|plus> {b}<.||?>",
    "<sum|total|add>: {a} <and|+> {b}",
    "A {thing} costs {a}. The price <goes up|rises|is raised> by {b}. <What is the new price|How much is it now>?",
    "{name} has {a}, <a friend|the brother|the sister> has {b}. How much <money |>do they have <together|in total>?",
    "How much are {a} and {b} <together|in total|in all>?",
]  # fmt: skip
SEVERAL = [
    "{n} {thing}s at {a} each", "How much are {n} {thing}s at {a} each?", "{n} x {a}", "{n} times {a}", "{a} * {n}",
    "What do {n} {thing}s cost at {a} each?", "One {thing} costs {a}. How much do {n} {thing}s cost?", "{n} items at {a} each",
    "A {thing} costs {a}. What do {n} cost?", "What is {n} times {a}?",
    "<How much do {n} {thing}s|What do {n} {thing}s|What would {n} {thing}s|How much would {n} {thing}s> <cost if one costs|cost if each costs|"
        "cost at|cost for> {a}< each|>?",
    "<One|A|Each|Every|A single> {thing} <costs|is> {a}. <How much do|What do|What would> {n}< {thing}s| of them|> <cost|cost in total|cost "
        "together>?",
    "{name} <buys|bought|orders|wants> {n} {thing}s <for|at> {a} <each|apiece|a piece|per piece>. <How much does {name} pay|How much is that|"
        "What is the total|What does {name} pay|How much do they cost|Total cost>?",
    "I <buy|bought|want|need|order> {n} {thing}s <for|at> {a} <each|apiece|a piece>. <How much is that|How much do I pay|What do I pay|What is "
        "the total>?",
    "If <one|a|each> {thing} <costs|is> {a}, <how much|what> do {n}< {thing}s|> <cost|cost in total>?",
    "<price|total price|cost|total cost|the price|total> <of|for> {n} {thing}s at {a} each<|?>",
    "{n} <items|pieces|things|people>, {a} each, <total|how much|how much in total>?",
    "<What is|How much is|Calculate|Compute> {n} <times|x|*|×|multiplied by> {a}<?|>", "{n} <times|x|*|×|·|multiplied by> {a}<|?| =| is>",
    "{a} <times|x|*|×|multiplied by> {n}<|?| =>",
    "{name} <earns|gets|saves|makes|spends> {a} <a day. How much <money |>is that in {n} days|an hour. How much <money |>is that in {n} hours|"
        "every week. How much <money |>is that in {n} weeks>?",
    "{n} <friends|people|children> <pay|give|spend> {a} each. How much <is that|do they pay><| in total| together>?",
    "How much do {n} items cost if each costs {a}?", "{n} {thing}s <cost|are|for> {a} each. <How much is that|How much in total|Total>?",
]  # fmt: skip
EACH = [
    "{n} {thing}s cost {a}. How much does one cost?", "If {n} {thing}s cost {a}, how much is one {thing}?", "Split {a} between {n} people.",
    "{n} friends share a bill of {a} equally. How much does each pay?", "{a} divided by {n}", "{a} / {n}", "What is {a} / {n}?", "Divide {a} by {n}.",
    "Split a bill of {a} among {n} people",
    "{n} {thing}s <cost|are|cost together> {a}. <How much does one cost|How much is one|What does one cost|What is the price of one|How much "
        "is each|What does each cost|Price of one>?",
    "If {n} {thing}s <cost|are> {a}, <how much|what> <does one|does each|does a single {thing}|would one> cost?",
    "{name} <pays|paid> {a} for {n} {thing}s. <What is the price of one|How much does one cost|What does each cost|How much is one {thing}>?",
    "{n} <friends|people|children|colleagues> <share|split> <a bill of |the cost of |>{a}< equally| evenly|>. How much <does each pay|does "
        "everyone pay|is that each|each|per person>?",
    "<Split|Divide|Share> <a bill of |>{a} <between|among|by> {n} <people|friends|persons><.|. How much each?|, how much each?>",
    "How much does each of {n} <people|friends> pay if the bill is {a}?",
    "{a} <shared by|split by|divided by|split between|shared between|among> {n} <people|friends><| is how much each|, how much each>?",
    "<What is|How much is|Calculate|Compute> {a} <divided by|/|÷|split by> {n}<?|>", "{a} <divided by|/|÷|split by|over> {n}<|?| =>",
    "The bill is {a}. We are {n} <people|friends>. <How much does each pay|How much each>?",
    "{n} {thing}s for {a}. <Price of one|How much is one|How much each>?", "{a} for {n} {thing}s is how much <each|apiece|per {thing}|for one>?",
]  # fmt: skip
OFF = [
    "A {thing} costs {a} and is {p}% off. What is the new price?", "A {a} {thing} is {p}% off. How much is it?", "{p}% off {a}",
    "What is {p}% off {a}?", "{a} minus {p}%", "How much is {a} with {p}% off?", "{p}% discount on {a}",
    "A {thing} of {a} has a discount of {p}%. What do I pay?", "{a} with {p}% discount",
    "A {thing} <costs|is|cost> {a} <and is|but is|and now is> {p}<%| percent> <off|cheaper|reduced>. <What is the new price|How much is it|"
        "What do I pay|How much do I pay|What does it cost now|What's the price now>?",
    "<A|The> {thing} <of|for|that costs> {a} <has|gets|comes with> <a discount of {p}%|a {p}% discount|{p}% off|a {p} percent discount>. <What "
        "do I pay|What is the price|How much is it|How much do I pay|What is the new price>?",
    "<What is|What's|How much is|Calculate|Compute|Find> {p}<%| percent> off <of |>{a}<?|>",
    "<What is|What's|How much is|Calculate> {a} <with|after|with a discount of|minus|less> {p}<%| percent><| discount| off>?",
    "{p}<%| percent> <off|off of|discount on|discount for|rebate on|reduction on> {a}<|?| is| =>",
    "<The price is|The bill is|It costs> {a}. <With {p}% discount|With a {p}% discount|At {p}% off>, <what do I pay|how much is it|what is the "
        "price>?",
    "<What is|Calculate|Tell me|Find> the <price|sale price|final price|new price> of a {thing} <for|of|at> {a} <with|after> <a {p}% discount|"
        "{p}% off|a discount of {p}%><?|.>",
    "If a {a} {thing} is {p}% off, <what is the price|how much is it|what do I pay>?", "{a}, {p}% off<|?|, how much>",
]  # fmt: skip
TIP = [
    "What is a {p}% tip on {a}?", "{p}% tip on {a}", "How much tip is {p}% on {a}?", "What is {p}% of {a}?", "{p}% of {a}",
    "The bill is {a}. How much is a {p}% tip?", "tip of {p}% for {a}", "How much is {p}% of {a}?", "Calculate a {p}% tip on {a}.",
    "<What is|What's|How much is|Calculate|Compute|Find|Tell me|Work out> <a|the> {p}<%| percent> tip <on|for> <a bill of |>{a}<?|.|>",
    "<What is|What's|How much is|Calculate|Compute|Find|Tell me> {p}<%| percent> of {a}<?|.|>",
    "{p}<%| percent> <tip on|tip for|of|tax on|of a bill of|interest on> {a}<|?| is| =>",
    "The <bill|dinner|meal|check> <is|was|costs> {a}. <How much is a {p}% tip|How much is {p}% tip|I tip {p}%. How much is that|What is a tip "
        "of {p}%|How much should a {p}% tip be>?",
    "<tip|a tip> of {p}% <on|for> {a}<|?>", "I <tip|give> {p}% on {a}. How much is <that|the tip>?",
    "How much <tip|of a tip> <is|would be> {p}% on {a}?",
]  # fmt: skip
