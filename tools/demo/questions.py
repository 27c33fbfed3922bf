"""Questions for the evaluation: drawn from the generators, or read from files of JSON lines."""
import json
from collections import namedtuple

import tasks
from data import OPENED
from tasks.dice import Dice

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


def drawn_from(name, r):
    """A question of a task; where it is asked in a conversation, that one's last."""
    if hasattr(tasks, "conversation"):
        conversation = tasks.conversation(r, name)
    else:
        q, t, a = tasks.TASKS[name](r)
        conversation = [
            (tasks.BOS + tasks.USER + q + tasks.ASSISTANT, False),
            (OPENED + t + "\n" + THOUGHT + "\n\n" + a + tasks.EOS, True),
        ]
    prompt = "".join(text for text, _ in conversation[:-1])
    answer = conversation[-1][0].split(THOUGHT)[-1].removesuffix(tasks.EOS).strip()
    return Question(name, messages(prompt), prompt + OPENED, answer)


def messages(prompt):
    """The messages of a rendered conversation that ends with the user's."""
    out = []
    for turn in prompt.removeprefix(tasks.BOS).split(tasks.USER)[1:]:
        user, _, said = turn.partition(tasks.ASSISTANT)
        out.append(dict(role="user", content=user))
        if said:
            out.append(dict(role="assistant", content=said.removesuffix(tasks.EOS)))
    return out


def drawn(each, held_out, seed):
    """Some questions of every task, of the forms kept back from training or of those in it."""
    r = Dice(seed)
    r.held_out = held_out
    return [drawn_from(name, r) for name in tasks.TASKS for _ in range(each)]


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
