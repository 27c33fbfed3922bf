"""Clock times, in 24 hours or with am and pm."""
from ..dice import pick
from ..phrasing import ask
from ..spelling import words
from ..stories.problem_parts import NAMES
from .clock_forms import EARLIER, LASTS, LATER, TO_12, TO_24


def twelve(h, m):
    """The time as the answers give it with am and pm."""
    return f"{(h - 1) % 12 + 1}:{m:02d} {'am' if h < 12 else 'pm'}"


def spoken(r, h, m):
    """The time as people say it: half past nine in the evening, quarter to 3 pm."""
    night = h > 21 or h < 4 if r.random() < 0.6 else h > 20 or h < 1
    part = "at night" if night else "in the morning" if h < 12 else "in the afternoon" if h < 18 else "in the evening"
    part = part if h % 12 and r.random() < 0.6 else "am" if h < 12 else "pm"
    hour = lambda h: words((h - 1) % 12 + 1) if r.random() < 0.6 else str((h - 1) % 12 + 1)
    if m == 0:
        return f"{hour(h)} {part}" if len(part) < 3 or r.random() < 0.6 else f"{hour(h)} o'clock {part}"
    if m == 30:
        return f"half past {hour(h)} {part}"
    to = m > 30 and (h + 1) % 12
    near = 60 - m if to else m
    if m > 30 and not to or near % 5:
        return f"{(h - 1) % 12 + 1}:{m:02d} {part}"
    count = r.choice(("quarter", "quarter", "a quarter")) if near == 15 else words(near) if r.random() < 0.5 else str(near)
    return f"{count} {'to' if to else 'past'} {hour(h + 1 if to else h)} {part}"


class Style:
    """How the times of one question are written."""

    def __init__(self, r):
        x = r.random()
        self.r, self.half = r, x < 0.25
        self.words = 0.25 < x < 0.3
        self.suffix = r.choice((" am", " AM", "am", "AM", " a.m.", " A.M.", "a.m."))
        self.padded = r.random() < 0.8
        self.dotted = r.choice("h...") if r.random() < 0.04 else ""
        self.spoken = self.half and r.random() < 0.2

    def asked(self, h, m):
        if self.half and self.spoken:
            return spoken(self.r, h, m)
        if self.half:
            suffix = self.suffix if h < 12 else self.suffix.replace("a", "p").replace("A", "P")
            hour = (h - 1) % 12 + 1
            return f"{hour}{suffix}" if m == 0 and self.r.random() < 0.6 else f"{hour}:{m:02d}{suffix}"
        if self.words and m == 0 and h in (0, 12):
            return "noon" if h else "midnight"
        if self.words and m in (0, 15, 30, 45) and 0 < h < 13:
            if m == 0:
                return f"{h} o'clock" if self.r.random() < 0.7 else f"{words(h)} o'clock"
            past = {15: f"quarter past {h}", 30: f"half past {h}", 45: f"quarter to {h + 1}"}[m]
            return past if h < 12 or m != 45 else f"{h}:45"
        if self.dotted:
            return f"{h:02d}h{m:02d}" if self.dotted == "h" else f"{h}.{m:02d}"
        return f"{h:02d}:{m:02d}" if self.padded else f"{h}:{m:02d}"

    def line(self, h, m):
        return twelve(h, m) if self.half else f"{h:02d}:{m:02d}"

    def lines(self, h, m):
        """What the first lines say about a time with am or pm."""
        return [f"{twelve(h, m)} = {h:02d}:{m:02d}"] if self.half else []


def span(r):
    """-> (text in the question, hours, minutes, the same as h:mm)."""
    x = r.random()
    h, m = r.randint(0, 9) if x < 0.9 else r.randint(10, 23), r.randint(1, 59)
    if x < 0.25:
        h, m = 0, r.choice((5, 10, 15, 20, 30, 45, 90, r.randint(1, 59), r.randint(60, 200)))
    elif x < 0.45:
        m = 0
        h = max(h, 1)
    if x >= 0.25 and h == 0 and r.random() < 0.5:
        h = 1
    hours, minutes = r.choice((("hour", "minute"),) * 6 + (("h", "min"), ("hr", "min")))
    unit = lambda n, u: f"{n} {u}" if len(u) < 4 or n == 1 else f"{n} {u}s"
    join = " and " if r.random() < 0.75 else " "
    if x >= 0.25 and m and r.random() < 0.35:  # the form of the first demo: 0 hours and 1 minutes
        return f"{h} hours and {m} minutes", h, m
    parts = [unit(h, hours)] * bool(h) + [unit(m, minutes)] * bool(m)
    text = join.join(parts)
    if m == 30 and h < 2 and r.random() < 0.3:
        text = "an hour and a half" if h else "half an hour"
    if (h, m) == (0, 15) and r.random() < 0.3:
        text = "a quarter of an hour"
    if (h, m) == (1, 0) and r.random() < 0.4:
        text = "an hour"
    return text, h, m


def start(r):
    return r.randint(0, 23), r.choice((0, 0, 15, 30, 45, 5 * r.randint(0, 11), r.randint(0, 59), r.randint(0, 59), r.randint(0, 59)))


def simple(r, h, m):
    """A time that is said in words: a quarter of an hour, noon or midnight."""
    return (r.choice((0, 12)), 0) if r.random() < 0.3 else (h % 12 + 1, m // 15 * 15)


def solve_later(style, h, m, dh, dm):
    """The time dh hours and dm minutes after h:m -> (thinking, answer)."""
    t = [f"clock: {style.line(h, m)} + {dh}:{dm:02d}"] + style.lines(h, m)
    t.append(f"minutes: {m} + {dm} = {m + dm}")
    left, carry = m + dm, 0
    while left >= 60:
        carry += 1
        t.append(f"{left} - 60 = {left - 60}, carry {carry} hour")
        left -= 60
    hh = h + dh + carry
    t.append(f"hours: {h} + {dh}" + (f" + {carry}" if carry else "") + f" = {hh}")
    if hh >= 24:
        t.append(f"{hh} - 24 = {hh - 24}")
        hh -= 24
    said = f"{hh:02d}:{left:02d}"
    t.append(said)
    if style.half:
        t.append(f"{said} = {twelve(hh, left)}")
    return "\n".join(t), f"**{style.line(hh, left)}**"


def later(r):
    style, (h, m), (text, dh, dm) = Style(r), start(r), span(r)
    if style.words:
        h, m = simple(r, h, m)
    return (ask(r, LATER, t=style.asked(h, m), n=text, name=pick(r, NAMES)), *solve_later(style, h, m, dh, dm))


def less(h, m, dh, dm):
    """Lines of h:mm minus dh:dm, a day earlier where it has to be -> (lines, hours, minutes)."""
    t, borrow, mm = [f"minutes: {m} - {dm} = {m - dm}"], 0, m - dm
    while mm < 0:
        borrow += 1
        t.append(f"{mm} + 60 = {mm + 60}, borrow {borrow} hour")
        mm += 60
    hh = h - dh - borrow
    t.append(f"hours: {h} - {dh}" + (f" - {borrow}" if borrow else "") + f" = {hh}")
    if hh < 0:
        t.append(f"{hh} + 24 = {hh + 24}")
        hh += 24
    return t, hh, mm


def solve_earlier(style, h, m, dh, dm):
    """The time dh hours and dm minutes before h:m -> (thinking, answer)."""
    lines, hh, mm = less(h, m, dh, dm)
    t = [f"clock: {style.line(h, m)} - {dh}:{dm:02d}"] + style.lines(h, m) + lines + [f"{hh:02d}:{mm:02d}"]
    if style.half:
        t.append(f"{hh:02d}:{mm:02d} = {twelve(hh, mm)}")
    return "\n".join(t), f"**{style.line(hh, mm)}**"


def earlier(r):
    style, (h, m), (text, dh, dm) = Style(r), start(r), span(r)
    if style.words:
        h, m = simple(r, h, m)
    return (ask(r, EARLIER, t=style.asked(h, m), n=text, name=pick(r, NAMES)), *solve_earlier(style, h, m, dh, dm))


def length(h, m):
    """A duration as the answers give it."""
    hours = f"{h} hour{'' if h == 1 else 's'}"
    minutes = f"{m} minute{'' if m == 1 else 's'}"
    return f"{hours} {minutes}" if h and m else minutes if m else hours


def lasts(r):
    style, first, second = Style(r), start(r), start(r)
    style.words = False
    second = (r.choice((0, 12, 12)), 0) if r.random() < 0.08 else second
    if first > second > (0, 0) and r.random() < 0.7:
        first, second = second, first
    if first == second:
        second = ((first[0] + 2) % 24, first[1])
    (h, m), (uh, um) = first, second
    lines, hh, mm = less(uh, um, h, m)
    t = [f"duration: {style.line(h, m)} to {style.line(uh, um)}"] + style.lines(h, m) + style.lines(uh, um) + lines
    u = style.asked(uh, um)
    if um == 0 and uh in (0, 12) and r.random() < 0.5:
        u = "noon" if uh else "midnight"
    q = ask(r, LASTS, t=style.asked(h, m), u=u, name=pick(r, NAMES))
    return q, "\n".join(t + [f"{hh} hours {mm} minutes"]), f"From {style.line(h, m)} to {style.line(uh, um)} it is **{length(hh, mm)}**."


def solve_form(half, h, m):
    """A time with am or pm in 24 hours or, not half, the other way -> (thinking, answer)."""
    if half:
        lines = [f"24 hours: {twelve(h, m)}"]
        lines.append("12 am is 0" if h == 0 else "am stays" if h < 12 else "12 pm stays" if h == 12 else f"pm: {h - 12} + 12 = {h}")
        return "\n".join(lines), f"{twelve(h, m)} is **{h:02d}:{m:02d}**."
    lines = [f"12 hours: {h:02d}:{m:02d}"]
    lines.append("0 is 12 am" if h == 0 else "below 12: am" if h < 12 else "12 is 12 pm" if h == 12 else f"pm: {h} - 12 = {h - 12}")
    return "\n".join(lines), f"{h:02d}:{m:02d} is **{twelve(h, m)}**."


def form(r):
    """The same time with or without am and pm."""
    style, (h, m) = Style(r), start(r)
    style.half, style.words, style.spoken = r.random() < 0.5, False, r.random() < 0.4
    named = style.half and r.random() < 0.06
    h, m = (r.choice((0, 12)), 0) if named else (h, m)
    t = ("noon" if h else "midnight") if named else style.asked(h, m)
    return (ask(r, TO_24 if style.half else TO_12, t=t), *solve_form(style.half, h, m))


def clock_time(r):
    x = r.random()
    return (later if x < 0.52 else earlier if x < 0.7 else lasts if x < 0.92 else form)(r)


TASKS = dict(clock_time=(10, clock_time))
