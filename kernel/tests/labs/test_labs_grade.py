"""`./nasbook grade` on a folder of submissions, most of them hostile: each loses its own marks only, and the report says why."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import psutil
import pytest
from hostile_submissions import SUBMISSIONS, source
from lab_cells import write_lab
from nasbook_jupyter.labs import release

ROOT = Path(__file__).resolve().parents[3]
NAMES = [name for name, *_ in SUBMISSIONS]


def write_submissions(folder: Path, released: Path) -> None:
    folder.mkdir()
    for name, change, *_ in SUBMISSIONS:
        notebook = nbformat.read(released, as_version=4)
        notebook.cells = change(notebook.cells)
        nbformat.write(notebook, folder / f"{name}.ipynb")
    (folder / "no-notebook.ipynb").write_text("all my answers: 42")
    (folder / "nothing").mkdir()


def grade(labs: Path, *arguments) -> subprocess.CompletedProcess:
    command = [sys.executable, "-I", "-m", "nasbook_jupyter.labs", "grade", "--labs", labs, *arguments]
    path = {"JUPYTER_PATH": f"{sys.prefix}/share/jupyter", "JUPYTER_PREFER_ENV_PATH": "1"}
    done = subprocess.run([*map(str, command)], env={**os.environ, **path}, text=True, capture_output=True)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """The folder with what the grader wrote, and what it printed."""
    folder = tmp_path_factory.mktemp("grade")
    write_lab(folder / "labs", source(), "sums")
    assert release.main(["sums", "--labs", str(folder / "labs"), "--output", str(folder / "student")]) == 0
    write_submissions(folder / "handed in", folder / "student/sums.ipynb")
    limits = ["--cell-seconds", "15", "--disk", "300", "--memory", "1000", "--jobs", "2"]
    said = grade(folder / "labs", folder / "handed in", "--output", folder / "marks", *limits)
    return folder / "marks", said


def results(folder: Path, name: str) -> dict:
    return json.loads((folder / name / "results.json").read_text())


@pytest.mark.parametrize("name, marks, words", [(name, marks, words) for name, _, marks, words in SUBMISSIONS])
def test_a_submission_loses_only_its_own_marks_and_is_told_why(marked, name, marks, words):
    made = results(marked[0], name)
    add, mul = (sum(test["score"] for test in made["tests"] if test["name"].startswith(cell)) for cell in ("add-test", "mul-test"))
    assert (add, mul) == marks, json.dumps(made, indent=1)
    assert made["score"] == add + mul
    assert words in json.dumps(made, ensure_ascii=False)


def test_what_is_no_notebook_gets_nothing_and_the_reason(marked):
    made = results(marked[0], "no-notebook")
    assert made["score"] == 0
    assert made["output"].startswith("no-notebook.ipynb is not a notebook: broken JSON in line 1")


def test_a_folder_without_a_notebook_gets_nothing_and_the_reason(marked):
    assert results(marked[0], "nothing")["output"] == "there is no notebook in nothing"
    assert results(marked[0], "nothing")["score"] == 0


def test_results_have_the_form_of_gradescope(marked):
    made = results(marked[0], "half")
    first, second, third = made["tests"]
    assert first == {"name": "add-test: adds", "score": 1.0, "max_score": 1.0, "status": "passed", "output": "", "visibility": "visible"}
    assert second["visibility"] == "after_published"  # a hidden test
    assert third["name"] == "mul-test: multiplies"
    assert made["stdout_visibility"] == "hidden"


def test_a_hint_is_in_the_results_where_the_check_failed(marked):
    assert "Hint: use *" in json.dumps(results(marked[0], "untouched"))
    assert "Hint" not in json.dumps(results(marked[0], "right"))


def test_a_table_of_all_has_one_row_each(marked):
    with open(marked[0] / "marks.csv", newline="") as file:
        rows = {row["submission"]: row for row in csv.DictReader(file)}
    assert set(rows) == {*NAMES, "no-notebook", "nothing"}
    assert (rows["half"]["score"], rows["half"]["total"], rows["half"]["add-test"], rows["half"]["mul-test"]) == ("2", "3", "1", "1")


def test_the_pages_need_nothing_from_elsewhere(marked):
    for name in ["index.html", "half/report.html", "prints-a-million-lines/report.html"]:
        page = (marked[0] / name).read_text()
        assert "http" not in page and "<script" not in page
        assert len(page) < 100_000


def test_what_a_submission_started_is_ended(marked):
    commands = [" ".join(process.info["cmdline"] or []) for process in psutil.process_iter(["cmdline"])]
    assert not [command for command in commands if "sleep 8639" in command]


def test_one_notebook_gets_a_table_check_by_check(marked, tmp_path):
    handed_in = marked[0].parent / "handed in/half.ipynb"
    said = grade(marked[0].parent / "labs", handed_in, "--lab", "sums", "--output", tmp_path / "marks").stdout
    assert said.splitlines()[:3] == ["1 of 1  add-test  adds", "0 of 1  add-test  adds negative numbers: expected 0, but got 2",
                                     "1 of 1  mul-test  multiplies"]
    assert said.splitlines()[3].startswith("2 of 3 in ")
    assert (tmp_path / "marks/report.html").is_file()
