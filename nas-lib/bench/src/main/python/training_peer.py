"""The sandwich step of `nas-lib/net` in PyTorch: the largest network, the smallest and two between, channels-last, batch 64,
cross-entropy with soft targets, SGD with Nesterov momentum. Arguments: side, steps, threads. Prints seconds of processor time a step.

The networks do not share weights here, which saves the slices that a supernet needs; all else is the same.
"""

import sys
import time

import torch
import torch.nn.functional as functional

from pytorch_peer import network

NETWORKS = [(1.0, 7, 6, 2), (0.5, 3, 3, 0), (0.75, 5, 4, 1), (0.75, 5, 4, 1)]


def main():
    side, steps, threads = map(int, sys.argv[1:])
    torch.set_num_threads(threads)
    last = torch.channels_last
    nets = [network(*choice).train().to(memory_format=last) for choice in NETWORKS]
    parameters = [parameter for net in nets for parameter in net.parameters()]
    optimizer = torch.optim.SGD(parameters, 0.01, momentum=0.9, nesterov=True, weight_decay=3e-5)
    images = torch.rand(64, 3, side, side).to(memory_format=last)
    targets = torch.full((64, 2), 0.5)
    for step in range(steps + 1):
        if step == 1:
            start, wall = time.process_time(), time.perf_counter()
        optimizer.zero_grad()
        for net in nets:
            functional.cross_entropy(net(images), targets).backward()
        optimizer.step()
    cpu, seconds = time.process_time() - start, time.perf_counter() - wall
    print(f"PyTorch {torch.__version__}: {cpu / steps:.3f} CPU-seconds, {seconds / steps:.3f} seconds a step of {side} px, {threads} threads")


if __name__ == "__main__":
    main()
