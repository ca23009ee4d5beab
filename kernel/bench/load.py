"""Do two kernels stay usable while a training runs beside them?

    .nasbook/venv/bin/python kernel/bench/load.py [ROUNDS]      (default: 60)

Sends `1+1` to two kernels in turn, first with nothing else running here, then beside `./nasbook train`, and prints the round
trips. The goal is 0.5 s on two cores. The load average says what else the machine does.
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAUSE_SECONDS = 0.5
GOAL_SECONDS = 0.5


def round_trips(kernels, rounds):
    """Seconds of each `1+1`, the kernels in turn, with a pause as between two thoughts."""
    seconds = []
    for number in range(rounds):
        cell = kernels[number % len(kernels)].run("1+1", timeout=120)
        assert cell.result == "2", cell.trace
        seconds.append(cell.seconds)
        time.sleep(PAUSE_SECONDS)
    return seconds


def report(title, seconds):
    ordered = sorted(seconds)
    late = sum(second > GOAL_SECONDS for second in seconds)
    print(f"{title}: median {statistics.median(ordered) * 1000:.0f} ms, 95 % within {ordered[int(0.95 * len(ordered))] * 1000:.0f} ms, "
          f"longest {ordered[-1] * 1000:.0f} ms; {late} of {len(ordered)} over {GOAL_SECONDS} s; load average {os.getloadavg()[0]:.1f}", flush=True)


def start_training(folder):
    """A training that has made its first steps."""
    training = subprocess.Popen([ROOT / "nasbook", "train", folder / "run"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                start_new_session=True)
    log, end = folder / "run/log.csv", time.monotonic() + 600
    while not log.exists() or len(log.read_text().splitlines()) < 2:
        assert training.poll() is None, f"the training ended with {training.returncode}"
        assert time.monotonic() < end, f"no line in {log} after ten minutes"
        time.sleep(1)
    return training


def main():
    sys.path.insert(0, str(ROOT / "kernel/tests"))
    from driver import Kernel

    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    kernels = [Kernel(), Kernel()]
    try:
        round_trips(kernels, 10)
        report("two kernels", round_trips(kernels, rounds))
        with tempfile.TemporaryDirectory() as folder:
            training = start_training(Path(folder))
            try:
                report("two kernels and a training", round_trips(kernels, rounds))
            finally:
                os.killpg(training.pid, signal.SIGKILL)
                training.wait()
    finally:
        for kernel in kernels:
            kernel.close()


if __name__ == "__main__":
    main()
