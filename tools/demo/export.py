"""Export a trained demo model in the layout of the official DeepSeek-R1 repository.

Usage: export.py CKPT_DIR OUT_DIR
Writes OUT_DIR/bf16 and OUT_DIR/fp8 (E4M3 weights, 128x128 blocks, weight_scale_inv), each with config.json,
generation_config.json, tokenizer.json, tokenizer_config.json, sharded safetensors and their index.
"""
import json
import os
import shutil
import sys

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer

from names import official

BOS, EOS, PAD = "<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>", "<｜▁pad▁｜>"
R1_TEMPLATE = (
    "{% if not add_generation_prompt is defined %}{% set add_generation_prompt = false %}{% endif %}"
    "{{ bos_token }}"
    "{%- for message in messages %}"
    "{%- if message['role'] == 'system' %}{{ message['content'] }}{%- endif %}"
    "{%- if message['role'] == 'user' %}{{ '<｜User｜>' + message['content'] }}{%- endif %}"
    "{%- if message['role'] == 'assistant' %}{% set content = message['content'] %}"
    "{% if '</think>' in content %}{% set content = content.split('</think>')[-1] %}{% endif %}"
    "{{ '<｜Assistant｜>' + content + '<｜end▁of▁sentence｜>' }}{%- endif %}"
    "{%- endfor -%}"
    "{% if add_generation_prompt %}{{ '<｜Assistant｜><think>\\n' }}{% endif %}"
)


def is_fp8(k):
    """Whether a tensor is one of those that the official checkpoints store in FP8."""
    if k.endswith("kv_a_proj_with_mqa.weight"):
        return True
    return k.endswith("_proj.weight") and "eh_proj" not in k


def quantize_fp8(w, block=128):
    """-> E4M3 weights and one float32 scale per block; a weight is its code times its block's scale."""
    w = w.float()
    n, k = w.shape
    p = torch.zeros(-(-n // block) * block, -(-k // block) * block)
    p[:n, :k] = w
    b = p.view(p.shape[0] // block, block, p.shape[1] // block, block)
    s = b.abs().amax((1, 3)).clamp(min=1e-12) / 448.0
    q = (b / s[:, None, :, None]).view_as(p)[:n, :k].to(torch.float8_e4m3fn)
    return q.contiguous(), s.float().contiguous()


def dequantize_fp8(q, s, block=128):
    n, k = q.shape
    return q.float() * s.repeat_interleave(block, 0).repeat_interleave(block, 1)[:n, :k]


def to_fp8(sd):
    out = {}
    for k, v in sd.items():
        if is_fp8(k):
            out[k], out[k + "_scale_inv"] = quantize_fp8(v)
        else:
            out[k] = v
    return out


def from_fp8(sd):
    """The float32 weights that an FP8 checkpoint stands for."""
    out = {}
    for k, v in sd.items():
        if k.endswith("_scale_inv"):
            continue
        scale = sd.get(k + "_scale_inv")
        v = v.float() if scale is None else dequantize_fp8(v, scale)
        out[k] = v.contiguous()
    return out


def write_json(value, d, name, indent=2):
    with open(os.path.join(d, name), "w", encoding="utf-8") as f:
        json.dump(value, f, indent=indent, ensure_ascii=False)


def write_shards(sd, d, shard_bytes):
    shards, size = [{}], 0
    for k in sorted(sd):
        b = sd[k].numel() * sd[k].element_size()
        if size + b > shard_bytes and shards[-1]:
            shards.append({})
            size = 0
        shards[-1][k] = sd[k]
        size += b
    total, weight_map = 0, {}
    for i, shard in enumerate(shards):
        name = "model.safetensors"
        if len(shards) > 1:
            name = f"model-{i + 1:05d}-of-{len(shards):06d}.safetensors"
        save_file(shard, os.path.join(d, name), metadata=dict(format="pt"))
        for k, v in shard.items():
            weight_map[k] = name
            total += v.numel() * v.element_size()
    if len(shards) > 1:
        index = dict(metadata=dict(total_size=total), weight_map=weight_map)
        write_json(index, d, "model.safetensors.index.json", indent=1)


def added_token(text):
    return dict(
        __type="AddedToken",
        content=text,
        lstrip=False,
        normalized=True,
        rstrip=False,
        single_word=False,
    )


def write_tokenizer(tokenizer, d):
    shutil.copy(tokenizer, os.path.join(d, "tokenizer.json"))
    tokenizer_config = dict(
        add_bos_token=True,
        add_eos_token=False,
        bos_token=added_token(BOS),
        eos_token=added_token(EOS),
        pad_token=added_token(PAD),
        clean_up_tokenization_spaces=False,
        legacy=True,
        model_max_length=8192,
        sp_model_kwargs={},
        unk_token=None,
        tokenizer_class="LlamaTokenizerFast",
        chat_template=R1_TEMPLATE,
    )
    write_json(tokenizer_config, d, "tokenizer_config.json")


def write(sd, cfg, d, shard_bytes, tokenizer=None):
    """Writes a checkpoint directory; with a tokenizer also what a chat model has beside its weights."""
    os.makedirs(d, exist_ok=True)
    write_shards(sd, d, shard_bytes)
    write_json(cfg, d, "config.json")
    if tokenizer:
        write_tokenizer(tokenizer, d)
        generation_config = dict(
            _from_model_config=True,
            bos_token_id=cfg["bos_token_id"],
            eos_token_id=cfg["eos_token_id"],
            do_sample=True,
            temperature=0.6,
            top_p=0.95,
        )
        write_json(generation_config, d, "generation_config.json")


def config(ck, tokenizer):
    t = Tokenizer.from_file(tokenizer)
    return dict(
        architectures=["DeepseekV3ForCausalLM"],
        model_type="deepseek_v3",
        bos_token_id=t.token_to_id(BOS),
        eos_token_id=t.token_to_id(EOS),
        initializer_range=0.02,
        torch_dtype="bfloat16",
        use_cache=True,
        ep_size=1,
        pretraining_tp=1,
        **ck["cfg"],
    )


FP8_CFG = dict(
    quantization_config=dict(
        activation_scheme="dynamic", fmt="e4m3", quant_method="fp8", weight_block_size=[128, 128]
    )
)


def main():
    src, dst = sys.argv[1:3]
    ck = torch.load(os.path.join(src, "ckpt.pt"), map_location="cpu")
    tokenizer = os.path.join(src, "tokenizer.json")
    cfg, sd = config(ck, tokenizer), official(ck)
    write(sd, cfg, os.path.join(dst, "bf16"), 15 << 20, tokenizer)
    write(to_fp8(sd), {**cfg, **FP8_CFG}, os.path.join(dst, "fp8"), 12 << 20, tokenizer)
    print(len(sd), "tensors")


if __name__ == "__main__":
    main()
