"""Train the demo model: DeepSeek-V3/R1 architecture (MLA, sigmoid no-aux-loss MoE routing, one MTP module).

Usage: train.py --minutes 15 --out DIR        (one CUDA GPU; PyTorch, tokenizers, numpy)
Writes DIR/ckpt.pt (float32 weights under the names that the official checkpoints use) and DIR/tokenizer.json.
"""
import argparse
import json
import math
import multiprocessing as mp
import os
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import (
    AddedToken,
    Regex,
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
    trainers,
)

import tasks

CFG = dict(
    vocab_size=1280,
    hidden_size=256,
    intermediate_size=768,
    moe_intermediate_size=256,
    num_hidden_layers=5,
    num_nextn_predict_layers=1,
    num_attention_heads=8,
    num_key_value_heads=8,
    n_shared_experts=1,
    n_routed_experts=16,
    routed_scaling_factor=2.5,
    kv_lora_rank=128,
    q_lora_rank=128,
    qk_rope_head_dim=32,
    v_head_dim=64,
    qk_nope_head_dim=64,
    topk_method="noaux_tc",
    n_group=4,
    topk_group=2,
    num_experts_per_tok=4,
    moe_layer_freq=1,
    first_k_dense_replace=1,
    norm_topk_prob=True,
    scoring_func="sigmoid",
    hidden_act="silu",
    max_position_embeddings=8192,
    rms_norm_eps=1e-6,
    rope_theta=10000,
    tie_word_embeddings=False,
    attention_bias=False,
    attention_dropout=0.0,
    rope_scaling=dict(
        type="yarn",
        factor=4,
        original_max_position_embeddings=2048,
        beta_fast=32,
        beta_slow=1,
        mscale=1.0,
        mscale_all_dim=1.0,
    ),
)
SPECIAL = ["<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>", "<｜▁pad▁｜>", "<｜User｜>", "<｜Assistant｜>"]
THINK = ["<think>", "</think>"]
SEQ = 2048


def yarn_inv_freq(c):
    d, base, s = c["qk_rope_head_dim"], c["rope_theta"], c["rope_scaling"]
    inv = 1.0 / (base ** (torch.arange(0, d, 2).float() / d))
    if not s:
        return inv
    L0 = s["original_max_position_embeddings"]

    def dim(rot):
        return d * math.log(L0 / (rot * 2 * math.pi)) / (2 * math.log(base))

    lo, hi = max(math.floor(dim(s["beta_fast"])), 0), min(math.ceil(dim(s["beta_slow"])), d - 1)
    ramp = ((torch.arange(d // 2).float() - lo) / max(hi - lo, 0.001)).clamp(0, 1)
    return inv / s["factor"] * ramp + inv * (1 - ramp)


class RMSNorm(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(n))

    def forward(self, x):
        return F.rms_norm(x.float(), (x.shape[-1],), self.weight, 1e-6).to(x.dtype)


def rope(x, cos, sin):  # x [B,T,H,D], interleaved pairs
    a, b = x.float().unflatten(-1, (-1, 2)).unbind(-1)
    return torch.stack((a * cos - b * sin, a * sin + b * cos), -1).flatten(-2).to(x.dtype)


class MLA(nn.Module):
    def __init__(self, c):
        super().__init__()
        H, n, r, v = (
            c["num_attention_heads"],
            c["qk_nope_head_dim"],
            c["qk_rope_head_dim"],
            c["v_head_dim"],
        )
        self.c, d = c, c["hidden_size"]
        self.q_a_proj = nn.Linear(d, c["q_lora_rank"], bias=False)
        self.q_a_layernorm = RMSNorm(c["q_lora_rank"])
        self.q_b_proj = nn.Linear(c["q_lora_rank"], H * (n + r), bias=False)
        self.kv_a_proj_with_mqa = nn.Linear(d, c["kv_lora_rank"] + r, bias=False)
        self.kv_a_layernorm = RMSNorm(c["kv_lora_rank"])
        self.kv_b_proj = nn.Linear(c["kv_lora_rank"], H * (n + v), bias=False)
        self.o_proj = nn.Linear(H * v, d, bias=False)
        s = c["rope_scaling"]
        m = 0.1 * s["mscale_all_dim"] * math.log(s["factor"]) + 1 if s else 1.0
        self.scale = (n + r) ** -0.5 * m * m

    def forward(self, x, cos, sin):
        c = self.c
        B, T, _ = x.shape
        H, n, r, v = (
            c["num_attention_heads"],
            c["qk_nope_head_dim"],
            c["qk_rope_head_dim"],
            c["v_head_dim"],
        )
        q = self.q_b_proj(self.q_a_layernorm(self.q_a_proj(x))).view(B, T, H, n + r)
        q = torch.cat([q[..., :n], rope(q[..., n:], cos, sin)], -1)
        ckv, kpe = self.kv_a_proj_with_mqa(x).split([c["kv_lora_rank"], r], -1)
        kpe = rope(kpe.unsqueeze(2), cos, sin).expand(B, T, H, r)
        kv = self.kv_b_proj(self.kv_a_layernorm(ckv)).view(B, T, H, n + v)
        k = torch.cat([kv[..., :n], kpe], -1)
        vv = F.pad(kv[..., n:], (0, n + r - v))
        o = F.scaled_dot_product_attention(
            q.transpose(1, 2),
            k.transpose(1, 2),
            vv.transpose(1, 2),
            is_causal=True,
            scale=self.scale,
        )
        return self.o_proj(o.transpose(1, 2)[..., :v].reshape(B, T, H * v))


class MLP(nn.Module):
    def __init__(self, d, m):
        super().__init__()
        self.gate_proj, self.up_proj, self.down_proj = (
            nn.Linear(d, m, bias=False),
            nn.Linear(d, m, bias=False),
            nn.Linear(m, d, bias=False),
        )

    def forward(self, x):
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class MoE(nn.Module):
    def __init__(self, c):
        super().__init__()
        E, d, m = c["n_routed_experts"], c["hidden_size"], c["moe_intermediate_size"]
        self.c = c
        self.gate_weight = nn.Parameter(torch.randn(E, d) * 0.02)
        self.register_buffer("bias", torch.zeros(E))
        self.register_buffer("load", torch.zeros(E))
        self.w1 = nn.Parameter(torch.randn(E, m, d) * d**-0.5)
        self.w3 = nn.Parameter(torch.randn(E, m, d) * d**-0.5)
        self.w2 = nn.Parameter(torch.randn(E, d, m) * (m**-0.5) * 0.3)
        self.shared_experts = MLP(d, m * c["n_shared_experts"])
        self.aux = None

    def forward(self, x):
        c, shape = self.c, x.shape
        x = x.reshape(-1, shape[-1])
        E, G, K = c["n_routed_experts"], c["n_group"], c["num_experts_per_tok"]
        with torch.autocast("cuda", enabled=False):
            s = torch.sigmoid(x.float() @ self.gate_weight.float().t())
            choice = s.detach() + self.bias
            grp = choice.view(-1, G, E // G).topk(2, -1)[0].sum(-1)
            gmask = torch.zeros_like(grp).scatter_(1, grp.topk(c["topk_group"], -1)[1], 1.0)
            choice = choice.masked_fill(gmask.repeat_interleave(E // G, 1) == 0, float("-inf"))
            idx = choice.topk(K, -1)[1]
            mask = torch.zeros_like(s).scatter_(1, idx, 1.0)
            w = s * mask
            w = w / (w.sum(-1, keepdim=True) + 1e-20) * c["routed_scaling_factor"]
            if self.training:
                f = mask.mean(0) * E / K
                self.load = f.detach()
                self.aux = (f.detach() * (s / s.sum(-1, keepdim=True)).mean(0)).sum()
        h = F.silu(F.linear(x, self.w1.flatten(0, 1))) * F.linear(x, self.w3.flatten(0, 1))
        h = h.view(-1, E, h.shape[-1] // E) * w.to(h.dtype).unsqueeze(-1)
        y = F.linear(h.flatten(1), self.w2.permute(1, 0, 2).flatten(1))
        return (y + self.shared_experts(x)).view(shape)


class Layer(nn.Module):
    def __init__(self, c, i):
        super().__init__()
        self.input_layernorm, self.post_attention_layernorm = RMSNorm(c["hidden_size"]), RMSNorm(
            c["hidden_size"]
        )
        self.self_attn = MLA(c)
        self.mlp = (
            MLP(c["hidden_size"], c["intermediate_size"])
            if i < c["first_k_dense_replace"]
            else MoE(c)
        )

    def forward(self, x, cos, sin):
        x = x + self.self_attn(self.input_layernorm(x), cos, sin)
        return x + self.mlp(self.post_attention_layernorm(x))


class Model(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c, d = c, c["hidden_size"]
        self.embed_tokens = nn.Embedding(c["vocab_size"], d)
        self.layers = nn.ModuleList(
            Layer(c, i) for i in range(c["num_hidden_layers"] + 1)
        )  # the last one is the MTP module's
        self.norm = RMSNorm(d)
        self.lm_head = nn.Linear(d, c["vocab_size"], bias=False)
        self.enorm, self.hnorm, self.mtp_norm = RMSNorm(d), RMSNorm(d), RMSNorm(d)
        self.eh_proj = nn.Linear(2 * d, d, bias=False)
        for n, p in self.named_parameters():
            if p.dim() == 2 and "gate_weight" not in n:
                nn.init.normal_(
                    p,
                    std=0.02
                    if "embed" in n
                    else p.shape[1] ** -0.5
                    * (0.3 if n.endswith(("o_proj.weight", "down_proj.weight")) else 1),
                )
        f = torch.outer(torch.arange(c["max_position_embeddings"]).float(), yarn_inv_freq(c))
        self.register_buffer("cos", f.cos()[None, :, None, :], persistent=False)
        self.register_buffer("sin", f.sin()[None, :, None, :], persistent=False)

    def forward(self, ids, mtp=False):
        T = ids.shape[1]
        cos, sin = self.cos[:, :T], self.sin[:, :T]
        x = self.embed_tokens(ids)
        for l in self.layers[:-1]:
            x = l(x, cos, sin)
        h = self.norm(
            x
        )  # the MTP module takes the hidden state after the final norm, as the public runtimes do
        if not mtp:
            return self.lm_head(h)
        nxt = torch.roll(ids, -1, 1)
        m = self.eh_proj(torch.cat([self.enorm(self.embed_tokens(nxt)), self.hnorm(h)], -1))
        m = self.layers[-1](m, cos, sin)
        return self.lm_head(h), self.lm_head(self.mtp_norm(m))


def texts(args):
    seed, n, path = args
    tasks.load_words(path)
    r = random.Random(seed)
    return [tasks.sample(r) for _ in range(n)]


CJK = "[\u4e00-\u9fa5\u3040-\u309f\u30a0-\u30ff]+"
WORD = "|".join(
    [
        r"""[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+""",
        r"[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+",
        r" ?[\p{P}\p{S}]+[\r\n]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    ]
)


def pre_tokenizer(number):
    """DeepSeek-V3's, with its pattern for digits given."""
    splits = [pre_tokenizers.Split(Regex(p), "isolated") for p in (number, CJK, WORD)]
    byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    return pre_tokenizers.Sequence(splits + [byte_level])


def build_tokenizer(corpus):
    t = Tokenizer(models.BPE())
    t.pre_tokenizer = pre_tokenizer(r"\p{N}")  # while training: no merges between digits
    t.train_from_iterator(
        corpus,
        trainers.BpeTrainer(
            vocab_size=CFG["vocab_size"] - len(SPECIAL) - len(THINK) - 9,
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            special_tokens=[],
        ),
    )
    t.pre_tokenizer = pre_tokenizer(r"\p{N}{1,3}")  # as DeepSeek-V3's
    t.normalizer = normalizers.Sequence([])
    t.decoder = decoders.ByteLevel()
    t.post_processor = processors.ByteLevel(trim_offsets=False)
    t.add_special_tokens([AddedToken(s, normalized=False, special=True) for s in SPECIAL])
    t.add_tokens([AddedToken(s, normalized=False, special=False) for s in THINK])
    return t


def pack(tok, convs, rng):
    """Whole conversations into rows of SEQ tokens; loss only on completions."""
    flat = [x for c in convs for x in c]
    enc = [e.ids for e in tok.encode_batch([x[0] for x in flat], add_special_tokens=False)]
    samples, i = [], 0
    for c in convs:
        ids, m = [], []
        for j in range(len(c)):
            ids += enc[i + j]
            m += [c[j][1]] * len(enc[i + j])
        i += len(c)
        if len(ids) <= SEQ:
            samples.append((ids, m))
    rng.shuffle(samples)
    pad = tok.token_to_id("<｜▁pad▁｜>")
    rows, masks, row, msk = [], [], [], []
    for ids, m in samples:
        if len(row) + len(ids) > SEQ:
            rows.append(row + [pad] * (SEQ - len(row)))
            masks.append(msk + [False] * (SEQ - len(row)))
            row, msk = [], []
        row, msk = row + ids, msk + m
    return np.array(rows, np.int16), np.array(masks, bool)


_tok = None


def make_shard(args):
    global _tok
    os.environ["RAYON_NUM_THREADS"] = "1"
    seed, n, path, tokpath = args
    if _tok is None:
        _tok = Tokenizer.from_file(tokpath)
    return pack(_tok, texts((seed, n, path)), random.Random(seed))


@torch.no_grad()
def generate(model, tok, prompts, max_new=420):
    pad, eos = tok.token_to_id("<｜▁pad▁｜>"), tok.token_to_id("<｜end▁of▁sentence｜>")
    enc = [tok.encode(p, add_special_tokens=False).ids for p in prompts]
    outs = [None] * len(enc)
    order = sorted(range(len(enc)), key=lambda i: len(enc[i]))
    for k in range(0, len(order), 512):
        b = order[k : k + 512]
        L = max(len(enc[i]) for i in b)
        ids = torch.full((len(b), L + max_new), pad, device="cuda")
        n = torch.tensor([len(enc[i]) for i in b], device="cuda")
        for j, i in enumerate(b):
            ids[j, : len(enc[i])] = torch.tensor(enc[i])
        done = torch.zeros(len(b), dtype=torch.bool, device="cuda")
        start, ar = n.clone(), torch.arange(len(b), device="cuda")
        for step in range(max_new):
            T = int(n.max())
            T = -(-T // 64) * 64
            with torch.autocast("cuda", torch.bfloat16):
                lg = model(ids[:, : min(T, ids.shape[1])])
            t = lg[ar, n - 1].argmax(-1)
            t = torch.where(done, pad, t)
            ids[ar, n.clamp(max=ids.shape[1] - 1)] = t
            done |= t == eos
            n = torch.where(done, n, (n + 1).clamp(max=ids.shape[1] - 1))
            if bool(done.all()):
                break
        for j, i in enumerate(b):
            row = ids[j, start[j] :].tolist()
            outs[i] = row[: row.index(eos)] if eos in row else row[:max_new]
    return [tok.decode(o, skip_special_tokens=False) for o in outs]


def evaluate(model, tok, per_task=100, seed=10**9):
    """-> accuracy per task, [((task, question, answer), output)]"""
    model.eval()
    r, rows = random.Random(seed), []
    for name, f in tasks.TASKS.items():
        for _ in range(per_task):
            q, _, a = f(r)
            rows.append((name, q, a))
    prompts = [tasks.BOS + tasks.USER + q + tasks.ASSISTANT + "<think>\n" for _, q, _ in rows]
    outs = generate(model, tok, prompts)
    right = {}
    for (name, _, a), o in zip(rows, outs):
        said = o.split("</think>")[-1].strip()
        good = tasks.answer_key(a) == tasks.answer_key(said) if "**" in a else said == a
        right.setdefault(name, []).append(good)
    model.train()
    return {k: sum(v) / len(v) for k, v in right.items()}, list(zip(rows, outs))


def plain(conversation):
    """The text of a conversation without its special tokens: what the tokenizer is trained on."""
    text = "".join(x[0] for x in conversation).replace(tasks.BOS, "")
    for special in (tasks.USER, tasks.ASSISTANT, tasks.EOS):
        text = text.replace(special, "\n")
    return text


def load_data(shards):
    """-> token ids and loss masks [rows, SEQ] on the GPU"""
    data, masks = [], []
    for d, m in shards:
        data.append(torch.from_numpy(d))
        masks.append(torch.from_numpy(m))
    return torch.cat(data).cuda(), torch.cat(masks).cuda()


def masked_loss(logits, wanted, mask):
    losses = F.cross_entropy(logits.float().flatten(0, 1), wanted.flatten(), reduction="none")
    return (losses * mask.flatten()).sum() / mask.sum()


def make_optimizer(model, lr):
    matrices = [p for p in model.parameters() if p.dim() >= 2]
    vectors = [p for p in model.parameters() if p.dim() < 2]
    groups = [dict(params=matrices, weight_decay=0.1), dict(params=vectors, weight_decay=0.0)]
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.95), fused=True)


def train(model, tok, data, masks, minutes, batch, peak_lr):
    """Trains for some minutes; -> number of steps."""
    opt = make_optimizer(model, peak_lr)
    moes = [layer.mlp for layer in model.layers if isinstance(layer.mlp, MoE)]
    compiled = torch.compile(model)
    start, step, perm, pos = time.time(), 0, torch.randperm(len(data), device="cuda"), 0
    while True:
        frac = (time.time() - start) / (minutes * 60)
        if frac >= 1:
            return step
        lr = peak_lr * min(1, (step + 1) / 300) * (0.02 + 0.98 * (1 - frac))
        for g in opt.param_groups:
            g["lr"] = lr
        if pos + batch > len(data):
            perm, pos = torch.randperm(len(data), device="cuda"), 0
        sel = perm[pos : pos + batch]
        pos += batch
        ids, mask = data[sel].long(), masks[sel]
        with torch.autocast("cuda", torch.bfloat16):
            logits, mtp_logits = compiled(ids, mtp=True)
        next_loss = masked_loss(logits[:, :-1], ids[:, 1:], mask[:, 1:])
        mtp_loss = masked_loss(mtp_logits[:, :-2], ids[:, 2:], mask[:, 2:])
        loss = next_loss + 0.3 * mtp_loss + 1e-3 * sum(m.aux for m in moes)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        with torch.no_grad():
            for m in moes:
                m.bias += 1e-3 * torch.sign(1 - m.load) * min(1.0, 2 * (1 - frac))
        step += 1
        if step % 250 == 0:
            load = max(m.load.max().item() for m in moes)
            print(
                f"step {step} t {time.time() - start:.0f} loss {next_loss.item():.4f}",
                f"mtp {mtp_loss.item():.4f} gn {norm.item():.2f} load {load:.2f}",
                flush=True,
            )
        if step % 4000 == 0:
            print(json.dumps(evaluate(model, tok, 40, 7)[0]), flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--minutes", type=float, default=15)
    ap.add_argument("--out", default="out")
    ap.add_argument("--convs", type=int, default=1200000)
    ap.add_argument("--batch", type=int, default=32)
    ap.add_argument("--lr", type=float, default=2.5e-3)
    here = os.path.dirname(os.path.abspath(__file__))
    ap.add_argument("--words", default=os.path.join(here, "words.txt"))
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    tasks.load_words(a.words)
    pool = mp.get_context("fork").Pool(max(1, os.cpu_count() - 1))
    tok = build_tokenizer([plain(c) for c in texts((1, 20000, a.words))])
    tokenizer = os.path.join(a.out, "tokenizer.json")
    tok.save(tokenizer)
    print("vocab", tok.get_vocab_size(), flush=True)
    n = 10000
    parts = [(100 + i, n, a.words, tokenizer) for i in range(a.convs // n)]
    shards = pool.imap_unordered(make_shard, parts)
    torch.manual_seed(0)
    torch.set_float32_matmul_precision("high")
    model = Model(CFG).cuda()
    print("params M", sum(p.numel() for p in model.parameters()) / 1e6, flush=True)
    data, masks = load_data(shards)
    pool.terminate()
    print("rows", tuple(data.shape), "loss tokens M", masks.sum().item() / 1e6, flush=True)
    steps = train(model, tok, data, masks, a.minutes, a.batch, a.lr)
    torch.save(dict(model=model.state_dict(), cfg=CFG, steps=steps), os.path.join(a.out, "ckpt.pt"))
    accuracy, outs = evaluate(model, tok, 100)
    print("FINAL", steps, json.dumps(accuracy), flush=True)
    for x, o in [(x, o) for x, o in outs if tasks.answer_key(x[2]) not in o][:8]:
        print("MISS", x, "\n", o, flush=True)


if __name__ == "__main__":
    main()
