"""Which notebooks of a folder are submissions, and how they are named."""

from argparse import Namespace

import nbformat
import pytest
from lab_cells import small_lab, write_lab
from nasbook_jupyter.labs import grade, release
from nasbook_jupyter.notebook_file import NotebookError


def test_a_submission_is_a_file_or_the_notebook_below_a_folder(tmp_path):
    for name in ["ada.ipynb", "bob/small/small.ipynb", "eve/a.ipynb", "eve/b.ipynb", "bob/.ipynb_checkpoints/x.ipynb", ".hidden.ipynb", "notes.txt"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "zoe").mkdir()
    assert [name for name, _ in grade.submissions(tmp_path)] == ["ada", "bob", "eve-a", "eve-b", "zoe"]


def test_the_lab_is_what_the_release_says_or_the_file_name_and_never_a_path(tmp_path):
    source = write_lab(tmp_path / "labs", small_lab())
    options = Namespace(lab=None, labs=tmp_path / "labs")
    assert release.main(["small", "--labs", str(options.labs), "--output", str(tmp_path)]) == 0
    released = (tmp_path / "small.ipynb").rename(tmp_path / "mine.ipynb")
    assert grade.lab_of(released, options).path == source
    notebook = nbformat.read(released, 4)
    notebook.metadata["nasbook"]["lab"] = "../labs/small"
    nbformat.write(notebook, released)
    with pytest.raises(NotebookError, match="does not say which lab it is; name it with --lab LAB"):
        grade.lab_of(released, options)
