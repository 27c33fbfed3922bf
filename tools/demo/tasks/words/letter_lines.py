"""How letters of words are written: numbers, names and lines of thinking."""

ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
SHORT = ["1st", "2nd", "3rd"] + [f"{n}th" for n in range(4, 21)] + ["21st", "22nd", "23rd"] + [f"{n}th" for n in range(24, 31)]
NUMERALS = "two three four five".split()
SPOKEN = "one two three four five six seven eight nine ten eleven twelve".split()
ENDS = dict(first="first first first starting opening initial beginning leading".split(), last="last last last final ending closing".split())


def spelled(w):
    """The letters one by one; words of a phrase are separated by strokes."""
    return " ".join(w.replace(" ", "/"))


def numbered(w):
    """The letters with their places."""
    return [f"{i} {x}" for i, x in enumerate(w.replace(" ", "/"), 1)]


def count_lines(w, among):
    """One line for every letter: the letter and how many of those wanted there are up to it."""
    n, lines = 0, []
    for x in w.replace(" ", ""):
        n += x in among
        lines.append(f"{x} {n}")
    return lines, n


def letter(r, c):
    """A letter as it is written in a sentence."""
    x = r.random()
    if x < 0.25:
        c = c.upper()
    if r.random() < 0.6:
        return c
    a, b = r.choice([('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"), ("`", "`")])
    return a + c + b


def letters_name(r, c):
    """A letter's plural: r's, rs, R's, "r"s."""
    x = r.random()
    if x < 0.5:
        return (c.upper() if r.random() < 0.25 else c) + r.choice(["'s", "'s", "'s", "’s"])
    if x < 0.75:
        return (c.upper() if r.random() < 0.4 else c) + "s"
    return letter(r, c) + r.choice(["s", "'s", ""])
