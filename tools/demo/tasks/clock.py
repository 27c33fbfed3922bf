"""Clock times, in 24 hours or with am and pm."""
from .problem_parts import NAMES
from .dice import pick
from .spelling import fill, words

LATER = [
    "A train leaves at {t} and travels for {n}. When does it arrive?", "It is {t}. What time is it in {n}?", "What time is {n} after {t}?",
    "{t} + {n}", "{t} plus {n}", "{n} after {t}", "What is the time {n} after {t}?", "If it is {t} now, what time will it be in {n}?",
    "A film starts at {t} and lasts {n}. When does it end?", "It's {t}, what time is it in {n}?", "Add {n} to {t}.", "what time will it be {n} from {t}",
    "{name} starts at {t} and works for {n}. When is {name} done?", "A meeting begins at {t} and takes {n}. When is it over?", "{n} from {t}",
    "The bus departs at {t} and takes {n}. When does it arrive?", "I leave at {t} and drive for {n}. When do I arrive?", "{t} and {n} later",
    "The time is {t}. What is the time in {n}?", "If a flight leaves at {t} and takes {n}, when does it land?", "Now it is {t}. In {n} it will be?",
    "A cake goes into the oven at {t} for {n}. When is it done?", "When is {n} after {t}?", "What time is it {n} later than {t}?",
]  # fmt: skip
EARLIER = [
    "What time is {n} before {t}?", "It is {t}. What time was it {n} ago?", "{t} - {n}", "{t} minus {n}", "{n} before {t}", "When is {n} before {t}?",
    "If it is {t} now, what time was it {n} ago?", "A train arrives at {t} after {n}. When did it leave?", "Subtract {n} from {t}.",
    "A film ended at {t} and lasted {n}. When did it start?", "I must be there at {t} and need {n}. When do I have to leave?", "What was the time {n} before {t}?",
    "It's {t}, what time was it {n} ago?", "{name} has to arrive at {t} and needs {n}. When must {name} leave?",
]  # fmt: skip
LASTS = [
    "How long is it from {t} to {u}?", "How much time is between {t} and {u}?", "from {t} to {u}", "How long from {t} until {u}?", "{t} to {u} how long",
    "A train leaves at {t} and arrives at {u}. How long does it take?", "A film starts at {t} and ends at {u}. How long is it?", "time from {t} to {u}",
    "How many hours and minutes are between {t} and {u}?", "{name} works from {t} to {u}. How long is that?", "What is the time between {t} and {u}?",
    "How long is the time from {t} to {u}?", "The shop is open from {t} to {u}. How long is that?", "duration from {t} to {u}", "How long until {u} if it is {t}?",
    "It is {t}. How long is it until {u}?", "I sleep from {t} to {u}. How long do I sleep?", "time between {t} and {u}", "how long is {t} to {u}",
]  # fmt: skip
TO_24 = [
    "What is {t} in 24-hour time?", "{t} in 24 hour format", "Convert {t} to 24-hour time.", "Write {t} in 24 hour time.", "{t} to 24h", "What is {t} in military time?",
    "{t} in 24h", "Convert {t} to the 24-hour clock.",
]  # fmt: skip
TO_12 = [
    "What is {t} in 12-hour time?", "{t} in 12 hour format", "Convert {t} to 12-hour time.", "{t} in am/pm", "What is {t} in am or pm?", "Write {t} with am or pm.",
    "{t} to am/pm", "Convert {t} to am/pm",
]  # fmt: skip


def twelve(h, m):
    """The time as the answers give it with am and pm."""
    return f"{(h - 1) % 12 + 1}:{m:02d} {'am' if h < 12 else 'pm'}"


class Style:
    """How the times of one question are written."""

    def __init__(self, r):
        x = r.random()
        self.r, self.half = r, x < 0.25
        self.words = 0.25 < x < 0.3
        self.suffix = r.choice((" am", " AM", "am", "AM", " a.m."))
        self.padded = r.random() < 0.8

    def asked(self, h, m):
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
    hours, minutes = r.choice((("hour", "minute"),) * 5 + (("h", "min"),))
    unit = lambda n, u: f"{n} {u}" if len(u) < 4 or n == 1 else f"{n} {u}s"
    join = " and " if r.random() < 0.75 else " "
    if x >= 0.25 and m and r.random() < 0.55:  # the form of the first demo: 0 hours and 1 minutes
        return f"{h} hours and {m} minutes", h, m
    parts = [unit(h, hours)] * bool(h) + [unit(m, minutes)] * bool(m)
    text = join.join(parts)
    if (h, m) == (0, 30) and r.random() < 0.3:
        text = "half an hour"
    if (h, m) == (1, 0) and r.random() < 0.4:
        text = "an hour"
    return text, h, m


def start(r):
    return r.randint(0, 23), r.choice((0, 0, 15, 30, 45, 5 * r.randint(0, 11), r.randint(0, 59), r.randint(0, 59), r.randint(0, 59)))


def simple(r, h, m):
    """A time that is said in words: a quarter of an hour, noon or midnight."""
    return (r.choice((0, 12)), 0) if r.random() < 0.3 else (h % 12 + 1, m // 15 * 15)


def later(r):
    style, (h, m), (text, dh, dm) = Style(r), start(r), span(r)
    if style.words:
        h, m = simple(r, h, m)
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
    q = fill(r, LATER, t=style.asked(h, m), n=text, name=pick(r, NAMES))
    return q, "\n".join(t), f"**{style.line(hh, left)}**"


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


def earlier(r):
    style, (h, m), (text, dh, dm) = Style(r), start(r), span(r)
    if style.words:
        h, m = simple(r, h, m)
    lines, hh, mm = less(h, m, dh, dm)
    t = [f"clock: {style.line(h, m)} - {dh}:{dm:02d}"] + style.lines(h, m) + lines + [f"{hh:02d}:{mm:02d}"]
    if style.half:
        t.append(f"{hh:02d}:{mm:02d} = {twelve(hh, mm)}")
    q = fill(r, EARLIER, t=style.asked(h, m), n=text, name=pick(r, NAMES))
    return q, "\n".join(t), f"**{style.line(hh, mm)}**"


def length(h, m):
    """A duration as the answers give it."""
    hours = f"{h} hour{'' if h == 1 else 's'}"
    minutes = f"{m} minute{'' if m == 1 else 's'}"
    return f"{hours} {minutes}" if h and m else minutes if m else hours


def lasts(r):
    style, first, second = Style(r), start(r), start(r)
    style.words = False
    if first > second and r.random() < 0.7:
        first, second = second, first
    if first == second:
        second = ((first[0] + 2) % 24, first[1])
    (h, m), (uh, um) = first, second
    lines, hh, mm = less(uh, um, h, m)
    t = [f"duration: {style.line(h, m)} to {style.line(uh, um)}"] + style.lines(h, m) + style.lines(uh, um) + lines
    q = fill(r, LASTS, t=style.asked(h, m), u=style.asked(uh, um), name=pick(r, NAMES))
    return q, "\n".join(t + [f"{hh} hours {mm} minutes"]), f"From {style.line(h, m)} to {style.line(uh, um)} it is **{length(hh, mm)}**."


def form(r):
    """The same time with or without am and pm."""
    style, (h, m) = Style(r), start(r)
    style.half, style.words = r.random() < 0.5, False
    if style.half:
        lines = [f"24 hours: {twelve(h, m)}"]
        lines.append("12 am is 0" if h == 0 else "am stays" if h < 12 else "12 pm stays" if h == 12 else f"pm: {h - 12} + 12 = {h}")
        return fill(r, TO_24, t=style.asked(h, m)), "\n".join(lines), f"{twelve(h, m)} is **{h:02d}:{m:02d}**."
    lines = [f"12 hours: {h:02d}:{m:02d}"]
    lines.append("0 is 12 am" if h == 0 else "below 12: am" if h < 12 else "12 is 12 pm" if h == 12 else f"pm: {h} - 12 = {h - 12}")
    return fill(r, TO_12, t=style.asked(h, m)), "\n".join(lines), f"{h:02d}:{m:02d} is **{twelve(h, m)}**."


def clock_time(r):
    x = r.random()
    return (later if x < 0.52 else earlier if x < 0.7 else lasts if x < 0.92 else form)(r)


TASKS = dict(clock_time=(10, clock_time))
