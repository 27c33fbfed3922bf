"""The many ways in which one question is typed: case, quotes, politeness, punctuation."""
import re

from .dice import kept_back, pick, worded

ARGUMENT = re.compile(r"\{[^}]*\}")
LONG_WORD = re.compile(r"(?<![\w{])[a-z]{4,}(?![\w}])")
QUESTION = re.compile(
    r"(what|whats|how|is|are|was|do|does|did|has|have|can|could|would|will|which|who|whose|where|when|why"
    r"|i|if|in|of|at|to|with|after|before|between|starting|the|here|so|now|and)\b|\W|\d", re.I
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
    if r.random() < 0.7 or form.rstrip("?.! ")[-1] == "}":
        return pick(r, BEFORE).format(lower_first(form))
    body = form.rstrip("?.! ")
    return body + pick(r, AFTER) + form[len(body) :]


def ask(r, forms, **arguments):
    """One of the forms, spelled in some way and filled in."""
    form = vary(r, favoured(r, forms))
    x = r.random()
    if x < 0.02:
        form = ARGUMENT.sub(lambda m: m.group().lower(), form.upper())
    elif x < 0.045:
        form = mistyped(r, form)
    return form.format(**arguments)


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


INTROS = [
    "I have a question.", "My teacher asked me this.", "My son wants to know:", "My daughter asked me:", "This is for my homework.", "Let me ask you something.",
    "Here is an easy one.", "Here is a hard one.", "I am curious.", "I need your help.", "I am new here.", "Let's test you.", "First question:", "Next question:",
    "A friend asked me this:", "I could not solve this:", "Think carefully.", "Think step by step.", "Take your time.", "This one is for you:", "Try this:",
    "Just a quick one.", "I bet you don't know this.", "Answer this:", "Answer in one word:", "Be brief.", "No explanation please.", "Please help me with this:",
]  # fmt: skip
OUTROS = ["Think step by step.", "Answer briefly.", "Just the answer.", "Please explain.", "Show your work.", "Be careful.", "I need to know.", "Take your time.",
          "Only the result please.", "Thanks!", "Thank you.", "Thanks in advance."]  # fmt: skip


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
