"""Whole numbers: the four operations, chains of them, powers and parts."""
from ..phrasing import ask
from ..spelling import ROUND, digits, expression, in_words, nth, number, operation, spoken, whole, words
from . import chains, decimals, division
from .forms import ADD, BEFORE, CUBE, DIFFERENCE, FRACTION, HALVES, LARGER_BY, MULTIPLY, NEXT, PARTS, POWER, ROOT, SHARES, SQUARE, SUBTRACT, TIMES
from .steps import add_lines, digit_mul_steps, multiply_lines, multiply_steps, subtract_lines


def signed(r, n):
    """The number, seldom with a minus."""
    return -n if n and r.random() < 0.08 else n


def text(r, n):
    """A number in a question; a negative one seldom in parentheses."""
    if n >= 0:
        return number(r, n)
    if r.random() < 0.1:
        return f"({n})"
    sign = r.choice(("-", "-", "-", "-", "minus ", "negative "))
    return sign + (words(-n) if sign != "-" and in_words(-n) and r.random() < 0.3 else str(-n))


def round_said(r):
    """Two round numbers that are said rather than written, such as a hundred and forty."""
    return r.choice((100, 100, 200, 300, 500, 1000, 50, 60, 80, 90)), r.choice((10, 20, 30, 40, 50, 60, 70, 80, 90, 100, r.randint(1, 99)))


def solved(name, sign, a, b, lines, result):
    line = f"{a} {sign} {b}"
    return "\n".join([f"{name}: {line}"] + lines + [f"So {line} = {result}"]), f"{line} = **{result}**"


def addition(r):
    if r.random() < 0.03:
        a = r.choice((whole(r, 6), r.randint(1, 100), r.choice(ROUND) - 1))
        return (ask(r, NEXT, a=number(r, a)), *solved("add", "+", a, 1, add_lines(a, 1), a + 1))
    said = r.random() < 0.04
    a, b = round_said(r) if said else (signed(r, whole(r)), signed(r, whole(r)))
    ta, tb = text(r, a), text(r, b)
    if said or r.random() < 0.6:
        q = expression(r, spoken(r, "add", a, b, 0.9 if said else 0.1) or operation(r, "add", ta, tb))
    else:
        q = ask(r, ADD, a=ta, b=tb)
    return (q,) + solved("add", "+", a, b, add_lines(a, b), a + b)


def subtraction(r):
    if r.random() < 0.02:
        a = r.choice((whole(r, 6), r.randint(1, 100), r.choice(ROUND))) or 1
        return (ask(r, BEFORE, a=number(r, a)), *solved("subtract", "-", a, 1, subtract_lines(a, 1), a - 1))
    if r.random() < 0.04:
        a, b = round_said(r)
        q = expression(r, spoken(r, "subtract", a, b, 0.9) or operation(r, "subtract", str(a), str(b)))
        return (q,) + solved("subtract", "-", a, b, subtract_lines(a, b), a - b)
    a, b = whole(r), whole(r)
    if a < b and r.random() < 0.5:
        a, b = b, a
    x = r.random()
    if x < 0.1:  # the difference of two numbers is never negative
        q = ask(r, LARGER_BY if a > b and x < 0.04 else DIFFERENCE, a=number(r, a), b=number(r, b))
        a, b = max(a, b), min(a, b)
    else:
        a, b = signed(r, a), signed(r, b)
        ta, tb = text(r, a), text(r, b)
        if x < 0.65:
            q = expression(r, spoken(r, "subtract", a, b) or operation(r, "subtract", ta, tb))
        else:
            q = ask(r, SUBTRACT, a=ta, b=tb)
    return (q,) + solved("subtract", "-", a, b, subtract_lines(a, b), a - b)


SIZES = [(1, 1)] * 18 + [(2, 1)] * 12 + [(3, 1), (4, 1), (1, 2), (1, 3)] * 4 + [(2, 2)] * 18
SIZES += [(3, 2)] * 5 + [(2, 3)] * 3 + [(3, 3), (3, 3), (4, 2), (4, 3), (4, 4), (1, 4), (5, 1), (6, 1), (7, 1), (9, 1)]


def multiplication(r):
    n, m = r.choice(SIZES)
    a, b = digits(r, n), digits(r, m)
    if r.random() < 0.12:
        a = r.choice(ROUND[:22]) if b < 100 else r.choice((10, 20, 100))
    a, b = signed(r, a), signed(r, b)
    ta, tb = text(r, a), text(r, b)
    if r.random() < 0.7:
        q = expression(r, spoken(r, "multiply", a, b) or operation(r, "multiply", ta, tb))
    else:
        q = ask(r, MULTIPLY, a=ta, b=tb)
    return (q,) + solved("multiply", "*", a, b, multiply_lines(a, b), a * b)


def solve_power(a, n):
    """a to the power of n -> (thinking, answer)."""
    lines, value = [f"power: {a} ^ {n}"], 1
    if n == 0:
        lines.append("a number to the power of 0 is 1")
    elif n == 1:
        lines.append(f"a number to the power of 1 is itself: {a}")
    for i in range(n):
        if i and value != 1:
            lines.append(f"{value} * {a} = {value * a}" if a in (0, 1, 2, 10) else f"{value} * {a}:")
            if a not in (0, 1, 2, 10):
                lines += multiply_steps(value, a) + [f"{value} * {a} = {value * a}"]
        value *= a
    return "\n".join(lines + [f"So {a} ^ {n} = {value}"]), f"{a} ^ {n} = **{value}**"


def power(r):
    kind = r.random()
    if kind < 0.45:
        a, n, forms = r.choice((r.randint(0, 20),) * 3 + (r.randint(0, 99),) * 3 + (r.randint(100, 999),)), 2, SQUARE
    elif kind < 0.65:
        a, n, forms = r.randint(0, 12 if r.random() < 0.9 else 20), 3, CUBE
    else:
        a = r.choice((1, 2, 2, 2, 3, 3, 4, 5, 6, 7, 9, 10, 10))
        n = r.randint(0, {2: 10, 3: 6, 10: 6, 1: 9}.get(a, 4))
        forms = POWER
    spoken = number(r, a, 0.2, 0) if forms in (SQUARE, CUBE) else str(a)
    return (ask(r, forms, a=spoken, n=n, nth=nth(n)), *solve_power(a, n))


def solve_root(a):
    """The square root of a, or the whole numbers around it -> (thinking, answer)."""
    low = int(a**0.5)
    lines = [f"square root: {a}"]
    for k in range(max(1, low - 2), low + (low * low < a) + 1):
        lines.append(f"{k} * {k} = {k * k}")
    if low * low == a:
        return "\n".join(lines), f"The square root of {a} is **{low}**."
    return "\n".join(lines), f"The square root of {a} is **between {low} and {low + 1}**."


def square_root(r):
    n = r.randint(1, 40) if r.random() < 0.95 else r.choice((50, 60, 70, 80, 90, 100))
    a = n * n if r.random() < 0.85 else r.randint(2, 150)
    return (ask(r, ROOT, a=a), *solve_root(a))


def solve_part(name, a, d):
    """The part of a that has this name, a / d -> (thinking, answer)."""
    lines, result, _ = division.decimal_lines(a, d)
    return "\n".join([f"{name}: {a} / {d}"] + lines), f"A {name} of {a} is **{result}**.".replace("A half", "Half").replace("A eighth", "An eighth")


def solve_times(name, a, d):
    """a taken d times, which has this name -> (thinking, answer)."""
    lines = [f"{name}: {a} * {d}"] + digit_mul_steps(a, d) + [f"So {a} * {d} = {a * d}"]
    return "\n".join(lines), f"{name.capitalize()} {a} is **{a * d}**."


def parts_of(r):
    """Such as three quarters of a number."""
    d, name = r.choice(list(SHARES.items()))
    name = r.choice(name.split("|"))
    n, one = r.randint(2, d - 1), r.choice((r.randint(1, 12), r.randint(1, 30), r.randint(1, 200)))
    a, said = one * d, f"{n}/{d}"
    q = ask(r, FRACTION, p=r.choice((said, said, f"{words(n)} {name}", f"{words(n)} {name}", f"{words(n)}-{name}", f"{n} {name}")), a=number(r, a, 0.1, 0))
    lines = [f"part: {said} of {a}", f"{a} / {d}"] + division.decimal_lines(a, d)[0] + [f"{one} * {n}"] + digit_mul_steps(one, n)
    return q, "\n".join(lines + [f"So {one * n}"]), f"{said} of {a} is **{one * n}**."


def part(r):
    """A half, a third and so on of a number, or its double."""
    x = r.random()
    if x < 0.28:
        return parts_of(r)
    if x < 0.72:
        name, (d, said) = r.choice(list(PARTS.items()))
        a = d * r.choice((r.randint(1, 20), r.randint(1, 100), r.randint(1, 999)))
        if d in (2, 4, 5, 8, 10) and r.random() < 0.3:
            a = r.randint(1, 199)
        forms = HALVES if d == 2 and r.random() < 0.2 else FRACTION
        q = ask(r, forms, p=r.choice(said.split("|")), a=number(r, a, 0.1, 0))
        return (q, *solve_part(name, a, d))
    name, (d, forms) = r.choice(list(TIMES.items()))
    a = r.choice((r.randint(0, 20), r.randint(0, 100), r.randint(0, 9999)))
    q = ask(r, forms, a=number(r, a, 0.1, 0))
    return (q, *solve_times(name, a, d))


TASKS = dict(
    addition=(16, addition),
    subtraction=(15, subtraction),
    multiplication=(18, multiplication),
    power=(4, power),
    square_root=(3, square_root),
    part=(7, part),
    **division.TASKS,
    **chains.TASKS,
    **decimals.TASKS,
)
