"""Wordings of stories about bills split, tips, discounts, rises, coins and the cheaper offer."""

SPLIT = [
    "split {a} <between|among> {n} <friends|people|persons|colleagues|of us>",
    "{n} of us had <dinner|lunch|a meal|pizza|drinks|coffee> and the bill <came to|was|is> {a}. <If we share equally, what does each person pay|How much "
        "does each pay|What does everyone pay|How much per person|What does each of us pay>?",
    "{n} <flatmates|roommates|friends|brothers|sisters|neighbours|students|couples|housemates> <share|split|divide> <an electricity bill|the rent|a bill|a "
        "gift|the cost|a taxi|a present|a pizza bill|an invoice> of {a} <evenly|equally|fairly>, <what's my part|what is my share|how much each|what does "
        "each pay|how "
        "much is it for each>?",
    "<The|Our> <bill|dinner|taxi|gift|trip|rent|meal> <is|was|costs|came to> {a}<. We|, we> are {n}<| people| friends|>. <How much <each|per person|does "
        "each pay>|What does each pay|What is my part>?",
    "If {n} {thing}s <cost|are|come to> {a}, <what's the price per {thing}|what is the price of one|how much is one|what does one cost|what is the price "
        "per {thing}>?", "{a} for {n} {thing}s. <What is|What's|How much is> <one|the price of one|the price per {thing}|one {thing}>?",
    "A pack of {n} {thing}s <costs|is> {a}. <What does one <{thing} |>cost|How much is <one|each>|Price per {thing}>?",
    "{name} <earns|gets|makes> {a} <for|in> {n} <hours. How much is <that|it> <an|per> hour|days. How much is <that|it> <a|per> day|weeks. How much is "
        "<that|it> <a|per> week>?",
    "{n} <friends|people|kids> <win|find|get|earn> {a} and <share|split|divide> it <equally|evenly>. <How much does each get|What does each get|How much "
        "each>?", "divide a bill of {a} by {n}", "each of {n} people's share of {a}<|?>",
    "{name} <spent|paid> {a} on {n} {thing}s<|, all at the same price>. <What did each cost|How much was each|How much was one|Price of one>?",
    "{a} split {n} ways<|?|, how much each?>",
]  # fmt: skip
SPLIT_TIP = [
    "dinner {a}, tip {b}, {n} people, equal shares. each pays?",
    "<The|Our> <dinner|bill|meal|lunch> <is|was|costs> {a} and <we tip|the tip is|we give a tip of|we add> {b}. We are {n}<| people|>. <How much does each "
        "pay|What does each pay|How much per person|each>?",
    "{n} <friends|people> <have|share> a <bill|dinner|meal> of {a} <plus|and> <{b} tip|a tip of {b}>. <How much does each pay|What does each pay|How much "
        "each>?", "<bill|food|meal> {a}, <tip|drinks|delivery|tax> {b}, split <by|between|among> {n}<|: how much each|, how much each>?",
    "{n} people share <food for {a} and drinks for {b}|a room for {a} and a meal for {b}|costs of {a} and {b}><| equally>. How much does each pay?",
]  # fmt: skip
TIP = [
    "What's a {p} tip on a {a} <dinner|bill|meal|lunch|check|taxi ride|haircut>?",
    "leave {p} tip for a {a} <meal|dinner|bill>, how <much|many MONEY> is <the tip|tip only|the tip alone>?",
    "<I|We> <want to|would like to> <leave|give> <a|> {p} tip <on|for> {a}. <How much <is it|is the tip>|What is the tip>?",
    "<A|The> <bill|dinner|lunch|meal> <is|costs|was> {a}. <What is|How much is> {p} tip<| only| alone>?",
    "How much <do I|would I> <save|spare> <on|with|at> a {a} {thing} <if the shop gives me|with|at|when it is> {p} off?",
    "A {a} {thing} is {p} off. How much <do I save|is the discount|money is that off>?",
    "<What is|How much is> the {p} <tax|discount|fee|commission|VAT|deposit|tip> on {a}?",
    "{name} <saves|gives|invests|pays> {p} of <the|a> <wage|salary|income|pay> of {a}. How much <is that|money is that>?",
    "How much do I save on a {a} {thing} with {p} off?",
    "{p} <commission|interest|deposit|service charge|VAT> on {a}<|?|, how much>",
]  # fmt: skip
TIPPED = [
    "bill {a} <+|plus|and> {p} tip, <what's the full amount|whats the full amount in MONEY|what is the full price|what is the total|total|how much in total|"
        "how much altogether>?",
    "<The|A|Our> <bill|dinner|meal|lunch|check> <is|was|comes to> {a}. <With a {p} tip|With {p} tip|Adding a {p} tip|If I tip {p}|I add {p} tip|We tip "
        "{p}>, <what do I pay|what is the total|how much "
        "is it|what is the whole amount|how much in total>?",
    "<Rent|The rent|A ticket|My salary|The price|A {thing}|The fee|My wage|The bill> <was|of|is|costs> {a} and <it |>went up by {p}. <What is it now|How "
        "much is it now|What's the new <price|amount>>?",
    "<Rent|The rent|My salary|The price|A wage|The fee|The price of a {thing}> was {a}<. It| and> <rises|rose|went up|goes up|increased|is raised|was "
        "increased> <by |>{p}. <What is it now|How much is it now|What is the new amount>?", "<total|full price|amount> with {p} <tip|tax|VAT> on {a}<|?>",
    "A {thing} costs {a} plus {p} <tax|VAT>. <What is the price with tax|How much is it in total|What do I pay>?",
    "{name} earns {a} and gets a {p} raise. <What is the new <pay|salary>|How much <is it|does {name} earn> now>?",
    "How much is {a} with <a|> {p} <tip|tax|raise>?",
    "{name} has {a} in the bank at {p} interest<| a year>. How much is <it|there> after one year?",
    "a {a} {thing} gets {p} <more expensive|dearer>, what does it cost<| now>?",
]  # fmt: skip
OFF = [
    "<A|The|My> {a} {thing} is <reduced|cut|lowered|marked down|discounted> by {p}. What's the <new|sale|final|reduced> price?", "{p} off {a} {thing}s = ?",
    "<The|A> {thing} <was|costs|is> {a}, <now|and is|it is> <{p} off|reduced by {p}|{p} cheaper|on sale at {p} off>. <What do I pay|What's the new price|"
        "What does it cost now|How "
        "much is it now>?",
    "A shop <takes|gives|offers> {p} off <everything|all {thing}s|its prices>. <What do I pay for a {thing} of {a}|How much is a {a} {thing}>?",
    "<Students|Members|Children|Kids> get {p} off. <A ticket|The entry|A {thing}> <costs|is> {a}. <What do they pay|How much <is it|do they pay>>?",
    "In the sale there is {p} off. What <will|does|would> a {thing} for {a} cost?", "{a} {thing} with {p} off, <price|what do I pay|how much>?",
    "My <rent|wage|bill|pay> of {a} <falls|drops|is cut|was cut|goes down> by {p}. <What is it now|How much is it now>?",
]  # fmt: skip
COINS = [
    "How many {coin}s <make|are|are in|do I need for|are there in|go into|make up|do you get for> {b}?", "<How many|number of> {coin}s <in|for> {b}<|?>",
    "I <need|have> {b} in {coin}s. How many <{coin}s |><is that|are that|do I <need|have>>?", "{b} in {coin}s<|, how many| is how many>?",
    "How many {coin}s <can I|do I> <get|change> for {b}?",
    "{name} pays {b} <only with|all in|in> {coin}s. How many <{coin}s |><is that|are needed|are that>?", "<Change|Turn> {b} into {coin}s. How many?",
]  # fmt: skip
WORTH = [
    "How much <are|is> {n} {coin}s<| worth| in MONEY| together>?", "{name} has {n} {coin}s. How much <money |>is that<| in MONEY>?",
    "<What is the value of|value of|Tell me the value of> {n} {coin}s<|?>",
    "I <have|found|saved> {n} {coin}s. <How much is that|How much money do I have|What are they worth>?", "{n} {coin}s are how much<| money>?",
    "{n} {coin}s make how much?",
]  # fmt: skip
DEAL = [
    "Which is <the cheaper deal|the better deal|cheaper|better value|a better buy> per {thing}: {x} or {y}?",
    "What is <cheaper|the better deal|the better offer>, {x} or {y}?", "{x} or {y}, which is <cheaper|the better deal|cheaper per {thing}>?",
    "Which <offer|deal|pack> is <better|cheaper|cheaper per piece>: {x} or {y}?",
    "One shop sells {x}, another {y}. Which <is cheaper|offer is better|is the better deal>?", "<better deal|best value|cheaper>: {x} or {y}?",
    "Is {x} <cheaper than|a better deal than|better than> {y}, or which one is cheaper?",
    "Should I buy {x} or {y}<| to save money| if I want the lower price>?",
]  # fmt: skip
