package io.nasbook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {

  private final Engine engine = new Engine(List.of());
  private final Cells cells = new Cells(engine);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "1+1| 2",
        "int x = 5; x++; x| 6",
        "var p = new P(3); record P(int x) {} p.x()| 3",
        "int f(int n) { return n == 0 ? 0 : g(n - 1) + 1; } int g(int n) { return f(n); } f(4)| 4",
        "sealed interface S permits A {} record A() implements S {} S s = new A(); s| A[]",
        "String s = \"a\"; s = s + 1| a1",
        "for (int i = 0; i < 3; i++) {} \"done\"| done",
        "Object o = 5; o instanceof Integer i ? i + 1 : 0| 6"
      })
  void theLastExpressionIsTheResult(String code, String text) {
    assertThat(run(code)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "1+1;",
        "int x = 1",
        "''",
        "// c",
        "System.out.print(\"\")",
        "int y = 3; y++;",
        "5;"
      })
  void whereALineEndsWithASemicolonThereIsNone(String code) {
    assertThat(run(code.equals("''") ? "" : code)).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.sql.Types.INTEGER| 4",
        "import java.util.logging.*; Level.INFO| INFO",
        "import java.awt.*; new Point(1, 2).x + List.of(5).get(0)| cannot find symbol",
        "new javax.swing.event.ChangeEvent(1).getSource()| 1",
        "java.net.http.HttpClient.Version v = java.net.http.HttpClient.Version.HTTP_2; v| HTTP_2"
      })
  void aFirstCellCanNameEveryModuleOfTheJdk(String code, String text) {
    assertThat(run(code)).contains(text);
    assertThat(run("2 + 2")).isEqualTo("4");
  }

  @Test
  void aTypeOfTheNotebookHidesAnImportedOneOfItsName() {
    engine.begin(List.of("import java.util.Timer;"));
    run("import java.awt.Point; import java.util.logging.*;");
    run("record Point(int x, int y) {} class Timer { int t = 4; } class Level { int l = 5; }");
    run("Point p = new Point(1, 2); int sum(Point q) { return q.x() + q.y(); }");
    run("import java.awt.Point;");
    assertThat(run("sum(p) + new Timer().t + new Level().l")).isEqualTo("12");
    assertThat(run("new java.awt.Point(3, 4).x")).isEqualTo("3");
  }

  @Test
  void theClassOfStatementsGoesWhenNothingNeedsItAnyMore() {
    run("java.lang.ref.WeakReference<Object> left = null; int two() { return 2; }");
    run(
        "left = new java.lang.ref.WeakReference<>("
            + "java.lang.invoke.MethodHandles.lookup().lookupClass()); two()");
    String wait = "for (int i = 0; i < 100 && left.get() != null; i++) { System.gc(); ";
    assertThat(run(wait + "Thread.sleep(10); }\nleft.get() == null")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Own(3).twice()",
        "new Own(2).value * 3",
        "((java.util.function.IntFunction<Own>) Own::new).apply(3).twice()",
        "new Object() { int six() { return new Own(3).twice(); } }.six()",
        "((Object) new Own(3)) instanceof Own own ? own.twice() : 0",
        "java.util.stream.Stream.of(new Own(3)).mapToInt(Own::twice).sum()",
        "Own.Inner.SIX"
      })
  void statementsUseMembersThatAreNotPublic(String code) {
    run(
        "class Own { int value; Own(int value) { this.value = value; } int twice() { return 2 *"
            + " value; } protected static class Inner { static int SIX = 6; } }");
    assertThat(run(code)).isEqualTo("6");
  }

  @Test
  void declarationsThatWereReplacedAreForgotten() {
    run("int again = 0; int same(int x) { return x; }");
    long before = engine.<Long>list(shell -> shell.snippets().count());
    for (int i = 1; i < 5; i++) {
      run("int again = " + i + "; int same(int x) { return x + " + i + "; }");
    }
    assertThat(engine.<Long>list(shell -> shell.snippets().count())).isEqualTo(before);
    assertThat(run("same(again)")).isEqualTo("8");
  }

  @Test
  void whatIsDeclaredStaysAfterErrors() {
    run("int a = 7; int twice(int v) { return 2 * v; }");
    assertThat(run("1/0")).isEqualTo("ArithmeticException: / by zero");
    assertThat(run("twice(a)")).isEqualTo("14");
  }

  @Test
  void theTraceNamesLinesOfCells() {
    run("int half(int v) {\n  return 1 / v;\n}");
    engineError("int a = 0;\nhalf(a)", "    at half (Cell [1], line 2)", "    at Cell [2], line 2");
  }

  @Test
  void aCompileErrorShowsItsLineAndACaret() {
    engineError("int a = 0;\na + bc", "    a + bc", "        ^^");
  }

  @Test
  void aTypeThatIsNotImportedIsOffered() {
    engineError("new CRC32()", "    did you mean: import java.util.zip.CRC32;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nCopies(2, 1)| [1, 1]",
        "List.of(2)| [2]",
        "Map.Entry<String, Integer> e = Map.entry(\"a\", 1); e| a=1",
        "parseInt(\"3\") + 1| 4",
        "module| module"
      })
  void startUpImportsAreThereAtOnce(String code, String text) {
    engine.begin(
        List.of(
            "import java.util.*;",
            "import static java.util.Collections.*;",
            "import static java.lang.Integer.parseInt;"));
    assertThat(run(code.equals("module") ? "String module = \"module\"; module" : code))
        .isEqualTo(text);
  }

  @Test
  void whatACellDoesToItsThreadEndsWithIt() {
    run("Thread.currentThread().setName(\"x\"); Thread.currentThread().setPriority(1);");
    assertThat(run("Thread.currentThread().getName()")).isEqualTo("cell");
    assertThat(run("Thread.currentThread().getPriority()")).isEqualTo("5");
  }

  private void engineError(String code, String... lines) {
    var failed = (Outcome.Failed) cells.outcome(code);
    assertThat(failed.error().trace()).contains(lines);
  }

  private String run(String code) {
    return cells.run(code);
  }
}
