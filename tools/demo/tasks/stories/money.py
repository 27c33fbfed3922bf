"""Money: sums, change, several items at a price, discounts."""
from ..calculation.points import padded, pointed, scaled
from ..dice import pick
from ..phrasing import ask
from ..spelling import expression, operation
from .money_forms import BOTH, CHANGE, EACH, OFF, SEVERAL, TIP
from .money_solve import amount_of, solve_each, solve_percent, solve_several, solve_sum
from .money_stories import KINDS, PERCENTS
from .problem_parts import GOODS, NAMES

WORDS = {  # and those for their hundredth
    "$": [("dollars", "cents")] * 6 + [("bucks", ""), ("USD", "")],
    "€": [("euros", "cents")] * 4 + [("euro", "cents"), ("EUR", "")],
    "£": [("pounds", "pence")] * 5 + [("GBP", "")],
}


class Sign:
    """How amounts are written in the answer."""

    def __init__(self, sign):
        self.sign = sign

    def said(self, text):
        """The amount with two digits behind the point."""
        text = padded(text, 2)
        return f"-{self.sign}{text[1:]}" if text[0] == "-" else self.sign + text


class Currency(Sign):
    """How amounts are written in the question, too."""

    def __init__(self, r):
        x = r.random()
        super().__init__("$" if x < 0.82 else "€" if x < 0.93 else "£")
        self.word, self.coin = r.choice(WORDS[self.sign])
        self.spoken = r.random() < 0.14
        self.commas = r.random() < 0.5
        self.behind = r.choice((" ", " ", "")) if r.random() < (0.4 if self.sign == "€" else 0.07) else None

    def asked(self, text):
        if self.spoken:
            if text.startswith("0.") and self.coin and len(text) == 4:
                return f"{int(text[2:])} {self.coin}"
            return f"{text} {self.word}" if text != "1" or self.word[-1] != "s" else f"1 {self.word[:-1]}"
        text = f"{int(text):,}" if text.isdigit() and len(text) > 3 and self.commas else text
        return self.sign + text if self.behind is None else text + self.behind + self.sign


def amount(r, most=30):
    """A price as text: whole or with cents."""
    x = r.random()
    if x < 0.25:
        return str(r.randint(1, most))
    if x < 0.7:
        return pointed(r.randint(0, most) * 100 + r.choice((50, 25, 75, 99, 95, 20, 10, 80, 49, 5)), 2)
    return pointed(r.randint(5, most * 100), 2)


def sized(r):
    return amount(r, r.choice((5, 20, 20, 100, 1000)))


def money(r):
    x, money = r.random(), Currency(r)
    names = dict(name=pick(r, NAMES), thing=pick(r, GOODS), other=pick(r, GOODS))
    if x < 0.3:
        return plus(r, money, names)
    if x < 0.6:
        return minus(r, money, names)
    if x < 0.68:
        return each(r, money, names)
    if x < 0.88:
        a, n = sized(r), r.randint(2, 12)
        q = ask(r, SEVERAL, a=money.asked(a), n=n, **names)
        return (q, *solve_several(money, a, n))
    return share(r, money, names)


def each(r, money, names):
    """The price of one, or everyone's part."""
    n, one = r.randint(2, 12), sized(r)
    total = amount_of(n * scaled(one, 2))
    return (ask(r, EACH, n=n, a=money.asked(total), **names), *solve_each(money, total, n))


def plus(r, money, names):
    a, b = sized(r), sized(r)
    ta, tb = money.asked(a), money.asked(b)
    q = expression(r, operation(r, "add", ta, tb)) if r.random() < 0.45 else ask(r, BOTH, a=ta, b=tb, **names)
    return (q, *solve_sum(money, a, "+", b))


def minus(r, money, names):
    a = sized(r)
    if r.random() < 0.55:
        least = [n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000) if n > float(a)]
        b = str(r.choice(least[:3]))
    else:
        b = sized(r)
        if float(a) > float(b):
            a, b = b, a
    ta, tb = money.asked(a), money.asked(b)
    if r.random() < 0.35:
        if r.random() < 0.15:
            a, b, ta, tb = b, a, tb, ta
        q = expression(r, operation(r, "subtract", tb, ta))
    else:
        q = ask(r, CHANGE, a=ta, b=tb, **names)
    return (q, *solve_sum(money, b, "-", a))


def share(r, money, names):
    """A discount or a tip in percent of a whole amount."""
    p, a = r.choice(PERCENTS), str(r.choice((r.randint(1, 200), 10 * r.randint(1, 40))))
    forms, sign = (TIP, "") if r.random() < 0.4 else (OFF, "-")
    return (ask(r, forms, p=p, a=money.asked(a), **names), *solve_percent(money, a, p, sign))


def money_story(r):
    names = dict(name=pick(r, NAMES), thing=pick(r, GOODS), other=pick(r, GOODS))
    q, thinking, answer = r.choice(KINDS)(r, Currency(r), names)
    return (q[:1].upper() + q[1:] if r.random() < 0.5 else q), thinking, answer


TASKS = dict(money=(9, money), money_story=(12, money_story))
