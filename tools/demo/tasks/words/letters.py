"""Single letters of words: counting them, finding them, how many there are."""
from ..dice import pick
from ..lexicon import COMMON, LETTERS, cased, compound, lower_word, number_text, phrase, plain_word, word
from ..phrasing import ask, quoted
from .letter_chat import FROM_THE_END, SO_LONG, SO_MANY
from .letter_forms import AT, CONTAINS, COUNT, DIGITS, EDGE, IS_VOWEL, LENGTH, NUMBERED, OF_LETTERS, PLACED, VOWEL, VOWEL_LIST, VOWEL_OR
from .letter_lines import ORDINALS, SHORT, SPOKEN, count_lines, letter, letters_name, numbered, spelled
from .letter_parts import both_ends, middle, place_of, several, starts_with


def solve_count(c, w):
    small = w.lower()
    lines, n = count_lines(small, c)
    thinking = "\n".join([f"count {c} in {w}", spelled(small)] + lines)
    return thinking, f'The letter "{c}" appears **{n}** time{"" if n == 1 else "s"} in "{w}".'


def count_word(r):
    """What letters are counted in: mostly a word, now and then a name, some words or digits."""
    x = r.random()
    if x < 0.08:
        return phrase(r, 2, 4)[:36].strip()
    if x < 0.1:
        return number_text(r)
    return word(r)


def letter_for(r, w):
    """Mostly a letter of the word, preferably one that occurs several times."""
    mine = [x for x in w.lower() if x.isalpha() or w.isdigit()]
    x = r.random()
    if x < 0.2 or not mine:
        return r.choice(COMMON[:14] if r.random() < 0.6 else LETTERS)
    if x < 0.45:
        return max(mine, key=lambda a: (mine.count(a), a))
    return r.choice(mine)


def claimed(r, n, off):
    """A number that somebody names for n, and how it is written."""
    said = max(n + r.choice(off), 2)
    return said, said if r.random() < 0.6 or said > 12 else SPOKEN[said - 1]


def count_letter(r):
    w = count_word(r)
    c = letter_for(r, w)
    w_in = quoted(r, w)
    thinking, answer = solve_count(c, w)
    if r.random() < 0.04:
        n = w.lower().count(c)
        said, shown = claimed(r, n, [0, 0, -1, 1])
        q = ask(r, SO_MANY, n=shown, cs=letters_name(r, c), w=w_in)
        lines = thinking.replace("count", f"are there {said}:", 1)
        told = f"{'**Yes**' if said == n else '**No**'}, {answer[0].lower()}{answer[1:].replace('**', '')}"
        return q, f"{lines}\n{n} {said}: {'same' if said == n else 'different'}", told
    return ask(r, COUNT, c=letter(r, c), cs=letters_name(r, c), w=w_in), thinking, answer


def solve_vowels(kind, w):
    small = w.lower()
    among = "aeiou" if kind == "vowel" else "bcdfghjklmnpqrstvwxyz"
    lines, n = count_lines(small, among)
    thinking = "\n".join([f"count {kind}s in {w}", spelled(small)] + lines)
    return thinking, f'"{w}" has **{n}** {kind}{"" if n == 1 else "s"}.'


def vowel_or_consonant(r):
    c, asked = r.choice(LETTERS), r.choice(["vowel", "consonant", ""])
    kind = "vowel" if c in "aeiou" else "consonant"
    q = ask(r, IS_VOWEL if asked else VOWEL_OR, c=letter(r, c), k=asked)
    answer = f"**{'Yes' if asked == kind else 'No'}**, {c} is a {kind}." if asked else f"The letter {c} is a **{kind}**."
    return q, f"vowel or consonant: {c}\nvowels: a e i o u", answer


def vowels(r):
    if r.random() < 0.015:
        return ask(r, VOWEL_LIST), "the vowels", "**a, e, i, o, u**"
    if r.random() < 0.08:
        return vowel_or_consonant(r)
    kind, w = r.choice(["vowel", "vowel", "consonant"]), plain_word(r) if r.random() < 0.93 else phrase(r, 2, 3)
    thinking, answer = solve_vowels(kind, w)
    return ask(r, VOWEL, k=kind, w=quoted(r, w)), thinking, answer


def solve_length(w):
    together = "".join(c for c in w if c not in " -'’")
    n = len(together)
    thinking = "\n".join([f"length: {w}", spelled(w)] + numbered(together))
    return thinking, f'"{w}" has **{n}** letter{"" if n == 1 else "s"}.'


def word_length(r):
    if r.random() < 0.09:
        w = phrase(r, 2, 3) if r.random() < 0.6 else compound(r)
        thinking, answer = solve_length(w)
        return ask(r, OF_LETTERS, w=quoted(r, w)), thinking, answer
    if r.random() < 0.04:
        w = number_text(r)
        thinking, answer = solve_length(w)
        return ask(r, DIGITS, w=quoted(r, w)), thinking, answer.replace("letter", "digit")
    w = cased(r, lower_word(r))
    thinking, answer = solve_length(w)
    if r.random() < 0.06:
        n = len(w)
        said, shown = claimed(r, n, [0, 0, -1, 1, 2])
        lines = f"{thinking.replace('length', f'{said} letters long', 1)}\n{n} {said}: {'same' if said == n else 'different'}"
        return ask(r, SO_LONG, n=shown, w=quoted(r, w)), lines, f"{'**Yes**' if said == n else '**No**'}, {answer.replace('**', '')}"
    return ask(r, LENGTH, w=quoted(r, w)), thinking, answer


NAMED = {
    "first": ["first", "first", "first", "very first"],
    "last": ["last", "last", "last", "final", "very last"],
    "second to last": ["second to last", "second last", "second-to-last", "next to last", "penultimate", "last but one", "2nd to last", "2nd last"],
    "third to last": ["third to last", "third last", "third-to-last", "antepenultimate", "last but two", "3rd to last", "3rd last"],
    "fourth to last": ["fourth to last", "fourth last", "fourth-to-last", "4th to last", "4th last"],
}
FROM_END = {name: n for n, name in enumerate(list(NAMED)[1:])}  # letters behind it


def solve_letter_at(which, w):
    """`which` is a place from 1, first, or one of FROM_END that the word has."""
    name = ORDINALS[which - 1] if isinstance(which, int) else which
    n = 1 if which == "first" else len(w) - FROM_END[which] if which in FROM_END else which
    head = f"letter {which} of {w}" if isinstance(which, int) else f"{which} letter of {w}"
    lines = [head, spelled(w)]
    if which != "first":
        lines += numbered(w)[: n if isinstance(which, int) else None]
    if n > len(w):
        return "\n".join(lines + ["no more"]), f'"{w}" has only **{len(w)}** letter{"" if len(w) == 1 else "s"}.'
    return "\n".join(lines + [f"letter: {w[n - 1]}"]), f'The {name} letter of "{w}" is **{w[n - 1]}**.'


def letter_at(r):
    w, x = plain_word(r)[:20], r.random()
    w_in = quoted(r, w)
    if x < 0.42:
        which = r.choice(["first", "last"])
        q = ask(r, EDGE[which], w=w_in) if r.random() < 0.45 else ask(r, AT, w=w_in, n=pick(r, NAMED[which]))
        return (q, *solve_letter_at(which, w))
    if x < 0.5:
        which = r.choice([name for name, n in FROM_END.items() if 0 < n < len(w)] or ["last"])
        if which != "last" and r.random() < 0.3:
            n = r.choice([ORDINALS, SHORT])[FROM_END[which]]
            return (ask(r, FROM_THE_END, w=w_in, n=n), *solve_letter_at(which, w))
        return (ask(r, AT, w=w_in, n=pick(r, NAMED[which])), *solve_letter_at(which, w))
    if x < 0.54:
        return both_ends(r, w, w_in)
    if x < 0.585:
        return middle(r, w, w_in)
    if x < 0.66 and len(w) > 2:
        return several(r, w, w_in)
    if x < 0.69:
        return place_of(r, w, w_in)
    n = r.randint(1, len(w)) if r.random() < 0.95 else min(len(w) + r.randint(1, 5), 20)
    ordinal = r.choice([ORDINALS, SHORT])[n - 1]
    if r.random() < 0.25:
        q = ask(r, NUMBERED, w=w_in, n=SPOKEN[n - 1] if n < 13 and r.random() < 0.35 else n)
    else:
        q = ask(r, PLACED if r.random() < 0.15 else AT, w=w_in, n=ordinal)
    return (q, *solve_letter_at("first" if n == 1 else n, w))


def solve_contains(c, w):
    small, lines = w.lower(), []
    for x in small:
        lines.append(f"{x} {'yes' if x == c else 'no'}")
        if x == c:
            break
    said = f'**Yes**, "{w}" contains' if c in small else f'**No**, "{w}" does not contain'
    return "\n".join([f"is {c} in {w}", spelled(small)] + lines), f'{said} the letter "{c}".'


def contains(r):
    w = plain_word(r)
    if r.random() < 0.1:
        return starts_with(r, w[:20], solve_letter_at)
    c = r.choice(w.lower()) if r.random() < 0.5 else r.choice(COMMON[:16] if r.random() < 0.6 else LETTERS)
    a = "an" if c in "aefhilmnorsx" and r.random() < 0.9 else "a"
    q = ask(r, CONTAINS, a=a, c=letter(r, c), cs=letters_name(r, c), w=quoted(r, w))
    return (q, *solve_contains(c, w))


TASKS = dict(
    count_letter=(12, count_letter),
    vowels=(3, vowels),
    word_length=(3, word_length),
    letter_at=(4, letter_at),
    contains=(2.5, contains),
)
