"""Conversations of several turns, with follow-ups that refer to what was said before."""
from . import letters, passkey, scope, talk, weekdays, wordlists
from .dice import pick
from .lexicon import LETTERS
from .phrasing import ask
from .turn_forms import SORT
from .turn_memory import AGAIN, ASK_KEY, COPY, DAYS_LATER, KEYS, LONELY, REMEMBER, TELL_NAME
from .turn_numbers import calculation, other_number, small
from .turn_words import a_word, counted, spelling, turn


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
        kind, result = "numbers", sorted
    else:
        items, think = wordlists.some_words(r, r.randint(3, 4)), wordlists.sort_words_thinking
        kind, result = "words", lambda xs, reverse: wordlists.ordered(xs, reverse)
    out, text = [], ", ".join(map(str, items))
    for when, way in (("", down), (" then", not down)):
        items_sorted = result(items, reverse=way)
        q = ask(r, SORT[f"{kind}{when} {'down' if way else 'up'}"], w=text)
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
        last = turn(ask(r, ASK_KEY, k=key), passkey.solve(key, v))
    if r.random() < 0.1:
        return [first]
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
    c, n = r.choice(LETTERS), small(r)
    q = ask(r, r.choice(LONELY), b=n, n=n, days="days" if n > 1 else "day", c=letters.letter(r, c), cs=letters.letters_name(r, c))
    return [(q, scope.THINKING, scope.REFUSAL)]


KINDS = [calculation, spelling, sorting, weekday_turns, memory, repeated, quoted_first, other_number]
CUMULATED = [10, 18, 22, 25, 29, 31.5, 33, 34]
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
