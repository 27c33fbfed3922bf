"""Dates: days after or before one, days between two, months and leap years."""
from . import clock, weekday_puzzles, weekdays
from .date_forms import AFTER, BEFORE, BETWEEN, LEAP, LENGTH, NEXT, NUMBER, PREVIOUS, TOMORROW, WHICH, YESTERDAY
from .phrasing import ask
from .spelling import nth, number

MONTHS = "January February March April May June July August September October November December".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
WITHOUT_YEAR = ["{month} {d}"] * 7 + ["{d} {month}"] * 2 + ["{month} {nth}"] * 2
WITHOUT_YEAR += ["the {nth} of {month}", "{nth} {month}", "{nth} of {month}", "{d}. {month}"]
WITH_YEAR = ["{month} {d}, {y}"] * 6 + ["{d} {month} {y}"] * 3 + ["{y}-{mm}-{dd}"] * 3
WITH_YEAR += ["{month} {d} {y}", "{month} {nth}, {y}", "{nth} {month} {y}", "{dd}.{mm}.{y}", "{d}. {month} {y}"]
WITH_YEAR += ["the {nth} of {month} {y}", "{y}/{mm}/{dd}"]
LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

def leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def leap_lines(y):
    """The rules in the order in which they decide."""
    century, last = divmod(y, 100)
    n, word = (last, "last digits") if last else (century, "ends in 00, first digits")
    shown = f"{last:02d}" if last else f"{century}"
    return [f"{word} {shown}: {n} / 4 = {n // 4} remainder {n % 4}", "leap year" if leap(y) else "not a leap year"]


def days_in(y, m):
    """Days of the month; without a year February has 28."""
    return 29 if y and m == 1 and leap(y) else LENGTHS[m]


def said(y, m, d):
    return f"{MONTHS[m]} {d}, {y}" if y else f"{MONTHS[m]} {d}"


def asked(r, y, m, d):
    """The date as people write it."""
    month = r.choice((MONTHS[m][:3], MONTHS[m][:3] + ".")) if r.random() < 0.12 else MONTHS[m]
    return r.choice(WITH_YEAR if y else WITHOUT_YEAR).format(month=month, d=d, nth=nth(d), y=y, dd=f"{d:02d}", mm=f"{m + 1:02d}")


def date(r):
    y = r.choice((0, 0, 0, r.randint(2020, 2030), r.randint(1990, 2040), 2024))
    m = r.choice((1, r.randrange(12), r.randrange(12), r.randrange(12)))
    most = days_in(y, m)
    d = r.choice((most, most - r.randint(0, 4), r.randint(1, most), r.randint(1, most), r.randint(1, most)))
    return y, m, d


def step(y, m, n=1):
    """The month after (or before) this one, and its year."""
    m += n
    return (y + m // 12 if y else 0), m % 12


def has(y, m):
    """The line about a month's length."""
    return f"{MONTHS[m]}{f' {y}' if y and m == 1 else ''} has {days_in(y, m)}"


def span(r):
    """-> (text in the question, text in the first line, days)."""
    x = r.random()
    if x < 0.15:
        weeks = r.randint(1, 8)
        return (r.choice(("a week", "one week", "1 week")) if weeks == 1 else f"{number(r, weeks)} weeks"), f"{weeks} weeks", 7 * weeks
    n = r.randint(1, 10) if x < 0.4 else r.randint(1, 31) if x < 0.7 else r.choice((30, 60, 90, 100, 365)) if x < 0.8 else r.randint(1, 400)
    return f"{number(r, n)} day{'s' * (n > 1)}", f"{n} days", n


def weeks_line(short, n):
    return [f"{n // 7} * 7 = {n}"] if "week" in short else []


def solve_after(y, m, d, n, short):
    """The date n days after another, where n is said as `short` -> (thinking, answer)."""
    lines = [f"date: {said(y, m, d)} + {short}"] + weeks_line(short, n)
    total = d + n
    lines.append(f"{d} + {n} = {total}")
    while total > days_in(y, m):
        line = f"{has(y, m)}, {total} - {days_in(y, m)} = {total - days_in(y, m)}"
        total -= days_in(y, m)
        y, m = step(y, m)
        lines.append(f"{line}, {MONTHS[m]}" + (f" {y}" if y and m == 0 else ""))
    lines.append(f"{has(y, m)}, {total} fits")
    return "\n".join(lines), f"**{said(y, m, total)}**"


def after(r):
    (y, m, d), (text, short, n) = date(r), span(r)
    q = ask(r, TOMORROW if n == 1 and r.random() < 0.5 else AFTER, t=asked(r, y, m, d), n=text)
    return (q, *solve_after(y, m, d, n, short))


def solve_before(y, m, d, n, short):
    """The date n days before another, where n is said as `short` -> (thinking, answer)."""
    lines = [f"date: {said(y, m, d)} - {short}"] + weeks_line(short, n)
    total = d - n
    lines.append(f"{d} - {n} = {total}")
    while total < 1:
        y, m = step(y, m, -1)
        line = f"{MONTHS[m]} {y}" if y and m == 11 else MONTHS[m]
        lines.append(f"{line}: {has(y, m)}, {total} + {days_in(y, m)} = {total + days_in(y, m)}")
        total += days_in(y, m)
    return "\n".join(lines), f"**{said(y, m, total)}**"


def before(r):
    (y, m, d), (text, short, n) = date(r), span(r)
    q = ask(r, YESTERDAY if n == 1 and r.random() < 0.5 else BEFORE, t=asked(r, y, m, d), n=text)
    return (q, *solve_before(y, m, d, n, short))


def between(r):
    y, m, d = date(r)
    months = r.choice((0, 1, 1, 2, 3, r.randint(0, 6), r.randint(0, 11), r.randint(0, 20) if y else 0))
    months = min(months, 11 - m) if not y and r.random() < 0.8 else months
    ey, em = step(y, m, months)
    e = r.randint(1, days_in(ey, em))
    if not months and e <= d:
        d, e = min(d, e), max(d, e) + (d == e)
        if e > days_in(y, m):
            d, e = d - 1, e - 1
    first, last = said(y, m, d), said(ey, em, e)
    q = ask(r, BETWEEN, t=asked(r, y, m, d), u=asked(r, ey, em, e))
    lines = [f"days between: {first} and {last}"]
    if not months:
        total = e - d
        lines.append(f"{e} - {d} = {total}")
    else:
        total = days_in(y, m) - d
        lines.append(f"{has(y, m)}, {days_in(y, m)} - {d} = {total}")
        y, m = step(y, m)
        while (y, m) != (ey, em):
            lines.append(f"{has(y, m)}, {total} + {days_in(y, m)} = {total + days_in(y, m)}")
            total += days_in(y, m)
            y, m = step(y, m)
        lines.append(f"{MONTHS[em]} {e}, {total} + {e} = {total + e}")
        total += e
    return q, "\n".join(lines), f"From {first} to {last} it is **{total}** day{'s' * (total != 1)}."


def year_length(r):
    q = ask(r, LENGTH, m="a leap year")
    return q, "days in: leap year\n365 + 1 = 366", "A leap year has **366** days."


def month_length(r):
    if r.random() < 0.06:
        return year_length(r)
    y = r.choice((0, 0, 0, r.randint(1900, 2100)))
    m = 1 if r.random() < (0.8 if y else 0.15) else r.randrange(12)
    return (ask(r, LENGTH, m=f"{MONTHS[m]} {y}" if y else MONTHS[m]), *solve_month_length(y, m))


def solve_month_length(y, m):
    name = f"{MONTHS[m]} {y}" if y else MONTHS[m]
    lines = [f"days in: {name}"] + (leap_lines(y) if y and m == 1 else [])
    n = days_in(y, m)
    if m == 1 and not y:
        lines.append("28, in leap years 29")
        return "\n".join(lines), "February has **28** days, and 29 in a leap year."
    return "\n".join(lines + [has(y, m)]), f"{name} has **{n}** days."


def solve_leap(y):
    thinking = "\n".join([f"leap year: {y}"] + leap_lines(y))
    return thinking, f"**Yes**, {y} is a leap year." if leap(y) else f"**No**, {y} is not a leap year."


def leap_year(r):
    y = r.choice((r.randint(1990, 2040), r.randint(1600, 2400), 4 * r.randint(450, 550), 100 * r.randint(15, 25)))
    return (ask(r, LEAP, y=y), *solve_leap(y))


def solve_next(m, after=True):
    """The month after month m, or before it -> (thinking, answer)."""
    name = MONTHS[m]
    if after:
        following = MONTHS[(m + 1) % 12]
        return f"month after: {name}\n{name} -> {following}", f"After {name} comes **{following}**."
    return f"month before: {name}\n{name} <- {MONTHS[m - 1]}", f"Before {name} comes **{MONTHS[m - 1]}**."


def month_order(r):
    m, x = r.randrange(12), r.random()
    name = MONTHS[m].lower() if r.random() < 0.1 else MONTHS[m]
    if x < 0.35:
        return (ask(r, NEXT, m=name), *solve_next(m))
    if x < 0.6:
        return (ask(r, PREVIOUS, m=name), *solve_next(m, False))
    order = ", ".join(f"{i + 1} {MONTHS[i]}" for i in range(m + 1))
    if x < 0.8:
        q = ask(r, WHICH, n=m + 1, nth=ORDINALS[m] if r.random() < 0.4 else nth(m + 1))
        return q, f"month number: {m + 1}\n{order}", f"Month {m + 1} is **{MONTHS[m]}**."
    return ask(r, NUMBER, m=name), f"number of month: {MONTHS[m]}\n{order}", f"{MONTHS[m]} is month **{m + 1}**."


def dates(r):
    x = r.random()
    if x < 0.38:
        return after(r)
    if x < 0.52:
        return before(r)
    if x < 0.76:
        return between(r)
    return (month_length if x < 0.85 else leap_year if x < 0.92 else month_order)(r)


TASKS = dict(dates=(10, dates), **weekdays.TASKS, **weekday_puzzles.TASKS, **clock.TASKS)
