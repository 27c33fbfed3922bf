"""Writes questions that training does not see, as JSON lines:

python3 -m tasks.evaluation --per-task 40 --seed 7 > file
A line has task, question and answer (the text between ** **, or the whole answer where there is none);
conversations of several turns have messages in place of the question. All phrasings and words are of
those that training leaves out; with --held-out words only the words are, with --held-out nothing
questions are drawn as in training.
"""
import argparse
import json

from . import TASKS, answer_key
from .conversations import turns
from .dice import Dice


def kinds():
    """-> task: what draws its conversations, of the tasks of one turn and then of those of several"""
    single = {name: lambda r, f=f: [f(r)] for name, f in TASKS.items()}
    return single | {f"turns_{f.__name__}": f for f in turns.KINDS}


def asked(conversation):
    """-> the messages up to the last question, and the answer to that"""
    *earlier, (question, _, answer) = conversation
    messages = []
    for q, _, a in earlier:
        messages += [dict(role="user", content=q), dict(role="assistant", content=a)]
    return messages + [dict(role="user", content=question)], answer


def line(task, conversation):
    messages, answer = asked(conversation)
    question = dict(messages=messages) if len(messages) > 1 else dict(question=messages[0]["content"])
    return dict(task=task, **question, answer=answer_key(answer))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--per-task", type=int, default=40)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--held-out", choices=("all", "words", "nothing"), default="all")
    a = ap.parse_args()
    for name, draw in [*kinds().items(), ("scope", turns.alone)]:
        r = Dice(f"{a.seed} {name}").hold_out(a.held_out)
        for _ in range(a.per_task):
            print(json.dumps(line(name, draw(r)), ensure_ascii=False))


if __name__ == "__main__":
    main()
