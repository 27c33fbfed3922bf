"""Questions for the evaluation: drawn from the generators, or read from files of JSON lines."""
import json
from collections import namedtuple

import tasks
from data import OPENED
from tasks.dice import Dice
from tasks.evaluation import asked, kinds

THOUGHT = "</think>"

# `prompt` is the text that the model continues; `answer` what it should say after its thinking, or its ** ** part.
Question = namedtuple("Question", "task messages prompt answer")


def rendered(messages):
    """As the chat template does it."""
    text = tasks.BOS
    for m in messages:
        if m["role"] == "assistant":
            text += tasks.ASSISTANT + m["content"] + tasks.EOS
        else:
            text += (tasks.USER if m["role"] == "user" else "") + m["content"]
    return text + tasks.ASSISTANT + OPENED


def drawn_from(turns_of, task, r):
    """The last question of a conversation: `turns_of(r)` gives (question, thinking, answer) of every turn."""
    messages, answer = asked(turns_of(r))
    return Question(task, messages, rendered(messages), answer)


def drawn(each, held_out, seed):
    """Some questions of every task; see Dice.hold_out for what of them training has kept back."""
    out = []
    for name, turns_of in kinds().items():
        r = Dice(f"{seed} {name}").hold_out(held_out)
        out += [drawn_from(turns_of, name, r) for _ in range(each)]
    return out


def read(path):
    """Lines of {"task", "question" or "messages", "answer"}."""
    out = []
    with open(path, encoding="utf-8") as f:
        for line in filter(str.strip, f):
            row = json.loads(line)
            m = row.get("messages") or [dict(role="user", content=row["question"])]
            out.append(Question(row["task"], m, rendered(m), row["answer"]))
    return out


def said(output):
    """What comes after the thinking; nothing where that is not closed."""
    return output.partition(THOUGHT)[2].removesuffix(tasks.EOS).strip()


def right(question, output):
    """Whether the ** ** parts are the same; without any, the whole answers."""
    answer, reply = question.answer, said(output)
    key = tasks.answer_key(reply)
    return key == tasks.answer_key(answer) if "**" in answer else answer in (reply, key)
