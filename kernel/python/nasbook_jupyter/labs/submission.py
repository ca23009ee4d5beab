"""The marks of one submission, found out in a process of its own."""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import nbformat

from nasbook_jupyter.labs import limits as confines
from nasbook_jupyter.labs.assemble import Assembled, assemble
from nasbook_jupyter.labs.kernel_run import Ran, in_working_copy
from nasbook_jupyter.labs.limits import MEGA, Limits
from nasbook_jupyter.labs.marks import CellMark, Check, mark
from nasbook_jupyter.labs.source import LabSource, grade_id, points, read_source
from nasbook_jupyter.notebook_file import NotebookError, read_notebook, write_text

LARGEST = 100 * MEGA
BEYOND = 600  # seconds to read, to start kernels and to end them


@dataclass(frozen=True)
class Graded:
    """What a submission got: a mark for each test cell of the lab, and what was noticed."""

    student: str
    cells: list[CellMark]
    notes: list[str] = field(default_factory=list)
    seconds: float = 0

    def score(self) -> float:
        return round(sum(cell.marks for cell in self.cells), 9)

    def total(self) -> float:
        return round(sum(cell.points for cell in self.cells), 9)

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @staticmethod
    def from_json(text: str) -> "Graded":
        data = json.loads(text)
        cells = [CellMark(**{**cell, "checks": [Check(**check) for check in cell["checks"]]}) for cell in data["cells"]]
        return Graded(**{**data, "cells": cells})


def nothing(source: LabSource, student: str, reason: str) -> Graded:
    """No marks at all, and why."""
    return Graded(student, [CellMark(grade_id(test), points(test), 0, reason) for test in source.tests()], [reason])


def read_submission(path: Path) -> nbformat.NotebookNode:
    """The notebook that was handed in, unless it is so large that nobody wrote it."""
    if path.is_dir():
        raise NotebookError(f"there is no notebook in {path}")
    if path.exists() and (not path.is_file() or path.stat().st_size > LARGEST):
        raise NotebookError(f"{path} is no file of at most {LARGEST // MEGA} MB")
    return read_notebook(path)


def grade(source: LabSource, path: Path, student: str, limits: Limits) -> Graded:
    """Runs a submission here; call it in a process that is confined."""
    started = time.monotonic()
    try:
        submission = read_submission(path)
    except NotebookError as error:
        return nothing(source, student, str(error).replace(str(path), path.name))
    made = assemble(source, submission)
    ran = in_working_copy([cell.source for cell in made.cells], source.path, limits)
    cells = [_mark(test, ran[made.tests[grade_id(test)]]) for test in source.tests()]
    return Graded(student, cells, made.notes + _ended(made, ran), round(time.monotonic() - started, 1))


def _mark(test: nbformat.NotebookNode, ran: Ran) -> CellMark:
    if ran.reason:
        return CellMark(grade_id(test), points(test), 0, ran.reason)
    return mark(test, [nbformat.from_dict(output) for output in ran.outputs])


def _ended(made: Assembled, ran: list[Ran]) -> list[str]:
    """What the student's own cells did that explains lost marks."""
    tests = set(made.tests.values())
    notes = []
    for number, one in enumerate(ran):
        errors = [output for output in one.outputs if output["output_type"] == "error"]
        why = one.reason or (f"{errors[0]['ename']}: {errors[0]['evalue'].partition(chr(10))[0]}" if errors else "")
        if why and number not in tests:
            notes.append(f"code cell {number + 1} ({_first_line(made.cells[number].source)}): {why[:300]}")
    return notes


def _first_line(source: str) -> str:
    line = next((line.strip() for line in source.splitlines() if line.strip()), "")
    return line if len(line) <= 40 else line[:39] + "…"


def in_own_process(source: LabSource, path: Path, student: str, limits: Limits) -> Graded:
    """Grades a submission in a process of its own, which cannot take this one along."""
    with tempfile.TemporaryDirectory(prefix="nasbook-graded-") as folder:
        result = Path(folder) / "result.json"
        job = json.dumps({"source": str(source.path), "path": str(path), "student": student, "result": str(result), "limits": asdict(limits)})
        worker = subprocess.Popen([sys.executable, "-I", "-m", "nasbook_jupyter.labs", "worker", job], stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            worker.wait(limits.total + BEYOND)
        except subprocess.TimeoutExpired:
            return nothing(source, student, f"the submission did not end within {limits.total + BEYOND:.3g} s")
        finally:
            _end(worker)
        if not result.exists():
            return nothing(source, student, f"the process that graded it ended with {worker.returncode}")
        return Graded.from_json(result.read_text(encoding="utf-8"))


def _end(worker: subprocess.Popen) -> None:
    if worker.poll() is None:
        os.killpg(worker.pid, signal.SIGTERM)
        try:
            worker.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(worker.pid, signal.SIGKILL)
            worker.wait()


def worker(arguments: list[str]) -> int:
    """The process of one submission."""
    job = argparse.Namespace(**json.loads(arguments[0]))
    limits = Limits(**job.limits)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    confines.confine(limits)
    try:
        graded = grade(read_source(Path(job.source)), Path(job.path), job.student, limits)
    finally:
        confines.end_children()
    write_text(Path(job.result), graded.to_json())
    return 0
