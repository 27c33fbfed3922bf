"""Whatever is no task of the demo model: it says so and names two things that it can do."""
from .dice import pick
from .lexicon import FAMOUS, FIRST_NAMES, LETTERS, letter_string, lower_word, pronounceable
from .phrasing import vary
from .scope_fixed import FIXED, FOREIGN
from .scope_forms import CODE, CODES, LANGUAGES, NUMBER, SENTENCE, TOPIC
from .talk_forms import REMARKS, bare
from .wordnet import sentences, topics

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


def filled(r, forms):
    form = vary(r, pick(r, forms))
    return form.format(
        t=topic(r), u=topic(r), n=number(r), m=r.randint(1, 20), l=r.choice(LANGUAGES), s=sentences.draw(r),
        p=r.choice(CODES), q=r.choice(CODES),
    )  # fmt: skip


def plain(r, text):
    """A whole question with other case or other punctuation, its braces kept."""
    return vary(r, text.replace("{", "{{").replace("}", "}}")).format()


def gibberish(r):
    x = r.random()
    if x < 0.3:
        return letter_string(r)
    if x < 0.5:
        row = r.choice(KEYS)
        return "".join(r.choice(row) for _ in range(r.randint(3, 14)))
    if x < 0.65:
        return " ".join(letter_string(r) for _ in range(r.randint(2, 5)))
    if x < 0.75:
        return r.choice(LETTERS) * r.randint(2, 12)
    if x < 0.9:
        return " ".join(pronounceable(r) for _ in range(r.randint(1, 5)))
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


def question(r):
    x = r.random()
    if x < 0.34:
        return filled(r, TOPIC)
    if x < 0.46:
        return filled(r, NUMBER)
    if x < 0.55:
        return filled(r, SENTENCE)
    if x < 0.61:
        return filled(r, CODE)
    if x < 0.8:
        return plain(r, pick(r, FIXED))
    if x < 0.84:
        return plain(r, pick(r, FOREIGN))
    if x < 0.9:
        return gibberish(r)
    return lone(r)


def scope(r):
    q = question(r)
    while bare(q) in REMARKS:
        q = question(r)
    return q, THINKING, REFUSAL


TASKS = dict(scope=(20, scope))
