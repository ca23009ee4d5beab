"""Notebooks in the manner of IJava's documentation run unchanged, through nbclient."""

import os
from pathlib import Path

import nbformat
import pieces
import pytest
from driver import JavaKernelManager, Kernel
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parent / "notebooks"
STARTUP = {
    "IJAVA_CLASSPATH": "pieces/*.jar",
    "IJAVA_COMPILER_OPTS": "-parameters",
    "IJAVA_STARTUP_SCRIPTS_PATH": "pieces/init.jshell",
    "IJAVA_STARTUP_SCRIPT": 'String greetingOfScript(String to) { return "hello, " + to; }',
    "IJAVA_TIMEOUT": "60 SECONDS",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with jars, a repository and scripts, where the notebooks run."""
    folder = tmp_path_factory.mktemp("ijava notebooks")
    kernel = Kernel(cwd=folder)
    try:
        pieces.make(kernel, folder)
    finally:
        kernel.close()
    (folder / "pieces" / "init.jshell").write_text("int numberOfFile = 41;\n")
    return folder


def execute(name, folder, env=None):
    """The outputs of the code cells: one list per cell."""
    notebook = nbformat.read(NOTEBOOKS / name, as_version=4)
    options = f"-Dmaven.repo.local={folder.parent}/local-repository" if env is not None else ""
    manager = JavaKernelManager(kernel_name="nasbook")
    manager.java_options = options
    client = NotebookClient(notebook, km=manager, timeout=120, resources={"metadata": {"path": str(folder)}})
    client.execute(env={**os.environ, **(env or {})}, cwd=str(folder))
    return [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]


def texts(outputs):
    """The plain text of every output of every cell; neighbouring pieces of one stream are one."""
    return [[text for _, text in joined(cell)] for cell in outputs]


def without_progress(outputs):
    """Downloads show a bar, and only where something is not on the machine yet."""
    return [[text for text in cell if not text.startswith("Maven [")] for cell in texts(outputs)]


def joined(cell):
    pieces = [(output.get("name"), output.get("text") or output.get("data", {}).get("text/plain")) for output in cell]
    result = []
    for name, text in pieces:
        if name and result and result[-1][0] == name:
            result[-1] = (name, result[-1][1] + text)
        else:
            result.append((name, text))
    return result


def test_jars_maven_and_load(folder):
    assert without_progress(execute("ijava/magics.ipynb", folder, {})) == [
        ["true"], ["1"], [], ["hello, jar"], ["true"], [], ["42"], [], ["what is 42?"], ["42"]]


def test_display_render_and_update(folder):
    outputs = execute("ijava/display.ipynb", folder)
    assert set(outputs[0][0].data) >= {"text/html", "text/markdown"}
    assert outputs[1][0].output_type == "execute_result"
    assert outputs[1][0].data["text/markdown"] == "Hello from a **kernel**"
    assert outputs[2][0].data["text/html"] == "<b>Countdown:</b> 0"
    assert outputs[2][1].data["text/html"] == "<b>Liftoff!</b>"
    assert "image/png" in outputs[3][0].data
    assert outputs[4][0].data["application/javascript"] == "console.log('loaded')"
    assert texts(outputs)[5] == ["this has 4 letters and 0.50 of something\n"]


def test_eval_and_magics_from_programs(folder):
    assert texts(execute("ijava/kernel.ipynb", folder)) == [
        ["6"], ["21"], ["40"], ["caught: inside\n"], [], ["3"], [], ["6"], [], ["hello, kernel"], ["2"]]


def test_the_environment_prepares_a_notebook(folder):
    assert texts(execute("ijava/startup.ipynb", folder, STARTUP)) == [
        ["hello, class path"], ["hello, script"], ["42"], ["parameterOfMine"]]


def test_cells_as_users_write_them(folder):
    assert texts(execute("ijava/language.ipynb", folder)) == [
        ["[0, 1, 1, 2, 3, 5, 8, 13, 21, 34]"], ["9.0"], ["37"], ["a\nb\n"], ["42"]]


def test_other_versions_of_the_kernels_own_libraries(folder):
    """Needs Maven Central, or a local repository that has asked it before."""
    assert without_progress(execute("isolation.ipynb", folder)) == [["2"], ["2.20.0"], ["3.0.0"], ['{"b":1}'], ["true"], ["over ZeroMQ\n"], ["ch.qos.logback.classic.LoggerContext"], ["true"]]


def test_a_notebook_gives_the_same_outputs_each_time(folder):
    runs = [execute("ijava/kernel.ipynb", folder) for _ in range(3)]
    assert runs[0] == runs[1] == runs[2]
