"""`./nasbook test notebooks`: a lab's answers get full marks, and its student version fails where a stub is and nowhere else."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat

from nasbook_jupyter.labs import versions
from nasbook_jupyter.labs.assemble import assemble
from nasbook_jupyter.labs.kernel_run import Ran, in_working_copy
from nasbook_jupyter.labs.limits import Limits, confine
from nasbook_jupyter.labs.marks import CellMark, mark
from nasbook_jupyter.labs.source import LabSource, grade_id, is_solution, is_test, read_source, role
from nasbook_jupyter.notebook_file import NotebookError, read_notebook

PATIENT = Limits(cell=900, total=3600, memory=4000, disk=4000)
NOT_ANSWERED = "UnsupportedOperationException"


def is_lab(notebook: nbformat.NotebookNode) -> bool:
    """A notebook with cells that nbgrader knows."""
    return any(role(cell) for cell in notebook.cells)


def answers(source: LabSource, executed: nbformat.NotebookNode) -> Iterator[str]:
    """Where the lab's own answers do not get full marks."""
    for test, ran in zip(source.notebook.cells, executed.cells, strict=True):
        if is_test(test):
            got = mark(test, ran.outputs)
            if got.marks != got.points or sum(check.points for check in got.checks or [got]) != got.points:
                yield f"{got.grade_id}: the answers of the lab get {got.marks:g} of {got.points:g} points{_why(got)}"


def _why(got: CellMark) -> str:
    reasons = [got.reason, *(f"{check.name}: {check.reason or f'{check.marks:g} of {check.points:g}'}" for check in got.checks)]
    return "; " + "; ".join(reason for reason in reasons if reason)


def stubs(source: LabSource) -> Iterator[str]:
    """Where the student version, as it is handed out, does something else than to wait for answers."""
    made = assemble(source, versions.student(source))
    for cell, ran in zip(made.cells, in_working_copy([cell.source for cell in made.cells], source.path, PATIENT), strict=True):
        yield from _stub(cell, ran)


def _stub(cell: nbformat.NotebookNode, ran: Ran) -> Iterator[str]:
    where = grade_id(cell) or "the cell " + cell.source.strip().partition("\n")[0]
    error = next((output for output in ran.outputs if output["output_type"] == "error"), None)
    if ran.reason:
        yield f"{where}: in the student version {ran.reason}"
    elif is_test(cell):
        got = mark(cell, [nbformat.from_dict(output) for output in ran.outputs])
        if got.marks > 0:
            yield f"{where}: the stub gets {got.marks:g} of {got.points:g} points, but must get 0{_why(got)}"
    elif error and not (is_solution(cell) and error["ename"] == NOT_ANSWERED):
        yield f"{where}: in the student version it fails with {error['ename']}: {error['evalue'][:300]}"


def main(arguments: list[str]) -> int:
    """Checks a lab that has been run; a notebook that is no lab is well as it is."""
    parser = argparse.ArgumentParser(prog="lab check")
    parser.add_argument("source", type=Path)
    parser.add_argument("executed", type=Path)
    options = parser.parse_args(arguments)
    if not is_lab(read_notebook(options.source)):
        return 0
    source = read_source(options.source)
    confine(PATIENT)
    found = [*answers(source, read_notebook(options.executed)), *stubs(source)]
    if found:
        raise NotebookError("\nnasbook: ".join(f"{options.source}, {sentence}" for sentence in found))
    print(f"nasbook: {options.source}: {len(source.tests())} tests, {source.total():g} points; the stubs get none", file=sys.stderr)
    return 0
