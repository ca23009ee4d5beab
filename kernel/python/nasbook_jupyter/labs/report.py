"""Marks for people and for programs: a table, results.json (Gradescope's form), a CSV and pages."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from nasbook_jupyter.labs import page
from nasbook_jupyter.labs.marks import CellMark, Check
from nasbook_jupyter.labs.source import LabSource, grade_id, points, role
from nasbook_jupyter.labs.submission import Graded
from nasbook_jupyter.notebook_file import write_text

AT_ONCE = "visible"
LATER = "after_published"


def checks(cell: CellMark) -> list[Check]:
    """The checks of a cell, or the cell as a whole."""
    return cell.checks or [Check(cell.grade_id, cell.points, cell.marks, cell.reason)]


def by_hand(source: LabSource) -> list[str]:
    """What a person has still to mark."""
    cells = [cell for cell in source.notebook.cells if role(cell).get("grade") is True and role(cell).get("solution") is True]
    return [f"{grade_id(cell)} ({points(cell):g} points) is marked by a person" for cell in cells]


def table(graded: Graded) -> str:
    """One line for each check, then the sum and what was noticed."""
    rows = [(f"{one.marks:g} of {one.points:g}", cell.grade_id, one) for cell in graded.cells for one in checks(cell)]
    wide = max((len(mark) for mark, _, _ in rows), default=0)
    names = max((len(name) for _, name, _ in rows), default=0)
    lines = [f"{mark:>{wide}}  {name:<{names}}  {_sentence(one, name)}".rstrip() for mark, name, one in rows]
    lines.append(f"{graded.score():g} of {graded.total():g} in {graded.seconds:g} s")
    return "\n".join(lines + [f"note: {note}" for note in graded.notes])


def _sentence(one: Check, cell: str) -> str:
    name = "" if one.name == cell else one.name
    return ": ".join(part for part in (name, one.reason.partition("\n")[0]) if part)


def results(source: LabSource, graded: Graded) -> str:
    """results.json as Gradescope reads it."""
    tests = [_test(cell, one) for cell in graded.cells for one in checks(cell)]
    output = "\n".join([*graded.notes, *by_hand(source)])
    return json.dumps({"score": graded.score(), "execution_time": graded.seconds, "output": output, "visibility": AT_ONCE,
                       "stdout_visibility": "hidden", "tests": tests}, indent=1, ensure_ascii=False) + "\n"


def _test(cell: CellMark, one: Check) -> dict:
    name = cell.grade_id if one.name == cell.grade_id else f"{cell.grade_id}: {one.name}"
    output = "\n".join(part for part in (one.reason, f"Hint: {one.hint}" if one.hint else "") if part)
    return {"name": name, "score": one.marks, "max_score": one.points, "status": "passed" if one.marks == one.points else "failed",
            "output": output, "visibility": LATER if one.hidden else AT_ONCE}


def write_one(source: LabSource, graded: Graded, folder: Path) -> None:
    """The files of one submission."""
    write_text(folder / "results.json", results(source, graded))
    write_text(folder / "report.html", page.of_one(source.name, graded, by_hand(source)))


def csv_text(source: LabSource, everybody: list[Graded]) -> str:
    """A row for each submission: score, total, each test cell, notes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["submission", "score", "total", *(grade_id(test) for test in source.tests()), "seconds", "notes"])
    for graded in everybody:
        marks = [f"{cell.marks:g}" for cell in graded.cells]
        writer.writerow([_plain(graded.student), f"{graded.score():g}", f"{graded.total():g}", *marks, f"{graded.seconds:g}", _plain("; ".join(graded.notes))])
    return text.getvalue()


def _plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def overview(everybody: list[Graded]) -> str:
    """One line for each submission."""
    wide = max(len(graded.student) for graded in everybody)
    return "\n".join(_line(graded, wide) for graded in everybody)


def _line(graded: Graded, wide: int) -> str:
    note = next(_reasons(graded), "")
    return f"{graded.student:<{wide}}  {graded.score():g} of {graded.total():g}  {note}".rstrip()


def _reasons(graded: Graded) -> Iterator[str]:
    yield from graded.notes
    for cell in graded.cells:
        for one in checks(cell):
            if one.reason:
                yield f"{cell.grade_id}: {one.reason}".partition("\n")[0]


def index_page(source: LabSource, everybody: list[Graded]) -> str:
    """The page of all submissions."""
    return page.of_all(source.name, everybody)
