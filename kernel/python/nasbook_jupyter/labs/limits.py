"""What a submission may use, and the end of whatever it has started."""

import ctypes
import os
import resource
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

MEGA = 1 << 20
CHILD_SUBREAPER = 36


@dataclass(frozen=True)
class Limits:
    """Seconds for a cell (see Clock) and for a submission; MB of memory and of disk."""

    cell: float = 60
    total: float = 900
    memory: int = 2000
    disk: int = 1000


def confine(limits: Limits) -> None:
    """Limits this process and all that it starts, and makes it the parent of what they leave behind."""
    largest = limits.disk * MEGA
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(CHILD_SUBREAPER, 1, 0, 0, 0)


def end_children() -> None:
    """Kills every process below this one, also those that were started meanwhile."""
    for _ in range(20):
        found = psutil.Process().children(recursive=True)
        for process in found:
            try:
                process.kill()
            except psutil.NoSuchProcess:
                pass
        if not psutil.wait_procs(found, timeout=1)[1]:
            if not found:
                return


class Watch:
    """Looks at memory and disk while a kernel runs; the first limit that is broken is told once."""

    def __init__(self, limits: Limits, folder: Path, broken: Callable[[str], None]) -> None:
        self._limits, self._folder, self._broken = limits, folder, broken
        self._ended = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    def end(self) -> None:
        self._ended.set()

    def _look(self) -> None:
        next_disk = 0.0
        while not self._ended.wait(0.2):
            if memory_of_children() > self._limits.memory * MEGA:
                return self._broken(f"it used more than {self._limits.memory} MB of memory")
            if time.monotonic() >= next_disk:
                began = time.monotonic()
                if size(self._folder) > self._limits.disk * MEGA:
                    return self._broken(f"it wrote more than {self._limits.disk} MB to the disk")
                next_disk = time.monotonic() + 1 + 5 * (time.monotonic() - began)


class Clock:
    """The time that a cell has taken: on a busy machine only what it had of the processors, but at least a quarter of what went by."""

    def __init__(self) -> None:
        self._began, self._processor = time.monotonic(), processor_seconds()

    def seconds(self) -> float:
        wall = time.monotonic() - self._began
        return min(wall, max(wall / 4, processor_seconds() - self._processor))


def processor_seconds() -> float:
    """Processor time of all processes below this one."""
    total = 0.0
    for process in psutil.Process().children(recursive=True):
        try:
            times = process.cpu_times()
            total += times.user + times.system
        except psutil.Error:
            pass
    return total


def memory_of_children() -> int:
    """Bytes of memory that all processes below this one hold."""
    total = 0
    for process in psutil.Process().children(recursive=True):
        try:
            total += process.memory_info().rss
        except psutil.Error:
            pass
    return total


def size(folder: Path) -> int:
    """Bytes on the disk, at least one block for each file."""
    total = 0
    for place, _, files in os.walk(folder):
        for name in files:
            try:
                total += max(os.lstat(os.path.join(place, name)).st_blocks * 512, 4096)
            except OSError:
                pass
    return total
