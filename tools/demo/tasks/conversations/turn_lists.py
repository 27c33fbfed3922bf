"""Conversations about lists: sorted one way and the other, one of them picked, counted, added."""
from ..calculation import chains, numbers
from ..phrasing import ask
from ..words import wordlists
from ..words.letters import ORDINALS
from .turn_forms import SORT
from .turn_list_forms import AVERAGE, LARGEST, LONE_SORT, MANY, NTH, SMALLEST, SUM
from .turn_values import after


def listed(r, words):
    return wordlists.some_words(r, r.randint(3, 4)) if words else numbers.numbers(r, 3, 6)


def solve_sorted(words, xs, down):
    return (wordlists.sort_words_thinking(xs, down), f"**{', '.join(wordlists.ordered(xs, down))}**") if words else numbers.solve_sort(xs, down)


def solve_nth(which, xs):
    """Which one stands there: `which` is a place from 1 or "last"."""
    n = len(xs) if which == "last" else which
    name = which if which == "last" else ORDINALS[n - 1]
    lines = [f"{name} of the list: {', '.join(xs)}"] + [f"{i} {x}" for i, x in enumerate(xs[:n], 1)]
    return "\n".join(lines), f"The {name} one is **{xs[n - 1]}**."


def solve_many(xs):
    return "\n".join([f"count the list: {', '.join(xs)}"] + [f"{i} {x}" for i, x in enumerate(xs, 1)]), f"There are **{len(xs)}**."


def small_whole(xs):
    return all(x.isdigit() and int(x) < 1000 for x in xs)


def asked_about(r, xs, words):
    """A question about one or all of a list -> (question, (thinking, answer))."""
    x = r.random()
    if not words and x < 0.4:
        most = x < 0.22
        return ask(r, LARGEST if most else SMALLEST), numbers.solve_extreme(xs, most)
    if not words and x < 0.55 and small_whole(xs):
        if x < 0.49:
            return ask(r, SUM), chains.solve_chain(chains.sum_items(list(map(int, xs))))
        return ask(r, AVERAGE), chains.solve_average(list(map(int, xs)))
    if x < 0.85:
        which = r.choice(["last", "last", 1, 1, r.randint(1, len(xs))])
        return ask(r, NTH, k="word" if words else "number", n=which if which == "last" else ORDINALS[which - 1]), solve_nth(which, xs)
    return ask(r, MANY), solve_many(xs)


def go_on(r, xs, turns, words, line="last", down=None):
    """Questions about a list that was said or told; `down` tells how it is sorted, if it is."""
    for _ in range(r.choice([1, 1, 1, 2])):
        taken = f"{line}: {', '.join(xs)}"
        if r.random() < (0.5 if down is None else 0.4):
            kind, down = "words" if words else "numbers", r.random() < 0.3 if down is None else not down
            forms = SORT[f"{kind} then {'down' if down else 'up'}"] if line == "last" else LONE_SORT[f"{kind} {'down' if down else 'up'}"]
            turns.append((ask(r, forms), *after(taken, solve_sorted(words, xs, down))))
            xs, line = turns[-1][2].split("**")[1].split(", "), "last"
        else:
            q, solved = asked_about(r, xs, words)
            turns.append((q, *after(taken, solved)))
            break
    return turns


def sorting(r):
    """A list of numbers or words, sorted one way, then questions about it."""
    words, down = r.random() < 0.35, r.random() < 0.3
    xs = listed(r, words)
    q = ask(r, SORT[f"{'words' if words else 'numbers'} {'down' if down else 'up'}"], w=", ".join(xs))
    turns = [(q, *solve_sorted(words, xs, down))]
    return go_on(r, turns[0][2].split("**")[1].split(", "), turns, words, down=down)
