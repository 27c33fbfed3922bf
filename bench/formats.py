#!/usr/bin/env python3
"""What each number format costs the demo model: its size, its distance from the FP8 original, its accuracy.

Writes bench/formats.json and bench/formats.svg and prints the README's table:

    bench/formats.py build/release/larch        # a few minutes
    bench/formats.py --plot                     # only the table and the plot, from bench/formats.json

The distance is measured on the original's own greedy replies to questions of the evaluation set.
"""

import json
import math
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
MODEL = ROOT / "tools/demo/fp8"
QUESTIONS = ROOT / "tests/data/demo/eval.jsonl"
RESULTS = ROOT / "bench/formats.json"
PLOT = ROOT / "bench/formats.svg"
TYPES = ["bf16", "f16", "q8_0", "q6_k", "q5_k_m", "q4_k_m", "iq4_xs", "q3_k_m", "q2_k"]
CONVERSATIONS = 60


def larch(program, *args):
    done = subprocess.run([program, *map(str, args)], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout) if done.stdout else None


def conversations(program):
    """The original's replies, each in its chat format."""
    lines = QUESTIONS.read_text().splitlines()
    for line in lines[:: len(lines) // CONVERSATIONS]:
        question = json.loads(line)["question"]
        reply = larch(program, "generate", "-p", question, "--temperature", 0, "--json")["text"]
        yield f"<｜begin▁of▁sentence｜><｜User｜>{question}<｜Assistant｜><think>\n{reply}<｜end▁of▁sentence｜>"


def write_references(program, folder):
    """What the original predicts at each token of the conversations, every one read by itself."""
    references = []
    for i, text in enumerate(conversations(program)):
        references.append(folder / f"{i}.safetensors")
        larch(program, "verify", "-p", text, "--write", references[-1], "-n", 0)
    return references


def measure(program, model, references):
    rows = [larch(program, "verify", "-m", model, "--reference", r, "--json") for r in references]
    tokens = sum(r["tokens"] for r in rows)

    def mean(key):
        return sum(r["tokens"] * r[key] for r in rows) / tokens

    accuracy = larch(program, "eval", "-m", model, "--questions", QUESTIONS, "--json")["accuracy"]
    return {"tokens": tokens, "kl": mean("mean_kl"), "top1": mean("top1_agreement"), "accuracy": accuracy}


def measure_all(program):
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        references = write_references(program, folder)
        weights = larch(program, "inspect", "--json")
        stored = weights["weights"]["bytes"]
        bits = 8 * stored / (weights["parameters"] + weights["mtp_parameters"])
        rows.append({"type": "FP8 (original)", "bits": bits, "bytes": stored} | measure(program, MODEL, references))
        for kind in TYPES:
            file = folder / f"{kind}.gguf"
            made = larch(program, "quantize", MODEL, file, "--type", kind, "--json")
            row = {"type": kind.upper(), "bits": made["bits_per_weight"], "bytes": file.stat().st_size}
            rows.append(row | measure(program, file, references))
            print(f"{kind} done", file=sys.stderr)
    return rows


def table(rows):
    lines = ["| weights | bits per weight | MiB | mean KL | same top token | accuracy |", "|---|---|---|---|---|---|"]
    for r in rows:
        lines.append(
            f"| {r['type']} | {r['bits']:.2f} | {r['bytes'] / 2**20:.1f} | {r['kl']:.1e} | {100 * r['top1']:.2f} % "
            f"| {100 * r['accuracy']:.1f} % |"
        )
    return "\n".join(lines)


def plot(rows):
    """KL against bits per weight, the KL on a logarithmic axis."""
    width, height, left, right, top, bottom = 640, 400, 70, 30, 40, 50
    rows = [r for r in rows if r["kl"] > 1e-9]
    low = math.floor(math.log10(min(r["kl"] for r in rows)))
    high = math.ceil(math.log10(max(r["kl"] for r in rows)))
    most_bits = math.ceil(max(r["bits"] for r in rows)) + 1

    def x(bits):
        return left + (width - left - right) * bits / most_bits

    def y(exponent):
        return top + (height - top - bottom) * (high - exponent) / (high - low)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<text x="{width / 2}" y="20" text-anchor="middle" font-size="14">Distance from the FP8 original, demo model</text>',
        f'<text x="{width / 2}" y="{height - 10}" text-anchor="middle">bits per weight</text>',
        f'<text x="16" y="{height / 2}" text-anchor="middle" transform="rotate(-90 16 {height / 2})">mean KL divergence</text>',
    ]
    for exponent in range(low, high + 1):
        out.append(f'<path d="M{left} {y(exponent):.1f}H{width - right}" stroke="#ddd"/>')
        out.append(f'<text x="{left - 8}" y="{y(exponent) + 4:.1f}" text-anchor="end">1e{exponent}</text>')
    for bits in range(0, most_bits + 1, 2):
        out.append(f'<path d="M{x(bits):.1f} {top}V{height - bottom}" stroke="#eee"/>')
        out.append(f'<text x="{x(bits):.1f}" y="{height - bottom + 18}" text-anchor="middle">{bits}</text>')
    for r in rows:
        px, py = x(r["bits"]), y(math.log10(r["kl"]))
        out.append(f'<circle cx="{px:.1f}" cy="{py:.1f}" r="4" fill="#2a6f4e"/>')
        out.append(f'<text x="{px + 7:.1f}" y="{py - 6:.1f}">{r["type"]}</text>')
    out.append("</svg>")
    return "\n".join(out) + "\n"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if sys.argv[1] != "--plot":
        RESULTS.write_text(json.dumps(measure_all(sys.argv[1]), indent=1) + "\n")
    rows = json.loads(RESULTS.read_text())
    PLOT.write_text(plot(rows))
    print(table(rows))


if __name__ == "__main__":
    main()
