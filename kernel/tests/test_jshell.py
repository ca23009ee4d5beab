"""`./nasbook jshell`: what is typed there is what a cell could hold, and results are the text of a cell."""

import subprocess
from pathlib import Path

import pexpect
import pytest

NASBOOK = Path(__file__).resolve().parents[2] / "nasbook"

TYPED = """\
Feasibility.of(Costs.of(McuNetSpace.lab()), Limits.none().peakKB(64))
var space = McuNetSpace.lab();
Tables.choices(space)
Plots.parity(ShippedRidge.load())
record Pair(int number, String word) {}
List.of(new Pair(6, "six"), new Pair(7, "seven"))
int half(int x) { return x / 2; }
Grade.equal("half of eight", 1, 4, () -> half(8));
Grade.equal("half of ten", 1, 5, () -> half(8));
Grade.score()
assert half(8) == 5 : "halves";
display("<b>bold</b>", "text/html")
undefined(3)
throw new IllegalStateException("on purpose");
"y".repeat(2000)
"""


@pytest.fixture(scope="module")
def said() -> str:
    done = subprocess.run([NASBOOK, "jshell"], input=TYPED, text=True, capture_output=True, timeout=300)
    assert done.returncode == 0 and done.stderr == "", done.stderr
    return done.stdout


def test_a_result_is_a_text_table(said):
    assert "no network meets peak <= 64.00 KB" in said
    assert "wid 0 (x0.5), 96 px    no        layer stage0.block0.expand" in said
    assert "\nimage_size             1  side of the input image" in said


def test_a_list_of_records_is_a_table_as_in_a_cell(said):
    assert "number  word\n------  -----\n     6  six\n     7  seven\n" in said


def test_a_chart_is_its_summary_with_the_numbers(said):
    assert "Predicted against measured accuracy\nmean absolute error 0.00" in said


def test_a_cell_is_graded_as_in_a_notebook(said):
    assert "==> 1.0" in said
    assert "half of ten" in said and "expected 5" in said


def test_assertions_are_on(said):
    assert "Exception java.lang.AssertionError: halves" in said


def test_errors_are_those_of_jshell(said):
    assert "cannot find symbol" in said
    assert "Exception java.lang.IllegalStateException: on purpose" in said
    assert "ShellControl" not in said


def test_nothing_is_cut(said):
    assert "y" * 2000 in said


def test_options_are_those_of_jshell(tmp_path):
    file = tmp_path / "hello.jsh"
    file.write_text("System.out.println(McuNetSpace.lab().encoder().bits());\n/exit\n")
    done = subprocess.run([NASBOOK, "jshell", "-C-parameters", file], text=True, capture_output=True, timeout=300)
    assert done.stdout == "128\n"


@pytest.fixture
def terminal():
    """The shell on a terminal, as a person has it."""
    shell = pexpect.spawn(str(NASBOOK), ["jshell"], timeout=150, dimensions=(24, 100))
    shell.ptyproc.delayafterterminate = 5
    yield shell
    shell.close(force=True)


def test_control_c_stops_a_loop_and_the_shell_goes_on(terminal):
    terminal.expect("jshell>")
    terminal.sendline('for (int i = 0; ; i++) if (i == 0) System.out.println("be" + "gun");')
    terminal.expect("begun\r\n")
    terminal.sendintr()
    terminal.expect("jshell>")
    terminal.sendline("6 * 7")
    terminal.expect("==> .*42")
