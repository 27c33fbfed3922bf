"""The tensors' names in training and in the official checkpoints."""
import torch

EXPERT_PARTS = dict(w1="gate_proj", w3="up_proj", w2="down_proj")


def official(ck):
    """Training names -> official names, BF16 (norms and gate too; the routing bias stays float32)."""
    c, out = ck["cfg"], {}
    n = c["num_hidden_layers"]
    for k, v in ck["model"].items():
        if k.endswith(".load"):
            continue
        v = v.float()
        if k.startswith("layers."):
            k = "model." + k
            if k.endswith("mlp.gate_weight"):
                k = k.replace("gate_weight", "gate.weight")
            elif k.endswith("mlp.bias"):
                out[k.replace("mlp.bias", "mlp.gate.e_score_correction_bias")] = v
                continue
            elif k.endswith(("mlp.w1", "mlp.w3", "mlp.w2")):
                base, which = k.rsplit(".", 1)
                for e in range(v.shape[0]):
                    name = f"{base}.experts.{e}.{EXPERT_PARTS[which]}.weight"
                    out[name] = v[e].bfloat16().contiguous()
                continue
        elif k == "embed_tokens.weight":
            out[f"model.layers.{n}.embed_tokens.weight"] = v.bfloat16()
            k = "model." + k
        elif k == "norm.weight":
            k = "model." + k
        elif k == "lm_head.weight":
            out[f"model.layers.{n}.shared_head.head.weight"] = v.bfloat16()
        elif k == "mtp_norm.weight":
            k = f"model.layers.{n}.shared_head.norm.weight"
        else:  # enorm, hnorm, eh_proj
            k = f"model.layers.{n}.{k}"
        out[k] = v.bfloat16().contiguous()
    return {k: v.clone() for k, v in out.items()}


def training(sd, cfg, names):
    """Official names -> training names: the reverse of `official`, for the tensors of a model's state."""
    n, experts = cfg["num_hidden_layers"], range(cfg["n_routed_experts"])
    top = {
        "embed_tokens.weight": "model.embed_tokens.weight",
        "norm.weight": "model.norm.weight",
        "lm_head.weight": "lm_head.weight",
        "mtp_norm.weight": f"model.layers.{n}.shared_head.norm.weight",
    }
    out = {}
    for k in names:
        if k.endswith(".load"):
            continue
        if not k.startswith("layers."):
            out[k] = sd[top.get(k, f"model.layers.{n}.{k}")]
        elif k.endswith(("w1", "w2", "w3")):
            base, part = ("model." + k).rsplit(".", 1)
            parts = [f"{base}.experts.{e}.{EXPERT_PARTS[part]}.weight" for e in experts]
            out[k] = torch.stack([sd[name] for name in parts])
        else:
            name = k.replace("gate_weight", "gate.weight")
            out[k] = sd["model." + name.replace("mlp.bias", "mlp.gate.e_score_correction_bias")]
    return out


def load(model, sd, cfg):
    """Puts tensors under official names into a training model."""
    result = model.load_state_dict(training(sd, cfg, model.state_dict()), strict=False)
    missing = [k for k in result.missing_keys if not k.endswith(".load")]
    assert not missing and not result.unexpected_keys, (missing, result.unexpected_keys)
