"""Questions about several earlier turns: both results, the first result, the last question."""
from ..calculation import chains, numbers
from ..phrasing import ask
from .turn_memory import COPY
from .turn_numbers import plain
from .turn_refer_forms import ADDED, ASKED_LAST, ASKED_SECOND, BIGGER, BIGGEST, DIFFERENCE, ENDS, PRODUCT, RESULT, SMALLER, SMALLEST
from .turn_values import after

ORDER = ["first", "second", "third"]


def of_results(r, said):
    """A question about two or three results, which are numbers' texts -> (question, (thinking, answer))."""
    x, whole = r.random(), all("." not in s for s in said)
    a, b = said[-2:]
    if len(said) == 3:
        if x > 0.75:
            return ask(r, BIGGEST if x < 0.9 else SMALLEST), numbers.solve_extreme(said, x < 0.9)
        if x > 0.67:
            return ask(r, ENDS), plain(said[0], "+", b)
        if x < 0.45 and whole and sum(map(abs, map(int, said))) < 9999:
            return ask(r, ADDED["all"]), chains.solve_chain(chains.sum_items(list(map(int, said))))
        return ask(r, ADDED["last two"]), plain(a, "+", b)
    if x < 0.5:
        return ask(r, ADDED["both"]), plain(a, "+", b)
    if x < 0.65:
        big, little = (a, b) if float(a) >= float(b) else (b, a)
        return ask(r, DIFFERENCE), plain(big, "-", little)
    if x < 0.75 and len(a) + len(b) < 7:
        return ask(r, PRODUCT), plain(a, "*", b)
    bigger = r.random() < 0.7
    return ask(r, BIGGER if bigger else SMALLER), numbers.solve_compare("bigger" if bigger else "smaller", a, b)


def results(r, turns, said):
    """The turns, whose results are given, and a question about these."""
    taken = f"results: {'; '.join(said)}"
    if all(map(numeric, said)) and r.random() < 0.7:
        q, solved = of_results(r, said)
        return turns + [(q, *after(taken, solved))]
    i = r.randrange(len(said)) if r.random() < 0.4 else 0
    return turns + [(ask(r, RESULT[ORDER[i]]), f"{taken}\n{ORDER[i]}: {said[i]}", f"The {ORDER[i]} result was **{said[i]}**.")]


def numeric(text):
    return text.lstrip("-").replace(".", "", 1).isdigit() and len(text) < 9


def question_of(r, questions):
    """Which of the earlier questions is asked for -> (question, thinking, answer)."""
    x, last = r.random(), len(questions) - 1
    which, forms = (0, COPY) if x < 0.6 else (last, ASKED_LAST) if x < 0.85 or last < 1 else (1, ASKED_SECOND)
    name = {0: "first", 1: "second"}[which] if forms is not ASKED_LAST else "last"
    return ask(r, forms), f"{name} question: {questions[which]}", f"You asked: **{questions[which]}**"
