"""The same networks in PyTorch, measured on request: one line "WIDTH KERNEL EXPAND DEPTH SIDE BATCH SECONDS" in,
images per second out (the better of eager and channels-last). Called with "cpu", it uses one thread and gives images
per second of processor time, which other load on the machine changes little.

Written after the published description; weights do not matter for speed.
"""

import sys
import time

import torch
from torch import nn

CPU_TIME = sys.argv[1:] == ["cpu"]
clock = time.process_time if CPU_TIME else time.perf_counter

STAGES = [(24, 2, 1, 3, 3), (40, 2, 2, 4, 1), (80, 2, 2, 4, 0), (96, 1, 2, 4, 0), (192, 2, 2, 4, 0), (320, 1, 1, 1, 1)]


def divisible(value, by=8):
    rounded = max(by, int(value + by / 2) // by * by)
    return rounded + by if rounded < 0.9 * value else rounded


def conv_bn(inputs, outputs, kernel=1, stride=1, groups=1, relu=True):
    layers = [
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outputs, eps=1e-3),
    ]
    return nn.Sequential(*layers, *([nn.ReLU6(inplace=True)] if relu else []))


class SqueezeExcite(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.gate = nn.Sequential(
            nn.Conv2d(channels, squeezed, 1),
            nn.ReLU6(inplace=True),
            nn.Conv2d(squeezed, channels, 1),
            nn.Hardsigmoid(inplace=True),
        )

    def forward(self, x):
        return x * self.gate(x.mean((2, 3), keepdim=True))


class MbConv(nn.Module):
    def __init__(self, inputs, outputs, kernel, expand, stride, squeeze, residual):
        super().__init__()
        middle = divisible(round(inputs * expand))
        self.residual = residual
        self.body = nn.Sequential(
            conv_bn(inputs, middle),
            conv_bn(middle, middle, kernel, stride, middle),
            SqueezeExcite(middle, inputs // 4) if squeeze else nn.Identity(),
            conv_bn(middle, outputs, relu=False),
        )

    def forward(self, x):
        return x + self.body(x) if self.residual else self.body(x)


def network(width, kernel, expand, depth):
    inputs = divisible(16 * width)
    layers = [conv_bn(3, divisible(32 * width), 3, 2), conv_bn(divisible(32 * width), inputs, relu=False)]
    for channels, stride, base, slots, first_squeeze in STAGES:
        outputs = divisible(channels * width)
        for place in range(min(slots, base + depth)):
            step = stride if place == 0 else 1
            layers.append(MbConv(inputs, outputs, kernel, expand, step, place >= first_squeeze, place > 0))
            inputs = outputs
    layers += [conv_bn(inputs, 384), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(384, 2)]
    return nn.Sequential(*layers).eval()


@torch.inference_mode()
def images_per_second(net, images, seconds):
    net(images)
    runs, start = 0, clock()
    while clock() - start < seconds:
        net(images)
        runs += 1
    return runs * len(images) / (clock() - start)


def main():
    if CPU_TIME:
        torch.set_num_threads(1)
    print("PyTorch", torch.__version__, "threads", torch.get_num_threads(), flush=True)
    for line in sys.stdin:
        width, kernel, expand, depth, side, batch, seconds = map(float, line.split())
        net = network(width, int(kernel), int(expand), int(depth))
        images = torch.rand(int(batch), 3, int(side), int(side))
        eager = images_per_second(net, images, seconds)
        last = torch.channels_last
        fast = images_per_second(net.to(memory_format=last), images.to(memory_format=last), seconds)
        print(max(eager, fast), flush=True)


if __name__ == "__main__":
    main()
