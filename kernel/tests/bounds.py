"""Time bounds that are those of the specification, on a busy machine too: what other processes take does not count."""

import time

import psutil


class Stopwatch:
    """Takes the time, and how much of this machine's processors other processes took meanwhile."""

    def __init__(self, process):
        self.mine = [process, psutil.Process()]
        self.spent = {}
        self.begun = self.moment()

    def moment(self):
        times = psutil.cpu_times()
        busy = sum(times) - times.idle - getattr(times, "iowait", 0) - getattr(times, "guest", 0) - getattr(times, "guest_nice", 0)
        return time.monotonic(), busy, sum(map(self.own, self.mine))

    def own(self, process):
        """Processor seconds of a process; of one that has ended, the last that were seen."""
        try:
            self.spent[process.pid] = sum(process.cpu_times()[:2])
        except psutil.NoSuchProcess:
            pass
        return self.spent.get(process.pid, 0)

    def stop(self):
        """The seconds on the wall, and the fair ones: less the share of the processors that others took."""
        seconds, busy, own = (now - then for now, then in zip(self.moment(), self.begun))
        others = max(0.0, busy - own) / (psutil.cpu_count() * seconds) if seconds else 0.0
        return seconds, seconds * (1 - min(1.0, others))


def least(seconds):
    """A level that single slow cells do not move: a quarter of them were quicker."""
    return sorted(seconds)[len(seconds) // 4]
