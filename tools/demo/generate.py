"""Greedy generation with a cache, many prompts at once, and how well the MTP module foresees it."""
import torch
import torch.nn.functional as F

from model import causal

ROWS = 1024  # prompts that are continued at once at most
CACHED = 600_000  # tokens in the cache at most: 13 kB each
PREFILLED = 65_536  # tokens in a pass over prompts at most


def rounded(n):
    return -(-n // 64) * 64


def padded(sequences, fill, device):
    """-> [rows, longest] with every sequence at its row's left"""
    longest = max(map(len, sequences))
    rows = [s + [fill] * (longest - len(s)) for s in sequences]
    return torch.tensor(rows, device=device)


class LayerCache:
    """Keys and values of one layer; every row has its own length."""

    def __init__(self, c, rows, length, dtype, device):
        H, n, r = c["num_attention_heads"], c["qk_nope_head_dim"], c["qk_rope_head_dim"]
        new = dict(dtype=dtype, device=device)
        self.k = torch.zeros(rows, H, length, n + r, **new)
        self.v = torch.zeros(rows, H, length, c["v_head_dim"], **new)

    def prefill(self, begin, end):
        """The attention of the prompts of these rows, which are stored from position 0 on."""

        def attend(q, k, v, scale):
            self.k[begin:end, :, : k.shape[2]] = k
            self.v[begin:end, :, : v.shape[2]] = v
            return causal(q, k, v, scale)

        return attend

    def append(self, rows, at, visible):
        """The attention of one token a row, at its own position, to the positions that are visible to it."""
        length = visible.shape[-1]

        def attend(q, k, v, scale):
            self.k[rows, :, at] = k[:, :, 0].to(self.k.dtype)
            self.v[rows, :, at] = v[:, :, 0].to(self.v.dtype)
            k, v = self.k[:, :, :length], self.v[:, :, :length]
            return F.scaled_dot_product_attention(q, k, v, attn_mask=visible, scale=scale)

        return attend


def first_tokens(model, caches, prompts, lengths):
    """Fills the caches with prompts [rows, longest]; -> the token after each"""
    T, chunk, tokens = prompts.shape[1], max(1, PREFILLED // prompts.shape[1]), []
    for begin in range(0, len(prompts), chunk):
        ids = prompts[begin : begin + chunk]
        attends = [c.prefill(begin, begin + len(ids)) for c in caches]
        h = model.hidden(ids, model.cos[:, :T], model.sin[:, :T], attends)
        last = lengths[begin : begin + chunk] - 1
        tokens.append(model.lm_head(h[torch.arange(len(ids), device=ids.device), last]).argmax(-1))
    return torch.cat(tokens)


def next_tokens(model, caches, tokens, at, length):
    """Puts a token into every row at its position, all of which are below `length`; -> the tokens after them"""
    rows = torch.arange(len(tokens), device=tokens.device)
    visible = (torch.arange(length, device=tokens.device) <= at[:, None])[:, None, None]
    cos, sin = model.cos[0, at][:, None], model.sin[0, at][:, None]
    attends = [c.append(rows, at, visible) for c in caches]
    return model.lm_head(model.hidden(tokens[:, None], cos, sin, attends)[:, 0]).argmax(-1)


def continued(model, prompts, eos, limit, dtype):
    c, device = model.c, model.cos.device
    ids = padded(prompts, eos, device)
    longest = ids.shape[1]
    lengths = torch.tensor([len(p) for p in prompts], device=device)
    caches = [
        LayerCache(c, len(prompts), rounded(longest + limit), dtype, device)
        for _ in range(c["num_hidden_layers"])
    ]
    tokens = first_tokens(model, caches, ids, lengths)
    out = torch.full((len(prompts), limit), eos, device=device)
    done = torch.zeros(len(prompts), dtype=torch.bool, device=device)
    for i in range(limit):
        out[:, i] = torch.where(done, eos, tokens)
        done |= tokens == eos
        if i + 1 == limit or (i % 16 == 0 and bool(done.all())):
            break
        tokens = next_tokens(model, caches, tokens, lengths + i, rounded(longest + i + 1))
    rows = out.tolist()
    return [row[: row.index(eos) + 1] if eos in row else row for row in rows]


def batches(sequences, rows, tokens, extra=0):
    """Indices, the longest first, in batches of at most some rows, and of some tokens when padded."""
    order = sorted(range(len(sequences)), key=lambda i: -len(sequences[i]))
    while order:
        n = max(1, min(rows, tokens // (len(sequences[order[0]]) + extra)))
        yield order[:n]
        order = order[n:]


@torch.no_grad()
def greedy(model, prompts, eos, limit=640, dtype=torch.bfloat16):
    """-> the continuation of each prompt (both token ids), with the end token unless it is too long

    Passes and cache are in bfloat16, or with `dtype` torch.float32 in that throughout.
    """
    out = [None] * len(prompts)
    for batch in batches(prompts, ROWS, CACHED, limit):
        with torch.autocast("cuda", torch.bfloat16, enabled=dtype == torch.bfloat16):
            replies = continued(model, [prompts[i] for i in batch], eos, limit, dtype)
        for i, reply in zip(batch, replies):
            out[i] = reply
    return out


@torch.no_grad()
def foreseen(model, prompts, replies, fill):
    """-> how many of the replies' tokens after their first the MTP module foresees, and how many there are"""
    same, total = 0, 0
    sequences = [p + r for p, r in zip(prompts, replies)]
    for batch in batches(sequences, ROWS, PREFILLED):
        ids = padded([sequences[i] for i in batch], fill, model.cos.device)
        with torch.autocast("cuda", torch.bfloat16):
            predicted = model(ids, mtp=True)[1].argmax(-1)
        at = torch.arange(2, ids.shape[1], device=ids.device)
        begin = torch.tensor([[len(prompts[i]) + 1] for i in batch], device=ids.device)
        end = torch.tensor([[len(sequences[i])] for i in batch], device=ids.device)
        counted = (at >= begin) & (at < end)
        same += ((predicted[:, :-2] == ids[:, 2:]) & counted).sum().item()
        total += counted.sum().item()
    return same, total
