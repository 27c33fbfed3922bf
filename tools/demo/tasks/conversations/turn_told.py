"""Somebody tells something first; a question that needs it follows."""
from ..calculation import chains
from ..chat import talk
from ..dice import pick
from ..measures import clock, dates, weekdays
from ..phrasing import ask, quoted
from ..spelling import number
from ..stories import money
from ..stories.problem_parts import GOODS, NAMES, THINGS
from ..stories.story_nouns import GROUPS
from ..words import letters, wordforms
from . import turn_days, turn_lists, turn_name_forms as names, turn_numbers, turn_told_forms as forms, turn_words
from .turn_again_forms import X
from .turn_values import Amount, after, head


def told(q, said):
    """The turn that tells it, with a short acknowledgement."""
    return q, f"remember: {said}", f"Thank you, I will remember: **{said}**."


def problem(items, counted):
    """A small word problem, solved as a single one is -> (thinking, answer)."""
    lines, result = chains.chain_lines(items)
    return "\n".join([f"problem: {chains.written(items)} {counted}"] + lines), f"**{result}** {counted}"


def recalled(said):
    """What was told, once more -> (thinking, answer)."""
    return f"again: {said}", f"You said **{said}**."


def of_somebody(r):
    """Somebody has things, and loses some or gets more."""
    n, thing, who, less = r.randint(2, r.choice((12, 30, 100))), pick(r, THINGS), pick(r, NAMES), r.random() < 0.6
    b, said = r.randint(1, n - 1) if less else r.randint(1, 50), f"{n} {thing}"
    turns = [told(ask(r, forms.THEY_HAVE, n=number(r, n, 0.1), thing=thing, who=who), said)]
    q = ask(r, forms.THEY_LOSE if less else forms.THEY_GET, b=number(r, b, 0.1), who=who)
    return turns + [(q, *after(f"told: {said}", problem([n, "-" if less else "+", b], thing)))]


def things(r):
    n, thing = r.randint(2, r.choice((12, 30, 60, 100))), pick(r, THINGS)
    b, x = r.choice([d for d in range(2, 13) if n % d == 0] or [1]), r.random()
    if b == 1 or x > 0.4:
        b = r.randint(1, n - 1) if x < 0.62 else r.randint(1, 50) if x < 0.82 else r.randint(2, 9)
    said = f"{n} {thing}"
    turns = [told(ask(r, forms.HAVE, n=number(r, n, 0.1), thing=thing), said)]
    if r.random() < 0.1:
        return turns + [(ask(r, forms.RECALL, thing=thing), *after(f"told: {said}", recalled(said)))]
    sign, asked = ("/", forms.SHARED) if n % b == 0 and x <= 0.4 else ("-", forms.LESS) if x < 0.62 else ("+", forms.MORE) if x < 0.82 else ("*", forms.TIMES)
    if sign == "/" and b == 1:
        sign, asked = "-", forms.LESS
    q = ask(r, asked, b=number(r, b, 0.1), group=(group := r.choice(GROUPS)))
    turns.append((q, *after(f"told: {said}", problem([n, sign, b], thing))))
    others = [d for d in range(2, n) if d != b and (sign != "/" or n % d == 0)]
    if others and r.random() < 0.25:
        c = r.choice(others)
        x = f"{c} {group}" if sign == "/" and r.random() < 0.7 else number(r, c, 0.1)
        turns.append((ask(r, X, x=x), *after(f"before: {head(turns[-1])}", problem([n, sign, c], thing))))
    return turns


def age(r):
    n, b, x = r.randint(5, 70), r.randint(1, 30), r.random()
    said = f"{n} years"
    turns = [told(ask(r, forms.AGE, n=n), said)]
    if x < 0.15:
        return turns + [(ask(r, forms.OLD), *after(f"told: {said}", recalled(said)))]
    if x < 0.7 or b >= n:
        return turns + [(ask(r, forms.OLDER, b=b), *after(f"told: {said}", problem([n, "+", b], "years")))]
    return turns + [(ask(r, forms.YOUNGER, b=b), *after(f"told: {said}", problem([n, "-", b], "years")))]


def cash(r):
    sign, a = money.Currency(r), money.sized(r)
    said = sign.said(a)
    turns = [told(ask(r, forms.MONEY, a=sign.asked(a)), said)]
    b, less = money.amount(r, max(1, int(float(a)) // 2)), r.random() < 0.7
    less = less and float(b) < float(a)
    q = ask(r, forms.SPENT if less else forms.EARNED, b=sign.asked(b), thing=pick(r, GOODS))
    return turns + [(q, *after(f"told: {said}", money.solve_sum(sign, said.replace(sign.sign, ""), "-" if less else "+", b)))]


def a_number(r):
    n = r.randint(2, r.choice((20, 100, 1000)))
    return turn_numbers.go_on(r, Amount(str(n)), [told(ask(r, forms.NUMBER, n=n), str(n))], "told")


def a_letter(r):
    """A letter that stands for a number."""
    x, n, sign = r.choice("xxxxyyabcn"), r.randint(1, r.choice((12, 50, 100))), r.choice("++--**=")
    b, said = r.randint(2, 12), f"{x} = {n}"
    solved = (f"again: {said}", f"{x} = **{n}**") if sign == "=" else turn_numbers.plain(str(n), sign, str(b))
    return [told(ask(r, forms.LETTER, x=x, n=n), said), (ask(r, forms.VALUE[sign], x=x, b=b), *after(f"told: {said}", solved))]


def a_word(r):
    w = turn_words.a_word(r)
    return turn_words.go_on(r, w, [told(ask(r, forms.WORD, w=quoted(r, w)), w)], "told")


def a_name(r):
    """A name is told, then letters of it are asked for."""
    if r.random() < 0.3:
        q, thinking, answer, name = talk.named(r)
        return turn_words.go_on(r, name, [(q, thinking, answer)], "told")
    return named_question(r)


def named_question(r):
    """A name is told, then a question about "my name"."""
    q, thinking, answer, name = talk.named(r)
    x, c = r.random(), letters.letter_for(r, name)
    e = r.choice(["first", "last"])
    asked, solved = (
        (names.LENGTH, letters.solve_length(name)) if x < 0.3
        else (names.SPELL, wordforms.solve_spell(name)) if x < 0.5
        else (names.REVERSE, wordforms.solve_reverse(name)) if x < 0.7
        else (names.LETTER[e], letters.solve_letter_at(e, name)) if x < 0.85
        else (names.COUNT, letters.solve_count(c, name))
    )  # fmt: skip
    return [(q, thinking, answer), (ask(r, asked, c=letters.letter(r, c), cs=letters.letters_name(r, c)), *after(f"told: {name}", solved))]


def a_list(r):
    words = r.random() < 0.35
    xs = turn_lists.listed(r, words)
    said = ", ".join(xs)
    turns = [told(ask(r, forms.WORDS if words else forms.LIST, w=said), said)]
    return turn_lists.go_on(r, xs, turns, words, "told")


def today(r):
    """A weekday, a date or a time of day, then one some time away from it."""
    x, ahead = r.random(), r.random() < 0.7
    if x < 0.3:
        style, start, span = clock.Style(r), clock.start(r), clock.span(r)
        style.words = False
        said = style.line(*start)
        solved = (clock.solve_later if ahead else clock.solve_earlier)(style, *start, *span[1:])
        q = ask(r, forms.IN_HOURS if ahead else forms.HOURS_AGO, n=span[0])
        return [told(ask(r, forms.NOW, d=style.asked(*start)), said), (q, *after(f"told: {said}", solved))]
    text, short, n = turn_days.days(r)
    if x < 0.75:
        d = r.randrange(7)
        said = shown = weekdays.DAYS[d]
        solved = weekdays.solve(d, n if ahead else -n, short)
    else:
        date = dates.date(r)
        said, shown = dates.said(*date), dates.asked(r, *date)
        solved = (dates.solve_after if ahead else dates.solve_before)(*date, n, short)
    return [told(ask(r, forms.TODAY, d=shown), said), (ask(r, forms.IN_DAYS if ahead else forms.DAYS_AGO, n=text), *after(f"told: {said}", solved))]


KINDS = {things: 6, of_somebody: 2, age: 1, cash: 2, a_number: 3, a_letter: 2, a_word: 3, a_name: 2.5, a_list: 3, today: 3}
DRAW, WEIGHTS = list(KINDS), list(KINDS.values())


def telling(r):
    """A telling turn alone or, mostly, with questions about it."""
    turns = r.choices(DRAW, WEIGHTS)[0](r)
    return turns[:1] if r.random() < 0.12 else turns
