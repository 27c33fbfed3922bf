"""Roman numerals and numbers in words, both ways."""
from .spelling import ONES, fill, words

SIGNS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX")]
SIGNS += [(5, "V"), (4, "IV"), (1, "I")]
TO_ROMAN = [
    "What is {n} in Roman numerals?", "{n} in roman numerals", "Write {n} in Roman numerals.", "Convert {n} to Roman numerals.",
    "{n} to roman", "How do you write {n} in Roman numerals?", "{n} as a Roman numeral", "Roman numeral for {n}", "{n} in roman",
    "Roman numerals for {n}?", "What's the Roman numeral for {n}?", "Turn {n} into Roman numerals.", "Give me {n} in Roman numerals",
    "How is {n} written in Roman numerals?", "Express {n} in Roman numerals.", "What is the roman numeral of {n}?", "roman {n}",
    "the number {n} in Roman numerals", "Can you write {n} in Roman numerals?", "convert {n} into a roman numeral",
]  # fmt: skip
FROM_ROMAN = [
    "What is {n} in numbers?", "{n} in numbers", "What number is {n}?", "Convert {n} to a number.", "What does {n} mean in Roman numerals?",
    "What number is the Roman numeral {n}?", "{n} in digits", "Roman numeral {n}", "What is the Roman numeral {n}?", "{n} to decimal",
    "Convert the Roman numeral {n} to a number.", "{n} as a number", "Which number is {n}?", "Translate {n} from Roman numerals.",
    "How much is {n} in Roman numerals?", "Convert {n} from Roman numerals.", "What is the value of {n}?", "Read the Roman numeral {n}.",
    "{n} in arabic numerals", "Roman {n} in numbers", "What year is {n}?", "the roman numeral {n} is which number?", "what is roman {n}",
    "Which number does {n} stand for?", "What is {n} in Arabic numerals?", "{n} to number", "decode {n} roman",
]  # fmt: skip
TO_WORDS = [
    "Write {n} in words.", "{n} in words", "write {n} in words", "write the number {n} in words", "How do you spell {n}?", "Spell the number {n}.", "What is {n} in words?", "{n} in letters",
    "Spell {n} in English.", "{n} written out", "Write out the number {n}.", "How do you write {n} in words?", "Convert {n} to words.",
    "Write the number {n} as words", "How do you say {n} in words?", "number {n} in words", "Express {n} in words.",
]  # fmt: skip
TO_DIGITS = [
    "Write {n} in digits.", "{n} in digits", "Write {n} as a number.", "What is {n} in digits?", "{n} as a number", "Convert {n} to digits.",
    "Write the number {n} in digits", "How do you write {n} in numbers?", "{n} in numbers", "What is {n} as a number?", "Turn {n} into digits.",
    "Write {n} with digits.", "{n} in figures", "give me {n} as digits",
]  # fmt: skip


def roman_parts(n):
    """The signs of n from the left, as (value, sign)."""
    out = []
    for value, sign in SIGNS:
        while n >= value:
            out.append((value, sign))
            n -= value
    return out


def to_roman(r, n):
    parts, left, text, lines = roman_parts(n), n, "", [f"to roman: {n}"]
    for place in (1000, 100, 10, 1):
        part = left // place * place
        if part:
            signs = "".join(s for v, s in parts if v // place in range(1, 10))
            text, left = text + signs, left - part
            lines.append(f"{part} = {signs} -> {text}")
    return fill(r, TO_ROMAN, n=n), "\n".join(lines), f"{n} in Roman numerals is **{text}**."


def from_roman(r, n):
    parts, total = roman_parts(n), 0
    roman = "".join(s for _, s in parts)
    lines = [f"from roman: {roman}", " ".join(roman)]
    for value, sign in parts:
        total += value
        lines.append(f"{sign} {value} -> {total}")
    shown = roman.lower() if r.random() < 0.15 else roman
    return fill(r, FROM_ROMAN, n=shown), "\n".join(lines), f"{roman} is **{total}**."


def roman(r):
    x = r.random()
    n = r.randint(1, 20) if x < 0.3 else r.randint(1, 100) if x < 0.6 else r.randint(1, 3999) if x < 0.85 else r.randint(1500, 2050)
    return to_roman(r, n) if r.random() < 0.5 else from_roman(r, n)


def spelled(n):
    """A whole number below a million as (value, words) parts from the left, and the whole text."""
    parts = []
    if n >= 1000:
        parts.append((n // 1000 * 1000, hundreds(n // 1000) + " thousand"))
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


def number_words(r):
    x = r.random()
    n = r.randint(0, 20) if x < 0.3 else r.randint(0, 99) if x < 0.6 else r.randint(100, 999) if x < 0.8 else r.randint(1000, 99999)
    parts, text = spelled(n)
    if r.random() < 0.5:
        lines = [f"in words: {n}"] + [f"{v} -> {w}" for v, w in parts]
        return fill(r, TO_WORDS, n=n), "\n".join(lines), f"{n} is **{text}**."
    total, lines = 0, [f"in digits: {text}"]
    for v, w in parts:
        total += v
        lines.append(f"{w} {v} -> {total}")
    shown = text.replace("-", " ") if r.random() < 0.3 else text
    if "hundred " in shown and r.random() < 0.3:
        shown = shown.replace("hundred ", "hundred and ").replace("and thousand", "thousand")
    return fill(r, TO_DIGITS, n=shown), "\n".join(lines), f"{text.capitalize()} is **{total}**."


TASKS = dict(roman=(6, roman), number_words=(4, number_words))
