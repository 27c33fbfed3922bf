"""Single letters of words: counting them, finding them, how many there are."""
from .dice import pick
from .lexicon import COMMON, FIRST_NAMES, LETTERS, cased, lower_word, number_text, phrase, plain_word, word
from .phrasing import ask, quoted

ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
SHORT = ["1st", "2nd", "3rd"] + [f"{n}th" for n in range(4, 31)]
COUNT = [
    "How many {cs} are in {w}?", "How many {cs} are in {w}?", "How many {cs} are there in {w}?", "How many {cs} in {w}?",
    "How many {cs} does {w} have?", "How many {cs} does {w} contain?", "How many {cs} does the word {w} have?",
    "How many {cs} are in the word {w}?", "How many {cs} are there in the word {w}?", "How many {cs} has {w}?",
    "How many times does {c} appear in {w}?", "How many times does the letter {c} appear in {w}?",
    "How many times does the letter {c} occur in {w}?", "How many times is {c} in {w}?", "How often does {c} appear in {w}?",
    "How often does the letter {c} occur in {w}?", "How often is the letter {c} in the word {w}?",
    "Count the letter {c} in the word {w}.", "Count the letter {c} in {w}.", "Count {c} in {w}.", "Count the {cs} in {w}.",
    "Count the {cs} in the word {w}.", "Count all the {cs} in {w}.", "Count how many {cs} are in {w}.", "Count {cs} in {w}",
    "Count how many times {c} appears in {w}.", "Count the number of {cs} in {w}.", "Count the occurrences of {c} in {w}.",
    "What is the number of {cs} in {w}?", "Tell me how many {cs} are in {w}.", "Tell me the number of {cs} in {w}.",
    "Number of {cs} in {w}?", "number of {cs} in {w}", "{cs} in {w}?", "how many {c} in {w}", "How many letter {cs} are in {w}?",
    "How many letter {c} are there in {w}?", "How many of the letter {c} are in {w}?", "In {w}, how many {cs} are there?",
    "In the word {w}, how many times does {c} appear?", "In the word {w}, how many {cs} are there?", "{w}: how many {cs}?",
    "Find the number of {cs} in {w}.", "Do you know how many {cs} are in {w}?", "Can you count the {cs} in {w}?",
    "Can you tell me how many {cs} there are in {w}?", "How many {cs} can you find in {w}?", "how many {cs} are in {w}",
    "I wonder how many {cs} there are in {w}.", "how many {cs} {w}", "How many {cs} do you see in {w}?", "{w} has how many {cs}?",
    "How many {cs} would you count in {w}?", "How many {cs} are there in {w} in total?", "How many {cs} is in {w}?",
    "How many occurrences of {c} are in {w}?", "How many occurrences of the letter {c} does {w} have?", "count of {c} in {w}",
    "how many letters {c} are in {w}?", "How many {cs} are contained in {w}?", "How many {cs} make up {w}?", "how many {c} are in {w}?",
]  # fmt: skip


def spelled(w):
    """The letters one by one; words of a phrase are separated by strokes."""
    return " ".join(w.replace(" ", "/"))


def letter(r, c):
    """A letter as it is written in a sentence."""
    x = r.random()
    if x < 0.25:
        c = c.upper()
    if r.random() < 0.6:
        return c
    a, b = r.choice([('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"), ("`", "`")])
    return a + c + b


def letters_name(r, c):
    """A letter's plural: r's, rs, R's, "r"s."""
    x = r.random()
    if x < 0.5:
        return (c.upper() if r.random() < 0.25 else c) + r.choice(["'s", "'s", "'s", "’s"])
    if x < 0.75:
        return (c.upper() if r.random() < 0.4 else c) + "s"
    return letter(r, c) + r.choice(["s", "'s", ""])


def count_lines(w, among):
    """One line for every letter: the letter and how many of those wanted there are up to it."""
    n, lines = 0, []
    for x in w.replace(" ", ""):
        n += x in among
        lines.append(f"{x} {n}")
    return lines, n


def solve_count(c, w):
    small = w.lower()
    lines, n = count_lines(small, c)
    thinking = "\n".join([f"count {c} in {w}", spelled(small)] + lines)
    return thinking, f'The letter "{c}" appears **{n}** time{"" if n == 1 else "s"} in "{w}".'


def letter_for(r, w):
    """Mostly a letter of the word, preferably one that occurs several times."""
    mine = [x for x in w.lower() if x.isalpha() or w.isdigit()]
    x = r.random()
    if x < 0.2 or not mine:
        return r.choice(COMMON[:14] if r.random() < 0.6 else LETTERS)
    if x < 0.45:
        return max(mine, key=lambda a: (mine.count(a), a))
    return r.choice(mine)


def count_letter(r):
    x = r.random()
    w = phrase(r, 2, 3) if x < 0.06 else r.choice(FIRST_NAMES) if x < 0.1 else number_text(r) if x < 0.12 else word(r)
    c = letter_for(r, w)
    w_in = quoted(r, w)
    thinking, answer = solve_count(c, w)
    return ask(r, COUNT, c=letter(r, c), cs=letters_name(r, c), w=w_in), thinking, answer


VOWEL = [
    "How many {k}s are in {w}?", "How many {k}s are there in {w}?", "How many {k}s does {w} have?", "Count the {k}s in {w}.",
    "How many {k}s does the word {w} have?", "Count the {k}s in the word {w}.", "How many {k}s in {w}?", "{k}s in {w}?",
    "Tell me the number of {k}s in {w}.", "What is the number of {k}s in {w}?", "How many of the letters in {w} are {k}s?",
    "How many {k}s does {w} contain?", "Number of {k}s in {w}", "In the word {w}, how many {k}s are there?", "count {k}s in {w}",
    "How many letters of {w} are {k}s?", "Count how many {k}s are in {w}.", "How many {k}s are in the word {w}?",
    "How many {k}s can you find in {w}?", "Count all {k}s of {w}.", "how many {k}s has {w}",
]  # fmt: skip


def solve_vowels(kind, w):
    small = w.lower()
    among = "aeiou" if kind == "vowel" else "bcdfghjklmnpqrstvwxyz"
    lines, n = count_lines(small, among)
    thinking = "\n".join([f"count {kind}s in {w}", spelled(small)] + lines)
    return thinking, f'"{w}" has **{n}** {kind}{"" if n == 1 else "s"}.'


def vowels(r):
    kind, w = r.choice(["vowel", "vowel", "consonant"]), plain_word(r) if r.random() < 0.93 else phrase(r, 2, 3)
    thinking, answer = solve_vowels(kind, w)
    return ask(r, VOWEL, k=kind, w=quoted(r, w)), thinking, answer


LENGTH = [
    "How many letters are in {w}?", "How many letters does {w} have?", "How many letters are there in {w}?", "How long is {w}?",
    "How many letters does the word {w} have?", "How many letters are in the word {w}?", "How long is the word {w}?",
    "Count the letters in {w}.", "Count the letters of {w}.", "Count the letters in the word {w}.", "What is the length of {w}?",
    "What is the length of the word {w}?", "How many characters are in {w}?", "How many characters does {w} have?", "length of {w}",
    "Tell me how many letters {w} has.", "How many letters in {w}?", "number of letters in {w}", "What is the number of letters in {w}?",
    "How many letters has {w}?", "letter count of {w}", "How many letters make up {w}?", "How many letters does {w} consist of?",
    "Count how many letters {w} has.", "How many letters do I need to write {w}?", "how many letters {w}", "letters in {w}?",
    "In letters, how long is {w}?", "How many letters long is {w}?", "Find the length of {w}.", "Count all letters in {w}.",
    "{w} has how many letters?",
]  # fmt: skip


DIGITS = [
    "How many digits are in {w}?", "How many digits does {w} have?", "How many digits does the number {w} have?", "Count the digits of {w}.",
    "How many digits are there in {w}?", "number of digits in {w}", "Count the digits in {w}.", "How many digits has {w}?",
]  # fmt: skip


def numbered(w):
    """The letters with their places."""
    return [f"{i} {x}" for i, x in enumerate(w.replace(" ", "/"), 1)]


def solve_length(w):
    together = w.replace(" ", "")
    n = len(together)
    thinking = "\n".join([f"length: {w}", spelled(w)] + numbered(together))
    return thinking, f'"{w}" has **{n}** letter{"" if n == 1 else "s"}.'


OF_LETTERS = [f for f in LENGTH if "letters" in f and "word" not in f and "long" not in f]


def word_length(r):
    if r.random() < 0.06:
        w = phrase(r, 2, 3)
        thinking, answer = solve_length(w)
        return ask(r, OF_LETTERS, w=quoted(r, w)), thinking, answer
    if r.random() < 0.04:
        w = number_text(r)
        thinking, answer = solve_length(w)
        return ask(r, DIGITS, w=quoted(r, w)), thinking, answer.replace("letter", "digit")
    w = cased(r, lower_word(r))
    thinking, answer = solve_length(w)
    return ask(r, LENGTH, w=quoted(r, w)), thinking, answer


AT = [
    "What is the {n} letter of {w}?", "What is the {n} letter in {w}?", "What is the {n} letter of the word {w}?", "{n} letter of {w}",
    "Which letter is the {n} letter of {w}?", "Which letter comes {n} in {w}?", "Tell me the {n} letter of {w}.", "{n} letter in {w}?",
    "Give me the {n} letter of {w}.", "Name the {n} letter of {w}.", "What's the {n} letter in the word {w}?", "Find the {n} letter of {w}.",
    "Which is the {n} letter of {w}?", "What letter is {n} in {w}?", "What letter comes {n} in the word {w}?", "Show the {n} letter of {w}.",
    "In the word {w}, what is the {n} letter?", "the {n} letter of {w}", "What is {w}'s {n} letter?", "Write the {n} letter of {w}.",
    "Do you know the {n} letter of {w}?", "What is the {n} character of {w}?", "What would be the {n} letter of {w}?",
]  # fmt: skip
EDGE = {
    "first": ["What letter does {w} start with?", "Which letter does {w} begin with?", "With which letter does {w} start?",
              "What does {w} start with?", "{w} starts with which letter?", "What letter does the word {w} begin with?",
              "Which letter is at the beginning of {w}?", "What is the initial letter of {w}?", "What's the initial of {w}?"],
    "last": ["What letter does {w} end with?", "Which letter does {w} end in?", "With which letter does {w} end?",
             "What does {w} end with?", "{w} ends with which letter?", "What letter does the word {w} end with?",
             "Which letter is at the end of {w}?", "What is the final letter of {w}?", "What letter is {w} ending with?"],
}  # fmt: skip
SEVERAL = [
    "What are the {e} {n} letters of {w}?", "Give me the {e} {n} letters of {w}.", "{e} {n} letters of {w}", "Tell me the {e} {n} letters of {w}.",
    "Write the {e} {n} letters of {w}.", "Which are the {e} {n} letters of {w}?", "What are the {e} {n} letters in the word {w}?",
    "Show me the {e} {n} letters of {w}.", "Name the {e} {n} letters of {w}.", "the {e} {n} letters in {w}?",
]  # fmt: skip
BOTH = [
    "What are the first and last letters of {w}?", "What are the first and the last letter of {w}?", "first and last letter of {w}", "Give me the first and last letter of {w}.",
    "Tell me the first and last letters of {w}.", "What is the first and last letter of {w}?", "Which are the first and last letters of the word {w}?",
    "Name the first and the last letter of {w}.", "What letters does {w} start and end with?", "Which letters does {w} begin and end with?",
]  # fmt: skip
NUMERALS = "two three four five".split()


def solve_letter_at(which, w):
    """`which` is a place from 1, or first, last or second to last."""
    name = ORDINALS[which - 1] if isinstance(which, int) else which
    n = {"first": 1, "last": len(w), "second to last": len(w) - 1}.get(which, which)
    head = f"letter {which} of {w}" if isinstance(which, int) else f"{which} letter of {w}"
    lines = [head, spelled(w)]
    if which != "first":
        lines += numbered(w)[: n if isinstance(which, int) else None]
    if n > len(w):
        return "\n".join(lines + ["no more"]), f'"{w}" has only **{len(w)}** letter{"" if len(w) == 1 else "s"}.'
    return "\n".join(lines + [f"letter: {w[n - 1]}"]), f'The {name} letter of "{w}" is **{w[n - 1]}**.'


def letter_at(r):
    w, x = plain_word(r)[:20], r.random()
    w_in = quoted(r, w)
    if x < 0.42:
        which = r.choice(["first", "last"])
        forms = EDGE[which] if r.random() < 0.45 else AT
        return (ask(r, forms, w=w_in, n=which), *solve_letter_at(which, w))
    if x < 0.5:
        n = pick(r, ["second to last", "second last", "next to last", "penultimate", "last but one"])
        return (ask(r, AT, w=w_in, n=n), *solve_letter_at("second to last", w))
    if x < 0.54:
        return both_ends(r, w, w_in)
    if x < 0.57 and len(w) % 2:
        return middle(r, w, w_in)
    if x < 0.66 and len(w) > 2:
        return several(r, w, w_in)
    n = r.randint(1, len(w)) if r.random() < 0.95 else min(len(w) + r.randint(1, 5), 20)
    return (ask(r, AT, w=w_in, n=r.choice([ORDINALS, SHORT])[n - 1]), *solve_letter_at("first" if n == 1 else n, w))


def both_ends(r, w, w_in):
    thinking = "\n".join([f"first and last letter of {w}", spelled(w), f"first {w[0]}, last {w[-1]}"])
    return ask(r, BOTH, w=w_in), thinking, f'The first and last letters of "{w}" are **{w[0]} and {w[-1]}**.'


def middle(r, w, w_in):
    n = len(w) // 2 + 1
    lines = [f"middle letter of {w}", spelled(w)] + numbered(w) + [f"middle of {len(w)}: {n}", f"letter: {w[n - 1]}"]
    return ask(r, AT, w=w_in, n="middle"), "\n".join(lines), f'The middle letter of "{w}" is **{w[n - 1]}**.'


def several(r, w, w_in):
    e, n = r.choice(["first", "last"]), r.randint(2, min(5, len(w)))
    part = w[:n] if e == "first" else w[-n:]
    q = ask(r, SEVERAL, e=e, n=r.choice([NUMERALS[n - 2], n]), w=w_in)
    thinking = "\n".join([f"{e} {n} letters of {w}", spelled(w)] + numbered(w) + [spelled(part)])
    return q, thinking, f'The {e} {n} letters of "{w}" are **{part}**.'


CONTAINS = [
    "Is there {a} {c} in {w}?", "Does {w} contain {a} {c}?", "Does {w} contain the letter {c}?", "Is there the letter {c} in {w}?",
    "Is the letter {c} in {w}?", "Is {c} in {w}?", "Does the word {w} contain the letter {c}?", "Does {w} have {a} {c}?",
    "Does {w} have {a} {c} in it?", "Does the word {w} have {a} {c}?", "Is there any {c} in {w}?", "Are there any {cs} in {w}?",
    "Has {w} got {a} {c}?", "Is there {a} {c} in the word {w}?", "Does {c} appear in {w}?", "Does the letter {c} occur in {w}?",
    "Can you find {a} {c} in {w}?", "Is {c} a letter of {w}?", "Does {w} include the letter {c}?", "Do you see {a} {c} in {w}?",
    "Is {c} part of the word {w}?", "{w}: is there {a} {c} in it?", "Tell me if {w} contains {a} {c}.", "Check if {c} is in {w}.",
    "Are there {cs} in {w}?", "Does {w} have the letter {c} in it?", "Is the letter {c} part of {w}?", "Does {w} contain {c}?",
]  # fmt: skip


def solve_contains(c, w):
    small, lines = w.lower(), []
    for x in small:
        lines.append(f"{x} {'yes' if x == c else 'no'}")
        if x == c:
            break
    said = f'**Yes**, "{w}" contains' if c in small else f'**No**, "{w}" does not contain'
    return "\n".join([f"is {c} in {w}", spelled(small)] + lines), f'{said} the letter "{c}".'


def contains(r):
    w = plain_word(r)
    c = r.choice(w.lower()) if r.random() < 0.5 else r.choice(COMMON[:16] if r.random() < 0.6 else LETTERS)
    a = "an" if c in "aefhilmnorsx" and r.random() < 0.9 else "a"
    q = ask(r, CONTAINS, a=a, c=letter(r, c), cs=letters_name(r, c), w=quoted(r, w))
    return (q, *solve_contains(c, w))


TASKS = dict(
    count_letter=(12, count_letter),
    vowels=(3, vowels),
    word_length=(3, word_length),
    letter_at=(4, letter_at),
    contains=(2.5, contains),
)
