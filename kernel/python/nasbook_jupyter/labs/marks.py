"""Marks of a test cell, from its outputs alone, as nbgrader counts them; what is no mark gets 0."""

import math
from dataclasses import dataclass, field

import nbformat

from nasbook_jupyter.labs import regions
from nasbook_jupyter.labs.source import grade_id, points

CHECKS = "application/vnd.nasbook.checks+json"
SLACK = 1e-6


@dataclass(frozen=True)
class Check:
    """A check of a cell: its name, what it got of its points, why and a hint; hidden where students do not see it."""

    name: str
    points: float
    marks: float
    reason: str = ""
    hint: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class CellMark:
    """What a test cell got. Without checks the cell counts as a whole, and the reason says why it is not all."""

    grade_id: str
    points: float
    marks: float
    reason: str = ""
    checks: list[Check] = field(default_factory=list)


def mark(test: nbformat.NotebookNode, outputs: list[nbformat.NotebookNode]) -> CellMark:
    """The mark of a test cell of the source for what it printed."""
    name, most = grade_id(test), points(test)
    if reason := failure(outputs):
        return CellMark(name, most, 0, reason)
    result = next((output for output in outputs if output.output_type == "execute_result"), None)
    if result is None:
        return CellMark(name, most, most)
    text = str(result.data.get("text/plain", ""))
    score = number(text)
    if score is None or not -SLACK <= score <= most + SLACK:
        return CellMark(name, most, 0, f"the cell's result must be a number from 0 to {most:g}, but was {text[:200] or 'no text'}")
    return _by_checks(test, CellMark(name, most, min(max(score, 0), most)), outputs)


def failure(outputs: list[nbformat.NotebookNode]) -> str:
    """Why nothing counts: an error, or a line on System.err."""
    for output in outputs:
        if output.output_type == "error":
            return f"{output.ename}: {output.evalue}".removesuffix(": ")[:500]
        if output.output_type == "stream" and output.name == "stderr" and output.text:
            return "a line on System.err, which graders count as an error: " + output.text.strip()[:300]
    return ""


def number(text: str) -> float | None:
    """A finite number as Java prints it."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _by_checks(test: nbformat.NotebookNode, whole: CellMark, outputs: list[nbformat.NotebookNode]) -> CellMark:
    """Adds the checks, where what the helper said last fits the mark."""
    said = [output.data[CHECKS] for output in outputs if output.output_type == "display_data" and CHECKS in output.data]
    hidden = regions.content(test.source, regions.HIDDEN_TESTS)
    try:
        checks = [_check(one, hidden) for one in said[-1]["checks"]] if said else []
    except (TypeError, KeyError, ValueError, AttributeError):
        return whole
    if sum(check.points for check in checks) > whole.points + SLACK:
        return CellMark(whole.grade_id, whole.points, 0, f"the checks add up to more than the {whole.points:g} points of the cell")
    if abs(sum(check.marks for check in checks) - whole.marks) > SLACK:
        return whole
    return CellMark(whole.grade_id, whole.points, whole.marks, "", checks)


def _check(said: dict, hidden: str) -> Check:
    name = str(said["name"])
    return Check(name, float(said["points"]), float(said["marks"]), str(said["reason"]), str(said["hint"]), f'"{name}"' in hidden)
