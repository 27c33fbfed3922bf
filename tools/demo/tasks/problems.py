"""Small word problems: the first line of the thinking turns the story into a chain of operations."""
from .chains import chain_lines, written
from .dice import pick
from .problem_parts import NAMES, THINGS
from .spelling import dress, number

BAGS = "bags boxes packs baskets jars crates bowls rows shelves plates".split()
LOSES = "gives away|loses|eats|sells|throws away|drops|uses|hands out".split("|")
GETS = "buys|gets|finds|receives|picks|collects|wins|is given".split("|")
GROUPS = "friends children kids people students pupils players neighbours".split()

# The stories: text, chain of operations over its letters, what is counted if not the things.
STORIES = [
    ("{who} has {a} {thing}. {who} buys {b} bags with {c} {thing} each and gives away {d}. How many {thing} are left?", "a+b*c-d"),
    ("There are {b} boxes with {c} {thing} in each box. {who} adds {a} more {thing}. How many {thing} are there?", "b*c+a"),
    ("{who} has {a} {thing}. {other} has {b} more than {who}. How many {thing} do they have together?", "a+(a+b)"),
    ("{who} shares {m} {thing} equally among {b} {group}. How many {thing} does each get?", "m/b"),
    ("{who} shares {m} {thing} equally among {b} friends. How many {thing} does each friend get?", "m/b"),
    ("{who} has {a} {thing} and {loses} {e}. How many {thing} are left?", "a-e"),
    ("{who} has {a} {thing} and {gets} {b} more. How many {thing} does {who} have now?", "a+b"),
    ("{who} had {a} {thing} and {other} gave {who} {b} more. How many {thing} does {who} have now?", "a+b"),
    ("{who} has {a} {thing}. {who} {gets} {b} more. How many {thing} does {who} have?", "a+b"),
    ("{who} has {a} {thing}. {who} {loses} {e}. How many {thing} does {who} have left?", "a-e"),
    ("If I have {a} {thing} and you take {e}, how many {thing} do I have?", "a-e"),
    ("I have {a} {thing}. I eat {e}. How many are left?", "a-e"),
    ("I had {a} {thing}, then I got {b} more and lost {e}. How many {thing} do I have now?", "a+b-e"),
    ("If I have {a} {thing} and get {b} more, how many {thing} do I have?", "a+b"),
    ("There are {a} {thing} on the table. {who} takes {e}. How many {thing} are on the table now?", "a-e"),
    ("There are {a} red and {b} blue {thing}. How many {thing} are there in total?", "a+b"),
    ("A box holds {a} {thing}. How many {thing} are in {b} boxes?", "a*b"),
    ("There are {b} {bags} with {c} {thing} each. How many {thing} are there?", "b*c"),
    ("{who} has {b} {bags} with {c} {thing} each. How many {thing} does {who} have altogether?", "b*c"),
    ("{who} buys {b} {bags} of {c} {thing} and {loses} {f}. How many {thing} remain?", "b*c-f"),
    ("{who} has {a} {thing}, {other} has {b}. How many {thing} do they have together?", "a+b"),
    ("{who} has {a} {thing} and {other} has {b}. How many {thing} do they have in total?", "a+b"),
    ("{who} has {g} {thing} and {other} has {e}. How many more {thing} does {who} have than {other}?", "g-e"),
    ("{who} has {b} times as many {thing} as {other}. {other} has {c}. How many {thing} does {who} have?", "c*b"),
    ("{who} has twice as many {thing} as {other}. {other} has {a}. How many {thing} does {who} have?", "a*2"),
    ("{other} has {a} {thing} and {who} has twice as many. How many do they have together?", "a+a*2"),
    ("{who} has {g} {thing}. {other} has {e} fewer. How many {thing} does {other} have?", "g-e"),
    ("{who} puts {m} {thing} into {b} {bags}, the same number in each. How many {thing} are in each?", "m/b"),
    ("{m} {thing} are split equally between {b} {group}. How many {thing} does each one get?", "m/b"),
    ("{who} has {m} {thing} and gives half of them away. How many {thing} are left?", "h/2"),
    ("{who} reads {b} pages a day. How many pages does {who} read in {c} days?", "b*c", "pages"),
    ("A book has {g} pages. {who} has read {e}. How many pages are left?", "g-e", "pages"),
    ("A car drives {k} km in one hour. How far does it drive in {c} hours?", "k*c", "km"),
    ("A train travels at {k} km per hour. How many km does it travel in {c} hours?", "k*c", "km"),
    ("{who} walks {b} km every day. How many km is that in {c} days?", "b*c", "km"),
    ("A train goes {n} km in {b} hours. How many km does it go in one hour?", "n/b", "km"),
    ("{who} is {b} years old. {other} is {c} years older. How old is {other}?", "b+c", "years"),
    ("{who} is {g} years old and {other} is {e} years younger. How old is {other}?", "g-e", "years"),
    ("{who} is {g} years old. How old will {who} be in {b} years?", "g+b", "years"),
    ("{who} is {g} years old. How old was {who} {e} years ago?", "g-e", "years"),
    ("There are {g} {group} on a bus. {e} get off and {b} get on. How many {group} are on the bus?", "g-e+b", "group"),
    ("A class has {g} students. {e} are absent. How many students are there today?", "g-e", "students"),
    ("There are {b} teams with {c} players each. How many players are there?", "b*c", "players"),
    ("{who} earns {k} dollars a day. How many dollars does {who} earn in {c} days?", "k*c", "dollars"),
    ("{who} saves {b} dollars a week. How many dollars does {who} have after {c} weeks?", "b*c", "dollars"),
    ("{who} has {g} dollars and spends {e}. How many dollars are left?", "g-e", "dollars"),
    ("One ticket costs {b} dollars. How many dollars do {c} tickets cost?", "b*c", "dollars"),
    ("{who} buys {b} {thing} for {c} dollars each and pays with {p} dollars. How many dollars does {who} get back?", "p-b*c", "dollars"),
    ("A farmer has {a} cows and {b} sheep. How many animals does the farmer have?", "a+b", "animals"),
    ("{b} cars have {w} wheels each. How many wheels is that?", "b*w", "wheels"),
    ("How many legs do {b} dogs have?", "b*4", "legs"),
    ("How many legs do {b} chickens and {c} cows have?", "b*2+c*4", "legs"),
    ("How many legs do {b} spiders have?", "b*8", "legs"),
    ("{who} has {a} {thing}. {who} {gets} {b} and then {loses} {e}. How many {thing} does {who} have?", "a+b-e"),
    ("{who} had {g} {thing}. After giving some to {other}, {who} has {e} left. How many {thing} did {other} get?", "g-e"),
    ("{who} needs {g} {thing} and has {e}. How many more {thing} does {who} need?", "g-e"),
    ("A shop has {a} {thing}, sells {e} and gets {b} new ones. How many {thing} does the shop have?", "a-e+b"),
    ("{who} picks {a} {thing}, {other} picks {b} and {third} picks {c}. How many {thing} is that in all?", "a+b+c"),
    ("{who} plants {b} rows of {c} {thing}. {f} of them die. How many {thing} are left?", "b*c-f"),
    ("Each of {b} {group} has {c} {thing}. How many {thing} do they have altogether?", "b*c"),
    ("{who} has {a} {thing}. That is {e} more than {other} has. How many {thing} does {other} have?", "a-e"),
    ("{who} cuts a rope of {n} meters into {b} equal pieces. How many meters long is each piece?", "n/b", "meters"),
    ("A garden is {b} meters long and {c} meters wide. What is its area in square meters?", "b*c", "square meters"),
    ("What is the area of a rectangle of {b} by {c} cm?", "b*c", "square cm"),
    ("A square has sides of {b} cm. What is its perimeter?", "4*b", "cm"),
    ("A rectangle is {b} cm long and {c} cm wide. What is its perimeter?", "2*(b+c)", "cm"),
]  # fmt: skip


def tokens(plan):
    """The chain's letters, numbers and signs."""
    return [int(c) if c.isdigit() else c for c in plan]


def parsed(story):
    text, plan, *counted = story
    return text, tokens(plan), counted[0] if counted else "thing"


PLANS = {text: (plan, counted) for text, plan, counted in map(parsed, STORIES)}
TEXTS = list(PLANS)


def values(r):
    """Numbers for the letters of a plan: small, never more taken than there is, every share even."""
    size = r.choice((10, 20, 60, 60, 100))
    v = dict(a=r.randint(2, size), b=r.randint(2, 9 if r.random() < 0.85 else 12), c=r.randint(2, 9 if r.random() < 0.85 else 20))
    v["e"] = r.randint(1, v["a"])
    v["g"] = v["a"] + r.randint(1, 20)
    v["f"] = r.randint(1, v["b"] * v["c"])
    v["d"] = r.randint(1, v["a"] + v["b"] * v["c"])
    v["m"], v["n"] = v["b"] * r.randint(2, 30), v["b"] * r.randint(2, 90)
    v["h"] = 2 * r.randint(1, 50)
    v["k"], v["w"] = 10 * r.randint(2, 15), r.choice((3, 4, 6))
    v["p"] = v["b"] * v["c"] + r.randint(1, 30)
    return v


def story(r):
    """A filled story -> (question, chain of operations, what is counted)."""
    text = pick(r, TEXTS)
    plan, counted = PLANS[text]
    v = values(r)
    if "h" in plan:
        v["m"] = v["h"]
    who, other, third = r.sample(NAMES, 3)
    group, thing = r.choice(GROUPS), pick(r, THINGS)
    shown = {k: number(r, n, 0.05, 0) for k, n in v.items()}
    q = text.format(who=who, other=other, third=third, thing=thing, group=group, bags=r.choice(BAGS), loses=r.choice(LOSES),
                    gets=r.choice(GETS), **shown)  # fmt: skip
    items = [v[c] if isinstance(c, str) and c.isalpha() else c for c in plan]
    return q, items, dict(thing=thing, group=group).get(counted, counted)


def word_problem(r):
    q, items, counted = story(r)
    lines, result = chain_lines(items)
    return dress(r, q), "\n".join([f"problem: {written(items)} {counted}"] + lines), f"**{result}** {counted}"


TASKS = dict(word_problem=(9, word_problem))
