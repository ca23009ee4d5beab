"""Runs a notebook from top to bottom through a real Jupyter client and writes it with its outputs."""

import argparse
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from nasbook_jupyter.notebook_file import NotebookError, read_notebook, write_text

KERNEL = "nasbook"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Failure:
    """A cell that failed: where it is in the notebook, and the sentence and trace to show."""

    cell: int
    source: str
    error: str
    trace: str

    def describe(self, notebook: Path) -> str:
        """Cell, line and error, then the trace."""
        line = self.line()
        lines = [f"{notebook}, cell {self.cell}, line {line}: {self.error}"]
        lines.append(f"    {self.source.splitlines()[line - 1].strip() if self.source else ''}")
        return "\n".join(lines + ([self.trace] if self.trace else []))

    def line(self) -> int:
        """The line of the cell that the trace names last for it, or the first line of code."""
        count = len(self.source.splitlines())
        named = [int(found) for found in re.findall(r"[Cc]ell \[\d+\], line (\d+)", self.trace)]
        code = (i for i, text in enumerate(self.source.splitlines(), 1) if text.strip() and not text.lstrip().startswith("//"))
        return next((line for line in named if 1 <= line <= count), next(code, 1))


class Run(NotebookClient):
    """A notebook client that knows which cell it is at."""

    at = 0

    async def async_execute_cell(self, cell, cell_index, *rest, **options):
        self.at = cell_index
        if sys.stderr.isatty():
            print(f"\r\x1b[Kcell {cell_index + 1} of {len(self.nb.cells)}", end="", file=sys.stderr, flush=True)
        return await super().async_execute_cell(cell, cell_index, *rest, **options)


def run_cells(notebook: nbformat.NotebookNode, folder: Path, timeout: int | None) -> Failure | None:
    """Executes the cells in place, in their folder; a failure ends the run."""
    client = Run(notebook, kernel_name=KERNEL, timeout=timeout, record_timing=False, coalesce_streams=True, resources={"metadata": {"path": str(folder)}})
    try:
        client.execute()
    except CellExecutionError as error:
        trace = COLOUR.sub("", error.traceback).strip("\n")
        return _failure(notebook, client.at, f"{error.ename}: {error.evalue}".removesuffix(": "), trace)
    except CellTimeoutError:
        return _failure(notebook, client.at, f"the cell ran longer than {timeout} s", "")
    except (DeadKernelError, RuntimeError) as error:
        return _failure(notebook, client.at, f"the kernel died ({str(error).strip() or type(error).__name__})", "")
    finally:
        if sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    return None


def _failure(notebook: nbformat.NotebookNode, index: int, error: str, trace: str) -> Failure:
    return Failure(index + 1, notebook.cells[index].source, error, trace)


def check_language(path: Path, notebook: nbformat.NotebookNode) -> None:
    """Refuses a notebook that says it is in another language."""
    spec = notebook.metadata.get("kernelspec", {})
    language = spec.get("language") or notebook.metadata.get("language_info", {}).get("name") or "java"
    if language.lower() != "java":
        raise NotebookError(f"{path} is a {language} notebook; nasbook runs Java notebooks")


def render(notebook: nbformat.NotebookNode, path: Path, html: bool) -> str:
    """The text of the output file."""
    if not html:
        return nbformat.writes(notebook) + "\n"
    from nbconvert import HTMLExporter  # slow to import, and only needed here

    return HTMLExporter().from_notebook_node(notebook, {"metadata": {"name": path.stem}})[0]


def output_path(options: argparse.Namespace, failed: bool) -> Path:
    """Where the outputs go; a notebook that failed is not written over itself."""
    if options.output:
        return options.output
    if options.html:
        return options.notebook.with_suffix(".html")
    executed = options.notebook.with_name(f"{options.notebook.stem}.executed.ipynb")
    return options.notebook if options.inplace and not failed else executed


def run(options: argparse.Namespace) -> int:
    """Reads, runs, writes and says how it went."""
    notebook = read_notebook(options.notebook)
    check_language(options.notebook, notebook)
    started = time.monotonic()
    failure = run_cells(notebook, options.notebook.absolute().parent, options.timeout)
    seconds = time.monotonic() - started
    target = output_path(options, failure is not None)
    write_text(target, render(notebook, options.notebook, options.html))
    if failure:
        print(f"nasbook: {failure.describe(options.notebook)}", file=sys.stderr)
        print(f"nasbook: failed after {seconds:.1f} s; outputs up to the error: {target}", file=sys.stderr)
        return 1
    code_cells = sum(cell.cell_type == "code" for cell in notebook.cells)
    print(f"nasbook: {options.notebook}: {code_cells} code cells in {seconds:.1f} s; outputs: {target}", file=sys.stderr)
    return 0


def main(arguments: list[str]) -> int:
    """Runs what the launcher has checked and returns the exit code."""
    parser = argparse.ArgumentParser(prog="./nasbook run")
    parser.add_argument("notebook", type=Path)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--html", action="store_true")
    form.add_argument("--inplace", action="store_true")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--timeout", type=int)
    try:
        return run(parser.parse_args(arguments))
    except NotebookError as error:
        print(f"nasbook: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("nasbook: stopped; nothing was written", file=sys.stderr)
        return 130
