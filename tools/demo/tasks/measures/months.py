"""Months and years: their lengths, their order, leap years."""
from ..calculation.order import compared
from ..phrasing import ask
from ..spelling import nth, number
from .date_forms import LEAP, LENGTH, NEXT, NUMBER, PREVIOUS, WHICH
from .month_forms import AHEAD, BACK, HAS_DAY, HAS_DAYS, LAST_DAY, NEXT_LEAP, PREVIOUS_LEAP, TOGETHER, UNTIL, YEAR_LENGTH

MONTHS = "January February March April May June July August September October November December".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
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


def step(y, m, n=1):
    """The month after (or before) this one, and its year."""
    m += n
    return (y + m // 12 if y else 0), m % 12


def month(y, m):
    """The month as it is said, with its year if there is one."""
    return f"{MONTHS[m]} {y}" if y else MONTHS[m]


def said(y, m, d):
    return f"{MONTHS[m]} {d}, {y}" if y else f"{MONTHS[m]} {d}"


def has(y, m):
    """The line about a month's length."""
    return f"{MONTHS[m]}{f' {y}' if y and m == 1 else ''} has {days_in(y, m)}"


def year_length(r):
    """The days of a leap year, of any other, or of one that is named."""
    x = r.random()
    if x < 0.25:
        q = ask(r, LENGTH, m="a leap year")
        return q, "days in: leap year\n365 + 1 = 366", "A leap year has **366** days."
    if x < 0.4:
        kind = r.choice(("normal", "common", "non-leap", "regular", "usual"))
        return ask(r, LENGTH, m=f"a {kind} year"), f"days in: {kind} year\n365", f"A {kind} year has **365** days."
    y = some_year(r)
    days = 365 + leap(y)
    thinking = "\n".join([f"days in: {y}", *leap_lines(y), f"{y} has {days}"])
    return ask(r, YEAR_LENGTH, y=y), thinking, f"{y} has **{days}** days."


def month_length(r):
    if r.random() < 0.12:
        return year_length(r)
    y = r.choice((0, 0, 0, r.randint(1900, 2100)))
    m = 1 if r.random() < (0.8 if y else 0.15) else r.randrange(12)
    return (ask(r, LENGTH, m=month(y, m)), *solve_month_length(y, m))


def solve_month_length(y, m):
    name = month(y, m)
    lines = [f"days in: {name}"] + (leap_lines(y) if y and m == 1 else [])
    n = days_in(y, m)
    if m == 1 and not y:
        lines.append("28, in leap years 29")
        return "\n".join(lines), "February has **28** days, and 29 in a leap year."
    return "\n".join(lines + [has(y, m)]), f"{name} has **{n}** days."


def solve_leap(y):
    thinking = "\n".join([f"leap year: {y}"] + leap_lines(y))
    return thinking, f"**Yes**, {y} is a leap year." if leap(y) else f"**No**, {y} is not a leap year."


def some_year(r):
    return r.choice((r.randint(1990, 2040), r.randint(1600, 2400), 4 * r.randint(450, 550), 100 * r.randint(15, 25)))


def leap_year(r):
    y = some_year(r)
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


def last_day(r):
    """The last day of a month, as a date."""
    y = r.choice((0, 0, 0, r.randint(1990, 2040)))
    m = 1 if r.random() < (0.5 if y else 0.15) else r.randrange(12)
    name = month(y, m)
    lines = [f"last day: {name}"] + (leap_lines(y) if y and m == 1 else []) + [has(y, m)]
    return ask(r, LAST_DAY, m=name), "\n".join(lines), f"**{said(y, m, days_in(y, m))}**" + (", in leap years February 29." if m == 1 and not y else "")


def has_day(r):
    """Whether a month has a day with this number, or so many days."""
    m, d, many = r.randrange(12), r.choice((28, 29, 30, 30, 31, 31, 31, 32)), r.random() < 0.4
    y = r.randint(1990, 2040) if m == 1 else 0
    name, n = month(y, m), days_in(y, m)
    if many:
        q, yes = ask(r, HAS_DAYS, m=name, d=d), n == d
    else:
        d = d if not y else max(d, 29)
        forms = [f.replace("{m} {d}", "{d} {m}") for f in HAS_DAY] if y else HAS_DAY
        q, yes = ask(r, forms, m=name, d=d, nth=nth(d)), d <= n
    lines = [f"{'days' if many else 'day'} {d}: {name}"] + (leap_lines(y) if y else [])
    return q, "\n".join(lines + [has(y, m), f"{d} {compared(d, n)} {n}, {'yes' if yes else 'no'}"]), f"**{'Yes' if yes else 'No'}**, {name} has {n} days."


def near_leap(r):
    """The next leap year, or the one before."""
    y, ahead = some_year(r), r.random() < 0.75
    way = 1 if ahead else -1
    lines, z = [f"leap year {'after' if ahead else 'before'}: {y}"], y + way
    while not leap(z):
        lines.append(", ".join([f"{z}", *leap_lines(z)]))
        z += way
    lines.append(", ".join([f"{z}", *leap_lines(z)]))
    answer = f"The {'next' if ahead else 'last'} leap year {'after' if ahead else 'before'} {y} is **{z}**."
    return ask(r, NEXT_LEAP if ahead else PREVIOUS_LEAP, y=y), "\n".join(lines), answer


def walked(m, n):
    """The months after month m, or before it, numbered up to n."""
    way = 1 if n > 0 else -1
    return ", ".join(f"{MONTHS[(m + way * i) % 12]} {i}" for i in range(1, abs(n) + 1))


def month_span(r):
    """-> (text in the question, months)."""
    n = r.choice((r.randint(2, 6), r.randint(2, 11), r.randint(1, 12), r.randint(1, 12), r.randint(1, 30)))
    if n == 6 and r.random() < 0.3:
        return "half a year", 6
    if n == 1:
        return r.choice(("a month", "one month", "1 month")), 1
    return f"{number(r, n, spoken=0.3)} months", n


def months_away(r):
    """The month so many months after another or before it."""
    m, (text, n), ahead = r.randrange(12), month_span(r), r.random() < 0.6
    name = MONTHS[m].lower() if r.random() < 0.12 else MONTHS[m]
    lines, left = [f"month: {MONTHS[m]} {'+' if ahead else '-'} {n} months"], n
    while left >= 12:
        lines.append(f"{left} - 12 = {left - 12}")
        left -= 12
    way = left if ahead else -left
    lines.append(walked(m, way) if left else MONTHS[m])
    return ask(r, AHEAD if ahead else BACK, m=name, n=text), "\n".join(lines), f"**{MONTHS[(m + way) % 12]}**"


def months_until(r):
    m, n = r.randrange(12), r.randint(1, 11)
    end = MONTHS[(m + n) % 12]
    thinking = f"months until: {MONTHS[m]} to {end}\n{walked(m, n)}"
    return ask(r, UNTIL, m=MONTHS[m], e=end), thinking, f"From {MONTHS[m]} to {end} it is **{n}** month{'s' * (n > 1)}."


def two_lengths(r):
    """The days of two months together."""
    m = r.randrange(12)
    n = (m + 1) % 12 if r.random() < 0.6 else r.choice([i for i in range(12) if i != m])
    y = r.randint(1990, 2040) if 1 in (m, n) else 0
    first, last = month(y, m), month(y, n)
    a, b = days_in(y, m), days_in(y, n)
    lines = [f"days in: {first} and {last}", *(leap_lines(y) if y else []), has(y, m), has(y, n), f"{a} + {b} = {a + b}"]
    return ask(r, TOGETHER, m=first, n=last), "\n".join(lines), f"{first} and {last} have **{a + b}** days."


def months(r):
    x = r.random()
    if x < 0.05:
        return two_lengths(r)
    return (months_away if x < 0.45 else months_until if x < 0.58 else last_day if x < 0.7 else has_day if x < 0.84 else near_leap)(r)


TASKS = dict(months=(4, months))
