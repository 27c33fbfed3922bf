"""Whole numbers: the four operations, chains of them, powers and parts."""
from . import chains, decimals, division
from .spelling import ROUND, digits, expression, fill, number, operation, whole
from .steps import add_lines, digit_mul_steps, multiply_lines, multiply_steps, subtract_lines

ADD = [
    "Add {a} and {b}.", "Add {a} to {b}.", "Add {a} and {b}", "What is the sum of {a} and {b}?", "Sum {a} and {b}",
    "The sum of {a} and {b}?", "What do {a} and {b} make together?", "What is {a} and {b} together?",
    "What do I get if I add {a} and {b}?", "How much are {a} and {b} together?", "Find the total of {a} and {b}.",
    "Increase {a} by {b}.", "What is {a} more than {b}?", "Can you add {a} and {b}?", "Add up {a} and {b}",
    "Add these: {a} and {b}", "total of {a} and {b}", "Please add {a} and {b}.", "Add {a}, {b}", "{a} and {b} added",
    "Put {a} and {b} together, what is the sum?", "Compute the sum of {a} and {b}.", "Calculate the sum of {a} and {b}",
    "If I have {a} and get {b} more, how many do I have?",
]  # fmt: skip
SUBTRACT = [
    "Subtract {b} from {a}.", "Subtract {b} from {a}", "Take {b} from {a}.", "Take {b} away from {a}.",
    "What is {b} less than {a}?", "What is left of {a} after taking away {b}?",
    "Decrease {a} by {b}.", "What do I get if I subtract {b} from {a}?", "Can you subtract {b} from {a}?",
    "{b} subtracted from {a}", "Reduce {a} by {b}.", "What remains if I take {b} from {a}?", "Remove {b} from {a}.",
    "Please subtract {b} from {a}.", "If I have {a} and lose {b}, how many are left?", "{b} taken from {a} is?",
]  # fmt: skip
DIFFERENCE = [
    "What is the difference between {a} and {b}?", "Difference between {a} and {b}", "the difference of {a} and {b}",
    "How far apart are {a} and {b}?", "How much more is {a} than {b}?", "How much bigger is {a} than {b}?",
    "By how much is {a} larger than {b}?",
]  # fmt: skip
MULTIPLY = [
    "Multiply {a} by {b}.", "Multiply {a} and {b}.", "Multiply {a} with {b}", "What is the product of {a} and {b}?",
    "The product of {a} and {b}", "What do I get if I multiply {a} by {b}?", "Can you multiply {a} by {b}?",
    "Find the product of {a} and {b}.", "Please multiply {a} by {b}.", "multiply {a} {b}", "{a} multiplied with {b}",
    "How much is {a} multiplied by {b}?", "Calculate the product of {a} and {b}", "what do {a} times {b} make?",
]  # fmt: skip
SQUARE = [
    "What is {a} squared?", "{a} squared", "{a}^2", "What is the square of {a}?", "Square {a}.", "{a}²", "{a} ^ 2",
    "square of {a}", "{a}**2", "Compute {a}^2", "What is {a}^2?", "{a} to the power of 2", "{a} to the power 2",
    "{a} raised to the power of 2", "Compute the square of {a}.",
]  # fmt: skip
CUBE = [
    "What is {a} cubed?", "{a} cubed", "{a}^3", "What is the cube of {a}?", "cube of {a}", "{a}³", "{a} ^ 3",
    "What is {a}^3?", "{a}**3", "{a} to the power of 3", "{a} to the third power", "Compute the cube of {a}.",
]  # fmt: skip
POWER = [
    "What is {a} to the power of {n}?", "{a}^{n}", "{a} ^ {n}", "{a} to the power {n}", "What is {a}^{n}?", "{a}**{n}",
    "{a} raised to the power of {n}", "Compute {a} to the power of {n}.", "Raise {a} to the power of {n}.",
    "{a} to the {n}th power", "Calculate {a}^{n}",
]  # fmt: skip
ROOT = [
    "What is the square root of {a}?", "square root of {a}", "sqrt({a})", "sqrt {a}", "√{a}", "root of {a}",
    "Find the square root of {a}.", "Compute the square root of {a}", "What is the root of {a}?", "sqrt of {a}",
    "Which number squared is {a}?", "the square root of {a} is?", "What's √{a}?", "Calculate the square root of {a}.",
]  # fmt: skip
PARTS = dict(
    half=(2, ["What is half of {a}?", "half of {a}", "Half {a}", "Halve {a}.", "1/2 of {a}", "What is a half of {a}?",
              "What's one half of {a}?", "What is 1/2 of {a}?", "How much is half of {a}?", "one half of {a}"]),
    third=(3, ["What is a third of {a}?", "a third of {a}", "one third of {a}", "1/3 of {a}", "What is 1/3 of {a}?",
               "What's one third of {a}?", "How much is a third of {a}?"]),
    quarter=(4, ["What is a quarter of {a}?", "a quarter of {a}", "1/4 of {a}", "one quarter of {a}", "a fourth of {a}",
                 "What is 1/4 of {a}?", "quarter of {a}", "How much is a quarter of {a}?"]),
    fifth=(5, ["What is a fifth of {a}?", "a fifth of {a}", "1/5 of {a}", "one fifth of {a}", "What is 1/5 of {a}?",
               "What's one fifth of {a}?", "How much is a fifth of {a}?"]),
    tenth=(10, ["What is a tenth of {a}?", "a tenth of {a}", "1/10 of {a}", "one tenth of {a}", "What is 1/10 of {a}?",
                "What's one tenth of {a}?", "How much is a tenth of {a}?"]),
)  # fmt: skip
TIMES = dict(
    double=(2, ["Double {a}.", "double {a}", "What is double {a}?", "Twice {a}", "What is twice {a}?", "twice {a}",
                "What is the double of {a}?", "How much is twice {a}?", "Can you double {a}?"]),
    triple=(3, ["Triple {a}.", "triple {a}", "What is triple {a}?", "Can you triple {a}?", "What is the triple of {a}?",
                "thrice {a}", "What is three times {a}?"]),
)  # fmt: skip


def signed(r, n):
    """The number, seldom with a minus."""
    return -n if n and r.random() < 0.06 else n


def text(r, n):
    """A number in a question; a negative one seldom in parentheses."""
    if n < 0:
        return f"({n})" if r.random() < 0.1 else r.choice(("-", "-", "-", "-", "minus ")) + str(-n)
    return number(r, n)


def solved(name, sign, a, b, lines, result):
    line = f"{a} {sign} {b}"
    return "\n".join([f"{name}: {line}"] + lines + [f"So {line} = {result}"]), f"{line} = **{result}**"


def addition(r):
    a, b = signed(r, whole(r)), signed(r, whole(r))
    ta, tb = text(r, a), text(r, b)
    if r.random() < 0.6:
        q = expression(r, operation(r, "add", ta, tb))
    else:
        q = fill(r, ADD, a=ta, b=tb)
    return (q,) + solved("add", "+", a, b, add_lines(a, b), a + b)


def subtraction(r):
    a, b = whole(r), whole(r)
    if a < b and r.random() < 0.5:
        a, b = b, a
    x = r.random()
    if x < 0.1:  # the difference of two numbers is never negative
        q = fill(r, DIFFERENCE[:4] if a < b else DIFFERENCE, a=number(r, a), b=number(r, b))
        a, b = max(a, b), min(a, b)
    else:
        a, b = signed(r, a), signed(r, b)
        ta, tb = text(r, a), text(r, b)
        ask = x < 0.65
        q = expression(r, operation(r, "subtract", ta, tb)) if ask else fill(r, SUBTRACT, a=ta, b=tb)
    return (q,) + solved("subtract", "-", a, b, subtract_lines(a, b), a - b)


SIZES = [(1, 1)] * 12 + [(2, 1)] * 7 + [(3, 1), (4, 1), (1, 2), (1, 3)] * 3 + [(2, 2)] * 12
SIZES += [(3, 2)] * 4 + [(2, 3)] * 2 + [(3, 3), (3, 3), (4, 2), (4, 3), (4, 4), (1, 4), (5, 1), (6, 1), (7, 1), (9, 1)]


def multiplication(r):
    n, m = r.choice(SIZES)
    a, b = digits(r, n), digits(r, m)
    if r.random() < 0.12:
        a = r.choice(ROUND[:22]) if b < 100 else r.choice((10, 20, 100))
    a, b = signed(r, a), signed(r, b)
    ta, tb = text(r, a), text(r, b)
    q = expression(r, operation(r, "multiply", ta, tb)) if r.random() < 0.7 else fill(r, MULTIPLY, a=ta, b=tb)
    return (q,) + solved("multiply", "*", a, b, multiply_lines(a, b), a * b)


def power(r):
    kind = r.random()
    if kind < 0.45:
        a, n, forms = r.choice((r.randint(0, 20), r.randint(0, 99), r.randint(100, 999))), 2, SQUARE
    elif kind < 0.65:
        a, n, forms = r.randint(0, 20), 3, CUBE
    else:
        a = r.choice((1, 2, 2, 2, 3, 3, 4, 5, 6, 7, 9, 10, 10))
        n = r.randint(0, {2: 10, 3: 6, 10: 6, 1: 9}.get(a, 4))
        forms = POWER
    spoken = number(r, a, 0.2, 0) if forms in (SQUARE, CUBE) else str(a)
    lines, value = [f"power: {a} ^ {n}"], 1
    q = fill(r, forms, a=spoken, n=n)
    if n == 0:
        lines.append("a number to the power of 0 is 1")
    elif n == 1:
        lines.append(f"a number to the power of 1 is itself: {a}")
    for i in range(n):
        if i and value != 1:
            lines.append(f"{value} * {a} = {value * a}" if a in (0, 1, 2, 10) else f"{value} * {a}:")
            if a not in (0, 1, 2, 10):
                lines += multiply_steps(value, a) + [f"{value} * {a} = {value * a}"]
        value *= a
    return q, "\n".join(lines + [f"So {a} ^ {n} = {value}"]), f"{a} ^ {n} = **{value}**"


def square_root(r):
    n = r.randint(1, 30)
    a = n * n if r.random() < 0.85 else r.randint(2, 150)
    q = fill(r, ROOT, a=a)
    low = int(a**0.5)
    lines = [f"square root: {a}"]
    for k in range(max(1, low - 2), low + (low * low < a) + 1):
        lines.append(f"{k} * {k} = {k * k}")
    if low * low == a:
        return q, "\n".join(lines), f"The square root of {a} is **{low}**."
    return q, "\n".join(lines), f"The square root of {a} is **between {low} and {low + 1}**."


def part(r):
    """A half, a third and so on of a number, or its double."""
    if r.random() < 0.6:
        name, (d, forms) = r.choice(list(PARTS.items()))
        a = d * r.choice((r.randint(1, 20), r.randint(1, 100), r.randint(1, 999)))
        if d in (2, 4, 5, 10) and r.random() < 0.3:
            a = r.randint(1, 199)
        q = fill(r, forms, a=number(r, a, 0.1, 0))
        lines, result, sure = division.decimal_lines(a, d)
        return q, "\n".join([f"{name}: {a} / {d}"] + lines), f"A {name} of {a} is **{result}**.".replace("A half", "Half")
    name, (d, forms) = r.choice(list(TIMES.items()))
    a = r.choice((r.randint(0, 20), r.randint(0, 100), r.randint(0, 9999)))
    q = fill(r, forms, a=number(r, a, 0.1, 0))
    lines = [f"{name}: {a} * {d}"] + digit_mul_steps(a, d) + [f"So {a} * {d} = {a * d}"]
    return q, "\n".join(lines), f"{name.capitalize()} {a} is **{a * d}**."


TASKS = dict(
    addition=(16, addition),
    subtraction=(15, subtraction),
    multiplication=(18, multiplication),
    power=(4, power),
    square_root=(2, square_root),
    part=(4, part),
    **division.TASKS,
    **chains.TASKS,
    **decimals.TASKS,
)
