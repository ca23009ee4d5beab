"""Submissions of a lab with two questions, most of them hostile: what is in them, what they must get, and what must be said.

A submission is (name, change, marks of add and mul, words that the report must hold). The change gets the cells of the student version.
"""

from lab_cells import ANSWER, TEST, answer, test
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

MUL = ANSWER.replace("add", "mul").replace("sum = a + b", "sum = a * b")
MUL_TEST = 'Grade.equal("multiplies", 1, 6, () -> mul(2, 3)).hint("use *");\nGrade.score()'

ADD = "int add(int a, int b) { %s return a + b; }"
WRONG_ADD = "int add(int a, int b) { %s return 7; }"

FAKE_GRADE = """class Grade {
  static double score() { return 2; }
  static <T> Grade equal(String name, double points, Object expected, T answer) { return new Grade(); }
  static <T> Grade check(String name, double points, T answer) { return new Grade(); }
  Grade hint(String text) { return this; }
}"""
FAKE_CHECKS = """System.out.println("right  2 of 2  adds\\nscore  2 of 2");
    display(Map.of("score", 2.0), "application/vnd.nasbook.checks+json");"""
KILL = 'try { new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start().waitFor(); Thread.sleep(5000); } catch (Exception e) {}'
FILL = """void fill() {
  var all = new ArrayList<long[]>();
  while (true) all.add(new long[1 << 20]);
}
fill();"""
WRITE = """try (var out = new FileOutputStream("large")) {
  var block = new byte[1 << 20];
  while (true) out.write(block);
}"""
LINES = """new ProcessBuilder("sh", "-c", "sleep 86399 & sleep 86398").start();
for (int i = 0; i < 1_000_000; i++) System.out.println("score  2 of 2");"""


def source() -> list:
    return [answer("add", ANSWER), test("add-test", TEST, 2), answer("mul", MUL), test("mul-test", MUL_TEST, 1)]


def answered(add: str, *more: str):
    """The answers of a student: an own add, a right mul, and cells more above the first test."""

    def change(cells: list) -> list:
        cells[0].source = add
        cells[2].source = "int mul(int a, int b) { return a * b; }"
        return [cells[0], *map(new_code_cell, more), *cells[1:]]

    return change


def tampered(cells: list) -> list:
    cells = answered(WRONG_ADD % "")(cells)
    cells[1].source = "2.0"
    return [*cells, NotebookNode({**cells[1], "id": "again"})]


def without_tests(cells: list) -> list:
    return [cell for cell in answered(ADD % "")(cells) if "test" not in cell.metadata.nbgrader["grade_id"]]


SUBMISSIONS = [
    ("right", answered(ADD % ""), (2, 1), ""),
    ("untouched", lambda cells: cells, (0, 0), "not implemented"),
    ("half", answered("int add(int a, int b) { return Math.abs(a) + Math.abs(b); }"), (1, 1), "expected 0, but got 2"),
    ("hangs", answered(ADD % "while (a < 9) {}"), (0, 1), "it took longer than 5 s"),
    ("hangs-in-a-cell", answered(ADD % "", "while (true) {}"), (2, 1), "it ran longer than 15 s"),
    ("exits", answered(ADD % "if (a < 9) System.exit(0);"), (0, 1), "exit"),
    ("kills", answered(ADD % KILL), (0, 1), "it ended the kernel"),
    ("fills-the-memory", answered(ADD % "", FILL), (2, 1), "OutOfMemoryError"),
    ("fills-the-disk", answered(ADD % "", WRITE), (2, 1), "IOException: File too large"),
    ("prints-a-million-lines", answered(ADD % "", LINES), (2, 1), ""),
    ("prints-fake-scores", answered(WRONG_ADD % FAKE_CHECKS), (0, 1), "expected 3, but got 7"),
    ("redefines-grade", answered(WRONG_ADD % "", FAKE_GRADE), (0, 1), "expected 3, but got 7"),
    ("adds-checks", answered(WRONG_ADD % 'Grade.check("free", 2, () -> true);'), (0, 1), "Grade works in the cell itself"),
    ("prints-errors", answered(ADD % 'System.err.println("oops");'), (0, 1), "a line on System.err"),
    ("does-not-compile", answered("int add(int a, int b) { return a + ; }"), (0, 1), "code cell 1"),
    ("tampers", tampered, (0, 1), "cell add-test was changed; the lab's own was run instead"),
    ("deletes-the-tests", without_tests, (2, 1), "cell mul-test was missing; the lab's own was run"),
]
