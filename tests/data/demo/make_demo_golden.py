"""Reference outputs for the demo model (FP8 checkpoint, dequantized to float32), from two independent implementations:
Hugging Face transformers (trunk) and the training code (trunk and MTP module).

Usage: make_demo_golden.py BF16_DIR OUT_DIR     (one CUDA GPU; PyTorch, transformers, tokenizers, safetensors)
OUT_DIR/fp8: the checkpoint.
OUT_DIR/golden.safetensors: p{j}.input_ids [T], p{j}.logits [T, vocab] (float32), p{j}.mtp_logits [T-1, vocab] (row i:
the MTP module's prediction of token i+2, from the hidden state of token i and token i+1), long.input_ids [T],
long.logits_tail [8, vocab].
OUT_DIR/generations.json: greedy continuations by the training code in float32; how often transformers would go on with
another token is printed. OUT_DIR/eval.jsonl: questions with their answers. (eval_old.jsonl has those of an earlier model
and is not made anew.)
"""
import itertools
import json
import os
import sys
import tempfile

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM

HERE = os.path.dirname(os.path.abspath(__file__))
DEMO = os.path.join(HERE, "..", "..", "..", "tools", "demo")
sys.path.insert(0, DEMO)
import export  # noqa: E402
import names  # noqa: E402
import questions  # noqa: E402
import tasks  # noqa: E402
from generate import greedy  # noqa: E402
from model import CFG, Model  # noqa: E402
from tasks.dice import Dice  # noqa: E402

DEVICE = "cuda"
QUESTIONS = [
    "What is 347 + 589?",
    'How many r\'s are in "strawberry"?',
    "Mia has 14 apples. Mia buys 3 bags with 6 apples each and gives away 5. How many apples are left?",
]
GENERATIONS = 60


def load_checkpoint(d):
    sd = {}
    for f in sorted(os.listdir(d)):
        if f.endswith(".safetensors"):
            sd |= load_file(os.path.join(d, f))
    return sd


def transformers_model(sd, cfg):
    """The trunk, as Hugging Face transformers runs it in float32."""
    mtp = f"model.layers.{cfg['num_hidden_layers']}."
    trunk = {k: v for k, v in sd.items() if mtp not in k}
    with tempfile.TemporaryDirectory() as d:
        export.write(
            trunk, dict(cfg, torch_dtype="float32", num_nextn_predict_layers=0), d, 1 << 30
        )
        model = AutoModelForCausalLM.from_pretrained(
            d, dtype=torch.float32, attn_implementation="eager", experts_implementation="eager"
        )
    return model.eval().to(DEVICE)


def training_model(sd):
    """Trunk and MTP module, as the training code runs them in float32."""
    model = Model(CFG).eval()
    names.load(model, sd, CFG)
    return model.to(DEVICE)


class Golden:
    def __init__(self, hf, own, tok):
        self.hf, self.own, self.tok = hf, own, tok
        self.eos = tok.token_to_id(tasks.EOS)

    def encode(self, text):
        return self.tok.encode(text, add_special_tokens=False).ids

    def prompt(self, question):
        return self.encode(questions.rendered([dict(role="user", content=question)]))

    def greedy(self, prompts):
        return greedy(self.own, prompts, self.eos, dtype=torch.float32)

    def logits(self):
        gold, prompts = {}, [self.prompt(q) for q in QUESTIONS]
        for j, (ids, reply) in enumerate(zip(prompts, self.greedy(prompts))):
            full = torch.tensor([ids + reply], device=DEVICE)
            a, (b, mtp) = self.hf(full).logits[0], self.own(full, mtp=True)
            difference = (a - b[0]).abs().max().item()
            print("two implementations differ by", difference, "logit std", a.std().item())
            gold |= {
                f"p{j}.input_ids": full[0].cpu(),
                f"p{j}.logits": a.cpu().contiguous(),
                f"p{j}.mtp_logits": mtp[0, :-1].cpu().contiguous(),
            }
        q, _, _ = tasks.passkey(Dice(5), 150)
        ids = torch.tensor([self.prompt(q)], device=DEVICE)
        tail = self.hf(ids).logits[0, -8:].cpu().contiguous()
        return gold | {"long.input_ids": ids[0].cpu(), "long.logits_tail": tail}

    def generations(self):
        r, kinds = Dice(77), itertools.cycle(questions.kinds().items())
        asked = [questions.drawn_from(turns, name, r) for name, turns in itertools.islice(kinds, GENERATIONS)]
        prompts = [self.encode(q.prompt) for q in asked]
        rows, hit, total = [], 0, 0
        for q, ids, g in zip(asked, prompts, self.greedy(prompts)):
            full = torch.tensor([ids + g], device=DEVICE)
            predicted = self.own(full, mtp=True)[1][0].argmax(-1)
            if len(g) > 1:
                same = predicted[len(ids) - 1 : -2] == full[0, len(ids) + 1 :]
                hit, total = hit + same.sum().item(), total + len(g) - 1
            rows.append(
                dict(
                    task=q.task,
                    question=q.messages[-1]["content"],
                    expected=tasks.answer_key(q.answer),
                    prompt_ids=ids,
                    output_ids=g,
                    output=self.tok.decode(g, skip_special_tokens=False),
                )
            )
        right = sum(x["expected"] in x["output"] for x in rows)
        print("mtp agreement", hit / total, "right", right, "of", len(rows))
        return dict(mtp_top1_agreement=hit / total, rows=rows)

    def compare(self, rows):
        """Prints of how many tokens in the continuations transformers would make others."""
        other, total = 0, 0
        for row in rows:
            full = torch.tensor([row["prompt_ids"] + row["output_ids"]], device=DEVICE)
            begin = len(row["prompt_ids"])
            chosen = self.hf(full).logits[0, begin - 1 : -1].argmax(-1)
            other, total = other + (chosen != full[0, begin:]).sum().item(), total + len(chosen)
        print("transformers would choose", other, "of", total, "tokens otherwise")


def write_questions(path, each=25, seed=20261):
    """Questions with words kept back from training, of every task that asks one question alone."""
    with open(path, "w", encoding="utf-8") as f:
        for q in questions.drawn(each, "words", seed):
            if len(q.messages) == 1:
                row = dict(task=q.task, question=q.messages[0]["content"], answer=tasks.answer_key(q.answer))
                f.write(json.dumps(row, ensure_ascii=False) + "\n")


def main():
    src, out = sys.argv[1:3]
    torch.backends.cuda.matmul.allow_tf32 = False
    with open(os.path.join(src, "config.json"), encoding="utf-8") as f:
        cfg = json.load(f)
    tokenizer = os.path.join(src, "tokenizer.json")
    tasks.load_words()
    fp8 = export.to_fp8(load_checkpoint(src))
    export.write(fp8, {**cfg, **export.FP8_CFG}, os.path.join(out, "fp8"), 12 << 20, tokenizer)
    sd = export.from_fp8(fp8)
    golden = Golden(transformers_model(sd, cfg), training_model(sd), Tokenizer.from_file(tokenizer))
    with torch.no_grad():
        save_file(golden.logits(), os.path.join(out, "golden.safetensors"))
        generations = golden.generations()
        golden.compare(generations["rows"])
    with open(os.path.join(out, "generations.json"), "w", encoding="utf-8") as f:
        json.dump(generations, f, ensure_ascii=False, indent=0)
    write_questions(os.path.join(out, "eval.jsonl"))


if __name__ == "__main__":
    main()
