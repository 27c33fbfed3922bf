"""Two quantities in different units: the longer or heavier one, whether one is, their sum and their difference."""
from ..calculation.order import compared
from ..calculation.points import placed, pointed, product_lines, short
from ..calculation.steps import add_steps, multiply_steps, sub_steps
from ..phrasing import ask
from .unit_names import FACTORS, NAMES, TENFOLD, asked, kind, named
from .unit_sum_forms import DIFFERENCES, EQUAL, IS_MORE, LESS_LEFT, LONGER, MINUS, MORE_THAN, PLUS, SUM_STORIES, SUMS, WHO

PAIRS = [f for f in FACTORS if f[2] < 2000 and f[:2] not in (("year", "day"), ("year", "week"))]
WEIGHTS = [w for *_, w in PAIRS]
COMPOUND = [("hour", "minute", 60), ("hour", "minute", 60), ("minute", "second", 60), ("foot", "inch", 12), ("m", "cm", 100), ("kg", "g", 1000),
            ("day", "hour", 24), ("week", "day", 7), ("pound", "ounce", 16), ("year", "month", 12)]  # fmt: skip
NAME = dict(length=("longer", "shorter"), mass=("heavier", "lighter"), volume=("more", "less"), time=("longer", "shorter"))
ALSO = dict(  # the words with which the question asks for more and for less
    length=(["longer", "longer", "bigger", "farther", "greater", "larger", "more", "taller"], ["shorter", "shorter", "smaller", "less"]),
    mass=(["heavier", "heavier", "more", "bigger", "greater", "larger"], ["lighter", "lighter", "less", "smaller"]),
    volume=(["more", "more", "bigger", "larger", "greater"], ["less", "less", "smaller"]),
    time=(["longer", "longer", "more", "bigger", "greater", "larger"], ["shorter", "shorter", "less", "smaller"]),
)
MORE = {kind: [w for w in up if w not in ("farther", "taller")] for kind, (up, _) in ALSO.items()}


class Pair:
    """A quantity in a larger unit and one in a smaller, as texts, and the lines that bring them to the smaller."""

    def __init__(self, r, compound=0.0):
        self.large, self.small, self.factor, _ = r.choices(PAIRS, WEIGHTS)[0]
        self.extra = 0
        if r.random() < compound:
            self.large, self.small, self.factor = r.choice(COMPOUND)
            self.extra = r.randint(1, self.factor - 1)
        self.kind, a = kind(self.large), str(r.choice((1, r.randint(2, 5), r.randint(1, 12))))
        if not self.extra and self.large not in ("week", "year") and r.random() < 0.3:
            tenths = r.choice((5, 15, 15, 25)) if self.factor not in TENFOLD or r.random() < 0.4 else r.randint(1, 99)
            a = short(pointed(tenths, 1)) if tenths * self.factor % 10 == 0 else a
        self.text = a
        self.value = round(float(a) * self.factor) + self.extra
        near = max(1, self.factor // 10)
        self.other = max(1, r.choice((self.value, self.value + near, self.value - near, self.value + r.randint(1, near), r.randint(1, 3 * self.factor),
            r.randint(1, 2 * self.value + 1), round(self.value * r.choice((0.5, 0.8, 1.2, 2))))))  # fmt: skip

    def level(self, r):
        """Both quantities in the smaller unit."""
        self.large, self.factor, self.value = self.small, 1, r.randint(2, 99)
        self.text, self.extra = str(self.value), 0
        self.other = max(1, r.choice((self.value + r.randint(1, 9), self.value - r.randint(1, 9), r.randint(1, 200))))
        return self

    def first(self, r):
        """The larger unit's quantity in the question."""
        if self.text in ("1.5", "2.5") and r.random() < 0.35:
            if self.text == "1.5" and self.large == "hour" and r.random() < 0.6:
                return "an hour and a half"
            return f"{'one' if self.text == '1.5' else 'two'} and a half {r.choice(NAMES[self.large])}"
        n, unit = asked(r, self.large, self.text)
        if not self.extra:
            return f"{n} {unit}"
        return f"{n} {unit}{r.choice((' ', ' ', ' and '))}{self.extra} {r.choice(NAMES[self.small])}"

    def second(self, r):
        return " ".join(asked(r, self.small, str(self.other)))

    @property
    def short(self):
        """The larger unit's quantity in the first line."""
        return f"{self.text} {self.large}" + (f" {self.extra} {self.small}" if self.extra else "")

    @property
    def said(self):
        return named(self.large, self.text) + (f" {named(self.small, str(self.extra))}" if self.extra else "")

    def lines(self):
        """What the larger unit's quantity is in the smaller unit."""
        if self.large == self.small:
            return []
        whole = self.value - self.extra
        lines = [f"1 {self.large} = {self.factor} {self.small}"]
        if self.text != "1":
            if "." in self.text:
                lines += [f"{self.text} * {self.factor}", *product_lines(self.text, str(self.factor))[0]]
            elif self.factor not in TENFOLD:
                lines += [f"{self.text} * {self.factor}", *multiply_steps(int(self.text), self.factor)]
            lines.append(f"{self.text} {self.large} = {whole} {self.small}")
        if self.extra:
            lines += [f"{whole} + {self.extra}", *add_steps(whole, self.extra), f"{whole} + {self.extra} = {self.value}"]
        return lines


def compare(r):
    """The longer or the shorter one, or whether one is."""
    p = Pair(r) if r.random() < 0.9 else Pair(r).level(r)
    up, down = NAME[p.kind]
    first = [(p.first(r), p.short, p.said, p.value), (p.second(r), f"{p.other} {p.small}", named(p.small, str(p.other)), p.other)]
    if r.random() < 0.4:
        first.reverse()
    (x, a, said, v), (y, b, other, w) = first
    wanted, s = (0 if r.random() < 0.65 else 1), compared(v, w)
    word, more = NAME[p.kind][wanted], r.choice(ALSO[p.kind][wanted])
    how = f"{said} = {other}" if s == "=" else f"{said} is {up if s == '>' else down} than {other}"
    z = r.random()
    if z < 0.12:
        yes = s == "="
        thinking = "\n".join([f"is it equal: {a} and {b}", *p.lines(), f"{v} {s} {w}, {'yes' if yes else 'no'}"])
        return ask(r, EQUAL, x=x, y=y), thinking, f"**{'Yes' if yes else 'No'}**, {how}."
    if z < 0.5:
        yes = s == (">" if wanted == 0 else "<")
        thinking = "\n".join([f"is it {word}: {a} than {b}", *p.lines(), f"{v} {s} {w}, {'yes' if yes else 'no'}"])
        return ask(r, IS_MORE, x=x, y=y, more=more), thinking, f"**{'Yes' if yes else 'No'}**, {how}."
    q = ask(r, LONGER if z >= 0.6 else WHO[p.kind][wanted], x=x, y=y, more=more)
    thinking = "\n".join([f"{word}: {a} or {b}", *p.lines(), f"{v} {s} {w}"])
    if s == "=":
        return q, thinking, f"They are **equal**: {how}."
    big, little = (said, other) if (s == ">") == (wanted == 0) else (other, said)
    return q, thinking, f"**{big}** is {word} than {little}."


def total(r):
    """The sum of two quantities or their difference, in the smaller unit or, told so, in the larger."""
    p = Pair(r, compound=0.2) if r.random() < 0.92 else Pair(r).level(r)
    plus = r.random() < 0.55
    sides = [(p.first(r), p.short, p.said, p.value), (p.second(r), f"{p.other} {p.small}", named(p.small, str(p.other)), p.other)]
    if not plus and p.value == p.other:
        plus = True
    if not plus and p.value < p.other or plus and r.random() < 0.35:
        sides.reverse()
    (x, a, said, v), (y, b, other, w) = sides
    in_large = p.factor in TENFOLD and not p.extra and r.random() < 0.2
    unit = p.large if in_large else p.small
    result = v + w if plus else v - w
    to = r.choice(NAMES[unit])
    if not in_large and not p.extra and r.random() < 0.3:
        forms = SUMS if plus else DIFFERENCES
    else:
        forms = r.choice((PLUS, PLUS, SUM_STORIES[p.kind]) if plus else (MINUS, MINUS, MORE_THAN, LESS_LEFT[p.kind]))
    q = ask(r, forms, x=x, y=y, to=to, more=r.choice(MORE[p.kind]))
    lines = [f"{'add' if plus else 'subtract'} units: {a} {'+' if plus else '-'} {b}{f' in {unit}' if in_large else ''}", *p.lines()]
    lines += [f"{v} {'+' if plus else '-'} {w}", *(add_steps if plus else sub_steps)(v, w), f"{v} {'+' if plus else '-'} {w} = {result}"]
    text = str(result)
    if in_large:
        line, text = placed(result, len(str(p.factor)) - 1)
        lines += [f"{result} / {p.factor}", line]
    return q, "\n".join(lines), f"{said} {'+' if plus else '-'} {other} = **{named(unit, text)}**"


def unit_sums(r):
    return (compare if r.random() < 0.5 else total)(r)


TASKS = dict(unit_sums=(7, unit_sums))
