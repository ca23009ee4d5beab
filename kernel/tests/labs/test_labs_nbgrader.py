"""nbgrader's own commands take the same source and make the same release."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from lab_cells import answer, role, small_lab, write_lab
from nasbook_jupyter.labs import release
from nbformat.v4 import new_code_cell, new_markdown_cell

pytest.importorskip("nbgrader", reason="nbgrader needs Python 3.11 or newer")


def nbgrader(folder, *arguments):
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # nbgrader calls alembic by its name
    done = subprocess.run([sys.executable, "-m", "nbgrader", *arguments], cwd=folder, env={**os.environ, "PATH": path},
                          text=True, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr[-4000:]


def cells(path):
    """What nbgrader and we must agree on: the checksums are its own."""
    for cell in nbformat.read(path, 4).cells:
        metadata = {key: value for key, value in cell.metadata.items() if key != "nbgrader"}
        data = {key: value for key, value in cell.metadata.get("nbgrader", {}).items() if key not in ("checksum", "cell_type")}
        yield cell.cell_type, cell.source, metadata, data, cell.get("outputs", [])


def test_nbgrader_makes_the_same_release_from_our_course_folder(tmp_path):
    more = [answer("all", "int all = 1;"),
            new_markdown_cell("because", metadata={"nbgrader": role("why", grade=True, solution=True, points=1)}),
            new_code_cell("int given = 1;", metadata={"nbgrader": role("given", locked=True)})]
    write_lab(tmp_path / "labs", small_lab() + more)
    course = tmp_path / "course"
    assert release.main(["small", "--labs", str(tmp_path / "labs"), "--graded", "--output", str(course)]) == 0
    (course / "release").rename(course / "ours")
    nbgrader(course, "generate_assignment", "small")
    assert list(cells(course / "release/small/small.ipynb")) == list(cells(course / "ours/small/small.ipynb"))
