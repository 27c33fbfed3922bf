"""Small word problems: the first line of the thinking turns the story into a chain of operations."""
import re

from ..calculation.chains import chain_lines, written
from ..dice import pick
from ..phrasing import vary
from ..spelling import number
from . import percent_stories
from .problem_parts import FEMALE, NAMES, THINGS
from .stories import STORIES
from .story_groups import GROUPS as EQUAL
from .story_measures import MEASURES
from .story_missing import MISSING
from .story_nouns import GETS, LOSES, Parts
from .story_parts import ASIDES, ASK, HAS, LESS, MORE, NUMBERED, ROW, TIMES
from .story_rest import RESTS
from .story_shares import SHARES
from .story_shop import SHOP
from .story_world import WORLD
from .story_years import YEARS

PEOPLE = """a farmer|a teacher|my brother|my sister|a girl|a boy|my friend|a baker|the teacher|my mother|my father|a child|a man|a woman|my neighbour|
my grandma|grandpa|my uncle|our teacher|my cousin|my aunt|a shopkeeper|my son|my daughter|a student|the gardener|my best friend|my dad|my mum|the cook"""
PEOPLE = PEOPLE.replace("\n", "").split("|")
OTHERS = "a friend|his brother|her sister|his friend|her mother|a neighbour|the teacher|his sister|her friend|my uncle".split("|")
WOMEN = re.compile(r"\b(sister|girl|mother|woman|grandma|aunt|daughter|mum)\b")
NUMBERS_AND_SIGNS = re.compile(r"\d+|.")
SENTENCE = re.compile(r"(^|[.?!] )([a-z])")
VOWEL = re.compile(r"\b([Aa]) (?=hour|(?!one|un|us|eu)[aeiou])")
PRONOUN = re.compile(r"\{(he|his|him|He|His)\}")
COUNTED = frozenset("thing group bags crowd foods parts rides boxes beasts".split())
MEASURED = frozenset("years minutes degrees hours days".split())
MONTHS = {"January": 31, "March": 31, "April": 30, "May": 31, "June": 30, "July": 31, "November": 30, "December": 31, "February of a non leap year": 28}
MONTHS |= {"February of a leap year": 29, "February, not in a leap year": 28, "August": 31, "September": 30, "October": 31}
KINDS = {}
for _stories in (STORIES, WORLD, SHOP, MEASURES, MISSING, SHARES, EQUAL, YEARS, RESTS):
    for _kind, _texts in _stories.items():
        KINDS.setdefault(_kind, []).extend(_texts)
OF_KIND = list(KINDS.items())
EASY = frozenset("legs wheels sides fingers".split())


def share(plan, counted, texts):
    """How often a kind of stories is told: those of a rest, which have long wordings, more often than of legs."""
    n = min(8 + len(texts), 40)
    return n / 2 if counted in EASY else 4 * n if plan[:4] in ("rest", "down") else n


SHARE = [share(*kind, texts) for kind, texts in OF_KIND]


def values(r, counted, plan):
    """Numbers for the letters of a plan: small, never more taken than there is, every share even."""
    size = r.choice((10, 20, 60, 60, 100, 100, 500)) if counted not in ("years", "degrees", "floors") else 40
    v = dict(a=r.randint(2, size), b=r.randint(2, 9 if r.random() < 0.85 else 12), c=r.randint(2, 9 if r.random() < 0.85 else 20))
    if "*" not in plan and "/" not in plan and r.random() < 0.7:  # nothing but sums, so no number need be small
        v["b"], v["c"] = r.randint(2, size), r.randint(2, size)
    v["e"] = r.randint(1, v["a"] - (r.random() < 0.9))
    v["g"] = v["a"] + r.randint(1, 20)
    v["f"] = r.randint(1, v["b"] * v["c"])
    v["d"] = r.randint(1, v["a"] + v["b"] * v["c"])
    v["o"] = v["a"] % 2 + 2 * r.randint(1, 20)
    v["m"], v["n"] = v["b"] * r.randint(2, 30), v["b"] * r.randint(2, 40)
    v["h"] = 2 * r.randint(1, 50)
    v["k"], v["w"] = 10 * r.randint(2, 15), r.choice((3, 4, 6))
    v["p"] = v["b"] * v["c"] + r.randint(1, 30)
    v["i"], v["x"], v["y"], v["j"] = r.randint(10, 30), r.randint(2, 6), r.randint(2, 6), r.randint(1, 11)
    v["q"], v["t"], v["u"] = 4 * r.randint(1, 30), 3 * r.randint(1, 30), 5 * r.randint(1, 24)
    v["r"] = r.randint(1, 20)
    v["s"] = v["r"] + 2 * r.randint(1, 30)
    v["l"] = v["a"] + v["e"] + r.randint(1, 50)
    v["G"], v["E"] = v["m"] + v["c"], v["y"] * r.randint(1, 8)
    v["M"] = r.choice((15, 20, 20, 25, 30, 40, 50, 50, 60, 100))
    v["N"], v["R"] = v["M"] * r.randint(2, 12), v["M"] * r.randint(1, 9) + r.randint(1, v["M"])
    v["Y"] = r.randint(1920, 2015)
    v["Z"] = v["Y"] + r.randint(1, 90)
    v["z"] = v["b"] * r.randint(1, 12) + (r.randint(1, v["b"] - 1) if r.random() < 0.65 else v["b"])
    return v


def tokens(v, plan):
    """The chain of a plan with the letters' values."""
    return [v[c] if c.isalpha() else int(c) if c.isdigit() else c for c in NUMBERS_AND_SIGNS.findall(plan)]


def people(r, text):
    """The text with its people, seldom not called by their names: a farmer, later the farmer."""
    who, other, third = r.sample(NAMES, 3)
    female = who in FEMALE
    if r.random() < 0.15 and "{who}" in text:
        person = r.choice(PEOPLE)
        female = WOMEN.search(person)
        later = person.replace("a ", "the ", 1) if person[:2] == "a " else person
        text = text.replace("{who}", person, 1).replace("{who}", later)
    elif r.random() < 0.12 and "{other}" in text and "{who}" in text.partition("{other}")[0]:
        person = r.choice(OTHERS)
        text = text.replace("{other}", person, 1).replace("{other}", person.replace("a ", "the ", 1) if person[:2] == "a " else person)
    text = text.replace("{who}", who).replace("{other}", other).replace("{third}", third)
    for he, she in (("he", "she"), ("his", "her"), ("him", "her"), ("He", "She"), ("His", "Her")):
        text = text.replace(f"{{{he}}}", she if female else he)
    return text


def told(r, text, counted):
    """The text with its sentences in another order or joined, or with one more that changes nothing."""
    x = r.random()
    if x < 0.12:
        bare = x < 0.07 or counted in MEASURED
        return f"{pick(r, ASIDES if bare else NUMBERED)} {text}"
    before, dot, question = text.rpartition(". ")
    if dot and question[:4] in ("How ", "What") and "}" not in question[-2:]:
        if x < 0.2:
            return f"{before}. {pick(r, ASIDES)} {question}"
        if x < 0.28:
            return f"{before}, {question[0].lower()}{question[1:]}"
        if x < 0.34 and not re.search(r"\{(he|his|him|they)\}| (he|she|they|each|now|it)\b", question):
            return f"{question} {before}."
    return text


def story(r):
    """A filled story -> (question, plan of the calculation, values of its letters, what is counted)."""
    (plan, counted), texts = r.choices(OF_KIND, SHARE)[0]
    text = told(r, pick(r, texts), counted)
    v = values(r, counted, plan)
    parts = Parts(r, {k: number(r, n, 0.12, 0) if n < 1900 else n for k, n in v.items()})
    parts["month"], v["D"] = r.choice(list(MONTHS.items())) if "{month}" in text else ("", 0)
    q = people(r, text if PRONOUN.search(text) else pronouns(r, text)).format_map(parts)
    q = VOWEL.sub(r"\1n ", SENTENCE.sub(lambda m: m[1] + m[2].upper(), q))
    return q, plan, v, parts[counted] if counted in COUNTED else counted


ROUNDED = dict(up="rounded up", down="rounded down", rest="the rest")


def rounded_lines(way, items, b, counted):
    """The quotient of the items' value and b as a whole number, or its rest -> (lines, result)."""
    lines, a = chain_lines(items) if len(items) > 1 else ([], items[0])
    n, rest = divmod(a, b)
    top = f"({written(items)})" if len(items) > 1 else a
    lines = [f"problem: {top} / {b} {counted}, {ROUNDED[way]}"] + lines + [f"{n} * {b} = {n * b}", f"{a} - {n * b} = {rest}"]
    if way == "rest":
        return lines + [f"{rest} left"], rest
    if way == "down" or not rest:
        return lines + [f"{rest} left, so {n}"], n
    return lines + [f"{rest} left, so {n} + 1 = {n + 1}"], n + 1


def solve(plan, v, counted):
    """A plan with the values of its letters -> (thinking, answer)."""
    way, colon, rest = plan.partition(":")
    if colon:
        top, _, b = rest.rpartition("/")
        lines, result = rounded_lines(way, tokens(v, top.strip("()")), v[b], counted)
        return "\n".join(lines), f"**{result}** {counted}"
    return solve_chain(tokens(v, plan), counted)


def solve_chain(items, counted):
    """A chain of operations -> (thinking, answer)."""
    lines, result = chain_lines(items)
    return "\n".join([f"problem: {written(items)} {counted}"] + lines), f"**{result}** {counted}"


def pronouns(r, text):
    """Seldom he or she instead of the name in the sentences after the first."""
    if "{other}" in text or text.count("{who}") < 2 or r.random() < 0.6:
        return text
    first, rest = text.split("{who}", 1)
    rest = rest.replace("{who}'s", "the").replace(". {who}", ". {He}").replace("{who}", "{he}")
    return first + "{who}" + rest


def composed(r):
    """A story of one to three changes -> (question, chain of operations, what is counted)."""
    who, other = r.sample(NAMES, 2)
    thing, have = pick(r, THINGS), r.randint(1, r.choice((10, 20, 50, 100)))
    texts, items = [pick(r, HAS)], [have]
    he = "she" if who in FEMALE else "he"
    parts = dict(a=have, who=who, other=other, thing=thing, he=he, He=he.capitalize())
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
    return text.replace("{who}", "{He}" if text.startswith("{who}") else "{he}")


def word_problem(r):
    x = r.random()
    if x < 0.8:
        q, plan, v, counted = story(r)
        return (vary(r, q), *solve(plan, v, counted))
    q, items, counted = composed(r) if x < 0.93 else in_a_row(r)
    return (vary(r, q), *solve_chain(items, counted))


TASKS = dict(word_problem=(26, word_problem), **percent_stories.TASKS)
