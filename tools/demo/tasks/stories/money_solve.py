"""Amounts added, multiplied, divided and changed by a percentage: each of a currency -> (thinking, answer)."""
from ..calculation.division import decimal_lines
from ..calculation.percent import share_lines
from ..calculation.points import placed, pointed, product_lines, scaled, short, sum_lines


def solved(head, lines, said, result):
    return "\n".join([head] + lines + [f"So {result}"]), said


def amount_of(cents):
    """Hundredths as an amount's text, without a point where it is whole."""
    return short(pointed(cents, 2)) if cents % 100 == 0 else pointed(cents, 2)


def solve_several(money, a, n):
    """n times the amount a -> (thinking, answer), as the others below."""
    lines, result = product_lines(a, str(n))
    said = f"{n} * {money.said(a)} = **{money.said(result)}**"
    return solved(f"money: {money.sign} {n} * {a}", lines, said, money.said(result))


def solve_each(money, total, n):
    """The nth part of an amount that is n times some hundredths."""
    cents = scaled(total, 2)
    result = pointed(cents // n, 2)
    lines, _, _ = decimal_lines(cents, n)
    head = [f"2 places: {cents} / {n}"] + lines + [placed(cents // n, 2)[0]]
    return solved(f"money: {money.sign} {total} / {n}", head, f"{money.said(total)} / {n} = **{money.said(result)}**", money.said(result))


def solve_sum(money, a, sign, b):
    """a + b or a - b."""
    lines, result = sum_lines(a, b, sign)
    result = money.said(result)
    return solved(f"money: {money.sign} {a} {sign} {b}", lines, f"{money.said(a)} {sign} {money.said(b)} = **{result}**", result)


def solve_percent(money, a, p, sign=""):
    """p % of a whole amount, or the amount with so much more (+) or less (-)."""
    lines, part = share_lines(p, int(a))
    if not sign:
        part = money.said(part)
        return solved(f"money: {money.sign} {p}% of {a}", lines, f"{p}% of {money.said(a)} is **{part}**.", part)
    more, result = sum_lines(a, part, sign)
    result = money.said(result)
    lines = lines + [f"{a} {sign} {part}"] + (more if "." in part else more[2:-1])
    said = f"{money.said(a)} {'plus' if sign == '+' else 'minus'} {p}% is **{result}**."
    return solved(f"money: {money.sign} {a} {sign} {p}%", lines, said, result)
