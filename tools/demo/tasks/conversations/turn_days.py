"""Follow-ups about weekdays, dates and times of day."""
from ..measures import clock, dates, weekdays
from ..phrasing import ask
from .turn_day_forms import AFTER, BEFORE, TO_12, TO_24, TOMORROW, UNTIL, YESTERDAY
from .turn_memory import DAYS_LATER
from .turn_values import DATE, TIME, after


class Half:
    """Times as the answers write them, with am and pm or without."""

    def __init__(self, half):
        self.half = half

    line, lines = clock.Style.line, clock.Style.lines


def days(r):
    """-> (text in the question, text in the first line, days), few of them."""
    text, short, n = dates.span(r)
    return (text, short, n) if n < 200 else ("10 days", "10 days", 10)


def of_weekday(r, said):
    d, x = weekdays.DAYS.index(said), r.random()
    if x < 0.45:
        n = r.randint(1, r.choice([6, 10, 30]))
        return ask(r, DAYS_LATER["more"], n=n, days="days" if n > 1 else "day"), weekdays.solve(d, n, f"{n} days")
    if x < 0.6:
        forward = r.random() < 0.6
        return ask(r, TOMORROW if forward else YESTERDAY), weekdays.solve(d, 1 if forward else -1, "1 days")
    if x < 0.7:
        n = r.randint(1, 6)
        return ask(r, UNTIL, e=weekdays.DAYS[(d + n) % 7]), weekdays.solve_until(d, n)
    text, short, n = days(r)
    forward = r.random() < 0.4
    return ask(r, AFTER if forward else BEFORE, n=text), weekdays.solve(d, n if forward else -n, short)


def of_date(r, said):
    m = DATE.fullmatch(said)
    day = int(m[3] or 0), dates.MONTHS.index(m[1]), int(m[2])
    text, short, n = days(r) if r.random() < 0.8 else ("", "1 days", 1)
    forward = r.random() < 0.6
    forms = (AFTER if forward else BEFORE) if text else TOMORROW if forward else YESTERDAY
    return ask(r, forms, n=text), (dates.solve_after if forward else dates.solve_before)(*day, n, short)


def of_time(r, said):
    m = TIME.fullmatch(said)
    style, hour, minute = Half(bool(m[3])), int(m[1]), int(m[2])
    hour = hour % 12 + 12 * (m[3] == " pm") if m[3] else hour
    x = r.random()
    if x < 0.2:
        return ask(r, TO_24 if style.half else TO_12), clock.solve_form(style.half, hour, minute)
    text, dh, dm = clock.span(r)
    return ask(r, AFTER if x < 0.7 else BEFORE, n=text), (clock.solve_later if x < 0.7 else clock.solve_earlier)(style, hour, minute, dh, dm)


OF = dict(weekday=of_weekday, date=of_date, time=of_time)


def go_on(r, kind, said, turns, line="last"):
    """One or two questions that go on with a weekday, a date or a time; they stop at an answer of another kind."""
    for _ in range(r.choice([1, 1, 2])):
        q, solved = OF[kind](r, said)
        turns.append((q, *after(f"{line}: {said}", solved)))
        said, line = solved[1].split("**")[1], "last"
        if not solved[1].startswith("**"):
            break
    return turns


def weekday_turns(r):
    """A weekday some days from another, then questions about it."""
    d, n = r.randrange(7), r.randint(1, r.choice([6, 10, 30]))
    q = ask(r, DAYS_LATER["first"], d=weekdays.DAYS[d], n=n, days="days" if n > 1 else "day")
    turns = [(q, *weekdays.solve(d, n, f"{n} days"))]
    return go_on(r, "weekday", weekdays.DAYS[(d + n) % 7], turns)
