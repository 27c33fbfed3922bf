"""Numbers, operators and whole questions in the spelling that people use."""
from .dice import pick
from .phrasing import BEFORE, mistyped

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
    "What is {}?", "What is {}?", "What is {}?", "what is {}", "What's {}?", "what's {}", "whats {}", "How much is {}?", "how much is {}",
    "Calculate {}", "Compute {}.", "Solve {}", "calculate {}",
    "<Compute|Calculate|Evaluate|Solve|Work out|Find|Determine|Figure out|Simplify|Do|Answer|Reckon|Give|State> {}<|.|| =| = ?>",
    "<Compute|Calculate|Evaluate|Solve|Work out|Find|Answer|Do|Simplify|Figure out><|:| this:| the following:| this sum:| the expression| this "
        "one:| for me:> {}<|.>",
    "<Compute|Calculate|Find|Work out|Determine|Give me|Tell me|Show me|I need|I want|Get|Get me|Let me have> the <result|value|answer|"
        "outcome> of {}<|.>",
    "<What is|What's|what is|whats|What was|Which is|Do you know|Tell me|Give me|Find> the <result of|value of|answer to|answer for|answer of|"
        "solution to|outcome of|result for> {}<?|>",
    "<How much is|How much are|How much would|How much does|how much's> {}<?|>",
    "<the|> <result|answer|value|solution> <of|to|for> {}<| is| is?|?| =| please>",
    "<Tell me|Do you know|Can you tell me|Could you tell me|I want to know|I'd like to know|Let me know|I wonder|I need to know|Please tell me|"
        "Say> <what|how much> {} <is|equals|makes|comes to|gives>",
    "What <does|do|would|will|might> {} <equal|make|give|come to|yield|be|work out to|come out as|result in|amount to>?",
    "What do <you|I|we> get <if|when> <you|I|we> <compute|calculate|work out|do|evaluate|type in|have> {}?",
    "What do <you|I|we> get <for|from|with|out of> {}?",
    "<Tell me|Give me|Show me|I need|I want|I'd like|Help me with|Let's do|Try|Do|Next:|Again:|Could you do|Can you do|Can you help me with> {}<|.|>",
    "<compute|calculate|result|answer|math|Maths|Math|sum|solve|evaluate|Quick maths|Arithmetic|Calculation|Homework|calc|Exercise|Task|"
        "Problem>: {}<|| =| = ?>",
    "<Can|Could|Would|Will> you <please |><compute|calculate|work out|solve|find|evaluate|do|figure out> {}<| for me|, please>?",
    "I <need|want|have|would like|am trying> to <compute|calculate|work out|solve|know|find> {}<|.>",
    "My <homework|teacher|son|exercise|boss|worksheet> <says|asks|asks for|wants> {}<|.|, what is it?>",
    "What is {} <equal to|in total|exactly|please|then|as a number|as a result|all together>?",
    "If I <compute|calculate|do|type> {}, what <do I get|is the result|is the answer|comes out|is it>?", "calc<ulate|> {}<| please>",
    "<hey|hi|Hello|ok|yo|um|Hey there|Sorry|Hi there>, <what is|what's|how much is|calculate|compute> {}<?|>",
    "So what <is|would be|does it make:|are> {}?",
    "<Which number is|What number is|Which number do I get for|What number equals|Which number equals> {}?",
]  # fmt: skip
IMPERATIVE = (
    "Add|Sum|Total|Put|Find|Compute|Calculate|Subtract|Take|Decrease|Increase|Reduce|Remove|Multiply|Divide|Split|Square|Cube|Raise|Halve|Double|"
    "Triple|Sort|Order|Arrange|List|Rank|Compare|Pick|Choose|Name|Give|Tell|Show|Write|Convert|Turn|Change|Express|Translate|Spell|Read|Count|Work|"
    "Determine|Figure|Check|Say|Round|Share|Deduct|Rewrite|Lower|Transform|Report|Decode|Return|Identify|Select|Print|Evaluate|Average|Make"
).split("|")
GREETINGS = ("Hey, ", "Hi, ", "Hello, ", "hi ", "Hi! ", "Hello! ", "ok, ", "hey ", "Um, ", "Sorry, ")


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


def spoken(r, task, a, b):
    """Two numbers from 0 to 99 in words, or None for others and mostly."""
    if not (0 <= a < 100 and 0 <= b < 100 and r.random() < 0.09):
        return None
    text = f"{words(a)} {r.choice(SPOKEN[task])} {words(b)}"
    return text.replace("-", " ") if r.random() < 0.25 else text


def expression(r, text):
    """A question for the value of an expression."""
    if r.random() < 0.35:
        return pick(r, BARE).format(text)
    return dress(r, pick(r, ASKED).format(text))


def fill(r, forms, **parts):
    """One of the forms with its parts filled in, in somebody's spelling."""
    form = pick(r, forms)
    x = r.random()
    if x < 0.14 and form.split(" ", 1)[0] in IMPERATIVE:
        return pick(r, BEFORE).format(form[0].lower() + form[1:].rstrip(".")).format(**parts) + r.choice(("", "", "?", "."))
    if x > 0.97:
        form = mistyped(r, form)
    return dress(r, form.format(**parts))


def dress(r, q):
    """Seldom without capitals, marks or apostrophes, and with or without a please."""
    x = r.random()
    if x < 0.4:
        return q
    if x < 0.55:
        q = q[0].lower() + q[1:]
    elif x < 0.62:
        q = q.lower()
    elif x < 0.64:
        q = q.upper()
    if r.random() < 0.3:
        q = q.rstrip("?.")
    if "hat is" in q and r.random() < 0.25:
        q = q.replace("hat is", r.choice(("hat's", "hats", "hat’s")), 1)
    elif "'" in q and r.random() < 0.4:
        q = q.replace("'", r.choice(("’", "")))
    return polite(r, q)


def lower_first(q):
    return q if q[1:2].isupper() else q[0].lower() + q[1:]


def polite(r, q):
    """Seldom with a greeting before, a please behind, or spaces too many."""
    x = r.random()
    if x > 0.12:
        return q
    if x < 0.04:
        return pick(r, GREETINGS) + lower_first(q)
    if x < 0.06:
        return ("Please " if q.split(" ", 1)[0] in IMPERATIVE else "Well, ") + lower_first(q)
    if x < 0.09:
        return q.rstrip("?.") + r.choice((" please", ", please", " please?", ", please?", ", thanks"))
    if x < 0.105:
        return q.replace(" ", "  ", 1)
    return r.choice((" " + q, q + " ", q.rstrip("?.") + "!", q.rstrip("?.") + "??"))
