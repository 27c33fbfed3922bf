"""Numbers, operators and whole questions in the spelling that people use."""
from .dice import pick

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
ONES += "fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ROUND = [10, 12, 20, 25, 30, 40, 50, 60, 75, 80, 90, 99, 100, 101, 120, 150, 200, 250, 300, 365, 400]
ROUND += [500, 600, 750, 800, 900, 999, 1000, 1001, 1024, 1200, 1500, 2000, 2500, 5000, 10000, 100000, 1000000]

SIGNS = dict(
    add=["+"] * 5 + ["plus"] * 2 + ["added to"],
    subtract=["-"] * 6 + ["minus"] * 3 + ["−", "–", "take away", "less"],
    multiply=["*"] * 5 + ["x"] * 4 + ["×"] * 2 + ["times"] * 4 + ["multiplied by", "X", "·"],
    divide=["/"] * 5 + ["divided by"] * 3 + ["÷", "÷", ":", "over"],
)
SPOKEN = {task: [s for s in signs if s.isascii() and len(s) > 2] for task, signs in SIGNS.items()}
BEFORE = [
    "What is ", "What is ", "What is ", "What is ", "What is ", "What's ", "Whats ", "what is ", "what is ", "Compute ", "Calculate ", "How much is ",
    "Solve ", "Tell me ", "Tell me what ", "Can you calculate ", "Can you do ", "Evaluate ", "Work out ",
    "Find ", "Do you know what ", "The result of ", "I need the result of ", "Give me ", "how much is ",
    "calculate ", "solve this: ", "Could you compute ", "Quick question: ", "Please compute ", "Can you solve ",
    "What does ", "What do you get for ", "My homework says ", "result: ", "Math: ", "I want to know ",
    "What would be ", "Please tell me ", "Answer this: ", "Let's do ", "Help me with ", "compute: ", "answer to ",
]  # fmt: skip
AFTER = dict.fromkeys(BEFORE, ("",))
AFTER.update({"Tell me what ": (" is",), "Do you know what ": (" is?",), "What does ": (" equal?", " make?", " give?")})
BARE = ["{}", "{}", "{}=", "{} =", "{} = ?", "{}=?", "{}?", "{} equals", "{} is", "{} is what?", "{} equals what?",
        "{}...", "{} = what?", "{} please", "{}!", "{} makes?", "so {}?", "and {}?", "ok {}", "{}  ="]  # fmt: skip
MARKS = ("?", "?", "?", "", "", ".", " ?")
GREETINGS = ("Hey, ", "Hi, ", "Hello, ", "hi ", "Hi! ", "Hello! ", "ok, ", "hey ", "Um, ", "Sorry, ")


def words(n):
    """A whole number from 0 to 99 in words."""
    if n < 20:
        return ONES[n]
    return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")


def in_words(n):
    return 0 <= n <= 20 or (n < 100 and n % 10 == 0 and n > 0)


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
    before = pick(r, BEFORE)
    after = r.choice(AFTER[before])
    if not after or r.random() < 0.3:
        after = after.rstrip("?") + r.choice(MARKS)
    return polite(r, before + text + after)


def fill(r, forms, **parts):
    """One of the forms with its parts filled in, in somebody's spelling."""
    return dress(r, pick(r, forms).format(**parts))


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


def polite(r, q):
    """Seldom with a greeting before, a please behind, or spaces too many."""
    x = r.random()
    if x > 0.12:
        return q
    if x < 0.04:
        return pick(r, GREETINGS) + q[0].lower() + q[1:]
    if x < 0.06:
        return "Please " + q[0].lower() + q[1:]
    if x < 0.09:
        return q.rstrip("?.") + r.choice((" please", ", please", " please?", ", please?", ", thanks"))
    if x < 0.105:
        return q.replace(" ", "  ", 1)
    return r.choice((" " + q, q + " ", q.rstrip("?.") + "!", q.rstrip("?.") + "??"))
