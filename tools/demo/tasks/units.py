"""Units of length, mass, volume and time."""
from .decimals import decimal
from .division import decimal_lines
from .points import product_lines, short, sum_lines
from .phrasing import ask
from .spelling import number
from .steps import add_steps, multiply_steps
from .unit_forms import CONVERT, LONGER, SINGULAR, SUMS

ONE = dict(foot="feet", inch="inches", mm="mm", cm="cm", m="m", km="km", g="g", kg="kg", mg="mg", t="t", l="l", ml="ml")
NAMES = dict(
    mm=["mm", "mm", "millimeters", "millimetres", "millimeter"],
    cm=["cm", "cm", "centimeters", "centimetres", "centimeter", "cms"],
    m=["m", "m", "meters", "metres", "meter"],
    km=["km", "km", "km", "kilometers", "kilometres", "kms", "kilometer", "KM"],
    mg=["mg", "mg", "milligrams", "milligram"],
    g=["g", "g", "grams", "grams", "gram", "grammes"],
    kg=["kg", "kg", "kilograms", "kilos", "kgs", "kilogram", "Kg", "kilo"],
    t=["t", "tons", "tonnes", "metric tons"],
    ml=["ml", "ml", "milliliters", "millilitres", "mL"],
    l=["l", "liters", "liters", "litres", "L", "liter"],
    inch=["inches", "inches", "inch", "in."],
    foot=["feet", "feet", "foot", "ft"],
    yard=["yards", "yards", "yd", "yds"],
    mile=["miles", "miles", "mi"],
    ounce=["ounces", "ounces", "oz"],
    pound=["pounds", "pounds", "lb", "lbs"],
    second=["seconds", "seconds", "sec", "s", "secs"],
    minute=["minutes", "minutes", "min", "mins"],
    hour=["hours", "hours", "hrs", "h"],
    day=["days"],
    week=["weeks"],
    month=["months"],
    year=["years"],
)
SINGLE = dict(mm="millimeter", cm="centimeter", m="meter", km="kilometer", mg="milligram", g="gram", kg="kilogram", t="ton",
              ml="milliliter", l="liter")  # fmt: skip
FACTORS = [  # (large unit, small unit, how many small ones make a large one, weight)
    ("km", "m", 1000, 10), ("m", "cm", 100, 9), ("cm", "mm", 10, 6), ("m", "mm", 1000, 4), ("kg", "g", 1000, 10),
    ("g", "mg", 1000, 4), ("t", "kg", 1000, 4), ("l", "ml", 1000, 6), ("km", "cm", 100000, 1), ("foot", "inch", 12, 7),
    ("yard", "foot", 3, 5), ("yard", "inch", 36, 1), ("mile", "yard", 1760, 2), ("mile", "foot", 5280, 4),
    ("pound", "ounce", 16, 5), ("minute", "second", 60, 8), ("hour", "minute", 60, 10), ("day", "hour", 24, 8),
    ("week", "day", 7, 8), ("hour", "second", 3600, 4), ("day", "minute", 1440, 2), ("week", "hour", 168, 2),
    ("year", "month", 12, 5), ("year", "week", 52, 1), ("year", "day", 365, 1), ("day", "second", 86400, 2),
]  # fmt: skip
WEIGHTS = [w for *_, w in FACTORS]
TIMES = {"second", "minute", "hour", "day", "week", "month", "year"}
HALVED = {"km", "m", "cm", "kg", "l", "g", "t", "hour", "minute", "day", "mile", "pound", "yard", "foot", "year"}
TENFOLD = (10, 100, 1000, 100000)
METRIC = [f for f in FACTORS if f[2] in TENFOLD[:3]]
EXACT = [("inch", "cm", "2.54", 5), ("foot", "cm", "30.48", 2), ("yard", "cm", "91.44", 1), ("mile", "km", "1.609", 4),
         ("km", "mile", "0.621", 3), ("kg", "pound", "2.205", 3), ("pound", "kg", "0.454", 3)]  # fmt: skip
ABOUT = {"1.609", "0.621", "2.205", "0.454"}
TIGHT = {"mm", "cm", "m", "km", "mg", "g", "kg", "ml", "l", "h", "s", "min", "lb", "lbs", "oz", "ft", "L", "mL", "KM", "Kg", "mi"}


def plural(unit):
    return ONE.get(unit, unit + "s")


def named(unit, text):
    """A quantity as the answers give it."""
    return f"{text} {unit if text == '1' else plural(unit)}"


def asked(r, unit, text):
    """A quantity in the question -> (number, unit)."""
    if text == "1":
        single = SINGLE.get(unit, unit)
        if unit in SINGLE and r.random() < 0.35:
            return "1", unit
        return r.choice(("a", "one", "1", "an" if single[0] in "aeiou" or single == "hour" else "a")), single
    if text == "0.5" and unit in HALVED and r.random() < 0.5:
        return "half an" if unit in ("hour", "inch", "ounce") else "half a", SINGLE.get(unit, unit)
    shown = text if "." in text else number(r, int(text))
    return shown, r.choice(NAMES[unit])


def question(r, unit, text, to):
    n, name = asked(r, unit, text)
    if text == "1" and r.random() < 0.12:
        return ask(r, SINGULAR, unit=name, to=r.choice(NAMES[to]))
    q = ask(r, CONVERT, n=n, unit=name, to=r.choice(NAMES[to]))
    if name in TIGHT and n[-1].isdigit() and r.random() < 0.35:
        q = q.replace(f"{n} {name}", n + name)
    return q


def to_small(r, large, small, factor):
    x = r.random()
    if x < 0.2:
        text = "1"
    elif x < 0.75 or small in TIMES and x < 0.9:
        text = str(r.choice((r.randint(2, 12), r.randint(2, 100), r.randint(2, 999) if factor < 2000 else 5)))
    else:
        text = r.choice(("0.5", "1.5", "2.5", short(decimal(r, 1, 2))))
    return (question(r, large, text, small), *solve_to_small(text, large, small, factor))


def solve_to_small(text, large, small, factor):
    lines, result = product_lines(text, str(factor)) if text != "1" else ([], str(factor))
    if "." not in text:
        lines = lines[2:-1]
    head = [f"convert: {text} {large} to {small}", f"1 {large} = {factor} {small}", f"{text} * {factor}"]
    return "\n".join(head + lines), f"{named(large, text)} = **{named(small, result)}**"


def to_large(r, large, small, factor):
    tenfold = factor in TENFOLD
    a = r.choice((factor * r.randint(1, 20), r.randint(factor, 20 * factor), r.randint(1, 999)))
    if tenfold and r.random() < 0.6:
        a = r.choice((factor // 2, factor * r.randint(1, 99) // 10 or 1, factor * r.randint(1, 50), factor // 10 * r.randint(1, 20) or 1))
    if factor > 100 and not tenfold:
        a = factor * r.randint(1, 9)
    return (question(r, small, str(a), large), *solve_to_large(a, large, small, factor))


def solve_to_large(a, large, small, factor):
    head = [f"convert: {a} {small} to {large}", f"1 {large} = {factor} {small}", f"{a} / {factor}"]
    lines, text, exact = decimal_lines(a, factor)
    whole, rest = divmod(a, factor)
    if factor in TENFOLD or not rest:
        return "\n".join(head + lines), f"{named(small, str(a))} = **{named(large, text)}**"
    both = (f"{named(large, str(whole))} " if whole else "") + named(small, str(rest))
    decimal_text = text if exact else f"about {text}"
    return "\n".join(head + lines), f"{named(small, str(a))} = **{both}** ({decimal_text} {plural(large)})"


def between(r):
    """Inches to centimetres and the like, with a decimal factor."""
    unit, to, factor, _ = r.choices(EXACT, [w for *_, w in EXACT])[0]
    text = str(r.choice((1, 10, 100, r.randint(2, 12), r.randint(2, 99))))
    return (question(r, unit, text, to), *solve_between(text, unit, to, factor))


def solve_between(text, unit, to, factor):
    about = "about " if factor in ABOUT else ""
    lines, result = product_lines(text, factor) if text != "1" else ([], factor)
    head = [f"convert: {text} {unit} to {to}", f"1 {unit} = {about}{factor} {to}", f"{text} * {factor}"]
    return "\n".join(head + lines), f"{named(unit, text)} = {about}**{named(to, result)}**"


def units(r):
    x = r.random()
    if x < 0.1:
        return between(r)
    if x < 0.2:
        return together(r)
    large, small, factor, _ = r.choices(FACTORS, WEIGHTS)[0]
    if x < 0.3 and factor < 2000 and large != "year":
        return mixed(r, large, small, factor)
    return (to_small if r.random() < 0.55 or large == "year" and small != "month" else to_large)(r, large, small, factor)


def mixed(r, large, small, factor):
    """Such as 2 hours and 15 minutes in minutes."""
    a, b = r.randint(1, 12), r.randint(1, factor - 1)
    top, low = asked(r, large, str(a)), r.choice(NAMES[small])
    joint = r.choice((" ", " ", " and ", ", "))
    q = ask(r, CONVERT, n=f"{top[0]} {top[1]}{joint}{b}", unit=low, to=r.choice(NAMES[small]))
    total = a * factor + b
    lines = [f"convert: {a} {large} {b} {small} to {small}", f"1 {large} = {factor} {small}", f"{a} * {factor}"]
    lines += multiply_steps(a, factor) + [f"{a} * {factor} = {a * factor}", f"{a * factor} + {b}"] + add_steps(a * factor, b)
    return q, "\n".join(lines), f"{named(large, str(a))} {named(small, str(b))} = **{named(small, str(total))}**"


def together(r):
    """The sum of two lengths or masses, one of them in the larger unit, or the longer of the two."""
    large, small, factor, _ = r.choice(METRIC)
    a, b = r.randint(1, 9), r.choice((factor // 2, r.randint(1, 3 * factor), r.randint(1, 10 * factor)))
    x = f"{a} {r.choice(NAMES[large])}"
    y = f"{b} {r.choice(NAMES[small])}"
    lines = [f"1 {large} = {factor} {small}", f"{a} {large} = {a * factor} {small}"]
    compare = small not in ("ml", "mg") and r.random() < 0.5
    if compare:
        return longer(r, (a, large, x), (b, small, y), factor, lines)
    more, total = sum_lines(str(a * factor), str(b), "+")
    if r.random() < 0.5:
        x, y = y, x
    head = f"add units: {a} {large} + {b} {small}"
    lines += [f"{a * factor} + {b}"] + more[2:-1]
    said = f"{a} {large} + {b} {small} = **{total} {small}**"
    return ask(r, SUMS, x=x, y=y), "\n".join([head] + lines), said


def longer(r, first, second, factor, lines):
    (a, large, x), (b, small, y) = first, second
    up, down = ("heavier", "lighter") if small in ("kg", "g", "mg", "t") else ("longer", "shorter")
    name = up if r.random() < 0.7 else down
    more = name if small in ("kg", "g", "mg", "t") or r.random() < 0.7 else "farther" if name == up else "shorter"
    sign = ">" if a * factor > b else "<" if a * factor < b else "="
    q = ask(r, LONGER, more=more, x=x, y=y) if r.random() < 0.5 else ask(r, LONGER, more=more, x=y, y=x)
    thinking = "\n".join([f"{name}: {a} {large} or {b} {small}"] + lines + [f"{a * factor} {sign} {b}"])
    if sign == "=":
        return q, thinking, f"They are **equal**: {a} {large} = {b} {small}."
    big, little = (f"{a} {large}", f"{b} {small}") if (sign == ">") == (name == up) else (f"{b} {small}", f"{a} {large}")
    return q, thinking, f"**{big}** is {name} than {little}."


TASKS = dict(units=(12, units))
