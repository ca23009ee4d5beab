"""Processor and wall time of the lab's MLP in PyTorch. Arguments: table, epochs, threads."""

import gzip
import json
import sys
import time

import torch

RESOLUTIONS = [96, 112, 128, 144, 160]
KERNELS = [3, 5, 7]
RATIOS = [3, 4, 6]
BASE_DEPTHS = [1, 2, 2, 2, 2, 1]
SLOTS = [3, 4, 4, 4, 4, 1]
BATCH = 256


def encode(row):
    bits = torch.zeros(128)
    bits[RESOLUTIONS.index(row["image_size"])] = 1
    bits[5 + row["wid"]] = 1
    first = 0
    for stage, slots in enumerate(SLOTS):
        depth = min(slots, BASE_DEPTHS[stage] + row["d"][stage])
        for block in range(first, first + depth):
            bits[8 + 3 * block + KERNELS.index(row["ks"][block])] = 1
            bits[68 + 3 * block + RATIOS.index(row["e"][block])] = 1
        first += slots
    return bits


def network():
    linear, relu = torch.nn.Linear, torch.nn.ReLU
    return torch.nn.Sequential(
        linear(128, 400), relu(), linear(400, 400), relu(), linear(400, 400), relu(),
        linear(400, 1, bias=False),
    )


def train(mlp, inputs, targets, epochs):
    adam = torch.optim.Adam(mlp.parameters(), 1e-3)
    loss = torch.nn.L1Loss()
    steps = epochs * -(-len(inputs) // BATCH)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(adam, steps)
    for epoch in range(1, epochs + 1):
        start = time.process_time()
        for rows in torch.randperm(len(inputs)).split(BATCH):
            adam.zero_grad()
            loss(mlp(inputs[rows]).squeeze(1), targets[rows]).backward()
            adam.step()
            schedule.step()
        print(f"epoch {epoch} {time.process_time() - start:.2f} processor s", flush=True)


def main():
    torch.manual_seed(0)
    torch.set_num_threads(int(sys.argv[3]))
    rows = [json.loads(line) for line in gzip.open(sys.argv[1])]
    inputs = torch.stack([encode(row) for row in rows])
    targets = torch.tensor([row["acc"] / 100 for row in rows])
    shuffled = torch.randperm(len(rows))
    inputs, targets = inputs[shuffled], targets[shuffled]
    targets -= targets[:40000].mean()
    mlp = network()
    start, wall = time.process_time(), time.perf_counter()
    train(mlp, inputs[:40000], targets[:40000], int(sys.argv[2]))
    processor, wall = time.process_time() - start, time.perf_counter() - wall
    print(f"training {processor:.1f} processor s, {wall:.1f} s")
    with torch.no_grad():
        error = (mlp(inputs[40000:]).squeeze(1) - targets[40000:]).abs().mean()
        print(f"mean absolute error {error:.5f}")
        for _ in range(3):
            start, wall = time.process_time(), time.perf_counter()
            mlp(inputs[40000:])
            processor, wall = time.process_time() - start, time.perf_counter() - wall
            print(f"predictions {1e4 / processor:,.0f} per processor second, {1e4 / wall:,.0f} per s")


main()
