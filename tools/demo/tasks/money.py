"""Money: sums, change, several items at a price, discounts."""
from .dice import pick
from .division import decimal_lines
from .percent import share_lines
from .points import padded, placed, pointed, product_lines, scaled, short, sum_lines
from .problem_parts import GOODS, NAMES
from .spelling import expression, fill, operation

CHANGE = [
    "I pay {b} for something that costs {a}. How much change do I get?", "What is the change from {b} for {a}?",
    "A {thing} costs {a}. I pay with {b}. What is my change?", "{name} buys a {thing} for {a} and pays with {b}. How much change?",
    "How much change do I get from {b} if I spend {a}?", "change from {b} for {a}", "The {thing} is {a}, I give {b}. Change?",
    "{name} has {b} and spends {a}. How much money is left?", "I have {b} and spend {a}. How much is left?",
    "I pay {b} for a {thing} of {a}. What do I get back?", "I have {b} and buy a {thing} for {a}. How much do I have left?",
    "What is left of {b} after paying {a}?", "{name} pays {b} for a {thing} that costs {a}. What is the change?",
]  # fmt: skip
BOTH = [
    "A {thing} costs {a} and a {other} costs {b}. How much do they cost together?", "How much is {a} and {b} together?",
    "{name} spends {a} on a {thing} and {b} on a {other}. How much in total?", "What is the total of {a} and {b}?",
    "I buy a {thing} for {a} and a {other} for {b}. How much do I pay?", "A {thing} is {a}, a {other} is {b}. Total?",
    "What do a {thing} for {a} and a {other} for {b} cost together?", "I have {a} and get {b} more. How much do I have?",
    "Add {a} and {b}.", "{name} has {a} and earns {b}. How much money is that?", "The {thing} costs {a}, the {other} {b}. Sum?",
]  # fmt: skip
SEVERAL = [
    "{n} {thing}s at {a} each", "{n} items at {a} each", "How much are {n} {thing}s at {a} each?", "{n} x {a}", "{n} times {a}",
    "What do {n} {thing}s cost at {a} each?", "One {thing} costs {a}. How much do {n} {thing}s cost?", "{a} * {n}",
    "A {thing} costs {a}. What do {n} cost?", "{name} buys {n} {thing}s for {a} each. How much does {name} pay?",
    "I buy {n} {thing}s at {a} each. How much is that?", "price of {n} {thing}s at {a} each", "What is {n} times {a}?",
    "If one {thing} is {a}, how much are {n}?", "How much do {n} items cost if each costs {a}?", "{n} items, {a} each, total?",
]  # fmt: skip
EACH = [
    "{n} {thing}s cost {a}. How much does one cost?", "If {n} {thing}s cost {a}, how much is one {thing}?", "Split {a} between {n} people.",
    "{n} friends share a bill of {a} equally. How much does each pay?", "{a} divided by {n}", "{a} / {n}", "What is {a} / {n}?",
    "{name} pays {a} for {n} {thing}s. What is the price of one?", "Divide {a} by {n}.", "Split a bill of {a} among {n} people",
    "How much does each of {n} people pay if the bill is {a}?", "{a} shared by {n} people is how much each?", "{n} {thing}s for {a}. Price of one?",
]  # fmt: skip
OFF = [
    "A {thing} costs {a} and is {p}% off. What is the new price?", "A {a} {thing} is {p}% off. How much is it?",
    "{p}% off {a}", "What is {p}% off {a}?", "A {thing} of {a} has a discount of {p}%. What do I pay?", "{a} minus {p}%",
    "How much is {a} with {p}% off?", "The price is {a}. With {p}% discount, what do I pay?", "{p}% discount on {a}",
]  # fmt: skip
TIP = [
    "What is a {p}% tip on {a}?", "{p}% tip on {a}", "How much tip is {p}% on {a}?", "What is {p}% of {a}?", "{p}% of {a}",
    "The bill is {a}. How much is a {p}% tip?", "tip of {p}% for {a}", "Calculate a {p}% tip on {a}.", "How much is {p}% of {a}?",
]  # fmt: skip


class Currency:
    """How amounts are written in the question and in the answer."""

    def __init__(self, r):
        x = r.random()
        self.sign = "$" if x < 0.82 else "€" if x < 0.93 else "£"
        self.word = {"$": "dollars", "€": "euros", "£": "pounds"}[self.sign]
        self.spoken = r.random() < 0.12
        self.commas = r.random() < 0.5
        self.behind = self.sign == "€" and r.random() < 0.4

    def asked(self, text):
        if self.spoken:
            return f"{text} {self.word}" if text != "1" else f"1 {self.word[:-1]}"
        text = f"{int(text):,}" if text.isdigit() and len(text) > 3 and self.commas else text
        return f"{text} {self.sign}" if self.behind else self.sign + text

    def said(self, text):
        """The amount as the answer gives it, with two digits behind the point."""
        text = padded(text, 2)
        return f"-{self.sign}{text[1:]}" if text[0] == "-" else self.sign + text


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
        q = fill(r, SEVERAL, a=money.asked(a), n=n, **names)
        lines, result = product_lines(a, str(n))
        said = f"{n} * {money.said(a)} = **{money.said(result)}**"
        return solved(q, f"money: {money.sign} {n} * {a}", lines, said, money.said(result))
    return share(r, money, names)


def solved(q, head, lines, said, result):
    return q, "\n".join([head] + lines + [f"So {result}"]), said


def each(r, money, names):
    """The price of one, or everyone's part."""
    n, one = r.randint(2, 12), sized(r)
    cents = n * scaled(one, 2)
    total = short(pointed(cents, 2)) if cents % 100 == 0 else pointed(cents, 2)
    result = money.said(one)
    lines, _, _ = decimal_lines(cents, n)
    head = [f"2 places: {cents} / {n}"] + lines + [placed(scaled(one, 2), 2)[0]]
    q = fill(r, EACH, n=n, a=money.asked(total), **names)
    return solved(q, f"money: {money.sign} {total} / {n}", head, f"{money.said(total)} / {n} = **{result}**", result)


def plus(r, money, names):
    a, b = sized(r), sized(r)
    ta, tb = money.asked(a), money.asked(b)
    q = expression(r, operation(r, "add", ta, tb)) if r.random() < 0.45 else fill(r, BOTH, a=ta, b=tb, **names)
    lines, result = sum_lines(a, b, "+")
    result = money.said(result)
    return solved(q, f"money: {money.sign} {a} + {b}", lines, f"{money.said(a)} + {money.said(b)} = **{result}**", result)


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
        q = fill(r, CHANGE, a=ta, b=tb, **names)
    lines, result = sum_lines(b, a, "-")
    result = money.said(result)
    return solved(q, f"money: {money.sign} {b} - {a}", lines, f"{money.said(b)} - {money.said(a)} = **{result}**", result)


def share(r, money, names):
    """A discount or a tip in percent of a whole amount."""
    p, a = r.choice((5, 10, 10, 15, 15, 20, 20, 25, 30, 40, 50, 75)), r.choice((r.randint(1, 200), 10 * r.randint(1, 40)))
    lines, part = share_lines(p, a)
    if r.random() < 0.4:
        q, part = fill(r, TIP, p=p, a=money.asked(str(a)), **names), money.said(part)
        return solved(q, f"money: {money.sign} {p}% of {a}", lines, f"{p}% of {money.said(str(a))} is **{part}**.", part)
    more, result = sum_lines(str(a), part, "-")
    q, result = fill(r, OFF, p=p, a=money.asked(str(a)), **names), money.said(result)
    lines = lines + [f"{a} - {part}"] + (more if "." in part else more[2:-1])
    return solved(q, f"money: {money.sign} {a} - {p}%", lines, f"{money.said(str(a))} minus {p}% is **{result}**.", result)


TASKS = dict(money=(10, money))
