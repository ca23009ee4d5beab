"""`./nasbook grade SUBMISSION`: marks a notebook or a folder of them, and writes what graders and people read."""

import argparse
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from nasbook_jupyter.labs import report
from nasbook_jupyter.labs.limits import Limits
from nasbook_jupyter.labs.source import LabSource, find_source, read_source
from nasbook_jupyter.labs.submission import Graded, in_own_process, read_submission
from nasbook_jupyter.notebook_file import NotebookError, write_text

IGNORED = (".ipynb_checkpoints", "__pycache__")


def submissions(folder: Path) -> Iterator[tuple[str, Path]]:
    """The notebooks of a folder: NAME.ipynb, or the one below NAME/; a folder without any stands for itself."""
    for entry in sorted(folder.iterdir()):
        if entry.name in IGNORED or entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _below(entry)
        elif entry.suffix == ".ipynb":
            yield entry.stem, entry


def _below(folder: Path) -> Iterator[tuple[str, Path]]:
    found = [file for file in sorted(folder.rglob("*.ipynb")) if not any(part in IGNORED for part in file.parts)]
    if not found:
        yield folder.name, folder
    for file in found:
        yield folder.name if len(found) == 1 else f"{folder.name}-{file.stem}", file


def lab_of(submission: Path, options: argparse.Namespace) -> LabSource:
    """The lab that was named, or the one that the notebook says it is of, or that of its file name."""
    if options.lab:
        return read_source(find_source(options.lab, options.labs))
    try:
        noted = read_submission(submission).metadata.get("nasbook")
    except NotebookError:
        noted = None
    named = noted.get("lab") if isinstance(noted, dict) else None
    known = {source.stem: source for source in options.labs.glob("*/*.ipynb") if source.stem == source.parent.name}
    source = known.get(named) or known.get(submission.stem)
    if source is None:
        raise NotebookError(f"{submission} does not say which lab it is; name it with --lab LAB")
    return read_source(source)


def lab_of_all(found: list[tuple[str, Path]], options: argparse.Namespace) -> LabSource:
    """The lab of the first submission that names one."""
    for _, path in found:
        try:
            return lab_of(path, options)
        except NotebookError:
            if options.lab:
                raise
    raise NotebookError(f"no notebook in {options.submission} says which lab it is; name it with --lab LAB")


def grade_one(options: argparse.Namespace) -> None:
    """Grades a notebook: a table, results.json and a page."""
    source = lab_of(options.submission, options)
    graded = in_own_process(source, options.submission, options.submission.stem, options.limits)
    folder = options.output or Path(f"{options.submission.stem}-marks")
    report.write_one(source, graded, folder)
    print(report.table(graded))
    print(f"nasbook: written: {folder}/results.json and {folder}/report.html", file=sys.stderr)


def grade_folder(options: argparse.Namespace) -> None:
    """Grades a folder of notebooks, each on its own; a table and a page of all, and the files of each."""
    found = list(submissions(options.submission))
    if not found:
        raise NotebookError(f"there is no notebook in {options.submission}")
    source = lab_of_all(found, options)
    folder = options.output or Path(f"{options.submission.resolve().name}-marks")
    with ThreadPoolExecutor(options.jobs) as pool:
        everybody = list(pool.map(lambda one: _grade(source, one, folder, options.limits), found))
    write_text(folder / "marks.csv", report.csv_text(source, everybody))
    write_text(folder / "index.html", report.index_page(source, everybody))
    print(report.overview(everybody))
    print(f"nasbook: written: {folder}/marks.csv and {folder}/index.html", file=sys.stderr)


def _grade(source: LabSource, one: tuple[str, Path], folder: Path, limits: Limits) -> Graded:
    student, path = one
    graded = in_own_process(source, path, student, limits)
    report.write_one(source, graded, folder / student)
    print(f"nasbook: {student}: {graded.score():g} of {graded.total():g} in {graded.seconds:g} s", file=sys.stderr)
    return graded


def main(arguments: list[str]) -> int:
    """Grades what the arguments name. What students did wrong is no error of this command."""
    usual = Limits()
    parser = argparse.ArgumentParser(prog="./nasbook grade", usage="%(prog)s SUBMISSION [OPTIONS]")
    parser.add_argument("submission", type=Path, help="a notebook, or a folder of NAME.ipynb or NAME/…/LAB.ipynb")
    parser.add_argument("--lab", help="the lab: its name, folder or source (default: what the notebook says)")
    parser.add_argument("--labs", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--output", type=Path, metavar="DIR", help="write there (default: SUBMISSION-marks here)")
    parser.add_argument("--jobs", type=positive, default=max(1, (os.cpu_count() or 2) // 2), help="submissions at a time (default: half the processors)")
    parser.add_argument("--cell-seconds", type=positive, default=usual.cell, help="longest time of one cell (default: %(default)s)")
    parser.add_argument("--seconds", type=positive, default=usual.total, help="longest time of one submission (default: %(default)s)")
    parser.add_argument("--memory", type=positive, default=usual.memory, metavar="MB", help="memory of one submission (default: %(default)s)")
    parser.add_argument("--disk", type=positive, default=usual.disk, metavar="MB", help="disk of one submission (default: %(default)s)")
    options = parser.parse_args(arguments)
    options.limits = Limits(options.cell_seconds, options.seconds, options.memory, options.disk)
    if not options.submission.exists():
        raise NotebookError(f"{options.submission} does not exist")
    (grade_folder if options.submission.is_dir() else grade_one)(options)
    return 0


def positive(text: str) -> int:
    """A whole number above 0."""
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"must be a whole number above 0, but was {text!r}")
    return int(text)
