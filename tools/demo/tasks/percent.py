"""Percentages."""
from .division import decimal_lines
from .points import placed, sum_lines
from .spelling import fill, number
from .steps import multiply_steps

OF = [
    "What is {p} of {a}?", "{p} of {a}", "{p} of {a} is?", "Calculate {p} of {a}.", "How much is {p} of {a}?", "Find {p} of {a}",
    "what's {p} of {a}", "Take {p} of {a}.", "Compute {p} of {a}", "Can you tell me {p} of {a}?", "{p} from {a}", "{p} of {a} =",
    "I need {p} of {a}.", "Give me {p} of {a}", "Tell me {p} of {a}", "what would {p} of {a} be", "How many are {p} of {a}?",
]  # fmt: skip
UP = [
    "Increase {a} by {p}.", "increase {a} by {p}", "What is {a} plus {p}?", "{a} + {p}", "{a} increased by {p}", "Add {p} to {a}.",
    "What is {a} increased by {p}?", "Raise {a} by {p}.", "{a} goes up by {p}. What is it now?", "{a} plus {p} is?",
    "A price of {a} rises by {p}. What is the new price?", "{a} grows by {p}, what is the result?",
]  # fmt: skip
DOWN = [
    "Decrease {a} by {p}.", "decrease {a} by {p}", "What is {a} minus {p}?", "{a} - {p}", "{a} decreased by {p}", "{p} off {a}",
    "What is {a} reduced by {p}?", "Reduce {a} by {p}.", "{a} goes down by {p}. What is it now?", "Lower {a} by {p}.",
    "A price of {a} falls by {p}. What is the new price?", "Take {p} off {a}.", "What is {p} off {a}?", "{a} minus {p} is?",
]  # fmt: skip
WHICH = [
    "What percent of {b} is {a}?", "{a} is what percent of {b}?", "What percentage of {b} is {a}?", "{a} of {b} in percent",
    "How many percent of {b} is {a}?", "{a} out of {b} in percent", "Express {a} out of {b} as a percentage.",
    "What is {a} out of {b} as a percentage?", "{a} out of {b} as a percent", "which percentage of {b} is {a}", "{a}/{b} as a percent", "What is {a}/{b} as a percentage?", "{a}/{b} in percent", "Write {a}/{b} as a percentage.",
]  # fmt: skip
SHARES = [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 10, 12, 15, 15, 18, 19, 20, 20, 20, 25, 25, 25, 30, 30, 33, 35, 40, 40]
SHARES += [45, 50, 50, 50, 60, 60, 65, 70, 75, 75, 80, 80, 85, 90, 95, 99, 100, 110, 120, 150, 200]


def share_lines(p, a):
    """p % of the whole number a -> (lines, text)."""
    line, text = placed(p * a, 2)
    return [f"{p} * {a}"] + multiply_steps(p, a) + [f"{p} * {a} = {p * a}", line], text


def base(r):
    x = r.random()
    if x < 0.5:
        return 10 * r.randint(1, 50)
    return r.choice((r.randint(1, 20), r.randint(1, 100), r.randint(1, 100), 4 * r.randint(1, 25), r.randint(100, 999), 1000, 200, 1500, 100))


def percent(r):
    x = r.random()
    p = r.choice(SHARES) if x < 0.85 else r.randint(1, 99)
    a = base(r)
    text = f"{p}%" if r.random() < 0.65 else number(r, p, 0.15) + r.choice((" percent", " percent", " %", " per cent"))
    x = r.random()
    if x < 0.15:
        return which(r)
    lines, share = share_lines(p, a)
    if x < 0.65:
        q = fill(r, OF, p=text, a=number(r, a, 0.05))
        head = f"percent: {p}% of {a}"
        return q, "\n".join([head] + lines), f"{p}% of {a} is **{share}**."
    forms, sign, name = (UP, "+", "increased") if x < 0.83 or p > 100 else (DOWN, "-", "decreased")
    more, result = sum_lines(str(a), share, sign)
    if "." not in share:
        more = more[2:-1]
    q = fill(r, forms, p=text, a=a)
    lines = [f"percent: {a} {sign} {p}%"] + lines + [f"{a} {sign} {share}"] + more + [f"So {result}"]
    return q, "\n".join(lines), f"{a} {name} by {p}% is **{result}**."


def which(r):
    """What percentage one number is of another."""
    b = r.choice((2, 4, 5, 8, 10, 20, 25, 40, 50, 80, 60, 100, r.randint(2, 30)))
    a = r.randint(1, b)
    lines, text, exact = decimal_lines(100 * a, b)
    about = "" if exact else "about "
    lines = [f"what percent: {a} of {b}", f"{a} * 100 = {a * 100}", f"{a * 100} / {b}"] + lines
    return fill(r, WHICH, a=a, b=b), "\n".join(lines), f"{a} is {about}**{text}%** of {b}."


TASKS = dict(percent=(9, percent))
