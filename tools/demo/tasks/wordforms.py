"""Whole words: spelling them out, turning them round, copying, changing case, comparing and sorting them."""
from .lexicon import LETTERS, cased, lower_word, number_text, phrase, plain_word, word
from .letters import NUMERALS, numbered, spelled
from .phrasing import ask, quoted
from .wordnet import sentences

REVERSE = [
    "Spell {w} backwards.", "Spell {w} backwards.", "Reverse the word {w}.", "Reverse {w}.", "Write {w} in reverse.", "{w} backwards",
    "Write {w} backwards.", "Say {w} backwards.", "What is {w} backwards?", "What is {w} spelled backwards?", "What is {w} in reverse?",
    "How do you spell {w} backwards?", "Can you spell {w} backwards?", "Can you reverse {w}?", "{w} in reverse", "{w} reversed",
    "Reverse the letters of {w}.", "Reverse the letters in {w}.", "Spell the word {w} backwards.", "Spell {w} backward.", "{w} backwards?",
    "Write the word {w} backwards.", "Spell {w} in reverse.", "Spell {w} from back to front.", "Turn {w} around.", "Turn {w} backwards.",
    "Write {w} from right to left.", "Give me {w} backwards.", "Type {w} backwards.", "Print {w} backwards.", "Flip the word {w}.",
    "Reverse the string {w}.", "Reverse this word: {w}", "Reverse: {w}", "backwards: {w}", "What does {w} look like backwards?",
    "What do you get when you reverse {w}?", "Show {w} reversed.", "Spell this backwards: {w}", "Write this word backwards: {w}",
    "How is {w} written backwards?", "Reverse the spelling of {w}.", "reverse {w}", "What is the reverse of {w}?", "spell backwards {w}",
    "Mirror the word {w}.", "Read {w} backwards.", "What is the word {w} backwards?", "How would {w} be spelled backwards?",
]  # fmt: skip


def backwards_lines(w):
    """The letters numbered forwards, then read from the last to the first."""
    return [spelled(w)] + numbered(w) + ["backwards:"] + numbered(w)[::-1] + [spelled(w[::-1])]


def solve_reverse(w):
    return "\n".join([f"reverse: {w}"] + backwards_lines(w)), f'"{w}" reversed is **{w[::-1]}**'


def reverse_word(r):
    x = r.random()
    w = word(r) if x < 0.9 else number_text(r) if x < 0.94 else phrase(r, 2, 3)[:24].strip()
    return (ask(r, REVERSE, w=quoted(r, w)), *solve_reverse(w))


SPELL = [
    "Spell {w}.", "Spell {w}", "How do you spell {w}?", "Spell the word {w}.", "How is {w} spelled?", "Spell out {w}.", "Spell {w} out.",
    "What is the spelling of {w}?", "Spell out the word {w}.", "Can you spell {w}?", "How do I spell {w}?", "Spell {w} for me.",
    "Spell {w} letter by letter.", "List the letters of {w}.", "List the letters in {w}.", "What are the letters of {w}?", "spelling of {w}",
    "Write {w} letter by letter.", "What letters are in {w}?", "Which letters are in the word {w}?", "Separate the letters of {w}.",
    "Split {w} into letters.", "Write {w} with dashes between the letters.", "Break {w} into its letters.", "Do you know how to spell {w}?",
    "How is the word {w} spelt?", "How does one spell {w}?", "Tell me the letters of {w}.", "Show me the spelling of {w}.", "spell: {w}",
    "How would you spell {w}?", "What is {w} spelled letter by letter?", "Tell me how to spell {w}.", "Do you spell {w}?",
]  # fmt: skip
SPACED = [
    "Spell {w} with spaces.", "Write {w} with spaces between the letters.", "Put a space between the letters of {w}.",
    "Spell {w} with spaces between the letters.", "Write the letters of {w} separated by spaces.", "Space out the letters of {w}.",
    "List the letters of {w} separated by spaces.", "Insert spaces between the letters of {w}.", "Spell out {w} using spaces.",
]  # fmt: skip


def solve_spell(w, dash="-"):
    return f"spell: {w}\n{spelled(w)}", f'"{w}" is spelled **{dash.join(w)}**'


def spell(r):
    w = word(r)
    if r.random() < 0.15:
        thinking, answer = solve_spell(w, " ")
        return ask(r, SPACED, w=quoted(r, w)), thinking.replace("spell:", "spell with spaces:", 1), answer
    return (ask(r, SPELL, w=quoted(r, w)), *solve_spell(w))


REPEAT = [
    "Say {w}", "Say {w}.", "Repeat after me: {w}", "Repeat: {w}", "Repeat {w}.", "Write {w}.", "Write the word {w}.", "Repeat the word {w}.",
    "Say the word {w}.", "Copy this: {w}", "Copy: {w}", "Echo {w}", "echo {w}", "Type {w}.", "Print {w}.", "Repeat this: {w}", "Say this: {w}",
    "Just say {w}.", "Reply with {w}.", "Answer with {w}.", "Output {w}.", "Repeat this word: {w}", "Repeat exactly: {w}", "Can you say {w}?",
    "Can you repeat {w}?", "Copy the word {w}.", "Write this down: {w}", "Write down {w}.", "Respond with {w}.", "Reply only with {w}.",
    "Say it after me: {w}", "Please write: {w}", "Write: {w}", "Say: {w}", "Type the word {w}.", "Can you write {w}?",
    "Reply with the word {w}.", "Print this: {w}", "Repeat back to me: {w}", "Repeat what I say: {w}", "Say only {w}.", "Parrot this: {w}",
]  # fmt: skip


TIMES = [
    "Say {w} {n} times.", "Repeat {w} {n} times.", "Write {w} {n} times.", "Say the word {w} {n} times.", "Repeat the word {w} {n} times.",
    "Write the word {w} {n} times.", "Can you say {w} {n} times?", "Print {w} {n} times.", "{w} {n} times", "Type {w} {n} times.",
]  # fmt: skip


def several_times(r):
    """A word a few times, counted."""
    w, n = word(r)[:12], r.randint(2, 6)
    shown = n if n > 5 or r.random() < 0.5 else NUMERALS[n - 2]
    lines = [f"repeat {n} times: {w}"] + [f"{i} {w}" for i in range(1, n + 1)]
    return ask(r, TIMES, w=quoted(r, w), n=shown), "\n".join(lines), f"**{' '.join([w] * n)}**"


def repeat_word(r):
    x = r.random()
    if x > 0.94:
        return several_times(r)
    if x < 0.12:
        w = sentences.draw(r)
    elif x < 0.25:
        w = phrase(r, 2, 4)
    elif x < 0.32:
        w = f"{word(r)} {r.randint(0, 9999)}"
    elif x < 0.36:
        w = str(r.randint(0, 10 ** r.randint(1, 9)))
    else:
        w = word(r)
    return ask(r, REPEAT, w=quoted(r, w)), f"repeat: {w}", f"**{w}**"


CASE = {
    "upper": [
        "Write {w} in upper case.", "Write {w} in capital letters.", "Make {w} uppercase.", "Convert {w} to uppercase.", "{w} in capitals",
        "Put {w} in capitals.", "Write {w} in all caps.", "Change {w} to upper case.", "{w} in uppercase", "What is {w} in capital letters?",
        "Uppercase {w}.", "Turn {w} into capitals.", "Write the word {w} in block capitals.", "Write {w} in capitals.", "Say {w} in all caps.",
        "Convert the word {w} to upper case.", "upper case of {w}", "What is {w} in upper case?", "Make {w} all caps.", "uppercase: {w}",
        "What does {w} look like in capital letters?", "Print {w} in uppercase letters.", "Spell {w} in capital letters.", "{w} to uppercase",
    ],
    "lower": [
        "Write {w} in lower case.", "Write {w} in small letters.", "Make {w} lowercase.", "Convert {w} to lowercase.", "{w} in small letters",
        "Put {w} in lower case.", "Write {w} without capitals.", "Change {w} to lower case.", "{w} in lowercase", "lowercase: {w}",
        "Lowercase {w}.", "Turn {w} into small letters.", "What is {w} in lowercase?", "Convert the word {w} to lower case.", "{w} to lowercase",
        "Make all letters of {w} small.", "lower case of {w}", "What is {w} in small letters?", "Print {w} in lowercase letters.",
    ],
    "capitalise": [
        "Capitalize {w}.", "Capitalise {w}.", "Capitalize the word {w}.", "Capitalize the first letter of {w}.", "capitalize: {w}",
        "Write {w} with a capital letter.", "Make the first letter of {w} a capital.", "Write {w} with a capital first letter.",
        "Capitalise the first letter of the word {w}.", "Start {w} with a capital letter.", "Write {w} with an initial capital.",
    ],
}  # fmt: skip


def solve_case(kind, w):
    new = dict(upper=w.upper(), lower=w.lower(), capitalise=w[0].upper() + w[1:])[kind]
    return "\n".join([f"{kind}: {w}", spelled(w), spelled(new)]), f"**{new}**"


def letter_case(r):
    kind = r.choice(["upper", "upper", "lower", "lower", "capitalise"])
    w = plain_word(r) if r.random() < 0.9 else phrase(r, 2, 3)
    if kind == "lower" and r.random() < 0.75:
        w = w.upper() if r.random() < 0.6 else w.title()
    if kind == "capitalise":
        w = w.split()[0].lower()
    return (ask(r, CASE[kind], w=quoted(r, w)), *solve_case(kind, w))


PALINDROMES = """level radar civic kayak noon madam refer rotor racecar deed peep eve mom dad wow pop bob anna hannah otto
stats tenet solos sagas redder rotator reviver repaper deified minim ada aha did dud ewe eye gag pup tot toot abba""".split()
PALINDROME = [
    "Is {w} a palindrome?", "Is the word {w} a palindrome?", "Does {w} read the same backwards?", "{w}: palindrome or not?", "Is {w} palindromic?",
    "Is {w} the same backwards and forwards?", "Check if {w} is a palindrome.", "Tell me if {w} is a palindrome.", "is {w} palindrome",
    "Is {w} the same when reversed?", "Does {w} read the same forwards and backwards?", "Would you call {w} a palindrome?", "palindrome: {w}?",
    "Check whether the word {w} is a palindrome.", "Does {w} stay the same when spelled backwards?", "{w} is a palindrome, right?",
]  # fmt: skip


def solve_palindrome(w):
    small = w.lower()
    lines, same, n = [f"palindrome: {w}", spelled(small)] + numbered(small), True, len(w)
    for i in range(n // 2):
        same = small[i] == small[n - 1 - i]
        lines.append(f"{i + 1} {small[i]}, {n - i} {small[n - 1 - i]}: {'same' if same else 'different'}")
        if not same:
            break
    said = "**Yes**" if same else "**No**"
    return "\n".join(lines), f'{said}, "{w}" {"reads" if same else "does not read"} the same backwards.'


def palindrome(r):
    x = r.random()
    if x < 0.5:
        half = lower_word(r)[: r.randint(1, 6)]
        w = r.choice(PALINDROMES) if x < 0.2 else half + half[::-1][r.choice([0, 1]) :]
        if r.random() < 0.25 and len(w) > 3:
            i = r.randrange(len(w))
            w = w[:i] + r.choice(LETTERS) + w[i + 1 :]
        w = cased(r, w)
    else:
        w = plain_word(r)
    return (ask(r, PALINDROME, w=quoted(r, w)), *solve_palindrome(w))


LONGER = {
    "longer": [
        "Which word is longer, {a} or {b}?", "Which is longer, {a} or {b}?", "Is {a} or {b} longer?", "Which has more letters, {a} or {b}?",
        "Which word has more letters: {a} or {b}?", "What is the longer word, {a} or {b}?", "{a} or {b}: which word is longer?",
        "What is longer, the word {a} or the word {b}?", "Which of the words {a} and {b} is longer?", "longer word: {a} or {b}",
        "Of {a} and {b}, which word has more letters?", "Tell me which word is longer: {a} or {b}.",
    ],
    "shorter": [
        "Which word is shorter, {a} or {b}?", "Which is shorter, {a} or {b}?", "Is {a} or {b} shorter?", "Which has fewer letters, {a} or {b}?",
        "Which word has fewer letters: {a} or {b}?", "What is the shorter word, {a} or {b}?", "{a} or {b}: which word is shorter?",
        "Which of the words {a} and {b} is shorter?", "shorter word: {a} or {b}", "Tell me which word is shorter: {a} or {b}.",
    ],
}  # fmt: skip


def compare_length(r):
    kind, a, b = r.choice(["longer", "longer", "shorter"]), plain_word(r), plain_word(r)
    while a.lower() == b.lower():
        b = plain_word(r)
    mark = r.random() < 0.4
    q = ask(r, LONGER[kind], a=f'"{a}"' if mark else a, b=f'"{b}"' if mark else b)
    sign = "=" if len(a) == len(b) else "<" if len(a) < len(b) else ">"
    lines = [f"{kind}: {a}, {b}"]
    for w in (a, b):
        lines += [spelled(w)] + numbered(w)
    lines.append(f"{len(a)} {sign} {len(b)}")
    if sign == "=":
        return q, "\n".join(lines), f"They are **equally long**: {len(a)} letters."
    first = (sign == ">") == (kind == "longer")
    return q, "\n".join(lines), f"**{a if first else b}** is {kind}."


TASKS = dict(
    reverse_word=(9, reverse_word),
    spell=(4, spell),
    repeat_word=(4, repeat_word),
    letter_case=(3, letter_case),
    palindrome=(1.5, palindrome),
    compare_length=(1.5, compare_length),
)
