"""Roman numerals and numbers in words, both ways."""
from .phrasing import ask
from .spelling import ONES, number, words

SIGNS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX")]
SIGNS += [(5, "V"), (4, "IV"), (1, "I")]
TO_ROMAN = [
    "What is {n} in Roman numerals?", "{n} in roman numerals", "Write {n} in Roman numerals.", "Convert {n} to Roman numerals.", "{n} to roman",
    "How do you write {n} in Roman numerals?", "{n} as a Roman numeral", "Roman numeral for {n}", "{n} in roman", "roman {n}", "{n} roman",
    "<Write|Convert|Turn|Express|Give|Give me|Show|Show me|Change|Translate|Put|Spell|Tell me|Transform|I need> <the number |>{n} <in|to|into|"
        "as|with> <Roman numerals|roman numerals|a Roman numeral|a roman numeral|Roman numbers|Roman|roman numbers|Roman letters><.||?>",
    "<What is|What's|How is|How do you write|How do I write|How would you write|How can I write|what would be> <the number |the year |>{n} <in|"
        "as|with|using> <Roman numerals|roman numerals|a Roman numeral|Roman numbers|Roman>?",
    "<What is|What's|Tell me|Give me|Find|Show me|Do you know> the <Roman numeral|roman numeral|Roman number|roman> <for|of> {n}<?|.>",
    "<Roman numeral|Roman numerals|roman|Roman number|to roman|to Roman numerals|roman numeral|in roman>< for| of|:| for the number|> {n}<|?>",
    "{n} <in|to|into|as|→|with> <Roman numerals|roman numerals|a Roman numeral|roman|Roman|Roman numbers|roman letters><|?| please>",
    "<How|What> did the Romans write <for |>{n}?", "<Which|What> Roman numeral is {n}?", "the number {n} in Roman numerals",
    "{n} <written|expressed> in Roman numerals<|?>",
]  # fmt: skip
FROM_ROMAN = [
    "What is {n} in numbers?", "{n} in numbers", "What number is {n}?", "Convert {n} to a number.", "{n} in digits", "Roman numeral {n}",
    "What is the Roman numeral {n}?", "{n} to decimal", "{n} as a number", "What is the value of {n}?", "{n} in Arabic numerals",
    "What does {n} mean in Roman numerals?", "what number is {n}",
    "<Convert|Translate|Turn|Change|Decode|Write|Express|Put|Read|Transform> <the Roman numeral |the roman number |Roman |>{n} <to|into|as|in> "
        "<a number|numbers|digits|a decimal number|Arabic numerals|decimal|arabic|a normal number|an ordinary number|an integer|an Arabic "
        "number><.||?>",
    "<What|Which> number is <the Roman numeral |the roman numeral |Roman |the numeral |>{n}<| in decimal| in digits>?",
    "<What is|What's|How much is|Tell me> <the Roman numeral |the roman number |Roman |the numeral |>{n} <in|as> <numbers|digits|a number|"
        "Arabic numerals|decimal|normal numbers|a normal number|arabic numbers|an integer><?|>",
    "What <number |>does <the Roman numeral |roman |>{n} <mean|stand for|represent|equal|show>?",
    "<Roman numeral|roman|Roman number|from roman|decode roman|roman numeral value|Roman>: {n}<|?>",
    "{n} <in|to|as|into|→> <numbers|digits|a number|Arabic numerals|decimal|a normal number|arabic|arabic numbers|number|an integer|normal "
        "numbers><|?| please>",
    "<What is|What's|Tell me|Give me|Find> the <value|number|meaning> of <the Roman numeral |roman |the roman number |Roman numeral >{n}<?|.>",
    "<the |>Roman numeral {n} <is which number|is what|means|is what number|in numbers>?", "How much is {n} in <Roman numerals|Roman numbers|roman>?",
    "<Translate|Convert|Decode|Read> {n} from <Roman numerals|Roman|roman numerals|Roman numbers><.||?>", "What year is {n}?",
    "Which number <is written|do the Romans write> as {n}?", "the roman numeral {n} is which number?",
]  # fmt: skip
TO_WORDS = [
    "Write {n} in words.", "{n} in words", "Write the number {n} in words.", "How do you spell {n}?", "Spell the number {n}.",
    "What is {n} in words?", "{n} in letters", "Write out the number {n}.", "How do you write {n} in words?", "Convert {n} to words.",
    "{n} written out", "Spell {n}", "spell out {n}",
    "<Write|Express|Convert|Turn|Put|Give|Give me|Say|Show|Show me|Translate|Change|Tell me> <the number |>{n} <in|as|to|into|with|using> "
        "<words|English words|letters|text|English><.||?>",
    "<How do you|How do I|How would you|How can I|How does one> <write|say|spell|write out|spell out|pronounce> <the number |>{n}<| in words| "
        "in English| in letters| out in words>?",
    "<What is|What's|How is> <the number |>{n} <in words|written in words|in letters|spelled out|written out|spelled|in English words>?",
    "<Spell|Spell out|Write out> <the number |>{n}<| in words| in English| please|.>",
    "{n} <in words|as words|to words|in letters|written out|spelled out|in English words|in text|with letters><|?| please>",
    "<in words|number in words|words for|number to words|spell the number>: {n}", "<Write down|Read> <the number |>{n} in words<.|>",
]  # fmt: skip
TO_DIGITS = [
    "Write {n} in digits.", "{n} in digits", "Write {n} as a number.", "What is {n} in digits?", "{n} as a number", "Convert {n} to digits.",
    "{n} in numbers", "How do you write {n} in numbers?", "What is {n} as a number?", "{n} in figures", "{n} in numerals",
    "<Write|Express|Convert|Turn|Put|Give|Give me|Show|Show me|Translate|Change|Tell me> <the number |the words |>{n} <in|as|to|into|with|"
        "using> <digits|numbers|figures|a number|numerals|a numeral|number form|ciphers><.||?>",
    "<How do you|How do I|How would you|How can I> write <the number |>{n} <in|as|with|using> <digits|numbers|figures|a number|numerals>?",
    "<What is|What's|How is|what number is> <the number |>{n} <in digits|in numbers|in figures|as a number|written in digits|in numerals|as digits>?",
    "{n} <in|as|to|into|with> <digits|numbers|figures|a number|numerals|number form><|?| please>",
    "<in digits|to digits|in numbers|digits for|words to number>: {n}", "<Which|What> number is <spelled |written |>{n}?", "the number {n} in digits",
]  # fmt: skip
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
    elif r.random() < 0.08:
        n = r.choice((100, 1000, 10000, 1000 * r.randint(1, 99), 100 * r.randint(1, 99)))
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


TASKS = dict(roman=(6, roman), number_words=(4, number_words))
