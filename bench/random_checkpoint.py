#!/usr/bin/env python3
"""Writes a Hugging Face checkpoint of random weights in a real model's shapes, to measure with.

    bench/random_checkpoint.py build/release/larch tests/data/configs/deepseek-v2-lite.json DIRECTORY
    bench/random_checkpoint.py build/release/larch tests/data/configs/deepseek-r1.json DIRECTORY --layers 4

Names and shapes are those that `larch inspect --tensors` tells of the configuration.

Matrices are BF16, or what the configuration says: FP8 E4M3 with a scale for each block of 128 x 128. Weights have a
normal distribution that keeps the size of what they are multiplied by. No tokenizer: the model runs on token ids.
"""

import argparse
import array
import bisect
import functools
import json
import math
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


def contents(tensors, bf16, fp8):
    """Each tensor's name, shape and kind of numbers."""
    for tensor in tensors:
        name, shape, kind = tensor["name"], tensor["shape"], tensor["kind"]
        if kind in ("norm", "bias"):
            yield name, shape, Constant(0.0 if kind == "bias" else 1.0)
        elif fp8 is None or kind != "matrix":
            yield name, shape, bf16
        else:
            yield name, shape, fp8
            yield name + "_scale_inv", [-(-n // BLOCK) for n in shape], fp8.scale(shape[1])


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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("larch", type=pathlib.Path, help="the program")
    parser.add_argument("config", type=pathlib.Path)
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--layers", type=int, help="only so many layers, instead of the model's")
    args = parser.parse_args()
    c = json.loads(args.config.read_text())
    if args.layers:
        c["num_hidden_layers"] = args.layers
    c["num_nextn_predict_layers"] = 0
    args.directory.mkdir(parents=True, exist_ok=True)
    config = json.dumps(c, indent=1) + "\n"
    (args.directory / "config.json").write_text(config)

    bf16 = Bf16()
    fp8 = Fp8() if c.get("quantization_config", {}).get("quant_method") == "fp8" else None
    shards = shards_of(expected(args.larch, config))
    weight_map, total = {}, 0
    for i, tensors in enumerate(shards):
        file = f"model-{i + 1:05d}-of-{len(shards):06d}.safetensors"
        filled = list(contents(tensors, bf16, fp8))
        total += write_shard(args.directory / file, filled)
        weight_map |= {name: file for name, _, _ in filled}
        if sys.stderr.isatty():
            end = "\n" if i + 1 == len(shards) else ""
            print(f"\r{i + 1} of {len(shards)} files, {total / 1e9:.1f} GB", end=end, file=sys.stderr)
    index = {"metadata": {"total_size": total}, "weight_map": weight_map}
    (args.directory / "model.safetensors.index.json").write_text(json.dumps(index, indent=1) + "\n")


if __name__ == "__main__":
    main()
