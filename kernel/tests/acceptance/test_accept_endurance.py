"""Issue 3's endurance in short: kernel/bench/endurance.py runs the same cells ten thousand times."""

import sys
from pathlib import Path

from bounds import least

sys.path.append(str(Path(__file__).resolve().parents[2] / "bench"))

import endurance  # noqa: E402

CELLS = 1000


def test_memory_stays_level_and_cells_stay_quick(fresh):
    run = endurance.endure(fresh(), CELLS)
    counts = sorted(run.memory)
    level, end = run.memory[counts[1]], run.memory[counts[-1]]
    report = "\n".join(f"{count}: {run.memory[count]}" for count in counts)
    assert end.heap < 1.2 * level.heap, report
    assert end.metaspace < 1.2 * level.metaspace, report
    assert end.resident < 1.2 * level.resident, report
    first, last = least(run.latencies[:100]), least(run.latencies[-100:])
    assert last < 1.5 * first, f"first hundred {first * 1000:.1f} ms, last hundred {last * 1000:.1f} ms"
