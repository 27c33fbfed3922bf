"""Rows of training data: conversations are generated, tokenized and packed without end by worker processes."""
import itertools
import os
import random

import numpy as np
from tokenizers import Tokenizer

import tasks
from tasks.dice import Dice
from tokenizer import PAD

SEQ = 2048
SHARD = 2000  # conversations that are packed together
WAITING = 64  # shards in the queue at most
OPENED = "<think>\n"


def parts(conversation):
    """The texts as they are tokenized when the model runs: the template's `<think>` apart from what follows it."""
    for text, completion in conversation:
        if completion and text.startswith(OPENED):
            yield OPENED, True
            text = text[len(OPENED) :]
        yield text, completion


def encode(tok, conversations):
    """-> (token ids, whether the loss counts them) of every conversation that fits into a row"""
    pieces = [list(parts(c)) for c in conversations]
    flat = [text for p in pieces for text, _ in p]
    encoded = iter(tok.encode_batch(flat, add_special_tokens=False))
    out = []
    for p in pieces:
        ids, counted = [], []
        for _, completion in p:
            part = next(encoded).ids
            ids += part
            counted += [completion] * len(part)
        if len(ids) <= SEQ:
            out.append((ids, counted))
    return out


def pack(samples, pad, r):
    """Whole conversations into rows of SEQ tokens, the longest first, each into the first row with room."""
    rows, room = [], []
    for sample in sorted(samples, key=lambda s: -len(s[0])):
        n = len(sample[0])
        at = next((i for i, left in enumerate(room) if left >= n), len(rows))
        if at == len(rows):
            rows.append([])
            room.append(SEQ)
        rows[at].append(sample)
        room[at] -= n
    ids = np.full((len(rows), SEQ), pad, np.int16)
    counted = np.zeros((len(rows), SEQ), bool)
    for i, row in enumerate(rows):
        r.shuffle(row)
        at = 0
        for tokens, mask in row:
            ids[i, at : at + len(tokens)] = tokens
            counted[i, at : at + len(tokens)] = mask
            at += len(tokens)
    return ids, counted


def produce(queue, tokenizer, seed, worker):
    """Puts shards (ids [rows, SEQ], counted [rows, SEQ]) into the queue for ever."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    os.nice(10)
    tasks.load_words()
    tok = Tokenizer.from_file(tokenizer)
    pad = tok.token_to_id(PAD)
    for counter in itertools.count():
        r = Dice(f"{seed}/{worker}/{counter}")
        conversations = [tasks.sample(r) for _ in range(SHARD)]
        queue.put(pack(encode(tok, conversations), pad, random.Random(counter)))


def start(context, tokenizer, seed, count):
    """-> (queue, worker processes); no two conversations come of one seed as long as no two calls have the same"""
    queue = context.Queue(WAITING)
    workers = [
        context.Process(target=produce, args=(queue, tokenizer, seed, i), daemon=True)
        for i in range(count)
    ]
    for worker in workers:
        worker.start()
    return queue, workers
