"""nbgrader: source, release, autograde and feedback of a notebook with 27 graded cells."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from graded_cells import GRADED_CELLS, HELPER_CELLS, SOLUTION, STUB
from nbformat.v4 import new_code_cell, new_notebook

CELLS = GRADED_CELLS + HELPER_CELLS

pytest.importorskip("nbgrader", reason="nbgrader needs Python 3.11 or newer")

CONFIG = f"""
c = get_config()
c.CourseDirectory.course_id = "nas"
c.ClearSolutions.code_stub = {{"java": {STUB!r}}}
c.Execute.timeout = 12
c.Execute.startup_timeout = 300
"""


def graded(name, source):
    cell = new_code_cell(source)
    cell.metadata["nbgrader"] = {"schema_version": 3, "grade": True, "solution": False, "locked": True, "task": False,
                                 "grade_id": name, "points": 2}
    return cell


def solution(source):
    cell = new_code_cell(source)
    cell.metadata["nbgrader"] = {"schema_version": 3, "grade": False, "solution": True, "locked": False, "task": False, "grade_id": "solution"}
    return cell


def source_notebook():
    spec = {"name": "nasbook", "display_name": "Java (nasbook)", "language": "java"}
    hidden = graded("hidden", "assert add(1, 1) == 2;\n// BEGIN HIDDEN TESTS\nassert add(-1, 1) == 0;\n// END HIDDEN TESTS")
    return new_notebook(cells=[solution(SOLUTION), hidden, *(graded(name, source) for name, source, _ in CELLS)],
                        metadata={"kernelspec": spec})


class Course:
    """A course folder that nbgrader's commands run in."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "source/ps1").mkdir(parents=True)
        (folder / "nbgrader_config.py").write_text(CONFIG)
        nbformat.write(source_notebook(), folder / "source/ps1/lab.ipynb")

    def nbgrader(self, command):
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # nbgrader calls alembic by its name
        done = subprocess.run([sys.executable, "-m", "nbgrader", command, "ps1"], cwd=self.folder, env={**os.environ, "PATH": path, "NASBOOK_JVM_OPTIONS": "-Xmx512m"},
                              text=True, capture_output=True, timeout=900)
        assert done.returncode == 0, done.stderr[-4000:]

    def submit(self, student, answer=None):
        """The release with the answer in its first cell, or as it was handed out."""
        folder = self.folder / "submitted" / student / "ps1"
        shutil.copytree(self.folder / "release/ps1", folder)
        if answer:
            book = nbformat.read(folder / "lab.ipynb", as_version=4)
            book.cells[0].source = answer
            nbformat.write(book, folder / "lab.ipynb")

    def marks(self, student):
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{self.folder}/gradebook.db") as gradebook:
            grades = gradebook.find_submission_notebook("lab", "ps1", student).grades
            return {grade.name: grade.score for grade in grades}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = Course(tmp_path_factory.mktemp("course"))
    course.nbgrader("generate_assignment")
    course.submit("ada", SOLUTION)
    course.submit("nobody")
    course.nbgrader("autograde")
    course.nbgrader("generate_feedback")
    return course


def test_there_are_27_graded_cells():
    assert len(GRADED_CELLS) == len({name for name, _, _ in GRADED_CELLS}) == 27


@pytest.mark.parametrize("name, mark", [(name, mark) for name, _, mark in CELLS])
def test_a_graded_cell_gets_the_right_mark(course, name, mark):
    assert course.marks("ada")[name] == mark


def test_the_release_has_the_stub_and_neither_solution_nor_hidden_tests(course):
    released = (course.folder / "release/ps1/lab.ipynb").read_text()
    assert "not implemented" in released
    assert "return a + b" not in released
    assert "add(-1, 1)" not in released


def test_hidden_tests_count(course):
    assert course.marks("ada")["hidden"] == 2
    assert course.marks("nobody")["hidden"] == 0


def test_a_stub_fails_the_cells_that_call_it_and_no_others(course):
    marks = course.marks("nobody")
    assert marks["right-assertion"] == marks["after-all-that"] == 0
    assert marks["partial-mark-of-a-method"] == 1.5


def test_an_assertion_keeps_its_name(course):
    book = nbformat.read(course.folder / "autograded/ada/ps1/lab.ipynb", as_version=4)
    names = {cell.metadata.nbgrader.grade_id: [output.get("ename") for output in cell.outputs] for cell in book.cells}
    assert names["wrong-assertion"] == names["thrown-assertion-error"] == ["AssertionError"]


def test_feedback_is_a_page_with_the_marks(course):
    page = (course.folder / "feedback/ada/ps1/lab.html").read_text()
    total = 2 + sum(mark for _, _, mark in CELLS)
    assert f"(Score: {float(total)} / {2.0 + 2 * len(CELLS)})" in page
