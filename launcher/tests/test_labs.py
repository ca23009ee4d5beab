"""`./nasbook release` and `./nasbook grade` reach the labs of the checkout from anywhere."""

import nbformat
from conftest import write_notebook


def write_lab(root, name):
    path = write_notebook(root / "notebooks" / name / f"{name}.ipynb", "// BEGIN SOLUTION\n42\n// END SOLUTION")
    notebook = nbformat.read(path, as_version=4)
    role = {"schema_version": 3, "grade": False, "solution": True, "locked": False, "task": False, "grade_id": "answer"}
    notebook.cells[0].metadata["nbgrader"] = role
    nbformat.write(notebook, path)


def test_release_writes_a_version_of_a_lab_named_by_its_name(built, tmp_path):
    write_lab(built.root, "answers")
    said = built.call("release", "answers", cwd=tmp_path)
    assert said.returncode == 0, said.stderr
    assert nbformat.read(tmp_path / "answers-student/answers.ipynb", 4).cells[0].source.startswith("// YOUR CODE HERE")


def test_an_unknown_lab_is_a_sentence(built, tmp_path):
    said = built.call("release", "nowhere", cwd=tmp_path)
    assert said.returncode == 1
    assert "there is no lab nowhere: " in said.stderr


def test_grade_without_a_submission_is_misuse_and_a_missing_one_a_sentence(built, tmp_path):
    assert built.call("grade").returncode == 2
    said = built.call("grade", tmp_path / "none.ipynb")
    assert said.returncode == 1
    assert said.stderr.endswith(f"nasbook: {tmp_path / 'none.ipynb'} does not exist\n")


def test_a_notebook_that_names_no_lab_is_asked_for_it(built, tmp_path):
    notebook = write_notebook(tmp_path / "mine.ipynb", "1")
    assert "mine.ipynb does not say which lab it is; name it with --lab LAB" in built.call("grade", notebook).stderr
