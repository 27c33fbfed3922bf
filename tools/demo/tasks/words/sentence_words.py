"""Words of a sentence: one of them, how often one occurs, their order turned round."""
from ..phrasing import ask
from .letter_lines import ORDINALS, SHORT
from .list_chat import NTH_WORD, WORD_OFTEN, WORDS_BACKWARDS

QUOTES = [('"', '"'), ('"', '"'), ("'", "'"), ("“", "”")]


def shown(r, w):
    """The sentence bare and in quotes."""
    a, b = r.choice(QUOTES)
    return dict(w=w, q=a + w + b)


def nth_word(r, w, ws):
    """One word of a sentence, counted from its start, or the last."""
    n = len(ws) if r.random() < 0.3 else r.randint(1, min(len(ws), 20))
    last = n == len(ws) and (r.random() < 0.8 or n > 20)
    name = "last" if last else ORDINALS[n - 1]
    lines = [f"{name} word of: {w}"] + [f"{i} {x}" for i, x in enumerate(ws[:n], 1)] + [f"word: {ws[n - 1]}"]
    q = ask(r, NTH_WORD, n=name if last or r.random() < 0.6 else SHORT[n - 1], **shown(r, w))
    return q, "\n".join(lines), f"The {name} word is **{ws[n - 1]}**."


def how_often(r, w, ws):
    """How often a word occurs in a sentence, or a few words, mostly one that occurs."""
    few = ws[:6]
    if r.random() < 0.6:
        few = few[:4]
        few += [r.choice(few) for _ in range(r.randint(1, 4))]
        r.shuffle(few)
        w = r.choice([" ", ", "]).join(few)
    else:
        few = ws
    x = max(few, key=lambda v: (few.count(v), v)) if r.random() < 0.7 else r.choice(few)
    n, lines = 0, [f"count the word {x} in: {w}"]
    for v in few:
        n += v.lower() == x.lower()
        lines.append(f"{v} {n}")
    a, b = r.choice(QUOTES)
    return ask(r, WORD_OFTEN, x=a + x + b, **shown(r, w)), "\n".join(lines), f'The word "{x}" appears **{n}** time{"" if n == 1 else "s"}.'


def words_backwards(r, ws):
    """The words from the last to the first."""
    ws = ws[:8]
    lines = [f"{i} {x}" for i, x in enumerate(ws, 1)]
    lines = [f"reverse the words: {' '.join(ws)}"] + lines + ["backwards:"] + lines[::-1]
    return ask(r, WORDS_BACKWARDS, **shown(r, " ".join(ws))), "\n".join(lines), f"**{' '.join(ws[::-1])}**"
