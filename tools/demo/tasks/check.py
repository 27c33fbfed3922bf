"""Draws samples of every task and checks their form: python3 -m tasks.check [samples of each]"""
import sys
import time

from . import ASSISTANT, BOS, EOS, TASKS, USER, answer_key, sample
from .conversations import turns
from .conversations.turn_check import fault
from .dice import Dice

SPECIAL = (BOS, USER, ASSISTANT, EOS, "<think>", "</think>")


def problem(question, thinking, answer):
    """What is wrong with a sample, or nothing."""
    if any(s in text for s in SPECIAL for text in (question, thinking, answer)):
        return "a special token in the text"
    if not thinking.split("\n")[0].strip():
        return "no first line of thinking"
    if not answer_key(answer).strip():
        return "no answer"
    if answer.count("**") not in (0, 2):
        return "not one result between ** **"
    if "\n" in answer:
        return "an answer of several lines"
    return None


def check(name, draw, n):
    """Checks n conversations of training and of the evaluation each, prints their sizes -> number of faults."""
    faults, lengths = 0, []
    for held_out in ("nothing", "all"):
        r = Dice(f"{name} {held_out}").hold_out(held_out)
        for _ in range(n):
            turns_drawn = draw(r)
            wrong = fault(turns_drawn)
            if wrong:
                faults += 1
                print(f"{name}: {wrong}: {turns_drawn}")
            for made in turns_drawn:
                what = problem(*made)
                if what:
                    faults += 1
                    print(f"{name}: {what}: {made}")
                lengths.append(len(made[1]))
    print(f"{name:16} thinking: mean {sum(lengths) / len(lengths):6.0f}, longest {max(lengths):5} characters")
    return faults


def main(n=300):
    faults = sum(check(name, lambda r, f=f: [f(r)], n) for name, f in TASKS.items())
    faults += sum(check(f.__name__, f, n) for f in [*turns.KINDS, turns.alone, turns.unrelated])
    r, start = Dice(1), time.time()
    sizes = [sum(len(text) for text, _ in sample(r)) for _ in range(10 * n)]
    print(f"{len(sizes) / (time.time() - start):.0f} conversations a second, mean {sum(sizes) / len(sizes):.0f} characters")
    return faults


if __name__ == "__main__":
    sys.exit(1 if main(*map(int, sys.argv[1:])) else 0)
