"""Numbers, operators and whole questions in the spelling that people use."""
from .dice import pick
from .phrasing import ask

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
ONES += "fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS = ((1000000, "million"), (1000, "thousand"), (100, "hundred"))
ROUND_WORDS = {k * unit for unit in (10, 100, 1000, 1000000) for k in range(1, 10)}
ROUND = [10, 12, 20, 25, 30, 40, 50, 60, 75, 80, 90, 99, 100, 101, 120, 150, 200, 250, 300, 365, 400]
ROUND += [500, 600, 750, 800, 900, 999, 1000, 1001, 1024, 1200, 1500, 2000, 2500, 5000, 10000, 100000, 1000000]

SIGNS = dict(
    add=["+"] * 10 + ["plus"] * 4 + ["added to", "add"],
    subtract=["-"] * 10 + ["minus"] * 5 + ["−", "–", "−", "take away", "take away", "less", "subtract"],
    multiply=["*"] * 8 + ["x"] * 7 + ["×"] * 4 + ["times"] * 7 + ["multiplied by"] * 2 + ["X", "·", "⋅", "multiplied with", "multiply by"],
    divide=["/"] * 8 + ["divided by"] * 5 + ["÷"] * 4 + [":", ":", "over", "over", "divide by", "split by"],
)
SPOKEN = {task: [s for s in signs if s.isascii() and len(s) > 2] for task, signs in SIGNS.items()}
BARE = [
    "{}", "{}", "{}", "{}=", "{} =", "{} = ?", "{}=?", "{}?", "{}<?| ?|.|!|...|  =| =?|= ?|??|= |  | = _| = ___|=...| = x>",
    "{} <equals|is|makes|gives|is equal to|comes to|equal|yields|results in>< what|>?",
    "{} <equals|is|makes|gives|=|is equal to|comes to><| what| how much|...| what number>",
    "<so|and|ok|now|then|what about|how about|also|and what about|but> {}<|?>", "{} <please|pls|plz|thanks|now|quickly|asap|ty>",
    "{}, <what is it|what is that|how much is that|what does it make|what's the answer|what's the result|answer|result|please>?",
    "{} <answer|result|solution><|?>", "{} is <how much|what number|equal to what|what>?",
]  # fmt: skip
ASKED = [
    "What is {x}?", "What is {x}?", "What is {x}?", "what is {x}", "What's {x}?", "what's {x}", "whats {x}", "How much is {x}?", "how much is {x}",
    "Calculate {x}", "Compute {x}.", "Solve {x}", "calculate {x}",
    "<Compute|Calculate|Evaluate|Solve|Work out|Find|Determine|Figure out|Simplify|Do|Answer|Reckon|Give|State> {x}<|.|| =| = ?>",
    "<Compute|Calculate|Evaluate|Solve|Work out|Find|Answer|Do|Simplify|Figure out><|:| this:| the following:| this sum:| the expression| this "
        "one:| for me:> {x}<|.>",
    "<Compute|Calculate|Find|Work out|Determine|Give me|Tell me|Show me|I need|I want|Get|Get me|Let me have> the <result|value|answer|"
        "outcome> of {x}<|.>",
    "<What is|What's|what is|whats|What was|Which is|Do you know|Tell me|Give me|Find> the <result of|value of|answer to|answer for|answer of|"
        "solution to|outcome of|result for> {x}<?|>",
    "<How much is|How much are|How much would|How much does|how much's> {x}<?|>",
    "<the|> <result|answer|value|solution> <of|to|for> {x}<| is| is?|?| =| please>",
    "<Tell me|Do you know|Can you tell me|Could you tell me|I want to know|I'd like to know|Let me know|I wonder|I need to know|Please tell me|"
        "Say> <what|how much> {x} <is|equals|makes|comes to|gives>",
    "What <does|do|would|will|might> {x} <equal|make|give|come to|yield|be|work out to|come out as|result in|amount to>?",
    "What do <you|I|we> get <if|when> <you|I|we> <compute|calculate|work out|do|evaluate|type in|have> {x}?",
    "What do <you|I|we> get <for|from|with|out of> {x}?",
    "<Tell me|Give me|Show me|I need|I want|I'd like|Help me with|Let's do|Try|Do|Next:|Again:|Could you do|Can you do|Can you help me with> {x}<|.|>",
    "<compute|calculate|result|answer|math|Maths|Math|sum|solve|evaluate|Quick maths|Arithmetic|Calculation|Homework|calc|Exercise|Task|"
        "Problem>: {x}<|| =| = ?>",
    "<Can|Could|Would|Will> you <please |><compute|calculate|work out|solve|find|evaluate|do|figure out> {x}<| for me|, please>?",
    "I <need|want|have|would like|am trying> to <compute|calculate|work out|solve|know|find> {x}<|.>",
    "My <homework|teacher|son|exercise|boss|worksheet> <says|asks|asks for|wants> {x}<|.|, what is it?>",
    "What is {x} <equal to|in total|exactly|please|then|as a number|as a result|all together>?",
    "If I <compute|calculate|do|type> {x}, what <do I get|is the result|is the answer|comes out|is it>?", "calc<ulate|> {x}<| please>",
    "<hey|hi|Hello|ok|yo|um|Hey there|Sorry|Hi there>, <what is|what's|how much is|calculate|compute> {x}<?|>",
    "So what <is|would be|does it make:|are> {x}?",
    "<Which number is|What number is|Which number do I get for|What number equals|Which number equals> {x}?",
]  # fmt: skip


def words(n):
    """A whole number from 0 to 99, or one with one digit before hundred, thousand or million, in words."""
    if n < 20:
        return ONES[n]
    for unit, name in UNITS:
        if n >= unit:
            return f"{ONES[n // unit]} {name}"
    return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")


def in_words(n):
    return 0 <= n <= 20 or n in ROUND_WORDS


def nth(n):
    """A number's ordinal, such as 2nd."""
    return f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def number(r, n, spoken=0.06, commas=0.15):
    """A whole number as digits, seldom in words or with thousands separators."""
    if in_words(n) and r.random() < spoken:
        return words(n)
    if abs(n) >= 1000 and r.random() < commas:
        return f"{n:,}"
    return str(n)


def whole(r, most=9):
    """A whole number of up to `most` digits: small ones are common."""
    x = r.random()
    if x < 0.3:
        return r.randint(0, 20)
    if x < 0.4:
        n = r.choice(ROUND)
        return n if n < 10**most else r.randint(0, 9)
    if x < 0.75:
        return r.randint(0, 10 ** min(most, r.choice((2, 2, 3, 3, 4))) - 1)
    return digits(r, r.randint(1, most))


def digits(r, n):
    """A whole number of n digits."""
    return r.randint(10 ** (n - 1) if n > 1 else 0, 10**n - 1)


def operation(r, task, a, b):
    """Two texts with an operator's sign or word between them."""
    sign = r.choice(SIGNS[task])
    if sign.isascii() and (sign.isalpha() and len(sign) > 1 or " " in sign):
        return f"{a} {sign} {b}"
    if a[-1].isalpha() or b[0].isalpha() or sign == ":" or r.random() < 0.55:
        return f"{a} {sign} {b}"
    if b[0] == "-" and sign in "-−–" and r.random() < 0.7:
        return f"{a} {sign} {b}"
    return a + sign + b if r.random() < 0.92 else r.choice((f"{a}{sign} {b}", f"{a} {sign}{b}"))


def spoken(r, task, a, b, share=0.1):
    """Two numbers in words, from 0 to 99 or round, or None for others and, but for a `share`, for these."""
    if not (sayable(a) and sayable(b) and r.random() < share):
        return None
    text = f"{words(a)} {r.choice(SPOKEN[task])} {words(b)}"
    if r.random() < 0.5:
        text = text.replace("one hundred", "a hundred").replace("one thousand", "a thousand")
    return text.replace("-", " ") if r.random() < 0.25 else text


def sayable(n):
    return 0 <= n < 100 or n in ROUND_WORDS


def expression(r, text):
    """A question for the value of an expression."""
    return pick(r, BARE).format(text) if r.random() < 0.35 else ask(r, ASKED, x=text)
