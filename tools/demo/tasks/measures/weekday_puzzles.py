"""Weekdays: yesterday's tomorrow, the day between two others, and whether a day is the one that is named."""
from ..dice import pick
from ..phrasing import ask, lower_first
from ..spelling import number
from . import weekdays
from .weekday_puzzle_forms import AFTER_TOMORROW, ASKED, BEFORE_YESTERDAY, BETWEEN, DAY, GIVEN_AFTER, GIVEN_BEFORE, IS_IT, TODAY
from .weekdays import DAYS

SAID = {-2: "day before yesterday", -1: "yesterday", 1: "tomorrow", 2: "day after tomorrow"}


def given(r, k):
    """-> (what the question tells of the day k days from today, its name in the first line)."""
    if abs(k) < 3 and r.random() < 0.75:
        return pick(r, DAY[k]), SAID[k]
    n = f"{number(r, abs(k), spoken=0.4)} day{'s' * (abs(k) > 1)}"
    return pick(r, GIVEN_BEFORE if k < 0 else GIVEN_AFTER).replace("{n}", n), f"{abs(k)} days ago" if k < 0 else f"in {abs(k)} days"


def chain(d, k):
    """The days from the one with number d to the one k days later, or earlier."""
    step = 1 if k > 0 else -1
    return (" -> " if k > 0 else " <- ").join(DAYS[(d + step * i) % 7] for i in range(abs(k) + 1))


def puzzle(r):
    """One day is told by its distance from today, another is asked."""
    k = r.choice((-2, -1, -1, 1, 1, 2, r.randint(3, 6), -r.randint(2, 6)))
    to = r.choice([i for i in (-2, -1, 0, 0, 1, 2) if i != k])
    d = r.randrange(7)
    told, name = given(r, k)
    form = pick(r, TODAY) if to == 0 else pick(r, ASKED[to])
    joint = r.choice((", ", ". ", ", ", ". ", ", so ", " - "))
    bare = lower_first(told).removeprefix("if ").removeprefix("given that ").removeprefix("suppose ")
    if r.random() < 0.2:
        text = f"{form.rstrip('?.')} if {bare}?"
    elif joint == ". ":
        text = f"{bare}. {form[0].upper()}{form[1:]}"
    else:
        text = (bare if "so" in joint else told) + joint + form
    q = ask(r, [text[0].upper() + text[1:]], d=DAYS[d].lower() if r.random() < 0.15 else DAYS[d])
    today = (d - k) % 7
    lines = [f"{name}: {DAYS[d]}", chain(d, -k), f"today: {DAYS[today]}"]
    if to:
        lines += [f"{SAID[to]}: {chain(today, to)}"]
    return q, "\n".join(lines), f"**{DAYS[(today + to) % 7]}**"


def counted(r):
    """So many days after tomorrow, or before yesterday."""
    d, n, k = r.randrange(7), r.randint(1, 6), r.choice((1, 1, -1))
    near = (d + k) % 7
    q = ask(r, AFTER_TOMORROW if k > 0 else BEFORE_YESTERDAY, d=DAYS[d], n=f"{number(r, n, spoken=0.4)} day{'s' * (n > 1)}")
    head = [f"today: {DAYS[d]}", f"{SAID[k]}: {chain(d, k)}", f"{n} days {'after' if k > 0 else 'before'}: {chain(near, k * n)}"]
    return q, "\n".join(head), f"**{DAYS[(near + k * n) % 7]}**"


def between(r):
    """The day between two others, in the middle of three or five days."""
    d, k = r.randrange(7), 1 if r.random() < 0.85 else 2
    days = [DAYS[(d + i) % 7] for i in range(2 * k + 1)]
    first, last = days[0], days[-1]
    q = ask(r, BETWEEN if k == 1 else BETWEEN[-2:], d=first, e=last)
    return q, f"between: {first} and {last}\n{' -> '.join(days)}", f"**{days[k]}**"


def is_it(r):
    """Whether the day some days from another is the one that the question names."""
    d, (text, short, n) = r.randrange(7), weekdays.span(r)
    n, sign = (n, "+") if r.random() < 0.65 else (-n, "-")
    right = (d + n) % 7
    e = right if r.random() < 0.5 else r.choice((d, (right + 1) % 7, (right - 1) % 7, r.randrange(7)))
    q = ask(r, IS_IT[sign], d=DAYS[d], e=DAYS[e], n=text)
    head, *lines = weekdays.solve(d, n, short)[0].split("\n")
    thinking = "\n".join([head.replace("weekday", f"is it {DAYS[e]}"), *lines, f"{DAYS[right]}, asked {DAYS[e]}: {'yes' if e == right else 'no'}"])
    return q, thinking, f"**Yes**, it is a {DAYS[e]}." if e == right else f"**No**, it is a {DAYS[right]}."


def weekday_puzzle(r):
    x = r.random()
    return (puzzle if x < 0.4 else counted if x < 0.48 else between if x < 0.62 else is_it)(r)


TASKS = dict(weekday_puzzle=(4, weekday_puzzle))
