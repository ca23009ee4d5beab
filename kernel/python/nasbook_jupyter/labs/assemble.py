"""The notebook that is run for a submission: the student's cells, with the cells of the lab that nobody may change."""

import copy
import re
from dataclasses import dataclass

import nbformat

from nasbook_jupyter.labs import regions
from nasbook_jupyter.labs.source import LabSource, grade_id, is_given, is_test

HELPERS = re.compile(
    r'"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/|(?<![\w.$])(Grade|Near)\b(?=\s*[.(])', re.DOTALL)


@dataclass(frozen=True)
class Assembled:
    """Cells to run, the place of each test by its grade_id, and what was put right."""

    cells: list[nbformat.NotebookNode]
    tests: dict[str, int]
    notes: list[str]


def assemble(source: LabSource, submission: nbformat.NotebookNode) -> Assembled:
    """Puts the lab's own cells in the places where the submission has them, and missing ones where they belong."""
    given = {grade_id(cell): cell for cell in source.notebook.cells if is_given(cell)}
    cells: list[nbformat.NotebookNode] = []
    notes: list[str] = []
    seen: set[str] = set()
    for cell in submission.cells:
        name = grade_id(cell)
        if name not in given:
            cells.append(copy.deepcopy(cell))
        elif name in seen:
            notes.append(f"cell {name} is there more than once; the first one counts")
        else:
            seen.add(name)
            notes += _changed(name, given[name], cell)
            cells.append(copy.deepcopy(given[name]))
    notes += _insert_missing(source, cells, seen, given)
    run = [_qualified(cell) if grade_id(cell) in given else cell for cell in cells if cell.cell_type == "code"]
    return Assembled(run, {grade_id(cell): place for place, cell in enumerate(run) if is_test(cell) and grade_id(cell) in given}, notes)


def _changed(name: str, given: nbformat.NotebookNode, cell: nbformat.NotebookNode) -> list[str]:
    shown = regions.replaced(given.source, regions.HIDDEN_TESTS, lambda indent, lines: [])
    same = {shown.strip(), given.source.strip(), regions.without_markers(given.source).strip()}
    if cell.cell_type == given.cell_type and cell.source.strip() in same:
        return []
    return [f"cell {name} was changed; the lab's own was run instead"]


def _insert_missing(source: LabSource, cells: list, seen: set[str], given: dict) -> list[str]:
    """Puts a cell that is missing behind the nearest cell above it in the source that is still there."""
    notes = []
    above = ""
    for cell in source.notebook.cells:
        name = grade_id(cell)
        if name in given and name not in seen:
            place = next((i + 1 for i, other in enumerate(cells) if above and grade_id(other) == above), len(cells))
            cells.insert(place, copy.deepcopy(cell))
            notes.append(f"cell {name} was missing; the lab's own was run")
        above = name if any(grade_id(other) == name for other in cells) and name else above
    return notes


def _qualified(cell: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The helpers by their full names, so that a student's type of the same name does not stand in for them."""
    made = copy.deepcopy(cell)
    made.source = HELPERS.sub(lambda found: f"io.nasbook.display.grade.{found[1]}" if found[1] else found[0], cell.source)
    return made
