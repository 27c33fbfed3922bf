"""Division of whole numbers, with the remainder and as a decimal."""
from ..phrasing import ask
from ..spelling import ROUND, digits, expression, number, operation, spoken
from .division_forms import AS_DECIMAL, DIVIDE, DIVISIBLE, HOLDS, REMAINDER, SPLIT, TWO_PLACES
from .points import placed, places
from .steps import divide_steps, fraction_steps

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


def solve_decimal(a, d):
    """a / d for a >= 0 and d > 0 as a decimal alone -> (thinking, answer)."""
    lines, text, exact = decimal_lines(a, d)
    about = "" if exact else "about "
    return "\n".join([f"divide: {a} / {d}"] + lines), f"{a} / {d} = {about}**{text}**"


def as_decimal(r):
    """A quotient asked for as a decimal, or rounded to two places."""
    d = r.choice((2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 20, 25, 40, 50, 100, r.randint(2, 60)))
    a = r.choice((r.randint(1, d), r.randint(1, 20), r.randint(1, 100), r.randint(1, 100), r.randint(100, 999)))
    a += a % d == 0 and r.random() < 0.9
    _, text, exact = decimal_lines(a, d)
    forms = TWO_PLACES if (not exact or places(text) < 3) and r.random() < 0.5 else AS_DECIMAL
    return (ask(r, forms, a=a, b=d), *solve_decimal(a, d))


def division(r):
    if r.random() < 0.17:
        return as_decimal(r)
    if r.random() < 0.03:
        d = r.choice((2, 5, 5, 10, 12, 15, 20, 25, 50, r.randint(10, 60)))
        a = d * r.randint(2, 12)
        return (ask(r, HOLDS, a=a, b=d), *quotient(a, d))
    a, d = operands(r)
    if d and r.random() < 0.03:
        a -= a % d
        a, d = r.choice(((-a, d), (a, -d), (-a, -d)))
    if r.random() < 0.6 or a < 0 or d < 0:
        q = expression(r, spoken(r, "divide", a, d) or operation(r, "divide", number(r, a), number(r, d)))
    elif d and a % d == 0 and a < 1000 and r.random() < 0.35:
        q = ask(r, SPLIT, a=number(r, a), b=number(r, d))
    else:
        q = ask(r, DIVIDE, a=number(r, a), b=number(r, d))
    return (q,) + quotient(a, d)


def solve_remainder(a, d):
    lines, rem = divide_steps(a, d)
    return "\n".join([f"remainder: {a} / {d}"] + lines), f"{a} / {d} leaves the remainder **{rem}**."


def solve_divisible(a, d):
    lines, rem = divide_steps(a, d)
    said = f"**Yes**, {a} / {d} = {a // d}." if not rem else f"**No**, {a} / {d} leaves the remainder {rem}."
    return "\n".join([f"divisible: {a} / {d}"] + lines), said


def remainder(r):
    d = divisor(r)
    a = digits(r, r.choice((1, 2, 2, 2, 3, 3, 3, 4, 5, 6, 9 if d < 10 else 2)))
    if r.random() < 0.4:
        a -= a % d
    shown = dict(a=number(r, a), b=number(r, d))
    if r.random() < 0.6:
        return (ask(r, REMAINDER, **shown), *solve_remainder(a, d))
    return (ask(r, DIVISIBLE, **shown), *solve_divisible(a, d))


TASKS = dict(division=(16, division), remainder=(6, remainder))
