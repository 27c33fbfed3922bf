"""Whole words: spelling them out, turning them round, copying, changing case, comparing and sorting them."""
from ..calculation.order import compared
from ..lexicon import LETTERS, cased, lower_word, number_text, phrase, plain_word, word
from ..phrasing import ask, quoted
from ..wordnet import sentences
from .length_forms import EQUAL, THAN
from .letter_lines import NUMERALS, SPOKEN, numbered, spelled
from .letter_parts import join
from .reshape_chat import COPIES, COPIES_IN_DIGITS, NUMBER_PALINDROME, TITLE
from .reshape_forms import CASE, LONGER, MOST, PALINDROME, REPEAT, REVERSE, SPACED, SPELL, TIMES
from .wordlists import either, some_words


def backwards_lines(w):
    """The letters numbered forwards, then read from the last to the first."""
    return [spelled(w)] + numbered(w) + ["backwards:"] + numbered(w)[::-1] + [spelled(w[::-1])]


def solve_reverse(w):
    return "\n".join([f"reverse: {w}"] + backwards_lines(w)), f'"{w}" reversed is **{w[::-1]}**'


def reverse_word(r):
    x = r.random()
    w = word(r) if x < 0.9 else number_text(r) if x < 0.94 else phrase(r, 2, 3)[:24].strip()
    return (ask(r, REVERSE, w=quoted(r, w)), *solve_reverse(w))


def solve_spell(w, dash="-"):
    return f"spell: {w}\n{spelled(w)}", f'"{w}" is spelled **{dash.join(w)}**'


def spell(r):
    if r.random() < 0.05:
        return join(r, plain_word(r)[:14])
    w = word(r)
    if r.random() < 0.15:
        thinking, answer = solve_spell(w, " ")
        return ask(r, SPACED, w=quoted(r, w)), thinking.replace("spell:", "spell with spaces:", 1), answer
    return (ask(r, SPELL, w=quoted(r, w)), *solve_spell(w))


def several_times(r):
    """A word a few times, counted."""
    w, n = (word(r)[:12] if r.random() < 0.85 else phrase(r, 2, 2)[:20].strip()), r.choice([2, 2, 3, 3, 3, 4, 5, 5, 6, 7, 8, 9, 10])
    shown = f"{n if n > 5 or r.random() < 0.5 else NUMERALS[n - 2]} times"
    if n == 2 and r.random() < 0.5:
        shown = "twice"
    lines = [f"repeat {n} times: {w}"] + [f"{i} {w}" for i in range(1, n + 1)]
    x = r.random()
    if x < 0.18:
        q = ask(r, COPIES_IN_DIGITS, w=quoted(r, w), n=n)
    elif x < 0.42:
        q = ask(r, COPIES, w=quoted(r, w), n=n if r.random() < 0.6 else SPOKEN[n - 1])
    else:
        q = ask(r, TIMES, w=quoted(r, w), t=shown)
    return q, "\n".join(lines), f"**{' '.join([w] * n)}**"


def repeat_word(r):
    x = r.random()
    if x > 0.89:
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


def solve_case(kind, w):
    new = dict(upper=w.upper(), lower=w.lower(), capitalise=w[0].upper() + w[1:])[kind]
    return "\n".join([f"{kind}: {w}", spelled(w), spelled(new)]), f"**{new}**"


def title(r):
    """Every word with a capital."""
    w = phrase(r, 2, 3).lower()
    new = " ".join(x[:1].upper() + x[1:] for x in w.split(" "))
    return ask(r, TITLE, w=quoted(r, w)), "\n".join([f"title: {w}", spelled(w), spelled(new)]), f"**{new}**"


def letter_case(r):
    kind = r.choice(["upper", "upper", "lower", "lower", "capitalise"])
    if r.random() < 0.04:
        return title(r)
    x = r.random()
    w = plain_word(r) if x < 0.84 else phrase(r, 2, 3) if x < 0.94 else sentences.draw(r)[:40].strip()
    if kind == "lower" and r.random() < 0.75:
        w = w.upper() if r.random() < 0.6 else w.title()
    if kind == "capitalise":
        w = (w.split()[0] if r.random() < 0.95 else w).lower()
    return (ask(r, CASE[kind], w=quoted(r, w)), *solve_case(kind, w))


PALINDROMES = """level radar civic kayak noon madam refer rotor racecar deed peep eve mom dad wow pop bob anna hannah otto
stats tenet solos sagas redder rotator reviver repaper deified minim ada aha did dud ewe eye gag pup tot toot abba""".split()


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
    if x > 0.95:
        half = number_text(r)[:4]
        w = half + half[::-1][r.choice([0, 1]) :] if r.random() < 0.5 else number_text(r)[:7]
        return (ask(r, NUMBER_PALINDROME, w=w), *solve_palindrome(w))
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


def longest(r):
    """The longest or shortest of three or four words."""
    kind, ws = r.choice(["longest", "longest", "shortest"]), some_words(r, r.choice([3, 3, 4]))
    lines = [f"{kind}: {', '.join(ws)}"]
    for w in ws:
        lines += [spelled(w)] + numbered(w)
    most = (max if kind == "longest" else min)(map(len, ws))
    best = [w for w in ws if len(w) == most]
    lines += [f"lengths: {' '.join(str(len(w)) for w in ws)}", f"{kind}: {most}"]
    answer = f"**{best[0]}** is the {kind}." if len(best) == 1 else f"**{', '.join(best[:-1])} and {best[-1]}** are the {kind}."
    return ask(r, MOST[kind], ws=either(r, ws)), "\n".join(lines), answer


def two_words(r):
    """Two different words, as they are and as they are asked for."""
    a, b = some_words(r, 2) if r.random() < 0.35 else (plain_word(r), plain_word(r))
    while a.lower() == b.lower():
        b = plain_word(r)
    mark = r.choice(['"{}"', '"{}"', "'{}'", "“{}”"]) if r.random() < 0.35 else "{}"
    return a, b, mark.format(a), mark.format(b)


def length_lines(a, b):
    """-> (lines, < or > or =)"""
    sign = compared(len(a), len(b))
    lines = []
    for w in (a, b):
        lines += [spelled(w)] + numbered(w)
    return lines + [f"{len(a)} {sign} {len(b)}"], sign


def longer_than(r):
    """Whether one word is longer or shorter than another, or as long."""
    kind, (a, b, a_in, b_in) = r.choice(["longer", "longer", "shorter", "equal"]), two_words(r)
    if kind == "equal" and r.random() < 0.4 and len(b) > len(a):
        b = b_in = b[: len(a)]
        a_in = a
    lines, sign = length_lines(a, b)
    q = ask(r, EQUAL if kind == "equal" else THAN[kind], a=a_in, b=b_in)
    said = "**Yes**" if sign == dict(longer=">", shorter="<", equal="=")[kind] else "**No**"
    return q, "\n".join([f"{kind}, yes or no: {a}, {b}"] + lines), f"{said}, {a} has {len(a)} letter{'s' * (len(a) > 1)} and {b} has {len(b)}."


def compare_length(r):
    x = r.random()
    if x < 0.27:
        return longest(r)
    if x < 0.39:
        return longer_than(r)
    kind, (a, b, a_in, b_in) = r.choice(["longer", "longer", "shorter"]), two_words(r)
    q = ask(r, LONGER[kind], a=a_in, b=b_in)
    lines, sign = length_lines(a, b)
    lines = [f"{kind}: {a}, {b}"] + lines
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
    compare_length=(1.8, compare_length),
)
