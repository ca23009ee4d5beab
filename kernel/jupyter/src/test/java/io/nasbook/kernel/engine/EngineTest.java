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
    assertThat(run("import no.such.Point;"))
        .isEqualTo("CompileError: package no.such does not exist");
    assertThat(run("sum(p) + new Timer().t + new Level().l")).isEqualTo("12");
    assertThat(run("new java.awt.Point(3, 4).x")).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two()",
        "new Two().number",
        "new Usual().two()",
        "new Object() { int two() { return new Two().number; } }.two()",
        "record Own(Two two) {} new Own(new Two()).two().number"
      })
  void theClassesOfStatementsGoWhenNothingNeedsThemAnyMore(String code) {
    run("java.lang.ref.WeakReference<Object> left = null; int two() { return 2; }");
    run("class Two { int number; Two() { number = 2; } } class Usual { int two() { return 2; } }");
    String here = "java.lang.invoke.MethodHandles.lookup().lookupClass()";
    assertThat(run("left = new java.lang.ref.WeakReference<>(" + here + "); " + code))
        .isEqualTo("2");
    String wait = "for (int i = 0; i < 100 && left.get() != null; i++) { System.gc(); ";
    assertThat(run(wait + "Thread.sleep(10); }\nleft.get() == null")).isEqualTo("true");
  }

  private static final String OWN =
      """
      class Own {
        int value; static long count; double[] many = {1, 2};
        Own(int value) { this.value = value; count++; }
        Own(double d, long l, Object... more) { value = (int) (d + l) + more.length; }
        public Own() { value = 6; }
        int twice() { return 2 * value; }
        double sum(double d, long l, int i) { return value + d + l + i; }
        static int six() { return 6; }
        int fail() { throw new IllegalStateException("six"); }
        <T> T same(T t) { return t; }
        protected static class Inner { static int SIX = 6; }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Own(3).twice()",
        "new Own(2).value * 3",
        "new Own().value",
        "new Own(1.5, 3L, 1, 2).value",
        "new Own(new Own(new Own(6).value).value).value",
        "boolean b = true; (int) new Own(b ? new Own(1).value : 2).sum(1.0, 2L, b ? 2 : new Own(3).value)",
        "new Own(9); Own o = new Own(5); o.value++; o.value",
        "Own o = new Own(5); int old = o.value++; o.value + old - 5",
        "Own o = new Own(1); o.value += 5; o.value",
        "Own.count = 5; new Own(1); (int) Own.count",
        "Own.count = 3; Own.count += 2; (int) ++Own.count",
        "Own o = new Own(1); for (int i = 0; i < 5; i++) { o.value += i > 0 ? new Own(1).value : 1; } o.value",
        "Own o = new Own(1); o.many[1] = 5; (int) (o.many[0] + o.many[1])",
        "Own.six()",
        "new Own(1).same(6)",
        "int v = 0; try { new Own(1).fail(); } catch (IllegalStateException e) { v = 6; } v",
        "int v = 0; try { v = new Own(v == 0 ? Integer.parseInt(\"x\") : 1).value; } catch (NumberFormatException e) { v = 6; } v",
        "Object o = switch (new Own(2).value) { case 2 -> new Own(6).value; default -> 0; }; o",
        "java.util.function.IntSupplier six = () -> new Own(3).twice(); six.getAsInt()",
        "((java.util.function.IntFunction<Own>) Own::new).apply(3).twice()",
        "new Object() { int six() { return new Own(3).twice(); } }.six()",
        "new Own(3) { int doubled() { return twice(); } }.doubled()",
        "record Two(Own a, Own b) {} Two two = new Two(new Own(1), new Own(5)); two.a().value + two.b().value",
        "((Object) new Own(3)) instanceof Own own ? own.twice() : 0",
        "java.util.stream.Stream.of(new Own(3)).mapToInt(Own::twice).sum()",
        "Own.Inner.SIX"
      })
  void statementsUseMembersThatAreNotPublic(String code) {
    run(OWN);
    assertThat(run(code)).isEqualTo("6");
  }

  @Test
  void theTraceOfAMemberThatIsNotPublicHasNothingBetween() {
    run(OWN);
    engineError(
        "new Own(1)\n  .fail()", "    at fail (Cell [1], line 9)", "    at Cell [2], line 2");
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
