"""The same question again with one argument changed."""
from . import turn_again_days as days, turn_again_numbers as numbers, turn_again_words as words
from .turn_values import after, head

KINDS = {
    numbers.percentage: 5, numbers.conversion: 5, numbers.one_number: 4, numbers.comparison: 3, numbers.of_list: 3, numbers.operands: 4, numbers.price: 1.5, numbers.discount: 1.5,
    days.day_of_week: 4, days.days_until: 1, days.day_of_year: 3, days.time_of_day: 4, days.month: 2,
    words.letter_place: 4, words.kinds_of_letters: 2, words.alphabet: 1.5, words.case: 1, words.contains: 1.5,
}  # fmt: skip
DRAW, WEIGHTS = list(KINDS), list(KINDS.values())


def again(r):
    """A question, then one or two more of its kind in which only one thing is new."""
    q, solved, change = r.choices(DRAW, WEIGHTS)[0](r)
    turns = [(q, *solved)]
    for _ in range(r.choice([1, 1, 2])):
        q, solved = change()
        turns.append((q, *after(f"before: {head(turns[-1])}", solved)))
    return turns
