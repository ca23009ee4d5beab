"""Cells of a small lab."""

from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

KERNEL_SPEC = {"name": "nasbook", "display_name": "Java (nasbook)", "language": "java"}

ANSWER = """int add(int a, int b) {
  int sum = 0;
  // BEGIN SOLUTION
  sum = a + b;
  // END SOLUTION
  return sum;
}"""

TEST = """Grade.equal("adds", 1, 3, () -> add(1, 2));
// BEGIN HIDDEN TESTS
Grade.equal("adds negative numbers", 1, 0, () -> add(-1, 1));
// END HIDDEN TESTS
Grade.score()"""


def role(grade_id: str, *, grade=False, solution=False, locked=False, **more) -> dict:
    return {"schema_version": 3, "task": False, "grade": grade, "solution": solution, "locked": locked, "grade_id": grade_id, **more}


def answer(grade_id: str, source: str):
    return new_code_cell(source, metadata={"nbgrader": role(grade_id, solution=True)})


def test(grade_id: str, source: str, points: float):
    return new_code_cell(source, metadata={"nbgrader": role(grade_id, grade=True, locked=True, points=points)})


test.__test__ = False  # a cell, not a test of pytest


def small_lab() -> list:
    return [new_markdown_cell("# A small lab"), answer("add", ANSWER), new_code_cell("1 + 1"), test("add-test", TEST, 2)]


def write_lab(folder: Path, cells: list, name: str = "small") -> Path:
    """Writes a notebook where the source of a lab of that name lies."""
    path = folder / name / f"{name}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    for number, cell in enumerate(cells):
        cell.id = f"c{number}"
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": KERNEL_SPEC}), path)
    return path
