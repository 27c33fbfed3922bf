#!/usr/bin/env python3
"""Runs Larch and a peer's bench program in turn on one GGUF file and tells paired ratios.

    bench/compare.py build/release/larch PEER MODEL.gguf -p 512 -n 32 -d 0,4096 --threads 2 -- PEER'S OPTIONS

PEER is a program with the command line and the JSON of llama-bench: -m -t -p -n -r -o json, and -d or -gp for a context
that is not empty. What follows `--` goes to it as it is. Machines are noisy: both programs run once in every round, and
a ratio is of two speeds of one round. Told are the medians, and of the ratios the lowest and the highest.
"""

import argparse
import json
import statistics
import subprocess
import sys

from programs import run, split_options


def numbers(text):
    return [int(n) for n in text.split(",") if int(n) >= 0]


def larch_speeds(a):
    """{(kind, tokens, depth): tokens/s}"""
    command = [a.larch, "bench", "-m", a.model, "--json", "-r", str(a.repeat), "-p", a.prompt, "-n", a.generate]
    command += ["-d", a.depth, "--cache", a.cache] + (["--threads", str(a.threads)] if a.threads else [])
    return {(r["kind"], r["tokens"], r["depth"]): r["tokens_per_second"] for r in run(command)["results"]}


def peer_speeds(a, takes_depth):
    shared = [a.peer, "-m", a.model, "-o", "json", "-r", str(a.repeat), *a.options]
    shared += ["-t", str(a.threads)] if a.threads else []
    if takes_depth:
        rows = run(shared + ["-p", a.prompt, "-n", a.generate, "-d", a.depth])
    else:
        tests = ["-p", a.prompt, "-n", a.generate] if 0 in numbers(a.depth) else ["-p", "0", "-n", "0"]
        for depth in numbers(a.depth):
            for n in numbers(a.generate):
                tests += ["-gp", f"{depth},{n}"] if depth > 0 and n > 0 else []
        rows = run(shared + tests)
    speeds = {}
    for row in rows:
        prompt, generated, depth = row["n_prompt"], row["n_gen"], row.get("n_depth", 0)
        rate = statistics.median(row.get("samples_ts") or [row["avg_ts"]])
        if generated > 0:
            speeds["decode", generated, depth + prompt] = rate
        else:
            speeds["prefill", prompt, depth] = rate
    return speeds


def main():
    own, options = split_options(sys.argv[1:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("larch", help="the program larch")
    parser.add_argument("peer", help="the peer's bench program")
    parser.add_argument("model", help="a GGUF file that both read")
    parser.add_argument("-p", "--prompt", default="512", help="lengths of prompts (default 512; 0: no prefill)")
    parser.add_argument("-n", "--generate", default="32", help="lengths of replies (default 32; 0: no decode)")
    parser.add_argument("-d", "--depth", default="0", help="tokens in the context before (default 0)")
    parser.add_argument("-r", "--repeat", type=int, default=2, help="repeats of each program in a round (default 2)")
    parser.add_argument("--rounds", type=int, default=5, help="(default 5)")
    parser.add_argument("--cache", default="auto", help="Larch's (default auto; the peer's is an option of its own)")
    parser.add_argument("--threads", type=int, help="of both (default: each its own choice)")
    parser.add_argument("--json", action="store_true", help="results as JSON")
    a = parser.parse_args(own)
    a.options = options

    usage = subprocess.run([a.peer, "--help"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
    takes_depth = "--n-depth" in usage
    rounds = []
    for i in range(a.rounds):
        if sys.stderr.isatty():
            print(f"\rRound {i + 1} of {a.rounds} ", end="", file=sys.stderr, flush=True)
        rounds.append((larch_speeds(a), peer_speeds(a, takes_depth)))
    if sys.stderr.isatty():
        print(file=sys.stderr)

    results = []
    for case in rounds[0][0]:
        pairs = [(own[case], other[case]) for own, other in rounds if case in other]
        if not pairs:
            continue  # the peer cannot measure it
        ratios = sorted(mine / other for mine, other in pairs)
        results.append({
            "kind": case[0], "tokens": case[1], "depth": case[2], "rounds": len(pairs),
            "larch": statistics.median(mine for mine, _ in pairs),
            "peer": statistics.median(other for _, other in pairs),
            "ratio": statistics.median(ratios), "lowest": ratios[0], "highest": ratios[-1],
        })
    if a.json:
        print(json.dumps({"results": results}))
        return
    for r in results:
        print(f"{r['kind']} {r['tokens']} at depth {r['depth']}: {r['larch']:.1f} and {r['peer']:.1f} tokens/s, "
              f"ratio {r['ratio']:.2f} ({r['lowest']:.2f} to {r['highest']:.2f})")


if __name__ == "__main__":
    main()
