#!/usr/bin/env python3
"""Writes a checkpoint of random weights in a real model's shapes, to measure with.

    bench/random_checkpoint.py build/release/larch tests/data/configs/deepseek-v2-lite.json DIRECTORY
    bench/random_checkpoint.py build/release/larch tests/data/configs/deepseek-r1.json DIRECTORY --layers 4
    bench/random_checkpoint.py build/release/larch tests/data/configs/deepseek-v2-lite.json MODEL.gguf --type q4_k_m

Names and shapes are those that `larch inspect --tensors` tells of the configuration.

In a Hugging Face directory matrices are BF16, or what the configuration says: FP8 E4M3 with a scale for each block of
128 x 128. In a GGUF file they are what `larch quantize --type` would make of them; build/release/bench/random_gguf,
which is built with Larch, writes it. Weights have a normal distribution that keeps the size of what they are multiplied
by. No tokenizer: the model runs on token ids.
"""

import argparse
import array
import bisect
import functools
import json
import math
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

BLOCK = 128
POOL = 1 << 20  # values; tensors are made of pieces of it, as random numbers are slow to make


class Constant:
    """Norms, biases, scales: F32, one number everywhere."""

    dtype, size = "F32", 4

    def __init__(self, value):
        self.value = array.array("f", [value]).tobytes()

    def write(self, file, shape):
        file.write(self.value * math.prod(shape))


class Random:
    """Numbers with a normal distribution."""

    def __init__(self):
        generator = random.Random(1)
        self.values = [generator.gauss(0, 1) for _ in range(POOL)]
        self.places = random.Random(2)

    def write(self, file, shape):
        pool, left = self.pool(shape[1]), math.prod(shape) * self.size
        while left > 0:
            begin = self.places.randrange(POOL // 2) * self.size
            left -= file.write(pool[begin : begin + left])


class Bf16(Random):
    """The deviation is the power of two nearest to one over the root of the number of columns."""

    dtype, size = "BF16", 2

    @functools.cache
    def pool(self, columns):
        exponent = -round(math.log2(columns) / 2)
        halves = array.array("H", array.array("f", (math.ldexp(v, exponent) for v in self.values)).tobytes())
        return halves[1::2].tobytes()


class Hole:
    """Numbers that nobody reads."""

    dtype, size = "BF16", 2

    def write(self, file, shape):
        file.truncate(file.seek(math.prod(shape) * self.size, os.SEEK_CUR))


class Fp8(Random):
    """E4M3 numbers whose largest is four deviations; scales make that one over the root of the number of columns."""

    dtype, size = "F8_E4M3", 1
    largest = 448

    def __init__(self):
        super().__init__()
        sizes = [math.ldexp(c & 7, -9) if c < 8 else math.ldexp(c & 7 | 8, (c >> 3) - 10) for c in range(0x7F)]
        middles = [(a + b) / 2 for a, b in zip(sizes, sizes[1:])]
        unit = self.largest / 4
        self.codes = bytes(bisect.bisect(middles, abs(v) * unit) | (0x80 if v < 0 else 0) for v in self.values)

    def pool(self, _columns):
        return self.codes

    def scale(self, columns):
        return Constant(4 / self.largest / math.sqrt(columns))


def expected(larch, config):
    """The tensors that Larch expects of a configuration: name, shape, kind."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "config.json").write_text(config)
        told = subprocess.run([larch, "inspect", "-m", folder, "--tensors", "--json"], check=True, stdout=subprocess.PIPE)
    return json.loads(told.stdout)["tensors"]


def shards_of(tensors):
    """What is in no layer, and each layer."""
    shards = {}
    for tensor in tensors:
        shards.setdefault(re.match(r"(model\.layers\.\d+\.)?", tensor["name"])[0], []).append(tensor)
    return list(shards.values())


def contents(tensors, kinds):
    """Each tensor's name, shape and kind of numbers."""
    for tensor in tensors:
        name, shape, kind = tensor["name"], tensor["shape"], kinds[tensor["kind"]]
        yield name, shape, kind
        if isinstance(kind, Fp8):
            yield name + "_scale_inv", [-(-n // BLOCK) for n in shape], kind.scale(shape[1])


def write_shard(path, tensors):
    header, end = {}, 0
    for name, shape, kind in tensors:
        begin, end = end, end + math.prod(shape) * kind.size
        header[name] = {"dtype": kind.dtype, "shape": shape, "data_offsets": [begin, end]}
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for _, shape, kind in tensors:
            kind.write(file, shape)
    return end


def write_directory(larch, c, directory, **kinds):
    """`kinds`: the numbers of matrices (matrix), embedding and head, where they are not BF16."""
    kinds = dict.fromkeys(("matrix", "embedding", "head", "router"), Bf16()) | kinds
    kinds |= {"norm": Constant(1.0), "bias": Constant(0.0)}
    directory.mkdir(parents=True, exist_ok=True)
    config = json.dumps(c, indent=1) + "\n"
    (directory / "config.json").write_text(config)
    shards = shards_of(expected(larch, config))
    weight_map, total = {}, 0
    for i, tensors in enumerate(shards):
        file = f"model-{i + 1:05d}-of-{len(shards):06d}.safetensors"
        filled = list(contents(tensors, kinds))
        total += write_shard(directory / file, filled)
        weight_map |= {name: file for name, _, _ in filled}
        if sys.stderr.isatty():
            end = "\n" if i + 1 == len(shards) else ""
            print(f"\r{i + 1} of {len(shards)} files, {total / 1e9:.1f} GB", end=end, file=sys.stderr)
    index = {"metadata": {"total_size": total}, "weight_map": weight_map}
    (directory / "model.safetensors.index.json").write_text(json.dumps(index, indent=1) + "\n")


def write_gguf(larch, c, target, mix):
    c.pop("quantization_config", None)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        write_directory(larch, c, pathlib.Path(folder), matrix=Hole(), embedding=Hole(), head=Hole())
        subprocess.run([larch.parent / "bench" / "random_gguf", folder, target, mix], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("larch", type=pathlib.Path, help="the program, where it was built")
    parser.add_argument("config", type=pathlib.Path)
    parser.add_argument("target", type=pathlib.Path, help="a directory, or a file whose name ends in .gguf")
    parser.add_argument("--layers", type=int, help="only so many layers, instead of the model's")
    parser.add_argument("--type", default="q4_k_m", help="of a GGUF file's matrices, as for larch quantize (q4_k_m)")
    args = parser.parse_args()
    c = json.loads(args.config.read_text())
    if args.layers:
        c["num_hidden_layers"] = args.layers
    c["num_nextn_predict_layers"] = 0
    if args.target.suffix == ".gguf":
        write_gguf(args.larch, c, args.target, args.type)
    else:
        is_fp8 = c.get("quantization_config", {}).get("quant_method") == "fp8"
        write_directory(args.larch, c, args.target, **({"matrix": Fp8()} if is_fp8 else {}))


if __name__ == "__main__":
    main()
