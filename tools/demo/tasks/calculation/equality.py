"""Two small expressions compared: is 5 * 5 equal to 25, is 30% of 50 more than 20% of 70, which is bigger."""
from ..phrasing import ask
from ..spelling import SIGNS
from .equality_forms import EQUAL, MORE, RIGHT
from .number_forms import BIGGER, IS, SMALLER
from .order import order_lines
from .percent import share_lines

TASK = {"+": "add", "-": "subtract", "*": "multiply", "/": "divide"}
BIG = {">": "bigger than", "<": "smaller than", "=": "equal to"}


def operation(r):
    """Two small numbers with a sign -> (what is written, what is asked, lines, result)."""
    sign = r.choice("++-***/")
    a, b = r.randint(2, 12), r.randint(2, 12)
    if sign in "+-":
        a, b = r.randint(2, r.choice((20, 50, 100))), r.randint(1, r.choice((20, 50)))
    if sign == "-":
        a, b = max(a, b), min(a, b)
    if sign == "/":
        a *= b
    result = {"+": a + b, "-": a - b, "*": a * b, "/": a // b}[sign]
    said = r.choice(SIGNS[TASK[sign]][:25]) if r.random() < 0.75 else sign
    said = sign if said in ("add", "subtract", "less", ":", "over") else said
    shown = f"{a}{said}{b}" if len(said) == 1 and r.random() < 0.25 else f"{a} {said} {b}"
    return f"{a} {sign} {b}", shown, [f"{a} {sign} {b} = {result}"], result


def share(r):
    """A percentage of a number."""
    p, a = r.choice((5, 10, 10, 15, 20, 20, 25, 30, 30, 40, 50, 50, 60, 70, 75, 80, 90)), 10 * r.randint(1, 20)
    a *= 2 if p % 10 and a % 20 else 1
    lines, text = share_lines(p, a)
    return f"{p}% of {a}", f"{p}{r.choice(('%', '%', '%', ' percent'))} of {a}", [f"{p}% of {a}:"] + lines, text


def number(n):
    return str(n), str(n), [], n


def pair(r):
    """Two things to compare, often equal or nearly so."""
    x = r.random()
    if x < 0.3:
        return share(r), share(r) if r.random() < 0.7 else number(r.randint(1, 60))
    left = operation(r)
    if x < 0.65:
        value = left[3] if r.random() < 0.55 else max(0, left[3] + r.choice((-10, -2, -1, 1, 1, 2, 10)))
        return (left, number(value)) if r.random() < 0.85 else (number(value), left)
    right = operation(r)
    if r.random() < 0.5:
        for _ in range(30):
            if right[3] == left[3]:
                break
            right = operation(r)
    return left, right


def worked(head, left, right):
    """The lines that find both values and compare them -> (lines, sign)."""
    a, b = str(left[3]), str(right[3])
    lines, sign = order_lines(a, b)
    return [head] + left[2] + right[2] + lines + [f"So {a} {sign} {b}"], sign


def same_or_more(r):
    left, right = pair(r)
    a, b, shown = left[0], right[0], dict(a=left[1], b=right[1])
    plain = left[2] and not right[2] and "%" not in a
    if r.random() < 0.22:
        name, forms = r.choice((("bigger", BIGGER), ("bigger", BIGGER), ("smaller", SMALLER)))
        lines, sign = worked(f"{name}: {a} or {b}", left, right)
        if sign == "=":
            return ask(r, forms[:5], **shown), "\n".join(lines), f"They are **equal**: {a} = {b}."
        first, second = (a, b) if (sign == ">") == (name == "bigger") else (b, a)
        return ask(r, [f for f in forms if " " in f and "(" not in f], **shown), "\n".join(lines), f"**{first}** is {name} than {second}."
    wanted = r.choice(">>><" if "%" in a else "====><")
    lines, sign = worked(f"true or false: {a} {wanted} {b}", left, right)
    forms = [f for f in IS[wanted] if " over " not in f] if r.random() < 0.4 else EQUAL + (RIGHT if plain else []) if wanted == "=" else MORE[wanted]
    return ask(r, forms, **shown), "\n".join(lines), f"**{'Yes' if wanted == sign else 'No'}**, {a} is {BIG[sign]} {b}."


TASKS = dict(compare_values=(6, same_or_more))
