"""Questions about days and times, asked again with one argument changed: and in 10 days, and Friday, and 5 pm.

Each gives the question, its solution, and a function that draws the next question and its solution."""
from ..dice import pick
from ..measures import clock, dates, months, weekdays
from ..measures.clock_forms import EARLIER, LATER
from ..measures.date_forms import AFTER, BEFORE, LEAP, LENGTH, NEXT, PREVIOUS
from ..phrasing import ask
from ..stories.problem_parts import NAMES
from .turn_again_forms import AFTER_X, AGO_X, BEFORE_X, FROM_X, IN_X, UNTIL_X, X


def span_of_days(r):
    text, short, n = dates.span(r)
    return dict(text=text, short=short, n=n)


def day_of_week(r):
    s, sign = dict(d=r.randrange(7), **span_of_days(r)), r.choice((1, 1, -1))
    solve = lambda: weekdays.solve(s["d"], sign * s["n"], s["short"])
    first = ask(r, weekdays.AHEAD if sign > 0 else weekdays.BACK, d=weekdays.DAYS[s["d"]], n=s["text"])

    def change():
        if r.random() < 0.5:
            s["d"] = (s["d"] + r.randint(1, 6)) % 7
            return ask(r, FROM_X if sign > 0 else X, x=weekdays.DAYS[s["d"]]), solve()
        s.update(span_of_days(r))
        return ask(r, IN_X if sign > 0 else AGO_X, x=s["text"]), solve()

    return first, solve(), change


def days_until(r):
    d, n = r.randrange(7), r.randint(1, 6)
    first = ask(r, weekdays.UNTIL, d=weekdays.DAYS[d], e=weekdays.DAYS[(d + n) % 7])

    def change():
        k = r.choice([k for k in range(1, 7) if k != n])
        return ask(r, UNTIL_X, x=weekdays.DAYS[(d + k) % 7]), weekdays.solve_until(d, k)

    return first, weekdays.solve_until(d, n), change


def day_of_year(r):
    s, date, ahead = span_of_days(r), dates.date(r), r.random() < 0.65
    solve = lambda: (dates.solve_after if ahead else dates.solve_before)(*date, s["n"], s["short"])
    first = ask(r, AFTER if ahead else BEFORE, t=dates.asked(r, *date), n=s["text"])

    def change():
        s.update(span_of_days(r))
        return ask(r, IN_X if ahead else AGO_X, x=s["text"]), solve()

    return first, solve(), change


def time_of_day(r):
    style, start, ahead = clock.Style(r), clock.start(r), r.random() < 0.65
    style.words = False
    s = dict(start=start, span=clock.span(r))
    solve = lambda: (clock.solve_later if ahead else clock.solve_earlier)(style, *s["start"], *s["span"][1:])
    first = ask(r, LATER if ahead else EARLIER, t=style.asked(*start), n=s["span"][0], name=pick(r, NAMES))

    def change():
        if r.random() < 0.6:
            s["span"] = clock.span(r)
            return ask(r, IN_X if ahead else AGO_X, x=s["span"][0]), solve()
        s["start"] = clock.start(r)
        return ask(r, X, x=style.asked(*s["start"])), solve()

    return first, solve(), change


def month(r):
    m, x = r.randrange(12), r.random()
    y = r.randint(1950, 2060)
    if x < 0.3:
        return ask(r, LEAP, y=y), months.solve_leap(y), lambda: (ask(r, X, x=(z := r.randint(1950, 2060))), months.solve_leap(z))
    solve, forms, later = [(lambda k: months.solve_month_length(0, k), LENGTH, X), (months.solve_next, NEXT, AFTER_X),
        (lambda k: months.solve_next(k, False), PREVIOUS, BEFORE_X)][int(x * 3)]  # fmt: skip
    return ask(r, forms, m=dates.MONTHS[m]), solve(m), lambda: (ask(r, later, x=dates.MONTHS[(k := (m + r.randint(1, 11)) % 12)]), solve(k))
