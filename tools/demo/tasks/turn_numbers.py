"""Conversations about numbers, whose later questions refer to a result or a task before."""
from . import arithmetic, division, numerals
from .phrasing import ask
from .spelling import number
from .turn_forms import ADD, DIVIDE, DOUBLE, EVEN_OR_ODD, FROM, HALF, IN_WORDS, MULTIPLY, OTHER_NUMBER, PARITY, ROMAN, SQUARED, SUBTRACT
from .turn_memory import FIRST, FIRST_ABOUT
from .turn_words import a_word, about_word, counted, turn


def sum_of(a, sign, b):
    """-> ((thinking, answer), result) of a small calculation."""
    if sign == "+":
        return arithmetic.solved("add", "+", a, b, arithmetic.add_lines(a, b), a + b), a + b
    if sign == "-":
        return arithmetic.solved("subtract", "-", a, b, arithmetic.subtract_lines(a, b), a - b), a - b
    if sign == "*":
        return arithmetic.solved("multiply", "*", a, b, arithmetic.multiply_lines(a, b), a * b), a * b
    return division.quotient(a, b), a // b


def divisor_of(r, a):
    return r.choice([d for d in range(2, 11) if a % d == 0] or [1])


def small(r):
    return r.randint(1, r.choice([10, 10, 20, 100, 1000]))


def start(r):
    """A first turn whose answer is a number -> (turn, the number)."""
    if r.random() < 0.12:
        made = counted(r, a_word(r)) if r.random() < 0.6 else about_word(r, "length", a_word(r))
        return made, int(made[2].split("**")[1])
    sign = r.choice("++-*")
    a, b = small(r), r.randint(1, 12) if sign == "*" else small(r)
    solved, n = sum_of(a, sign, b)
    return turn(ask(r, FIRST[sign], a=a, b=b), solved), n


def in_words(n):
    parts, text = numerals.spelled(n)
    return "\n".join([f"in words: {n}"] + [f"{v} -> {w}" for v, w in parts]), f"{n} is **{text}**."


def even_or_odd(n, asked=None):
    """`asked` is the one that is asked for, if not both."""
    kind = "odd" if n % 2 else "even"
    thinking = f"even or odd: {n}\nlast digit {n % 10}, {kind}"
    if not asked:
        return thinking, f"{n} is **{kind}**."
    return f"{thinking}\nasked: {asked}", f"**{'Yes' if asked == kind else 'No'}**, {n} is {kind}."


def about_number(r, n):
    """A question about the number just said, which is not negative."""
    x = r.random()
    if x < 0.15:
        return turn(ask(r, EVEN_OR_ODD), even_or_odd(n))
    if x < 0.4:
        asked = r.choice(list(PARITY))
        return turn(ask(r, PARITY[asked]), even_or_odd(n, asked))
    if x < 0.75 or not 0 < n < 4000:
        return turn(ask(r, IN_WORDS), in_words(n))
    return turn(ask(r, ROMAN), numerals.to_roman(r, n)[1:])


def calculation(r):
    """A sum, then one to three more with its result."""
    first, n = start(r)
    turns = [first]
    for _ in range(r.choice([1, 1, 2, 3])):
        x, b = r.random(), small(r)
        if x < 0.09:
            q, (solved, n) = ask(r, DOUBLE), sum_of(n, "*", 2)
        elif x < 0.15 and n % 2 == 0 and n > 0:
            q, (solved, n) = ask(r, HALF), sum_of(n, "/", 2)
        elif x < 0.18 and 0 <= n < 100:
            q, (solved, n) = ask(r, SQUARED), sum_of(n, "*", n)
        elif x < 0.29 and n > 0:
            b = divisor_of(r, n)
            q, (solved, n) = ask(r, DIVIDE, b=b), sum_of(n, "/", b)
        elif x < 0.47 and abs(n) < 10**6:
            b = r.randint(2, 12)
            q, (solved, n) = ask(r, MULTIPLY, b=number(r, b, 0.15)), sum_of(n, "*", b)
        elif x < 0.52:
            q, (solved, n) = ask(r, FROM, b=b), sum_of(b, "-", n)
        elif x < 0.75:
            q, (solved, n) = ask(r, ADD, b=number(r, b)), sum_of(n, "+", b)
        else:
            q, (solved, n) = ask(r, SUBTRACT, b=number(r, b)), sum_of(n, "-", b)
        turns.append(turn(q, solved))
    if 0 <= n < 10**5 and r.random() < 0.12:
        turns.append(about_number(r, n))
    return turns


def other_number(r):
    """One task with several numbers."""
    kind, turns = r.choice(list(FIRST_ABOUT)), []
    for i in range(r.choice([2, 2, 3])):
        n = small(r)
        solved = numerals.to_roman(r, n)[1:] if kind == "roman" else in_words(n) if kind == "words" else even_or_odd(n)
        turns.append(turn(ask(r, OTHER_NUMBER if i else FIRST_ABOUT[kind], w=n), solved))
    return turns
