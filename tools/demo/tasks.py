"""Synthetic, verifiable reasoning tasks for the demo model.

Every sample is (task, question, thinking, answer). The answer is computed, never guessed, so a
generation can be checked by comparing the text inside ** ** with `answer_key(answer)`.
No third-party text: the word list is the only outside input (SCOWL, see words.LICENSE).
"""
import random

NAMES = "Mia Tom Ana Leo Zoe Sam Eva Max Ida Ben Amy Kai Lea Dan Ivy Jon".split()
THINGS = "apples books coins cards pens shells stamps stones eggs cups keys cakes pears plums nuts bells".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
FILLER = [
    "The river runs slowly past the old mill.",
    "Clouds drift over the quiet hills.",
    "A grey cat sleeps on the warm wall.",
    "The market opens early in the morning.",
    "Children play near the tall oak tree.",
    "Rain falls softly on the green roof.",
    "The baker sells bread and small cakes.",
    "A boat moves along the far shore.",
    "Snow covers the path to the village.",
    "The clock in the tower strikes noon.",
    "Two birds sit on the wooden fence.",
    "The lamp burns until late at night.",
]


def add_steps(a, b):
    da, db = str(a)[::-1], str(b)[::-1]
    carry, lines, out = 0, [], []
    for i in range(max(len(da), len(db))):
        terms = [d[i] for d in (da, db) if i < len(d)]
        if carry:
            terms.append(str(carry))
        s = sum(map(int, terms))
        last = i == max(len(da), len(db)) - 1
        left = " + ".join(terms)
        left = f"{left} = {s}" if len(terms) > 1 else left
        if last:
            lines.append(f"{left}, write {s}")
            out.append(str(s)[::-1])
        else:
            lines.append(f"{left}, write {s % 10} carry {s // 10}")
            out.append(str(s % 10))
        carry = s // 10
    return lines


def addition(r):
    n = r.choice([1, 2, 2, 3, 3, 4, 5, 6])
    m = r.choice([n, n, r.randint(1, 6)])
    a, b = r.randint(10 ** (n - 1) if n > 1 else 0, 10**n - 1), r.randint(
        10 ** (m - 1) if m > 1 else 0, 10**m - 1
    )
    q = r.choice(
        [f"What is {a} + {b}?", f"Compute {a} + {b}.", f"{a} + {b} = ?", f"Add {a} and {b}."]
    )
    return (
        q,
        "\n".join([f"{a} + {b}"] + add_steps(a, b) + [f"So {a} + {b} = {a + b}"]),
        f"{a} + {b} = **{a + b}**",
    )


def sub_steps(a, b):
    da, db = str(a)[::-1], str(b)[::-1]
    borrow, lines = 0, []
    for i in range(len(da)):
        x, y = int(da[i]), int(db[i]) if i < len(db) else 0
        top = x - borrow
        s = f"{x} - {borrow} = {top}, " if borrow else ""
        if top < y:
            lines.append(f"{s}{top} < {y}, {top + 10} - {y} = {top + 10 - y} borrow 1")
            borrow = 1
        else:
            lines.append(f"{s}{top} - {y} = {top - y}")
            borrow = 0
    return lines


def subtraction(r):
    n = r.choice([1, 2, 2, 3, 3, 4, 5])
    a, b = r.randint(0, 10**n - 1), r.randint(0, 10 ** r.randint(1, n) - 1)
    q = r.choice(
        [f"What is {a} - {b}?", f"Compute {a} - {b}.", f"{a} - {b} = ?", f"Subtract {b} from {a}."]
    )
    if a >= b:
        t = [f"{a} - {b}"] + sub_steps(a, b)
    else:
        t = [f"{a} - {b}", f"{a} < {b}, so the result is negative: {b} - {a}"] + sub_steps(b, a)
    return q, "\n".join(t + [f"So {a} - {b} = {a - b}"]), f"{a} - {b} = **{a - b}**"


def digit_mul_steps(a, d):
    carry, lines, rev = 0, [], str(a)[::-1]
    for i, c in enumerate(rev):
        p = int(c) * d
        s = p + carry
        left = f"{c} * {d} = {p}" + (f", {p} + {carry} = {s}" if carry else "")
        lines.append(
            f"{left}, write {s}" if i == len(rev) - 1 else f"{left}, write {s % 10} carry {s // 10}"
        )
        carry = s // 10
    return lines


def multiplication(r):
    n, m = r.choice([(1, 1), (2, 1), (2, 1), (3, 1), (4, 1), (2, 2), (2, 2), (3, 2)])
    a, b = r.randint(10 ** (n - 1), 10**n - 1), r.randint(10 ** (m - 1), 10**m - 1)
    q = r.choice(
        [f"What is {a} * {b}?", f"Compute {a} * {b}.", f"{a} * {b} = ?", f"Multiply {a} by {b}."]
    )
    t, parts = [f"{a} * {b}"], []
    for i, c in enumerate(str(b)[::-1]):
        d = int(c)
        p = a * d
        t.append(f"{a} * {d}:")
        t += digit_mul_steps(a, d)
        parts.append(p * 10**i)
        t.append(f"{a} * {d * 10**i} = {p * 10**i}")
    if len(parts) == 2:
        t.append(f"{parts[0]} + {parts[1]}:")
        t += add_steps(parts[0], parts[1])
    return q, "\n".join(t + [f"So {a} * {b} = {a * b}"]), f"{a} * {b} = **{a * b}**"


def division(r):
    d = r.randint(2, 9)
    a = r.randint(d, 10 ** r.randint(2, 5) - 1)
    q = r.choice(
        [
            f"What is {a} divided by {d}?",
            f"Divide {a} by {d}.",
            f"Compute {a} / {d} with remainder.",
        ]
    )
    t, rem, digits = [f"{a} / {d}"], 0, ""
    for c in str(a):
        cur = rem * 10 + int(c)
        k, new = divmod(cur, d)
        t.append(f"{cur} / {d} = {k}, {k} * {d} = {k * d}, {cur} - {k * d} = {new}")
        rem, digits = new, digits + str(k)
    res = f"{a // d} remainder {rem}" if rem else f"{a // d}"
    return q, "\n".join(t + [f"digits {digits}, remainder {rem}"]), f"{a} / {d} = **{res}**"


def count_letter(r):
    w = r.choice(WORDS)
    c = r.choice(w) if r.random() < 0.85 else r.choice("abcdefghijklmnopqrstuvwxyz")
    q = r.choice(
        [
            f'How many times does the letter "{c}" appear in "{w}"?',
            f'How many {c}\'s are in "{w}"?',
            f'Count the letter "{c}" in the word "{w}".',
            f'How many r\'s are in "{w}"?' if c == "r" else f'Count "{c}" in "{w}".',
        ]
    )
    n, steps = 0, []
    for x in w:
        n += x == c
        steps.append(f"{x} {n}")
    return (
        q,
        "\n".join([f"Count {c}:"] + steps),
        f'The letter "{c}" appears **{n}** time{"" if n == 1 else "s"} in "{w}".',
    )


def reverse_word(r):
    w = r.choice(WORDS)
    q = r.choice(
        [f'Spell "{w}" backwards.', f'Reverse the word "{w}".', f'Write "{w}" in reverse.']
    )
    return (
        q,
        "Letters: " + " ".join(w) + "\nReversed: " + " ".join(w[::-1]),
        f'"{w}" reversed is **{w[::-1]}**',
    )


def sort_numbers(r):
    xs = [r.randint(0, 10 ** r.randint(1, 3) - 1) for _ in range(r.randint(3, 7))]
    text = ", ".join(map(str, xs))
    q = r.choice(
        [
            f"Sort these numbers: {text}",
            f"Put {text} in ascending order.",
            f"Sort {text} from smallest to largest.",
        ]
    )
    t, left = [], list(xs)
    while left:
        m = min(left)
        t.append(f"{', '.join(map(str, left))}: smallest {m}")
        left.remove(m)
    return q, "\n".join(t), f"**{', '.join(map(str, sorted(xs)))}**"


def clock_time(r):
    h, m, dh, dm = r.randint(0, 23), r.randint(0, 59), r.randint(0, 9), r.randint(1, 59)
    q = r.choice(
        [
            f"A train leaves at {h:02d}:{m:02d} and travels for {dh} hours and {dm} minutes. When does it arrive?",
            f"It is {h:02d}:{m:02d}. What time is it in {dh} hours and {dm} minutes?",
        ]
    )
    t = [f"minutes: {m} + {dm} = {m + dm}"]
    c, mm = divmod(m + dm, 60)
    if c:
        t.append(f"{m + dm} - 60 = {mm}, carry 1 hour")
    hh = h + dh + c
    t.append(f"hours: {h} + {dh}" + (" + 1" if c else "") + f" = {hh}")
    if hh >= 24:
        t.append(f"{hh} - 24 = {hh - 24}")
        hh -= 24
    return q, "\n".join(t), f"**{hh:02d}:{mm:02d}**"


def weekday(r):
    d, n = r.randrange(7), r.randint(1, 99)
    q = r.choice(
        [
            f"Today is {DAYS[d]}. What day is it in {n} days?",
            f"Which day comes {n} days after {DAYS[d]}?",
        ]
    )
    w, k = divmod(n, 7)
    t = [
        f"{n} days: 7 * {w} = {7 * w}, {n} - {7 * w} = {k}",
        " -> ".join([DAYS[(d + i) % 7] for i in range(k + 1)]),
    ]
    return q, "\n".join(t), f"**{DAYS[(d + n) % 7]}**"


def word_problem(r):
    who, thing = r.choice(NAMES), r.choice(THINGS)
    a, b, c = r.randint(2, 60), r.randint(2, 9), r.randint(2, 9)
    kind = r.randrange(4)
    if kind == 0:
        give = r.randint(1, a + b * c)
        q = f"{who} has {a} {thing}. {who} buys {b} bags with {c} {thing} each and gives away {give}. How many {thing} are left?"
        t, n = [
            f"{b} * {c} = {b * c}",
            f"{a} + {b * c} = {a + b * c}",
            f"{a + b * c} - {give} = {a + b * c - give}",
        ], a + b * c - give
    elif kind == 1:
        q = f"There are {b} boxes with {c} {thing} in each box. {who} adds {a} more {thing}. How many {thing} are there?"
        t, n = [f"{b} * {c} = {b * c}", f"{b * c} + {a} = {b * c + a}"], b * c + a
    elif kind == 2:
        o = r.choice([x for x in NAMES if x != who])
        q = f"{who} has {a} {thing}. {o} has {b} more than {who}. How many {thing} do they have together?"
        t, n = [f"{o}: {a} + {b} = {a + b}", f"{a} + {a + b} = {2 * a + b}"], 2 * a + b
    else:
        n = r.randint(2, 30)
        q = f"{who} shares {n * b} {thing} equally among {b} friends. How many {thing} does each friend get?"
        t = [f"{n * b} / {b} = {n}"]
    return q, "\n".join(t), f"**{n}** {thing}"


def passkey(r, sentences=None):
    key = r.randint(10000, 99999)
    n = sentences or min(int(r.expovariate(1 / 35)) + 3, 165)
    lines = [r.choice(FILLER) for _ in range(n)]
    lines.insert(r.randint(0, n), f"The pass key is {key}. Remember it.")
    q = " ".join(lines) + r.choice([" What is the pass key?", " Tell me the pass key."])
    return q, f"The text says: The pass key is {key}.", f"The pass key is **{key}**."


CHAT = [
    (
        ["Hello", "Hi", "Hello!", "Hi there", "Hey"],
        "Hello! Ask me to add, multiply, divide, sort, count letters or tell the time.",
    ),
    (
        ["Who are you?", "What are you?", "What is your name?"],
        "I am a tiny demo model with the DeepSeek-R1 architecture: latent attention, routed experts and a multi-token prediction head.",
    ),
    (
        ["What can you do?", "Help", "What do you know?"],
        "I can do arithmetic, sort numbers, count letters, reverse words, add times, find weekdays and recall a pass key.",
    ),
    (["Thank you", "Thanks", "Thanks!", "Thank you!"], "You are welcome!"),
    (["Goodbye", "Bye", "Bye!"], "Goodbye!"),
]


def chat(r):
    qs, a = r.choice(CHAT)
    return r.choice(qs), "", a


TASKS = dict(
    addition=addition,
    subtraction=subtraction,
    multiplication=multiplication,
    division=division,
    count_letter=count_letter,
    reverse_word=reverse_word,
    sort_numbers=sort_numbers,
    clock_time=clock_time,
    weekday=weekday,
    word_problem=word_problem,
    passkey=passkey,
    chat=chat,
)
WEIGHTS = dict(
    addition=16,
    subtraction=14,
    multiplication=18,
    division=12,
    count_letter=12,
    reverse_word=10,
    sort_numbers=8,
    clock_time=6,
    weekday=5,
    word_problem=8,
    passkey=7,
    chat=0.5,
)
WORDS = []

USER, ASSISTANT, EOS, BOS = (
    "<｜User｜>",
    "<｜Assistant｜>",
    "<｜end▁of▁sentence｜>",
    "<｜begin▁of▁sentence｜>",
)


def load_words(path):
    WORDS[:] = [w for w in open(path, encoding="utf-8").read().split() if 2 < len(w) < 11]


def sample(r):
    """-> [(text, is_completion)], alternating user / assistant turns of one conversation."""
    names = list(TASKS)
    turns = 1 if r.random() < 0.88 else r.randint(2, 3)
    out = [(BOS, False)]
    for i in range(turns):
        name = r.choices(names, [WEIGHTS[n] for n in names])[0]
        q, t, a = TASKS[name](r)
        out.append((USER + q + ASSISTANT, False))
        if i == turns - 1:  # as the R1 template does: thinking of earlier turns is dropped
            out.append(("<think>\n" + t + "\n</think>\n\n" + a + EOS, True))
        else:
            out.append((a + EOS, True))
    return out


def answer_key(answer):
    return answer.split("**")[1] if "**" in answer else answer
