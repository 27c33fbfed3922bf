"""How warm it is after the temperature changed, and by how much it changed: below zero as well."""
from ..phrasing import ask
from .temperature_forms import COLDER, DIFFERENCE, FELL, ROSE, UNIT, WARMER


def told(r, n):
    """A temperature as it is typed, with degrees behind it or not."""
    x = r.random()
    if n < 0 and x < 0.3:
        text = f"{-n} below zero" if x < 0.12 else f"minus {-n}"
        return text if x < 0.12 else text + r.choice(UNIT)
    text = str(n) + r.choice(UNIT)
    return text.replace("degrees", "degree") if abs(n) == 1 else text


def change(r, a, b):
    """From a, by b degrees up or, below zero, down."""
    sign = "+" if b > 0 else "-"
    q = ask(r, WARMER if b > 0 else COLDER, a=told(r, a), b=f"{abs(b)}{r.choice((' degrees', ' degrees', ' degrees', '°', ' C'))}")
    return q, f"problem: {a} {sign} {abs(b)} degrees\n{a} {sign} {abs(b)} = {a + b}", f"**{a + b}** degrees"


def temperature(r):
    a = r.choice((r.randint(-15, 30), r.randint(-5, 10), r.randint(0, 12)))
    b = r.randint(2, r.choice((8, 12, 20)))
    x = r.random()
    if x < 0.72:
        return change(r, a, b if x < 0.3 else -b)
    low, high = a, a + b
    if x < 0.84:
        forms, shown = DIFFERENCE, (low, high) if r.random() < 0.5 else (high, low)
    else:
        forms, shown = (ROSE, (low, high)) if x < 0.92 else (FELL, (high, low))
    lines = f"problem: {high} - {low} degrees"
    if low < 0:
        lines += f"\n{high} + {-low} = {b}" if high >= 0 else f"\n{-low} - {-high} = {b}"
    else:
        lines += f"\n{high} - {low} = {b}"
    return ask(r, forms, a=told(r, shown[0]), b=told(r, shown[1])), lines, f"**{b}** degrees"


TASKS = dict(temperature=(2, temperature))
