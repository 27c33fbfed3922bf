"""Facts about somebody's pets, people and numbers, which questions name, at once or after something else."""
from .. import passkey
from ..calculation import arithmetic, numbers, numerals
from ..chat import talk
from ..dice import pick
from ..lexicon import FIRST_NAMES, pronounceable
from ..phrasing import ask
from ..spelling import number
from ..words import letters, wordforms
from .turn_fact_forms import BOTH_CALLED, CALLED, EDGE, LENGTH, MINE, NUMBERS, OWNERS, PETS, REVERSE, SPELL, WHICH, WORK
from .turn_memory import TELL_NAME
from .turn_numbers import plain
from .turn_told import a_letter, named_question, told
from .turn_values import after


def a_name_of(r):
    if r.new_words or r.random() < 0.35:
        return pronounceable(r).capitalize()
    return r.choice(PETS if r.random() < 0.55 else FIRST_NAMES)


def called(r):
    """Somebody's or an animal's name, then what it is or something about its letters; perhaps one's own name with it."""
    o, n = r.choice(OWNERS), a_name_of(r)
    if r.random() < 0.25:
        me = a_name_of(r)
        first = (ask(r, BOTH_CALLED, o=o, n=n, me=me), f"name: {me}", f"Nice to meet you, **{me}**!")
        own = (talk.dressed(r, pick(r, TELL_NAME)), f"name told: {me}", f"Your name is **{me}**.")
        return [first, own if r.random() < 0.35 else (ask(r, WHICH, o=o), *passkey.solve(f"name of the {o}", n))]
    q, x, e = ask(r, CALLED, o=o, n=n), r.random(), r.choice(["first", "last"])
    taken = f"told: {n}"
    if x < 0.5:
        return [told(q, n), (ask(r, WHICH, o=o), *passkey.solve(f"name of the {o}", n))]
    asked, solved = (
        (LENGTH, letters.solve_length(n)) if x < 0.66
        else (SPELL, wordforms.solve_spell(n)) if x < 0.78
        else (REVERSE, wordforms.solve_reverse(n)) if x < 0.89
        else (EDGE[e], letters.solve_letter_at(e, n))
    )  # fmt: skip
    return [told(q, n), (ask(r, asked, o=o), *after(taken, solved))]


def mine(r):
    """A number of somebody's, then a calculation with it or what it was."""
    o, n = r.choice(NUMBERS), r.randint(2, r.choice((20, 100, 100, 1000)))
    what = r.choice(("+", "+", "-", "-", "*", "*", "/", "double", "half", "squared", "even", "roman", "again"))
    b = r.randint(2, 12) if what in "*/" else r.randint(1, n if what == "-" else 100)
    if what == "/":
        b = r.choice([d for d in range(2, 13) if n % d == 0] or [2])
    if what == "squared":
        n = n % 30 + 2
    solved = (
        plain(str(n), what, str(b)) if what in "+-*/"
        else arithmetic.solve_times("double", n, 2) if what == "double"
        else arithmetic.solve_part("half", n, 2) if what == "half"
        else arithmetic.solve_power(n, 2) if what == "squared"
        else numbers.solve_parity(n, None) if what == "even"
        else numerals.solve_roman(n) if what == "roman"
        else (f"again: {n}", f"You said **{n}**.")
    )  # fmt: skip
    return [told(ask(r, MINE, o=o, n=n), str(n)), (ask(r, WORK[what], o=o, b=number(r, b, 0.1)), *after(f"told: {n}", solved))]


KINDS = {called: 3, mine: 4, a_letter: 1.5, named_question: 2}
DRAW, WEIGHTS = list(KINDS), list(KINDS.values())


def fact(r):
    """-> (the turn that tells it, the one that asks)"""
    return r.choices(DRAW, WEIGHTS)[0](r)
