#!/usr/bin/env python3
"""Fits the time that decoding a token takes to the bytes of weights that it reads: seconds = a + b * bytes.

    bench/fit.py build/release/larch Q2_K.gguf Q4_K_M.gguf Q8_0.gguf -- --threads 64

Give several files of one model. a is what a token takes apart from reading weights: what cores wait for each other,
attention, what no format changes. 1 / b is the bandwidth that reading weights reaches. What follows -- goes to
`larch bench`, which measures each file with -p 0. Files take turns, so that a machine's moods hit all of them; each
counts with the median of its rounds.
"""

import argparse
import json
import pathlib
import statistics
import sys

from programs import run, split_options


def measure(larch, model, options):
    """A token's bytes and seconds, and the bandwidth measured beside."""
    told = run([larch, "bench", "-m", model, "-p", "0", "-r", "1", "--json", *options])
    if len(told["results"]) != 1:
        sys.exit(f"fit.py: expected options for one measurement, found {len(told['results'])}")
    row = told["results"][0]
    return told["weight_bytes_per_token"], 1 / row["tokens_per_second"], row["bandwidth_bytes_per_second"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("larch", type=pathlib.Path, help="the program")
    parser.add_argument("models", type=pathlib.Path, nargs="+", help="at least two, of different sizes")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    own, options = split_options(sys.argv[1:])
    args = parser.parse_args(own)
    if args.rounds < 1:
        parser.error(f"--rounds: expected at least 1, found {args.rounds}")

    rounds = []
    for i in range(args.rounds):
        rounds.append([measure(args.larch, model, options) for model in args.models])
        if sys.stderr.isatty():
            print(f"\r{i + 1} of {args.rounds} rounds", end="\n" if i + 1 == args.rounds else "", file=sys.stderr)
    tokens = [[statistics.median(values) for values in zip(*runs)] for runs in zip(*rounds)]
    sizes, seconds, bandwidths = zip(*tokens)
    if len(set(sizes)) < 2:
        parser.error("expected files of at least two different sizes per token, found one size")
    b, a = statistics.linear_regression(sizes, seconds)
    bandwidth = statistics.median(bandwidths)

    rows = [
        {"model": str(m), "weight_bytes": n, "seconds": s, "fitted_seconds": a + b * n}
        for m, n, s in zip(args.models, sizes, seconds)
    ]
    if args.json:
        fit = {"overhead_seconds": a, "bytes_per_second": 1 / b, "bandwidth_bytes_per_second": bandwidth, "models": rows}
        print(json.dumps(fit))
        return
    for row in rows:
        print(
            f"{row['weight_bytes'] / 1e9:8.3f} GB a token: {1e3 * row['seconds']:8.2f} ms,"
            f" fitted {1e3 * row['fitted_seconds']:8.2f} ms  {row['model']}"
        )
    print(
        f"a token takes {1e3 * a:.2f} ms + {1e12 * b:.2f} ms per GB: {1 / b / 1e9:.1f} GB/s,"
        f" {100 / b / bandwidth:.0f} % of {bandwidth / 1e9:.1f} GB/s"
    )


if __name__ == "__main__":
    main()
