#!/usr/bin/env python3
"""Loads a server, or several in turn, with clients that stream completions, and tells throughput and latency.

    bench/load.py http://127.0.0.1:8080 http://127.0.0.1:8081 --clients 1,4,16 -p 128 -n 64

A server has OpenAI's /v1/completions. Each client sends one request after the other, all with prompts of their own, the
same for every server. Servers take turns in every round. Told are medians over rounds: tokens/s of all clients together
(replies only), seconds to the first token, seconds between tokens; and for each server behind the first one the ratio of
the first one's tokens/s to its own, with the lowest and the highest.
"""

import argparse
import http.client
import json
import random
import statistics
import sys
import threading
import time
import urllib.parse


def prompt(number, tokens, vocabulary):
    """Of about so many tokens: ids below `vocabulary`, or short words."""
    rng = random.Random(number)
    if vocabulary:
        return [rng.randrange(vocabulary) for _ in range(tokens)]
    return " ".join(rng.choice(["one", "two", "red", "blue", "sun", "sea", "a", "of"]) for _ in range(tokens))


def complete(url, a, text):
    """Streams a completion. Returns (tokens, the time of each piece), times from the request on."""
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=600)
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {a.key}"} if a.key else {})
    body = {"prompt": text, "max_tokens": a.generate, "temperature": 1, "top_k": 40, "seed": 1, "stream": True,
            "stream_options": {"include_usage": True}, **a.fields}
    begin = time.monotonic()
    connection.request("POST", "/v1/completions", json.dumps(body), headers)
    response = connection.getresponse()
    if response.status != 200:
        sys.exit(f"{url}: expected status 200, found {response.status}: {response.read().decode()[:500]}")
    pieces, used = [], None
    for line in response:
        if not line.startswith(b"data: ") or line.startswith(b"data: [DONE]"):
            continue
        event = json.loads(line[6:])
        if event.get("usage"):
            used = event["usage"]["completion_tokens"]
        if event.get("choices"):
            pieces.append(time.monotonic() - begin)
    connection.close()
    return used or len(pieces), pieces


def measure(url, a, clients, first):
    """Figures of so many clients at once; their prompts' numbers begin with `first`."""
    replies, failures = [], []

    def client(number):
        try:
            for i in range(a.requests):
                text = prompt(first + number * a.requests + i, a.prompt, a.vocabulary)
                replies.append(complete(url, a, text))
        except SystemExit as failure:
            failures.append(failure)
        except (OSError, ValueError) as failure:
            failures.append(f"{url}: {failure}")

    threads = [threading.Thread(target=client, args=(i,)) for i in range(clients)]
    begin = time.monotonic()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    seconds = time.monotonic() - begin
    if failures:
        sys.exit(str(failures[0]))
    gaps = [b - x for _, times in replies for x, b in zip(times, times[1:])]
    return {"tokens_per_second": sum(n for n, _ in replies) / seconds,
            "first_token_seconds": statistics.median(times[0] for _, times in replies if times),
            "between_tokens_seconds": statistics.median(gaps) if gaps else 0.0}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("urls", nargs="+", metavar="URL", help="a server; ratios are of the first one to each other")
    parser.add_argument("--clients", default="1,4,16", help="how many at once (default 1,4,16)")
    parser.add_argument("--requests", type=int, default=2, help="of each client, one after the other (default 2)")
    parser.add_argument("-p", "--prompt", type=int, default=128, help="tokens of a prompt, about (default 128)")
    parser.add_argument("-n", "--generate", type=int, default=64, help="tokens of a reply at most (default 64)")
    parser.add_argument("--vocabulary", type=int, default=0, help="prompts are token ids below this, instead of words")
    parser.add_argument("--rounds", type=int, default=3, help="default 3")
    parser.add_argument("--key", default="", help="an API key")
    parser.add_argument("--fields", type=json.loads, default={}, metavar="JSON",
                        help="more fields of every request, as a logit_bias that keeps replies from ending early")
    parser.add_argument("--json", action="store_true", help="figures of every round as JSON")
    a = parser.parse_args()

    results = []
    for clients in map(int, a.clients.split(",")):
        rounds = [[measure(url, a, clients, 1000 * (1 + r)) for url in a.urls] for r in range(a.rounds)]
        results.append({"clients": clients, "rounds": rounds})
    if a.json:
        print(json.dumps({"urls": a.urls, "results": results}))
        return
    print(f"{'clients':>8} {'tokens/s':>10} {'first s':>9} {'next s':>8}  ratio            server")
    for result in results:
        for i, url in enumerate(a.urls):
            median = {k: statistics.median(r[i][k] for r in result["rounds"]) for k in result["rounds"][0][i]}
            ratios = [r[0]["tokens_per_second"] / r[i]["tokens_per_second"] for r in result["rounds"]]
            ratio = "" if i == 0 else f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
            print(f"{result['clients']:8} {median['tokens_per_second']:10.1f} {median['first_token_seconds']:9.2f} "
                  f"{median['between_tokens_seconds']:8.3f}  {ratio:16} {url}")


if __name__ == "__main__":
    main()
