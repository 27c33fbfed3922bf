"""Ask a trained demo model and count its right answers.

Usage: evaluate.py DIR [--fp8] [--each 100] [--questions FILE.jsonl]      (one CUDA GPU)
DIR has tokenizer.json and ckpt.pt or, before the schedule's end, weights-*.safetensors of train.py. Without --questions
every task is asked, in forms kept back from training and in forms of it. What went wrong is written to DIR/wrong.jsonl.
"""
import argparse
import json
import os
import time

import torch
from tokenizers import Tokenizer

import checkpoint
import export
import names
import questions
import tasks
from generate import foreseen, greedy
from model import CFG, Model


def load(directory, fp8):
    """The trained model; with `fp8` on the weights that its FP8 export stands for."""
    model = Model(CFG)
    path = os.path.join(directory, "ckpt.pt")
    if os.path.exists(path):
        model.load_state_dict(torch.load(path, map_location="cpu")["model"])
    elif checkpoint.load_weights(directory, model) is None:
        raise SystemExit(f"evaluate.py: {directory} has neither ckpt.pt nor weights-*.safetensors")
    if fp8:
        trained = names.official(dict(model=model.state_dict(), cfg=CFG))
        names.load(model, export.from_fp8(export.to_fp8(trained)), CFG)
    return model.cuda().eval()


def answers(model, tok, asked):
    """-> the output for every question, and the share of the replies' tokens that the MTP module foresees"""
    eos = tok.token_to_id(tasks.EOS)
    prompts = [e.ids for e in tok.encode_batch([q.prompt for q in asked], add_special_tokens=False)]
    start = time.time()
    replies = greedy(model, prompts, eos)
    tokens = sum(map(len, replies))
    print(f"{len(asked)} questions, {tokens} tokens, {time.time() - start:.0f} s", flush=True)
    same, total = foreseen(model, prompts, replies, eos)
    return tok.decode_batch(replies, skip_special_tokens=False), same / max(1, total)


def by_task(asked, outputs):
    """-> whether each answer is right, per task"""
    scores = {}
    for q, o in zip(asked, outputs):
        scores.setdefault(q.task, []).append(questions.right(q, o))
    return scores


def share(scores):
    return f"{100 * sum(scores) / len(scores):6.1f} %" if scores else "       -"


def table(columns):
    """Prints the accuracy per task and over all; a column is (its name, scores per task)."""
    print(f"{'':24}" + "".join(f"{name:>12}" for name, _ in columns))
    for task in dict.fromkeys(task for _, scores in columns for task in scores):
        print(f"{task:24}" + "".join(f"{share(scores.get(task, [])):>12}" for _, scores in columns))
    every = [sum(scores.values(), []) for _, scores in columns]
    print(f"{'all':24}" + "".join(f"{share(scores):>12}" for scores in every), flush=True)


def declined(asked, outputs):
    """Prints how many questions are declined, of those that should be and of the others."""
    refusal = tasks.scope.REFUSAL
    for wanted, kind in ((True, "out of scope"), (False, "in scope")):
        of_kind = [o for q, o in zip(asked, outputs) if (q.answer == refusal) == wanted]
        which = [questions.said(o) == refusal for o in of_kind]
        print(f"declined, {kind}: {share(which)} of {len(which)}", flush=True)


def write_wrong(path, asked, outputs):
    with open(path, "w", encoding="utf-8") as f:
        for q, o in zip(asked, outputs):
            if not questions.right(q, o):
                row = dict(task=q.task, messages=q.messages, answer=q.answer, output=o)
                f.write(json.dumps(row, ensure_ascii=False) + "\n")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("directory")
    ap.add_argument("--fp8", action="store_true", help="with the weights rounded as in the export")
    ap.add_argument("--each", type=int, default=100, help="questions of every task and kind")
    ap.add_argument("--seed", type=int, default=10**9)
    ap.add_argument("--questions", action="append", default=[], help="JSON lines to ask instead")
    ap.add_argument("--wrong", help="file for the wrong answers (default: DIR/wrong.jsonl)")
    a = ap.parse_args()
    tasks.load_words()
    tok = Tokenizer.from_file(os.path.join(a.directory, "tokenizer.json"))
    model = load(a.directory, a.fp8)
    if a.questions:
        sets = [(os.path.basename(path), questions.read(path)) for path in a.questions]
    else:
        sets = [
            ("held out", questions.drawn(a.each, "all", a.seed)),
            ("as trained", questions.drawn(a.each, "nothing", a.seed)),
        ]
    columns, every = [], ([], [])
    for name, asked in sets:
        outputs, agreement = answers(model, tok, asked)
        print(f"{name}: the MTP module foresees {100 * agreement:.1f} % of the replies' tokens", flush=True)
        declined(asked, outputs)
        columns.append((name, by_task(asked, outputs)))
        every[0].extend(asked)
        every[1].extend(outputs)
    table(columns)
    write_wrong(a.wrong or os.path.join(a.directory, "wrong.jsonl"), *every)


if __name__ == "__main__":
    main()
