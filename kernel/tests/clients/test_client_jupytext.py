"""jupytext: a Java notebook as a text file and back."""

import jupytext
import nbformat
import pytest

CELLS = ["# Title\n\nText with `code`.", "int x = 20;", "// a comment\nrecord P(int x) {}\n\nnew P(x)", "%time x + 1", "# End"]


@pytest.mark.parametrize("form", ["java:percent", "java:light", "md"])
def test_a_notebook_survives_the_way_to_text_and_back(write, form):
    before = nbformat.read(write(*CELLS), as_version=4)
    after = jupytext.reads(jupytext.writes(before, fmt=form), fmt=form)
    assert [(cell.cell_type, cell.source) for cell in after.cells] == [(cell.cell_type, cell.source) for cell in before.cells]


def test_a_text_notebook_is_executed(write, python_module, texts, tmp_path):
    path = write("int x = 20;", "x + 1")
    python_module("jupytext", "--to", "java:percent", path)
    assert "int x = 20;" in (tmp_path / "lab.java").read_text()
    python_module("jupytext", "--to", "ipynb", "--execute", "--set-kernel", "nasbook", "--output", "back.ipynb", "lab.java")
    assert texts(tmp_path / "back.ipynb") == ["21"]
