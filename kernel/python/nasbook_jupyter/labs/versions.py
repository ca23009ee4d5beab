"""The versions of a lab, each made from its source."""

import copy
import hashlib
import json

import nbformat

from nasbook_jupyter.labs import regions
from nasbook_jupyter.labs.source import LabSource, grade_id, is_given, is_solution, role

STUB = '// YOUR CODE HERE\nif (true) throw new UnsupportedOperationException("not implemented");'
TEXT_STUB = "YOUR ANSWER HERE"


def student(source: LabSource) -> nbformat.NotebookNode:
    """What students get: stubs for solutions, no hidden tests, cells locked as nbgrader locks them."""
    notebook = _cleared(source)
    for cell in notebook.cells:
        if is_solution(cell):
            cell.source = _stubbed(cell)
        cell.source = regions.replaced(cell.source, regions.HIDDEN_TESTS, lambda indent, lines: [])
        _lock(cell)
    return _signed(notebook, source.name)


def solution(source: LabSource) -> nbformat.NotebookNode:
    """The answers and all tests, without a marker."""
    notebook = _cleared(source)
    for cell in notebook.cells:
        cell.source = regions.without_markers(cell.source)
    return _signed(notebook, source.name)


def graded(source: LabSource) -> nbformat.NotebookNode:
    """What the grader keeps: the source itself."""
    return _signed(_cleared(source), source.name)


VERSIONS = {"student": student, "solution": solution, "graded": graded}


def _cleared(source: LabSource) -> nbformat.NotebookNode:
    notebook = copy.deepcopy(source.notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return notebook


def _stubbed(cell: nbformat.NotebookNode) -> str:
    stub = STUB if cell.cell_type == "code" else TEXT_STUB
    if regions.SOLUTION not in regions.kinds(cell.source):
        return stub
    return regions.replaced(cell.source, regions.SOLUTION, lambda indent, lines: [indent + line for line in stub.split("\n")])


def _lock(cell: nbformat.NotebookNode) -> None:
    if is_given(cell):
        cell.metadata["editable"] = False
    if role(cell) and grade_id(cell) and (is_given(cell) or is_solution(cell)):
        cell.metadata["deletable"] = False


def _signed(notebook: nbformat.NotebookNode, lab: str) -> nbformat.NotebookNode:
    """Notes in the notebook which lab it is, and a checksum that tells whether somebody has worked in it."""
    notebook.metadata["nasbook"] = {"lab": lab}
    notebook.metadata["nasbook"]["released"] = _checksum(notebook)
    return notebook


def is_untouched(notebook: nbformat.NotebookNode) -> bool:
    """A release in which nobody has worked."""
    noted = notebook.metadata.get("nasbook")
    return isinstance(noted, dict) and noted.get("released") == _checksum(notebook)


def _checksum(notebook: nbformat.NotebookNode) -> str:
    cells = [[cell.cell_type, cell.source, len(cell.get("outputs", []))] for cell in notebook.cells]
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()
