"""Dates: days after or before one, days between two, months and leap years."""
from . import clock, weekdays
from .spelling import fill, nth, number

MONTHS = "January February March April May June July August September October November December".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
AFTER = [
    "What date is {n} after {t}?", "{t} + {n}", "{t} plus {n}", "Which date comes {n} after {t}?", "{n} after {t}", "What is the date {n} after {t}?",
    "Today is {t}. What date is it in {n}?", "If today is {t}, what is the date in {n}?", "What day is {n} after {t}?", "Which date is {n} from {t}?",
    "Add {n} to {t}.", "It is {t}. Which date will it be in {n}?", "What will the date be {n} after {t}?", "{n} from {t}", "date {n} after {t}",
    "A trip starts on {t} and ends {n} later. On which date does it end?", "Today is {t}. What is the date in {n}?", "What date will it be in {n} if today is {t}?",
]  # fmt: skip
BEFORE = [
    "What date is {n} before {t}?", "{t} - {n}", "{t} minus {n}", "Which date was {n} before {t}?", "{n} before {t}", "What was the date {n} before {t}?",
    "Today is {t}. What date was it {n} ago?", "If today is {t}, what was the date {n} ago?", "Subtract {n} from {t}.", "Which date is {n} before {t}?",
    "It is {t}. Which date was {n} ago?", "date {n} before {t}",
]  # fmt: skip
BETWEEN = [
    "How many days are between {t} and {u}?", "How many days is it from {t} to {u}?", "days between {t} and {u}", "from {t} to {u}, how many days?",
    "How many days from {t} to {u}?", "How many days are there from {t} until {u}?", "number of days between {t} and {u}", "days from {t} to {u}",
    "Today is {t}. How many days until {u}?", "If today is {t}, how many days is it until {u}?", "What is the number of days from {t} to {u}?",
    "It is {t}. How many days are left until {u}?", "Count the days between {t} and {u}.", "How long is it from {t} to {u} in days?", "how many days until {u} if it is {t}",
]  # fmt: skip
LENGTH = [
    "How many days does {m} have?", "How many days are in {m}?", "days in {m}", "How many days are there in {m}?", "How long is {m}?", "number of days in {m}",
    "How many days has {m}?", "How many days in {m}?", "{m} has how many days?", "What is the number of days in {m}?", "how many days does {m} have",
]  # fmt: skip
LEAP = [
    "Is {y} a leap year?", "Was {y} a leap year?", "leap year {y}?", "Is the year {y} a leap year?", "{y} leap year?", "Will {y} be a leap year?",
    "Is {y} a leap year or not?", "Tell me if {y} is a leap year.", "Was the year {y} a leap year?", "Does {y} have 366 days?", "is {y} leap",
]  # fmt: skip
NEXT = [
    "What month comes after {m}?", "Which month comes after {m}?", "month after {m}", "Which month follows {m}?", "What is the month after {m}?",
    "What comes after {m}?", "The month after {m}?", "Which is the next month after {m}?", "What month is after {m}?",
]  # fmt: skip
PREVIOUS = [
    "What month comes before {m}?", "Which month comes before {m}?", "month before {m}", "Which month is before {m}?", "What is the month before {m}?",
    "What comes before {m}?", "The month before {m}?", "Which month precedes {m}?",
]  # fmt: skip
WHICH = [
    "Which month is number {n}?", "What is the {nth} month of the year?", "What is month {n}?", "Name the {nth} month.", "the {nth} month", "Which is the {nth} month?",
    "What month is the {nth} month?", "month number {n}", "Tell me the {nth} month of the year.",
]  # fmt: skip
NUMBER = [
    "Which number is the month {m}?", "What number month is {m}?", "{m} is which month of the year?", "What is the number of {m}?", "Which month of the year is {m}?",
    "number of the month {m}", "As a number, which month is {m}?", "{m} month number",
]  # fmt: skip


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
    month = MONTHS[m][:3] if r.random() < 0.1 else MONTHS[m]
    x = r.random()
    if y:
        forms = (f"{month} {d}, {y}", f"{month} {d}, {y}", f"{d} {month} {y}", f"{y}-{m + 1:02d}-{d:02d}", f"{month} {d} {y}", f"{month} {nth(d)}, {y}")
    else:
        forms = (f"{month} {d}", f"{month} {d}", f"{month} {d}", f"{d} {month}", f"{month} {nth(d)}", f"the {nth(d)} of {month}")
    return forms[int(x * 6)]


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
        return ("a week" if weeks == 1 else f"{number(r, weeks)} weeks"), f"{weeks} weeks", 7 * weeks
    n = r.randint(1, 10) if x < 0.4 else r.randint(1, 31) if x < 0.7 else r.choice((30, 60, 90, 100, 365)) if x < 0.8 else r.randint(1, 400)
    return f"{number(r, n)} day{'s' * (n > 1)}", f"{n} days", n


def weeks_line(short, n):
    return [f"{n // 7} * 7 = {n}"] if "week" in short else []


def after(r):
    (y, m, d), (text, short, n) = date(r), span(r)
    q = fill(r, AFTER, t=asked(r, y, m, d), n=text)
    lines = [f"date: {said(y, m, d)} + {short}"] + weeks_line(short, n)
    total = d + n
    lines.append(f"{d} + {n} = {total}")
    while total > days_in(y, m):
        line = f"{has(y, m)}, {total} - {days_in(y, m)} = {total - days_in(y, m)}"
        total -= days_in(y, m)
        y, m = step(y, m)
        lines.append(f"{line}, {MONTHS[m]}" + (f" {y}" if y and m == 0 else ""))
    lines.append(f"{has(y, m)}, {total} fits")
    return q, "\n".join(lines), f"**{said(y, m, total)}**"


def before(r):
    (y, m, d), (text, short, n) = date(r), span(r)
    q = fill(r, BEFORE, t=asked(r, y, m, d), n=text)
    lines = [f"date: {said(y, m, d)} - {short}"] + weeks_line(short, n)
    total = d - n
    lines.append(f"{d} - {n} = {total}")
    while total < 1:
        y, m = step(y, m, -1)
        line = f"{MONTHS[m]} {y}" if y and m == 11 else MONTHS[m]
        lines.append(f"{line}: {has(y, m)}, {total} + {days_in(y, m)} = {total + days_in(y, m)}")
        total += days_in(y, m)
    return q, "\n".join(lines), f"**{said(y, m, total)}**"


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
    q = fill(r, BETWEEN, t=asked(r, y, m, d), u=asked(r, ey, em, e))
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
    q = fill(r, LENGTH, m="a leap year")
    return q, "days in: leap year\n365 + 1 = 366", "A leap year has **366** days."


def month_length(r):
    if r.random() < 0.06:
        return year_length(r)
    y = r.choice((0, 0, 0, r.randint(1900, 2100)))
    m = 1 if r.random() < (0.8 if y else 0.15) else r.randrange(12)
    name = f"{MONTHS[m]} {y}" if y else MONTHS[m]
    lines = [f"days in: {name}"] + (leap_lines(y) if y and m == 1 else [])
    n = days_in(y, m)
    if m == 1 and not y:
        lines.append("28, in leap years 29")
        return fill(r, LENGTH, m=name), "\n".join(lines), "February has **28** days, and 29 in a leap year."
    return fill(r, LENGTH, m=name), "\n".join(lines + [has(y, m)]), f"{name} has **{n}** days."


def leap_year(r):
    y = r.choice((r.randint(1990, 2040), r.randint(1600, 2400), 4 * r.randint(450, 550), 100 * r.randint(15, 25)))
    lines = "\n".join([f"leap year: {y}"] + leap_lines(y))
    return fill(r, LEAP, y=y), lines, f"**Yes**, {y} is a leap year." if leap(y) else f"**No**, {y} is not a leap year."


def month_order(r):
    m, x = r.randrange(12), r.random()
    name = MONTHS[m].lower() if r.random() < 0.1 else MONTHS[m]
    if x < 0.35:
        said_month = MONTHS[(m + 1) % 12]
        return fill(r, NEXT, m=name), f"month after: {MONTHS[m]}\n{MONTHS[m]} -> {said_month}", f"After {MONTHS[m]} comes **{said_month}**."
    if x < 0.6:
        said_month = MONTHS[m - 1]
        return fill(r, PREVIOUS, m=name), f"month before: {MONTHS[m]}\n{MONTHS[m]} <- {said_month}", f"Before {MONTHS[m]} comes **{said_month}**."
    order = ", ".join(f"{i + 1} {MONTHS[i]}" for i in range(m + 1))
    if x < 0.8:
        q = fill(r, WHICH, n=m + 1, nth=ORDINALS[m] if r.random() < 0.4 else nth(m + 1))
        return q, f"month number: {m + 1}\n{order}", f"Month {m + 1} is **{MONTHS[m]}**."
    return fill(r, NUMBER, m=name), f"number of month: {MONTHS[m]}\n{order}", f"{MONTHS[m]} is month **{m + 1}**."


def dates(r):
    x = r.random()
    if x < 0.38:
        return after(r)
    if x < 0.52:
        return before(r)
    if x < 0.76:
        return between(r)
    return (month_length if x < 0.85 else leap_year if x < 0.92 else month_order)(r)


TASKS = dict(dates=(10, dates), **weekdays.TASKS, **clock.TASKS)
