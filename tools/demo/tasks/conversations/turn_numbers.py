"""Calculations that go on with a result: a number, an amount of money, a percentage or a quantity."""
from ..calculation import arithmetic, decimals, division, numbers, numerals, percent
from ..calculation.points import padded, places, pointed, scaled, short
from ..measures import units
from ..phrasing import ask
from ..spelling import number, words
from ..stories import money
from ..words import letters, wordforms
from .turn_forms import OTHER_NUMBER
from .turn_memory import FIRST_ABOUT
from .turn_number_forms import (
    ADD, BACKWARDS, CUBED, DIGITS, DIVIDE, DIVISIBLE, DOUBLE, EVEN_OR_ODD, FROM, HALF, IN_UNIT, IN_WORDS, MULTIPLY, NOTES, ORDINARY, PARITY, PART, PAY,
    PERCENT, ROMAN, SQUARED, SUBTRACT, THAN, TO_GET, TRIPLE,
)  # fmt: skip
from .turn_values import Amount, after, head

NEAR_GOALS, GOALS = (10, 20, 50), (100, 200, 500, 1000, 10**4, 10**6, 10**9)
ROMAN_VALUES = dict(M=1000, D=500, C=100, L=50, X=10, V=5, I=1)
SIGNS = {"+": "add", "-": "subtract", "*": "multiply", "/": "divide"}


def small(r):
    return r.randint(1, r.choice([10, 10, 20, 100, 1000]))


def plain(a, sign, b):
    """A calculation with two numbers' texts, as it is done for a single question -> (thinking, answer)."""
    if "." in a + b:
        return decimals.solve(SIGNS[sign], a, b)
    a, b = int(a), int(b)
    if sign == "+":
        return arithmetic.solved("add", "+", a, b, arithmetic.add_lines(a, b), a + b)
    if sign == "-":
        return arithmetic.solved("subtract", "-", a, b, arithmetic.subtract_lines(a, b), a - b)
    if sign == "*":
        return arithmetic.solved("multiply", "*", a, b, arithmetic.multiply_lines(a, b), a * b)
    return division.quotient(a, b)


def calculated(a, sign, b):
    """An amount and a text -> ((thinking, answer), the new amount); for * and / the text is a number, else it has the amount's unit."""
    if a.money:
        if sign in "+-":
            solved = money.solve_sum(a.money, a.text, sign, b)
        else:
            solved = money.solve_several(a.money, a.text, int(b)) if sign == "*" else money.solve_each(a.money, a.text, int(b))
        said = solved[1].split("**")[1]
        return solved, Amount(said.replace(a.unit, ""), a.unit)
    thinking, answer = plain(a.text, sign, b)
    new = Amount(answer.split("**")[1], a.unit)
    if a.unit:
        other = a.said(b) if sign in "+-" else b
        answer = f"{a.said()} {sign} {other} = **{new.said()}**"
    return (thinking, answer), new


def value(a):
    return float(a.text)


def operand(r, a):
    """What to add to an amount or subtract from it, as text: of the same kind, not more places."""
    if a.money:
        return money.amount(r, r.choice((5, 20, 100)))
    if "." in a.text and r.random() < 0.5:
        return pointed(r.randint(1, 99), 1)
    return str(small(r) if not a.unit else r.randint(1, 20))


def shown(r, a, text):
    """An operand as somebody types it: with the unit or without."""
    if a.unit and (a.money or a.unit == "%" or r.random() < 0.5):
        return text if r.random() < 0.35 else a.unit + text if a.money else f"{text}%" if a.unit == "%" else f"{text} {r.choice(units.NAMES[a.unit])}"
    return number(r, int(text)) if text.isdigit() else text


def divisors(a):
    """What the amount can be divided by with a short result."""
    n = 2 if a.money else places(a.text)
    return [d for d in range(2, 13) if scaled(a.text, n) % d == 0]


def step(r, a):
    """One more calculation with the amount -> (question, (thinking, answer), the new amount)."""
    x, b = r.random(), operand(r, a)
    one, large = a.whole, abs(value(a)) >= 10**5
    if one is not None and one >= 0 and x < 0.19:
        made = named_step(r, one, x)
        if made:
            return made
    if a.money and x < 0.2 and 0 < value(a) < 500:
        b = r.choice([n for n in (5, 10, 20, 50, 100, 200, 500) if n > value(a)][:3])
        note = r.choice(NOTES[a.unit]).format(b=b, w=words(b))
        return ask(r, PAY, b=note), *reversed_difference(a, str(b))
    if x < 0.24 and not large:
        return ask(r, DOUBLE if one is None or one < 0 else TRIPLE), *calculated(a, "*", "2" if one is None or one < 0 else "3")
    if x < 0.36 and value(a) > 0 and divisors(a):
        d = r.choice(divisors(a))
        return ask(r, HALF if d == 2 and one is None and r.random() < 0.6 else DIVIDE, b=d), *calculated(a, "/", str(d))
    if x < 0.53 and not large:
        n = r.randint(2, 12)
        return ask(r, MULTIPLY, b=number(r, n, 0.15)), *calculated(a, "*", str(n))
    if x < 0.57 and (not a.unit or float(b) > value(a)):
        return ask(r, FROM, b=shown(r, a, b)), *reversed_difference(a, b)
    if x < 0.65 and 0 < value(a) < GOALS[-1]:
        goal = str(next(g for g in (r.choice(NEAR_GOALS), *GOALS) if g > value(a)))
        return ask(r, TO_GET, b=shown(r, a, goal)), *reversed_difference(a, goal)
    if x < 0.83 or float(b) > value(a) and (a.unit or r.random() < 0.7):
        return ask(r, ADD, b=shown(r, a, b)), *calculated(a, "+", b)
    return ask(r, SUBTRACT, b=shown(r, a, b)), *calculated(a, "-", b)


def reversed_difference(a, b):
    """b - a for an amount a and a text b."""
    solved, new = calculated(Amount(b, a.unit), "-", a.text)
    return solved, new


def named_step(r, n, x):
    """A half, the double, the square or a percentage of a whole number, or None where that is hard."""
    if x < 0.05:
        solved = arithmetic.solve_times("double", n, 2)
        q = ask(r, DOUBLE)
    elif x < 0.09:
        solved, q = arithmetic.solve_part("half", n, 2), ask(r, HALF)
    elif x < 0.12:
        name = r.choice(list(PART))
        d = dict(third=3, quarter=4, tenth=10)[name]
        if n % d and name != "tenth":
            return None
        solved, q = arithmetic.solve_part(name, n, d), ask(r, PART[name])
    elif x < 0.155:
        power = 3 if n <= 12 and r.random() < 0.3 else 2
        if n > 99:
            return None
        solved, q = arithmetic.solve_power(n, power), ask(r, CUBED if power == 3 else SQUARED)
    elif n < 10000:
        p = r.choice((5, 10, 10, 15, 20, 20, 25, 30, 50, 75))
        solved, q = percent.solve_of(p, n), ask(r, PERCENT, p=p)
    else:
        return None
    return q, solved, Amount(solved[1].split("**")[1])


def asked_about(r, a, converted):
    """A question about an amount that does not change it -> (question, (thinking, answer)), or None; one that was just
    `converted` is not converted further."""
    n, x = a.whole, r.random()
    if n is None or n < 0 or x < 0.25:
        if a.unit and not a.money and a.unit != "%" and x < 0.6 and not converted:
            return in_unit(r, a)
        near = scaled(padded(a.text, 2), 2) + r.choice((-1, 1)) * r.randint(0, 3 * 10 ** r.randint(1, 3))
        b = str(r.choice((10, 20, 50, 100, 100, 500, 1000, max(near // 100, 1)))) if r.random() < 0.8 else short(pointed(max(near, 1), 2))
        sign = r.choice("><")
        return ask(r, THAN[sign], b=shown(r, a, b)), numbers.solve_true(a.text, sign, b)
    if x < 0.5:
        asked = r.choice(["even", "odd", None])
        return ask(r, PARITY[asked] if asked else EVEN_OR_ODD), numbers.solve_parity(n, asked)
    if x < 0.6:
        b = r.choice((2, 3, 3, 4, 5, 6, 7, 9, 10))
        return ask(r, DIVISIBLE, b=b), division.solve_divisible(n, b)
    if x < 0.66:
        solved = letters.solve_length(str(n))
        return ask(r, DIGITS), (solved[0], solved[1].replace("letter", "digit"))
    if x < 0.72:
        return ask(r, BACKWARDS), wordforms.solve_reverse(str(n))
    if x < 0.85 and 0 < n < 4000:
        return ask(r, ROMAN), numerals.solve_roman(n)
    return (ask(r, IN_WORDS), numerals.solve_words(n)) if n < 10**6 else None


def convertible(unit):
    """Units that a quantity is converted to -> [(unit, whether smaller, factor)]."""
    small_ones = [(s, True, f) for large, s, f, _ in units.FACTORS if large == unit and f < 5000]
    return small_ones + [(large, False, f) for large, s, f, _ in units.FACTORS if s == unit and f in units.TENFOLD]


def convert(text, unit, to, smaller, factor):
    return units.solve_to_small(text, unit, to, factor) if smaller else units.solve_to_large(int(text), to, unit, factor)


def in_unit(r, a):
    """The quantity in another unit, or None."""
    ways = [w for w in convertible(a.unit) if w[1] or "." not in a.text]
    if not ways or len(a.text) > 6:
        return None
    to, smaller, factor = r.choice(ways)
    return ask(r, IN_UNIT, to=r.choice(units.NAMES[to])), convert(a.text, a.unit, to, smaller, factor)


def go_on(r, a, turns, line="last"):
    """One to three questions that go on with an amount that was said or told."""
    for _ in range(r.choice([1, 1, 1, 2, 2, 3])):
        taken = f"{line}: {a.said()}"
        made = asked_about(r, a, head(turns[-1]).startswith("convert")) if r.random() < 0.33 else None
        if made:
            turns.append((made[0], *after(taken, made[1])))
            return turns
        q, solved, new = step(r, a)
        turns.append((q, *after(taken, solved)))
        if "about **" in solved[1] or "remainder" in solved[1] or len(new.text) > 9 or places(new.text) > 3:
            return turns
        a, line = new, "last"
    return turns


def ordinary(r, said, turns):
    """A Roman number in digits."""
    values = [ROMAN_VALUES[c] for c in said] + [0]
    n = sum(-v if v < after_it else v for v, after_it in zip(values, values[1:]))
    return turns + [(ask(r, ORDINARY), *after(f"last: {said}", numerals.from_roman(r, n)[1:]))]


def other_number(r):
    """One task with several numbers."""
    kind, turns = r.choice(list(FIRST_ABOUT)), []
    for i in range(r.choice([2, 2, 3])):
        n = small(r)
        solved = {"roman": numerals.solve_roman, "words": numerals.solve_words, "parity": numbers.solve_parity}[kind](n)
        turns.append((ask(r, OTHER_NUMBER if i else FIRST_ABOUT[kind], w=n), *(after(f"before: {head(turns[-1])}", solved) if i else solved)))
    return turns
