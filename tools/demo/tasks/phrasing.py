"""The many ways in which one question is typed: case, quotes, politeness, punctuation."""
import re

from .dice import kept_back, pick

QUESTION = re.compile(
    r"(what|whats|how|is|are|was|do|does|did|can|could|would|will|which|who|whose|where|when|why)\b|\W|\d", re.I
)
BEFORE = [
    "Please {}", "please {}", "Can you {}", "Could you {}", "Could you please {}", "can you please {}",
    "Would you {}", "I want you to {}", "I'd like you to {}", "I need you to {}", "Will you {}",
    "Now {}", "Let's see if you can {}", "Help me {}", "Try to {}", "Kindly {}", "ok, {}", "Just {}", "pls {}", "plz {}",
]  # fmt: skip
GREETING = [
    "Hi, {}", "Hello, {}", "hey, {}", "Hey! {}", "Hello! {}", "hi {}", "Quick question: {}", "Question: {}", "Ok, {}",
    "So, {}", "And {}", "Next: {}", "Tell me: {}", "Good morning, {}", "Hi there! {}", "ok {}", "Well, {}", "Um, {}",
    "hello {}", "Now, {}", "I have a question. {}", "Here is one: {}", "Let's try: {}", "Excuse me, {}", "Please: {}",
]  # fmt: skip
AFTER = [" please", ", please", " pls", " for me", " now", " thanks", ", thank you", " plz", " for me please", " again"]
WHAT_IS = ["What's ", "Whats ", "what is ", "whats ", "what's ", "What’s "]
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
    x = r.random()
    if x < 0.62:
        return form
    body = form.rstrip("?.! ")
    mark = form[len(body) :]
    if x < 0.87 or not mark:
        return body
    if x < 0.97:
        return body + r.choice(["??", " ?", "?!", "?", "."] if "?" in mark else ["!", " .", ".", "...", "?"])
    return form + r.choice([" ", "  ", "\n"])


def vary(r, form):
    """One spelling of a form whose arguments stand in braces and are filled in later."""
    x = r.random()
    if x < 0.35:
        return form
    if form.startswith("What is ") and r.random() < 0.3:
        form = WHAT_IS[int(r.random() * len(WHAT_IS))] + form[8:]
    form = end(r, form)
    x = r.random()
    if x < 0.35:
        form = lower_first(form)
    elif x < 0.6:
        form = polite(r, form)
    elif x < 0.63:
        form = form.replace(" ", "  ", 1)
    if "'" in form and r.random() < 0.2:
        form = form.replace("'", "’")
    return form


def polite(r, form):
    """With a word before or after it that changes nothing."""
    if form[0] == "{" or form[0].islower():
        return form
    if QUESTION.match(form):
        return pick(r, GREETING).format(lower_first(form) if r.random() < 0.6 else form)
    if r.random() < 0.7:
        return pick(r, BEFORE).format(lower_first(form))
    body = form.rstrip("?.! ")
    return body + pick(r, AFTER) + form[len(body) :]


def ask(r, forms, **arguments):
    """One of the forms, spelled in some way and filled in."""
    return vary(r, favoured(r, forms)).format(**arguments)


def favoured(r, forms, first=1, share=0.12):
    """One of the forms; training sees the first ones, the most usual, for certain."""
    if not r.held_out and r.random() < share:
        return forms[int(r.random() * first)]
    return pick(r, forms)


class Split:
    """Words or sentences of which the evaluation has its own: one of `every`."""

    def __init__(self, items, every=10):
        self.every = every
        self.replace(items)

    def replace(self, items):
        self.train = [x for x in items if not kept_back(x, self.every)]
        self.held = [x for x in items if kept_back(x, self.every)]

    def draw(self, r):
        items = self.held if r.held_out else self.train
        return items[int(r.random() * len(items))]
