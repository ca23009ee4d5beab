"""Time bounds that hold on a loaded machine."""

import time

ANSWER_SECONDS = 2.0
REST_CORES = 0.1


def slowness():
    """How many times longer than on a free core work takes here just now."""
    wall, cpu = time.perf_counter(), time.process_time()
    while time.process_time() - cpu < 0.15:
        pass
    return max(1.0, (time.perf_counter() - wall) / 0.15)


def is_within(seconds, bound):
    """Whether a time keeps its bound; where it does not at first sight, the bound grows with the machine's load.

    The kernel and its client compete with what else runs, so the load counts twice.
    """
    return seconds < bound or seconds < 2 * bound * slowness()


def comes_to_rest(kernel, cores=REST_CORES, patience_seconds=6):
    """Whether the kernel soon uses hardly any processor time: what compiles in the background may end first."""
    deadline = time.monotonic() + patience_seconds * slowness()
    while time.monotonic() < deadline:
        if kernel.load(0.3) < cores:
            return True
    return False
