"""Small talk: every class of remarks has one fixed short answer."""
from ..dice import pick, worded
from ..lexicon import FIRST_NAMES, pronounceable
from .talk_forms import BITS, CLASSES, EMOJI, HELD_OUT, HELLOS, TRAINING
from .talk_more import MORE
from .talk_templates import TEMPLATES

NAMES = ["bot", "Larch", "there", "friend", "you", "buddy", "mate", "dear model", "my friend", "AI", "little model", "computer", "everyone", "all", "world"
    ]  # fmt: skip
NAMED = [
    "My name is {n}.", "I am {n}.", "I'm {n}.", "Hi, I am {n}.", "Hello, my name is {n}.", "Hello, I'm {n}!", "You can call me {n}.",
    "Hi, my name is {n}!", "Call me {n}.", "my name's {n}", "The name is {n}.", "Hi! I'm {n}", "hey, i am {n}", "I am called {n}.",
    "Good morning, my name is {n}.", "Please call me {n}.", "Hello there, I am {n}.", "Hey there! My name is {n}.", "this is {n}",
    "<Hi|Hello|Hey|Good morning|Good evening|Hi Larch|Hey there|Nice to meet you|Greetings|Yo><, |! |. ><my name is|I am|I'm|my name's|call me|"
    "you can call me|they call me|everyone calls me> {n}<.|!|>",
    "<My name is|My first name is|I am|I'm|Just call me|You may call me|Everyone calls me|I am known as|Remember that my name is|Remember my name:> {n}<.|!|"
    ", nice to meet you.|, hello!|>",
]  # fmt: skip


FORMS = {kind: forms + MORE.get(kind, []) for kind, forms in TEMPLATES.items()}


def typo(r, text):
    """Two letters swapped, one left out or one doubled."""
    if len(text) < 5:
        return text
    i = r.randrange(1, len(text) - 2)
    return r.choice([text[:i] + text[i + 1] + text[i] + text[i + 2 :], text[:i] + text[i + 1 :], text[:i] + text[i] + text[i:]])


def dressed(r, text):
    """A remark with other case, other punctuation, an emoji or a typing error."""
    x = r.random()
    if x < 0.3:
        return text
    if r.random() < 0.45:
        mark = text[-1:] if text[-1:] in "?!." else ""
        ends = ["", "", "?", "??"] if mark == "?" else ["", "", "!", "!!", ".", "...", "!!!", " :)", " :-)"]
        text = text.rstrip("?!.") + r.choice(ends)
    x = r.random()
    if x < 0.4:
        text = text.lower()
    elif x < 0.48:
        text = text.upper()
    elif x < 0.54:
        text = typo(r, text)
    if "'" in text and r.random() < 0.35:
        text = text.replace("'", r.choice(["’", ""]))
    if r.random() < 0.06:
        text += " " + r.choice(EMOJI)
    if r.random() < 0.04:
        return text + r.choice([" ", "  ", "\n", "\n\n"])
    return " " + text if r.random() < 0.01 else text


def remark(r, kind):
    """-> (remark, thinking, answer) of a class of small talk."""
    answer = CLASSES[kind][1]
    forms = HELD_OUT[kind] if r.held_out else TRAINING[kind]
    x = r.random()
    if x < 0.5 or not forms:
        text = worded(r, r.choice(FORMS[kind]))
    else:
        text = r.choice(forms[:6] if x < 0.65 else forms)
    if kind == "greeting":
        if r.random() < 0.2:
            text = r.choice(HELLOS)
        if x >= 0.5 and r.random() < 0.15:
            text = f"{text.rstrip('!.')}{r.choice([' ', ', '])}{r.choice(NAMES)}"
        if r.random() < 0.08:
            text += " " + r.choice(EMOJI)
    elif r.random() < 0.12:
        text = f"{pick(r, BITS)} {text}"
    return dressed(r, text), kind, answer


KINDS = list(CLASSES)
OFTEN = [7 if k == "greeting" else 3 if k in ("thanks", "good-bye", "who am I", "abilities", "well-being", "maker") else 1 for k in KINDS]


def chat(r):
    if r.random() < 0.05:
        return named(r)[:3]
    return remark(r, r.choices(KINDS, OFTEN)[0])


def named(r):
    """Somebody tells a name -> (remark, thinking, answer, name)."""
    n = r.choice(FIRST_NAMES) if r.random() < 0.5 and not r.new_words else pronounceable(r).capitalize()
    return dressed_around(r, pick(r, NAMED), n), f"name: {n}", f"Nice to meet you, **{n}**!", n


def dressed_around(r, form, name):
    """As dressed(), but the name stays as it is."""
    if r.random() < 0.3:
        form = form.lower()
    if r.random() < 0.3:
        form = form.rstrip(".!")
    return form.format(n=name)


TASKS = dict(chat=(18, chat))
