"""What `./nasbook test notebooks` says of a lab: full marks for its answers, nothing for its stubs, and no other failure."""

import os
import subprocess
import sys

import nbformat
import pytest
from lab_cells import answer, small_lab, test, write_lab
from nasbook_jupyter.labs import check
from nasbook_jupyter.labs.marks import CHECKS
from nasbook_jupyter.labs.source import read_source
from nbformat.v4 import new_code_cell, new_output

NO_RETURN = "int mul(int a, int b) {\n  // BEGIN SOLUTION\n  return a * b;\n  // END SOLUTION\n}"
FAULTS = [
    answer("mul", NO_RETURN), test("always", 'Grade.check("always", 1, () -> true);\nGrade.score()', 1),
    new_code_cell("// uses the answer\nmul(1, 2)")]


@pytest.fixture
def spec(monkeypatch):
    """The kernel of this tree."""
    monkeypatch.setitem(os.environ, "JUPYTER_PATH", f"{sys.prefix}/share/jupyter")
    monkeypatch.setitem(os.environ, "JUPYTER_PREFER_ENV_PATH", "1")


def test_stubs_may_fail_in_their_cells_only_and_get_nothing(spec, tmp_path):
    path = write_lab(tmp_path, small_lab() + FAULTS)
    # In a process of its own: a run ends all children of its process, here the kernels and the browser of other tests.
    code = f"from pathlib import Path\nfrom nasbook_jupyter.labs import check, source\nprint(*check.stubs(source.read_source(Path({str(path)!r}))), sep='\\n')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    found = run.stdout.splitlines()
    assert len(found) == 3, found
    assert found[0].startswith("mul: in the student version it fails with ")
    assert found[1] == "always: the stub gets 1 of 1 points, but must get 0; always: 1 of 1"
    assert found[2].startswith("the cell // uses the answer: in the student version it fails with ")


def executed(source, marks, points=2.0):
    """The source with what its test printed."""
    notebook = nbformat.from_dict(source.notebook)
    checks = {"checks": [{"name": "adds", "points": points, "marks": marks, "reason": "", "hint": ""}]}
    notebook.cells[3].outputs = [new_output("display_data", {CHECKS: checks}), new_output("execute_result", {"text/plain": str(marks)})]
    return notebook


@pytest.mark.parametrize("marks, points, said", [
    (2.0, 2.0, []),
    (1.5, 2.0, ["add-test: the answers of the lab get 1.5 of 2 points; adds: 1.5 of 2"]),
    (2.0, 3.0, ["add-test: the answers of the lab get 0 of 2 points; the checks add up to more than the 2 points of the cell"]),
    (-1.0, 2.0, ["add-test: the answers of the lab get 0 of 2 points; the cell's result must be a number from 0 to 2, but was -1.0"]),
])
def test_answers_must_get_full_marks(tmp_path, marks, points, said):
    source = read_source(write_lab(tmp_path, small_lab()))
    assert list(check.answers(source, executed(source, marks, points))) == said


def test_a_notebook_that_is_no_lab_is_left_alone(tmp_path):
    path = str(write_lab(tmp_path, [new_code_cell("1")]))
    assert check.main([path, path]) == 0
