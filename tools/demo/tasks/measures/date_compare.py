"""Which of two dates is the earlier or the later one."""
from ..phrasing import ask
from .date_compare_forms import FIRST, IS_MORE, WHICH
from .date_names import asked, date
from .months import MONTHS, days_in, said

ORDER = {"later": "after", "earlier": "before"}


def second(r, y, m, d):
    """Another date: of the same month, of the same year, or of any."""
    x = r.random()
    if x < 0.3:
        return y, m, r.choice([i for i in range(1, days_in(y, m) + 1) if i != d])
    if x < 0.7 or not y:
        k = r.choice([i for i in range(12) if i != m])
        return y, k, r.randint(1, days_in(y, k))
    y += r.choice((-1, 1, r.randint(2, 9)))
    m = r.randrange(12)
    return y, m, r.randint(1, days_in(y, m))


def lines(first, last):
    """The year decides, else the month, else the day -> lines, the last of them with the sign."""
    (y, m, d), (z, n, e) = first, last
    sign = "<" if first < last else ">"
    if y != z:
        return [f"years: {y} {sign} {z}"]
    if m != n:
        return [f"{MONTHS[m]} is {m + 1}, {MONTHS[n]} is {n + 1}", f"months: {m + 1} {sign} {n + 1}"]
    return [f"days: {d} {sign} {e}"]


def compare_dates(r):
    first = date(r)
    last = second(r, *first)
    a, b = said(*first), said(*last)
    t, u = asked(r, *first), asked(r, *last)
    word = r.choice(("earlier", "later"))
    yes = (first < last) == (word == "earlier")
    if r.random() < 0.35:
        *more, line = lines(first, last)
        thinking = "\n".join([f"is it {word}: {a} than {b}", *more, f"{line}, {'yes' if yes else 'no'}"])
        q = ask(r, IS_MORE, t=t, u=u, more=word, order=ORDER[word])
        return q, thinking, f"**{'Yes' if yes else 'No'}**, {a} is {'earlier' if first < last else 'later'} than {b}."
    q = ask(r, FIRST if word == "earlier" and r.random() < 0.5 else WHICH, t=t, u=u, more=word)
    thinking = "\n".join([f"{word}: {a} or {b}", *lines(first, last)])
    return q, thinking, f"**{a if yes else b}** is {word} than {b if yes else a}."


TASKS = dict(compare_dates=(1.5, compare_dates))
