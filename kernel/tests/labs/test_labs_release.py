"""Versions of a lab: what is in them, what is refused, and that nobody's work is lost."""

import nbformat
import pytest
from lab_cells import ANSWER, TEST, answer, role, small_lab, test, write_lab
from nasbook_jupyter.labs import release
from nasbook_jupyter.notebook_file import NotebookError
from nbformat.v4 import new_code_cell, new_markdown_cell


@pytest.fixture
def labs(tmp_path, monkeypatch):
    """A folder of labs with one small lab in it; the versions are written beside it."""
    write_lab(tmp_path / "labs", small_lab())
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    return tmp_path / "labs"


def made(labs, *arguments):
    assert release.main(["small", "--labs", str(labs), *map(str, arguments)]) == 0


def sources(path):
    return [cell.source for cell in nbformat.read(path, as_version=4).cells]


def refused(labs, *arguments):
    with pytest.raises(NotebookError) as error:
        release.main(["small", "--labs", str(labs), *map(str, arguments)])
    return str(error.value)


def test_the_student_version_has_stubs_and_no_hidden_tests(labs):
    made(labs)
    _, add, plain, tests = sources("small-student/small.ipynb")
    assert add == """int add(int a, int b) {
  int sum = 0;
  // YOUR CODE HERE
  if (true) throw new UnsupportedOperationException("not implemented");
  return sum;
}"""
    assert plain == "1 + 1"
    assert tests == 'Grade.equal("adds", 1, 3, () -> add(1, 2));\nGrade.score()'


def test_a_solution_without_markers_is_replaced_as_a_whole(labs):
    write_lab(labs, [answer("all", "int all = 1;"), new_markdown_cell("because", metadata={"nbgrader": role("why", grade=True, solution=True, points=1)})])
    made(labs)
    assert sources("small-student/small.ipynb") == [
        '// YOUR CODE HERE\nif (true) throw new UnsupportedOperationException("not implemented");', "YOUR ANSWER HERE"]


def test_students_cannot_edit_tests_nor_delete_graded_cells(labs):
    made(labs)
    locks = [(cell.metadata.get("editable"), cell.metadata.get("deletable")) for cell in nbformat.read("small-student/small.ipynb", 4).cells]
    assert locks == [(None, None), (None, False), (None, None), (False, False)]


def test_the_solution_version_has_answers_and_all_tests_without_a_marker(labs):
    made(labs, "--solution")
    text = "\n".join(sources("small-solution/small.ipynb"))
    assert "sum = a + b;" in text
    assert "adds negative numbers" in text
    assert "BEGIN" not in text and "END" not in text


def test_the_graded_release_is_a_course_folder_with_source_and_release(labs):
    made(labs, "--graded")
    assert sources("small-graded/source/small/small.ipynb")[1::2] == [ANSWER, TEST]
    assert "not implemented" in sources("small-graded/release/small/small.ipynb")[1]
    assert "ClearSolutions.code_stub" in open("small-graded/nbgrader_config.py").read()


def test_no_version_has_outputs(labs):
    cells = small_lab()
    cells[2].outputs = [nbformat.v4.new_output("stream", name="stdout", text="old")]
    write_lab(labs, cells)
    made(labs)
    assert all(not cell.get("outputs") for cell in nbformat.read("small-student/small.ipynb", 4).cells)


def test_files_beside_the_source_go_along_but_no_notebook_and_nothing_hidden(labs, tmp_path):
    (labs / "small/data").mkdir()
    for name in ["data/images.csv", ".secret", "small.executed.ipynb"]:
        (labs / "small" / name).write_text("x")
    made(labs, "--output", tmp_path / "given")
    assert sorted(str(file.relative_to(tmp_path / "given")) for file in (tmp_path / "given").rglob("*") if file.is_file()) == ["data/images.csv", "small.ipynb"]


def test_a_release_nobody_worked_in_is_made_anew_and_the_same_source_gives_the_same_bytes(labs):
    made(labs)
    before = open("small-student/small.ipynb", "rb").read()
    made(labs)
    assert open("small-student/small.ipynb", "rb").read() == before
    write_lab(labs, [new_code_cell("2 + 2"), *small_lab()])
    made(labs)
    assert sources("small-student/small.ipynb")[0] == "2 + 2"


@pytest.mark.parametrize("work", ["cell", "output", "rubbish"])
def test_somebodys_work_is_never_written_over(labs, work):
    made(labs)
    path = "small-student/small.ipynb"
    notebook = nbformat.read(path, 4)
    if work == "cell":
        notebook.cells[1].source = "int add(int a, int b) { return b + a; }"
    else:
        notebook.cells[2].outputs = [nbformat.v4.new_output("stream", name="stdout", text="mine")]
    nbformat.write(notebook, path)
    if work == "rubbish":
        open(path, "w").write("no notebook")
    before = open(path, "rb").read()
    write_lab(labs, [new_code_cell("2 + 2"), *small_lab()])
    assert refused(labs) == f"{path} is there and somebody has worked in it; move it away or name another folder with --output"
    assert open(path, "rb").read() == before


def test_a_changed_file_beside_is_kept(labs):
    (labs / "small/notes.txt").write_text("given")
    made(labs)
    open("small-student/notes.txt", "w").write("mine")
    assert "small-student/notes.txt is there and differs from" in refused(labs)
    assert open("small-student/notes.txt").read() == "mine"


def test_the_source_itself_is_never_the_target(labs):
    assert "is the source of the lab; name another folder" in refused(labs, "--output", labs / "small")


def test_an_unknown_lab_is_told_which_there_are(labs):
    with pytest.raises(NotebookError, match=r"there is no lab smal: .*smal\.ipynb does not exist \(labs here: small\)"):
        release.main(["smal", "--labs", str(labs)])


SOLUTION = {"nbgrader": role("s", solution=True)}
WRONG = [
    (answer("s", "// BEGIN SOLUTION\nint a;"), "line 1: BEGIN SOLUTION has no END SOLUTION below it"),
    (answer("s", "int a;\n// END SOLUTION"), "line 2: END SOLUTION has no BEGIN SOLUTION above it"),
    (answer("s", "// BEGIN SOLUTION\n// BEGIN SOLUTION\n// END SOLUTION"), "line 2: BEGIN SOLUTION stands inside the region SOLUTION of line 1"),
    (test("t", "// BEGIN HIDDEN TESTS\n// END SOLUTION\n// END HIDDEN TESTS", 1), "line 2: END SOLUTION ends nothing; the region open there is HIDDEN TESTS"),
    (test("t", "// BEGIN SOLUTION\n// END SOLUTION", 1), "a region SOLUTION, but its nbgrader metadata does not say solution: true"),
    (new_code_cell("// BEGIN SOLUTION\n// END SOLUTION"), "a region SOLUTION, but its nbgrader metadata does not say"),
    (answer("s", "// BEGIN HIDDEN TESTS\n// END HIDDEN TESTS"), "a region HIDDEN TESTS, but its nbgrader metadata does not say grade: true"),
    (new_code_cell("1", metadata={"nbgrader": {}}), "metadata nbgrader must be a map with grade, solution, locked, task, grade_id"),
    (new_code_cell("1", metadata={"nbgrader": {"grade_id": "x", "schema_version": 3, "grade": True, "points": 1, "locked": True, "task": False}}), "needs solution: true or false, but has 'none'"),
    (new_code_cell("1", metadata={"nbgrader": role("a b", solution=True)}), "its grade_id must be letters, digits, _ and -, but is 'a b'"),
    (new_code_cell("1", metadata={"nbgrader": {**role("a"), "schema_version": 1}}), "must be of schema_version 3, but has 1"),
    (new_code_cell("1", metadata={"nbgrader": role("t", grade=True, locked=True)}), "a graded cell needs points, a number above 0, but has 'none'"),
    (new_markdown_cell("because", metadata=SOLUTION), "a text is written by students and marked by a person"),
    (test("t", "1", 0), "a graded cell needs points, a number above 0, but has 0"),
    (test("t", "1", True), "a graded cell needs points, a number above 0, but has True"),
]


@pytest.mark.parametrize("cell, sentence", WRONG, ids=[sentence for _, sentence in WRONG])
def test_what_is_wrong_with_a_source_is_said_with_its_cell(labs, cell, sentence):
    path = write_lab(labs, [new_markdown_cell("text"), cell])
    said = refused(labs)
    assert said.startswith(f"{path}, cell 2")
    assert sentence in said


def test_all_that_is_wrong_is_said_at_once(labs):
    path = write_lab(labs, [answer("same", "1"), answer("same", "2"), test("t", "1", -1)])
    lines = refused(labs).splitlines()
    assert lines[0] == f"{path}, cell 2 (same): the grade_id same is also that of cell 1; give each cell a name of its own"
    assert len(lines) == 2 and "cell 3 (t)" in lines[1]
