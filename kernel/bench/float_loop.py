"""What the stop check costs: the same numeric loops in a plain main and in a cell, in turns; the first run and the best.

usage: float_loop.py [TURNS]
"""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from driver import Kernel  # noqa: E402

LOOPS = """
for (int turn = 0; turn < 6; turn++) {
  long begun = System.nanoTime();
  double sum = 0;
  for (int i = 0; i < 200_000_000; i++) { sum += i * 0.5; }
  long halfway = System.nanoTime();
  float[] x = new float[4096];
  for (int k = 0; k < 30_000; k++) { for (int i = 0; i < x.length; i++) { x[i] = x[i] * 0.5f + k; } }
  System.out.println((halfway - begun) / 1000 + " " + (System.nanoTime() - halfway) / 1000 + " " + (sum + x[7] < 0));
}
"""


def times(text):
    """Milliseconds of the two loops, turn by turn."""
    return [[int(word) / 1000 for word in line.split()[:2]] for line in text.splitlines()]


def plain(java):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "Loops.java"
        source.write_text("class Loops { public static void main(String[] a) { %s } }" % LOOPS)
        return times(subprocess.run([java, "-XX:+UseSerialGC", source], capture_output=True, text=True, check=True).stdout)


def cell():
    kernel = Kernel()
    try:
        return times(kernel.run(LOOPS, timeout=300).stdout)
    finally:
        kernel.close()


def main():
    kernel = Kernel()
    java = kernel.run('System.out.println(System.getProperty("java.home"));').stdout.strip() + "/bin/java"
    kernel.close()
    found = {"plain main": [], "cell": []}
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 3):
        found["plain main"].append(plain(java))
        found["cell"].append(cell())
    print("| ms | sum, first | sum, best | array, first | array, best |\n|---|---|---|---|---|")
    for name, runs in found.items():
        cells = [f(values) for loop in (0, 1) for f, values in (
            (min, [run[0][loop] for run in runs]), (min, [turn[loop] for run in runs for turn in run]))]
        print("| " + name + " | " + " | ".join("%.0f" % c for c in cells) + " |")


if __name__ == "__main__":
    main()
