"""The same question again with one argument changed: and 15%, what about 300, and in cm, and Friday."""
from . import arithmetic, chains, clock, dates, division, letters, money, money_forms, numbers, numerals, percent, units, weekdays, wordforms, wordlists
from .clock_forms import EARLIER, LATER
from .date_forms import AFTER, BEFORE, LEAP, LENGTH, NEXT, PREVIOUS
from .dice import pick, worded
from .division import DIVISIBLE
from .forms import CUBE, FRACTION, PARTS, ROOT, SQUARE
from .letter_forms import AT, CONTAINS, VOWEL
from .lexicon import LETTERS
from .number_forms import EXTREME, IS, LEAST, MOST
from .phrasing import ask, quoted
from .problem_parts import GOODS, NAMES
from .spelling import expression, fill, number, operation
from .turn_again_forms import (
    AFTER_IT, AFTER_X, AGO_X, BEFORE_X, BY_X, FROM_X, IN_X, INSTEAD, LETTER_X, OF_X, THAN_X, UNTIL_X, X,
)  # fmt: skip
from .turn_forms import CONSONANTS, OTHER_WORD, VOWELS
from .turn_list_forms import AVERAGE, LARGEST, SMALLEST, SUM
from .turn_numbers import convert, convertible
from .turn_number_forms import DECIMAL, IN_UNIT, REST
from .turn_values import after, head
from .turn_words import a_word


def percentage(r):
    """-> the question, its solution, and a function that draws the next question and its solution; so do all below."""
    s = dict(p=r.choice(percent.SHARES), a=percent.base(r), sign=r.choice(["", "", "", "+", "-"]))
    s["p"] = min(s["p"], 100)
    solve = lambda: percent.solve_changed(s["p"], s["a"], s["sign"]) if s["sign"] else percent.solve_of(s["p"], s["a"])
    said = lambda: f"{s['p']}%" if r.random() < 0.7 else f"{s['p']} percent"
    first = fill(r, {"": percent.OF, "+": percent.UP, "-": percent.DOWN}[s["sign"]], p=said(), a=s["a"])

    def change():
        if r.random() < 0.55:
            s["p"] = min(r.choice(percent.SHARES), 100)
            return ask(r, BY_X if s["sign"] and r.random() < 0.4 else X, x=said()), solve()
        s["a"] = percent.base(r)
        return ask(r, X if s["sign"] else OF_X, x=s["a"]), solve()

    return first, solve(), change


def conversion(r):
    unit = r.choice([u for u in units.NAMES if convertible(u) and u not in ("year", "t")])
    ways, n = convertible(unit), lambda: str(r.choice((r.randint(1, 12), r.randint(1, 99), r.randint(1, 12) * 100)))
    s = dict(way=r.choice(ways), text=n())
    solve = lambda: convert(s["text"], unit, *s["way"])
    first = units.question(r, unit, s["text"], s["way"][0])

    def change():
        others = [w for w in ways if w[0] != s["way"][0] and (w[1] or "." not in s["text"])]
        if others and r.random() < 0.4:
            s["way"] = r.choice(others)
            return ask(r, IN_UNIT, to=r.choice(units.NAMES[s["way"][0]])), solve()
        s["text"] = r.choice(("0.5", "1.5", "2.5", "4.5", "7.5")) if s["way"][1] and r.random() < 0.35 else n()
        return ask(r, X, x=s["text"] + (f" {r.choice(units.NAMES[unit])}" if r.random() < 0.4 else "")), solve()

    return first, solve(), change


def span_of_days(r):
    text, short, n = dates.span(r)
    return dict(text=text, short=short, n=n)


def day_of_week(r):
    s, sign = dict(d=r.randrange(7), **span_of_days(r)), r.choice((1, 1, -1))
    solve = lambda: weekdays.solve(s["d"], sign * s["n"], s["short"])
    first = fill(r, weekdays.AHEAD if sign > 0 else weekdays.BACK, d=weekdays.DAYS[s["d"]], n=s["text"])

    def change():
        if r.random() < 0.5:
            s["d"] = (s["d"] + r.randint(1, 6)) % 7
            return ask(r, FROM_X if sign > 0 else X, x=weekdays.DAYS[s["d"]]), solve()
        s.update(span_of_days(r))
        return ask(r, IN_X if sign > 0 else AGO_X, x=s["text"]), solve()

    return first, solve(), change


def days_until(r):
    d, n = r.randrange(7), r.randint(1, 6)
    first = fill(r, weekdays.UNTIL, d=weekdays.DAYS[d], e=weekdays.DAYS[(d + n) % 7])

    def change():
        k = r.choice([k for k in range(1, 7) if k != n])
        return ask(r, UNTIL_X, x=weekdays.DAYS[(d + k) % 7]), weekdays.solve_until(d, k)

    return first, weekdays.solve_until(d, n), change


def day_of_year(r):
    s, date, ahead = span_of_days(r), dates.date(r), r.random() < 0.65
    solve = lambda: (dates.solve_after if ahead else dates.solve_before)(*date, s["n"], s["short"])
    first = fill(r, AFTER if ahead else BEFORE, t=dates.asked(r, *date), n=s["text"])

    def change():
        s.update(span_of_days(r))
        return ask(r, IN_X if ahead else AGO_X, x=s["text"]), solve()

    return first, solve(), change


def time_of_day(r):
    style, start, ahead = clock.Style(r), clock.start(r), r.random() < 0.65
    style.words = False
    s = dict(start=start, span=clock.span(r))
    solve = lambda: (clock.solve_later if ahead else clock.solve_earlier)(style, *s["start"], *s["span"][1:])
    first = fill(r, LATER if ahead else EARLIER, t=style.asked(*start), n=s["span"][0], name=pick(r, NAMES))

    def change():
        if r.random() < 0.6:
            s["span"] = clock.span(r)
            return ask(r, IN_X if ahead else AGO_X, x=s["span"][0]), solve()
        s["start"] = clock.start(r)
        return ask(r, X, x=style.asked(*s["start"])), solve()

    return first, solve(), change


def month(r):
    m, x = r.randrange(12), r.random()
    y = r.randint(1950, 2060)
    if x < 0.3:
        return fill(r, LEAP, y=y), dates.solve_leap(y), lambda: (ask(r, X, x=(z := r.randint(1950, 2060))), dates.solve_leap(z))
    solve, forms, later = [(lambda k: dates.solve_month_length(0, k), LENGTH, X), (dates.solve_next, NEXT, AFTER_X),
        (lambda k: dates.solve_next(k, False), PREVIOUS, BEFORE_X)][int(x * 3)]  # fmt: skip
    return fill(r, forms, m=dates.MONTHS[m]), solve(m), lambda: (ask(r, later, x=dates.MONTHS[(k := (m + r.randint(1, 11)) % 12)]), solve(k))


def letter_place(r):
    places = ["first", "last", "second to last", 2, 3, 4, 5]
    s = dict(w=a_word(r), which=r.choice(places))
    solve = lambda: letters.solve_letter_at(s["which"], s["w"])
    name = lambda: letters.ORDINALS[s["which"] - 1] if isinstance(s["which"], int) else s["which"]
    first = ask(r, AT, w=quoted(r, s["w"]), n=name())

    def change():
        if r.random() < 0.6:
            s["which"] = r.choice([p for p in places if p != s["which"]])
            return ask(r, LETTER_X, x=name()), solve()
        s["w"] = a_word(r)
        return ask(r, OTHER_WORD, w=quoted(r, s["w"])), solve()

    return first, solve(), change


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


def one_number(r):
    """A power, a root, a part or a Roman numeral of a number."""
    x, small = r.random(), lambda: r.randint(2, r.choice((12, 20, 99)))
    if x < 0.3:
        draw, forms, solve, later = small, SQUARE, lambda n: arithmetic.solve_power(n, 2), OF_X
    elif x < 0.4:
        draw, forms, solve, later = lambda: r.randint(2, 12), CUBE, lambda n: arithmetic.solve_power(n, 3), OF_X
    elif x < 0.6:
        draw, forms, solve, later = lambda: r.randint(1, 20) ** 2, ROOT, arithmetic.solve_root, OF_X
    elif x < 0.75:
        n = r.randint(1, 3000)
        roman = lambda: numerals.from_roman(r, r.randint(1, 3000))
        first = numerals.from_roman(r, n)
        change = lambda: (ask(r, X, x=(made := roman())[2].split(" is ")[0]), made[1:])
        return first[0], first[1:], change
    else:
        name, (d, said) = r.choice(list(PARTS.items()))
        draw, later, solve = lambda: d * r.randint(1, r.choice((20, 100))), OF_X, lambda n: arithmetic.solve_part(name, n, d)
        n = draw()
        return fill(r, FRACTION, p=said.split("|")[0], a=n), solve(n), lambda: (ask(r, later, x=(k := draw())), solve(k))
    n = draw()
    return fill(r, forms, a=n), solve(n), lambda: (ask(r, later, x=(k := draw())), solve(k))


def comparison(r):
    """Whether a number is divisible by another or larger than it, then the same for another one."""
    a = r.randint(2, r.choice((30, 100, 1000)))
    if r.random() < 0.5:
        d = r.randint(2, 12)
        return fill(r, DIVISIBLE, a=a, b=d), division.solve_divisible(a, d), lambda: (ask(r, BY_X, x=(k := r.randint(2, 12))), division.solve_divisible(a, k))
    sign, draw = r.choice("<>"), lambda: r.randint(2, r.choice((30, 100, 1000)))
    b = draw()
    solve = lambda k: numbers.solve_true(str(a), sign, str(k))
    return fill(r, [f for f in IS[sign][:4] if " than " in f], a=a, b=b), solve(b), lambda: (ask(r, THAN_X, x=(k := draw())), solve(k))


def alphabet(r):
    i, way = r.randrange(25), r.choice(["after", "before", "place"])
    if way == "place":
        return (ask(r, wordlists.PLACE, c=LETTERS[i]), wordlists.solve_place(i), lambda: (ask(r, X, x=LETTERS[(k := r.randrange(26))]), wordlists.solve_place(k)))

    def change():
        if way == "after" and i < 24 and r.random() < 0.3:
            return ask(r, AFTER_IT), wordlists.solve_next(way, i + 1)
        k = r.randrange(26)
        return ask(r, AFTER_X if way == "after" else BEFORE_X, x=LETTERS[k].upper() if r.random() < 0.5 else LETTERS[k]), wordlists.solve_next(way, k)

    return ask(r, wordlists.NEXT[way], c=LETTERS[i].upper()), wordlists.solve_next(way, i), change


def of_list(r):
    """The largest and then the smallest of the same numbers, the sum and then the average, or the same of others."""
    xs, x = [r.randint(0, r.choice((10, 20, 100))) for _ in range(r.randint(3, 5))], r.random()
    texts = lambda: [str(n) for n in xs]
    if x < 0.6:
        s = dict(most=x < 0.35)
        first = fill(r, EXTREME, xs=chains.listed(r, xs, "or"), most=worded(r, MOST if s["most"] else LEAST))
        solve, swap = lambda: numbers.solve_extreme(texts(), s["most"]), lambda: s.update(most=not s["most"])
        forms = lambda: LARGEST if s["most"] else SMALLEST
    else:
        s = dict(sum=x < 0.85)
        first = fill(r, chains.SUMS if s["sum"] else chains.AVERAGES, xs=chains.listed(r, xs))
        solve = lambda: chains.solve_chain(chains.sum_items(xs)) if s["sum"] else chains.solve_average(xs)
        swap, forms = lambda: s.update(sum=not s["sum"]), lambda: SUM if s["sum"] else AVERAGE

    def change():
        if r.random() < 0.65:
            swap()
            return ask(r, forms()), solve()
        xs[:] = [r.randint(0, r.choice((10, 20, 100))) for _ in range(r.randint(3, 5))]
        return ask(r, OF_X, x=", ".join(texts())), solve()

    return first, solve(), change


def operands(r):
    """A calculation, then with one of its numbers replaced; a division also as a decimal or with the remainder alone."""
    task, sign = r.choice((("add", "+"), ("subtract", "-"), ("multiply", "*"), ("divide", "/"), ("divide", "/")))
    a, b = r.randint(2, r.choice((20, 100, 1000))), r.randint(2, 12 if task in ("multiply", "divide") else 100)
    s = dict(a=a, b=b)
    solve = lambda: {"add": lambda a, b: arithmetic.solved("add", "+", a, b, arithmetic.add_lines(a, b), a + b),
        "subtract": lambda a, b: arithmetic.solved("subtract", "-", a, b, arithmetic.subtract_lines(a, b), a - b),
        "multiply": lambda a, b: arithmetic.solved("multiply", "*", a, b, arithmetic.multiply_lines(a, b), a * b),
        "divide": division.quotient}[task](s["a"], s["b"])  # fmt: skip
    first = expression(r, operation(r, task, str(a), str(b)))

    def change():
        if task == "divide" and s["a"] % s["b"] and r.random() < 0.7:
            if r.random() < 0.4:
                return ask(r, REST), division.solve_remainder(s["a"], s["b"])
            lines, text, exact = division.decimal_lines(s["a"], s["b"])
            about = "" if exact else "about "
            return ask(r, DECIMAL), ("\n".join([f"divide: {s['a']} / {s['b']}"] + lines), f"{s['a']} / {s['b']} = {about}**{text}**")
        which = r.choice("ab") if s["a"] != s["b"] else "b"
        old, s[which] = s[which], r.randint(2, 12 if which == "b" and task in ("multiply", "divide") else 100)
        return ask(r, INSTEAD, x=s[which], y=old), solve()

    return first, solve(), change


def price(r):
    """What several cost, then what more or fewer do."""
    cash, a, n = money.Currency(r), money.sized(r), r.randint(2, 12)
    names = dict(name=pick(r, NAMES), thing=(thing := pick(r, GOODS)))

    def change():
        k = r.choice([k for k in range(2, 13) if k != n])
        return ask(r, X, x=r.choice((k, f"{k} of them", f"{number(r, k, 0.3)} {thing}s"))), money.solve_several(cash, a, k)

    return fill(r, [f for f in money_forms.SEVERAL if "{thing}" in f], a=cash.asked(a), n=n, **names), money.solve_several(cash, a, n), change


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


KINDS = {percentage: 5, conversion: 5, day_of_week: 4, days_until: 1, day_of_year: 3, time_of_day: 4, month: 2, letter_place: 4, kinds_of_letters: 2, one_number: 4,
    comparison: 3, alphabet: 1.5, of_list: 3, operands: 4, price: 1.5, case: 1, contains: 1.5}  # fmt: skip
DRAW, WEIGHTS = list(KINDS), list(KINDS.values())


def again(r):
    """A question, then one or two more of its kind in which only one thing is new."""
    q, solved, change = r.choices(DRAW, WEIGHTS)[0](r)
    turns = [(q, *solved)]
    for _ in range(r.choice([1, 1, 2])):
        q, solved = change()
        turns.append((q, *after(f"before: {head(turns[-1])}", solved)))
    return turns
