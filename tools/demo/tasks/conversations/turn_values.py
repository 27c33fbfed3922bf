"""What an answer leaves for the questions after it."""
import re

from ..measures import dates, units, weekdays
from ..stories.money import Sign

UNITS = {units.plural(u): u for u in units.NAMES} | {u: u for u in units.NAMES}
NUMBER = re.compile(r"-?\d+(\.\d+)?")
MONEY = re.compile(r"(-?)([$€£])(\d+\.\d\d)")
QUANTITY = re.compile(r"(\d+(?:\.\d+)?) ([a-z]+)")
TIME = re.compile(r"(\d\d?):(\d\d)( [ap]m)?")
DATE = re.compile(rf"({'|'.join(dates.MONTHS)}) (\d\d?)(?:, (\d{{4}}))?")
ROMAN = re.compile("[MDCLXVI]+")
WORDS = ("sort_words", "letter_case", "repeat_word", "compare_length", "number_words", "weekday", "dates")


def key(turn):
    """What stands between ** ** in the answer, or None."""
    return turn[2].split("**")[1] if "**" in turn[2] else None


def head(turn):
    """The first line of a turn's thinking that is not about an earlier turn: the question in short."""
    return next(line for line in turn[1].split("\n") if not line.startswith(("last: ", "before: ", "told: ", "results: ")))


def after(line, solved):
    """A (thinking, answer) whose thinking begins with what it takes over."""
    thinking, answer = solved
    return f"{line}\n{thinking}", answer


class Amount:
    """A number, and the sign of money, % or unit that it has, if any."""

    def __init__(self, text, unit=""):
        self.text, self.unit = text, unit
        self.money = Sign(unit) if unit in tuple("$€£") else None

    def said(self, text=None):
        text = self.text if text is None else text
        if self.money:
            return self.money.said(text)
        return text + "%" if self.unit == "%" else units.named(self.unit, text) if self.unit else text

    @property
    def whole(self):
        """The number, if it is whole, has no unit and is not large; else None."""
        return int(self.text) if not self.unit and "." not in self.text and len(self.text) < 10 else None


def amount(said):
    """The amount that is said so, or None."""
    if NUMBER.fullmatch(said):
        return Amount(said)
    if m := MONEY.fullmatch(said):
        return Amount(m[1] + m[3], m[2])
    if said[-1:] == "%" and NUMBER.fullmatch(said[:-1]):
        return Amount(said[:-1], "%")
    m = QUANTITY.fullmatch(said)
    return Amount(m[1], UNITS[m[2]]) if m and m[2] in UNITS else None


def kind(name, turn):
    """What the answer of a turn of this task is to the turns after it: amount, numbers, words, weekday, time, date, word, roman or
    None."""
    said = key(turn)
    if said is None or "about **" in turn[2]:
        return None
    if amount(said):
        return "amount"
    if said in weekdays.DAYS:
        return "weekday"
    if ROMAN.fullmatch(said) and "roman" in turn[1].lower():
        return "roman"
    if TIME.fullmatch(said):
        return "time"
    if DATE.fullmatch(said):
        return "date"
    parts = said.split(", ")
    if name != "count_numbers" and len(parts) > 1:
        return "numbers" if all(map(NUMBER.fullmatch, parts)) else "words" if name == "sort_words" else None
    return "word" if name in WORDS and said.isascii() and said.isalpha() and 2 < len(said) < 16 else None
