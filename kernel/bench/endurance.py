"""Many cells in one kernel: does its memory stay level, and do its answers stay quick?

    .nasbook/venv/bin/python kernel/bench/endurance.py [CELLS]      (default: 10,000)

Memory is the live heap and the metaspace after a collection, asked of the kernel itself, and what the
system counts for the process. "Level" is what is there after a tenth of the cells, at most the first 1,000.
"""

import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path

NAMES = 40
MEASURE = (
    "for (int i = 0; i < 3; i++) { System.gc(); Thread.sleep(30); }\n"
    "long heap = java.lang.management.ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();\n"
    "long meta = java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()"
    '.filter(p -> p.getName().equals("Metaspace")).findFirst().get().getUsage().getUsed();\n'
    "int classes = java.lang.management.ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();\n"
    'System.out.print(heap + " " + meta + " " + classes);'
)

# What the ten kinds of cells are, and what each must answer: a result, an error's name, or nothing.
KINDS = [
    ("int v{k} = {i};", None),
    ("v{k} + 1", "result"),
    ("int f{k}(int x) {{ return x + {i}; }}", None),
    ("f{k}(2)", "result"),
    ("class C{k} {{\n  int a = {i};\n  int m() {{ return a + {i}; }}\n}}", None),
    ("new C{k}().m()", "result"),
    ('Integer.parseInt("x{i}")', "NumberFormatException"),
    ("undefined{i} + 1", "CompileError"),
    ("record R{k}(int a, int b) {{}}\nnew R{k}({i}, 1)", "result"),
    ("long sum{k} = 0;\nfor (int j = 0; j < 1000; j++) sum{k} += j * {i}L;\nSystem.out.println(sum{k});", None),
]


@dataclass(frozen=True)
class Memory:
    """Bytes after a collection, and the classes loaded."""

    heap: int
    metaspace: int
    classes: int
    resident: int

    def __str__(self):
        heap, metaspace, resident = (round(b / 1e6) for b in (self.heap, self.metaspace, self.resident))
        return f"heap {heap} MB, metaspace {metaspace} MB, {self.classes} classes, process {resident} MB"


@dataclass
class Run:
    """The latency of each cell in seconds, and the memory at some counts of cells."""

    latencies: list = field(default_factory=list)
    memory: dict = field(default_factory=dict)

    def median(self, first, last):
        return statistics.median(self.latencies[first:last])

    def slowdown(self):
        """The last hundred against the first hundred."""
        return self.median(-100, None) / self.median(0, 100)


def memory(kernel):
    heap, metaspace, classes = map(int, kernel.run(MEASURE, store_history=False).stdout.split())
    return Memory(heap, metaspace, classes, kernel.process.memory_info().rss)


def run_cell(kernel, number):
    code, wanted = KINDS[number % len(KINDS)]
    cell = kernel.run(code.format(i=number, k=number // len(KINDS) % NAMES))
    came = cell.error or ("result" if cell.result is not None else None)
    assert came == wanted, f"cell {number}: expected {wanted}, but came {came}: {cell.trace}"
    return cell.seconds


def endure(kernel, cells, report=lambda line: None):
    """Runs the cells and measures the memory at each tenth, but at 1,000 cells at the latest."""
    run, step = Run(), min(1000, cells // 5)
    for number in range(cells):
        run.latencies.append(run_cell(kernel, number))
        if (number + 1) % step == 0:
            run.memory[number + 1] = memory(kernel)
            median = run.median(-min(100, step), None) * 1000
            report(f"{number + 1:6} cells: {median:6.1f} ms median of the last 100; {run.memory[number + 1]}")
    return run


def main():
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
    from driver import Kernel

    cells = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    kernel = Kernel()
    try:
        run = endure(kernel, cells, lambda line: print(line, flush=True))
    finally:
        kernel.close()
    counts = sorted(run.memory)
    level, end = run.memory[counts[0]], run.memory[counts[-1]]
    print(f"first 100: {run.median(0, 100) * 1000:.1f} ms, last 100: {run.median(-100, None) * 1000:.1f} ms, ratio {run.slowdown():.2f} (limit 1.5)")
    for name in ("heap", "metaspace", "resident"):
        print(f"{name}: {getattr(end, name) / getattr(level, name):.2f} of the level after {counts[0]} cells (limit 1.2)")


if __name__ == "__main__":
    main()
