"""Dates: days after or before one, days between two."""
from ..phrasing import ask
from ..spelling import number
from . import clock, clock_puzzles, date_compare, months, weekday_puzzles, weekdays
from .date_forms import AFTER, AFTER_TOMORROW, BEFORE, BEFORE_YESTERDAY, BETWEEN, TOMORROW, YESTERDAY
from .date_names import asked, date
from .months import MONTHS, days_in, has, leap_year, month_length, month_order, said, step, walked


def span(r):
    """-> (text in the question, text in the first line, days)."""
    x = r.random()
    if x < 0.02:
        return "a fortnight", "2 weeks", 14
    if x < 0.15:
        weeks = r.randint(1, 8)
        return (r.choice(("a week", "one week", "1 week")) if weeks == 1 else f"{number(r, weeks)} weeks"), f"{weeks} weeks", 7 * weeks
    n = r.randint(1, 10) if x < 0.4 else r.randint(1, 31) if x < 0.7 else r.choice((30, 60, 90, 100, 365)) if x < 0.8 else r.randint(1, 400)
    return f"{number(r, n)} day{'s' * (n > 1)}", f"{n} days", n


def weeks_line(short, n):
    k = n % 7
    return ([f"{n // 7} * 7 = {n - k}"] + ([f"{n - k} + {k} = {n}"] if k else [])) if "week" in short else []


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
    forms = {1: TOMORROW, 2: AFTER_TOMORROW}.get(n, AFTER) if r.random() < 0.5 else AFTER
    q = ask(r, forms, t=asked(r, y, m, d), n=text)
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
    forms = {1: YESTERDAY, 2: BEFORE_YESTERDAY}.get(n, BEFORE) if r.random() < 0.5 else BEFORE
    q = ask(r, forms, t=asked(r, y, m, d), n=text)
    return (q, *solve_before(y, m, d, n, short))


def longer_span(r, year):
    """-> (text in the question, text in the first line, days, months, years): months, years, or weeks with days."""
    x = r.random()
    if x < 0.5:
        n = r.choice((1, 2, 3, 6, r.randint(1, 11)))
        text = r.choice(("a month", "one month", "1 month")) if n == 1 else f"{number(r, n, spoken=0.3)} months"
        return text, f"{n} months", 0, n, 0
    if x < 0.7 and year:
        n = r.choice((1, 1, 2, 5, 10, r.randint(1, 40)))
        return (r.choice(("a year", "one year", "1 year")) if n == 1 else f"{number(r, n)} years"), f"{n} years", 0, 0, n
    w, k = r.randint(1, 5), r.randint(1, 6)
    weeks = r.choice(("a week", "1 week", "one week")) if w == 1 else "a fortnight" if w == 2 and r.random() < 0.5 else f"{number(r, w)} weeks"
    return f"{weeks} and {'a day' if k == 1 and r.random() < 0.4 else f'{number(r, k)} day' + 's' * (k > 1)}", f"{w} weeks {k} days", 7 * w + k, 0, 0


def far(r):
    """Months, years or weeks and days after a date or before it; days of months differ by name alone."""
    y, m, d = date(r)
    ahead = r.random() < 0.65
    text, short, days, more, years = longer_span(r, y)
    if days:
        forms, (thinking, said_date) = (AFTER, solve_after(y, m, d, days, short)) if ahead else (BEFORE, solve_before(y, m, d, days, short))
        return ask(r, forms, t=asked(r, y, m, d), n=text), thinking, said_date
    d = min(d, 28)
    q, way = ask(r, AFTER if ahead else BEFORE, t=asked(r, y, m, d), n=text), 1 if ahead else -1
    lines = [f"date: {said(y, m, d)} {'+' if ahead else '-'} {short}"]
    if more:
        lines.append(walked(m, way * more))
        z, m = step(y, m, way * more)
        if z != y:
            lines.append(f"{'January' if ahead else 'December'} is passed: {y} {'+' if ahead else '-'} 1 = {z}")
        y = z
    else:
        lines.append(f"{y} {'+' if ahead else '-'} {years} = {y + way * years}")
        y += way * years
    return q, "\n".join(lines), f"**{said(y, m, d)}**"


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


def dates(r):
    x = r.random()
    if x < 0.33:
        return after(r)
    if x < 0.4:
        return far(r)
    if x < 0.54:
        return before(r)
    if x < 0.76:
        return between(r)
    return (month_length if x < 0.85 else leap_year if x < 0.92 else month_order)(r)


TASKS = dict(dates=(10, dates), **date_compare.TASKS, **months.TASKS, **weekdays.TASKS, **weekday_puzzles.TASKS, **clock.TASKS, **clock_puzzles.TASKS)
