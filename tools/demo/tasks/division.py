"""Division of whole numbers, with the remainder and as a decimal."""
from .points import placed
from .spelling import ROUND, digits, expression, fill, number, operation, spoken
from .steps import divide_steps, fraction_steps

DIVIDE = [
    "Divide {a} by {b}.", "Divide {a} by {b}", "What is the quotient of {a} and {b}?", "Compute {a} / {b} with remainder.",
    "How many times does {b} go into {a}?", "What do I get if I divide {a} by {b}?", "Can you divide {a} by {b}?",
    "Split {a} into {b} equal parts.", "Please divide {a} by {b}.", "What is {a} divided by {b} with remainder?",
    "Divide {a} by {b} with remainder.", "What is {a} / {b} as a decimal?", "How often does {b} fit into {a}?",
    "{a} split by {b}", "{a} shared among {b}", "What is the result of dividing {a} by {b}?", "divide {a} {b}",
    "What remains when {a} is divided by {b}?", "quotient of {a} and {b}", "dividing {a} by {b} gives?",
]  # fmt: skip
REMAINDER = [
    "What is the remainder of {a} divided by {b}?", "{a} mod {b}", "What is {a} mod {b}?", "{a} modulo {b}", "{a} % {b}",
    "remainder of {a} / {b}", "What is the remainder when {a} is divided by {b}?", "What is {a} modulo {b}?",
    "Find the remainder of {a} divided by {b}.",
]  # fmt: skip
DIVISIBLE = [
    "Is {a} divisible by {b}?", "Can {a} be divided by {b} without remainder?", "Does {b} divide {a}?",
    "Is {a} a multiple of {b}?", "is {a} evenly divisible by {b}", "Is {b} a factor of {a}?", "Does {b} go into {a} evenly?",
]  # fmt: skip


def decimal_lines(a, d):
    """a / d for a >= 0 as a decimal -> (lines, text, whether it is exact)."""
    if d in (10, 100, 1000, 100000):
        line, text = placed(a, len(str(d)) - 1)
        return [line] + ([f"{a // d} remainder {a % d}"] if a % d else []), text, True
    lines, rem = divide_steps(a, d)
    if not rem:
        return lines, str(a // d), True
    more, text, exact = fraction_steps(a // d, rem, d)
    return lines + more, text, exact


def by_zero(a):
    thinking = f"divide: {a} / 0\nthe divisor is 0"
    return thinking, f"{a} / 0 is **undefined**: no number can be divided by zero."


def quotient(a, d):
    """The thinking and the answer for a / d."""
    if d == 0:
        return by_zero(a)
    lines, text, exact = decimal_lines(abs(a), abs(d))
    head = f"divide: {a} / {d}"
    if a < 0 or d < 0:
        minus = a * d < 0
        sign = "one negative, so negative" if minus else "both negative, so positive"
        text = "-" + text if minus else text
        lines = [f"{sign}: {abs(a)} / {abs(d)}"] + lines + [f"So {a} / {d} = {text}"]
        about = "" if exact else "about "
        return "\n".join([head] + lines), f"{a} / {d} = {about}**{text}**"
    rem = a % d
    if not rem:
        return "\n".join([head] + lines), f"{a} / {d} = **{a // d}**"
    decimal = text if exact else f"about {text}"
    return "\n".join([head] + lines), f"{a} / {d} = **{a // d} remainder {rem}** ({decimal} as a decimal)"


def divisor(r):
    x = r.random()
    if x < 0.65:
        return r.randint(2, 9)
    if x < 0.78:
        return r.choice((1, 10, 10, 11, 12, 15, 20, 25, 50, 100, 1000))
    return r.randint(10, 99) if x < 0.97 else r.choice((r.randint(101, 999), 125, 250, 500, 200))


def operands(r):
    x = r.random()
    if x < 0.03:
        return r.choice((0, 1, 5, 10, r.randint(0, 999))), 0
    d = divisor(r)
    most = r.choice((2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8, 9)) if d < 10 else r.choice((2, 2, 3, 3, 3, 4, 4, 5, 6) if d < 100 else (3, 3, 4))
    a = digits(r, most) if x < 0.85 else r.choice(ROUND)
    if x < 0.2:
        a = r.randint(0, 20)
    if r.random() < 0.45 and a >= d:
        a -= a % d
    return a, d


def division(r):
    a, d = operands(r)
    if d and r.random() < 0.03:
        a -= a % d
        a, d = r.choice(((-a, d), (a, -d), (-a, -d)))
    if r.random() < 0.6 or a < 0 or d < 0:
        q = expression(r, spoken(r, "divide", a, d) or operation(r, "divide", number(r, a), number(r, d)))
    else:
        q = fill(r, DIVIDE, a=number(r, a), b=number(r, d))
    return (q,) + quotient(a, d)


def remainder(r):
    d = divisor(r)
    a = digits(r, r.choice((1, 2, 2, 3, 3, 4, 5)))
    if r.random() < 0.4:
        a -= a % d
    lines, rem = divide_steps(a, d)
    if r.random() < 0.6:
        q, head = fill(r, REMAINDER, a=a, b=d), f"remainder: {a} / {d}"
        return q, "\n".join([head] + lines), f"{a} / {d} leaves the remainder **{rem}**."
    q, head = fill(r, DIVISIBLE, a=a, b=d), f"divisible: {a} / {d}"
    said = f"**Yes**, {a} / {d} = {a // d}." if not rem else f"**No**, {a} / {d} leaves the remainder {rem}."
    return q, "\n".join([head] + lines), said


TASKS = dict(division=(14, division), remainder=(4, remainder))
