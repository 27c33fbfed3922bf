"""Small word problems: the first line of the thinking turns the story into a chain of operations."""
from .chains import chain_lines, written
from .dice import pick
from .problem_parts import NAMES, THINGS
from .spelling import dress, number
from .stories import ASK, HAS, LESS, MORE, STORIES, TIMES

BAGS = "bags boxes packs baskets jars crates bowls rows shelves plates".split()
LOSES = "gives away|loses|eats|sells|throws away|drops|uses|hands out".split("|")
GETS = "buys|gets|finds|receives|picks|collects|wins|is given".split("|")
GROUPS = "friends children kids people students pupils players neighbours".split()


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
    size = r.choice((10, 20, 60, 60, 100, 100, 500))
    v = dict(a=r.randint(2, size), b=r.randint(2, 9 if r.random() < 0.85 else 12), c=r.randint(2, 9 if r.random() < 0.85 else 20))
    v["e"] = r.randint(1, v["a"])
    v["g"] = v["a"] + r.randint(1, 20)
    v["f"] = r.randint(1, v["b"] * v["c"])
    v["d"] = r.randint(1, v["a"] + v["b"] * v["c"])
    v["m"], v["n"] = v["b"] * r.randint(2, 30), v["b"] * r.randint(2, 40)
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
    group, thing, bags = r.choice(GROUPS), pick(r, THINGS), r.choice(BAGS)
    shown = {k: number(r, n, 0.05, 0) for k, n in v.items()}
    q = pronouns(r, text).format(who=who, other=other, third=third, thing=thing, group=group, bags=bags, loses=r.choice(LOSES),
                    gets=r.choice(GETS), **shown)  # fmt: skip
    items = [v[c] if isinstance(c, str) and c.isalpha() else c for c in plan]
    return q, items, dict(thing=thing, group=group, bags=bags).get(counted, counted)


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
    texts[0] = texts[0].format(**parts)
    for _ in range(r.choice((1, 1, 2, 2, 3))):
        x = r.random()
        if x < 0.4:
            n, forms, sign = r.randint(1, r.choice((10, 20, 50))), MORE, "+"
        elif x < 0.85 and have:
            n, forms, sign = r.randint(1, have), LESS, "-"
        else:
            b, c = r.randint(2, 9), r.randint(2, 9)
            texts.append(named(r, pick(r, TIMES)).format(b=b, c=c, **parts))
            items, have = items + ["+", b, "*", c], have + b * c
            continue
        texts.append(named(r, pick(r, forms)).format(n=number(r, n, 0.05, 0), **parts))
        items, have = items + [sign, n], have + n if sign == "+" else have - n
    return " ".join(texts + [named(r, pick(r, ASK)).format(**parts)]), items, thing


def named(r, text):
    """A later sentence, seldom with he or she for the name."""
    if r.random() < 0.7 or "{other}" in text or "'s" in text:
        return text
    word = r.choice(("he", "she"))
    return text.replace("{who}", word.capitalize() if text.startswith("{who}") else word)


def word_problem(r):
    q, items, counted = story(r) if r.random() < 0.6 else composed(r)
    lines, result = chain_lines(items)
    return dress(r, q), "\n".join([f"problem: {written(items)} {counted}"] + lines), f"**{result}** {counted}"


TASKS = dict(word_problem=(9, word_problem))
