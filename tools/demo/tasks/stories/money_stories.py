"""Money told as stories: counts and rates, change from a note, what can be bought, splits, tips, discounts, coins, the better offer."""
from ..calculation.division import decimal_lines
from ..calculation.points import padded, placed, pointed, product_lines, scaled, short, sum_lines
from ..calculation.steps import divide_steps
from ..phrasing import ask
from ..spelling import number, words
from .money_part_forms import COINS, DEAL, OFF, SPLIT, SPLIT_TIP, TIP, TIPPED, WORTH
from .money_solve import amount_of, solve_each, solve_percent, solve_several, solve_sum, solved
from .money_story_forms import AFFORD, BASKET, COUNT, ENOUGH, FIXED, HALF, IN_CENTS, IN_WHOLE, NOTE, PAID, PLUS_ONE, PROPORTION, RATE, THREE, WEEKS

EVERY = ("hour", "day", "week", "month")
COIN = {
    "$": {"quarter": "0.25", "dime": "0.10", "nickel": "0.05", "25 cent coin": "0.25", "half dollar": "0.50", "10 cent coin": "0.10"},
    "€": {"50 cent coin": "0.50", "20 cent coin": "0.20", "10 cent coin": "0.10", "5 cent coin": "0.05"},
    "£": {"50p coin": "0.50", "20p coin": "0.20", "10p coin": "0.10", "5p coin": "0.05", "50 pence coin": "0.50"},
}
UNIT = {"$": "dollar", "€": "euro", "£": "pound"}
PERCENTS = (5, 10, 10, 15, 15, 20, 20, 25, 30, 40, 50, 75)


def price(r, most=20):
    """A usual price as text."""
    if r.random() < 0.4:
        return str(r.randint(1, most))
    if r.random() < 0.85:
        return pointed(r.randint(0, most) * 100 + r.choice((50, 50, 25, 75, 99, 95, 20, 40, 60, 80)), 2)
    return pointed(r.randint(10, most * 100), 2)


def note(r, money, b):
    """An amount as the note that pays it, or as it is."""
    if b not in ("5", "10", "20", "50", "100") or r.random() < 0.45:
        return money.asked(b)
    paper = r.choice(("note", "bill", "note"))
    unit, said = UNIT[money.sign], words(int(b))
    shown = r.choice((f"{said}-{unit}", f"{said} {unit}", money.sign + b, f"{b} {unit}", f"{b}-{unit}"))
    return f"{r.choice(('a', 'a', 'one'))} {shown} {paper}".replace("one hundred", "hundred")


def several(r, money, names):
    a, n = price(r, r.choice((5, 20, 100))), r.randint(2, 12)
    x = r.random()
    if x < 0.5:
        return (ask(r, COUNT, a=money.asked(a), n=number(r, n, 0.3), **names), *solve_several(money, a, n))
    if x < 0.8:
        forms = RATE_FORMS[r.choice(EVERY)]
        return (ask(r, forms, a=money.asked(a), n=number(r, n, 0.2), **names), *solve_several(money, a, n))
    n, form = r.choice(FIXED)
    return (ask(r, [form], a=money.asked(a), **names), *solve_several(money, a, n))


RATE_FORMS = {e: [f.replace("EVERY", e) for f in RATE] for e in EVERY}
WEEK_FORMS = {e: [f.replace("EVERY", e) for f in WEEKS] for e in EVERY[1:]}


def least_note(r, total):
    """A usual note, or the next whole ones, that pays the hundredths."""
    return r.choice([n for n in (5, 10, 20, 50, 100, 200, 500, 1000) if n * 100 > total][:2])


def change(r, money, names):
    if r.random() < 0.55:
        a = price(r, r.choice((5, 20, 60, 100)))
        b, x = str(least_note(r, scaled(a, 2))), r.random()
        if x < 0.35:
            b = str(int(float(a)) + r.randint(1, 90))
        elif x < 0.5:
            a = str(r.choice((1, 2, 3, 5, 10, 15, 20)))
            b = pointed(scaled(a, 2) + r.randint(1, 60) * 100 + r.choice((40, 50, 99, 95, 25, 80)), 2)
        return (ask(r, NOTE, a=money.asked(a), b=money.asked(b), note=note(r, money, b), **names), *solve_sum(money, b, "-", a))
    a, n = price(r, r.choice((5, 5, 12))), r.randint(2, 6)
    lines, total = product_lines(a, str(n))
    b = str(least_note(r, scaled(total, 2)))
    more, result = sum_lines(b, total, "-")
    q = ask(r, PAID, a=money.asked(a), b=money.asked(b), n=number(r, n, 0.4), note=note(r, money, b), **names)
    result = money.said(result)
    lines = [f"{n} * {a}"] + lines + [f"{b} - {total}"] + more
    return q, *solved(f"money: {money.sign} {b} - {n} * {a}", lines, f"{money.said(b)} - {n} * {money.said(a)} = **{result}**", result)


def whole_lines(a, b):
    """How many times b goes into a -> (lines, quotient, remainder in hundredths)."""
    n = 2 if "." in a + b else 0
    x, y = scaled(a, n), scaled(b, n)
    lines, rest = divide_steps(x, y)
    return ([f"2 places: {x} / {y}"] if n else []) + lines, x // y, rest


def afford(r, money, names):
    """How many can be bought, or how long it takes to save an amount."""
    save = r.random() < 0.35
    a = str(r.randint(2, 12)) if r.random() < 0.65 else pointed(r.choice((50, 150, 250, 125, 75, 350, 120, 450)), 2)
    a = str(r.choice((5, 8, 10, 12, 15, 20, 25, 30, 40, 50))) if save else a
    k = r.randint(2, 15)
    b = str(max(1, scaled(a, 2) * k // 100 + r.randint(0, max(1, scaled(a, 2) // 100))))
    lines, n, rest = whole_lines(b, a)
    head = f"money: {money.sign} {b} / {a}, rounded {'up' if save else 'down'}"
    shown = dict(a=money.asked(a), b=money.asked(b), **names)
    if save:
        e = r.choice(EVERY[1:])
        lines.append(f"remainder {rest}, so " + (f"{n} + 1 = {n + 1}" if rest else f"{n}"))
        return ask(r, WEEK_FORMS[e], **shown), "\n".join([head] + lines), f"It takes **{n + bool(rest)}** {e}s."
    return ask(r, AFFORD, **shown), "\n".join([head] + lines + [f"So {n}"]), f"{money.said(b)} is enough for **{n}** of them."


def enough(r, money, names):
    a, n = price(r, r.choice((5, 12))), r.randint(2, 8)
    lines, total = product_lines(a, str(n))
    b = str(max(1, scaled(total, 2) // 100 + r.randint(-4, 5)))
    more, result = sum_lines(b, total, "-")
    yes = float(b) >= float(total)
    lines = [f"money: {money.sign} {b} - {n} * {a}, enough", f"{n} * {a}"] + lines + [f"{b} - {total}"] + more + [f"{result}, so {'yes' if yes else 'no'}"]
    q = ask(r, ENOUGH, a=money.asked(a), b=money.asked(b), n=number(r, n, 0.25), **names)
    return q, "\n".join(lines), f"**{'Yes' if yes else 'No'}**, {n} * {money.said(a)} = {money.said(total)}."


def basket(r, money, names):
    """Several of one thing and several of another, or one."""
    a, b, n, m = price(r, 12), price(r, 12), r.randint(2, 9), r.randint(2, 9) if r.random() < 0.5 else 1
    lines, x = product_lines(a, str(n))
    lines, y = [f"{n} * {a}"] + lines, b
    if m > 1:
        more, y = product_lines(b, str(m))
        lines += [f"{m} * {b}"] + more
    more, result = sum_lines(x, y, "+")
    times = f"{m} * " if m > 1 else ""
    q = ask(r, BASKET if m > 1 else PLUS_ONE, a=money.asked(a), b=money.asked(b), n=number(r, n, 0.25), m=number(r, m, 0.25), **names)
    said = f"{n} * {money.said(a)} + {times}{money.said(b)} = **{money.said(result)}**"
    return q, *solved(f"money: {money.sign} {n} * {a} + {times}{b}", lines + [f"{x} + {y}"] + more, said, money.said(result))


def split(r, money, names):
    n, one = r.randint(2, 12), price(r, r.choice((10, 40)))
    total = amount_of(n * scaled(one, 2))
    if r.random() < 0.75 or "." in total or int(total) < 3:
        return (ask(r, SPLIT, a=money.asked(total), n=number(r, n, 0.35), **names), *solve_each(money, total, n))
    tip = r.randint(1, max(1, int(total) // 3))
    meal, tip = str(int(total) - tip), str(tip)
    more, _ = sum_lines(meal, tip, "+")
    thinking, _ = solve_each(money, total, n)
    lines = [f"money: {money.sign} ({meal} + {tip}) / {n}"] + more + [f"{total} / {n}"] + thinking.split("\n")[1:]
    q = ask(r, SPLIT_TIP, a=money.asked(meal), b=money.asked(tip), n=number(r, n, 0.35), **names)
    return q, "\n".join(lines), f"({money.said(meal)} + {money.said(tip)}) / {n} = **{money.said(one)}**"


def part(r, money, names):
    """A tip or a discount alone, or the amount with it."""
    p, a, x = r.choice(PERCENTS), str(r.choice((r.randint(1, 200), 10 * r.randint(1, 40), 100 * r.randint(1, 12)))), r.random()
    forms, sign = (TIP, "") if x < 0.35 else (TIPPED, "+") if x < 0.7 else (OFF, "-")
    shown = f"{p}%" if r.random() < 0.8 else f"{p} percent"
    q = ask(r, forms, p=shown, a=money.asked(a), **names).replace("MONEY", money.word)
    return (q, *solve_percent(money, a, p, sign))


def cents(r, money, names):
    """An amount in hundredths, or hundredths as an amount."""
    coin = money.coin or "cents"
    n = r.choice((r.randint(1, 99), r.randint(100, 999), 50 * r.randint(1, 40), 100 * r.randint(1, 20)))
    if r.random() < 0.5:
        line, text = placed(n, 2)
        q = ask(r, IN_WHOLE, n=n, coin=coin, word=UNIT[money.sign] + "s" * (money.sign != "€" or r.random() < 0.7))
        return q, *solved(f"money: {money.sign} {n} {coin}", [line], f"{n} {coin} = **{money.said(text)}**", money.said(text))
    text = short(pointed(n, 2))
    text = padded(text, 2) if "." in text else text
    thinking = f"{coin}: {money.sign} {text}\n2 places: {padded(text, 2)}\nSo {n}"
    return ask(r, IN_CENTS, a=money.asked(text), coin=coin), thinking, f"{money.said(text)} = **{n}** {coin}"


def half(r, money, names):
    one = price(r, r.choice((20, 60)))
    cents = 2 * scaled(one, 2)
    total = pointed(cents, 2) if cents % 100 else str(cents // 100)
    return (ask(r, HALF, a=money.asked(total), **names), *solve_each(money, total, 2))


def three(r, money, names):
    """The sum of three amounts."""
    a, b, c = price(r), price(r), price(r)
    lines, x = sum_lines(a, b, "+")
    more, result = sum_lines(x, c, "+")
    lines = [f"{a} + {b}"] + lines + [f"{x} + {c}"] + more
    q = ask(r, THREE, a=money.asked(a), b=money.asked(b), c=money.asked(c), **names)
    said = f"{money.said(a)} + {money.said(b)} + {money.said(c)} = **{money.said(result)}**"
    return q, *solved(f"money: {money.sign} {a} + {b} + {c}", lines, said, money.said(result))


def scaled_up(r, money, names):
    """The price of some from the price of others."""
    one, (n, m) = r.choice((r.randint(1, 12) * 100, r.randint(1, 60) * 5, r.randint(1, 30) * 10)), r.sample(range(2, 13), 2)
    total = pointed(n * one, 2) if n * one % 100 else str(n * one // 100)
    head, each = f"money: {money.sign} {total} / {n} * {m}", short(pointed(one, 2))
    lines = solve_each(money, total, n)[0].split("\n")[1:-1]
    more, result = product_lines(each, str(m))
    q = ask(r, PROPORTION, a=money.asked(total), n=number(r, n, 0.25), m=number(r, m, 0.25), **names)
    result = money.said(result)
    return q, *solved(head, lines + [f"{each} * {m}"] + more, f"{money.said(total)} / {n} * {m} = **{result}**", result)


def coins(r, money, names):
    coin, a = r.choice(list(COIN[money.sign].items()))
    if r.random() < 0.4:
        n = r.randint(2, 40)
        q = ask(r, WORTH, n=number(r, n, 0.15), coin=coin, **names).replace("MONEY", money.word)
        return (q, *solve_several(money, a, n))
    b = str(r.randint(1, 12))
    lines, n, _ = whole_lines(b, a)
    q = ask(r, COINS, b=money.asked(b), coin=coin, **names)
    return q, "\n".join([f"money: {money.sign} {b} / {a}"] + lines + [f"So {n}"]), f"{money.said(b)} / {money.said(a)} = **{n}**"


def deal(r, money, names):
    """Which of two offers has the lower price for one."""
    n, m = r.sample(range(2, 11), 2)
    one, two = r.sample([k for k in range(10, 100, 5)] + list(range(100, 400, 10)), 2)
    offers, lines = [], []
    for k, cents in ((n, one), (m, two)):
        total = short(pointed(k * cents, 2))
        total = padded(total, 2) if "." in total else total
        offers.append((f"{k} {names['thing']}s for {money.asked(total)}", k, total, cents))
        lines += [f"{k * cents} / {k}"] + decimal_lines(k * cents, k)[0]
    (x, k, tx, _), (y, h, ty, _) = offers
    best = x if one < two else y
    lines.append(f"{one} < {two}, the first" if one < two else f"{one} > {two}, the second")
    lines.insert(0, f"cheaper: {money.sign} {k} for {tx} or {h} for {ty}")
    return ask(r, DEAL, x=x, y=y, **names), "\n".join(lines), f"**{best}** is cheaper."


KINDS = [several] * 3 + [change] * 3 + [part] * 3 + [afford, basket, split, scaled_up] * 2 + [enough, three, cents, half, coins, deal]
