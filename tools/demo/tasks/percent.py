"""Percentages."""
from .division import decimal_lines
from .points import placed, sum_lines
from .phrasing import ask
from .spelling import number
from .steps import multiply_steps

OF = [
    "What is {p} of {a}?", "{p} of {a}", "{p} of {a} is?", "Calculate {p} of {a}.", "How much is {p} of {a}?", "Find {p} of {a}", "{p} of {a} =",
    "{p} of {a} = ?", "{p} from {a}",
    "<What is|What's|How much is|How many is|How many are|Calculate|Compute|Find|Work out|Tell me|Give me|I need|Take|Determine|Do you know|"
        "Solve|Show me> {p} of <the number |>{a}<?||.| please>",
    "{p} <of|from|out of> {a}<|?| =| = ?| is| is?| equals| please| makes?| is how much?| is what?>", "what would {p} of {a} be<?|>",
    "{p} of {a} is <what|how much|what number|how many>?", "If <I|you|we> <take|have> {p} of {a}, how <much|many> is <that|it>?",
    "<percent|percentage|Percentages|calculate|work out the percentage>: {p} of {a}", "What <does|do> {p} of {a} <make|equal|come to>?",
    "<What number|Which number|How much> is {p} of {a}?", "Of {a}, <what|how much|how many> is {p}?", "I want to know {p} of {a}",
    "There are {a} people and {p} <are women|are ill|come|say yes>. How many <people |>is that?",
]  # fmt: skip
UP = [
    "Increase {a} by {p}.", "What is {a} plus {p}?", "{a} + {p}", "{a} increased by {p}", "Add {p} to {a}.", "What is {a} increased by {p}?",
    "{a} plus {p}", "Raise {a} by {p}.", "<Increase|Raise|Grow|Up> {a} by {p}<.||?| please>",
    "<What is|What's|How much is|Calculate|Compute|Tell me|Find|Work out> {a} <plus|increased by|raised by|+|grown by> {p}<?|>",
    "<Add|add> {p} <to|onto> {a}<.||?>", "{a} <plus|+|increased by|raised by|up> {p}<|?| is| is?| =| = ?| makes?>",
    "{a} <goes up|rises|grows|increases|went up|climbs> by {p}. <What is it now|What is the new value|What is the result|How much is it now|"
        "What do I get>?",
    "<A price|A rent|A bill|My salary|A population|The rent|A wage> of {a} <rises|goes up|grows|increases|is raised|is increased> by {p}. "
        "<What is it now|What is the new value|How much is it now|What is the new amount>?",
    "What <do I get|is it|is the result> <if|when> {a} <is increased|increases|grows|goes up|rises> by {p}?",
    "{p} <more than|increase on|increase of|added to|on top of> {a}<|?| is>",
    "<If|When> {a} <is increased|increases|grows|goes up|rises> by {p}, <what is it|what do I get|how much is it|what is the result>?",
]  # fmt: skip
DOWN = [
    "Decrease {a} by {p}.", "What is {a} minus {p}?", "{a} - {p}", "{a} decreased by {p}", "{p} off {a}", "What is {a} reduced by {p}?",
    "Reduce {a} by {p}.", "Take {p} off {a}.", "What is {p} off {a}?", "{a} minus {p}", "{p} discount on {a}",
    "<Decrease|Reduce|Lower|Cut|Discount> {a} by {p}<.||?| please>",
    "<What is|What's|How much is|Calculate|Compute|Tell me|Find|Work out> {a} <minus|decreased by|reduced by|-|less|lowered by|with a discount "
        "of> {p}<?|>",
    "<Take|Take away|Subtract|Deduct> {p} <from|off> {a}<.||?>", "{a} <minus|-|less|decreased by|reduced by> {p}<|?| is| is?| =| = ?| makes?>",
    "{a} <goes down|falls|shrinks|decreases|drops|sinks> by {p}. <What is it now|What is the new value|What is the result|How much is it now|"
        "What do I get>?",
    "<A price|A rent|A bill|A population|The rent|A value> of {a} <falls|goes down|drops|decreases|is reduced|is lowered> by {p}. <What is it "
        "now|What is the new value|How much is it now|What is the new price>?",
    "What <do I get|is it|is the result> <if|when> {a} <is decreased|decreases|is reduced|goes down|falls> by {p}?",
    "{p} <less than|off|off of|reduction of|discount on|taken off> {a}<|?| is>",
    "<If|When> {a} <is decreased|decreases|is reduced|goes down|falls> by {p}, <what is it|what do I get|how much is it|what is left>?",
    "<What is|How much is|Calculate|Tell me> {p} off <of |>{a}<?|>",
]  # fmt: skip
WHICH = [
    "What percent of {b} is {a}?", "{a} is what percent of {b}?", "What percentage of {b} is {a}?", "{a} of {b} in percent",
    "{a} out of {b} in percent", "What is {a} out of {b} as a percentage?", "{a}/{b} as a percent", "How many percent of {b} is {a}?",
    "{a} out of {b} as a percentage",
    "<What|Which|How many|Tell me what|Tell me which|Do you know what> <percent|percentage|per cent> of {b} <is|are|equals|makes> {a}<?|>",
    "{a} is <what|which|how many|how much> <percent|percentage|%|per cent> of {b}<?|>",
    "<What is|What's|How much is|Express|Write|Give|Convert|Tell me|Calculate> {a} <out of|of|from> {b} <as a percentage|as a percent|in "
        "percent|as percent|in %>?",
    "<What is|What's|Express|Write|Give|Convert|Turn> {a}/{b} <as a percentage|as a percent|in percent|to a percentage|to percent|into a "
        "percentage|as percent>?",
    "{a} <out of|of|from> {b} <as a percentage|as a percent|in percent|in %|percentage|percent|is what percent>?",
    "{a}/{b} <as a percentage|as a percent|in percent|in %|to percent|percent>", "{a} <out of|of> {b} <is|are> how many percent?",
    "<I got|I have|I scored|She got|He scored> {a} <out of|of> {b} <points|marks|questions right|points in a test>. <What percentage is that|"
        "How many percent is that|What is that in percent>?",
    "What <percent|percentage> <is|are> {a} of {b}?", "<percentage|percent>: {a} <of|out of> {b}",
    "{a} of {b} <people|students|apples|eggs> <are here|are good|are red|come>. <What percentage is that|How many percent is that>?",
]  # fmt: skip
SHARES = [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 10, 12, 15, 15, 18, 19, 20, 20, 20, 25, 25, 25, 30, 30, 33, 35, 40, 40]
SHARES += [45, 50, 50, 50, 60, 60, 65, 70, 75, 75, 80, 80, 85, 90, 95, 99, 100, 110, 120, 150, 200]


def share_lines(p, a):
    """p % of the whole number a -> (lines, text)."""
    line, text = placed(p * a, 2)
    return [f"{p} * {a}"] + multiply_steps(p, a) + [f"{p} * {a} = {p * a}", line], text


def solve_of(p, a):
    """p % of the whole number a -> (thinking, answer)."""
    lines, share = share_lines(p, a)
    return "\n".join([f"percent: {p}% of {a}"] + lines), f"{p}% of {a} is **{share}**."


def solve_changed(p, a, sign):
    """The whole number a with p % more (+) or less (-) -> (thinking, answer)."""
    lines, share = share_lines(p, a)
    more, result = sum_lines(str(a), share, sign)
    if "." not in share:
        more = more[2:-1]
    lines = [f"percent: {a} {sign} {p}%"] + lines + [f"{a} {sign} {share}"] + more + [f"So {result}"]
    return "\n".join(lines), f"{a} {'increased' if sign == '+' else 'decreased'} by {p}% is **{result}**."


def base(r):
    x = r.random()
    if x < 0.5:
        return 10 * r.randint(1, 50)
    return r.choice((r.randint(1, 20), r.randint(1, 100), r.randint(1, 100), 4 * r.randint(1, 25), r.randint(100, 999), 1000, 200, 1500, 100))


def percent(r):
    x = r.random()
    p = r.choice(SHARES) if x < 0.85 else r.randint(1, 99)
    a = base(r)
    text = f"{p}%" if r.random() < 0.65 else number(r, p, 0.15) + r.choice((" percent", " percent", " percent", " %", " per cent", "percent", " pct"))
    x = r.random()
    if x < 0.15:
        return which(r)
    if x < 0.65:
        return (ask(r, OF, p=text, a=number(r, a, 0.05)), *solve_of(p, a))
    forms, sign = (UP, "+") if x < 0.83 or p > 100 else (DOWN, "-")
    return (ask(r, forms, p=text, a=a), *solve_changed(p, a, sign))


def which(r):
    """What percentage one number is of another."""
    b = r.choice((2, 4, 5, 8, 10, 20, 25, 40, 50, 80, 60, 100, r.randint(2, 30)))
    a = r.randint(1, b)
    lines, text, exact = decimal_lines(100 * a, b)
    about = "" if exact else "about "
    lines = [f"what percent: {a} of {b}", f"{a} * 100 = {a * 100}", f"{a * 100} / {b}"] + lines
    return ask(r, WHICH, a=number(r, a), b=number(r, b)), "\n".join(lines), f"{a} is {about}**{text}%** of {b}."


TASKS = dict(percent=(9, percent))
