"""Two times of the day: the minutes from one to the other, which is later, whether one is; and sums of durations."""
from ..calculation.order import compared
from ..calculation.steps import add_steps, multiply_steps
from ..phrasing import ask
from . import clock
from .clock_puzzle_forms import FIRST, IS_MORE, MINUTES, WHICH
from .unit_sum_forms import DIFFERENCES, SUMS

ORDER = {"later": "after", "earlier": "before"}


def written(r, h, m):
    """A time in a style of its own -> (text in the question, text in the lines and the answer, lines about it)."""
    style = clock.Style(r)
    style.half, style.words, style.spoken = r.random() < 0.55, False, r.random() < 0.08
    return style.asked(h, m), style.line(h, m), style.lines(h, m)


def compared_times(h, m, uh, um):
    """The line that compares two times -> (line, sign)."""
    sign = compared(*((h, uh) if h != uh else (m, um)))
    return (f"hours: {h} {sign} {uh}" if h != uh else f"hours: {h} = {uh}, minutes: {m} {sign} {um}"), sign


def two_times(r):
    (h, m), (uh, um) = clock.start(r), clock.start(r)
    x = r.random()
    if x < 0.3:
        uh = min(23, max(0, h + r.choice((-1, 1))))
    elif x < 0.5:
        uh = h
    elif x < 0.65:
        uh, um = (h + 12) % 24, r.choice((m, um))
    return h, m, uh, um


def which(r):
    """The later or the earlier one, or whether one is."""
    h, m, uh, um = two_times(r)
    (t, first, lines), (u, other, more) = written(r, h, m), written(r, uh, um)
    word = r.choice(("later", "later", "earlier"))
    line, sign = compared_times(h, m, uh, um)
    yes = sign == (">" if word == "later" else "<")
    if r.random() < 0.4:
        q = ask(r, IS_MORE, t=t, u=u, more=word, order=ORDER[word])
        thinking = "\n".join([f"is it {word}: {first} than {other}", *lines, *more, f"{line}, {'yes' if yes else 'no'}"])
        real = "the same as" if sign == "=" else f"{'later' if sign == '>' else 'earlier'} than"
        return q, thinking, f"**{'Yes' if yes else 'No'}**, {first} is {real} {other}."
    q = ask(r, FIRST, t=t, u=u) if word == "earlier" and r.random() < 0.3 else ask(r, WHICH, t=t, u=u, more=word)
    thinking = "\n".join([f"{word}: {first} or {other}", *lines, *more, line])
    if sign == "=":
        return q, thinking, f"They are **equal**: {first} = {other}."
    return q, thinking, f"**{first if yes else other}** is {word} than {other if yes else first}."


def minutes(r):
    """The minutes from one time to a later one."""
    style, (h, m) = clock.Style(r), clock.start(r)
    style.words = False
    n = r.choice((r.randint(1, 59), r.randint(1, 59), r.randint(60, 200), r.randint(1, 400)))
    if r.random() < 0.3:  # until noon, midnight or a full hour
        end = r.choice((12 * 60, 12 * 60, 24 * 60, 60 * r.randint(7, 23)))
        h, m = divmod(end - n, 60)
    uh, um = (h + (m + n) // 60) % 24, (m + n) % 60
    t, u = style.asked(h, m), style.asked(uh, um)
    if um == 0 and uh in (0, 12) and r.random() < 0.75:
        u = "noon" if uh else "midnight"
    lines, hh, mm = clock.less(uh, um, h, m)
    first, last = style.line(h, m), style.line(uh, um)
    thinking = [f"minutes: {first} to {last}", *style.lines(h, m), *style.lines(uh, um), *lines, f"{hh} hours {mm} minutes"]
    if hh:
        product = [f"{hh} * 60", *multiply_steps(hh, 60)] if hh > 1 else []
        thinking += [*product, f"{hh} * 60 = {60 * hh}", f"{60 * hh} + {mm}", *add_steps(60 * hh, mm)]
    return ask(r, MINUTES, t=t, u=u), "\n".join(thinking), f"From {first} to {last} it is **{n}** minute{'s' * (n > 1)}."


def said(r, h, m):
    """A duration in the question."""
    hours, minute = r.choice((("hour", "minute"),) * 4 + (("h", "min"), ("hr", "min")))
    parts = [f"{n} {unit}{'s' * (n != 1 and len(unit) > 3)}" for n, unit in ((h, hours), (m, minute)) if n]
    return r.choice((" ", " ", " and ")).join(parts)


def durations(r):
    """The sum or the difference of two durations, as hours and minutes."""
    h, m = r.randint(1, 9), r.randint(1, 59)
    dh, dm = r.choice((0, r.randint(1, 9), r.randint(1, 9))), r.choice((5 * r.randint(1, 11), r.randint(1, 59)))
    plus = r.random() < 0.6
    if not plus and (h, m) < (dh, dm):
        h, m, dh, dm = dh, dm, h, m
    if not plus and (h, m) == (dh, dm):
        h += 1
    x, y = said(r, h, m), said(r, dh, dm)
    if plus:
        if r.random() < 0.3:
            x, y, h, m, dh, dm = y, x, dh, dm, h, m
        lines, hh, mm = [f"minutes: {m} + {dm} = {m + dm}"], h + dh + (m + dm) // 60, (m + dm) % 60
        if m + dm >= 60:
            lines.append(f"{m + dm} - 60 = {mm}, carry 1 hour")
        lines.append(f"hours: {h} + {dh}{' + 1' if m + dm >= 60 else ''} = {hh}")
    else:
        lines, hh, mm = clock.less(h, m, dh, dm)
    q = ask(r, SUMS if plus else DIFFERENCES, x=x, y=y, more=r.choice(("more", "longer")))
    thinking = "\n".join([f"{'add' if plus else 'subtract'} times: {h}:{m:02d} {'+' if plus else '-'} {dh}:{dm:02d}", *lines, f"{hh} hours {mm} minutes"])
    return q, thinking, f"{clock.length(h, m)} {'+' if plus else '-'} {clock.length(dh, dm)} = **{clock.length(hh, mm)}**"


def clock_puzzle(r):
    x = r.random()
    return (minutes if x < 0.42 else which if x < 0.82 else durations)(r)


TASKS = dict(clock_puzzle=(4, clock_puzzle))
