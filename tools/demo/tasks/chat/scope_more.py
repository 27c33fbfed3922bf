"""More questions that are none of the demo model's tasks: code, logarithms, temperatures, currencies, the world's things to count."""

CODE = [
    "<Write|Make|Give|Show|Code|Build|write|make|give|show> me <a|a short|a simple|a little|a quick> {code} "
        "<function|script|program|snippet|class|method|one-liner> <<that|which> <sorts a list|reverses a string|adds "
        "two numbers|counts words|finds primes|reads a file|prints hello|"
    "checks palindromes|plays chess|spells a word>|to <sort a list|reverse a string|count letters|add numbers|draw a {animal}|calculate the average>>.",
    "print(<\"{w}\"|'{w}'|\"{w} {v}\"|'hello {w}'|{n} + {m}|\"hello world\"|len(\"{w}\")|sorted([{m}, {n}, {k}])|"
        "len(x)|\"{w}\"[::-1]|\"{w}\".upper()|x|{m} * {k}>)<|;>",
    "<console.log|System.out.println|printf|echo|puts|fmt.Println|Console.WriteLine|println!|alert|document.write|"
        "print>(<\"{w}\"|'{w}'|\"hello world\"|\"hi {w}\"|{n}|\"{w} {v}\">)<;|>", "echo $<PATH|HOME|USER|1>",
    "<{w}|x|s|name|word|text|a> = <\"{w}\"|'{w}'|[{m}, {n}]|input()|len(\"{w}\")|\"{w}\".split()|sorted({w})|[]|None|True|{{}}><|;>",
    "<len|sorted|str|int|list|set|type|strlen|reversed|enumerate|zip|map|open|input>(<\"{w}\"|'{w}'|x|a, b|arr|s>)",
    "<for|while|if> <x in {w}|i in range({n})|True|x == {n}|not {w}|(true)>: <print(x)|pass|break|return {n}|x += 1|continue>",
    "<def|function|fn|func|public static void|sub> <{w}|main|sort|add|reverse|count>(<|x|a, b|args|word>)<:| {{| {{ return {n}; }}|: return x>",
    "<import|from|using|require|include|package|use> <{w}|os|sys|math|random|pandas|requests|std::io|java.util|react>",
    "<SELECT|DELETE|INSERT INTO|UPDATE|DROP TABLE> <{w}|* FROM {w}|name FROM {w}|{w} SET x = {n}|users><;|>",
    "<cd|ls|rm|mkdir|cat|sudo|pip install|npm install|git commit -m|docker run|ssh|grep|curl|chmod +x|make> <{w}|-rf {w}|./{w}|{w}.txt|{w}.py|{w}/{v}>",
    "<return|import|lambda x:|const x =|var z =|int x =|String s =|float f => <{n}|\"{w}\"|x + {m}|{w};>",
    "<How|how> <do|would|can> <I|you> <sort|reverse|count|spell check|split|loop over|concatenate> <a list|a string|words|letters|an array|a dictionary> "
    "<in|with|using> {code}?", "<What|what> does <print(\"{w}\")|len(\"{w}\")|{w}.sort()|x = {n}|this code|range({m})|{w}()> <do|print|return|"
        "output|mean><| in {code}>?", "<code|program|script|function|algorithm> <for|to> <sorting|sort a list|reversing strings|a calculator|adding "
        "numbers|counting letters|a clock|a game>"
    "< in {code}|, please|>",
]  # fmt: skip
MEASURES = [
    "<log|logarithm|ln|Log|the log> <base {m} of {n}|to base {m} of {n}|of {n}|of {n} to base {m}|of {n} base {m}>",
    "<What is|What's|Calculate|Tell me|How much is|Find|Work out|what is> <the |><log|logarithm|natural log|ln|"
        "sine|cosine|tangent> <base {m} |>of {n}<| degrees>?",
    "log_{m}({n})", "<{n}|{n}.6|-{m}> <°F|F|fahrenheit|Fahrenheit|degrees F|degrees Fahrenheit|°C|C|celsius|Celsius|degrees C|"
        "degrees Celsius|kelvin|K> <in|to|into|as> <C|F|celsius|Celsius|fahrenheit|Fahrenheit|°C|°F|kelvin|Kelvin><|?| please|, please>",
    "<What is|What's|whats|Convert|Change|How hot is|How warm is|How cold is> <{n}|{n}.6|-{m}> <F|degrees F|"
        "degrees Fahrenheit|fahrenheit|C|degrees C|celsius|degrees Celsius|°F|°C> <in|to|into> <C|F|Celsius|Fahrenheit|celsius|fahrenheit|°C>?",
    "<{n}|{m}|{n}.50> <yen|rupees|euros|dollars|pounds|pounds sterling|US dollars|francs|pesos|yuan|won|roubles|"
        "crowns|bitcoin|Canadian dollars|lira|zloty> <in|to|into|as> <pounds sterling|euros|dollars|yen|US dollars|rupees|British pounds|"
    "sterling|Swiss francs|GBP|EUR|USD|my currency><|?| please|, please>",
    "<What is|How much is|How much are|Convert|Change|What are|what's> <£{n}|${n}|€{n}|{n} yen|{n} dollars|{n} "
        "euros|{n} quid|{n} rupees|¥{n}> <in|to|into|worth in> <euros|dollars|yen|pounds sterling|sterling|US dollars|"
    "rupees|roubles|francs|Indian rupees>?", "<What is|What's|Tell me> the <exchange rate|rate> <of|for|from> <the dollar|the euro|the pound|the yen> <to|"
        "in|against> <the dollar|the euro|the pound|the yen>?",
    "<How|how> <hot|cold|warm> is it <in {city}|outside|today|at the moment|on the sun|in here>?",
    "{n} <mph|km/h|knots|watts|horsepower|calories|joules|psi|bar|megabytes|light years> <in|to|into> <mph|km/h|"
        "knots|kilowatts|joules|kilojoules|bar|psi|gigabytes|metres per second>"
    "<|?| please>",
]  # fmt: skip
WORLD = [
    "<Count|Please count|Can you count|Could you count|count|I want you to count|Go and count> <the|all the|all|"
        "how many> <trees|cars|people|birds|{animal}s|houses|windows|lamp posts|steps|clouds|stars|boats|shops|benches|bridges|tourists> "
    "<in|on|at|near|outside> <Hyde Park|Central Park|{city}|{country}|the street|the picture|my garden|the school|"
        "the harbour|the main square|the zoo|my street|the sky><| for me| today| please><.|?|>",
    "<How|how> many <trees|cars|people|birds|{animal}s|houses|shops|pubs|schools|bridges|islands|rivers|mountains|"
        "lakes|airports> <are there in|are in|live in|has> <Hyde Park|{city}|{country}|the world|the park|Europe|Africa>?",
    "<How|how> <do|would|can> <you|I|we> <spell|write|say|pronounce> <my surname|my last name|my nickname|my "
        "street|my middle name|my town|my own name in {language}|his surname|the name of my street|my postcode|my email address>?",
    "<Spell|spell|Please spell|Can you spell|Could you spell|Reverse|Count the letters of|Write> <my surname|my "
        "last name|my middle name|my nickname|my street|my address|my full name|my home town|the name of my school>.",
    "How many letters <are in|has|are there in> <my surname|my last name|my middle name|my street|my address|my full name|my home town>?",
    "What is the <first|last> letter of <my surname|my street|my middle name|my full name|my home town>?",
    "<tl;dr|TL;DR|tldr|TLDR|tl;dr of|TLDR of|tldr of|tl;dr:|summary of|a summary of|short version of|gist of> "
        "<{work}|{idea}|world war 2|World War I|the news|this article|the Bible|the meeting|{person}|the last season>",
    "<Write|Compose|Draft|Make|Create|write|make> me <a|an|a nice|a short|a long> <poem|story|email|essay|letter|"
        "song|speech|joke|plan|shopping list|CV|report|rap|limerick|diet plan|training plan|website|app|game|logo|"
        "cover letter> <about {idea}|for my {thing}|about a {animal}|"
    "for work|for school|on {subject}|>.", "<Write|write|Give|Send|Sing|Draw|Bake|Cook|Buy|Bring|Find|Make|Get|Order> me <a {animal}|a {food}|some {food}|"
        "a {thing}|a job|a picture of a {animal}|a flat in {city}|a new {thing}|something nice>.",
    "<Add|Sort|Count|Multiply|Divide|Convert> <my {thing}|the {animal}s|my feelings|your thoughts|your blessings>.",
    "How many <fingers do I hold up|coins are in my pocket|pens are on my desk|people are here|things do you see>?",
]  # fmt: skip
MORE = [CODE, MEASURES, WORLD]
