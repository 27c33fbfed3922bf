#!/usr/bin/env python3
"""The scripts of bench/: scripts_test.py LARCH SOURCE"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

LARCH, SOURCE = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1))

# As llama-bench prints. Each run is twice as fast as the one before, to see which runs are paired.
PEER = """#!/usr/bin/env python3
import json, pathlib, sys
if "--help" in sys.argv:
    print("  -n, --n-gen <n>\\n%s")
    sys.exit()
me = pathlib.Path(sys.argv[0])
calls = me.with_suffix(".calls")
past = calls.read_text().splitlines() if calls.exists() else []
calls.write_text("\\n".join(past + [" ".join(sys.argv[1:])]) + "\\n")
speed = 10.0 * 2 ** len(past)
rows = [{"n_prompt": 8, "n_gen": 0, "samples_ts": [speed]}, {"n_prompt": 0, "n_gen": 2, "avg_ts": speed}]
rows.append({"n_prompt": 0, "n_gen": 2, "n_depth": 4, "avg_ts": speed} if %r else
            {"n_prompt": 4, "n_gen": 2, "avg_ts": speed})
print(json.dumps(rows))
"""

CASES = {("prefill", 8, 0), ("decode", 2, 0), ("decode", 2, 4)}

OWN = """#!/usr/bin/env python3
import json
cases = %r
print(json.dumps({"results": [{"kind": k, "tokens": t, "depth": d, "tokens_per_second": 40.0} for k, t, d in cases]}))
""" % sorted(CASES)


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


class Scripts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def script(self, name, text):
        path = self.folder / name
        path.write_text(text)
        path.chmod(0o755)
        return path

    def compare(self, larch, peer, *options):
        return run(sys.executable, SOURCE / "bench" / "compare.py", larch, peer, SOURCE / "tools" / "demo" / "fp8", "-p",
                   8, "-n", 2, "-r", 1, "--threads", 1, *options)

    def peer(self, takes_depth):
        return self.script("peer" + str(takes_depth), PEER % ("  -d, --n-depth <n>" * takes_depth, takes_depth))

    def results(self, done):
        self.assertEqual(done.returncode, 0, done.stderr)
        return {(r["kind"], r["tokens"], r["depth"]): r for r in json.loads(done.stdout)["results"]}

    def test_compare_pairs_the_runs_of_a_round(self):
        own = self.script("own", OWN)
        for takes_depth in (False, True):
            peer = self.peer(takes_depth)
            done = self.compare(own, peer, "-d", "0,4", "--rounds", 3, "--json", "--", "-fa", 1)
            results = self.results(done)
            self.assertEqual(set(results), CASES)
            for r in results.values():
                self.assertEqual((r["rounds"], r["larch"], r["peer"]), (3, 40, 20))
                self.assertEqual((r["lowest"], r["ratio"], r["highest"]), (1, 2, 4))
            calls = peer.with_suffix(".calls").read_text().splitlines()
            self.assertEqual(len(calls), 3)
            for call in calls:
                self.assertIn("-fa 1", call)
                self.assertIn("-d 0,4" if takes_depth else "-gp 4,2", call)
                self.assertEqual("-gp" in call, not takes_depth)

    def test_compare_runs_larch(self):
        done = self.compare(LARCH, self.peer(True), "-d", "0,4", "--cache", "int8", "--rounds", 1, "--json")
        results = self.results(done)
        self.assertEqual(set(results), CASES)
        for r in results.values():
            self.assertEqual(r["ratio"], r["larch"] / 10)

    def test_compare_says_what_failed(self):
        done = self.compare(LARCH, self.script("failing", "#!/bin/sh\necho 'no such file' >&2\nexit 3\n"), "--rounds", 1)
        self.assertEqual(done.returncode, 1)
        self.assertIn("failing: expected exit status 0, found 3", done.stderr)
        self.assertIn("no such file", done.stderr)
        done = self.compare(LARCH, self.script("chatty", "#!/bin/sh\necho hello\n"), "--rounds", 1)
        self.assertEqual(done.returncode, 1)
        self.assertIn("chatty: expected JSON", done.stderr)

    def test_fit_finds_overhead_and_bandwidth(self):
        # A token takes 2 ms and a millisecond for each 10 MB.
        larch = self.script(
            "decoder",
            """#!/usr/bin/env python3
import json, sys
size = int(sys.argv[sys.argv.index("-m") + 1])
assert sys.argv[-2:] == ["--threads", "3"]
row = {"tokens_per_second": 1 / (2e-3 + size / 10e9), "bandwidth_bytes_per_second": 20e9}
print(json.dumps({"weight_bytes_per_token": size, "results": [row]}))
""",
        )
        fit = [sys.executable, SOURCE / "bench" / "fit.py", larch]
        done = run(*fit, 10**7, 5 * 10**7, 2 * 10**7, "--json", "--", "--threads", 3)
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout)
        self.assertAlmostEqual(told["overhead_seconds"], 2e-3, 6)
        self.assertAlmostEqual(told["bytes_per_second"] / 1e9, 10, 6)
        self.assertEqual([m["weight_bytes"] for m in told["models"]], [10**7, 5 * 10**7, 2 * 10**7])
        done = run(*fit, 10**7, 5 * 10**7, "--", "--threads", 3)
        self.assertIn("2.00 ms + 100.00 ms per GB: 10.0 GB/s, 50 % of 20.0 GB/s", done.stdout)
        done = run(*fit, 10**7, 10**7, "--", "--threads", 3)
        self.assertEqual(done.returncode, 2)
        self.assertIn("different sizes", done.stderr)

    def test_fit_runs_larch(self):
        demo = SOURCE / "tools" / "demo" / "fp8"
        coded = self.folder / "demo.gguf"
        self.assertEqual(run(LARCH, "quantize", demo, coded, "--type", "q4_0").returncode, 0)
        done = run(sys.executable, SOURCE / "bench" / "fit.py", LARCH, demo, coded, "--rounds", 1, "--", "-n", 4)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("ms per GB", done.stdout)

    def test_roofline_plots_the_products(self):
        results = {
            "context": {"B/s/threads:2": "2e10", "int8/avx2/threads:2": "1.5e11"},
            "benchmarks": [
                {"name": "matmul/avx2/Q4_K/64x64/tokens:1/threads:2/packed", "FLOP/B": 3.5, "FLOP/s": 6e10},
                {"name": "matmul/avx2/Q8_0/64x64/tokens:64/threads:2/packed", "FLOP/B": 120.0, "FLOP/s": 2e11},
                {"name": "attend/avx2/BF16", "FLOP/B": 10.0, "FLOP/s": 2e10},
            ],
        }
        file, plot = self.folder / "results.json", self.folder / "plot.svg"
        script = [sys.executable, SOURCE / "bench" / "roofline.py", file, plot]
        file.write_text(json.dumps(results))
        done = run(*script)
        self.assertEqual(done.returncode, 0, done.stderr)
        root = xml.etree.ElementTree.parse(plot).getroot()
        marks = [element.tag.split("}")[1] for element in root]
        self.assertEqual(marks.count("circle"), 2 * 2)  # a point and a key of each format
        for words in ("300 GFLOP/s", "20.0 GB/s", "Q4_K", "Q8_0", "Products, avx2, 2 threads"):
            self.assertIn(f">{words}<", plot.read_text())
        results["benchmarks"].append({"name": "matmul/avx2/Q4_K/64x64/threads:1", "FLOP/B": 3.5, "FLOP/s": 6e10})
        file.write_text(json.dumps(results))
        done = run(*script)
        self.assertEqual(done.returncode, 1)
        self.assertIn("one number of threads", done.stderr)

    def test_random_checkpoints_run(self):
        for fixture, file in (
            ("v2_lite_bf16", "bf16"),
            ("v3_fp8_partial_blocks", "fp8"),
            ("v2_lite_bf16", "v2.gguf"),
            ("v3_fp8_partial_blocks", "v3.gguf"),
        ):
            config = SOURCE / "tests" / "data" / "fixtures" / fixture / "config.json"
            model, script = self.folder / file, SOURCE / "bench" / "random_checkpoint.py"
            done = run(sys.executable, script, LARCH, config, model, "--layers", 2, "--type", "q4_0")
            self.assertEqual(done.returncode, 0, done.stderr)
            done = run(LARCH, "inspect", "-m", model, "--json")
            self.assertEqual("Q4_0" in done.stdout, file.endswith("gguf"), done.stdout)
            done = run(LARCH, "bench", "-m", model, "-p", 8, "-n", 2, "-r", 1, "--threads", 1, "--json")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(len(json.loads(done.stdout)["results"]), 2)


if __name__ == "__main__":
    unittest.main()
