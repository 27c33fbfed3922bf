"""Conversations of several turns, with follow-ups that refer to what was said before."""
from .. import passkey
from ..chat import scope, talk
from ..dice import pick
from ..lexicon import LETTERS
from ..phrasing import ask
from ..words import letters
from . import turn_days, turn_lists, turn_numbers, turn_words
from .turn_again import again
from .turn_days import weekday_turns
from .turn_fact_forms import NUMBERS, OWNERS
from .turn_facts import fact
from .turn_lists import sorting
from .turn_lonely import LONELY
from .turn_memory import AGAIN, ASK_KEY, KEYS, REMEMBER, TELL_NAME
from .turn_numbers import other_number, small
from .turn_refer import question_of, results as about_results
from .turn_told import telling
from .turn_values import amount, key, kind
from .turn_words import a_word, counted, spelling, turn


def going_on(r, wanted=None):
    """Any task, then questions that go on with its answer."""
    while True:
        name, made = drawn(r)
        what = kind(name, made)
        if what and (wanted is None or what in wanted) and len(made[0]) < 200:
            break
    said, turns = key(made), between(r, [made])
    if what == "weekday" and r.random() < 0.22:
        what = "word"
    if what == "amount":
        return turn_numbers.go_on(r, amount(said), turns)
    if what == "roman":
        return turn_numbers.ordinary(r, said, turns)
    if what in ("numbers", "words"):
        down = made[1].startswith(("sort down", "sort words down")) if made[1].startswith("sort ") else None
        return turn_lists.go_on(r, said.split(", "), turns, what == "words", down=down)
    return turn_words.go_on(r, said, turns) if what == "word" else turn_days.go_on(r, what, said, turns)


def calculation(r):
    """Any task with a number as its answer, then calculations with that."""
    return going_on(r, ("amount",))


def between(r, turns):
    """The turns, seldom with a remark after them that nobody refers to."""
    return turns + [remark(r)] if r.random() < 0.12 else turns


def remark(r):
    while True:
        made = talk.chat(r)
        if "**" not in made[2]:
            return made


def memory(r):
    """A name or a key that is told first and asked for later, perhaps after something else."""
    x = r.random()
    if x < 0.5:
        q, thinking, answer, name = talk.named(r)
        first, last = (q, thinking, answer), (talk.dressed(r, pick(r, TELL_NAME)), f"name told: {name}", f"Your name is **{name}**.")
    else:
        name, v = pick(r, KEYS), passkey.value(r)
        q = ask(r, REMEMBER, k=name, v=v)
        first = q, f"remember the {name}: {v}", f"I will remember that the {name} is **{v}**."
        last = turn(ask(r, ASK_KEY, k=name), passkey.solve(name, v))
    if r.random() < 0.1:
        return [first]
    return [first] + [single(r, ("name:", "unknown name", "find the")) for _ in range(r.choice([0, 0, 1, 2]))] + [last]


def facts(r):
    """A fact, perhaps something else, then a question that names what was told."""
    first, last = fact(r)
    return [first] + [single(r, ("name:", "unknown name", "find the")) for _ in range(r.choice([0, 0, 1, 1, 2]))] + [last]


def repeated(r):
    """What the last answer was, asked once more; what stood between ** ** is repeated."""
    turns = [single(r) for _ in range(r.choice([1, 1, 2]))]
    said = key(turns[-1])
    if said is None or len(said) > 40:
        turns[-1] = counted(r, a_word(r))
        said = key(turns[-1])
    return turns + [(ask(r, AGAIN), f"again: {said}", f"I said **{said}**.")]


def quotable(q):
    return 3 < len(q.strip()) < 60 and "\n" not in q and "*" not in q


def quoted_question(r):
    """The first question, the second or the last one; all are short."""
    turns = r.choice([calculation, again, spelling])(r)[:3] if r.random() < 0.3 else []
    if not turns or not all(quotable(q) for q, *_ in turns):
        turns = [single(r) for _ in range(r.choice([1, 2, 2, 3]))]
        turns = [made if quotable(made[0]) else counted(r, a_word(r)) for made in turns]
    turns = [(" ".join(q.replace("*", "").split()), *rest) for q, *rest in turns]
    return turns + [question_of(r, [q for q, *_ in turns])]


def results(r):
    """Two or three tasks, then a question about their results."""
    if r.random() < 0.25:
        return about_chain(r)
    turns, numbers = [], r.random() < 0.75
    while len(turns) < r.choice([2, 2, 3]):
        name, made = drawn(r)
        what, said = kind(name, made), key(made)
        if what and len(made[0]) < 120 and ", " not in said and (not numbers or what == "amount" and not amount(said).unit and len(said) < 6):
            turns.append(made)
    return about_results(r, turns, [key(t) for t in turns])


def about_chain(r):
    """Calculations that go on with each other's results, then a question about these."""
    while True:
        turns = calculation(r)[:3]
        said = [key(t) for t in turns]
        if len(turns) > 1 and all(s and amount(s) and not amount(s).unit and len(s) < 7 for s in said):
            return about_results(r, turns, said)


def alone(r):
    """A follow-up with nothing before it to refer to, or only what is no help."""
    c, n = r.choice(LETTERS), small(r)
    said = dict(b=n, n=n, p=n, x=n, to=r.choice(["minutes", "cm", "grams", "hours"]), group="kids", o=r.choice(OWNERS if r.random() < 0.5 else NUMBERS))
    q = ask(r, r.choice(LONELY), **said, days="days" if n > 1 else "day", c=letters.letter(r, c), cs=letters.letters_name(r, c))
    before = [] if r.random() < 0.75 else [remark(r) if r.random() < 0.6 else scope.scope(r)]
    return before + [(q, scope.THINKING, scope.REFUSAL)]


def unrelated(r):
    """Questions that have nothing to do with each other, though the last one may be of the same kind as the one before."""
    turns = [single(r) for _ in range(r.randint(1, 3))]
    name, made = drawn(r)
    while len(made[0]) > 200:
        name, made = drawn(r)
    if r.random() < 0.3:
        turns = turns[:1] + [made]
        made = single(r, task=name)
    if name not in ("chat", "scope", "repeat_word", "count_words") and r.random() < 0.15:
        made = (r.choice(NEXT) + made[0], *made[1:])
    return turns + [made]


NEXT = ["Ok. ", "Thanks. ", "Great. ", "Good. ", "Thanks! ", "Nice! ", "Ok, next question: ", "New question: ", "Another question: ", "Next: ",
    "Something else: ", "Now this: "]
KINDS = {going_on: 4, calculation: 9, again: 9, spelling: 6, sorting: 2.5, weekday_turns: 2, telling: 5.5, facts: 3.5, memory: 3, results: 2.5, repeated: 1.5,
    quoted_question: 1.5, other_number: 1.6}  # fmt: skip
DRAW, SHARES = list(KINDS), list(KINDS.values())
_single = []


def use(names, tasks, weights):
    """Tells which tasks may stand between the turns."""
    _single[:] = names, tasks, weights


def drawn(r):
    """-> (name, turn) of any task."""
    names, tasks, weights = _single
    name = r.choices(names, cum_weights=weights)[0]
    return name, tasks[name](r)


def single(r, but=(), task=None):
    """One short turn of any task or of this one, but not of those whose thinking begins so."""
    while True:
        made = _single[1][task](r) if task else drawn(r)[1]
        if len(made[0]) < 300 and not made[1].startswith(tuple(but)):
            return made


def follow_up(r):
    """The turns of a conversation whose last one refers to one before; sometimes after others, or with a new question behind."""
    turns, x = r.choices(DRAW, SHARES)[0](r), r.random()
    if x < 0.2 and "question: " not in turns[-1][1] and not turns[-1][1].startswith("results: "):
        before = [talk.chat(r)] if x < 0.08 else [single(r)] if x < 0.13 else r.choices(DRAW, SHARES)[0](r)[:2]
        return before + turns
    return turns + [single(r)] if x > 0.9 else turns
