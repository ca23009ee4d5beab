"""Notebooks for the tests that drive the kernel through other people's programs."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

KERNEL_SPEC = {"name": "nasbook", "display_name": "Java (nasbook)", "language": "java"}


def notebook(*sources: str) -> nbformat.NotebookNode:
    """A Java notebook; a source that begins with # is markdown."""
    cells = [new_markdown_cell(source) if source.startswith("#") else new_code_cell(source) for source in sources]
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"
    return new_notebook(cells=cells, metadata={"kernelspec": KERNEL_SPEC})


@pytest.fixture
def write(tmp_path):
    """Writes a notebook of the given sources and returns its path."""

    def write_notebook(*sources: str, name: str = "lab.ipynb") -> Path:
        nbformat.write(notebook(*sources), tmp_path / name)
        return tmp_path / name

    return write_notebook


@pytest.fixture
def python_module(tmp_path):
    """Runs `python -m MODULE …` in the folder of the notebooks."""

    def run(*arguments, check=True) -> subprocess.CompletedProcess:
        command = [sys.executable, "-m", *map(str, arguments)]
        done = subprocess.run(command, cwd=tmp_path, text=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=600)
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    return run


def texts(path_or_notebook) -> list[str]:
    """The text of every output, in order."""
    read = path_or_notebook if hasattr(path_or_notebook, "cells") else nbformat.read(path_or_notebook, as_version=4)
    outputs = [output for cell in read.cells if cell.cell_type == "code" for output in cell.outputs]
    return [output.get("text") or output.get("evalue") or output.data["text/plain"] for output in outputs]


@pytest.fixture(name="texts")
def texts_fixture():
    return texts
