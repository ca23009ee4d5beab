"""The limits of a submission, without a kernel."""

import subprocess
import sys

import pytest
from nasbook_jupyter.labs import limits
from nasbook_jupyter.labs.assemble import HELPERS
from nasbook_jupyter.labs.outputs import LONGEST_TEXT, MOST_OUTPUTS, Outputs

WATCH = """
import pathlib, subprocess, sys, time
from nasbook_jupyter.labs.limits import Limits, Watch, confine, end_children
limits = Limits(memory=200, disk=2)
confine(limits)
said = []
Watch(limits, pathlib.Path("."), said.append)
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stderr=subprocess.DEVNULL)
until = time.monotonic() + 60
while not said and child.poll() is None and time.monotonic() < until:
    time.sleep(0.05)
end_children()
print(said[0] if said else child.wait())
"""


@pytest.mark.parametrize("code, said", [
    ("all = bytearray(400_000_000)\nimport time; time.sleep(60)", "it used more than 200 MB of memory"),
    ("for i in range(3000): open(f'{i}', 'w').write('x')\nimport time; time.sleep(60)", "it wrote more than 2 MB to the disk"),
    ("import sys\ntry: open('large', 'wb').write(bytes(3_000_000))\nexcept OSError: sys.exit(7)", "7"),
])
def test_memory_disk_and_large_files_are_limited(tmp_path, code, said):
    done = subprocess.run([sys.executable, "-c", WATCH, code], cwd=tmp_path, text=True, capture_output=True, timeout=120)
    assert done.stdout.strip() == said, done.stderr


def test_time_is_what_the_processors_gave_but_at_least_a_quarter_and_no_more_than_went_by(monkeypatch):
    wall, processor = iter([100.0, 108.0, 108.0, 108.0]), iter([1.0, 1.5, 4.0, 30.0])
    monkeypatch.setattr(limits.time, "monotonic", lambda: next(wall))
    monkeypatch.setattr(limits, "processor_seconds", lambda: next(processor))
    clock = limits.Clock()
    assert [clock.seconds() for _ in range(3)] == [2, 3, 8]


def test_outputs_without_end_are_cut_but_what_counts_is_kept():
    outputs = Outputs()
    for _ in range(1000):
        outputs.add("stream", {"name": "stdout", "text": "x" * 1000})
        outputs.add("display_data", {"data": {"text/plain": "y"}})
    outputs.add("clear_output", {"wait": False})
    outputs.add("error", {"ename": "E", "evalue": "e", "traceback": []})
    assert len(outputs.kept) <= MOST_OUTPUTS + 1
    assert sum(len(output.get("text", "")) for output in outputs.kept) == LONGEST_TEXT
    assert outputs.kept[-1]["output_type"] == "error"


def test_the_helpers_are_named_in_full_but_not_in_texts_and_comments():
    source = 'Grade.check("Grade.x(\\"Grade.y", 1, () -> my.Grade.z()); // Grade.score()\n/* Grade.a */ new Near(1, 2); Grader.b(); """\nGrade.c()"""'
    assert HELPERS.sub(lambda found: f"<{found[1]}>" if found[1] else found[0], source) == source.replace("Grade.check", "<Grade>.check").replace("Near(", "<Near>(")
