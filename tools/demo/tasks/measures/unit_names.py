"""Units of length, mass, volume and time, their names and how they convert."""
from ..spelling import number

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
MASSES = {"mg", "g", "kg", "t", "ounce", "pound"}
VOLUMES = {"ml", "l"}
HALVED = {"km", "m", "cm", "kg", "l", "g", "t", "hour", "minute", "day", "mile", "pound", "yard", "foot", "year"}
TENFOLD = (10, 100, 1000, 100000)


def kind(unit):
    """What the unit measures."""
    return "time" if unit in TIMES else "mass" if unit in MASSES else "volume" if unit in VOLUMES else "length"


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
