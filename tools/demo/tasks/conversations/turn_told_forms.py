"""Forms of turns that tell something, and of the questions that need it."""
HAVE = [
    "I have {n} {thing}.", "I have {n} {thing}", "There are {n} {thing}.", "I've got {n} {thing}.", "I bought {n} {thing}.",
    "<I have|I've got|I've|We have|We've got|I own|I bought|I got|I found|I baked|I hold|I collected|I see> {n} {thing}<.|!| now.| here.| today.| at "
    "home.| in my bag.|>",
    "<There are|Here are> {n} {thing} <on the table|in the box|in a bag|in the basket|here|in my bag>.", "<Let's say|Suppose|Imagine|Assume> I have "
    "{n} {thing}."
    , "<Hi|Hello|Ok|Hey|Listen>, I have {n} {thing}.", "My <mother|father|friend|teacher|brother> gave me {n} {thing}.",
]  # fmt: skip
THEY_HAVE = ["{who} has {n} {thing}.", "{who} has {n} {thing}", "{who} <has|has got|bought|owns|got|found> {n} {thing}<.||!| now.| at home.>",
    "<Suppose|Imagine|Let's say> {who} has {n} {thing}."]  # fmt: skip
THEY_LOSE = ["{who} eats {b}. How many are left?", "If {who} gives away {b}, how many are left?", "{who} loses {b}. How many does {who} have now?",
    "<If|When|And if|What if> <{who}|"
    "he|she> <loses|sells|gives away|eats|uses|breaks> {b}< of them|>, how many <are left|remain>?", "<He|She|{who}|Then {who}> <ate|lost|sold|gave "
    "away|used> {b}< of them|>. <How "
    "many are left|How many remain|What is left>?"]  # fmt: skip
THEY_GET = ["{who} gets {b} more. How many are there now?", "If {who} buys {b} more, how many does {who} have?", "<If|When|And if|What if> <{who}|he|"
    "she> <buys|gets|finds|receives>"
    " {b} more, how many <are there|are there then|are they>?", "<He|She|{who}|Then {who}> <bought|got|found> {b} more. How many <are there now|are "
    "there|are they in total>?"]  # fmt: skip
SHARED = [
    "If I share them between {b} {group}, how many does each get?", "I share them among {b} {group}. How many does each get?",
    "Now I share them equally between {b} {group}. How many does each one get?", "How many does each of {b} {group} get?",
    "<If|When|Suppose|And if> I <share|split|divide> <them|these|all of them|them equally|them evenly> <between|among|with|by> {b} {group}, <how many "
    "does each get|"
    "how many does each one get|how many do they each get|how many for each|what does each get>?", "<I|We> <share|split|divide> them <equally |evenly |>"
    "<between|among> {b} {group}. How many <does each|does each one|do they each> get?", "<Share|Split|Divide> them <equally |><between|among> {b} "
    "{group}<. How many "
    "does each get?|.>", "How many <does each get|for each|does each one get|each> if <I share them|we split them|they are shared|they are split> "
    "<between|among> "
    "{b} {group}?", "I put them into {b} <bags|boxes|rows|piles>, the same number in each. How many are in each?", "How many <go|are> in each of {b} "
    "<bags|boxes>?",
]  # fmt: skip
LESS = [
    "I eat {b}. How many are left?", "If I give away {b}, how many are left?", "I lose {b}. How many do I have now?", "How many are left if I sell {b}?",
    "<If|When|And if|What if> I <eat|lose|sell|give away|drop|use|throw away|break> {b}< of them|>, <how many are left|how many do I have left|how "
    "many remain|"
    "how many do I have|what is left>?", "<I|Then I|Now I|My friend and I|We> <ate|lost|sold|gave away|dropped|used> {b}< of them|>. <How many are "
    "left|How many "
    "remain|How many do I have now|What is left|How many do I have left>?", "How many <are left|remain|do I have left|do I have> <if|when|after> I "
    "<eat|lose|sell|"
    "give away> {b}?", "My <friend|brother|sister|dog> takes {b}<. How many are left|. How many do I have now|, how many are left>?",
    "And without {b} of them?",
]  # fmt: skip
MORE = [
    "I get {b} more. How many do I have now?", "If I buy {b} more, how many do I have?", "I find {b} more. How many are there now?", "And with {b} more?",
    "<If|When|And if|What if> I <buy|get|find|add|receive|pick|make> {b} more, how many <do I have|do I have then|are there|are they|will I have|are "
    "there in all>?",
    "<I|Then I|Now I|We> <bought|got|found|added|received|picked> {b} more. How many <do I have now|are there now|are there|do I have|are they in total>?",
    "My <friend|brother|sister|mother> gives me {b} more<. How many do I have now|, how many do I have|. How many are that>?",
    "How many <do I have|will I have|are "
    "there> <if|when|after> I <buy|get|find|add> {b} more?", "How many with {b} more?",
]  # fmt: skip
TIMES = [
    "My friend has {b} times as many. How many does my friend have?", "How many are {b} times as many?", "If I had {b} times as many, how many would I have?",
    "My <friend|brother|sister|neighbour> has {b} times as many<. How many is that|. How many are they|, how many is that|. How many does that make>?",
    "<If|What if|And if> <I|we> had {b} times as many<, how many would that be|, how many would I have|>?",
]  # fmt: skip
RECALL = ["How many {thing} do I have?", "How many {thing} did I say?", "How many {thing} are there?", "<So|And|Now> how many {thing} <do I have|are "
    "there|did I tell "
    "you>?", "How many {thing} <do I have|did I have|did I mention|did I tell you|are there> again?", "<Do you remember|Tell me|Say|Repeat> how many "
    "{thing} <I have|"
    "there are|I told you><.|?>"]  # fmt: skip
MONEY = ["I have {a}.", "I have {a}", "I've got {a}.", "There is {a} in my pocket.", "<I have|I've got|I own|We have|I earned|I found|I got|I saved> "
    "{a}<.|!| in cash.|"
    " to spend.| left.| with me.|>", "<There is|I have> {a} <in my pocket|in my wallet|on the table|in my purse>."]  # fmt: skip
SPENT = ["I <spend|spent|pay|paid> {b} on <lunch|a book|sweets|the bus|tea|a ticket|dinner|a {thing}|food>. How much "
        "<do I have left|is left|have I got left|do I have now>?",
    "<If|When|And if> I spend {b} on <lunch|a book|sweets|the bus|a ticket|a {thing}>, <how much is left|what do I have left|how much do I have>?",
    "I spend {b}. How much is left?", "If I spend {b}, how much is left?", "How much is left if I buy a {thing} for {b}?",
    "A {thing} costs {b}. How much is left?",
    "<If|When|And if|What if> I <spend|pay|lose|give away> {b}<, how much is left|, how much do I have left|, what is left|, how much remains>?",
    "<I|Then I|Now I> "
    "<buy|bought|get> a {thing} for {b}. <How much is left|How much do I have left|What is left|How much money is left>?",
    "How much <is left|do I have left|remains> "
    "<if|after|when> I <spend {b}|buy a {thing} for {b}|pay {b}>?"]  # fmt: skip
EARNED = ["I get {b} more. How much do I have?", "If I get {b} more, how much do I have?", "I earn {b}. How much do I have now?",
    "<If|When|And if|What if> I <get|earn|"
    "find|save> {b}< more|>, how much <do I have|is that|do I have then>?", "My <mother|father|friend|boss> gives me {b}. How much <do I have now|is "
    "that|do I have>?"]  # fmt: skip
NUMBER = ["My number is {n}.", "Take the number {n}.", "Think of the number {n}.", "The number is {n}.", "Let's start with {n}.",
    "My favourite number is {n}.",
    "<My|My favourite|My favorite|My lucky|The|Our> number is {n}<.|!|>", "<Take|Remember|Use|Keep|Note|Think of|Start with|Let's take|Let's start "
    "with> <the number |>{n}<.|>"
    ]  # fmt: skip
LETTER = ["Let {x} = {n}.", "{x} = {n}", "{x} is {n}", "Let {x} be {n}.", "Suppose {x} is {n}.", "<Let|Suppose|Assume|Set> {x} <= |is |be |equals |to "
    ">{n}<.|>", "{x}={n}",
    "<If|When> {x} is {n}<.|...|>", "{x} is {n}<, ok?| ok?|, okay?|, right?|, remember.|>", "<say|so|ok,|let's say> {x} <is|=> {n}<.|, ok?|>"]  # fmt: skip
VALUE = {
    "+": ["What is {x} + {b}?", "{x} + {b}", "{x} plus {b}", "{x}+{b}", "What is {x} plus {b}?", "<What is|What's|Calculate|How much is|And> {x}< + |"
    "+| plus >{b}<?|>"],
    "-": ["What is {x} take away {b}?", "what is {x} minus {b}", "What is {x} - {b}?", "{x} - {b}", "{x} minus {b}", "{x}-{b}", "What is {x} minus {b}?",
    "<What is|What's|Calculate|How much is|And> {x}< - "
    "|-| minus >{b}<?|>"],
    "*": ["What is {b} * {x}?", "{x} * {b}", "{x} times {b}", "{b}{x}", "What is {x} times {b}?", "What is {b}{x}?", "{b} times {x}",
        "<What is|What's|Calculate|How much is|And> {x}< * |*| times >{b}<?|>"],
    "=": ["What is {x}?", "What was {x}?", "{x}?", "What is the value of {x}?", "Tell me {x}.", "<What|And what> <is|was> {x}< again|>?"],
}  # fmt: skip
WORD = ["My word is {w}.", "The word is {w}.", "Take the word {w}.", "My favourite word is {w}.", "Remember the word {w}.", "Let's take the word {w}.",
    "<My|My favourite|My favorite|The|Our|The secret|My next> word is {w}<.|!|>", "<Take|Remember|Use|Keep|Note|Think of|Here is> the word {w}"
    "<.|>", "I <like|am thinking of|think of|have> the word {w}."]  # fmt: skip
LIST = ["My numbers are {w}.", "Here are some numbers: {w}", "I have these numbers: {w}", "The numbers are {w}.", "numbers: {w}", "Take these numbers: {w}",
    "<My|The|Our> numbers are<| these:|:> {w}<.|>", "<Here are|I have|These are|Take|Remember|Use|I got> <some|my|the|these> numbers: {w}",
    "<Here is|This is|I have> <a|my|the>"
    " list<| of numbers>: {w}"]  # fmt: skip
WORDS = ["My words are {w}.", "Here are some words: {w}", "I have these words: {w}", "The words are {w}.", "words: {w}", "Take these words: {w}",
    "<My|The|Our> words are<| these:|:> {w}<.|>", "<Here are|I have|These are|Take|Remember|Use|I got> <some|my|the|these> words: {w}",
    "<Here is|This is|I have> <a|my|the>"
    " list<| of words>: {w}"]  # fmt: skip
TODAY = ["Today is {d}.", "It is {d}.", "It's {d} today.", "Today is {d}", "<Today is|It is|It's|Today's|We have> {d}<.|!| today.|>",
    "<Hi|Hello|Hey|Ok|Listen>, <today is|it is> {d}."
    ]  # fmt: skip
NOW = ["It is {d}.", "It's {d} now.", "The time is {d}.", "My watch says {d}.", "<It is|It's|The time is|Now it is|It is now|My clock says> {d}<.|!| now.|>"]
IN_DAYS = ["What day is it in {n}?", "And in {n}?", "What day will it be in {n}?", "Which day is it in {n}?", "in {n}?", "<What|Which> <day|date|"
    "weekday> <is it|will it be|do we have>"
    " <in {n}|{n} from now|after {n}|{n} later>?", "<And|So|Then|Now> <in {n}|{n} from now>?", "What <is|will be> the day in {n}?"]  # fmt: skip
DAYS_AGO = ["What day was it {n} ago?", "And {n} ago?", "Which day was it {n} ago?", "{n} ago?", "<What|Which> <day|date|weekday> <was it|was|did we "
    "have> {n} <ago|before|earlier>?",
    "<And|So|Now> {n} ago?"]  # fmt: skip
IN_HOURS = ["What time is it in {n}?", "And in {n}?", "What time will it be in {n}?", "in {n}?", "<What time|When> <is it|will it be> <in {n}|{n} "
    "from now|after {n}|{n} later>?",
    "<And|So|Then|Now> <in {n}|{n} from now>?"]  # fmt: skip
HOURS_AGO = ["What time was it {n} ago?", "And {n} ago?", "{n} ago?", "What time was it {n} <ago|before|earlier>?", "<And|So|Now> {n} ago?"]
AGE = ["<I am|I'm|im|i am> {n}<| years old| years of age| yrs old><.|!| now.| today.|>",
    "<I turned|I've just turned|I just turned> {n}<.| today.| this year.|>", "I am {n} years old.", "I'm {n} years old.", "I am {n}.", "My age is {n}.",
    "<I am|I'm|im> {n}<| years old><.|!| now.|>",
    "<Hi|Hello|Well>, I am {n} years old."
    ]  # fmt: skip
OLDER = ["<how|How> old <will i be|will I be|am I|would I be> <in {b} years|in {b} years' time|{b} years from now|after {b} years><?|>",
    "<What|And what> will my age be in {b} years?", "How old will I be in {b} years?", "How old am I in {b} years?", "And in {b} years?",
    "<How old|And how old|So how old> <will I be|am I|am I "
    "going to be> in {b} years?",
    "In {b} years, how old will I be?", "What is my age in {b} years?"]  # fmt: skip
YOUNGER = ["How old was I {b} years ago?", "And {b} years ago?", "<How old|And how old|So how old> was I {b} years ago?", "{b} years ago, how old was I?"]
OLD = ["How old am I?", "What is my age?", "Do you remember how old I am?", "<So|And|Now> how old am I?", "How old did I say I am?"]
