"""Finding a key that stands somewhere in a long text."""
from .dice import pick
from .lexicon import lower_word, words
from .phrasing import vary
from .wordnet import sentences

FILLER = [
    "The river runs slowly past the old mill.",
    "Clouds drift over the quiet hills.",
    "A grey cat sleeps on the warm wall.",
    "The market opens early in the morning.",
    "Children play near the tall oak tree.",
    "Rain falls softly on the green roof.",
    "The baker sells bread and small cakes.",
    "A boat moves along the far shore.",
    "Snow covers the path to the village.",
    "The clock in the tower strikes noon.",
    "Two birds sit on the wooden fence.",
    "The lamp burns until late at night.",
    "The grass is green.",
    "The sky is blue.",
    "The sun is yellow.",
    "Here we go.",
    "There and back again.",
]
NAMES = [
    "pass key", "passkey", "secret code", "password", "magic number", "secret number", "code", "key", "access code", "secret key", "pin",
    "PIN code", "door code", "code word", "secret word", "passphrase", "lock number", "secret", "special number", "locker code", "safe code",
]  # fmt: skip
SAID = [
    "The {k} is {v}. Remember it.", "The {k} is {v}.", "Remember: the {k} is {v}.", "The {k} is {v}. Do not forget it.", "My {k} is {v}.",
    "The {k} is {v}. {v} is the {k}.", "Please remember that the {k} is {v}.", "Note that the {k} is {v}.", "Important: the {k} is {v}.",
    "Keep in mind that the {k} is {v}.", "The {k}: {v}.", "The {k} is {v}. Remember it. {v} is the {k}.", "Note: the {k} is {v}.", "the {k} is {v}",
]  # fmt: skip
ASKED = [
    "What is the {k}?", "Tell me the {k}.", "What is the {k}?", "What was the {k}?", "Which {k} is in the text?", "Give me the {k}.",
    "Find the {k}.", "Can you tell me the {k}?", "What's the {k}?", "Do you remember the {k}?", "What {k} did I tell you?", "The {k} is",
    "What is the {k} in the text above?", "Now tell me the {k}.", "What is the {k} mentioned in the text?", "Say the {k}.", "The {k}?",
    "Please give me the {k} again.", "What {k} does the text mention?", "Read the text and tell me the {k}.", "Question: What is the {k}?",
]  # fmt: skip
FIRST = ["", "", "", "", "There is a {k} hidden in this text. Find it. ", "Read this text. ", "Here is a text: ", "Text: ", "Remember the {k}. ",
         "Somewhere below is a {k}. ", "Read this and find the {k}: "]  # fmt: skip
LONG = dict(few=6600, many=4500)  # characters of the longest text, about 1700 tokens


def value(r):
    """Digits or now and then a word."""
    x = r.random()
    if x < 0.8:
        n = r.choice([4, 5, 5, 5, 6, 7, 8])
        return str(r.randint(10 ** (n - 1), 10**n - 1))
    return words.draw(r) if x < 0.95 else lower_word(r).upper()


def solve(name, v):
    return f"find the {name}\nThe text says: the {name} is {v}", f"The {name} is **{v}**."


def filler(r, n):
    """At most n sentences, of few kinds or of many."""
    kind = "few" if r.random() < 0.5 else "many"
    some = FILLER[12:] if r.random() < 0.15 else FILLER[:12]
    out, left = [], LONG[kind]
    while len(out) < n and left > 0:
        s = r.choice(some)
        if kind == "many":
            s = sentences.draw(r).rstrip(".!?")
            s = s[0].upper() + s[1:] + "."
        out.append(s)
        left -= len(s) + 1
    return out


def passkey(r, sentences=None):
    """A text with a key in it; `sentences` fixes how many others there are."""
    v, name = value(r), pick(r, NAMES)
    n = sentences or min(int(r.expovariate(1 / 35)) + (0 if r.random() < 0.15 else 2), 165)
    lines = filler(r, n)
    lines.insert(r.randint(0, len(lines)), pick(r, SAID).format(k=name, v=v))
    if r.random() < 0.1:
        other = r.choice([x for x in NAMES if name not in x and x not in name])
        lines.insert(r.randint(0, len(lines)), f"The {other} is {value(r)}.")
    gap = "\n" if r.random() < 0.08 else " "
    text = pick(r, FIRST).format(k=name) + gap.join(lines)
    asked = vary(r, pick(r, ASKED))
    q = f"{asked} {text}" if r.random() < 0.06 else text + r.choice([" ", " ", " ", "\n", "\n\n"]) + asked
    return (q.replace("{k}", name), *solve(name, v))


TASKS = dict(passkey=(7, passkey))
