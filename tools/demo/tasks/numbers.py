"""Comparing and sorting numbers, the largest and smallest, even and odd."""
from . import numerals
from .chains import listed
from .points import padded, places, pointed
from .spelling import ROUND, digits, fill, number, whole

BIGGER = [
    "Which is bigger, {a} or {b}?", "Which is larger, {a} or {b}?", "Which is greater: {a} or {b}?", "What is bigger, {a} or {b}?",
    "Which number is larger, {a} or {b}?", "What's bigger: {a} or {b}?", "bigger: {a} or {b}?", "Is {a} or {b} bigger?",
    "Which one is bigger, {a} or {b}?", "Compare {a} and {b}.", "compare {a} with {b}", "Which is more, {a} or {b}?",
    "Which of {a} and {b} is larger?", "{a} or {b}, which is bigger?", "{a} or {b}: which one is larger?", "{a} vs {b}",
    "Which number is bigger: {a} or {b}?", "Which is higher, {a} or {b}?", "Is {a} or {b} the larger number?",
    "Tell me which is bigger, {a} or {b}.", "what is more {a} or {b}", "Which is the greater number, {a} or {b}?",
    "max of {a} and {b}", "max({a}, {b})", "Is {a} or {b} larger?", "which is bigger {a} or {b}", "Which is bigger: {a} or {b}?", "compare {a} and {b}", "compare {a}, {b}", "Between {a} and {b}, which is larger?", "What is greater, {a} or {b}?",
]  # fmt: skip
SMALLER = [
    "Which is smaller, {a} or {b}?", "Which is less, {a} or {b}?", "What is smaller, {a} or {b}?", "smaller: {a} or {b}?",
    "Which number is smaller, {a} or {b}?", "Is {a} or {b} smaller?", "{a} or {b}, which is smaller?", "Which is lower, {a} or {b}?",
    "Which of {a} and {b} is smaller?", "Which one is less, {a} or {b}?", "min of {a} and {b}", "min({a}, {b})",
    "Between {a} and {b}, which is smaller?", "what is less {a} or {b}",
]  # fmt: skip
IS = {
    ">": ["Is {a} > {b}?", "Is {a} bigger than {b}?", "Is {a} greater than {b}?", "Is {a} larger than {b}?", "Is {a} more than {b}?",
          "{a} > {b}?", "is {a}>{b}", "{a}>{b}?", "is {a} bigger than {b}", "Is {a} really bigger than {b}?", "Is it true that {a} > {b}?", "{a} > {b}, true or false?",
          "Is {a} higher than {b}?", "True or false: {a} > {b}"],
    "<": ["Is {a} < {b}?", "Is {a} smaller than {b}?", "Is {a} less than {b}?", "Is {a} lower than {b}?", "{a} < {b}?", "is {a}<{b}",
          "{a}<{b}?", "is {a} less than {b}", "Is it true that {a} is less than {b}?", "Is it true that {a} < {b}?", "{a} < {b}, true or false?", "True or false: {a} < {b}"],
    "=": ["Is {a} equal to {b}?", "Is {a} = {b}?", "Is {a} the same as {b}?", "Are {a} and {b} equal?", "{a} == {b}?", "Does {a} equal {b}?",
          "Is it true that {a} = {b}?", "Is {a} == {b}?", "Are {a} and {b} the same number?", "Are {a} and {b} the same?"],
}  # fmt: skip
UP = [
    "Sort these numbers: {xs}", "Put {xs} in ascending order.", "Sort {xs} from smallest to largest.", "Sort {xs}", "sort {xs}", "sort: {xs}", "Sort: {xs}",
    "Sort {xs} in ascending order.", "Order these numbers: {xs}", "Order {xs} from small to large.", "Arrange {xs} in order.",
    "Sort the numbers {xs}.", "Sort the list {xs}", "Arrange {xs} in increasing order.", "Can you sort {xs}?", "Sort ascending: {xs}",
    "Sort {xs} from low to high", "Sort these from least to greatest: {xs}", "Put these numbers in order: {xs}", "{xs} sorted", "Sort in ascending order: {xs}", "{xs}, smallest first", "sort {xs} low to high", "order {xs}",
    "Sort {xs} from lowest to highest.", "{xs} in ascending order", "Sort [{xs}]", "Put in order: {xs}", "Order from least to greatest: {xs}",
    "Please sort {xs}.", "I need these sorted: {xs}", "Sort this list of numbers: {xs}", "Rank {xs} from smallest to biggest",
]  # fmt: skip
DOWN = [
    "Sort {xs} in descending order.", "Put {xs} in descending order.", "Sort {xs} from largest to smallest.", "Sort descending: {xs}",
    "Sort {xs} descending", "Order {xs} from large to small.", "Arrange {xs} in decreasing order.", "Sort {xs} from high to low",
    "Sort these from greatest to least: {xs}", "Sort {xs} from highest to lowest.", "{xs} in descending order", "Sort {xs} in reverse order.",
    "{xs} sorted from big to small", "Sort these numbers in descending order: {xs}", "Order from greatest to least: {xs}",
    "Can you sort {xs} from biggest to smallest?", "Sort these numbers from largest to smallest: {xs}", "Put the largest first: {xs}",
    "Rank {xs} from biggest to smallest", "Arrange {xs} from largest to smallest.", "sort desc {xs}", "Sort {xs} in decreasing order.", "{xs}, largest first", "Sort in descending order: {xs}", "Sort {xs} backwards", "sort {xs} high to low", "Please sort {xs} in descending order.",
]  # fmt: skip
MOST = [
    "What is the largest of {xs}?", "Which is the biggest: {xs}?", "Find the largest number: {xs}", "largest of {xs}", "max of {xs}",
    "What is the maximum of {xs}?", "Which number is the largest: {xs}?", "What's the biggest number in {xs}?", "biggest of {xs}", "What is the biggest of {xs}?", "max({xs})",
    "Which of these is the largest: {xs}?", "Which of {xs} is the greatest?", "Find the maximum of {xs}.", "biggest number: {xs}",
    "What is the highest number in {xs}?", "Pick the largest number from {xs}.", "What is the greatest of {xs}?", "maximum {xs}",
    "Tell me the largest number: {xs}", "Which is the greatest number, {xs}?",
]  # fmt: skip
LEAST = [
    "What is the smallest of {xs}?", "Which is the smallest: {xs}?", "Find the smallest number: {xs}", "smallest of {xs}", "min of {xs}",
    "What is the minimum of {xs}?", "Which number is the smallest: {xs}?", "What's the smallest number in {xs}?", "min({xs})",
    "Which of these is the smallest: {xs}?", "Which of {xs} is the least?", "Find the minimum of {xs}.", "smallest number: {xs}",
    "What is the lowest number in {xs}?", "Pick the smallest number from {xs}.", "What is the least of {xs}?", "minimum {xs}",
    "Tell me the smallest number: {xs}", "Which is the lowest number, {xs}?",
]  # fmt: skip
WHICH = [
    "Is {a} even or odd?", "Is {a} odd or even?", "even or odd: {a}", "Is the number {a} even or odd?", "{a} even or odd?",
    "{a}: odd or even?", "odd or even {a}", "Tell me if {a} is even or odd.", "Tell me whether {a} is odd or even.", "Is {a} an even or an odd number?",
]  # fmt: skip
EVEN = ["Is {a} even?", "Is {a} an even number?", "is the number {a} even", "{a} is even, right?", "Is {a} even, yes or no?",
        "Is it true that {a} is even?", "Would you say {a} is even?", "{a} even?"]  # fmt: skip
ODD = ["Is {a} odd?", "Is {a} an odd number?", "is the number {a} odd", "{a} is odd, right?", "Is {a} odd, yes or no?",
       "Is it true that {a} is odd?", "Would you say {a} is odd?", "{a} odd?"]  # fmt: skip


def order_lines(a, b):
    """Finds how two numbers given as texts compare -> (lines, "<", "=" or ">")."""
    if (a[0] == "-") != (b[0] == "-"):
        negative, sign = (a, "<") if a[0] == "-" else (b, ">")
        return [f"only {negative} is negative"], sign
    if a[0] == "-":
        lines, sign = order_lines(a[1:], b[1:])
        turned = {"<": ">", ">": "<", "=": "="}[sign]
        return [f"both negative: {a[1:]} and {b[1:]}"] + lines + [f"{a[1:]} {sign} {b[1:]}, turned round: {turned}"], turned
    lines, n = [], max(places(a), places(b))
    if n:
        a, b = padded(a, n), padded(b, n)
        lines.append(f"{n} places: {a} and {b}")
    x, y = a.partition(".")[0], b.partition(".")[0]
    if len(x) != len(y):
        sign = "<" if len(x) < len(y) else ">"
        return lines + [f"digits: {len(x)} {sign} {len(y)}"], sign
    lines.append(f"digits: {len(x)} = {len(y)}")
    for c, d in zip(a, b):
        if c == ".":
            continue
        sign = "=" if c == d else "<" if c < d else ">"
        lines.append(f"{c} {sign} {d}")
        if sign != "=":
            return lines, sign
    return lines, "="


def near(r, a):
    """A number's text that resembles another's."""
    if "." in a:
        whole, _, behind = a.partition(".")
        x = r.random()
        if x < 0.4:
            return f"{whole}.{r.randint(1, 99)}".rstrip("0")
        if x < 0.55:
            return a + "0"
        return f"{whole}.{behind[0]}{r.randint(1, 9)}" if x < 0.75 else whole if x < 0.85 else pointed(r.randint(1, 9999), 2)
    n = int(a)
    if len(a) > 1 and r.random() < 0.4:
        i = r.randrange(len(a))
        return str(int(a[:i] + str(r.randint(0 if i else 1, 9)) + a[i + 1 :]))
    return r.choice((a[::-1].lstrip("0") or "0", str(n + r.randint(0, 9)), str(n * 10 + r.randint(0, 9)), a))


def rivals(r):
    """Two numbers' texts to compare."""
    x = r.random()
    if x < 0.4:
        a = str(whole(r))
    elif x < 0.75:
        a = pointed(r.randint(1, 10 ** r.randint(2, 4)), r.choice((1, 2, 2, 3)))
    else:
        a, b = str(whole(r)), str(whole(r))
        return (a, b) if x < 0.93 else signs(r, a, b)
    b = near(r, a)
    a, b = (a, b) if r.random() < 0.5 else (b, a)
    return signs(r, a, b) if r.random() < 0.12 else (a, b)


def signs(r, a, b):
    pick = r.randrange(3)
    a = "-" + a if pick != 1 and float(a) else a
    return a, "-" + b if pick and float(b) else b


def compare(r):
    a, b = rivals(r)
    lines, sign = order_lines(a, b)
    big = {">": "bigger than", "<": "smaller than", "=": "equal to"}
    ta, tb = (number(r, int(t)) if "." not in t and r.random() < 0.3 else t for t in (a, b))
    x = r.random()
    if x < 0.6:
        name, forms = ("bigger", BIGGER) if x < 0.4 else ("smaller", SMALLER)
        q = fill(r, forms, a=ta, b=tb)
        thinking = "\n".join([f"{name}: {a} or {b}"] + lines + [f"So {a} {sign} {b}"])
        if sign == "=":
            return q, thinking, f"They are **equal**: {a} = {b}."
        first, second = (a, b) if (sign == ">") == (name == "bigger") else (b, a)
        return q, thinking, f"**{first}** is {name} than {second}."
    wanted = r.choice("<>>=")
    q = fill(r, IS[wanted], a=ta, b=tb)
    said = "Yes" if wanted == sign else "No"
    thinking = "\n".join([f"true or false: {a} {wanted} {b}"] + lines + [f"So {a} {sign} {b}"])
    return q, thinking, f"**{said}**, {a} is {big[sign]} {b}."


def numbers(r, least=3, most=7):
    """A list of numbers' texts: mostly small whole ones, seldom large, negative or with a point."""
    x, n = r.random(), r.randint(least, most)
    if x < 0.62:
        return [str(r.randint(0, 10 ** r.randint(1, 3) - 1)) for _ in range(n)]
    if x < 0.72:
        n = min(n, 4)
        return [str(digits(r, r.randint(3, 9)) if r.random() < 0.8 else r.choice(ROUND)) for _ in range(n)]
    if x < 0.86:
        return [str(r.randint(-20, 20) if x < 0.8 else r.randint(-200, 200)) for _ in range(n)]
    n, mixed = min(n, 5), r.random() < 0.5
    xs = [pointed(r.randint(0, 99 if r.random() < 0.5 else 999), r.choice((1, 2)) if mixed else 1) for _ in range(n)]
    return [x.lstrip("-") if float(x) else "0.5" for x in xs]


def sort_numbers(r):
    xs = numbers(r, 2 if r.random() < 0.05 else 3)
    down = r.random() < 0.4
    q = fill(r, DOWN if down else UP, xs=listed(r, xs))
    name, best, word = ("sort down", max, "largest") if down else ("sort up", min, "smallest")
    lines, left = [f"{name}: {', '.join(xs)}"], list(xs)
    while left:
        m = best(left, key=float)
        lines.append(f"{', '.join(left)}: {word} {m}")
        left.remove(m)
    return q, "\n".join(lines), f"**{', '.join(sorted(xs, key=float, reverse=down))}**"


def largest_smallest(r):
    xs = numbers(r)
    most = r.random() < 0.55
    q = fill(r, MOST if most else LEAST, xs=listed(r, xs))
    name, best = ("largest", max) if most else ("smallest", min)
    lines, so_far = [f"{name}: {', '.join(xs)}", f"first {xs[0]}"], xs[0]
    for x in xs[1:]:
        sign = "<" if float(x) < float(so_far) else ">" if float(x) > float(so_far) else "="
        line, so_far = f"{x} {sign} {so_far}", best(so_far, x, key=float)
        lines.append(f"{line}, {name} {so_far}")
    return q, "\n".join(lines), f"The {name} is **{so_far}**."


def even_odd(r):
    a = whole(r)
    shown = number(r, a)
    last = a % 10
    kind = "odd" if a % 2 else "even"
    lines = f"even or odd: {a}\nlast digit {last}, {kind}"
    x = r.random()
    if x < 0.6:
        return fill(r, WHICH, a=shown), lines, f"{a} is **{kind}**."
    forms, asked = (EVEN, "even") if x < 0.8 else (ODD, "odd")
    said = "Yes" if asked == kind else "No"
    return fill(r, forms, a=shown), f"{lines}\nasked: {asked}", f"**{said}**, {a} is {kind}."


TASKS = dict(
    compare=(10, compare),
    sort_numbers=(9, sort_numbers),
    largest_smallest=(5, largest_smallest),
    even_odd=(4, even_odd),
    **numerals.TASKS,
)
