"""Comparing and sorting numbers, the largest and smallest, even and odd."""
from ..dice import worded
from ..phrasing import ask
from ..spelling import ROUND, digits, number, whole
from . import equality, fractions, missing, numerals, rounding, temperature
from .chains import listed
from .number_forms import BIGGER, DOWN, EVEN_ODD, EXTREME, FALLING, IS, LEAST, MAX, MIN, MOST, PARITY, RISING, SMALLER, SORT, UP
from .order import compared, order_lines
from .points import pointed


def near(r, a):
    """A number's text that resembles another's."""
    if "." in a:
        whole, _, behind = a.partition(".")
        x = r.random()
        if x < 0.4:
            return f"{whole}.{r.randint(1, 99)}".rstrip("0")
        if x < 0.55:
            return a + "0"
        return f"{whole}.{behind[0]}{r.randint(1, 9)}" if x < 0.75 else whole if x < 0.85 else pointed(r.randint(1, 9999), 2)
    n = int(a)
    if len(a) > 1 and r.random() < 0.4:
        i = r.randrange(len(a))
        return str(int(a[:i] + str(r.randint(0 if i else 1, 9)) + a[i + 1 :]))
    return r.choice((a[::-1].lstrip("0") or "0", str(n + r.randint(0, 9)), str(n * 10 + r.randint(0, 9)), a))


def rivals(r):
    """Two numbers' texts to compare."""
    x = r.random()
    if x < 0.4:
        a = str(whole(r))
    elif x < 0.75:
        a = pointed(r.randint(1, 10 ** r.randint(2, 4)), r.choice((1, 2, 2, 3)))
    else:
        a, b = str(whole(r)), str(whole(r))
        return (a, b) if x < 0.93 else signs(r, a, b)
    b = near(r, a)
    a, b = (a, b) if r.random() < 0.5 else (b, a)
    return signs(r, a, b) if r.random() < 0.12 else (a, b)


def signs(r, a, b):
    pick = r.randrange(3)
    a = "-" + a if pick != 1 and float(a) else a
    return a, "-" + b if pick and float(b) else b


def solve_compare(name, a, b):
    """Which of two numbers' texts is the bigger or the smaller one -> (thinking, answer)."""
    lines, sign = order_lines(a, b)
    thinking = "\n".join([f"{name}: {a} or {b}"] + lines + [f"So {a} {sign} {b}"])
    if sign == "=":
        return thinking, f"They are **equal**: {a} = {b}."
    first, second = (a, b) if (sign == ">") == (name == "bigger") else (b, a)
    return thinking, f"**{first}** is {name} than {second}."


def solve_true(a, wanted, b):
    """Whether two numbers' texts compare as wanted -> (thinking, answer)."""
    lines, sign = order_lines(a, b)
    big = {">": "bigger than", "<": "smaller than", "=": "equal to"}
    thinking = "\n".join([f"true or false: {a} {wanted} {b}"] + lines + [f"So {a} {sign} {b}"])
    return thinking, f"**{'Yes' if wanted == sign else 'No'}**, {a} is {big[sign]} {b}."


def compare(r):
    a, b = rivals(r)
    ta, tb = (number(r, int(t)) if "." not in t and r.random() < 0.3 else t for t in (a, b))
    x = r.random()
    if x < 0.6:
        name, forms = ("bigger", BIGGER) if x < 0.4 else ("smaller", SMALLER)
        return (ask(r, forms, a=ta, b=tb), *solve_compare(name, a, b))
    wanted = r.choice("<>>=")
    return (ask(r, IS[wanted], a=ta, b=tb), *solve_true(a, wanted, b))


def numbers(r, least=3, most=7):
    """A list of numbers' texts: mostly small whole ones, seldom large, negative or with a point."""
    x, n = r.random(), r.randint(least, most)
    if x < 0.62:
        return [str(r.randint(0, 10 ** r.randint(1, 3) - 1)) for _ in range(n)]
    if x < 0.72:
        n = min(n, 4)
        return [str(digits(r, r.randint(3, 9)) if r.random() < 0.8 else r.choice(ROUND)) for _ in range(n)]
    if x < 0.86:
        return [str(r.randint(-20, 20) if x < 0.8 else r.randint(-200, 200)) for _ in range(n)]
    n, mixed = min(n, 5), r.random() < 0.5
    xs = [pointed(r.randint(0, 99 if r.random() < 0.5 else 999), r.choice((1, 2)) if mixed else 1) for _ in range(n)]
    return [x.lstrip("-") if float(x) else "0.5" for x in xs]


def solve_sort(xs, down=False):
    """Numbers' texts in order -> (thinking, answer)."""
    name, best, word = ("sort down", max, "largest") if down else ("sort up", min, "smallest")
    lines, left = [f"{name}: {', '.join(xs)}"], list(xs)
    while left:
        m = best(left, key=float)
        lines.append(f"{', '.join(left)}: {word} {m}")
        left.remove(m)
    return "\n".join(lines), f"**{', '.join(sorted(xs, key=float, reverse=down))}**"


def sort_numbers(r):
    xs = numbers(r, 2 if r.random() < 0.12 else 3, 10 if r.random() < 0.1 else 7)
    down, x = r.random() < 0.42, r.random()
    if x < (0.8 if down else 0.5):
        q = ask(r, SORT, xs=listed(r, xs), way=worded(r, FALLING if down else RISING))
    else:
        q = ask(r, DOWN if down else UP, xs=listed(r, xs))
    return (q, *solve_sort(xs, down))


def solve_extreme(xs, most=True):
    """The largest or the smallest of numbers' texts -> (thinking, answer)."""
    name, best = ("largest", max) if most else ("smallest", min)
    lines, so_far = [f"{name}: {', '.join(xs)}", f"first {xs[0]}"], xs[0]
    for x in xs[1:]:
        sign = compared(float(x), float(so_far))
        line, so_far = f"{x} {sign} {so_far}", best(so_far, x, key=float)
        lines.append(f"{line}, {name} {so_far}")
    return "\n".join(lines), f"The {name} is **{so_far}**."


def largest_smallest(r):
    xs = numbers(r)
    most = r.random() < 0.55
    if r.random() < 0.12:
        q = ask(r, MAX if most else MIN, xs=listed(r, xs))
    else:
        q = ask(r, EXTREME, xs=listed(r, xs, "or"), most=worded(r, MOST if most else LEAST))
    return (q, *solve_extreme(xs, most))


def solve_parity(a, asked=None):
    """`asked` is the one that is asked for, if not both -> (thinking, answer)."""
    kind = "odd" if a % 2 else "even"
    thinking = f"even or odd: {a}\nlast digit {abs(a) % 10}, {kind}"
    if not asked:
        return thinking, f"{a} is **{kind}**."
    return f"{thinking}\nasked: {asked}", f"**{'Yes' if asked == kind else 'No'}**, {a} is {kind}."


def even_odd(r):
    a = whole(r)
    shown = number(r, a)
    if a and r.random() < 0.04:
        shown, a = f"-{a}", -a
    x = r.random()
    if x < 0.6:
        return (ask(r, PARITY, a=shown), *solve_parity(a))
    asked = "even" if x < 0.8 else "odd"
    return (ask(r, EVEN_ODD, a=shown, even=asked), *solve_parity(a, asked))


TASKS = dict(
    compare=(10, compare),
    sort_numbers=(9, sort_numbers),
    largest_smallest=(5, largest_smallest),
    even_odd=(4, even_odd),
    **numerals.TASKS,
    **missing.TASKS,
    **equality.TASKS,
    **fractions.TASKS,
    **rounding.TASKS,
    **temperature.TASKS,
)
