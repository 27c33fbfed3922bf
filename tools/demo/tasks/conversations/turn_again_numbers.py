"""Questions about numbers, asked again with one argument changed: and 15%, what about 300, and in cm.

Each gives the question, its solution, and a function that draws the next question and its solution."""
from ..calculation import arithmetic, chains, division, numbers, numerals, percent
from ..calculation.division_forms import DIVISIBLE
from ..calculation.forms import CUBE, FRACTION, PARTS, ROOT, SQUARE
from ..calculation.number_forms import EXTREME, IS, LEAST, MOST
from ..calculation.points import pointed, short
from ..dice import pick, worded
from ..measures import unit_names, units
from ..phrasing import ask
from ..spelling import expression, number, operation
from ..stories import money, money_forms
from ..stories.problem_parts import GOODS, NAMES
from .turn_again_forms import BY_X, INSTEAD, OF_X, OFF_X, THAN_X, UNITS_OF_X, X
from .turn_list_forms import AVERAGE, LARGEST, LONE_SORT, SMALLEST, SUM
from .turn_number_forms import DECIMAL, IN_UNIT, REST
from .turn_numbers import convert, convertible, plain


def percentage(r):
    s = dict(p=r.choice(percent.SHARES), a=percent.base(r), sign=r.choice(["", "", "", "+", "-"]))
    s["p"] = min(s["p"], 100)
    solve = lambda: percent.solve_changed(s["p"], s["a"], s["sign"]) if s["sign"] else percent.solve_of(s["p"], s["a"])
    said = lambda: f"{s['p']}%" if r.random() < 0.7 else f"{s['p']} percent"
    first = ask(r, {"": percent.OF, "+": percent.UP, "-": percent.DOWN}[s["sign"]], p=said(), a=s["a"])

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
        s["text"] = r.choice(("0.5", "0.5", "1.5", "2.5", short(pointed(r.randint(1, 199), 1)))) if s["way"][1] and r.random() < 0.35 else n()
        named = f" {r.choice(units.NAMES[unit])}" if r.random() < 0.5 else ""
        if s["text"] == "0.5" and r.random() < 0.7:
            return ask(r, X, x=f"half {'an' if unit in ('hour', 'inch') else 'a'} {unit_names.SINGLE.get(unit, unit)}"), solve()
        return ask(r, UNITS_OF_X if r.random() < 0.3 else X, x=s["text"] + named), solve()

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
        return ask(r, FRACTION, p=said.split("|")[0], a=n), solve(n), lambda: (ask(r, later, x=(k := draw())), solve(k))
    n = draw()
    return ask(r, forms, a=n), solve(n), lambda: (ask(r, later, x=(k := draw())), solve(k))


def comparison(r):
    """Whether a number is divisible by another or larger than it, then the same for another one."""
    a = r.randint(2, r.choice((30, 100, 1000)))
    if r.random() < 0.5:
        d = r.randint(2, 12)
        return ask(r, DIVISIBLE, a=a, b=d), division.solve_divisible(a, d), lambda: (ask(r, BY_X, x=(k := r.randint(2, 12))), division.solve_divisible(a, k))
    sign, draw = r.choice("<>"), lambda: r.randint(2, r.choice((30, 100, 1000)))
    b = draw()
    solve = lambda k: numbers.solve_true(str(a), sign, str(k))
    return ask(r, [f for f in IS[sign][:4] if " than " in f], a=a, b=b), solve(b), lambda: (ask(r, THAN_X, x=(k := draw())), solve(k))


def of_list(r):
    """The largest and then the smallest of the same numbers, the sum and then the average, or the same of others."""
    xs, x = [r.randint(0, r.choice((10, 20, 100))) for _ in range(r.randint(3, 5))], r.random()
    texts = lambda: [str(n) for n in xs]
    if x < 0.6:
        s = dict(most=x < 0.35)
        first = ask(r, EXTREME, xs=chains.listed(r, xs, "or"), most=worded(r, MOST if s["most"] else LEAST))
        solve, swap = lambda: numbers.solve_extreme(texts(), s["most"]), lambda: s.update(most=not s["most"])
        forms = lambda: LARGEST if s["most"] else SMALLEST
    else:
        s = dict(sum=x < 0.85)
        first = ask(r, chains.SUMS if s["sum"] else chains.AVERAGES, xs=chains.listed(r, xs))
        solve = lambda: chains.solve_chain(chains.sum_items(xs)) if s["sum"] else chains.solve_average(xs)
        swap, forms = lambda: s.update(sum=not s["sum"]), lambda: SUM if s["sum"] else AVERAGE
    total = lambda: chains.solve_chain(chains.sum_items(xs))
    s["last"] = solve

    def asked(forms, solved):
        s["last"] = solved
        return ask(r, forms), solved()

    def change():
        y = r.random()
        if x < 0.6 and y < 0.2:
            return asked(SUM, total)
        if x < 0.6 and y < 0.3:
            return asked(LONE_SORT["numbers up"], lambda: numbers.solve_sort(texts(), False))
        if x >= 0.6 and y < 0.25:
            return asked(LARGEST if y < 0.15 else SMALLEST, lambda: numbers.solve_extreme(texts(), y < 0.15))
        if y < 0.75:
            swap()
            return asked(forms(), solve)
        xs[:] = [r.randint(0, r.choice((10, 20, 100))) for _ in range(r.randint(3, 5))]
        return ask(r, OF_X, x=", ".join(texts())), s["last"]()

    return first, solve(), change


def operands(r):
    """A calculation, then with one of its numbers replaced; a division also as a decimal or with the remainder alone."""
    task, sign = r.choice((("add", "+"), ("subtract", "-"), ("multiply", "*"), ("divide", "/"), ("divide", "/")))
    a, b = r.randint(2, r.choice((20, 100, 1000))), r.randint(2, 12 if task in ("multiply", "divide") else 100)
    s = dict(a=a, b=b)
    solve = lambda: plain(str(s["a"]), sign, str(s["b"]))
    first = expression(r, operation(r, task, str(a), str(b)))

    def change():
        if task == "divide" and s["a"] % s["b"] and r.random() < 0.7:
            if r.random() < 0.4:
                return ask(r, REST), division.solve_remainder(s["a"], s["b"])
            return ask(r, DECIMAL), division.solve_decimal(s["a"], s["b"])
        which = r.choice("ab") if s["a"] != s["b"] else "b"
        old = s[which]
        while s[which] == old:
            s[which] = r.randint(2, 12 if which == "b" and task in ("multiply", "divide") else 100)
        return ask(r, INSTEAD, x=s[which], y=old), solve()

    return first, solve(), change


def discount(r):
    """A price with some percent off, then with more or fewer, or another price."""
    cash, shares = money.Currency(r), (5, 10, 10, 15, 20, 25, 30, 40, 50, 75)
    s = dict(p=r.choice(shares), a=r.choice((r.randint(1, 200), 10 * r.randint(1, 40))))
    first = ask(r, money_forms.OFF, p=s["p"], a=cash.asked(str(s["a"])), name=pick(r, NAMES), thing=pick(r, GOODS), other=pick(r, GOODS))

    def solve():
        return money.solve_percent(cash, str(s["a"]), s["p"], "-")

    def change():
        if r.random() < 0.75:
            s["p"] = r.choice([p for p in shares if p != s["p"]])
            return ask(r, OFF_X, x=f"{s['p']}{r.choice(('%', '%', ' percent'))}"), solve()
        s["a"] = r.choice((r.randint(1, 200), 10 * r.randint(1, 40)))
        return ask(r, X, x=cash.asked(str(s["a"]))), solve()

    return first, solve(), change


def price(r):
    """What several cost, then what more or fewer do."""
    cash, a, n = money.Currency(r), money.sized(r), r.randint(2, 12)
    names = dict(name=pick(r, NAMES), thing=(thing := pick(r, GOODS)))

    def change():
        k = r.choice([k for k in range(2, 13) if k != n])
        return ask(r, X, x=r.choice((k, f"{k} of them", f"{number(r, k, 0.3)} {thing}s"))), money.solve_several(cash, a, k)

    return ask(r, [f for f in money_forms.SEVERAL if "{thing}" in f], a=cash.asked(a), n=n, **names), money.solve_several(cash, a, n), change
