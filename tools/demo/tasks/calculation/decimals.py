"""Numbers with a decimal point: added, subtracted, multiplied and divided."""
from ..phrasing import ask
from ..spelling import expression, operation
from ..stories import money
from . import percent
from .division import decimal_lines
from .forms import ADD, MULTIPLY, SUBTRACT
from .points import places, pointed, product_lines, scaled, short, sum_lines

SIGN = dict(add="+", subtract="-", multiply="*", divide="/")


def quotient_lines(a, b):
    """a / b for numbers above zero -> (lines, text, whether it is exact)."""
    n = max(places(a), places(b))
    x, y = scaled(a, n), scaled(b, n)
    lines, text, exact = decimal_lines(x, y)
    return [f"{n} places: {x} / {y}"] + lines, text, exact


def decimal(r, whole=2, behind=2):
    """A number as text, mostly with a point and up to `behind` digits behind it."""
    if r.random() < 0.35:  # the likes of 0.5, 1.5 and 0.25
        return r.choice((pointed(r.randint(1, 99), 1), pointed(r.choice((25, 75, 50, 5, 1, 125, 150)), 2)))
    n = r.choice((1, 1, 2, 2, behind))
    return pointed(r.randint(1, 10 ** (r.choice((1, whole, whole)) + n) - 1), n)


def pair(r, whole=2, behind=3):
    """Two numbers as texts, at least one with a point."""
    a = decimal(r, r.choice((whole, whole, 4 if behind == 3 else whole)), behind)
    b = decimal(r, whole, behind) if r.random() < 0.75 else str(r.randint(1, r.choice((9, 20, 100))))
    return (a, b) if r.random() < 0.5 else (b, a)


def question(r, task, forms, a, b):
    if r.random() < 0.7:
        q = expression(r, operation(r, task, a, b))
    else:
        q = ask(r, forms, a=a, b=b)
    if r.random() < 0.04:  # the likes of .5
        q = q.replace(" 0.", " .")
    return q


def solve(task, a, b):
    """Two numbers' texts added, subtracted, multiplied or divided -> (thinking, answer)."""
    line, exact = f"{a} {SIGN[task]} {b}", True
    if task == "divide":
        lines, result, exact = quotient_lines(a, b)
    else:
        lines, result = product_lines(a, b) if task == "multiply" else sum_lines(a, b, SIGN[task])
    about = "" if exact else "about "
    return "\n".join([f"{task}: {line}"] + lines + [f"So {line} = {result}"]), f"{line} = {about}**{result}**"


def decimals(r):
    x = r.random()
    if x < 0.36:
        task, forms, (a, b) = "add", ADD, pair(r)
    elif x < 0.7:
        task, forms, (a, b) = "subtract", SUBTRACT, pair(r)
        if r.random() < 0.55 and float(a) < float(b):
            a, b = b, a
    elif x < 0.88:
        task, forms = "multiply", MULTIPLY
        a, b = pair(r, 1, 2) if r.random() < 0.5 else (decimal(r, 2, 2), str(r.randint(2, 12)))
    else:
        return divided(r)
    if task != "multiply" and r.random() < 0.06:
        a, b = r.choice((("-" + a, b), (a, "-" + b)))
    return (question(r, task, forms, a, b), *solve(task, a, b))


def divided(r):
    """A quotient that mostly is exact."""
    n = r.choice((1, 1, 2))
    d = r.randint(2, 9) if r.random() < 0.75 else r.randint(10, 60)
    if r.random() < 0.5:  # 7.5 / 3
        b, a = str(d), pointed(d * r.randint(1, 99) + (r.random() < 0.2), n)
    else:  # 7.5 / 2.5
        b = short(pointed(d, 1))
        a = short(pointed(d * r.randint(1, 60), r.choice((1, 1, 2))))
    a = short(a)
    if "." not in a + b:
        b = "0.5"
    return (expression(r, operation(r, "divide", a, b)), *solve("divide", a, b))


TASKS = dict(decimals=(14, decimals), **money.TASKS, **percent.TASKS)
