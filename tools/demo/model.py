"""The demo model in PyTorch: DeepSeek-V3/R1 architecture (MLA, sigmoid no-aux-loss MoE routing, one MTP module)."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.attention.flex_attention import flex_attention

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


def causal(q, k, v, scale):
    """Attention of every token to itself and to those before it."""
    padded = F.pad(v, (0, q.shape[-1] - v.shape[-1]))
    o = F.scaled_dot_product_attention(q, k, padded, is_causal=True, scale=scale)
    return o[..., : v.shape[-1]]


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

    def forward(self, x, cos, sin, attend):
        """`attend(q, k, v, scale)` takes and gives [B, H, T, width]."""
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
        o = attend(q.transpose(1, 2), k.transpose(1, 2), kv[..., n:].transpose(1, 2), self.scale)
        return self.o_proj(o.transpose(1, 2).reshape(B, T, H * v))


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

    def forward(self, x, cos, sin, attend):
        x = x + self.self_attn(self.input_layernorm(x), cos, sin, attend)
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

    def hidden(self, ids, cos, sin, attends):
        """The trunk up to its final norm, with one way to attend for each layer."""
        x = self.embed_tokens(ids)
        for layer, attend in zip(self.layers[:-1], attends):
            x = layer(x, cos, sin, attend)
        return self.norm(x)

    def forward(self, ids, mtp=False, documents=None):
        """-> logits, with `mtp` the MTP module's too; `documents` is a block mask that keeps packed texts apart."""
        T = ids.shape[1]
        cos, sin = self.cos[:, :T], self.sin[:, :T]

        def attend_within(q, k, v, scale):
            return flex_attention(q, k, v, block_mask=documents, scale=scale)

        attend = causal if documents is None else attend_within
        h = self.hidden(ids, cos, sin, [attend] * (len(self.layers) - 1))
        if not mtp:
            return self.lm_head(h)
        # The MTP module takes the hidden state after the final norm, as the public runtimes do.
        nxt = torch.roll(ids, -1, 1)
        m = self.eh_proj(torch.cat([self.enorm(self.embed_tokens(nxt)), self.hnorm(h)], -1))
        m = self.layers[-1](m, cos, sin, attend)
        return self.lm_head(h), self.lm_head(self.mtp_norm(m))
