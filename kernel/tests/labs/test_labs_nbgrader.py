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
                          text=True, capture_output=True, timeout=600)
    assert done.returncode == 0, done.stderr[-4000:]


def cells(path):
    """What nbgrader and we must agree on: the checksums are its own."""
    for cell in nbformat.read(path, 4).cells:
        metadata = {key: value for key, value in cell.metadata.items() if key != "nbgrader"}
        data = {key: value for key, value in cell.metadata.get("nbgrader", {}).items() if key not in ("checksum", "cell_type")}
        yield cell.cell_type, cell.source, metadata, data, cell.get("outputs", [])


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course folder of ours with the release that nbgrader made of it; our own release is in ours/."""
    folder = tmp_path_factory.mktemp("course")
    more = [answer("all", "int all = 1;"),
            new_markdown_cell("because", metadata={"nbgrader": role("why", grade=True, solution=True, points=1)}),
            new_code_cell("int given = 1;", metadata={"nbgrader": role("given", locked=True)})]
    write_lab(folder / "labs", small_lab() + more)
    course = folder / "course"
    assert release.main(["small", "--labs", str(folder / "labs"), "--graded", "--output", str(course)]) == 0
    (course / "release").rename(course / "ours")
    nbgrader(course, "generate_assignment", "small")
    return course


def test_nbgrader_makes_the_same_release_from_our_course_folder(course):
    assert list(cells(course / "release/small/small.ipynb")) == list(cells(course / "ours/small/small.ipynb"))


def test_nbgrader_gives_the_marks_of_the_helper_hidden_tests_included(course):
    from nbgrader.api import Gradebook

    for student, code in [("ada", "return a + b;"), ("bob", "return Math.abs(a) + b;")]:
        notebook = nbformat.read(course / "release/small/small.ipynb", 4)
        notebook.cells[1].source = f"int add(int a, int b) {{ {code} }}"
        (course / "submitted" / student / "small").mkdir(parents=True)
        nbformat.write(notebook, course / "submitted" / student / "small/small.ipynb")
    nbgrader(course, "autograde", "small")
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        marks = {student: {grade.name: grade.auto_score for grade in book.find_submission_notebook("small", "small", student).grades}
                 for student in ("ada", "bob")}
    assert (marks["ada"]["add-test"], marks["bob"]["add-test"]) == (2, 1)
