"""Roman numerals and numbers in words, both ways."""
from ..phrasing import ask
from ..spelling import ONES, number, words
from .numeral_forms import FROM_ROMAN, TO_DIGITS, TO_ROMAN, TO_WORDS

SIGNS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX")]
SIGNS += [(5, "V"), (4, "IV"), (1, "I")]


def roman_parts(n):
    """The signs of n from the left, as (value, sign)."""
    out = []
    for value, sign in SIGNS:
        while n >= value:
            out.append((value, sign))
            n -= value
    return out


def solve_roman(n):
    """The number in Roman numerals -> (thinking, answer)."""
    parts, left, text, lines = roman_parts(n), n, "", [f"to roman: {n}"]
    for place in (1000, 100, 10, 1):
        part = left // place * place
        if part:
            signs = "".join(s for v, s in parts if v // place in range(1, 10))
            text, left = text + signs, left - part
            lines.append(f"{part} = {signs} -> {text}")
    return "\n".join(lines), f"{n} in Roman numerals is **{text}**."


def to_roman(r, n):
    return (ask(r, TO_ROMAN, n=n), *solve_roman(n))


def from_roman(r, n):
    parts, total = roman_parts(n), 0
    roman = "".join(s for _, s in parts)
    lines = [f"from roman: {roman}", " ".join(roman)]
    for value, sign in parts:
        total += value
        lines.append(f"{sign} {value} -> {total}")
    shown = roman.lower() if r.random() < 0.15 else roman
    return ask(r, FROM_ROMAN, n=shown), "\n".join(lines), f"{roman} is **{total}**."


def roman(r):
    x = r.random()
    n = r.randint(1, 20) if x < 0.3 else r.randint(1, 100) if x < 0.6 else r.randint(1, 3999) if x < 0.85 else r.randint(1500, 2050)
    return to_roman(r, n) if r.random() < 0.5 else from_roman(r, n)


def spelled(n):
    """A whole number below a milliard as (value, words) parts from the left, and the whole text."""
    parts = []
    if n >= 1000000:
        parts.append((n // 1000000 * 1000000, hundreds(n // 1000000) + " million"))
    if n % 1000000 >= 1000:
        thousands = n % 1000000 // 1000
        parts.append((thousands * 1000, hundreds(thousands) + " thousand"))
    if n % 1000 or not n:
        rest = n % 1000
        if rest >= 100:
            parts.append((rest // 100 * 100, f"{ONES[rest // 100]} hundred"))
        if rest % 100 or not n:
            parts.append((rest % 100, words(rest % 100)))
    return parts, " ".join(w for _, w in parts)


def hundreds(n):
    if n < 100:
        return words(n)
    return f"{ONES[n // 100]} hundred" + (f" {words(n % 100)}" if n % 100 else "")


def solve_words(n):
    """The number in words -> (thinking, answer)."""
    parts, text = spelled(n)
    return "\n".join([f"in words: {n}"] + [f"{v} -> {w}" for v, w in parts]), f"{n} is **{text}**."


def number_words(r):
    x = r.random()
    n = r.randint(0, 20) if x < 0.3 else r.randint(0, 99) if x < 0.6 else r.randint(100, 999) if x < 0.8 else r.randint(1000, 99999)
    if x > 0.94:
        n = r.randint(100000, 10 ** r.randint(6, 9) - 1)
    elif r.random() < 0.22:
        n = r.choice((100, 1000, 10000, 10**6, 10**6 + 1000 * r.randint(1, 999), 100 * r.randint(1, 9)))
        if r.random() < 0.7:
            n = r.choice((100, 1000, 1000, 100000, 1000000)) * r.randint(1, 99)
    parts, text = spelled(n)
    if r.random() < 0.5:
        return (ask(r, TO_WORDS, n=number(r, n, 0, 0.3)), *solve_words(n))
    total, lines = 0, [f"in digits: {text}"]
    for v, w in parts:
        total += v
        lines.append(f"{w} {v} -> {total}")
    shown = text.replace("-", " ") if r.random() < 0.3 else text
    if "hundred " in shown and r.random() < 0.3:
        shown = shown.replace("hundred ", "hundred and ").replace("and thousand", "thousand").replace("and million", "million")
    return ask(r, TO_DIGITS, n=shown), "\n".join(lines), f"{text.capitalize()} is **{total}**."


TASKS = dict(roman=(6, roman), number_words=(6, number_words))
