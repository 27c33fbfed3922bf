"""The processes of a training run, one for each GPU: `torchrun --nproc-per-node N train.py`, or only one without it."""
import os

import torch
import torch.distributed as dist

RANK, COUNT = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))


class Ranks:
    """All of them on one host."""

    def __init__(self):
        torch.cuda.set_device(RANK)
        if COUNT > 1:
            dist.init_process_group("nccl")
            self.clocks = dist.new_group(backend="gloo")

    def average(self, tensors):
        """Replaces the tensors by their means over the ranks, which are the same bits on every one."""
        if COUNT > 1:
            flat = torch.cat([t.flatten() for t in tensors])
            dist.all_reduce(flat, dist.ReduceOp.AVG)
            means = flat.split([t.numel() for t in tensors])
            torch._foreach_copy_(tensors, [mean.view_as(t) for mean, t in zip(means, tensors)])

    def agreed(self, *seconds):
        """-> the first rank's values"""
        if COUNT > 1:
            values = torch.tensor(seconds, dtype=torch.float64)
            dist.broadcast(values, 0, group=self.clocks)
            seconds = values.tolist()
        return seconds

    def end(self):
        if COUNT > 1:
            dist.destroy_process_group()
