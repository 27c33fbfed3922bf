"""Conversations about words, whose later questions refer to a word or a task before."""
from ..lexicon import COMMON, FAMOUS, LETTERS, plain_word, words
from ..phrasing import ask, quoted
from ..words import letters, wordforms
from .turn_forms import AT_EDGE, BACK, CONSONANTS, CONTAINS, FURTHER, LETTER, LOWER, OTHER_WORD, PALINDROME, REVERSE, SPELL, UPPER, VOWELS
from .turn_values import after, head, key


def turn(q, solved):
    """A question with its (thinking, answer)."""
    return (q, *solved)


def counted(r, w):
    c = letters.letter_for(r, w)
    return turn(ask(r, letters.COUNT, c=letters.letter(r, c), cs=letters.letters_name(r, c), w=quoted(r, w)), letters.solve_count(c, w))


WORD_TASKS = {
    "reverse": (wordforms.REVERSE, wordforms.solve_reverse),
    "spell": (wordforms.SPELL, wordforms.solve_spell),
    "length": (letters.LENGTH, letters.solve_length),
    "palindrome": (wordforms.PALINDROME, wordforms.solve_palindrome),
}
LATER = [  # forms of follow-ups, what solves them, weight
    (REVERSE, wordforms.solve_reverse, 5),
    (SPELL, wordforms.solve_spell, 5),
    (FURTHER, letters.solve_length, 5),
    (AT_EDGE["first"], lambda w: letters.solve_letter_at("first", w), 2),
    (AT_EDGE["last"], lambda w: letters.solve_letter_at("last", w), 2),
    (PALINDROME, wordforms.solve_palindrome, 1),
    (VOWELS, lambda w: letters.solve_vowels("vowel", w), 2),
    (CONSONANTS, lambda w: letters.solve_vowels("consonant", w), 1),
    (UPPER, lambda w: wordforms.solve_case("upper", w), 2),
    (LOWER, lambda w: wordforms.solve_case("lower", w), 1),
]
WEIGHTS = [weight for *_, weight in LATER]


def about_word(r, kind, w):
    forms, solve = WORD_TASKS[kind]
    return turn(ask(r, forms, w=quoted(r, w)), solve(w))


def a_word(r):
    return r.choice(FAMOUS) if r.random() < 0.2 and not r.new_words else words.draw(r) if r.random() < 0.6 else plain_word(r)


def letter_asked(r, w):
    """How often a letter is in the word just spoken of, or whether it is -> (question, (thinking, answer), how to ask it of others)."""
    if r.random() < 0.75:
        c = letters.letter_for(r, w)
        return ask(r, LETTER, c=letters.letter(r, c), cs=letters.letters_name(r, c)), letters.solve_count(c, w), lambda x: letters.solve_count(c, x)
    c = r.choice(w.lower()) if r.random() < 0.5 else r.choice(COMMON[:16] if r.random() < 0.6 else LETTERS)
    q = ask(r, CONTAINS, a="an" if c in "aefhilmnorsx" else "a", c=letters.letter(r, c))
    return q, letters.solve_contains(c, w), lambda x: letters.solve_contains(c, x)


def later(r, w, asked=None):
    """A question about the word just spoken of -> (question, (thinking, answer), how to ask it of others); what `asked` has
    reversed is not reversed so again."""
    if r.random() < 0.2:
        return letter_asked(r, w)
    forms, solve, _ = r.choices(LATER, WEIGHTS)[0]
    while forms is REVERSE and asked and head(asked).startswith("reverse: "):
        forms, solve, _ = r.choices(LATER, WEIGHTS)[0]
    return ask(r, forms), solve(w), solve


def go_on(r, w, turns, line="last"):
    """One or two questions about a word that was said or told."""
    taken = f"{line}: {w}"
    for _ in range(r.choice([1, 1, 2])):
        turned = turned_back(r, turns[-1])
        if turned:
            turns.append(turned)
            break
        q, solved, _ = later(r, w, turns[-1])
        turns.append((q, *after(taken, solved)))
        taken, w = referred(turns[-1], w)
    return turns


def turned_back(r, asked):
    """What was reversed is, sometimes, reversed once more; else None."""
    if not head(asked).startswith("reverse: ") or r.random() > 0.4:
        return None
    return turn(ask(r, REVERSE if r.random() < 0.4 else BACK), after(f"last: {key(asked)}", wordforms.solve_reverse(key(asked))))


def referred(asked, w):
    """What the question after one about a word takes over, and the word that it is about: in other case if that was asked for."""
    if head(asked).startswith(("upper: ", "lower: ")):
        return f"last: {key(asked)}", key(asked)
    return f"before: {head(asked)}", w


def spelling(r):
    """One word with several tasks, or one task with several words."""
    w = a_word(r)
    kind = r.choice(["count", "count", "count", "reverse", "spell", "length", "palindrome"])
    turns = [counted(r, w) if kind == "count" else about_word(r, kind, w)]
    c = turns[0][1].split()[1]
    solve = (lambda x: letters.solve_count(c, x)) if kind == "count" else WORD_TASKS[kind][1]
    for _ in range(r.choice([1, 1, 2])):
        turned = turned_back(r, turns[-1])
        if turned:
            return turns + [turned]
        x = r.random()
        taken, w = referred(turns[-1], w)
        if x < 0.35:
            taken = f"before: {head(turns[-1])}"
            w = a_word(r)
            q, solved = ask(r, OTHER_WORD, w=quoted(r, w)), solve(w)
        elif x < 0.6 and kind == "count":
            q, solved, solve = letter_asked(r, w)
        else:
            q, solved, solve = later(r, w, turns[-1])
        turns.append((q, *after(taken, solved)))
    return turns
