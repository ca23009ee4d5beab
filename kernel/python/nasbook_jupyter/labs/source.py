"""The one source of a lab: a notebook whose cells say in nbgrader's metadata what they are."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat

from nasbook_jupyter.labs import regions
from nasbook_jupyter.notebook_file import NotebookError, read_notebook
from nasbook_jupyter.notebook_run import check_language

FLAGS = ("grade", "solution", "locked", "task")
GRADE_ID = re.compile(r"[A-Za-z0-9_-]+")


def role(cell: nbformat.NotebookNode) -> dict:
    """nbgrader's metadata of a cell; empty for a cell that is only there to read or run."""
    found = cell.metadata.get("nbgrader", {})
    return found if isinstance(found, dict) else {}


def grade_id(cell: nbformat.NotebookNode) -> str:
    """The name of a cell, or an empty text."""
    return str(role(cell).get("grade_id", ""))


def is_solution(cell: nbformat.NotebookNode) -> bool:
    """A cell in which students write."""
    return role(cell).get("solution") is True


def is_test(cell: nbformat.NotebookNode) -> bool:
    """A cell whose outputs are the marks: graded, and nothing for students to write in."""
    return cell.cell_type == "code" and role(cell).get("grade") is True and not is_solution(cell)


def is_given(cell: nbformat.NotebookNode) -> bool:
    """A cell that students may not change: a test or a locked one."""
    return bool(grade_id(cell)) and not is_solution(cell) and (role(cell).get("grade") is True or role(cell).get("locked") is True)


def points(cell: nbformat.NotebookNode) -> float:
    """The most that a cell can get."""
    return float(role(cell).get("points", 0))


@dataclass(frozen=True)
class LabSource:
    """A source that has been checked.

    name: the lab's name; path: its file; notebook: its cells.
    """

    name: str
    path: Path
    notebook: nbformat.NotebookNode

    def tests(self) -> list[nbformat.NotebookNode]:
        """The cells with marks, in order."""
        return [cell for cell in self.notebook.cells if is_test(cell)]

    def total(self) -> float:
        """All points."""
        return sum(points(cell) for cell in self.tests())


def find_source(lab: str, labs: Path) -> Path:
    """The source of a lab that is named by its name in the folder of labs, its folder or its file."""
    path = Path(lab)
    if path.suffix == ".ipynb":
        return path
    places = [folder / f"{folder.resolve().name}.ipynb" for folder in (path, labs / lab)]
    for source in places:
        if source.is_file():
            return source
    known = ", ".join(sorted(file.stem for file in labs.glob("*/*.ipynb") if file.stem == file.parent.name))
    raise NotebookError(f"there is no lab {lab}: {places[-1]} does not exist (labs here: {known or 'none'})")


def read_source(path: Path) -> LabSource:
    """Reads and checks a source; all that is wrong with it is said at once."""
    notebook = read_notebook(path)
    check_language(path, notebook)
    found = [f"{path}, {where}: {what}" for where, what in problems(notebook)]
    if found:
        raise NotebookError("\nnasbook: ".join(found))
    return LabSource(path.stem, path, notebook)


def problems(notebook: nbformat.NotebookNode) -> Iterator[tuple[str, str]]:
    """Where something is wrong, and a sentence."""
    seen: dict[str, int] = {}
    for number, cell in enumerate(notebook.cells, 1):
        name = grade_id(cell)
        where = f"cell {number} ({name})" if name else f"cell {number}"
        for sentence in [*_metadata_problems(cell), *_region_problems(cell)]:
            yield where, sentence
        if name and name in seen:
            yield where, f"the grade_id {name} is also that of cell {seen[name]}; give each cell a name of its own"
        seen.setdefault(name, number)


def _metadata_problems(cell: nbformat.NotebookNode) -> Iterator[str]:
    if "nbgrader" not in cell.metadata:
        return
    data = role(cell)
    if not data:
        yield "its metadata nbgrader must be a map with " + ", ".join((*FLAGS, "grade_id"))
        return
    for flag in FLAGS:
        if not isinstance(data.get(flag), bool):
            yield f"its nbgrader metadata needs {flag}: true or false, but has {data.get(flag, 'none')!r}"
    if not GRADE_ID.fullmatch(grade_id(cell)):
        yield f"its grade_id must be letters, digits, _ and -, but is {data.get('grade_id', 'missing')!r}"
    if data.get("schema_version") != 3:
        yield f"its nbgrader metadata must be of schema_version 3, but has {data.get('schema_version', 'none')!r}"
    if data.get("grade") is True and not _is_mark(data.get("points")):
        yield f"a graded cell needs points, a number above 0, but has {data.get('points', 'none')!r}"
    if cell.cell_type == "markdown" and data.get("grade") is not data.get("solution"):
        yield "a text is written by students and marked by a person (grade and solution true, with points) or neither"


def _is_mark(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value) and value > 0


def _region_problems(cell: nbformat.NotebookNode) -> Iterable[str]:
    yield from regions.problems(cell.source)
    kinds = regions.kinds(cell.source)
    if regions.SOLUTION in kinds and not is_solution(cell):
        yield "it has a region SOLUTION, but its nbgrader metadata does not say solution: true"
    if regions.HIDDEN_TESTS in kinds and not is_test(cell):
        yield "it has a region HIDDEN TESTS, but its nbgrader metadata does not say grade: true and solution: false"
