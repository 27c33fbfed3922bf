"""Finding a key that stands somewhere in a long text."""
from .dice import pick, worded
from .lexicon import lower_word, words
from .passkey_forms import ASKED, COUNTED, FEW, FIRST, GRASS, NAMES, SAID, SAME
from .phrasing import vary
from .wordnet import sentences

LONG = dict(few=6600, grass=6600, many=4000, counted=3300, loose=3600)  # characters of the longest text, about 1700 tokens
KINDS = ["few"] * 7 + ["grass"] * 3 + ["many"] * 8 + ["counted"] * 3 + ["loose"]


def value(r):
    """Digits or now and then a word or two, or letters with digits."""
    x = r.random()
    if x < 0.76:
        n = r.choice([2, 3, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8])
        return str(r.randint(10 ** (n - 1), 10**n - 1))
    if x < 0.9:
        return words.draw(r)
    if x < 0.93:
        return lower_word(r).upper()
    if x < 0.95:
        return f"{words.draw(r)} {words.draw(r)}"
    if x < 0.97:
        return "-".join(str(r.randint(10, 99)) for _ in range(r.choice([2, 3])))
    return "".join(r.choices("ABCDEFGHKLMNPQRSTUVWXYZ23456789", k=r.randint(4, 7)))


def solve(name, v, said=None):
    """`said` is what the text calls the key, where that is not the name asked for."""
    return f"find the {name}\nThe text says: the {said or name} is {v}", f"The {name} is **{v}**."


def sentence(r, kind):
    if kind == "few":
        return r.choice(FEW)
    if kind == "grass":
        return r.choice(GRASS)
    if kind == "counted":
        return worded(r, r.choice(COUNTED)).replace("{n}", str(r.randint(2, 10 ** r.choice([1, 2, 3, 4]))))
    s = sentences.draw(r).rstrip(".!?")
    return s if kind == "loose" else s[0].upper() + s[1:] + "."


def filler(r, n):
    """At most n sentences, of few kinds or of many."""
    kind = r.choice(KINDS)
    out, left = [], LONG[kind]
    while len(out) < n and left > 0:
        out.append(sentence(r, kind))
        left -= len(out[-1]) + 1
    return out


def another_name(r, name):
    """Another name for the same key, or none."""
    for names in SAME:
        if name in names and r.random() < 0.12:
            return r.choice(names)
    return name


def passkey(r, sentences=None):
    """A text with a key in it; `sentences` fixes how many others there are."""
    v, name = value(r), pick(r, NAMES)
    n = sentences or min(int(r.expovariate(1 / 35)) + (0 if r.random() < 0.15 else 2), 165)
    lines = filler(r, n)
    lines.insert(r.randint(0, len(lines)), pick(r, SAID).format(k=name, v=v))
    asked_name = another_name(r, name)
    if asked_name == name and r.random() < 0.1:
        other = r.choice([x for x in NAMES[:16] if name not in x and x not in name])
        lines.insert(r.randint(0, len(lines)), f"The {other} is {value(r)}.")
    gap = r.choice(["\n", "\n", "\n\n"]) if r.random() < 0.08 else " "
    text = (pick(r, FIRST).format(k=name) if r.random() < 0.4 else "") + gap.join(lines)
    asked = vary(r, pick(r, ASKED)).format(k=asked_name)
    if r.random() < 0.08:
        return (asked + r.choice([" ", "\n", "\n\n"]) + text, *solve(asked_name, v, name))
    return (text + r.choice([" ", " ", " ", "\n", "\n\n"]) + asked, *solve(asked_name, v, name))


TASKS = dict(passkey=(7, passkey))
