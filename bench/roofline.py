#!/usr/bin/env python3
"""Plots kernels_bench's products beneath what the hardware allows: roofline.py RESULTS.json PLOT.svg

    build/release/bench/kernels_bench --benchmark_filter='matmul/avx2/.*threads:2/packed' \\
        --benchmark_out=results.json --benchmark_out_format=json
    bench/roofline.py results.json roofline.svg

Of one level and one number of threads: each product's FLOP/s over the FLOP for each byte of its weights, both axes
logarithmic; what the memory's bandwidth and the level's products of 8-bit numbers allow, as the program measured them
when it started. Points above the bandwidth's line had their weights in a cache.
"""

import argparse
import json
import math
import pathlib
import re
import sys

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 460, 80, 150, 40, 55
COLOURS = ["#1b6ca8", "#c0392b", "#2a6f4e", "#8e44ad", "#d68910", "#16a085", "#7f8c8d", "#2c3e50", "#e91e63", "#795548"]
COLOURS += ["#00bcd4", "#9ccc65"]
NAME = re.compile(r"matmul/(?P<level>[^/]+)/(?P<format>[^/]+)/.*threads:(?P<threads>\d+)")


def points(results):
    """(level, threads) of all products, and format, intensity and FLOP/s of each."""
    found, kinds = [], set()
    for row in results["benchmarks"]:
        match = NAME.match(row["name"])
        if not match or "FLOP/B" not in row:
            continue
        kinds.add((match["level"], int(match["threads"])))
        found.append((match["format"], row["FLOP/B"], row["FLOP/s"]))
    if len(kinds) != 1:
        sys.exit(f"roofline.py: expected products of one level and one number of threads, found {len(kinds)} such")
    return *kinds.pop(), found


class Axis:
    """Powers of ten from `begin` to `end` pixels."""

    def __init__(self, values, begin, end):
        self.low, self.high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        self.begin, self.end = begin, end

    def __call__(self, value):
        return self.begin + (self.end - self.begin) * (math.log10(value) - self.low) / (self.high - self.low)

    def ticks(self):
        return range(self.low, self.high + 1)


def text(x, y, words, anchor="start", size=12, extra=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"{extra}>{words}</text>'


def plot(level, threads, found, bandwidth, peak):
    intensities = [x for _, x, _ in found]
    edge = peak / bandwidth if peak else max(intensities)
    heights = [y for _, _, y in found] + ([peak] if peak else []) + [bandwidth * min(intensities)]
    x, y = Axis([*intensities, edge], LEFT, WIDTH - RIGHT), Axis(heights, HEIGHT - BOTTOM, TOP)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        text(WIDTH / 2, 22, f"Products, {level}, {threads} thread{'s' if threads > 1 else ''}", "middle", 14),
        text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "FLOP for each byte of weights", "middle"),
        text(18, HEIGHT / 2, "FLOP/s", "middle", 12, f' transform="rotate(-90 18 {HEIGHT / 2})"'),
    ]
    for tick in x.ticks():
        at = x(10.0**tick)
        out.append(f'<path d="M{at:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#eee"/>')
        out.append(text(at, HEIGHT - BOTTOM + 18, f"{10.0**tick:g}", "middle"))
    for tick in y.ticks():
        at = y(10.0**tick)
        out.append(f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#eee"/>')
        out.append(text(LEFT - 8, at + 4, f"1e{tick}", "end"))
    left, right = 10.0**x.low, 10.0**x.high
    begin = max(left, 10.0**y.low / bandwidth)  # where the bandwidth's line comes into the plot
    end = min(edge if peak else right, right)
    path = f"M{x(begin):.1f} {y(bandwidth * begin):.1f}L{x(end):.1f} {y(min(bandwidth * end, 10.0**y.high)):.1f}"
    if peak:
        path += f"H{WIDTH - RIGHT}"
        out.append(text(WIDTH - RIGHT + 6, y(peak) + 4, f"{peak / 1e9:.0f} GFLOP/s"))
    out.append(f'<path d="{path}" fill="none" stroke="black" stroke-width="1.5"/>')
    out.append(text(WIDTH - RIGHT + 6, y(peak) + 20 if peak else TOP, f"{bandwidth / 1e9:.1f} GB/s"))
    formats = sorted({name for name, _, _ in found})
    for i, name in enumerate(formats):
        colour = COLOURS[i % len(COLOURS)]
        for _, px, py in (point for point in found if point[0] == name):
            out.append(f'<circle cx="{x(px):.1f}" cy="{y(py):.1f}" r="3.5" fill="{colour}"/>')
        row = HEIGHT - BOTTOM - 16 * (len(formats) - i)
        out.append(f'<circle cx="{WIDTH - RIGHT + 12}" cy="{row - 4}" r="3.5" fill="{colour}"/>')
        out.append(text(WIDTH - RIGHT + 22, row, name))
    out.append("</svg>")
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=pathlib.Path)
    parser.add_argument("plot", type=pathlib.Path)
    args = parser.parse_args()
    results = json.loads(args.results.read_text())
    level, threads, found = points(results)
    context = results["context"]
    bandwidth = float(context[f"B/s/threads:{threads}"])
    peak = 2 * float(context[f"int8/{level}/threads:{threads}"])
    args.plot.write_text(plot(level, threads, found, bandwidth, peak))


if __name__ == "__main__":
    main()
