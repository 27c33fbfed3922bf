"""Several words at once: the alphabet, alphabetical order, the words of a sentence."""
from .letters import ORDINALS, SHORT, spelled
from .lexicon import FIRST_NAMES, LETTERS, lower_word, words
from .phrasing import ask
from .wordnet import sentences

SORT = [
    "Sort these words: {w}", "Sort {w} alphabetically.", "Put {w} in alphabetical order.", "Sort the words {w}.", "Sort alphabetically: {w}",
    "Put these words in alphabetical order: {w}", "Sort these words alphabetically: {w}", "Order these words: {w}", "{w} in alphabetical order",
    "Arrange {w} alphabetically.", "Arrange these words in alphabetical order: {w}", "Sort {w} from A to Z.", "Alphabetize {w}.", "sort {w}",
    "List {w} in alphabetical order.", "Alphabetical order: {w}", "Order {w} from A to Z.", "Sort the following words: {w}",
    "Bring {w} into alphabetical order.", "What is the alphabetical order of {w}?", "Sort by letter: {w}", "Order alphabetically: {w}",
    "Sort: {w}", "Sort {w} in ascending order.", "Sort these names: {w}", "Put these names in alphabetical order: {w}", "Alphabetise these words: {w}", "Rank {w} alphabetically.",
]  # fmt: skip
SORT_DOWN = [
    "Sort {w} from Z to A.", "Put {w} in reverse alphabetical order.", "Sort {w} in reverse alphabetical order.", "Sort from Z to A: {w}",
    "Sort these words in reverse alphabetical order: {w}", "Order {w} from Z to A.", "Sort {w} alphabetically in descending order.",
    "Sort {w} in descending order.", "Sort descending: {w}", "Arrange {w} in reverse alphabetical order.", "Sort these words from Z to A: {w}", "Put these words from Z to A: {w}",
]  # fmt: skip
FIRST = [
    "Which comes first in the alphabet, {a} or {b}?", "Which comes first alphabetically, {a} or {b}?", "Does {a} or {b} come first alphabetically?",
    "Which word comes first in alphabetical order, {a} or {b}?", "Which word is first in the dictionary, {a} or {b}?",
    "What comes first in alphabetical order: {a} or {b}?", "Alphabetically, which is first: {a} or {b}?", "Is {a} or {b} first in the alphabet?",
]  # fmt: skip


def common_prefix(ws):
    n = 0
    while all(len(w) > n for w in ws) and len({w[n] for w in ws}) == 1:
        n += 1
    return n


def sort_lines(ws, down=False):
    """Spells the words, then takes the first of those left again and again."""
    left, lines = list(ws), [spelled(w.lower()) for w in ws]
    while left:
        m = (max if down else min)(left, key=str.lower)
        lines.append(f"{', '.join(left)}: {'last' if down else 'first'} {m}")
        left.remove(m)
    return lines


def sort_words_thinking(ws, down=False):
    return "\n".join([f"sort words {'down' if down else 'up'}: {', '.join(ws)}"] + sort_lines(ws, down))


def ordered(ws, down=False):
    return sorted(ws, key=str.lower, reverse=down)


def some_words(r, n):
    """Different words, mostly known ones; some share their first letters."""
    source = r.random()
    out = []
    while len(out) < n:
        w = r.choice(FIRST_NAMES) if source < 0.12 else lower_word(r) if source < 0.25 else words.draw(r)
        if out and r.random() < 0.12:
            w = out[0][: r.randint(1, 2)] + w[1:]
        if 1 < len(w) < 13 and w.lower() not in {x.lower() for x in out}:
            out.append(w)
    return [w.capitalize() for w in out] if 0.25 <= source < 0.33 else out


def joined(r, ws):
    x = r.random()
    if x < 0.6:
        return ", ".join(ws)
    if x < 0.75:
        return " ".join(ws)
    if x < 0.95 or len(ws) < 3:
        return ", ".join(ws[:-1]) + " and " + ws[-1]
    return r.choice([",", "; ", " - ", ", "]).join(ws)


def sort_words(r):
    x = r.random()
    if x < 0.15:
        a, b = some_words(r, 2)
        q = ask(r, FIRST, a=a, b=b)
        first = ordered([a, b])[0]
        return q, f"first of: {a}, {b}\n" + "\n".join(sort_lines([a, b])[:3]), f"**{first}** comes first."
    ws, down = some_words(r, r.choice([2, 3, 3, 3, 4, 4, 5])), x < 0.35
    q = ask(r, SORT_DOWN if down else SORT, w=joined(r, ws))
    return q, sort_words_thinking(ws, down), f"**{', '.join(ordered(ws, down))}**"


NTH = [
    "What is the {n} letter of the alphabet?", "Which letter is the {n} letter of the alphabet?", "What's the {n} letter in the alphabet?",
    "{n} letter of the alphabet", "Tell me the {n} letter of the alphabet.", "Which is the {n} letter in the alphabet?",
    "Name the {n} letter of the alphabet.", "Give me the alphabet's {n} letter.", "What letter is {n} in the alphabet?",
]  # fmt: skip
NEXT = {
    "after": ["What letter comes after {c}?", "Which letter comes after {c}?", "Which letter follows {c}?", "What comes after {c} in the alphabet?",
              "What letter comes after {c} in the alphabet?", "Which letter is after {c}?", "What is the next letter after {c}?", "letter after {c}"],
    "before": ["What letter comes before {c}?", "Which letter comes before {c}?", "Which letter precedes {c}?", "letter before {c}",
               "What comes before {c} in the alphabet?", "What letter comes right before {c}?", "What is the letter before {c}?"],
}  # fmt: skip
PLACE = [
    "What number is {c} in the alphabet?", "What is the position of {c} in the alphabet?", "Which place in the alphabet has {c}?",
    "Where is {c} in the alphabet?", "What place does the letter {c} have in the alphabet?", "position of {c} in the alphabet",
    "What is the alphabet position of the letter {c}?", "The letter {c} is which number in the alphabet?",
]  # fmt: skip
SIZE = ["How many letters are in the alphabet?", "How many letters are there in the alphabet?", "How many letters does the alphabet have?", "letters in the alphabet",
        "How many letters does the English alphabet have?", "How many letters are in the English alphabet?", "What is the number of letters in the alphabet?"]  # fmt: skip
WHOLE = ["Say the alphabet.", "Write the alphabet.", "What is the alphabet?", "List the alphabet.", "Recite the alphabet.", "the alphabet",
         "List the letters of the alphabet.", "What are the letters of the alphabet?", "Can you say the alphabet?", "Say the ABC."]  # fmt: skip


def count_up(n):
    return " ".join(f"{i} {c}" for i, c in enumerate(LETTERS[:n], 1))


def alphabet(r):
    x, i = r.random(), r.randrange(26)
    c = LETTERS[i]
    shown = r.choice([c, c.upper(), c.upper(), f'"{c}"', f"the letter {c.upper()}"])
    if x < 0.08:
        return ask(r, WHOLE), "the alphabet", f"**{' '.join(LETTERS)}**"
    if x < 0.13:
        return ask(r, SIZE), f"size of the alphabet\n{count_up(26)}", "The alphabet has **26** letters."
    if x < 0.4:
        q = ask(r, NTH, n="last" if i == 25 and r.random() < 0.8 else r.choice([ORDINALS + SHORT[20:], SHORT])[i])
        return q, f"letter {i + 1} of the alphabet\n{count_up(i + 1)}", f"Letter {i + 1} of the alphabet is **{c}**."
    if x < 0.6:
        q = ask(r, PLACE, c=shown.replace("the letter ", ""))
        return q, f"place of {c} in the alphabet\n{count_up(i + 1)}", f'"{c}" is letter **{i + 1}** of the alphabet.'
    way = r.choice(["after", "before"])
    j = i + (1 if way == "after" else -1)
    q, head = ask(r, NEXT[way], c=shown), f"letter {way} {c}\n{count_up(min(max(i, j) + 1, 26))}"
    if not 0 <= j < 26:
        return q, head, f"There is **no letter** {way} {c}."
    return q, head, f"The letter {way} {c} is **{LETTERS[j]}**."


WORD_COUNT = [
    "How many words are in this sentence: {w}", "How many words are in {q}?", "Count the words: {w}", "Count the words in {q}.",
    "How many words does {q} have?", "How many words are there in the sentence {q}?", "Count the words in this sentence: {w}",
    "How many words does this sentence have: {w}", "Word count: {w}", "Count the words of {q}.", "How many words are here: {w}",
    "What is the number of words in {q}?", "word count of {q}", "How many words does the following sentence have? {w}",
]  # fmt: skip


def count_words(r):
    w = sentences.draw(r)
    ws = w.rstrip(".!?").replace(",", "").replace(";", "").split()
    lines = [f"count words: {w}"] + [f"{i} {x}" for i, x in enumerate(ws, 1)]
    a, b = r.choice([('"', '"'), ('"', '"'), ("'", "'"), ("“", "”")])
    return ask(r, WORD_COUNT, w=w, q=a + w + b), "\n".join(lines), f"There are **{len(ws)}** words."


COUNTING = [
    "Count to {b}.", "Count up to {b}.", "Count from 1 to {b}.", "Can you count to {b}?", "Count to {b}", "Please count to {b}.", "Count until {b}.",
    "List the numbers from 1 to {b}.", "Write the numbers from 1 to {b}.", "Say the numbers from 1 to {b}.", "Count 1 to {b}.", "count to {b}",
]  # fmt: skip
BETWEEN = [
    "Count from {a} to {b}.", "Count from {a} up to {b}.", "List the numbers from {a} to {b}.", "Write the numbers from {a} to {b}.", "Count {a} to {b}",
    "List all numbers from {a} to {b}.", "Say the numbers from {a} to {b}.", "Can you count from {a} to {b}?", "Start at {a} and count to {b}.",
]  # fmt: skip
DOWN = [
    "Count down from {a}.", "Count backwards from {a}.", "Count down from {a} to 1.", "Count backwards from {a} to 1.", "countdown from {a}",
    "Count from {a} to 1.", "Count from {a} down to 1.", "Do a countdown from {a}.", "Can you count backwards from {a}?", "Count down: {a} to 1.",
]  # fmt: skip


def count_numbers(r):
    x, n = r.random(), r.choice([3, 5, 10, 10, 10, 20, r.randint(2, 30), r.randint(2, 30)])
    shown = NUMERALS.get(n, n) if r.random() < 0.3 else n
    if x < 0.5:
        q, xs = ask(r, COUNTING, b=shown), range(1, n + 1)
    elif x < 0.75:
        a = r.randint(0, 990)
        q, xs = ask(r, BETWEEN, a=a, b=a + n), range(a, a + n + 1)
    else:
        q, xs = ask(r, DOWN, a=shown), range(n, 0, -1)
    return q, f"count: {xs[0]} to {xs[-1]}", f"**{', '.join(map(str, xs))}**"


NUMERALS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 12: "twelve", 20: "twenty"}
TASKS = dict(count_numbers=(1.5, count_numbers), sort_words=(4, sort_words), alphabet=(2, alphabet), count_words=(1.5, count_words))
