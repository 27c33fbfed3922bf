"""Questions about words and letters, asked again with one argument changed: and the last, and banana, and consonants.

Each gives the question, its solution, and a function that draws the next question and its solution."""
from ..lexicon import LETTERS
from ..phrasing import ask, quoted
from ..words import letters, wordforms, wordlists
from ..words.letter_forms import AT, CONTAINS, VOWEL
from .turn_again_forms import AFTER_IT, AFTER_X, BEFORE_X, LETTER_X, X
from .turn_forms import CONSONANTS, OTHER_WORD, VOWELS
from .turn_words import a_word, later


def letter_place(r):
    places = ["first", "last", "second to last", 2, 3, 4, 5]
    s = dict(w=a_word(r), which=r.choice(places))
    at = lambda w: letters.solve_letter_at(s["which"], w)
    s["solve"] = at
    name = lambda: letters.ORDINALS[s["which"] - 1] if isinstance(s["which"], int) else s["which"]
    first = ask(r, AT, w=quoted(r, s["w"]), n=name())

    def change():
        x = r.random()
        if x < 0.5:
            s.update(which=r.choice([p for p in places if p != s["which"]]), solve=at)
            return ask(r, LETTER_X, x=name()), at(s["w"])
        if x < 0.7:
            q, solved, s["solve"] = later(r, s["w"])
            return q, solved
        s["w"] = a_word(r)
        return ask(r, OTHER_WORD, w=quoted(r, s["w"])), s["solve"](s["w"])

    return first, at(s["w"]), change


def kinds_of_letters(r):
    s = dict(w=a_word(r), kind=r.choice(["vowel", "vowel", "consonant"]))
    first = ask(r, VOWEL, k=s["kind"], w=quoted(r, s["w"]))
    solve = lambda: letters.solve_vowels(s["kind"], s["w"])

    def change():
        if r.random() < 0.5:
            s["kind"] = "consonant" if s["kind"] == "vowel" else "vowel"
            return ask(r, CONSONANTS if s["kind"] == "consonant" else VOWELS), solve()
        s["w"] = a_word(r)
        return ask(r, OTHER_WORD, w=quoted(r, s["w"])), solve()

    return first, solve(), change


def alphabet(r):
    i, way = r.randrange(25), r.choice(["after", "before", "place"])
    if way == "place":
        return (ask(r, wordlists.PLACE, c=LETTERS[i]), wordlists.solve_place(i), lambda: (ask(r, X, x=LETTERS[(k := r.randrange(26))]),
        wordlists.solve_place(k)))

    def change():
        if way == "after" and i < 24 and r.random() < 0.3:
            return ask(r, AFTER_IT), wordlists.solve_next(way, i + 1)
        k = r.randrange(26)
        return ask(r, AFTER_X if way == "after" else BEFORE_X, x=LETTERS[k].upper() if r.random() < 0.5 else LETTERS[k]), wordlists.solve_next(way, k)

    return ask(r, wordlists.NEXT[way], c=LETTERS[i].upper()), wordlists.solve_next(way, i), change


def case(r):
    w, kind = a_word(r), r.choice(["upper", "lower"])

    def change():
        v = a_word(r)
        return ask(r, OTHER_WORD, w=quoted(r, v)), wordforms.solve_case(kind, v)

    return ask(r, wordforms.CASE[kind], w=quoted(r, w)), wordforms.solve_case(kind, w), change


def contains(r):
    s = dict(w=a_word(r), c=r.choice("etaoinshrlbk"))
    solve = lambda: letters.solve_contains(s["c"], s["w"])
    article = lambda: "an" if s["c"] in "aefhilmnorsx" else "a"
    first = ask(r, CONTAINS, a=article(), c=letters.letter(r, s["c"]), cs=letters.letters_name(r, s["c"]), w=quoted(r, s["w"]))

    def change():
        if r.random() < 0.5:
            s["c"] = r.choice(LETTERS)
            return ask(r, X, x=f"{article()} {letters.letter(r, s['c'])}" if r.random() < 0.6 else letters.letter(r, s["c"])), solve()
        s["w"] = a_word(r)
        return ask(r, OTHER_WORD, w=quoted(r, s["w"])), solve()

    return first, solve(), change
