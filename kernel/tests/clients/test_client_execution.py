"""nbclient, nbval and nbconvert run our notebooks."""

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def executed(path, **options):
    book = nbformat.read(path, as_version=4)
    NotebookClient(book, kernel_name="nasbook", timeout=300, startup_timeout=300, record_timing=False, **options).execute()
    return book


def test_nbclient_runs_a_notebook_and_fills_in_the_language(write, texts):
    book = executed(write("# Title", "int x = 20;", "x + 1", 'System.out.println("seen");'))
    assert texts(book) == ["21", "seen\n"]
    assert book.metadata.language_info.name == "java"
    assert book.metadata.language_info.file_extension == ".java"


def test_nbclient_names_the_error_of_the_user(write):
    with pytest.raises(CellExecutionError) as failure:
        executed(write("int x = 0;", "// why\n1 / x"))
    assert failure.value.ename.endswith("ArithmeticException")
    assert failure.value.evalue == "/ by zero"


def test_nbclient_goes_on_after_an_error_where_that_is_allowed(write, texts):
    assert texts(executed(write("1 / 0", "1 + 1"), allow_errors=True))[-1] == "2"


def test_a_cell_over_its_time_is_interrupted_and_the_next_one_runs(write):
    book = nbformat.read(write("while (true) {}", "1 + 1"), as_version=4)
    NotebookClient(book, kernel_name="nasbook", timeout=20, startup_timeout=300, interrupt_on_timeout=True, allow_errors=True).execute()
    assert book.cells[1].outputs[0].data["text/plain"] == "2"


def test_every_one_of_ten_thousand_lines_arrives_in_order(write, texts):
    book = executed(write("for (int i = 0; i < 10_000; i++) System.out.println(i);"))
    assert "".join(texts(book)).split() == [str(i) for i in range(10_000)]


def test_the_same_notebook_gives_the_same_outputs_three_times(write):
    path = write("System.out.println(\"a\"); System.err.println(\"b\"); List.of(1, 2)", "record P(int x) {}", "new P(3)")
    first, second, third = (nbformat.writes(executed(path)) for _ in range(3))
    assert first == second == third


def test_nbval_confirms_outputs_and_finds_a_wrong_one(write, python_module):
    path = write("int x = 6;", "x * 7", 'System.out.println("seen");')
    nbformat.write(executed(path), path)
    assert "3 passed" in python_module("pytest", "--nbval", "--nbval-cell-timeout=300", "--nbval-kernel-startup-timeout=300", "-p", "no:cacheprovider", "--tb=no", path).stdout
    path.write_text(path.read_text().replace('"42"', '"43"'))
    assert "1 failed" in python_module("pytest", "--nbval", "--nbval-cell-timeout=300", "--nbval-kernel-startup-timeout=300", "-p", "no:cacheprovider", "--tb=no", path, check=False).stdout


def test_nbconvert_executes_and_highlights_java(write, python_module, tmp_path):
    path = write("record Point(int x, int y) {}", "new Point(1, 2)")
    nbformat.write(executed(path), path)  # nbconvert chooses the colours before it runs the cells
    python_module("jupyter", "nbconvert", "--execute", "--to", "html", "lab.ipynb")
    page = (tmp_path / "lab.html").read_text()
    assert "<td>y</td><td>2</td>" in page
    assert 'highlight hl-java"' in page


def test_nbconvert_makes_a_java_script(write, python_module, tmp_path):
    path = write("int x = 20;", "x + 1")
    nbformat.write(executed(path), path)
    python_module("jupyter", "nbconvert", "--to", "script", "lab.ipynb")
    assert "int x = 20;" in (tmp_path / "lab.java").read_text()
