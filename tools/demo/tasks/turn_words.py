"""Conversations about words, whose later questions refer to a word or a task before."""
from . import letters, wordforms
from .lexicon import FAMOUS, plain_word, words
from .phrasing import ask, quoted
from .turn_forms import FURTHER, LETTER, OTHER_WORD, REVERSE, SPELL


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


def about_word(r, kind, w):
    forms, solve = WORD_TASKS[kind]
    return turn(ask(r, forms, w=quoted(r, w)), solve(w))


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
        turns = [about_word(r, kind, w)]
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
