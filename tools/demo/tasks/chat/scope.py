"""Whatever is no task of the demo model: it says so and names two things that it can do."""
from ..dice import pick
from ..lexicon import FAMOUS, FIRST_NAMES, LETTERS, letter_string, lower_word, pronounceable, words
from ..phrasing import careless, vary
from ..wordnet import sentences, topics
from .scope_fixed import FIXED, FOREIGN, OTHER_LANGUAGES
from .scope_forms import CODE, CODES, LANGUAGES, NUMBER, SENTENCE, TOPIC
from .scope_more import MORE
from .scope_near import NEAR
from .scope_requests import REQUESTS
from .scope_things import THINGS
from .talk_forms import REMARKS, bare

REFUSAL = (
    "That is beyond a tiny demo model like me, but I can count letters (try: How many r's are in strawberry?) "
    "or do sums (try: What is 17 * 24?)."
)
THINKING = "not my task"
KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertasdfg", "yuiophjkl", "1234567890"]
MARKS = "! ? . , ; : - _ # % & @ / ( ) [ ] { } < > | ~ ^ $ € § ° … • ?! ... !!! ??? --- :) :( ;-) <3 *** ### /// =".split() + [" ", "  ", "\n", "\t", " \n "]  # fmt: skip
PICTURES = "🙈 🐱 🍓 🍌 🚀 💻 🔥 🌍 🎂 🐶 ⚽ 🎵 ☕ 🍕 🌈 ☀️ 🌙 ⭐ 🏠 🚗 🤔 😭 😡 💀 🦄 🐘 📚 ✅ ❌ 💯 🤷 🎁".split()


def number(r):
    return r.randint(0, 10 ** r.choice([1, 1, 2, 2, 3, 4, 5, 7]))


def topic(r):
    x = r.random()
    if x < 0.82:
        return topics.draw(r)
    if x < 0.9:
        return r.choice(FIRST_NAMES) if r.random() < 0.5 else r.choice(FAMOUS)
    return lower_word(r)


DRAWN = dict(
    t=topic, u=topic, n=number, m=lambda r: r.randint(1, 20), k=lambda r: r.randint(1, 50), big=lambda r: r.randint(1, 10 ** r.randint(1, 12)),
    s=sentences.draw, sentence=sentences.draw, l=lambda r: r.choice(LANGUAGES), language=lambda r: r.choice(LANGUAGES), p=lambda r: r.choice(CODES),
    q=lambda r: r.choice(CODES), w=lower_word, v=lower_word, c=lambda r: r.choice(LETTERS), name=lambda r: r.choice(FIRST_NAMES),
    year=lambda r: r.randint(1400, 2035), code=lambda r: r.choice(CODES),
)  # fmt: skip
ANY_NOUN = {"idea": 0.3, "animal": 0.15, "thing": 0.2, "subject": 0.3, "food": 0.1}


class Filled(dict):
    """The arguments of a form, drawn when they are asked for; a digit behind a name asks for another one of the kind."""

    def __init__(self, r):
        super().__init__()
        self.r = r

    def __missing__(self, name):
        kind = name.rstrip("2")
        if kind in DRAWN:
            return DRAWN[kind](self.r)
        return topics.draw(self.r) if self.r.random() < ANY_NOUN.get(kind, 0) else self.r.choice(THINGS[kind])


def filled(r, forms):
    return careless(r, vary(r, pick(r, forms))).format_map(Filled(r))


def plain(r, text):
    """A whole question with other case or other punctuation, its braces kept."""
    return careless(r, vary(r, text.replace("{", "{{").replace("}", "}}"))).format()


def gibberish(r):
    x = r.random()
    if x < 0.25:
        return letter_string(r)
    if x < 0.45:
        row = r.choice(KEYS)
        return "".join(r.choice(row) for _ in range(r.randint(3, 14)))
    if x < 0.57:
        return " ".join(letter_string(r) for _ in range(r.randint(2, 5)))
    if x < 0.65:
        return r.choice(LETTERS) * r.randint(2, 12)
    if x < 0.8:
        return " ".join(pronounceable(r) for _ in range(r.randint(1, 5)))
    if x < 0.86:
        return pronounceable(r)[:4].join([""] * r.randint(3, 6)) + r.choice(["", "!", "?", "..."])
    if x < 0.93:
        return " ".join(words.draw(r) for _ in range(r.randint(3, 8))) + r.choice(["", "", ".", "?"])
    return "".join(r.choice("abcdefgh0123456789#!?%&/=+*;,.") for _ in range(r.randint(4, 16)))


def lone(r):
    """Next to nothing: no input, one mark, one letter, one number, one word, some words."""
    x = r.random()
    if x < 0.16:
        return ""
    if x < 0.34:
        return r.choice(MARKS)
    if x < 0.44:
        return r.choice(PICTURES) * r.choice([1, 1, 1, 2, 3])
    if x < 0.58:
        c = r.choice(LETTERS)
        return (c.upper() if r.random() < 0.4 else c) + r.choice(["", "", "", ".", "?", "!"])
    if x < 0.68:
        return str(number(r)) + r.choice(["", "", ".", "?", "!"])
    w = " ".join(topic(r) for _ in range(r.choice([1, 1, 1, 2, 2, 3, 4])))
    return (w.capitalize() if r.random() < 0.4 else w) + r.choice(["", "", "", ".", "?", "!"])


SHARES = [
    (0.17, lambda r: filled(r, TOPIC)), (0.07, lambda r: filled(r, NUMBER)), (0.06, lambda r: filled(r, SENTENCE)), (0.04, lambda r: filled(r, CODE)),
    (0.2, lambda r: filled(r, r.choice(REQUESTS))),
    (0.1, lambda r: filled(r, r.choice(MORE))), (0.15, lambda r: filled(r, r.choice(NEAR))), (0.11, lambda r: plain(r, pick(r, FIXED))),
    (0.03, lambda r: plain(r, pick(r, FOREIGN))), (0.03, lambda r: filled(r, OTHER_LANGUAGES)), (0.05, gibberish), (0.05, lone),
]  # fmt: skip
SHARE, DRAW = [share for share, _ in SHARES], [draw for _, draw in SHARES]


def question(r):
    """One question or, seldom, two or three at once."""
    draws = r.choices(DRAW, SHARE, k=1 if r.random() < 0.95 else r.randint(2, 3))
    return r.choice([" ", " ", " ", "\n", "\n\n"]).join(draw(r) for draw in draws)


def scope(r):
    q = question(r)
    while bare(q) in REMARKS:
        q = question(r)
    return q, THINKING, REFUSAL


TASKS = dict(scope=(20, scope))
