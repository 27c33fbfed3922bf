"""Division of whole numbers, with the remainder and as a decimal."""
from .points import placed
from .phrasing import ask
from .spelling import ROUND, digits, expression, number, operation, spoken
from .steps import divide_steps, fraction_steps

DIVIDE = [
    "Divide {a} by {b}.", "What is the quotient of {a} and {b}?", "How many times does {b} go into {a}?", "{a} over {b}", "divide {a} {b}",
    "{a} divided by {b}", "Compute {a} / {b} with remainder.", "Split {a} into {b} equal parts.", "How many times does {b} fit into {a}?",
    "What is {a} divided by {b} with remainder?",
    "<Divide|divide> {a} <by|with|/> {b}<.||?| for me| please| with remainder| as a decimal| and give the remainder>",
    "<Compute|Calculate|What is|How much is|Solve|Find|Work out> {a} <divided by|/|over|÷|split by> {b}< with remainder| with a remainder| as "
        "a decimal| in decimals||, remainder included><?|>",
    "How <many times|often> <does|will|can|would|do> {b} <go into|fit into|fit in|go in|be contained in|divide into|be taken out of> {a}?",
    "<Split|Share|Separate|Cut|Break> {a} <into {b} equal parts|into {b} parts|equally into {b}|by {b}|among {b}|into {b} equal groups|into "
        "{b} equal pieces|equally among {b}|evenly by {b}|between {b}>.",
    "<What is|What's|How much is|Tell me> {a} <split|shared|divided> <into|among|between|over> {b}<| equal parts| parts| equally>?",
    "{a} <split by|shared among|shared by|divided into|split into|divided among> {b}<| parts| equal parts|?| is how much each>",
    "What <do I get|do you get|do we get|is the result|is the answer|comes out> <if|when> <I|you|we> <divide|split|share> {a} by {b}?",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|I need|Do you know> the <quotient|division|ratio> of {a} <and|by> {b}<?|.>",
    "<quotient|divide|division|quotient of|the quotient of|dividing|div>: {a} <and|,|by|/|:> {b}<| =|?| please>",
    "{a} <divided by|over|split by|by> {b} <makes|is|gives|equals|is equal to|comes to> <what|how much|>?",
    "<What is the result of|Calculate the result of|result of|the result of|Tell me the result of> dividing {a} by {b}<?|>",
    "<Dividing|Splitting> {a} by {b} <gives|makes|is|leaves> <what|>?",
    "<If I|When I|If you|If we> <divide|split|share> {a} <by|into> {b}, what <do I get|is it|is the result|comes out|is the answer>?",
    "{b} goes into {a} how <many times|often>?", "{b} into {a} goes how <many times|often>?",
    "How many <groups|sets|parts|packs|teams> of {b} <are in|can be made from|can I make from|fit into|do I get from> {a}?",
]  # fmt: skip
REMAINDER = [
    "What is the remainder of {a} divided by {b}?", "{a} mod {b}", "What is {a} mod {b}?", "{a} modulo {b}", "{a} % {b}", "{a}%{b}", "{a} % {b} = ?",
    "What's left when {a} is divided by {b}?", "What is the remainder when {a} is divided by {b}?",
    "What is the remainder when you divide {a} by {b}?", "remainder of {a} / {b}", "mod({a}, {b})", "What remains when {a} is divided by {b}?",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|I need|Determine|Do you know|Show me> the <remainder|rest|modulus|modulo|"
        "leftover> <of|for|in> {a} <divided by|/|÷|over|by|mod|: > {b}<?|.>",
    "<What is|What's|Find|Compute|Calculate|Give me|Tell me|Work out|Determine|How much is|What would be> the <remainder|rest|leftover> <when|"
        "if|after> <{a} is divided by|you divide {a} by|I divide {a} by|dividing {a} by|we divide {a} by|{a} gets divided by> {b}<?|>",
    "What <remains|is left|is left over|stays|remainder do I get|remainder is left|is the rest|remainder do you get> <when|if|after> <{a} is "
        "divided by|you divide {a} by|I divide {a} by|dividing {a} by|we divide {a} by|you split {a} by> {b}?",
    "<If|When> <{a} is divided by|I divide {a} by|you divide {a} by|we divide {a} by|we split {a} by> {b}, what <is the remainder|is left|"
        "remains|is left over|is the rest|remainder do I get>?",
    "<What is|What's|Compute|Calculate|Tell me|Find|Evaluate|How much is|Solve> {a} <mod|modulo|%|modulus> {b}<?|>",
    "{a} <mod|modulo|%|MOD|modulus|rem> {b}<| =|?| =?|=| is| equals>",
    "<remainder|remainder of|rest of|the remainder of|mod|modulo|find the remainder|rest>: {a} <divided by|/|by|and|mod|over|÷> {b}",
    "{a} <divided by|/|over|÷|:> {b}<, what is the remainder|, remainder|, what remains|, only the remainder|, what's left| remainder|, rest>?",
    "<Divide|Split> {a} <by|into> {b}<. What is left|. What is the remainder|, what is the remainder|, what remains|. What is left over|, "
        "what's left over>?",
    "Which remainder does {a} <leave|have|give> when divided by {b}?",
    "What remainder does {a} <leave|have|give|make> <when divided by|divided by|modulo|after division by|on division by> {b}?",
    "<How much|How many|What> <is|are> left over <when|if> {a} is <divided|shared|split> <by|into|among> {b}?",
    "{a} divided by {b} leaves <what|what remainder|which remainder>?",
]  # fmt: skip
DIVISIBLE = [
    "Is {a} divisible by {b}?", "Does {b} divide {a}?", "Is {a} a multiple of {b}?", "Is {b} a factor of {a}?", "Does {b} go into {a}?",
    "Does {b} go into {a} evenly?", "Is {b} a divisor of {a}?", "Can {a} be divided by {b}?", "Can you divide {a} by {b} evenly?",
    "<Tell me if|Tell me whether|Is it true that|Check if|Do you know if|I want to know if|True or false:> {a} is <divisible by|evenly "
        "divisible by|a multiple of|exactly divisible by> {b}<?|>",
    "<Tell me if|Tell me whether|Is it true that|Check if|Check whether|Do you know if|True or false:> <{b} is a factor of|{b} is a divisor of|"
        "{b} divides|{b} goes into|{b} divides evenly into|{b} fits evenly into|{b} goes evenly into|{b} goes exactly into> {a}<?|>",
    "Is {b} <a factor of|a divisor of|one of the factors of|among the factors of|one of the divisors of|a factor for> {a}?",
    "Is {a} <divisible by|evenly divisible by|a multiple of|exactly divisible by|divisible without remainder by|dividable by|in the times "
        "table of|cleanly divisible by> {b}<, yes or no|>?",
    "<Does|Will|Would|Can> {b} <divide|go into|divide into|fit into> {a}<| evenly| exactly| without remainder| without a remainder| with no "
        "remainder>?",
    "<Does|Will|Would> {b} <evenly|exactly> <divide|go into> {a}?",
    "Can {a} be <divided by|split by|shared by|split into|divided into> {b} <evenly|exactly|without remainder|without a remainder|with no "
        "remainder|without rest|with nothing left over>?",
    "Can <you|I|we|one> <divide|split|share> {a} <by|into> {b} <evenly|exactly|without remainder|without a remainder|with no remainder|with "
        "nothing left over>?",
    "{a} <divisible by|a multiple of|multiple of|evenly divisible by|is divisible by> {b}?",
    "{b} <a factor of|factor of|divisor of|divides|goes into|a divisor of> {a}?", "Is {a} / {b} a whole number?",
    "Does {a} have <{b} as a factor|the factor {b}|the divisor {b}|{b} as a divisor>?", "{a} <divisible|divisibility> {b}?",
]  # fmt: skip


def decimal_lines(a, d):
    """a / d for a >= 0 as a decimal -> (lines, text, whether it is exact)."""
    if d in (10, 100, 1000, 100000):
        line, text = placed(a, len(str(d)) - 1)
        return [line] + ([f"{a // d} remainder {a % d}"] if a % d else []), text, True
    lines, rem = divide_steps(a, d)
    if not rem:
        return lines, str(a // d), True
    more, text, exact = fraction_steps(a // d, rem, d)
    return lines + more, text, exact


def by_zero(a):
    thinking = f"divide: {a} / 0\nthe divisor is 0"
    return thinking, f"{a} / 0 is **undefined**: no number can be divided by zero."


def quotient(a, d):
    """The thinking and the answer for a / d."""
    if d == 0:
        return by_zero(a)
    lines, text, exact = decimal_lines(abs(a), abs(d))
    head = f"divide: {a} / {d}"
    if a < 0 or d < 0:
        minus = a * d < 0
        sign = "one negative, so negative" if minus else "both negative, so positive"
        text = "-" + text if minus else text
        lines = [f"{sign}: {abs(a)} / {abs(d)}"] + lines + [f"So {a} / {d} = {text}"]
        about = "" if exact else "about "
        return "\n".join([head] + lines), f"{a} / {d} = {about}**{text}**"
    rem = a % d
    if not rem:
        return "\n".join([head] + lines), f"{a} / {d} = **{a // d}**"
    decimal = text if exact else f"about {text}"
    return "\n".join([head] + lines), f"{a} / {d} = **{a // d} remainder {rem}** ({decimal} as a decimal)"


def divisor(r):
    x = r.random()
    if x < 0.65:
        return r.randint(2, 9)
    if x < 0.78:
        return r.choice((1, 10, 10, 11, 12, 15, 20, 25, 50, 100, 1000))
    return r.randint(10, 99) if x < 0.97 else r.choice((r.randint(101, 999), 125, 250, 500, 200))


def operands(r):
    x = r.random()
    if x < 0.03:
        return r.choice((0, 1, 5, 10, r.randint(0, 999))), 0
    d = divisor(r)
    most = r.choice((2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8, 9)) if d < 10 else r.choice((2, 2, 3, 3, 3, 4, 4, 5, 6) if d < 100 else (3, 3, 4))
    a = digits(r, most) if x < 0.85 else r.choice(ROUND)
    if x < 0.2:
        a = r.randint(0, 20)
    if r.random() < 0.45 and a >= d:
        a -= a % d
    return a, d


def division(r):
    a, d = operands(r)
    if d and r.random() < 0.03:
        a -= a % d
        a, d = r.choice(((-a, d), (a, -d), (-a, -d)))
    if r.random() < 0.6 or a < 0 or d < 0:
        q = expression(r, spoken(r, "divide", a, d) or operation(r, "divide", number(r, a), number(r, d)))
    else:
        q = ask(r, DIVIDE, a=number(r, a), b=number(r, d))
    return (q,) + quotient(a, d)


def solve_remainder(a, d):
    lines, rem = divide_steps(a, d)
    return "\n".join([f"remainder: {a} / {d}"] + lines), f"{a} / {d} leaves the remainder **{rem}**."


def solve_divisible(a, d):
    lines, rem = divide_steps(a, d)
    said = f"**Yes**, {a} / {d} = {a // d}." if not rem else f"**No**, {a} / {d} leaves the remainder {rem}."
    return "\n".join([f"divisible: {a} / {d}"] + lines), said


def remainder(r):
    d = divisor(r)
    a = digits(r, r.choice((1, 2, 2, 2, 3, 3, 3, 4, 5, 6, 9 if d < 10 else 2)))
    if r.random() < 0.4:
        a -= a % d
    shown = dict(a=number(r, a), b=number(r, d))
    if r.random() < 0.6:
        return (ask(r, REMAINDER, **shown), *solve_remainder(a, d))
    return (ask(r, DIVISIBLE, **shown), *solve_divisible(a, d))


TASKS = dict(division=(14, division), remainder=(6, remainder))
