"""Proper fractions: added, subtracted and brought to lowest terms."""
from math import gcd

from ..phrasing import ask
from ..spelling import expression, words

BELOW = (2, 2, 3, 4, 4, 5, 6, 8, 10)
NAMES = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth"}
LOWEST = [
    "Reduce the fraction {f}.", "Simplify the fraction {f}.", "Reduce {f} to lowest terms.", "What is {f} in lowest terms?", "{f} in lowest terms",
    "<Simplify|Reduce|Shorten|Cancel|Cancel down> the fraction {f}<.||?| please>", "<Write|Express|Give|Bring|Put|Reduce|Simplify> {f} <in|to> <lowest terms|"
        "its lowest "
        "terms|simplest form|its simplest form|simplest terms><.|>",
    "<What is|What's|Tell me> <{f} in <lowest terms|simplest form|its simplest form>|the simplest form of {f}|{f} simplified>?",
    "{f} <in lowest terms|simplified|in simplest form|reduced to lowest terms><|?| please>", "<How do I|Can you|How can I> <simplify|reduce> the fraction {f}?",
]  # fmt: skip


def lowest(a, b):
    """The lines that divide both numbers by small primes -> (lines, text)."""
    lines = []
    for p in (2, 3, 5, 7, 11):
        while a % p == 0 and b % p == 0:
            lines.append(f"both by {p}: {a // p}/{b // p}")
            a, b = a // p, b // p
    return lines, f"{a}" if b == 1 else f"{a}/{b}"


def said(r, a, b):
    """A fraction in words."""
    if a == 1:
        return f"{r.choice(('a', 'one'))} {NAMES[b]}".replace("a eighth", "an eighth")
    return f"{words(a)} {NAMES[b]}s".replace("halfs", "halves")


def fractions(r):
    if r.random() < 0.3:
        k, b = r.choice((2, 2, 3, 4, 5, 6, 10)), r.choice((2, 3, 4, 5, 6, 7, 8, 9, 10))
        a = r.randint(1, b - 1)
        shown = f"{a * k}/{b * k}"
        lines, text = lowest(a * k, b * k)
        return ask(r, LOWEST, f=shown), "\n".join([f"lowest terms: {shown}"] + lines), f"{shown} = **{text}**"
    b, d = r.choice(BELOW), r.choice(BELOW)
    d = b if r.random() < 0.3 else d
    a, c, sign = r.randint(1, b - 1), r.randint(1, d - 1), r.choice("++-")
    if sign == "-" and a * d < c * b:
        a, b, c, d = c, d, a, b
    n = b * d // gcd(b, d)
    x, y = a * n // b, c * n // d
    z = x + y if sign == "+" else x - y
    lines = [f"{e}/{f} = {g}/{n}" for e, f, g in ((a, b, x), (c, d, y)) if f != n]
    lines += [f"{x} {sign} {y} = {z}, {z}/{n}"]
    more, text = lowest(z, n) if z else ([], "0")
    line = f"{a}/{b} {sign} {c}/{d}"
    word = r.choice(("plus", "and") if sign == "+" else ("minus", "take away"))
    x = r.random()
    if x < 0.2:
        shown = f"{said(r, a, b)} {word} {said(r, c, d)}"
    else:
        shown = line if x < 0.75 else line.replace(" ", "") if x < 0.9 else line.replace(sign, word)
    return expression(r, shown), "\n".join([f"fractions: {line}"] + lines + more), f"{line} = **{text}**"


TASKS = dict(fractions=(4, fractions))
