"""Weekdays: so many days or weeks from one of them."""
from .spelling import fill, number
from .steps import divide_steps

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
AHEAD = [
    "Today is {d}. What day is it in {n}?", "Which day comes {n} after {d}?", "What day is {n} after {d}?", "{n} from {d}",
    "{n} after {d}", "What weekday is it {n} after {d}?", "If today is {d}, what day is it in {n}?", "{d} plus {n}", "{d} + {n}",
    "It's {d}. What day will it be in {n}?", "If it is {d} today, which day is it in {n}?", "What day of the week is {n} from {d}?",
    "Which weekday is {n} after {d}?", "what day will it be {n} from {d}", "Starting on {d}, what day is it after {n}?", "in {n} if today is {d}",
    "Today is {d}, what weekday will it be in {n}?", "Given that today is {d}, which day is it in {n}?", "If today's {d}, what's the day in {n}?",
    "{n} from now is which day, if today is {d}?", "What day is it {n} from {d}?", "Today's {d}. Which day is {n} from now?", "{n} later than {d}",
    "My holiday starts on {d} and ends {n} later. On which day does it end?", "What day comes {n} after {d}?", "{n} from {d} is what day",
]  # fmt: skip
BACK = [
    "Today is {d}. What day was it {n} ago?", "Which day was {n} before {d}?", "What day is {n} before {d}?", "{n} before {d}",
    "If today is {d}, what day was it {n} ago?", "{d} minus {n}", "It's {d}. Which day was it {n} ago?", "What weekday was {n} before {d}?",
    "Which day of the week comes {n} before {d}?", "If it is {d} today, what day was {n} ago?", "{d} - {n}", "which day was {n} ago if today is {d}",
    "Today's {d}. What was the day {n} ago?", "What day comes {n} before {d}?", "What day was it {n} before {d}?", "{n} ago, today is {d}",
]  # fmt: skip
NAMED = {  # words for a few days
    1: ["If today is {d}, what day is tomorrow?", "Today is {d}. What day is tomorrow?", "What day comes after {d}?", "day after {d}",
        "Which day follows {d}?", "If yesterday was {d}, what day is today?", "What is the day after {d}?", "Which weekday comes after {d}?",
        "the next day after {d}?", "tomorrow if today is {d}", "It's {d}. What's tomorrow?", "Yesterday was {d}. What day is it today?"],
    -1: ["If today is {d}, what day was yesterday?", "Today is {d}. What day was yesterday?", "What day comes before {d}?", "day before {d}",
         "Which day is before {d}?", "If tomorrow is {d}, what day is today?", "What is the day before {d}?", "Which weekday comes before {d}?",
         "Tomorrow is {d}. What day is it today?", "yesterday if today is {d}", "It's {d}. What was yesterday?"],
    2: ["If today is {d}, what day is the day after tomorrow?", "Today is {d}. What day is the day after tomorrow?",
        "If yesterday was {d}, what day is tomorrow?", "Yesterday was {d}. What is tomorrow?", "It's {d}. Which day is the day after tomorrow?"],
    -2: ["If today is {d}, what was the day before yesterday?", "Today is {d}. What day was the day before yesterday?",
         "If tomorrow is {d}, what day was yesterday?", "Tomorrow is {d}. What was yesterday?"],
}  # fmt: skip
UNTIL = [
    "How many days is it from {d} to {e}?", "Today is {d}. How many days until {e}?", "how many days until {e} if today is {d}",
    "How many days are between {d} and {e}?", "It's {d}. How many days until {e}?", "days from {d} to {e}", "How many days from {d} until {e}?",
    "If today is {d}, how many days is it until {e}?", "How long is it from {d} to {e}?",
]  # fmt: skip
SHORT = [3, 5, 7, 10, 14, 20, 21, 30, 50, 60, 90, 100, 100, 100, 120, 150, 180, 200, 250, 300, 365, 365, 366, 400, 500, 1000, 1000, 10000]


def span(r):
    """-> (text in the question, text in the first line, days)."""
    x = r.random()
    if x < 0.14:
        weeks = r.choice((1, 1, 2, 3, r.randint(1, 10), r.randint(1, 60)))
        extra = r.randint(1, 6) if x < 0.04 else 0
        text = "a week" if weeks == 1 and r.random() < 0.7 else f"{number(r, weeks)} week{'s' * (weeks > 1)}"
        short = f"{weeks} weeks" + (f" {extra} days" if extra else "")
        return text + (f" and {extra} day{'s' * (extra > 1)}" if extra else ""), short, 7 * weeks + extra
    if x < 0.17:
        return r.choice(("a year", "one year")), "365 days", 365
    if x < 0.6:
        n = r.choice((r.randint(1, 10), r.randint(1, 99)))
    elif x < 0.75:
        n = r.choice(SHORT)
    else:
        n = r.randint(1, 10 ** r.choice((3, 3, 4, 5)))
    return f"{number(r, n)} day{'s' * (n > 1)}", f"{n} days", n


def walk_lines(day, n):
    """The weekday n days from the day with this number; n may be negative -> lines."""
    steps, step = abs(n), 1 if n > 0 else -1
    lines = []
    if steps < 100:
        w, k = divmod(steps, 7)
        lines.append(f"{steps} days: 7 * {w} = {7 * w}, {steps} - {7 * w} = {k}")
    else:
        more, k = divide_steps(steps, 7)
        lines += [f"{steps} / 7"] + more
    lines.append((" -> " if step > 0 else " <- ").join(DAYS[(day + step * i) % 7] for i in range(k + 1)))
    return lines


def until(r):
    """Days from one weekday to the next of another."""
    d, n = r.randrange(7), r.randint(1, 6)
    day, end = DAYS[d], DAYS[(d + n) % 7]
    lines = [f"days until: {day} to {end}"] + [f"{DAYS[(d + i) % 7]} {i}" for i in range(1, n + 1)]
    return fill(r, UNTIL, d=day, e=end), "\n".join(lines), f"From {day} to {end} it is **{n}** day{'s' * (n > 1)}."


def weekday(r):
    if r.random() < 0.06:
        return until(r)
    d, x = r.randrange(7), r.random()
    name = DAYS[d].lower() if r.random() < 0.15 else DAYS[d]
    if r.random() < 0.04:
        name = name[:3]
    if x < 0.2:
        n = r.choice((1, 1, -1, -1, 2, -2))
        q, short = fill(r, NAMED[n], d=name), f"{abs(n)} days"
    else:
        text, short, n = span(r)
        forward = x < 0.75
        q = fill(r, AHEAD if forward else BACK, d=name, n=text)
        n = n if forward else -n
    lines = [f"weekday: {DAYS[d]} {'+' if n > 0 else '-'} {short}"]
    if "week" in short:
        extra = abs(n) % 7
        lines.append(f"weeks keep the day, {extra} days left")
        lines.append((" -> " if n > 0 else " <- ").join(DAYS[(d + (1 if n > 0 else -1) * i) % 7] for i in range(extra + 1)))
    else:
        lines += walk_lines(d, n)
    return q, "\n".join(lines), f"**{DAYS[(d + n) % 7]}**"


TASKS = dict(weekday=(8, weekday))
