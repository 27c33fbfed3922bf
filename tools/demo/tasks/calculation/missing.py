"""What is missing in a calculation: what must be added to 36 to reach 90, which number times 7 gives 63."""
from ..phrasing import ask
from ..spelling import number
from . import division
from .arithmetic import solved
from .missing_forms import ADDEND, DIVIDEND, DIVISOR, FACTOR, MINUEND, SUBTRAHEND
from .steps import add_lines, multiply_lines, subtract_lines


def difference(a, b):
    return solved("subtract", "-", a, b, subtract_lines(a, b), a - b)


def size(r):
    return r.randint(1, r.choice((20, 20, 50, 100, 100, 100, 1000)))


def goal(r, more_than):
    """What is to be reached: mostly a round number."""
    x = r.random()
    if x < 0.5:
        goals = [g for g in (10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 150, 200, 250, 500, 1000, 2000) if g > more_than]
        return r.choice(goals[:8])
    return more_than + size(r)


def missing_number(r):
    x, say = r.random(), lambda n: number(r, n)
    if x < 0.45:
        a = size(r)
        c = goal(r, a)
        return (ask(r, ADDEND, a=say(a), c=say(c)), *difference(c, a))
    if x < 0.57:
        c = size(r)
        a = goal(r, c)
        return (ask(r, SUBTRAHEND, a=say(a), c=say(c)), *difference(a, c))
    if x < 0.67:
        b, c = size(r), size(r)
        return (ask(r, MINUEND, b=say(b), c=say(c)), *solved("add", "+", c, b, add_lines(c, b), c + b))
    a, b = r.randint(2, 12), r.randint(2, r.choice((10, 12, 12, 20, 100)))
    if x < 0.85:
        return (ask(r, FACTOR, a=say(a), c=say(a * b)), *division.quotient(a * b, a))
    if x < 0.93:
        return (ask(r, DIVIDEND, b=say(a), c=say(b)), *solved("multiply", "*", b, a, multiply_lines(b, a), a * b))
    return (ask(r, DIVISOR, a=say(a * b), c=say(b)), *division.quotient(a * b, b))


TASKS = dict(missing_number=(6, missing_number))
