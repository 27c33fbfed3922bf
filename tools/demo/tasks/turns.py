"""Conversations of several turns, with follow-ups that refer to what was said before."""
from . import arithmetic, division, letters, passkey, scope, talk, weekdays, wordforms, wordlists
from .dice import pick
from .lexicon import FAMOUS, plain_word, words
from .phrasing import ask, quoted
from .spelling import number
from .turn_forms import ADD, AGAIN, COPY, DAYS_LATER, DIVIDE, DOUBLE, FURTHER, HALF, KEYS, LETTER, MULTIPLY, NO_TURN, OTHER_WORD
from .turn_forms import REMEMBER, REVERSE, SORT, SPELL, SUBTRACT, TELL_NAME


def turn(q, solved):
    """A question with its (thinking, answer)."""
    return (q, *solved)


def sum_of(a, sign, b):
    """-> ((thinking, answer), result) of a small calculation."""
    if sign == "+":
        return arithmetic.solved("add", "+", a, b, arithmetic.add_lines(a, b), a + b), a + b
    if sign == "-":
        return arithmetic.solved("subtract", "-", a, b, arithmetic.subtract_lines(a, b), a - b), a - b
    if sign == "*":
        return arithmetic.solved("multiply", "*", a, b, arithmetic.multiply_lines(a, b), a * b), a * b
    return division.quotient(a, b), a // b


def divisor_of(r, a):
    return r.choice([d for d in range(2, 11) if a % d == 0] or [1])


def small(r):
    return r.randint(1, r.choice([10, 10, 20, 100, 1000]))


FIRST = {
    "+": ["What is {a} + {b}?", "{a} + {b}", "{a}+{b}", "Add {a} and {b}.", "What is {a} plus {b}?", "{a} plus {b}", "{a}+{b}=", "Calculate {a} + {b}."],
    "-": ["What is {a} - {b}?", "{a} - {b}", "{a}-{b}", "Subtract {b} from {a}.", "What is {a} minus {b}?", "{a} minus {b}", "{a}-{b}=", "Compute {a} - {b}."],
    "*": ["What is {a} * {b}?", "{a} * {b}", "{a}*{b}", "Multiply {a} by {b}.", "What is {a} times {b}?", "{a} times {b}", "{a} x {b}", "What is {a}x{b}?"],
}  # fmt: skip


def calculation(r):
    """A sum, then one to three more with its result."""
    sign = r.choice("++-*")
    a, b = small(r), r.randint(1, 12) if sign == "*" else small(r)
    solved, n = sum_of(a, sign, b)
    turns = [turn(ask(r, FIRST[sign], a=a, b=b), solved)]
    for _ in range(r.choice([1, 1, 2, 3])):
        x, b = r.random(), small(r)
        if x < 0.1:
            q, (solved, n) = ask(r, DOUBLE), sum_of(n, "*", 2)
        elif x < 0.17 and n % 2 == 0 and n > 0:
            q, (solved, n) = ask(r, HALF), sum_of(n, "/", 2)
        elif x < 0.3 and n > 0:
            b = divisor_of(r, n)
            q, (solved, n) = ask(r, DIVIDE, b=b), sum_of(n, "/", b)
        elif x < 0.5 and abs(n) < 10**6:
            b = r.randint(2, 12)
            q, (solved, n) = ask(r, MULTIPLY, b=number(r, b, 0.15)), sum_of(n, "*", b)
        elif x < 0.75:
            q, (solved, n) = ask(r, ADD, b=number(r, b)), sum_of(n, "+", b)
        else:
            q, (solved, n) = ask(r, SUBTRACT, b=number(r, b)), sum_of(n, "-", b)
        turns.append(turn(q, solved))
    return turns


def counted(r, w):
    c = letters.letter_for(r, w)
    return turn(ask(r, letters.COUNT, c=letters.letter(r, c), cs=letters.letters_name(r, c), w=quoted(r, w)), letters.solve_count(c, w))


WORD_TASKS = {
    "reverse": (wordforms.REVERSE, wordforms.solve_reverse),
    "spell": (wordforms.SPELL, wordforms.solve_spell),
    "length": (letters.LENGTH, letters.solve_length),
    "palindrome": (wordforms.PALINDROME, wordforms.solve_palindrome),
}


def a_word(r):
    return r.choice(FAMOUS) if r.random() < 0.2 and not r.new_words else words.draw(r) if r.random() < 0.6 else plain_word(r)


def spelling(r):
    """One word with several tasks, or one task with several words."""
    w = a_word(r)
    kind = r.choice(["count", "count", "count", "reverse", "spell", "length", "palindrome"])
    if kind == "count":
        turns = [counted(r, w)]
        c = turns[0][1].split()[1]
    else:
        forms, solve = WORD_TASKS[kind]
        turns = [turn(ask(r, forms, w=quoted(r, w)), solve(w))]
    for _ in range(r.choice([1, 1, 2])):
        x = r.random()
        if x < 0.35:
            w = a_word(r)
            solved = letters.solve_count(c, w) if kind == "count" else WORD_TASKS[kind][1](w)
            turns.append(turn(ask(r, OTHER_WORD, w=quoted(r, w)), solved))
        elif x < 0.65 and kind == "count":
            c = letters.letter_for(r, w)
            q = ask(r, LETTER, c=letters.letter(r, c), cs=letters.letters_name(r, c))
            turns.append(turn(q, letters.solve_count(c, w)))
        else:
            forms, kind = r.choice([(REVERSE, "reverse"), (SPELL, "spell"), (FURTHER, "length")])
            turns.append(turn(ask(r, forms), WORD_TASKS[kind][1](w)))
    return turns


def sort_numbers_thinking(xs, down):
    best, word = (max, "largest") if down else (min, "smallest")
    lines, left = [f"sort {'down' if down else 'up'}: {', '.join(map(str, xs))}"], list(xs)
    while left:
        m = best(left)
        lines.append(f"{', '.join(map(str, left))}: {word} {m}")
        left.remove(m)
    return "\n".join(lines)


def sorting(r):
    """A list of numbers or words, sorted one way and then the other."""
    down = r.random() < 0.3
    if r.random() < 0.65:
        items, think = [r.randint(0, r.choice([20, 100, 1000])) for _ in range(r.randint(3, 6))], sort_numbers_thinking
        first, result = SORT["numbers down" if down else "numbers up"], sorted
    else:
        items, think = wordlists.some_words(r, r.randint(3, 4)), wordlists.sort_words_thinking
        first, result = SORT["words down" if down else "words up"], lambda xs, reverse: wordlists.ordered(xs, reverse)
    out, text = [], ", ".join(map(str, items))
    for q, way in ((ask(r, first, w=text), down), (ask(r, SORT["up" if down else "down"]), not down)):
        items_sorted = result(items, reverse=way)
        out.append((q, think(items, way), f"**{', '.join(map(str, items_sorted))}**"))
        items = items_sorted
    return out


def weekday_turns(r):
    """A weekday some days from another, then some days later."""
    d, turns = r.randrange(7), []
    for i in range(r.choice([2, 2, 3])):
        n = r.randint(1, r.choice([6, 10, 30]))
        day = weekdays.DAYS[d]
        forms = DAYS_LATER["more"] if i else DAYS_LATER["first"]
        q = ask(r, forms, d=day, n=n, days="days" if n > 1 else "day")
        thinking = "\n".join([f"weekday: {day} + {n} days"] + weekdays.walk_lines(d, n))
        d = (d + n) % 7
        turns.append((q, thinking, f"**{weekdays.DAYS[d]}**"))
    return turns


def memory(r):
    """A name or a key that is told first and asked for later, perhaps after something else."""
    x = r.random()
    if x < 0.5:
        q, thinking, answer, name = talk.named(r)
        first, last = (q, thinking, answer), (talk.dressed(r, pick(r, TELL_NAME)), f"name told: {name}", f"Your name is **{name}**.")
    else:
        key, v = pick(r, KEYS), passkey.value(r)
        q = ask(r, REMEMBER, k=key, v=v)
        first = q, f"remember the {key}: {v}", f"I will remember that the {key} is **{v}**."
        last = turn(ask(r, passkey.ASKED[:10], k=key), passkey.solve(key, v))
    return [first] + [single(r, ("name:", "unknown name", "find the")) for _ in range(r.choice([0, 0, 1, 2]))] + [last]


def repeated(r):
    """What the last answer was, asked once more; what stood between ** ** is repeated."""
    turns = [single(r) for _ in range(r.choice([1, 1, 2]))]
    key = turns[-1][2].split("**")[1] if "**" in turns[-1][2] else None
    if key is None or len(key) > 40:
        turns[-1] = counted(r, a_word(r))
        key = turns[-1][2].split("**")[1]
    return turns + [(ask(r, AGAIN), f"again: {key}", f"I said **{key}**.")]


def quoted_first(r):
    """The first question, when it is short."""
    turns = [single(r) for _ in range(r.choice([1, 2, 2]))]
    q = turns[0][0].strip()
    if not 3 < len(q) < 60 or "\n" in q or "*" in q:
        turns[0] = counted(r, a_word(r))
        q = " ".join(turns[0][0].replace("*", "").split())
        turns[0] = (q, *turns[0][1:])
    return turns + [(ask(r, COPY), f"first question: {q}", f"You asked: **{q}**")]


def alone(r):
    """A follow-up with nothing before it to refer to."""
    return [(ask(r, NO_TURN, b=small(r)), scope.THINKING, scope.REFUSAL)]


KINDS = [calculation, spelling, sorting, weekday_turns, memory, repeated, quoted_first]
CUMULATED = [9, 17, 21, 24, 28, 30, 31]
_single = []


def use(names, tasks, weights):
    """Tells which tasks may stand between the turns."""
    _single[:] = names, tasks, weights


def single(r, but=()):
    """One short turn of any task, but not of those whose thinking begins so."""
    names, tasks, weights = _single
    while True:
        made = tasks[r.choices(names, cum_weights=weights)[0]](r)
        if len(made[0]) < 300 and not made[1].startswith(tuple(but)):
            return made


def follow_up(r):
    """The turns of a conversation whose last one refers to one before; sometimes after small talk or a refusal."""
    turns = r.choices(KINDS, cum_weights=CUMULATED)[0](r)
    if r.random() < 0.2 and turns[-1][1].split(":")[0] != "first question":
        return [single(r) if r.random() < 0.4 else talk.chat(r)] + turns
    return turns
