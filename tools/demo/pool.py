"""Rows of training data on the GPU: a ring that fresh rows enter and random rows are drawn from."""
import queue as queues
import threading

import torch

from data import SEQ

ROWS = 200_000  # 1.2 GB
STEADY = 4  # shards taken at most between two steps
PINNED = 16  # shards that wait in pinned memory


class Pool:
    def __init__(self, shards):
        """`shards` is the queue of the worker processes."""
        self.ids = torch.zeros(ROWS, SEQ, dtype=torch.int16, device="cuda")
        self.counted = torch.zeros(ROWS, SEQ, dtype=torch.bool, device="cuda")
        self.added = 0  # rows that ever came in
        self.ready = queues.Queue(PINNED)
        self.ended = threading.Event()
        reading = (shards, torch.cuda.current_device())
        self.reader = threading.Thread(target=self._read, args=reading, daemon=True)
        self.reader.start()

    def _read(self, shards, device):
        """Brings shards into pinned memory, beside the training."""
        torch.cuda.set_device(device)
        while not self.ended.is_set():
            try:
                shard = shards.get(timeout=0.5)
            except queues.Empty:
                continue
            pinned = [torch.from_numpy(part).pin_memory() for part in shard]
            while not self.ended.is_set():
                try:
                    self.ready.put(pinned, timeout=0.5)
                    break
                except queues.Full:
                    continue

    @property
    def filled(self):
        return min(self.added, ROWS)

    def take(self):
        """Copies what has come in, some shards at a time, over the oldest rows; never waits."""
        for _ in range(STEADY):
            try:
                ids, counted = self.ready.get_nowait()
            except queues.Empty:
                return
            at = self.added % ROWS
            n = min(len(ids), ROWS - at)
            self.ids[at : at + n].copy_(ids[:n], non_blocking=True)
            self.counted[at : at + n].copy_(counted[:n], non_blocking=True)
            self.added += n

    def draw(self, n):
        """-> token ids and loss masks [n, SEQ] of random rows"""
        rows = torch.randint(self.filled, (n,), device="cuda")
        return self.ids[rows].long(), self.counted[rows]

    def close(self):
        self.ended.set()
        self.reader.join(5)
