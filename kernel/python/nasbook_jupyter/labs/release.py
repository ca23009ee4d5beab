"""`./nasbook release LAB`: writes a version of a lab, and never over somebody's work."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat

from nasbook_jupyter.labs import versions
from nasbook_jupyter.labs.source import LabSource, find_source, read_source
from nasbook_jupyter.notebook_file import NotebookError, read_notebook, write_text

NOT_RELEASED = ("__pycache__", ".ipynb_checkpoints")

NBGRADER_CONFIG = f"""# For nbgrader's own commands, for example: nbgrader generate_assignment LAB
c = get_config()
c.CourseDirectory.course_id = "nasbook"
c.ClearSolutions.code_stub = {{"java": {versions.STUB!r}}}
c.Execute.timeout = 120
c.Execute.startup_timeout = 300
"""


def files_beside(source: Path) -> Iterator[Path]:
    """The other files of a lab's folder, relative to it: data, pictures; no notebooks, nothing hidden."""
    folder = source.parent
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in NOT_RELEASED and not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and not name.endswith((".ipynb", ".html")):
                yield (Path(place) / name).relative_to(folder)


def write_notebook(target: Path, notebook: nbformat.NotebookNode) -> None:
    """Writes a version where nothing is, or an older release in which nobody has worked."""
    text = nbformat.writes(notebook) + "\n"
    if target.exists() and target.read_bytes() != text.encode():
        _refuse_work(target)
    write_text(target, text)


def _refuse_work(target: Path) -> None:
    try:
        untouched = versions.is_untouched(read_notebook(target))
    except NotebookError:
        untouched = False
    if not untouched:
        raise NotebookError(f"{target} is there and somebody has worked in it; move it away or name another folder with --output")


def copy_files(source: Path, folder: Path) -> None:
    """Copies the other files; one that is there and differs is somebody's work."""
    for name in files_beside(source):
        origin, target = source.parent / name, folder / name
        if target.exists() and target.read_bytes() != origin.read_bytes():
            raise NotebookError(f"{target} is there and differs from {origin}; move it away or name another folder with --output")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(origin, target)


def write_version(lab: LabSource, notebook: nbformat.NotebookNode, folder: Path) -> Path:
    """A notebook with the files it needs."""
    target = folder / f"{lab.name}.ipynb"
    if target.resolve() == lab.path.resolve():
        raise NotebookError(f"{target} is the source of the lab; name another folder with --output")
    write_notebook(target, notebook)
    copy_files(lab.path, folder)
    return target


def write_course(lab: LabSource, folder: Path) -> Path:
    """A folder in which nbgrader's commands work: its settings, the source, and the release that students get."""
    config = folder / "nbgrader_config.py"
    if not config.exists():
        write_text(config, NBGRADER_CONFIG)
    source = folder / "source" / lab.name
    write_version(lab, versions.graded(lab), source)
    return write_version(lab, versions.student(lab), folder / "release" / lab.name)


def release(options: argparse.Namespace) -> Path:
    """Writes what the options ask for."""
    lab = read_source(find_source(options.lab, options.labs))
    folder = options.output or Path(f"{lab.name}-{options.version}")
    if options.version == "graded":
        return write_course(lab, folder)
    return write_version(lab, versions.VERSIONS[options.version](lab), folder)


def main(arguments: list[str]) -> int:
    """Writes a version and says where."""
    parser = argparse.ArgumentParser(prog="./nasbook release", usage="%(prog)s LAB [--solution | --graded] [--output DIR]")
    parser.add_argument("lab", help="a lab's name, its folder or its source notebook")
    parser.add_argument("--labs", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--output", type=Path, metavar="DIR", help="write there (default: LAB-student, LAB-solution or LAB-graded here)")
    version = parser.add_mutually_exclusive_group()
    version.add_argument("--solution", dest="version", action="store_const", const="solution", help="with the answers and all tests")
    version.add_argument("--graded", dest="version", action="store_const", const="graded", help="a course folder for nbgrader")
    parser.set_defaults(version="student")
    try:
        written = release(parser.parse_args(arguments))
    except OSError as error:
        raise NotebookError(f"{error.filename} cannot be written: {error.strerror}") from None
    print(f"nasbook: written: {written}", file=sys.stderr)
    return 0
