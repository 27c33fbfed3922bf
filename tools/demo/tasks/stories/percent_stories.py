"""Percentages told as stories: a share of people or things, what is not of it, growing, shrinking and by how much."""
from math import gcd

from ..calculation.division import decimal_lines
from ..calculation.percent import solve_changed, solve_of
from ..dice import pick
from ..phrasing import ask
from ..spelling import number
from .problem_parts import NAMES, THINGS
from .story_nouns import CROWDS

ARE = (
    "<ill|ill today|children|women|vegetarian|late|left-handed|over 60|at home|happy|from abroad|new|absent|blond|against it|on holiday|retired|members|young>"
)
WHERE = (
    "<In a village|In a town|In a school|At a concert|In a company|On a ship|In a club|In a hotel|At a party|In our street|In a city|In a hall|On an island>"
)
OF = [
    WHERE + " of {a} <people|persons>, {p} are " + ARE + ". How many <is that|are that|people is that|people are that|of them is that>?",
    "{p} of <the |our |my |>{a} {crowd} are " + ARE + "<. How|, how> many <{crowd} |>is that?",
    "<There are|We are|I counted> {a} {crowd}. {p} <of them |>are " + ARE + ". How many <{crowd} |><is that|are that>?",
    "{p} of the {a} {crowd} are " + ARE + ", that's how many?", WHERE + " live {a} people. {p} <have a dog|own a car|speak French|vote|can swim|are "
        "children>. How many <people |><is that|are that>?",
    "{name} has {a} {thing}<. {p} of them| and {p}> are <red|broken|new|old|green|lost>. How many <{thing} |><is that|are that>?",
    "{p} of {a} {thing} are <bad|sold|red|gone|broken|blue|left>. How many <{thing} |><is that|are that|are those>?",
    "A <test|quiz|exam> has {a} <questions|points>. {name} gets {p}<| right>. How many <is that|are right|are that>?",
    "A shop <sells|sold> {p} of {a} {thing}. How many <{thing} |><does it sell|is that|did it sell|were sold|are sold>?",
    "<We've|I've|{name} has|They have> <done|walked|driven|covered|cycled|finished> {p} of a way of {a} <km. How "
        "<many km|far> is that|miles. How <many miles|far> is that>?",
    "<We've|I've|They have> <done|walked|driven|covered|finished> {p} of <an |a |the >{a} <km|mile> <hike|trip|tour|race|walk>. "
        "How far <have we <walked|got>|is that|did we get>?",
    "<How many grams|How many kilos|How many litres|How many minutes|How many pages> <is|are> {p} of {a}< of them|>?",
    "A <book|report> has {a} pages. {name} has read {p}. How many pages <is that|has {name} read>?",
    "{name} <saves|eats|sells|gives away> {p} of {a} {thing}. How many is that?",
    "{p} of {a} <seats|rooms|tickets|places|tables|cars> are <taken|booked|sold|free|empty|red>. How many <is that|are that>?",
    "A <bottle|tank|pool> holds {a} litres<. It is|, it's> {p} full. How many litres are in it?",
    "{p} of {a} <g|kg|minutes|hours|km|cm> is how <many|much>?",
]  # fmt: skip
NOT = [
    WHERE + " of {a} people, {p} are " + ARE + ". How many are not?", "{p} of <the |our |>{a} {crowd} are " + ARE + ". How many are <not|the others|the "
        "rest>?", "There are {a} {crowd}. {p} <of them |>are " + ARE + ". How many are not?",
    "{name} has {a} {thing} and <gives away|sells|loses> {p}<| of them>. How many <are left|remain|does {name} have left|{thing} are left>?",
    "{p} of {a} <seats|tickets|rooms|places> are <taken|sold|booked>. How many are <free|left|still free|not>?",
    "A book has {a} pages. {name} has read {p}. How many <pages |><are left|remain>?",
    "Of {a} {thing}, {p} are <broken|sold|red|bad>. How many are <not|left>?",
    "We have <done|walked|covered> {p} of {a} km. How <many km are left|many remain>?",
]  # fmt: skip
THING = (
    "<town|village|city|population|school|club|company|club|parish|district>"
)
LESS = [
    "A " + THING + " of {a} <people|members|inhabitants> <shrank|shrinks|decreased|fell|went down|got smaller> by {p}<, how many <people live there now|are "
        "there now|are left>|. How many <are there now|are left|is that now>|. How big is it now>?",
    "<A|The> " + THING + " had {a} <people|members>. <It lost {p}|{p} left|{p} moved away>. How many are <there now|left|there today>?",
    "<Sales|Visitors|The number of visitors|Bookings> <fell|dropped|went down|sank> by {p} from {a}. <How many are there now|What is it now|What is the new "
        "number>?",
    "Take {p} away from {a} <- |— |, |; ><what remains|what is left|how much is left>?", "{a} <kg|km|litres|{thing}|people>, {p} <less|fewer>: how many?",
    "{a} minus {p} of it<| is|?>", "What <remains|is left> <of|from> {a} <after taking away|if I take away|after losing> {p}?",
]  # fmt: skip
MORE = [
    "A " + THING + " of {a} <people|members|inhabitants> <grew|grows|increased|rose|went up|got larger> by {p}<, how many <people live there now|are there "
        "now>|. How many <are there now|is that now>|. How big is it now>?",
    "<Sales|Visitors|The number of visitors|Bookings|Members> <rose|grew|went up|climbed> by {p} from {a}. <How many are there now|What is it now|What is "
        "the new number>?", "{a} <kg|km|litres|{thing}|people> and {p} more: how many?",
    "Last year there were {a} {crowd}, this year {p} more. How many <are there|is that|{crowd} are there> <this year|now|>?",
    "A {a} <cm|kg|g|litre> <plant|bag|pack|bottle> gets {p} <bigger|larger>. How much is it now?",
]  # fmt: skip
REST = [
    "<If|When> {p} of the <seats|rooms|places|tables|tickets> are <taken|booked|sold|occupied>, <what percentage|what percent|how many percent|which "
        "percentage> is <free|left|still free|not>?", "{p} of the {crowd} are " + ARE + ". <What percentage|What percent|How many percent> <is|are> not?",
    "{p} are <boys|girls|men|women|red|sold|done>. <What percentage|What percent|How many percent> is <the rest|left|not|the remainder>?",
    "<The battery|The disk|My phone|The tank> is {p} <full|used|empty|charged>. <What percentage|How many percent> is <left|missing|the rest>?",
    "{name} has <read|done|finished> {p} <of a book|of the work|of the way>. <What percentage|How many percent|What percent> <is left|remains>?",
    "{p} voted <yes|for it>, the rest <no|against>. <What percentage|What percent|How many percent> voted <no|against|against it>?",
    "<What percentage|What percent|How many percent> is left <if|when|after> {p} <are gone|is used|are used|are sold>?",
    "There is a {p} chance of <rain|snow|a win>. What is the chance <of none|that it does not happen|of the opposite>?",
]  # fmt: skip
CHANGE = [
    "<Sales|Prices|Members|Visitors|Profits|My points|The numbers|Costs> <changed|went|moved> from {a} to {b}<| cars| people|>. By <what|which|how many> "
        "<percent|percentage> <did they change|is that|was that>?",
    "From {a} to {b}<,| is> <what percent change|how many percent|what percentage change>?",
    "<What is|Tell me|Find> the <percentage|percent> change from {a} to {b}<?|>", "<percent|percentage> change: {a} to {b}",
    "<A price|The rent|A number|A petrol price> <goes|went|changes|changed> from {a} to {b}. <What is the change in percent|By what percentage|By how many "
        "percent|By what percent did it change>?",
    "By <what|how many> percent does {a} change <to get|to become> {b}?",
    "{name} <had|scored> {a} points <last time|before|last week> and <now|today|this week> {b}. <By what percent did that change|What is the change in "
        "percent>?",
]  # fmt: skip
GROWN = [
    "<Sales|Prices|Members|Visitors|Profits|My points|The numbers|Costs|Exports|Bookings> <rose|grew|went up|climbed|increased> from {a} to {b}<| cars| "
        "people| units|>. By <what|which|how many> <percent|percentage> did they <grow|rise|go up|increase>?",
    "<The rent|A price|A town|My salary|A club|The class> <rose|grew|went up|increased> from {a} to {b}. <By what percent|By what percentage|By how many "
        "percent|What is the rise in percent>?",
    "What is the percent<age|> increase from {a} to {b}?", "From {a} up to {b}, how many percent more?", "How many percent more is {b} than {a}?",
    "{name} had {a} {thing} and now has {b}. By how many percent did that grow?",
]  # fmt: skip
SUNK = [
    "<Sales|Prices|Members|Visitors|Profits|My points|The numbers|Costs|Exports|Bookings> <fell|dropped|went down|sank|decreased> from {a} to {b}<| cars| "
        "people| units|>. By <what|which|how many> <percent|percentage> did they <fall|drop|go down|decrease>?",
    "<The rent|A price|A town|My salary|A club|The class> <fell|shrank|went down|decreased> from {a} to {b}. <By what percent|By what percentage|By how "
        "many percent|What is the fall in percent>?",
    "What is the percent<age|> decrease from {a} to {b}?", "From {a} down to {b}, how many percent less?", "How many percent less is {b} than {a}?",
    "{name} had {a} {thing} and now has {b}. By how many percent did that shrink?",
]  # fmt: skip
WHICH = [
    "{a} of <the |>{b} {crowd} are " + ARE + ". <What percentage|What percent|How many percent> is that?",
    "{a} <out of|of> {b} {thing} are <red|broken|sold|new>. <What percentage|What percent|How many percent> is that?",
    "A test has {b} <points|questions>. {name} <gets|got> {a}<| right>. <What percentage|What percent|How many percent> is that?",
    "{name} <has read|read> {a} of {b} pages. <What percentage|How many percent|What percent> is that?", "There are {b} {crowd} and {a} are " + ARE +
        ". What <percentage|percent> <of them |>is that?",
    "{name} <hits|wins|misses> {a} of {b} <shots|games|balls>. <What percentage|What percent|How many percent> is that?",
    "{a} of {b} <seats|rooms|tickets> are <sold|taken|booked>. <What percentage|How many percent|What percent> is that?",
]  # fmt: skip
SHARES = (5, 10, 10, 15, 20, 20, 25, 25, 30, 35, 40, 50, 50, 60, 65, 70, 75, 80, 90)


def solve_not(p, a):
    """What is left of a when p % are gone, as a percentage of it."""
    thinking, answer = solve_of(100 - p, a)
    return "\n".join([f"percent: (100 - {p})% of {a}", f"100 - {p} = {100 - p}"] + thinking.split("\n")[1:]), answer


def solve_which(a, b):
    lines, text, exact = decimal_lines(100 * a, b)
    lines = [f"what percent: {a} of {b}", f"{a} * 100 = {a * 100}", f"{a * 100} / {b}"] + lines
    return "\n".join(lines), f"{a} is {'' if exact else 'about '}**{text}%** of {b}."


def solve_change(a, b):
    """By how many percent b is more or less than a."""
    more, d = ("more", b - a) if b > a else ("less", a - b)
    lines, text, exact = decimal_lines(100 * d, a)
    lines = [f"percent change: {a} to {b}", f"{max(a, b)} - {min(a, b)} = {d}", f"{d} * 100 = {d * 100}", f"{d * 100} / {a}"] + lines
    return "\n".join(lines), f"{b} is {'' if exact else 'about '}**{text}%** {more} than {a}."


def percent_story(r):
    x, p = r.random(), r.choice(SHARES) if r.random() < 0.85 else r.randint(1, 99)
    step = 100 // gcd(p, 100)
    a = step * r.choice((r.randint(1, 12), 10 * r.randint(1, 10))) if step < 60 else 100 * r.randint(1, 20)
    names = dict(name=pick(r, NAMES), thing=pick(r, THINGS), crowd=r.choice(CROWDS))
    shown = f"{p}%" if r.random() < 0.7 else number(r, p, 0.15, 0) + r.choice((" percent", " percent", " %", " per cent", " pct"))
    if x < 0.35:
        return (ask(r, OF, p=shown, a=number(r, a), **names), *solve_of(p, a))
    if x < 0.48:
        return (ask(r, NOT, p=shown, a=number(r, a), **names), *solve_not(p, a))
    if x < 0.7:
        forms, sign = (LESS, "-") if x < 0.59 else (MORE, "+")
        return (ask(r, forms, p=shown, a=number(r, a), **names), *solve_changed(p, a, sign))
    if x < 0.8:
        return ask(r, REST, p=shown, **names), f"percent left: 100 - {p}\n100 - {p} = {100 - p}", f"**{100 - p}%** is left."
    b = r.choice((2, 4, 5, 8, 10, 20, 25, 40, 50, 80, 60, 100, 200, r.randint(2, 30)))
    if x < 0.9:
        a = r.randint(1, b)
        return (ask(r, WHICH, a=number(r, a), b=number(r, b), **names), *solve_which(a, b))
    a = b + r.choice((-1, 1)) * r.randint(1, b - 1)
    forms = CHANGE if r.random() < 0.4 else GROWN if a > b else SUNK
    return (ask(r, forms, a=number(r, b), b=number(r, a), **names), *solve_change(b, a))


TASKS = dict(percent_story=(6, percent_story))
