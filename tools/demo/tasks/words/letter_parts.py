"""Parts of words: both ends, the middle, several letters, where a letter stands."""
from ..lexicon import COMMON
from ..phrasing import ask, quoted
from .letter_chat import JOIN, PLACE_OF, STARTS
from .letter_forms import BOTH, MIDDLE, MIDDLES, SEVERAL
from .letter_lines import ENDS, NUMERALS, letter, numbered, spelled


def both_ends(r, w, w_in):
    thinking = "\n".join([f"first and last letter of {w}", spelled(w), f"first {w[0]}, last {w[-1]}"])
    return ask(r, BOTH, w=w_in), thinking, f'The first and last letters of "{w}" are **{w[0]} and {w[-1]}**.'


def middle(r, w, w_in):
    n, lines = len(w) // 2 + 1, [f"middle letter of {w}", spelled(w)] + numbered(w)
    if len(w) % 2:
        lines += [f"middle of {len(w)}: {n}", f"letter: {w[n - 1]}"]
        return ask(r, MIDDLE, w=w_in), "\n".join(lines), f'The middle letter of "{w}" is **{w[n - 1]}**.'
    pair = f"{w[n - 2]} and {w[n - 1]}"
    lines += [f"middle of {len(w)}: {n - 1} and {n}", f"letters: {pair}"]
    return ask(r, MIDDLE if r.random() < 0.5 else MIDDLES, w=w_in), "\n".join(lines), f'The middle letters of "{w}" are **{pair}**.'


def several(r, w, w_in):
    e, n = r.choice(["first", "last"]), r.randint(2, min(5, len(w)))
    part = w[:n] if e == "first" else w[-n:]
    q = ask(r, SEVERAL, e=r.choice(ENDS[e]), n=r.choice([NUMERALS[n - 2], n]), w=w_in)
    thinking = "\n".join([f"{e} {n} letters of {w}", spelled(w)] + numbered(w) + [spelled(part)])
    return q, thinking, f'The {e} {n} letters of "{w}" are **{part}**.'


def place_of(r, w, w_in):
    """Which letter of the word a letter is, the first such one."""
    i = r.randrange(len(w))
    i = w.lower().index(w[i].lower())
    lines = [f"place of {w[i].lower()} in {w}", spelled(w)] + numbered(w)[: i + 1]
    return ask(r, PLACE_OF, c=letter(r, w[i].lower()), w=w_in), "\n".join(lines), f'"{w[i].lower()}" is letter **{i + 1}** of "{w}".'


def join(r, w):
    """The word that letters spell."""
    mark = r.choice(["-", "-", " ", ", ", ", ", ". ", "/"])
    q = ask(r, JOIN, d=mark.join(w))
    return q, f"join letters: {mark.join(w)}\n{spelled(w)}", f"**{w}**"


def starts_with(r, w, solve_letter_at):
    """Whether a word starts with a letter, or ends with it; solved as a question for that letter is."""
    where = r.choice(["first", "last"])
    mine = w[0 if where == "first" else -1]
    c = mine.lower() if r.random() < 0.5 else r.choice(COMMON[:16] if r.random() < 0.5 else w.lower())
    same = c == mine.lower()
    lines = solve_letter_at(where, w)[0].split("\n")[1:]
    thinking = "\n".join([f"{where} letter {c}: {w}"] + lines) + f"\n{mine.lower()} {c}: {'same' if same else 'different'}"
    answer = f'{"**Yes**" if same else "**No**"}, the {where} letter of "{w}" is {mine}.'
    return ask(r, STARTS[where], c=letter(r, c), w=quoted(r, w)), thinking, answer
