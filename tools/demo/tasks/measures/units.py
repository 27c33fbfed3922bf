"""Units of length, mass, volume and time."""
from ..calculation.decimals import decimal
from ..calculation.division import decimal_lines
from ..calculation.points import product_lines, short
from ..calculation.steps import add_steps, multiply_steps
from ..phrasing import ask
from . import unit_sums
from .unit_forms import CONVERT, SINGULAR, STORIES
from .unit_names import FACTORS, NAMES, TENFOLD, TIMES, WEIGHTS, asked, kind, named, plural

EXACT = [("inch", "cm", "2.54", 5), ("foot", "cm", "30.48", 2), ("yard", "cm", "91.44", 1), ("mile", "km", "1.609", 4),
         ("km", "mile", "0.621", 3), ("kg", "pound", "2.205", 3), ("pound", "kg", "0.454", 3)]  # fmt: skip
ABOUT = {"1.609", "0.621", "2.205", "0.454"}
TIGHT = {"mm", "cm", "m", "km", "mg", "g", "kg", "ml", "l", "h", "s", "min", "lb", "lbs", "oz", "ft", "L", "mL", "KM", "Kg", "mi"}


def question(r, unit, text, to):
    n, name = asked(r, unit, text)
    if text == "1" and r.random() < 0.12:
        return ask(r, SINGULAR, unit=name, to=r.choice(NAMES[to]))
    forms = STORIES[kind(unit)] if kind(unit) == kind(to) and text != "1" and r.random() < 0.2 else CONVERT
    q = ask(r, forms, n=n, unit=name, to=r.choice(NAMES[to]))
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
    if exact:
        said = f"**{named(large, text)}**" + (f" ({both})" if whole else "")
    else:
        said = f"**{both}** (about {text} {plural(large)})"
    return "\n".join(head + lines), f"{named(small, str(a))} = {said}"


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
    large, small, factor, _ = r.choices(FACTORS, WEIGHTS)[0]
    if x < 0.2 and factor < 2000 and large != "year":
        return mixed(r, large, small, factor)
    return (to_small if r.random() < 0.55 or large == "year" and small != "month" else to_large)(r, large, small, factor)


def mixed(r, large, small, factor):
    """Such as 2 hours and 15 minutes in minutes."""
    a, b = r.randint(1, 12), r.randint(1, factor - 1)
    top, low = asked(r, large, str(a)), r.choice(NAMES[small])
    joint = r.choice((" ", " ", " and ", ", "))
    forms = STORIES[kind(small)] if r.random() < 0.2 else CONVERT
    q = ask(r, forms, n=f"{top[0]} {top[1]}{joint}{b}", unit=low, to=r.choice(NAMES[small]))
    total = a * factor + b
    lines = [f"convert: {a} {large} {b} {small} to {small}", f"1 {large} = {factor} {small}", f"{a} * {factor}"]
    lines += multiply_steps(a, factor) + [f"{a} * {factor} = {a * factor}", f"{a * factor} + {b}"] + add_steps(a * factor, b)
    return q, "\n".join(lines), f"{named(large, str(a))} {named(small, str(b))} = **{named(small, str(total))}**"


TASKS = dict(units=(12, units), **unit_sums.TASKS)
