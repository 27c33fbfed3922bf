"""What training keeps between its pieces: its whole state, and the weights alone in files that are easily moved."""
import glob
import json
import os

import torch
from safetensors import safe_open
from safetensors.torch import save_file

WEIGHTS_BYTES = 15 << 20  # of one file at most


def save_state(out, model, optimizer, progress):
    state = dict(
        model=model.state_dict(),
        optimizer=optimizer.state_dict(),
        progress=progress,
        rng=torch.get_rng_state(),
        cuda_rng=torch.cuda.get_rng_state(),
    )
    path = os.path.join(out, "state.pt")
    torch.save(state, path + ".new")
    os.replace(path + ".new", path)


def load_state(out, model, optimizer):
    """-> progress, or None without a state"""
    path = os.path.join(out, "state.pt")
    if not os.path.exists(path):
        return None
    state = torch.load(path, map_location="cpu")
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    torch.set_rng_state(state["rng"])
    torch.cuda.set_rng_state(state["cuda_rng"])
    return state["progress"]


def weights_files(out):
    return sorted(glob.glob(os.path.join(out, "weights-*.safetensors")))


def save_weights(out, model, progress):
    """Parameters in BF16, the routing biases in float32, in as many files as they need."""
    parameters = dict(model.named_parameters())
    files, size = [{}], 0
    for k, v in model.state_dict().items():
        v = (v.bfloat16() if k in parameters else v).cpu().contiguous()
        n = v.numel() * v.element_size()
        if size + n > WEIGHTS_BYTES - (1 << 16):  # their header counts too
            files.append({})
            size = 0
        files[-1][k] = v
        size += n
    for path in weights_files(out):
        os.remove(path)
    for i, tensors in enumerate(files):
        path = os.path.join(out, f"weights-{i + 1}.safetensors")
        save_file(tensors, path, metadata=dict(progress=json.dumps(progress)))


def load_weights(out, model):
    """-> progress, or None without weights"""
    tensors, progress = {}, None
    for path in weights_files(out):
        with safe_open(path, framework="pt") as f:
            progress = json.loads(f.metadata()["progress"])
            tensors |= {k: f.get_tensor(k) for k in f.keys()}
    if progress is not None:
        model.load_state_dict({k: v.float() for k, v in tensors.items()})
    return progress
