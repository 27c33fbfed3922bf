"""Nouns and example sentences of WordNet (see data/wordnet.LICENSE), of which the evaluation has its own."""
import os

from .phrasing import Split

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")


def _lines(name):
    with open(os.path.join(DATA, name), encoding="utf-8") as f:
        return f.read().splitlines()


topics = Split(_lines("topics.txt"), 7)
expressions = Split([t for t in _lines("topics.txt") if " " in t], 7)
sentences = Split(_lines("sentences.txt"), 7)
