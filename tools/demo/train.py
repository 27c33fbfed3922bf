"""Train the demo model, in pieces if it must be.

Usage: train.py --minutes 20 --piece 9 --out DIR        (a CUDA GPU; PyTorch, tokenizers, safetensors, numpy)
       torchrun --nproc-per-node N train.py ...         (N GPUs of one host, each with --batch rows and --workers)
Trains for at most --piece minutes of a schedule of --minutes and writes DIR/state.pt, from which the next call goes on,
and DIR/weights-*.safetensors, from which it goes on without a state. At the schedule's end it writes DIR/ckpt.pt
(float32 weights). DIR/tokenizer.json is made by the first call.
"""
import argparse
import multiprocessing as mp
import os
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch.nn.attention.flex_attention import create_block_mask

import checkpoint
import data
import tasks
import tokenizer
from model import CFG, Model, MoE
from pool import Pool
from ranks import RANK, Ranks

BEGIN_ROWS = 4000  # rows that training begins with
WARM_UP = 300  # steps
DECAY = 0.6  # of the schedule, at its end
FLOOR = 0.02  # of the peak learning rate, where the schedule ends
REPORT = 250  # steps


def learning_rate(done, steps):
    """As a share of its peak: `done` of the schedule, `steps` since the optimizer is new."""
    return min(1, (steps + 1) / WARM_UP, FLOOR + (1 - FLOOR) * (1 - done) / DECAY)


def masked_loss(logits, wanted, mask):
    losses = F.cross_entropy(logits.float().flatten(0, 1), wanted.flatten(), reduction="none")
    return (losses * mask.flatten()).sum() / mask.sum()


def make_optimizer(model, lr):
    matrices = [p for p in model.parameters() if p.dim() >= 2]
    vectors = [p for p in model.parameters() if p.dim() < 2]
    groups = [dict(params=matrices, weight_decay=0.1), dict(params=vectors, weight_decay=0.0)]
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.95), fused=True)


class Documents:
    """Block masks under which a token of a packed row sees its own conversation alone."""

    def __init__(self, bos):
        self.bos = bos
        self.create = torch.compile(create_block_mask)

    def __call__(self, ids):
        number = (ids == self.bos).cumsum(1)

        def visible(b, h, q, k):
            return (q >= k) & (number[b, q] == number[b, k])

        return self.create(visible, len(ids), None, ids.shape[1], ids.shape[1], device="cuda")


class Trainer:
    def __init__(self, ranks, model, lr, documents=None):
        self.ranks, self.model, self.lr, self.documents = ranks, model, lr, documents
        self.optimizer = make_optimizer(model, lr)
        self.moes = [layer.mlp for layer in model.layers if isinstance(layer.mlp, MoE)]
        self.compiled = torch.compile(model)

    def losses(self, ids, counted):
        """-> of the next token and of the MTP module; their gradients are in the parameters afterwards"""
        documents = self.documents(ids) if self.documents else None
        with torch.autocast("cuda", torch.bfloat16):
            logits, mtp_logits = self.compiled(ids, mtp=True, documents=documents)
        next_loss = masked_loss(logits[:, :-1], ids[:, 1:], counted[:, 1:])
        mtp_loss = masked_loss(mtp_logits[:, :-2], ids[:, 2:], counted[:, 2:])
        self.optimizer.zero_grad(set_to_none=True)
        (next_loss + 0.3 * mtp_loss + 1e-3 * sum(m.aux for m in self.moes)).backward()
        return next_loss.detach(), mtp_loss.detach()

    def step(self, ids, counted, rate, done):
        """`rate` is the share of the peak learning rate, `done` that of the schedule."""
        for g in self.optimizer.param_groups:
            g["lr"] = self.lr * rate
        losses = self.losses(ids, counted)
        self.ranks.average([p.grad for p in self.model.parameters()] + [m.load for m in self.moes])
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        with torch.no_grad():
            for m in self.moes:
                m.bias += 1e-3 * torch.sign(1 - m.load) * min(1.0, 2 * (1 - done))
        return losses


def report(progress, losses, rate, seconds, pool, rows, batch, workers):
    """`rows` came in and REPORT steps were made in these seconds."""
    next_loss, mtp_loss = (x.item() for x in losses)
    print(
        f"step {progress['step']} t {progress['elapsed']:.0f} loss {next_loss:.4f} mtp {mtp_loss:.4f}",
        f"rate {rate:.3f} steps/s {REPORT / seconds:.2f}",
        f"tokens/s trained {REPORT * batch * data.SEQ / seconds:.3g} made {rows * data.SEQ / seconds:.3g}",
        f"pool {pool.filled} workers {sum(w.is_alive() for w in workers)}",
        flush=True,
    )


def train(trainer, pool, workers, progress, total, until, batch):
    """Makes steps until the schedule of `total` seconds or the time `until` is over, and counts them in `progress`."""
    start, before, fresh_at = time.time(), progress["elapsed"], progress["fresh_at"]
    reported, rows = start, pool.added
    while True:
        progress["elapsed"], left = trainer.ranks.agreed(before + time.time() - start, until - time.time())
        if progress["elapsed"] >= total or left <= 0:
            break
        done = progress["elapsed"] / total
        rate = learning_rate(done, progress["step"] - fresh_at)
        pool.take()
        losses = trainer.step(*pool.draw(batch), rate, done)
        progress["step"] += 1
        if RANK == 0 and progress["step"] % REPORT == 0:
            now = time.time()
            report(progress, losses, rate, now - reported, pool, pool.added - rows, batch, workers)
            reported, rows = now, pool.added
    torch.cuda.synchronize()


def resume(out, trainer):
    """-> progress: from a state, from weights (the optimizer is new then), or from the beginning"""
    progress = checkpoint.load_state(out, trainer.model, trainer.optimizer)
    if progress is None:
        progress = checkpoint.load_weights(out, trainer.model)
        if progress is None:
            progress = dict(step=0, elapsed=0.0)
        progress["fresh_at"] = progress["step"]
    return progress


def fill(pool, workers, rows):
    while pool.added < rows:
        if not all(w.is_alive() for w in workers):
            raise SystemExit("train.py: a worker that makes data has ended; its error is above")
        pool.take()
        time.sleep(0.01)


def save(a, model, optimizer, progress):
    checkpoint.save_state(a.out, model, optimizer, progress)
    checkpoint.save_weights(a.out, model, progress)
    if progress["elapsed"] >= 60 * a.minutes:
        state = dict(model=model.state_dict(), cfg=CFG, steps=progress["step"])
        torch.save(state, os.path.join(a.out, "ckpt.pt"))


def arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument("--minutes", type=float, default=20, help="of the whole schedule")
    ap.add_argument("--piece", type=float, default=9, help="minutes of training in this call at most")
    ap.add_argument("--wall", type=float, default=9.3, help="minutes after which this call ends in any case")
    ap.add_argument("--out", default="out")
    ap.add_argument("--batch", type=int, default=32, help="rows of 2048 tokens of a GPU")
    ap.add_argument("--lr", type=float, default=2.5e-3, help="at its peak")
    ap.add_argument("--workers", type=int, default=15, help="processes that make data for a GPU")
    ap.add_argument("--documents", action="store_true", help="packed conversations do not see each other")
    return ap.parse_args()


def main():
    a, began = arguments(), time.time()
    os.makedirs(a.out, exist_ok=True)
    context = mp.get_context("fork")  # before CUDA is touched
    vocabulary = os.path.join(a.out, "tokenizer.json")
    if RANK == 0 and not os.path.exists(vocabulary):
        # In a process of its own, so that the workers are not forked from one with the tokenizer's threads.
        maker = context.Process(target=tokenizer.write, args=(vocabulary, CFG["vocab_size"]))
        maker.start()
        maker.join()
    while RANK > 0 and not os.path.exists(vocabulary):
        time.sleep(1)
    print(f"tokenizer {time.time() - began:.0f} s", flush=True)
    shards, workers = data.start(context, vocabulary, f"{began}/{RANK}", a.workers)
    ranks = Ranks()
    torch.manual_seed(0)
    torch.set_float32_matmul_precision("high")
    model = Model(CFG).cuda()
    print("params M", sum(p.numel() for p in model.parameters()) / 1e6, flush=True)
    pool = Pool(shards)
    fill(pool, workers, BEGIN_ROWS)
    print(f"first rows {time.time() - began:.0f} s", flush=True)
    bos = Tokenizer.from_file(vocabulary).token_to_id(tasks.BOS)
    trainer = Trainer(ranks, model, a.lr, Documents(bos) if a.documents else None)
    progress = resume(a.out, trainer)
    trainer.losses(*pool.draw(a.batch))  # compiles
    torch.cuda.synchronize()
    print(f"compiled {time.time() - began:.0f} s, goes on from", progress, flush=True)
    until = min(time.time() + 60 * a.piece, began + 60 * a.wall)
    train(trainer, pool, workers, progress, 60 * a.minutes, until, a.batch)
    pool.close()
    for worker in workers:
        worker.terminate()
    ranks.end()
    if RANK == 0:
        save(a, model, trainer.optimizer, progress)
    print(f"ended {time.time() - began:.0f} s, at", progress, flush=True)


if __name__ == "__main__":
    main()
