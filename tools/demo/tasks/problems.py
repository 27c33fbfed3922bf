"""Small word problems: the first line of the thinking turns the story into a chain of operations."""
import re

from .chains import chain_lines, written
from .dice import pick
from .phrasing import vary
from .problem_parts import NAMES, THINGS
from .spelling import number
from .stories import STORIES
from .story_parts import ASK, HAS, LESS, MORE, ROW, TIMES
from .story_world import WORLD

BAGS = "bags boxes packs baskets jars crates bowls rows shelves plates bins drawers cartons packets trays buckets tins sacks".split()
LOSES = "gives away|loses|eats|sells|throws away|drops|uses|hands out|breaks|donates|returns|ate|lost|sold|gave away|removes|spends".split("|")
LOST = "lost|gave away|ate|sold|threw away|dropped|used|broke|donated|spent|gave to a friend|returned|misplaced".split("|")
GETS = "buys|gets|finds|receives|picks|collects|wins|is given|bought|got|found|adds|makes|earns|takes".split("|")
GROUPS = "friends children kids people students pupils players neighbours neighbors boys girls classmates guests workers cousins".split()
PEOPLE = "a farmer|a teacher|my brother|my sister|a girl|a boy|my friend|a baker|the teacher|my mother|my father|a child|a man|a woman|my neighbour".split("|")
OTHERS = "a friend|his brother|her sister|his friend|her mother|a neighbour|the teacher|his sister|her friend|my uncle".split("|")
NUMBERS_AND_SIGNS = re.compile(r"\d+|.")
SENTENCE = re.compile(r"(^|[.?!] )([a-z])")
TEXTS = [f"{plan}~{counted}~{text}" for (plan, counted), texts in (STORIES | WORLD).items() for text in texts]


def values(r, counted):
    """Numbers for the letters of a plan: small, never more taken than there is, every share even."""
    size = r.choice((10, 20, 60, 60, 100, 100, 500)) if counted != "years" else 40
    v = dict(a=r.randint(2, size), b=r.randint(2, 9 if r.random() < 0.85 else 12), c=r.randint(2, 9 if r.random() < 0.85 else 20))
    v["e"] = r.randint(1, v["a"] - (r.random() < 0.9))
    v["g"] = v["a"] + r.randint(1, 20)
    v["f"] = r.randint(1, v["b"] * v["c"])
    v["d"] = r.randint(1, v["a"] + v["b"] * v["c"])
    v["o"] = v["a"] % 2 + 2 * r.randint(1, 20)
    v["m"], v["n"] = v["b"] * r.randint(2, 30), v["b"] * r.randint(2, 40)
    v["h"] = 2 * r.randint(1, 50)
    v["k"], v["w"] = 10 * r.randint(2, 15), r.choice((3, 4, 6))
    v["p"] = v["b"] * v["c"] + r.randint(1, 30)
    return v


def tokens(v, plan):
    """The chain of a plan with the letters' values."""
    return [v[c] if c.isalpha() else int(c) if c.isdigit() else c for c in NUMBERS_AND_SIGNS.findall(plan)]


def people(r, text):
    """The text with its people, seldom not called by their names: a farmer, later the farmer."""
    who, other, third = r.sample(NAMES, 3)
    if r.random() < 0.12:
        person = r.choice(PEOPLE)
        later = person.replace("a ", "the ", 1) if person[:2] == "a " else person
        text = text.replace("{who}", person, 1).replace("{who}", later)
    elif r.random() < 0.12 and "{other}" in text and "{who}" in text.partition("{other}")[0]:
        person = r.choice(OTHERS)
        text = text.replace("{other}", person, 1).replace("{other}", person.replace("a ", "the ", 1) if person[:2] == "a " else person)
    text = text.replace("{who}", who).replace("{other}", other).replace("{third}", third)
    return SENTENCE.sub(lambda m: m[1] + m[2].upper(), text)


def story(r):
    """A filled story -> (question, chain of operations, what is counted)."""
    plan, counted, text = pick(r, TEXTS).split("~")
    v = values(r, counted)
    shown = {k: number(r, n, 0.05, 0) for k, n in v.items()}
    parts = dict(thing=pick(r, THINGS), group=r.choice(GROUPS), bags=r.choice(BAGS))
    q = people(r, pronouns(r, text)).format(loses=r.choice(LOSES), lost=r.choice(LOST), gets=r.choice(GETS), **parts, **shown)
    return q, tokens(v, plan), parts.get(counted, counted)


def pronouns(r, text):
    """Seldom he or she instead of the name in the sentences after the first."""
    if "{other}" in text or text.count("{who}") < 2 or r.random() < 0.6:
        return text
    first, rest = text.split("{who}", 1)
    word = r.choice(("he", "she", "they"))
    if word == "they":
        rest = rest.replace("does {who} have", "do {who} have")
    rest = rest.replace("{who}'s", "the").replace(". {who}", f". {word.capitalize()}").replace("{who}", word)
    return first + "{who}" + rest


def composed(r):
    """A story of one to three changes -> (question, chain of operations, what is counted)."""
    who, other = r.sample(NAMES, 2)
    thing, have = pick(r, THINGS), r.randint(1, r.choice((10, 20, 50, 100)))
    texts, items = [pick(r, HAS)], [have]
    parts = dict(a=have, who=who, other=other, thing=thing)
    shop = "{who}" not in texts[0]
    texts[0] = texts[0].format(**parts)
    for _ in range(r.choice((1, 1, 2, 2, 3))):
        x = r.random()
        if x < 0.4:
            n, forms, sign = r.randint(1, r.choice((10, 20, 50))), MORE, "+"
        elif x < 0.85 and have:
            n, forms, sign = r.randint(1, max(1, have - (r.random() < 0.9))), LESS, "-"
        else:
            b, c = r.randint(2, 9), r.randint(2, 9)
            texts.append(named(r, pick(r, TIMES), shop).format(b=b, c=c, **parts))
            items, have = items + ["+", b, "*", c], have + b * c
            continue
        texts.append(named(r, pick(r, forms), shop).format(n=number(r, n, 0.05, 0), **parts))
        items, have = items + [sign, n], have + n if sign == "+" else have - n
    return " ".join(texts + [named(r, pick(r, ASK), shop).format(**parts)]), items, thing


def in_a_row(r):
    """A story whose changes are told in one sentence -> (question, chain of operations, what is counted)."""
    who, thing, have = pick(r, NAMES), pick(r, THINGS), r.randint(2, r.choice((10, 20, 50, 100)))
    items, told = [have], []
    for _ in range(r.choice((2, 2, 3, 4))):
        loss = r.random() < 0.55 and have > 1
        n = r.randint(1, have - 1 if loss else r.choice((10, 20, 50)))
        what = r.choice(("", "", f" {thing}")) + ("" if loss else r.choice(("", " more")))
        told.append(f"{r.choice(LOSES if loss else GETS)} {number(r, n, 0.05, 0)}{what}")
        items, have = items + ["-" if loss else "+", n], have - n if loss else have + n
    text = pick(r, ROW).format(who=who, a=items[0], thing=thing, first=", ".join(told[:-1]), last=told[-1])
    return f"{text} {pick(r, ASK).format(who=who, thing=thing)}", items, thing


def named(r, text, shop):
    """A later sentence, seldom with he or she for the name; nobody was named where a shop has the things."""
    if shop or r.random() < 0.7 or "{other}" in text or "'s" in text or "give {who}" in text or "gave {who}" in text:
        return text
    word = r.choice(("he", "she"))
    return text.replace("{who}", word.capitalize() if text.startswith("{who}") else word)


def word_problem(r):
    x = r.random()
    q, items, counted = story(r) if x < 0.66 else composed(r) if x < 0.9 else in_a_row(r)
    lines, result = chain_lines(items)
    return vary(r, q), "\n".join([f"problem: {written(items)} {counted}"] + lines), f"**{result}** {counted}"


TASKS = dict(word_problem=(9, word_problem))
