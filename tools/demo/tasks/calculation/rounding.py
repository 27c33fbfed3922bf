"""Numbers rounded: to tens, hundreds and thousands, to whole numbers and to places behind the point."""
from ..phrasing import ask
from .points import pointed
from .rounding_forms import TO_PLACES, TO_ROUND, TO_WHOLE

NAMES = {1: "ten|10|tens", 2: "hundred|100|hundreds", 3: "thousand|1000|thousands"}


def direction(digit):
    return f"next digit {digit}, {'up' if int(digit) > 4 else 'down'}"


def to_places(text, n):
    """A decimal's text rounded to n places, fewer than it has -> (lines, text)."""
    whole, _, behind = text.partition(".")
    kept = f"{whole}.{behind[:n]}" if n else whole
    rounded = int(whole + behind[:n]) + (behind[n] > "4")
    return [f"keep {kept}, {direction(behind[n])}"], pointed(rounded, n)


def to_round(n, zeros):
    """A whole number rounded to a number with so many zeros -> (lines, text)."""
    unit = 10**zeros
    digit = str(n).zfill(zeros + 1)[-zeros]
    rounded = n // unit + (digit > "4")
    return [f"keep {n // unit}, {direction(digit)}", f"{rounded} and {'0' * zeros}"], str(rounded * unit)


def rounding(r):
    if r.random() < 0.5:
        zeros = r.choice((1, 1, 1, 2, 2, 3))
        n = r.randint(10**zeros // 4, 10 ** (zeros + r.choice((1, 1, 2))))
        q, name = ask(r, TO_ROUND, n=n, to=(to := r.choice(NAMES[zeros].split("|"))), near=to.rstrip("s")), 10**zeros
        lines, text = to_round(n, zeros)
    else:
        behind = r.choice((1, 2, 2, 3, 3, 4))
        n = pointed(r.randint(1, 10 ** (behind + r.choice((1, 1, 2)))), behind)
        k = r.randint(0, behind - 1) if r.random() < 0.7 else 0
        q = ask(r, TO_PLACES, n=n, places=r.choice((str(k), ("one", "two", "three")[k - 1])), s="" if k == 1 else "s") if k else ask(r, TO_WHOLE, n=n)
        name = f"{k} places" if k else "whole number"
        lines, text = to_places(n, k)
    return q, "\n".join([f"round: {n} to {name}"] + lines), f"{n} rounded is **{text}**."


TASKS = dict(rounding=(3, rounding))
