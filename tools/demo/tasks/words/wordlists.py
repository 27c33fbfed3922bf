"""Several words at once: the alphabet, alphabetical order, the words of a sentence."""
from ..everyday import EVERYDAY
from ..lexicon import FIRST_NAMES, LETTERS, lower_word, phrase, words
from ..phrasing import ask
from ..wordnet import sentences
from .letters import ORDINALS, SHORT, SPOKEN, spelled
from .list_chat import BACKWARDS, BEFORE, RUN, START
from .list_forms import BETWEEN, COUNTING, DOWN, FIRST, LAST, NEXT, NTH, NUMBERED, PLACE, SIZE, SORT, SORT_DOWN, WHOLE, WORD_COUNT
from .sentence_words import how_often, nth_word, words_backwards


def compared(a, b):
    """The letters of two words side by side, up to those that differ -> (text, whether a stands before b)."""
    pairs, i = [], 0
    while True:
        x, y = (w.lower()[i : i + 1] or "-" for w in (a, b))
        said = "same" if x == y else "before" if x < y else "after"
        pairs.append(f"{x} {y} {said}")
        if x != y or x == "-":
            return " ".join(pairs), said == "before"
        i += 1


def sort_lines(ws, down=False):
    """Spells the words, then puts one after the other into the list of those before it."""
    lines, done = [f"{w}: {spelled(w.lower())}" for w in ws] + [ws[0]], [ws[0]]
    for w in ws[1:]:
        seen = []
        for i, other in enumerate(done):
            text, before = compared(w, other)
            seen.append(f"{other} {text}")
            if before != down:
                break
        else:
            i = len(done)
            seen.append("end")
        done.insert(i, w)
        lines += [f"{w}: {', '.join(seen)}", ", ".join(done)]
    return lines


def sort_words_thinking(ws, down=False):
    return "\n".join([f"sort words {'down' if down else 'up'}: {', '.join(ws)}"] + sort_lines(ws, down))


def ordered(ws, down=False):
    return sorted(ws, key=str.lower, reverse=down)


def some_words(r, n):
    """Different words, mostly known ones; some share their first letters."""
    source = r.random()
    everyday = r.choice(EVERYDAY) if source > 0.75 and not r.new_words else None
    out = []
    while len(out) < n:
        w = r.choice(FIRST_NAMES) if source < 0.12 else lower_word(r) if source < 0.25 else r.choice(everyday) if everyday else words.draw(r)
        if out and r.random() < 0.12:
            w = out[0][: r.randint(1, 2)] + w[1:]
        if 1 < len(w) < 13 and w.isalpha() and w.lower() not in {x.lower() for x in out}:
            out.append(w)
    return [w.capitalize() for w in out] if 0.25 <= source < 0.33 else out


def joined(r, ws):
    """The words in a row as people type them."""
    x = r.random()
    if x < 0.5 or len(ws) < 2:
        return ", ".join(ws)
    if x < 0.64:
        return " ".join(ws)
    if x < 0.77:
        return ", ".join(ws[:-1]) + ("," if len(ws) > 2 and r.random() < 0.25 else "") + " and " + ws[-1]
    if x < 0.84:
        return r.choice(["\n", "\n", ",\n"]).join(ws)
    if x < 0.9:
        a, b = r.choice([("[", "]"), ("[", "]"), ("(", ")"), ("{", "}"), ('["', '"]'), ("['", "']")])
        return a + (a[1:] + ", " + a[1:]).join(ws) + b
    if x < 0.96:
        a, b = r.choice([('"', '"'), ("'", "'"), ("“", "”")])
        marked = [a + w + b for w in ws]
        return ", ".join(marked[:-1]) + r.choice([", ", " and "]) + marked[-1]
    return r.choice([",", "; ", ";", " - ", " / ", "/", " | "]).join(ws)


def either(r, ws):
    """The words in a row, the last one often behind an or."""
    if r.random() > 0.4:
        return joined(r, ws)
    mark = r.choice(['"{}"', "'{}'"]) if r.random() < 0.2 else "{}"
    shown = [mark.format(w) for w in ws]
    return ", ".join(shown[:-1]) + r.choice([" or ", " or ", " and ", ", or "]) + shown[-1]


def solve_first(ws, last=False):
    """Which of the words comes first in the alphabet, or last -> (thinking, answer)."""
    which, found = ("last", ordered(ws)[-1]) if last else ("first", ordered(ws)[0])
    return "\n".join([f"{which} of: {', '.join(ws)}"] + sort_lines(ws)), f"**{found}** comes {which}."


def before_or_after(r):
    """Whether one of two words, or letters, comes before the other or after it."""
    way = r.choice(["before", "before", "after"])
    a, b = r.sample(LETTERS, 2) if r.random() < 0.35 else some_words(r, 2)
    shown = [f'"{w}"' for w in (a, b)] if r.random() < 0.25 else [w.upper() for w in (a, b)] if len(a + b) == 2 and r.random() < 0.5 else (a, b)
    said = "before" if a.lower() < b.lower() else "after"
    lines = [f"{w}: {spelled(w.lower())}" for w in (a, b)] + [f"{a} {b}: {compared(a, b)[0]}"]
    answer = f"{'**Yes**' if said == way else '**No**'}, {a} comes {said} {b}."
    return ask(r, BEFORE[way], a=shown[0], b=shown[1]), "\n".join([f"{way}, yes or no: {a}, {b}"] + lines), answer


def first_of(r):
    """Which of two or three words comes first in the alphabet, or last."""
    if r.random() < 0.12:
        return before_or_after(r)
    ws, last = some_words(r, 2 if r.random() < 0.75 else 3), r.random() < 0.2
    if r.random() < 0.07:
        ws = [c.upper() if r.random() < 0.5 else c for c in r.sample(LETTERS, 2)]
    shown = [f'"{w}"' for w in ws] if r.random() < 0.25 else ws
    q = ask(r, LAST if last else FIRST, a=", ".join(shown[:-1]), b=shown[-1])
    return (q, *solve_first(ws, last))


def sort_words(r):
    x = r.random()
    if x < 0.15:
        return first_of(r)
    ws, down = some_words(r, r.choice([2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 7, 8])), x < 0.35
    q = ask(r, SORT_DOWN if down else SORT, w=joined(r, ws))
    return q, sort_words_thinking(ws, down), f"**{', '.join(ordered(ws, down))}**"


def count_up(n):
    return " ".join(f"{i} {c}" for i, c in enumerate(LETTERS[:n], 1))


def solve_nth(i):
    """The letter with index i -> (thinking, answer)."""
    return f"letter {i + 1} of the alphabet\n{count_up(i + 1)}", f"Letter {i + 1} of the alphabet is **{LETTERS[i]}**."


def solve_place(i):
    """The place of the letter with index i -> (thinking, answer)."""
    c = LETTERS[i]
    return f"place of {c} in the alphabet\n{count_up(i + 1)}", f'"{c}" is letter **{i + 1}** of the alphabet.'


def alphabet(r):
    x, i = r.random(), r.randrange(26)
    c = LETTERS[i]
    shown = r.choice([c, c.upper(), c.upper(), f'"{c}"', f"the letter {c.upper()}"])
    if x < 0.05:
        return ask(r, WHOLE), "the alphabet", f"**{' '.join(LETTERS)}**"
    if x < 0.065:
        return ask(r, BACKWARDS), "the alphabet backwards", f"**{' '.join(LETTERS[::-1])}**"
    if x < 0.085:
        n = r.randint(2, 12)
        q = ask(r, START, n=n if r.random() < 0.5 else SPOKEN[n - 1])
        return q, f"first {n} letters of the alphabet\n{count_up(n)}", f"**{' '.join(LETTERS[:n])}**"
    if x < 0.13:
        return ask(r, SIZE), f"size of the alphabet\n{count_up(26)}", "The alphabet has **26** letters."
    if x < 0.4:
        if r.random() < 0.25:
            q = ask(r, NUMBERED, n=i + 1)
        else:
            q = ask(r, NTH, n="last" if i == 25 and r.random() < 0.8 else r.choice([ORDINALS + SHORT[20:], SHORT])[i])
        return (q, *solve_nth(i))
    if x < 0.6:
        q = ask(r, PLACE, c=shown.replace("the letter ", ""))
        return (q, *solve_place(i))
    way = r.choice(["after", "before"])
    if x > 0.94:
        way, n = r.choice(["after", "after", "before"]), r.choice([2, 3, 3, 3, 4])
        run = LETTERS[max(i - n + 1, 0) : i + 1] if way == "after" else LETTERS[i : i + n][::-1]
        if len(run) > 2 or len(run) == 2 and way == "after":
            shown = r.choice([", ", ", ", " "]).join(run.upper() if r.random() < 0.4 else run)
            return (ask(r, RUN, s=shown), *solve_next(way, i))
        way = "after"
    return (ask(r, NEXT[way], c=shown), *solve_next(way, i))


def solve_next(way, i):
    """The letter after or before the one with index i -> (thinking, answer)."""
    c = LETTERS[i]
    j = i + (1 if way == "after" else -1)
    head = f"letter {way} {c}\n{count_up(min(max(i, j) + 1, 26))}"
    if not 0 <= j < 26:
        return head, f"There is **no letter** {way} {c}."
    return head, f"The letter {way} {c} is **{LETTERS[j]}**."


def count_words(r):
    w = sentences.draw(r) if r.random() < 0.85 else phrase(r, 2, 6)
    ws = w.rstrip(".!?").replace(",", "").replace(";", "").split()
    x = r.random()
    if x < 0.21:
        return nth_word(r, w, ws) if x < 0.1 else how_often(r, w, ws) if x < 0.16 else words_backwards(r, ws)
    lines = [f"count words: {w}"] + [f"{i} {x}" for i, x in enumerate(ws, 1)]
    a, b = r.choice([('"', '"'), ('"', '"'), ("'", "'"), ("“", "”")])
    return ask(r, WORD_COUNT, w=w, q=a + w + b), "\n".join(lines), f"There are **{len(ws)}** words."


def count_numbers(r):
    x, n = r.random(), r.choice([3, 5, 10, 10, 10, 20, r.randint(2, 30), r.randint(2, 30)])
    shown = NUMERALS.get(n, n) if r.random() < 0.3 else n
    if x < 0.5:
        q, xs = ask(r, COUNTING, b=shown), range(1, n + 1)
    elif x < 0.75:
        a = r.randint(0, r.choice([20, 100, 990]))
        q, xs = ask(r, BETWEEN, a=a, b=a + n), range(a, a + n + 1)
    else:
        q, xs = ask(r, DOWN, a=shown), range(n, 0, -1)
    return q, f"count: {xs[0]} to {xs[-1]}", f"**{', '.join(map(str, xs))}**"


NUMERALS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 12: "twelve", 20: "twenty"}
TASKS = dict(count_numbers=(1.5, count_numbers), sort_words=(6, sort_words), alphabet=(2, alphabet), count_words=(1.5, count_words))
