"""Percentages."""
from math import gcd

from ..phrasing import ask
from ..spelling import number, words
from .division import decimal_lines
from .percent_forms import BEHIND, CHANGE, DOWN, FELL, OF, PART_TO_PERCENT, REST, THINGS, UP, WHICH
from .points import placed, places, scaled, sum_lines
from .steps import multiply_steps, subtract_lines

SHARES = [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 10, 12, 15, 15, 18, 19, 20, 20, 20, 25, 25, 25, 30, 30, 33, 35, 40, 40]
SHARES += [45, 50, 50, 50, 60, 60, 65, 70, 75, 75, 80, 80, 85, 90, 95, 99, 100, 110, 120, 150, 200]


def share_lines(p, a):
    """p % of the whole number a, p being whole or a decimal's text -> (lines, text)."""
    n = places(str(p))
    p = scaled(str(p), n)
    line, text = placed(p * a, 2 + n)
    return [f"{p} * {a}"] + multiply_steps(p, a) + [f"{p} * {a} = {p * a}", line], text


def solve_of(p, a):
    """p % of the whole number a -> (thinking, answer)."""
    lines, share = share_lines(p, a)
    return "\n".join([f"percent: {p}% of {a}"] + lines), f"{p}% of {a} is **{share}**."


def solve_changed(p, a, sign):
    """The whole number a with p % more (+) or less (-) -> (thinking, answer)."""
    lines, share = share_lines(p, a)
    more, result = sum_lines(str(a), share, sign)
    if "." not in share:
        more = more[2:-1]
    lines = [f"percent: {a} {sign} {p}%"] + lines + [f"{a} {sign} {share}"] + more + [f"So {result}"]
    return "\n".join(lines), f"{a} {'increased' if sign == '+' else 'decreased'} by {p}% is **{result}**."


def base(r):
    x = r.random()
    if x < 0.5:
        return 10 * r.randint(1, 50)
    return r.choice((r.randint(1, 20), r.randint(1, 100), r.randint(1, 100), 4 * r.randint(1, 25), r.randint(100, 999), 1000, 200, 1500, 100))


UNITS = "grams|g|kg|km|meters|liters|minutes|hours|people|students|pupils|pages|apples|books|points|cm|miles|kids|days|eggs|tickets".split("|")
HALF = {"half a percent": "0.5", "half a per cent": "0.5", "a quarter of a percent": "0.25", "one and a half percent": "1.5", "two and a half percent": "2.5"}


def said(r, p):
    """A percentage as it is typed."""
    return f"{p}%" if r.random() < 0.65 else number(r, p, 0.15) + r.choice((" percent", " percent", " percent", " %", " per cent", "percent", " pct"))


def percent(r):
    x = r.random()
    p = r.choice(SHARES) if x < 0.85 else r.randint(1, 99)
    a, text, x = base(r), said(r, p), r.random()
    if x < 0.12:
        return which(r)
    if x < 0.3:
        return r.choice((rest, changed, changed, of_one, of_one, fractional))(r)
    if x < 0.56:
        return (ask(r, OF, p=text, a=number(r, a, 0.05)), *solve_of(p, a))
    if x < 0.7:
        forms = BEHIND if r.random() < 0.5 else THINGS
        if forms is THINGS or r.random() < 0.6:  # things come out whole
            a = 100 // gcd(p, 100) * r.randint(1, r.choice((10, 40)))
        return (ask(r, forms, p=text, a=number(r, a, 0), unit=r.choice(UNITS)), *solve_of(p, a))
    forms, sign = (UP, "+") if x < 0.85 or p > 100 else (DOWN, "-")
    return (ask(r, forms, p=text, a=a), *solve_changed(p, a, sign))


def fractional(r):
    """A percentage with a decimal point."""
    a, p = base(r), r.choice(("0.5", "12.5", "2.5", "7.5", "1.5", "0.1", "0.25", "37.5", f"{r.randint(0, 30)}.{r.randint(1, 9)}"))
    text = p + r.choice(("%", "%", " %", " percent"))
    if r.random() < 0.2:
        text = r.choice(list(HALF))
        p = HALF[text]
    return (ask(r, OF, p=text, a=number(r, a, 0)), *solve_of(p, a))


def rest(r):
    """What is left of 100 %."""
    p = r.randint(1, 99)
    lines = [f"percent left: 100 - {p}"] + subtract_lines(100, p) + [f"So 100 - {p} = {100 - p}"]
    return ask(r, REST, p=said(r, p)), "\n".join(lines), f"100% - {p}% = **{100 - p}%**"


def solve_which(head, a, b):
    """The lines that find how many percent of b a is -> (lines, text, whether it is exact)."""
    lines, text, exact = decimal_lines(100 * a, b)
    return [head, f"{a} * 100 = {a * 100}", f"{a * 100} / {b}"] + lines, text, exact


def changed(r):
    """By how many percent a number rose or fell."""
    a, p = r.choice((10, 20, 20, 25, 40, 40, 50, 50, 60, 80, 100, 100, 200, 200, 400, 500, 1000)), 5 * r.randint(1, 20)
    step = a * p // 100 or a
    rise = r.random() < 0.6 or step >= a
    b = a + step if rise else a - step
    sign, small, large = ("up", a, b) if rise else ("down", b, a)
    head = f"percent {sign}: {a} to {b}"
    lines, text, exact = solve_which(f"{large} - {small} = {step}", step, a)
    about = "" if exact else "about "
    said = f"From {a} to {b} is {about}**{text}%** {'more' if rise else 'less'}."
    return ask(r, CHANGE if rise else FELL, a=number(r, a, 0), b=number(r, b, 0)), "\n".join([head] + lines), said


PARTS = {2: ("half", "halves"), 3: ("third", "thirds"), 4: ("quarter", "quarters"), 5: ("fifth", "fifths"), 8: ("eighth", "eighths"), 10: ("tenth", "tenths")}
PARTS |= {20: ("twentieth", "twentieths"), 25: ("twenty-fifth", "twenty-fifths")}


def of_one(r):
    """A fraction as a percentage."""
    b = r.choice(list(PARTS))
    a = r.randint(1, min(b - 1, 20)) if r.random() < 0.7 else 1
    name = r.choice(("a {}", "one {}", "one-{}")).format(PARTS[b][0]) if a == 1 else f"{words(a)} {PARTS[b][1]}"
    if b == 2:
        name = r.choice(("a half", "one half", "half"))
    lines, text, exact = solve_which(f"what percent: {a} of {b}", a, b)
    about = "" if exact else "about "
    named = r.random() < 0.65
    q = ask(r, PART_TO_PERCENT, p=name if named else f"{a}/{b}")
    return q, "\n".join(lines), f"{a}/{b} is {about}**{text}%**." if named else f"{a} is {about}**{text}%** of {b}."


def which(r):
    """What percentage one number is of another."""
    b = r.choice((2, 4, 5, 8, 10, 20, 25, 40, 50, 80, 60, 100, r.randint(2, 30)))
    a = r.randint(1, b)
    lines, text, exact = solve_which(f"what percent: {a} of {b}", a, b)
    about = "" if exact else "about "
    return ask(r, WHICH, a=number(r, a), b=number(r, b)), "\n".join(lines), f"{a} is {about}**{text}%** of {b}."


TASKS = dict(percent=(13, percent))
