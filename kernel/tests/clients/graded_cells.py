"""The graded cells of which the grader must get every mark right: 27 cells of 2 points each.

A cell is a name, its source and the mark that a right solution of `add` gets. A bare boolean counts in full: that is the grader's
rule, as it is for a bare NaN, a negative number or a text. `Grade` refuses those, and turns false into 0.
"""

GRADED_CELLS = [
    ("right-assertion", "assert add(1, 2) == 3;", 2),
    ("wrong-assertion", "assert add(1, 2) == 4;", 0),
    ("thrown-assertion-error", 'throw new AssertionError("expected 4, but was " + add(1, 2));', 0),
    ("partial-mark", "double score = add(1, 2) == 3 ? 0.5 : 0;\nscore", 0.5),
    ("partial-mark-of-a-method", "double mark() { return 1.5; }\nmark()", 1.5),
    ("a-whole-number", "add(0, 1)", 1),
    ("a-mark-with-a-comma-locale", "Locale.setDefault(Locale.GERMANY);\n0.25", 0.25),
    ("an-object-with-a-table", "record Row(String name, int value) {}\nList.of(new Row(\"a\", 1), new Row(\"b\", 2))", 2),
    ("a-counter-incremented", "int passed = 0;\npassed++;", 2),
    ("a-counter-assigned", "int failed = 7;\nfailed = 0;", 2),
    ("a-list-added-to", "var list = new ArrayList<Integer>();\nlist.add(3);", 2),
    ("a-bare-boolean", "add(1, 2) == 4", 2),
    ("a-nan-refused", 'Grade.check("mean", 2, () -> 0.0 / 0);\nGrade.score()', 0),
    ("a-negative-number-refused", 'Grade.check("sum", 2, () -> -1.0);\nGrade.score()', 0),
    ("a-number-as-text-refused", 'Grade.check("share", 2, () -> "0,5");\nGrade.score()', 0),
    ("nothing-shown", "int quiet = add(1, 2);", 2),
    ("printed-and-displayed", "System.out.println(0.0);\ndisplay(0.0);", 2),
    ("a-line-on-system-err", "System.err.println(\"warning\");", 0),
    ("a-line-of-a-logger", "java.util.logging.Logger.getLogger(\"lab\").warning(\"a\");\norg.slf4j.LoggerFactory.getLogger(\"lab\").warn(\"b\");", 2),
    ("an-exception-in-a-thread", "var thread = new Thread(() -> { throw new IllegalStateException(\"there\"); });\nthread.start();\nthread.join();", 0),
    ("a-compile-error", "int text = \"a\";", 0),
    ("an-undefined-method", "assert subtract(3, 1) == 2;", 0),
    ("an-endless-loop", "while (true) {}", 0),
    ("a-full-memory", "var all = new ArrayList<long[]>();\nwhile (true) all.add(new long[10_000_000]);", 0),
    ("an-endless-recursion", "int down(int n) { return down(n + 1) + 1; }\ndown(0);", 0),
    ("an-exit", "System.exit(0);", 0),
    ("after-all-that", "assert add(20, 22) == 42;", 2),
]

# More that only the grade helper decides.
HELPER_CELLS = [
    ("grade-false", 'Grade.check("adds", 2, () -> add(1, 2) == 4);\nGrade.score()', 0),
    ("grade-true", 'Grade.check("adds", 2, () -> add(1, 2) == 3);\nGrade.score()', 2),
    ("grade-parts", 'Grade.equal("adds", 1.5, 3, () -> add(1, 2));\nGrade.equal("wrong", 0.5, 4, () -> add(1, 2));\nGrade.score()', 1.5),
    ("grade-too-much", 'Grade.check("adds", 2, () -> 3);\nGrade.score()', 0),
    ("grade-assertion", 'Grade.check("adds", 1, () -> { assert add(1, 2) == 4; });\nGrade.check("so", 1, () -> { assert add(1, 2) == 3; });\nGrade.score()', 1),
    ("grade-endless-loop", 'Grade.limit(Duration.ofSeconds(1));\nGrade.check("ends", 1, () -> { while (true) {} });\nGrade.check("so", 1, () -> true);\nGrade.score()', 1),
    ("grade-without-checks", "Grade.score()", 0),
    ("grade-after-a-failed-cell", 'Grade.check("left", 2, () -> true);\nint half = 1 / 0;', 0),
    ("grade-starts-anew", 'Grade.check("own", 1, () -> true);\nGrade.score()', 1),
]

SOLUTION = """int add(int a, int b) {
  // BEGIN SOLUTION
  return a + b;
  // END SOLUTION
}"""

STUB = '// YOUR CODE HERE\nif (true) throw new UnsupportedOperationException("not implemented");'
