"""`./nasbook run`: outputs are written, and what is wrong is said with cell, line and error."""

import json

import nbformat
import pytest
from conftest import write_notebook


def outputs(path):
    cells = nbformat.read(path, as_version=4).cells
    return [out.get("text") or out["data"]["text/plain"] for cell in cells if cell.cell_type == "code" for out in cell.outputs]


def test_a_notebook_is_written_beside_with_its_outputs(built, tmp_path):
    notebook = write_notebook(tmp_path / "a lab.ipynb", "# Title", "x = 20", "x + 1")
    before = notebook.read_bytes()
    said = built.call("run", "a lab.ipynb", cwd=tmp_path)
    assert said.returncode == 0, said.stderr
    assert outputs(tmp_path / "a lab.executed.ipynb") == ["21"]
    assert "a lab.executed.ipynb" in said.stderr
    assert notebook.read_bytes() == before


def test_inplace_writes_into_the_notebook_and_keeps_its_mode(built, tmp_path):
    notebook = write_notebook(tmp_path / "lab.ipynb", "6 * 7")
    notebook.chmod(0o640)
    assert built.call("run", "--inplace", notebook).returncode == 0
    assert outputs(notebook) == ["42"]
    assert notebook.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["lab.ipynb"]


def test_html_writes_a_page(built, tmp_path):
    notebook = write_notebook(tmp_path / "lab.ipynb", "print('seen on the page')")
    assert built.call("run", notebook, "--html").returncode == 0
    assert "seen on the page" in (tmp_path / "lab.html").read_text()


def test_output_names_the_file_and_its_folder_is_made(built, tmp_path):
    notebook = write_notebook(tmp_path / "lab.ipynb", "1")
    assert built.call("run", notebook, "--output", tmp_path / "deep/er/out.ipynb").returncode == 0
    assert outputs(tmp_path / "deep/er/out.ipynb") == ["1"]


def test_cells_run_in_the_folder_of_the_notebook(built, tmp_path):
    (tmp_path / "beside.txt").write_text("found")
    notebook = write_notebook(tmp_path / "lab.ipynb", "print(open('beside.txt').read())")
    built.call("run", notebook, cwd=built.root)
    assert outputs(tmp_path / "lab.executed.ipynb") == ["found\n"]


def test_a_failing_cell_ends_with_1_and_its_number_line_and_error(built, tmp_path):
    notebook = write_notebook(tmp_path / "lab.ipynb", "# Title", "a = 1", "b = 2\n1 / 0", "never")
    said = built.call("run", notebook)
    assert said.returncode == 1
    assert "lab.ipynb, cell 3, line " in said.stderr
    assert "ZeroDivisionError: division by zero" in said.stderr
    assert "Traceback (most recent call last)" in said.stderr
    assert "\x1b" not in said.stderr
    cells = nbformat.read(tmp_path / "lab.executed.ipynb", as_version=4).cells
    assert cells[2].outputs[0].ename == "ZeroDivisionError"
    assert cells[3].outputs == []


def test_a_failing_notebook_is_not_written_over_itself(built, tmp_path):
    notebook = write_notebook(tmp_path / "lab.ipynb", "1 / 0")
    before = notebook.read_bytes()
    assert built.call("run", "--inplace", notebook).returncode == 1
    assert notebook.read_bytes() == before


def test_a_cell_over_its_time_is_named(built, tmp_path):
    notebook = write_notebook(tmp_path / "lab.ipynb", "1", "import time; time.sleep(60)")
    said = built.call("run", notebook, "--timeout", "2")
    assert said.returncode == 1
    assert "cell 2, line 1: the cell ran longer than 2 s" in said.stderr


def test_a_kernel_that_dies_is_named(built, tmp_path):
    notebook = write_notebook(tmp_path / "lab.ipynb", "1", "import os; os._exit(3)")
    said = built.call("run", notebook)
    assert said.returncode == 1
    assert "cell 2, line 1: the kernel died" in said.stderr


@pytest.mark.parametrize("content, sentence", [
    ("", "is empty; a notebook is a JSON file"),
    ("int x = 1;", "is not a notebook: broken JSON in line 1, column 1"),
    ('{"cells": [\n1,', "is not a notebook: broken JSON in line 2"),
    ("[1, 2]", "is JSON but not a notebook: it has no number named nbformat"),
    ("{}", "is JSON but not a notebook: it has no number named nbformat"),
    ('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "wrong"}]}', "is not a valid notebook: "),
    ('{"nbformat": 9, "nbformat_minor": 5, "metadata": {}, "cells": []}', "is not a valid notebook: "),
    ('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}', "is not a valid notebook: "),
    ("[" * 100_000, "is not a notebook: "),
])
def test_a_file_that_is_no_notebook_gets_a_sentence(built, tmp_path, content, sentence):
    file = tmp_path / "lab.ipynb"
    file.write_text(content)
    said = built.call("run", file)
    assert said.returncode == 1
    assert sentence in said.stderr
    assert len(said.stderr.splitlines()) == 1, said.stderr


def test_bytes_that_are_not_utf_8_get_a_sentence(built, tmp_path):
    (tmp_path / "lab.ipynb").write_bytes(b'{"cells": "\xff"}')
    assert "is not a notebook: byte 11 is not UTF-8" in built.call("run", tmp_path / "lab.ipynb").stderr


def test_a_missing_file_and_a_folder_get_a_sentence(built, tmp_path):
    said = built.call("run", tmp_path / "none.ipynb")
    assert (said.returncode, said.stderr) == (1, f"nasbook: {tmp_path / 'none.ipynb'} does not exist\n")
    assert "is a folder, not a notebook" in built.call("run", tmp_path).stderr


def test_a_notebook_of_another_language_is_refused(built, tmp_path):
    said = built.call("run", write_notebook(tmp_path / "lab.ipynb", "1", language="python"))
    assert said.returncode == 1
    assert "is a python notebook; nasbook runs Java notebooks" in said.stderr


def test_the_same_notebook_gives_the_same_bytes(built, tmp_path):
    notebook = write_notebook(tmp_path / "lab.ipynb", "print(1)", "2")
    for name in ["a", "b"]:
        built.call("run", notebook, "--output", tmp_path / f"{name}.ipynb")
    assert (tmp_path / "a.ipynb").read_bytes() == (tmp_path / "b.ipynb").read_bytes()
    assert json.loads((tmp_path / "a.ipynb").read_text())["cells"][0]["metadata"] == {}
