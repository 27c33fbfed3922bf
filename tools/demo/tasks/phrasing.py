"""The many ways in which one question is typed: case, quotes, politeness, punctuation."""
import re

from .dice import kept_back, pick, worded
from .politeness import AFTER, AFTER_WORD, BEFORE, BEHIND, CASUAL, ENDS, GREETING, IMPERATIVE, INTROS, OUTROS, SPACE, TELL, WHAT_IS

ARGUMENT = re.compile(r"\{[^}]*\}")
LAST = re.compile(r"\{([^}]*)\}[?.! ]*$")
APOSTROPHE = re.compile(r"(?<!\})'")
QUESTION_WORD = re.compile(r"(what|how|which|who|whose|where|when|why)\b(?! about| if| and|[?.!]*$)", re.I)
LONG_WORD = re.compile(r"(?<![\w{])[a-z]{4,}(?![\w}])")
QUOTES = [('"', '"'), ('"', '"'), ('"', '"'), ("'", "'"), ("'", "'"), ("“", "”"), ("‘", "’"), ("`", "`"), ("«", "»"), ("**", "**"), ("(", ")")]  # fmt: skip


def quoted(r, text):
    """The text in quotes of some kind, or more often bare."""
    if r.random() < 0.6:
        return text
    a, b = QUOTES[int(r.random() * len(QUOTES))]
    return a + text + b


def lower_first(text):
    return text[:1].lower() + text[1:]


def end(r, form):
    """Another end of the sentence, or none."""
    body = form.rstrip("?.! ")
    mark = form[len(body) :]
    if r.random() < 0.65 or not mark:
        return body
    return body + r.choice(ENDS["?" if "?" in mark else "."])


def vary(r, form, more=True):
    """One spelling of a form whose arguments stand in braces and are filled in later; `more` tells whether anything may
    follow an argument at its end."""
    if r.random() < 0.3:
        return form
    if form.startswith("What is ") and r.random() < 0.3:
        form = r.choice(WHAT_IS) + form[8:]
    if r.random() < 0.4:
        form = end(r, form)
    x = r.random()
    if x < 0.2:
        form = lower_first(form)
    elif x < 0.27:
        form = form.lower()
    if x > 0.82:
        form = after(r, form, more)
    if 0.7 < x < 0.86:
        form = before(r, form)
    elif 0.66 < x < 0.7:
        form = spaced(r, form)
    if "'" in form and r.random() < 0.25:
        form = APOSTROPHE.sub(r.choice(["", "’", "´"]), form)
    return form


def before(r, form):
    """With words before it that change nothing."""
    if QUESTION_WORD.match(form) and r.random() < 0.3:
        return pick(r, TELL).format(lower_first(form))
    if form.split(" ", 1)[0] in IMPERATIVE and r.random() < 0.65:
        return pick(r, BEFORE).format(lower_first(form))
    forms = CASUAL if form[0] != "{" and r.random() < 0.2 else GREETING
    return pick(r, forms).format(lower_first(form) if r.random() < 0.6 else form)


def after(r, form, more=True):
    """With words behind it that change nothing."""
    body = form.rstrip("?.! ")
    mark = form[len(body) :]
    word_last = body[-1:] == "}"
    if word_last and not more:
        return form
    if mark and r.random() < 0.5:
        return form + pick(r, BEHIND)
    return body + pick(r, AFTER_WORD if word_last else AFTER) + mark


def spaced(r, form):
    """With a space more somewhere."""
    x = r.random()
    if x < 0.4:
        return form + r.choice(SPACE)
    if x < 0.55:
        return r.choice(SPACE) + form
    words = form.split(" ")
    i = r.randrange(len(words))
    return " ".join(words[:i] + [""] + words[i:])


def ask(r, forms, **arguments):
    """One of the forms, spelled in some way and filled in."""
    form = favoured(r, forms)
    last = LAST.search(form)
    form = vary(r, form, more=not last or single(str(arguments[last[1]])))
    return careless(r, form).format(**arguments)


def careless(r, form):
    """Seldom all in capitals or with a typing error, but for the arguments."""
    x = r.random()
    if x < 0.025:
        return ARGUMENT.sub(lambda m: m.group().lower(), form.upper())
    return mistyped(r, form) if x < 0.05 else form


def single(text):
    """Whether a please behind the text is surely not part of it."""
    return " " not in text or text[-1:].isdigit() or text[-1] in "\"'”’`»)" or all(" " not in part for part in text.split(", "))


def mistyped(r, form):
    """With two letters of one longer word swapped, or one of them left out or doubled."""
    m = r.choice(list(LONG_WORD.finditer(form)) or [None])
    if not m:
        return form
    i = r.randrange(m.start() + 1, m.end() - 1)
    wrong = r.choice([form[i + 1] + form[i], form[i + 1], form[i] * 2 + form[i + 1]])
    return form[:i] + wrong + form[i + 2 :]


def favoured(r, forms, first=1, share=0.12):
    """One of the forms; training sees the first ones, the most usual, for certain."""
    if not r.held_out and r.random() < share:
        return worded(r, forms[int(r.random() * first)])
    return pick(r, forms)


def framed(r, question):
    """With a sentence before or after it that changes nothing."""
    if r.random() < 0.7:
        return pick(r, INTROS) + r.choice([" ", " ", "\n"]) + question
    return question + ("" if question[-1:] in "?.!" else ".") + " " + pick(r, OUTROS)


class Split:
    """Words or sentences of which the evaluation has its own: one of `every`."""

    def __init__(self, items, every=10):
        self.every = every
        self.replace(items)

    def replace(self, items):
        self.train = [x for x in items if not kept_back(x, self.every)]
        self.held = [x for x in items if kept_back(x, self.every)]

    def draw(self, r):
        items = self.held if r.new_words else self.train
        return items[int(r.random() * len(items))]
