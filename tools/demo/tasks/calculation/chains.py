"""Chains of two to four operations, solved one a line in the order that the signs ask for."""
from ..phrasing import ask
from ..spelling import SPOKEN, expression, in_words, words
from .chain_forms import AVERAGES, DOUBLED, MIDDLE, OPENED, OPENING, SUMS, TOLD
from .division import decimal_lines

NAMES = {"+": "add", "-": "subtract", "*": "multiply", "/": "divide"}
SHAPES = [
    "n+n+n", "n+n*n", "n*n+n", "n-n*n", "n*n-n", "n+n-n", "n-n-n", "n-n+n", "n*n*n", "n+n/n", "n/n+n",
    "n/n*n", "n*n/n", "n-n/n", "(n+n)*n", "n*(n+n)", "(n-n)*n", "n*(n-n)", "(n+n)/n", "n-(n+n)", "n-(n-n)", "n+(n-n)",
    "n+n+n+n", "n*n+n*n", "n*n-n*n", "n+n*n-n", "(n+n)*(n+n)", "(n+n)*(n-n)", "n+n-n+n", "n*n+n-n", "n+n*n*n",
    "n-n-n-n", "(n+n+n)*n", "(n+n+n)/n", "n*(n+n)-n", "n+n*(n+n)", "n/n+n*n", "n/n/n", "(n-n)/n", "n+(n+n)*n",
]  # fmt: skip


def written(items):
    """Tokens of an expression with spaces around the signs."""
    text = " ".join(map(str, items))
    return text.replace("( ", "(").replace(" )", ")")


def next_step(items):
    """The place of the sign that is to be worked first, and the bounds of its parentheses if it is alone in them."""
    lo, hi = 0, len(items)
    if "(" in items:
        hi = items.index(")")
        lo = hi - items[hi::-1].index("(") + 1
    for signs in ("*/", "+-"):
        for i in range(lo, hi):
            if isinstance(items[i], str) and items[i] in signs:
                return i, hi - lo == 3 and hi < len(items)
    return None, False


def value(a, sign, b):
    """The whole number a sign b, or None where there is none."""
    if sign == "+":
        return a + b
    if sign == "-":
        return a - b
    if sign == "*":
        return a * b
    return a // b if b and a % b == 0 else None


def chain_lines(items):
    """Solves the expression -> (lines, result), or (None, None) if a division is not exact."""
    items, lines = list(items), []
    while len(items) > 1:
        i, alone = next_step(items)
        a, sign, b = items[i - 1 : i + 2]
        v = value(a, sign, b)
        if v is None or abs(v) > 9999:
            return None, None
        lo, hi = (i - 2, i + 3) if alone else (i - 1, i + 2)
        items[lo:hi] = [v]
        lines.append(f"{a} {sign} {b} = {v}" + (f", left {written(items)}" if len(items) > 1 else ""))
    return lines, items[0]


def operand(r, easy):
    x = r.random()
    if easy or x < 0.6:
        return r.randint(1, 10)
    if x > 0.95:
        return r.choice((100, 200, 300, 500, 1000))
    return r.randint(0, 20) if x < 0.8 else r.randint(10, 100)


def expression_items(r):
    """Tokens of a chain whose steps are all easy, their lines and the result."""
    while True:
        shape = r.choice(SHAPES)
        easy = "*" in shape or "/" in shape
        items = [operand(r, easy and r.random() < 0.7) if c == "n" else c for c in shape]
        for i, c in enumerate(items):  # makes most divisions exact
            if c == "/" and items[i - 1] != ")" and isinstance(items[i + 1], int):
                items[i - 1] *= items[i + 1]
        lines, result = chain_lines(items)
        if lines:
            return items, lines, result


def spoken(r, items):
    """The chain in somebody's spelling."""
    x = r.random()
    if x < 0.35:
        return written(items)
    if x < 0.75:
        times = r.choice("***x×")
        return "".join(times if c == "*" else str(c) for c in items)
    if x < 0.8 or "(" in items:
        return written(items).replace("*", r.choice("x×"))
    sign = {s: r.choice(SPOKEN[n]) for s, n in NAMES.items()}
    say = r.random() < 0.4
    return " ".join(sign[c] if isinstance(c, str) else words(c) if say and in_words(c) else str(c) for c in items)


SAID = {
    "+": "add {n}|plus {n}|add {n}|add {n} to it|add {n} more|put {n} on top|increase it by {n}".split("|"),
    "-": "subtract {n}|take away {n}|subtract {n}|minus {n}|take {n} away|take off {n}|subtract {n} from it|reduce it by {n}|remove {n}".split("|"),
    "*": "multiply by {n}|times {n}|multiply it by {n}|multiply that by {n}|multiply the result by {n}".split("|"),
    "/": "divide by {n}|divide it by {n}|divide that by {n}|divide the result by {n}|split it by {n}".split("|"),
}
TWICE = {("*", 2): "double it|double that|double the result|times two".split("|"), ("*", 3): "triple it|triple that|times three".split("|")}
TWICE[("/", 2)] = "halve it|halve that|halve the result|take half of it|cut it in half|take half".split("|")
ORDERS = "+* +* -* -* +- -+ *+ *+ *- *- ++ -- /+ /- /* */ +/ -/ +-+ *+- -+- *-+ /+*".split()


def step(r, sign, n):
    """One step of a chain in words."""
    return r.choice(TWICE[sign, n]) if (sign, n) in TWICE and r.random() < 0.75 else r.choice(SAID[sign]).format(n=n)


def opening(r, a, sign, n):
    """The first number and the first step as one command, such as double 7."""
    a = words(a) if in_words(a) and r.random() < 0.1 else a
    if (sign, n) in TWICE and r.random() < 0.8:
        return r.choice(DOUBLED[sign, n]).format(a=a)
    return r.choice(OPENED[sign]).format(a=a, n=n)


def told(r):
    """A chain told step by step, from the left."""
    signs = r.choice(ORDERS)
    first = r.randint(1, r.choice((10, 20, 50)))
    if signs[0] == "/":
        first *= 2
    items, so_far, steps = [first], first, []
    for sign in signs:
        n = r.choice((2, 2, 2, 3, 3, 4, 5, 10, r.randint(2, 10))) if sign in "*/" else r.randint(1, r.choice((10, 20)) if sign == "+" or so_far < 3 else so_far)
        if sign == "/":
            n = r.choice([k for k in (2, 2, 2, 2, 3, 3, 4, 5, 6, 10) if so_far % k == 0] or [1])
            if n == 1:
                return told(r)
        items = (["(", *items, ")"] if sign in "*/" and len(items) > 1 and "+-".count(items[-2]) else items) + [sign, n]
        so_far = value(so_far, sign, n)
        steps.append((sign, n))
    lines, result = chain_lines(items)
    text, joint = written(items), r.choice((" and ", " and then ", ", then ", ", ", " then ", ", and then ", ". Then ", ", now "))
    opened = r.random() < 0.4
    done = [opening(r, first, *steps[0])] if opened else []
    done += [step(r, *s) for s in steps[opened:]]
    said = ", ".join(done[:-1]) + joint + done[-1] if len(done) > 1 else done[0]
    if opened:
        q = ask(r, OPENING, steps=said)
    else:
        q = ask(r, TOLD, a=words(first) if in_words(first) and r.random() < 0.06 else first, steps=said)
    return q, "\n".join([f"chain: {text}"] + lines), f"{text} = **{result}**"


def solve_chain(items):
    """Tokens of an expression -> (thinking, answer)."""
    lines, result = chain_lines(items)
    text = written(items)
    return "\n".join([f"chain: {text}"] + lines), f"{text} = **{result}**"


def chain(r):
    x = r.random()
    if x < 0.4:
        return total(r) if x < 0.2 else told(r)
    items, lines, result = expression_items(r)
    text = written(items)
    return expression(r, spoken(r, items)), "\n".join([f"chain: {text}"] + lines), f"{text} = **{result}**"


def listed(r, xs, last="and"):
    """Numbers as a list, in the forms that people type."""
    xs, x = [str(n) for n in xs], r.random()
    if x < 0.36:
        return ", ".join(xs)
    if x < 0.52:
        word = last if r.random() < 0.6 else "and"
        return ", ".join(xs[:-1]) + r.choice((" ", " ", ", " if len(xs) > 2 else " ")) + f"{word} {xs[-1]}"
    if x < 0.64:
        return " ".join(xs)
    if x < 0.74:
        return ",".join(xs)
    if x < 0.89:
        a, b = r.choice(("[]", "[]", "[]", "()", "{}"))
        return a + r.choice((", ", ", ", ",", " ")).join(xs) + b
    return r.choice(("; ", ";", "\n", " and ", " | ", ", ", "  ", " , ", f" {last} ")).join(xs)


def some(r, least=3, most=5):
    size = r.choice((10, 10, 20, 100))
    return [r.randint(0 if r.random() < 0.1 else 1, size) for _ in range(r.randint(least, most))]


def sum_items(xs):
    return [t for x in xs for t in (x, "+")][:-1]


def total(r):
    xs = some(r)
    return (ask(r, SUMS, xs=listed(r, xs)), *solve_chain(sum_items(xs)))


def average(r):
    if r.random() < 0.06:
        xs = r.sample(range(0, r.choice((20, 100, 100, 1000)), r.choice((1, 2, 10))), 2)
        xs = xs if r.random() < 0.2 else sorted(xs)
        return (ask(r, MIDDLE, a=xs[0], b=xs[1]), *solve_average(xs))
    xs = some(r, 2, 6)
    if r.random() < 0.75:  # most averages are whole numbers
        xs[-1] += -sum(xs) % len(xs)
    return (ask(r, AVERAGES, xs=listed(r, xs)), *solve_average(xs))


def solve_average(xs):
    """The mean of whole numbers -> (thinking, answer)."""
    n, items = len(xs), sum_items(xs)
    lines, s = chain_lines(items)
    count = f"{n} numbers, {s} / {n}"
    more, text, exact = decimal_lines(s, n)
    head = "average: " + ", ".join(map(str, xs))
    about = "" if exact else "about "
    said = f"The average is {about}**{text}**."
    return "\n".join([head] + lines + [count] + more), said


TASKS = dict(chain=(13, chain), average=(5, average))
