"""Checks follow-ups by working them out anew from the first lines of their thinking."""
import re
from datetime import date, timedelta
from decimal import Decimal as D

from ..measures.dates import MONTHS
from ..measures.weekdays import DAYS
from .turn_values import head, key

NUM = r"(-?\d+(?:\.\d+)?)"
WORK = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b if b else None}
YES = {True: "Yes", False: "No"}
EXTREMES = {"largest": max, "smallest": min}


def number(text):
    m = re.search(r"\d+(\.\d+)?", text.replace("$", ""))
    return D(("-" if text.startswith("-") else "") + m[0]) if m else text


def day_of_year(m):
    """The date some days from another; without a year it is reckoned in one that has no leap day near."""
    start = date(int(m[3] or 2022), MONTHS.index(m[1]) + 1, int(m[2]))
    n = int(m[5]) * (7 if m[6] == "week" else 1)
    day = start + timedelta(days=n if m[4] == "+" else -n)
    return f"{MONTHS[day.month - 1]} {day.day}" + (f", {day.year}" if m[3] else "")


def minutes(text):
    h, m = re.match(r"(\d+):(\d+)", text).groups()
    return (int(h) % 12 + 12 * ("pm" in text) if "m" in text else int(h)) * 60 + int(m)


def clock(m):
    total = (minutes(m[1]) + (1 if m[2] == "+" else -1) * minutes(m[3])) % 1440
    return f"{(total // 60 - 1) % 12 + 1}:{total % 60:02d} {'am' if total < 720 else 'pm'}" if "m" in m[1] else f"{total // 60:02d}:{total % 60:02d}"


RULES = [  # first line of the thinking -> the answer: a number, or the text itself
    (rf"(?:add|subtract|multiply|divide|half|third|quarter|tenth|fifth|double): {NUM} ([-+*/]) {NUM}", lambda m: WORK[m[2]](D(m[1]), D(m[3]))),
    (rf"money: . {NUM} ([-+*/]) {NUM}", lambda m: WORK[m[2]](D(m[1]), D(m[3]))),
    (rf"problem: {NUM} ([-+*/]) {NUM} [A-Za-z ]+", lambda m: WORK[m[2]](D(m[1]), D(m[3]))),
    (rf"percent: {NUM}% of {NUM}", lambda m: D(m[1]) * D(m[2]) / 100),
    (rf"percent: {NUM} ([-+]) {NUM}%", lambda m: D(m[1]) * (100 + int(m[2] + m[3])) / 100),
    (rf"power: {NUM} \^ (\d)", lambda m: D(m[1]) ** int(m[2])),
    (rf"true or false: {NUM} ([<>]) {NUM}", lambda m: YES[D(m[1]) > D(m[3]) if m[2] == ">" else D(m[1]) < D(m[3])]),
    (r"even or odd: (-?\d+)\n.*\nasked: (\w+)", lambda m: YES[(int(m[1]) % 2 == 1) == (m[2] == "odd")]),
    (r"even or odd: (-?\d+)\n[^\n]*$", lambda m: "odd" if int(m[1]) % 2 else "even"),
    (r"divisible: (\d+) / (\d+)", lambda m: YES[int(m[1]) % int(m[2]) == 0]),
    (r"remainder: (\d+) / (\d+)", lambda m: D(int(m[1]) % int(m[2]))),
    (r"reverse: (.*)", lambda m: m[1][::-1]),
    (r"spell: (.*)", lambda m: "-".join(m[1])),
    (r"length: (.*)", lambda m: D(sum(c not in " -'’" for c in m[1]))),
    (r"count (.) in (.*)", lambda m: D(m[2].lower().count(m[1]))),
    (r"is (.) in (.*)", lambda m: YES[m[1] in m[2].lower()]),
    (r"(first|last) letter of (.*)", lambda m: m[2][0 if m[1] == "first" else -1]),
    (r"(largest|smallest): (.*)", lambda m: EXTREMES[m[1]](map(D, m[2].split(", ")))),
    (r"sort (up|down): (.*)", lambda m: ", ".join(map(str, sorted(map(D, m[2].split(", ")), reverse=m[1] == "down")))),
    (r"chain: ([\d+ ]+)", lambda m: D(sum(map(int, m[1].split(" + "))))),
    (r"count the list: (.*)", lambda m: D(len(m[1].split(", ")))),
    (r"(first|last) of the list: (.*)", lambda m: m[2].split(", ")[0 if m[1] == "first" else -1]),
    (rf"weekday: ({'|'.join(DAYS)}) ([-+]) (\d+) (day|week)s", lambda m: DAYS[(DAYS.index(m[1]) + int(m[2] + m[3]) * (7 if m[4] == "week" else 1)) % 7]),
    (rf"date: ({'|'.join(MONTHS)}) (\d+)(?:, (\d+))? ([-+]) (\d+) (day|week)s", day_of_year),
    (r"clock: (\d+:\d+(?: [ap]m)?) ([-+]) (\d+:\d+)", clock),
]


def expected(thinking):
    """What the answer should be, by the first rule that knows the task, or None."""
    thinking = "\n".join(line for line in thinking.split("\n") if not line.startswith(("last: ", "before: ", "told: ", "results: ")))
    for pattern, result in RULES:
        m = re.match(pattern + r"(?=\n|$)", thinking)
        if m:
            return result(m)
    return None


def taken_over(turn, earlier):
    """Whether what the thinking names first was said before."""
    what, _, value = turn[1].split("\n")[0].partition(": ")
    if what == "last":
        return value in map(key, earlier) or any(value == (key(t) or "") + t[2].split("**")[-1] for t in earlier)
    if what == "told":
        return value in map(key, earlier)
    if what == "before":
        return value in map(head, earlier)
    return what != "results" or all(v in map(key, earlier) for v in value.split("; "))


def fault(conversation):
    """What is wrong with the turns of a conversation, or None."""
    for i, turn in enumerate(conversation):
        said = key(turn)
        if not taken_over(turn, conversation[:i]):
            return f"not said before: {turn[1].splitlines()[0]}"
        right = expected(turn[1])
        if right is None or "remainder" in (said or "") or "about **" in turn[2] or said == "undefined":
            continue
        if number(said) != right if isinstance(right, D) else said != right:
            return f"{said} instead of {right}"
    return None
