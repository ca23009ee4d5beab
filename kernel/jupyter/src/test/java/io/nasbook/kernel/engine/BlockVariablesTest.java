package io.nasbook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables that are fields of a block's class mean what JShell's would. */
class BlockVariablesTest {

  private final Engine engine = new Engine(List.of());
  private final Cells cells = new Cells(engine);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "int[] a = {1, 2}; a[1]| 2",
        "int a[] = {1, 2}, b = 3; a[0] + b| 4",
        "List<Map<String, Integer>> l = new ArrayList<Map<String, Integer>>(); l| []",
        "Map<String, Integer> m = Map.of(\"a\", 1); int n = m.get(\"a\"); n| 1",
        "byte b = 1; long l = b; l| 1",
        "Supplier<Integer> s = () -> 4; s.get()| 4",
        "int x = 1; { int y = 2; x += y; } x| 3",
        "int x = 5\\n// the end| -",
        "String t = \"\"\"\\n  a, b = c;\\n  \"\"\"; t| a, b = c;\\n",
        "final int F = 3; F + 1| 4",
        "int reached = 2; int reached2 = reached; reached2| 2",
        "char c = 'x', d = 'y'; \"\" + c + d| xy",
        "int later() { return own; } int own = 3; later()| 3",
        "Node<String> n = new Node<>(\"v\"); class Node<T> { T t; Node(T t) { this.t = t; } } n.t| v",
        "Object o = new Object() { public String toString() { return \"mine\"; } }; o| mine",
        "int x = 1; int x2 = x; x = 9; x2| 1",
        "int y = y + 1; y| 1",
        "String s; s| null",
        "long n; n| 0",
        "int x = 2; for (int i = 0; i < 3; i++) x *= 2; x| 16",
        "double String = 1.5; String| 1.5"
      })
  void aCellSeesItsOwnVariables(String code, String text) {
    run("import java.util.*; import java.util.function.*;");
    assertThat(run(code.replace("\\n", "\n"))).isEqualTo(text.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "z = 3; int z = 1;| cannot find symbol",
        "int i = \"s\";| String cannot be converted to int",
        "Missing m = null;| cannot find symbol",
        "int a = 1; int b = c;| cannot find symbol",
        "int d = 4; d.length()| int cannot be dereferenced",
        "int e = 1 +;| illegal start of expression"
      })
  void whatIsWrongIsSaid(String code, String message) {
    var failed = (Outcome.Failed) cells.outcome(code);
    assertThat(String.join("\n", failed.error().trace())).contains(message);
    assertThat(run("1+1")).isEqualTo("2");
  }

  @Test
  void aLambdaAndAMethodUseTheSameVariable() {
    run("int hits = 0; Runnable hit = () -> hits++;");
    run("int next() { return hits + 1; }");
    run("hit.run(); hit.run();");
    assertThat(run("hits + \" \" + next()")).isEqualTo("2 3");
    run("hits = 10;");
    assertThat(run("hit.run(); next()")).isEqualTo("12");
    run("class Uses { static int twice() { return 2 * hits; } } void add() { hits += 5; }");
    assertThat(run("add(); Uses.twice()")).isEqualTo("32");
  }

  @Test
  void aNewDeclarationHidesTheOldOneFromAllButOldCode() {
    run("int v = 1; Supplier old = () -> v; interface Supplier { Object get(); }");
    run("String v = \"new\";");
    assertThat(run("v + old.get()")).isEqualTo("new1");
    run("long v = 7;");
    assertThat(run("v + 1")).isEqualTo("8");
    assertThat(variable("v").typeName()).isEqualTo("long");
    run("char v = 'c';");
    assertThat(run("v")).isEqualTo("c");
    assertThat(variable("v").typeName()).isEqualTo("char");
    assertThat(run("v")).isEqualTo("c");
  }

  @Test
  void aMethodFollowsAVariableThatIsDeclaredAnew() {
    run("int w = 1;");
    run("String show() { return \"w is \" + w; }");
    assertThat(run("show()")).isEqualTo("w is 1");
    run("String w = \"text\";");
    assertThat(run("show()")).isEqualTo("w is text");
    run("String w = \"more\";");
    assertThat(run("show()")).isEqualTo("w is more");
  }

  @Test
  void aMethodWaitsForItsVariable() {
    run("int waiting() { return soon; }");
    assertThat(run("waiting()")).contains("soon");
    run("int soon = 6;");
    assertThat(run("waiting()")).isEqualTo("6");
  }

  @Test
  void aBlockThatFailsHasDeclaredWhatItCameTo() {
    run("int third = 33;");
    assertThat(run("int first = 1;\nint second = 1 / 0;\nint third = 3;\nint fourth = 4;"))
        .isEqualTo("ArithmeticException: / by zero");
    assertThat(run("first + second + third")).isEqualTo("34");
    assertThat(run("fourth")).contains("cannot find symbol");
    assertThat(variables()).contains("first", "second", "third").doesNotContain("fourth");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTypeThatIsDeclaredAnewResetsItsVariables(boolean known) {
    run("record P(int x) {}");
    run("P p = new P(3); java.util.List<P> all = java.util.List.of(p); int other = 5;");
    if (known) {
      assertThat(variables()).contains("p", "all", "other");
    }
    assertThat(run("p.x() + all.size() + other")).isEqualTo("9");
    run("record P(int x, int y) {}");
    assertThat(run("p + \" \" + all + other")).isEqualTo("null null5");
    run("p = new P(1, 2);");
    assertThat(run("p")).isEqualTo("P[x=1, y=2]");
  }

  @Test
  void aVariableStaysWhereItsTypeGetsAnotherBody() {
    run("class Greeter { String hi() { return \"hi\"; } } Greeter g = new Greeter();");
    run("Object same = g;");
    run("class Greeter { String hi() { return \"hello\"; } }");
    assertThat(run("g == null ? \"reset\" : g.hi() + (g == same)")).isIn("reset", "hellotrue");
  }

  @Test
  void jshellListsAndDropsThem() {
    run("int a = 1; String b = \"s\"; List c = null; interface List {}");
    assertThat(variables()).contains("a", "b", "c");
    assertThat(run("a + b")).isEqualTo("1s");
    engine.list(shell -> shell.variables().peek(shell::drop).count());
    assertThat(run("a")).contains("cannot find symbol");
  }

  @Test
  void whatJshellLearnsInAPauseChangesNothing() {
    run("int kept = 42; int[] data = {1, 2, 3};");
    run("String text;");
    while (engine.prepare()) {
      assertThat(run("1+1")).isEqualTo("2");
    }
    assertThat(run("kept + data.length + text")).isEqualTo("45null");
    run("kept++; text = \"t\";");
    assertThat(run("int sum() { return kept + data[2]; } sum() + text")).isEqualTo("46t");
  }

  @Test
  void anImportChangesNoTypeOfAVariable() {
    run("import java.util.List; List<Integer> l = List.of(1);");
    run("import java.awt.List;");
    assertThat(run("l.get(0)")).isEqualTo("1");
    assertThat(variables()).contains("l");
    assertThat(run("l.get(0)")).isEqualTo("1");
  }

  @Test
  void codeThatACellRunsSeesTheVariablesAboveIt() {
    run("int n = 5;");
    assertThat(run("int m = 6; int k = n + m; k")).isEqualTo("11");
    for (int i = 0; i < 40; i++) {
      run("int n" + i + " = n + " + i + ";");
    }
    assertThat(run("n0 + n39")).isEqualTo("49");
    assertThat(variables()).hasSize(43);
    assertThat(run("n0 + n39")).isEqualTo("49");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBlockGoesWhenAllItsVariablesAreDeclaredAnew(boolean known) throws Exception {
    String block = "java.lang.invoke.MethodHandles.lookup().lookupClass().getName()";
    String name = run("int goes = 1; int goesToo = 2; " + block);
    tell(known);
    run("int goes = 3;");
    tell(known);
    assertThat(engine.loader().loadClass(name)).hasDeclaredFields("goes");
    run("int goesToo = 4;");
    tell(known);
    run("int last = 5;");
    assertThatThrownBy(() -> engine.loader().loadClass(name))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(run("goes + goesToo + last")).isEqualTo("12");
  }

  @Test
  void codeThatHasNotRunYetKeepsTheBlocksItNames() {
    run("int v = 1;");
    run("java.util.function.Supplier<Integer> later = () -> v;");
    run("int w = 20; int sum() { return v + w; }");
    assertThat(run("sum()")).isEqualTo("21");
    run("int v = 2;");
    run("int w = 30;");
    run("int other = 0;");
    assertThat(run("later.get() + \" \" + sum()")).isEqualTo("1 32");
  }

  @Test
  void wordsConcernTheVariablesTheyNameAndThoseOfATypeTheyName() {
    var variables = new BlockVariables();
    variables.begin(
        List.of(new BlockVariable("int", "n", "A"), new BlockVariable("List<Arch>", "all", "A")));
    assertThat(variables.concerning(Set.of("int", "return"))).isEmpty();
    assertThat(variables.concerning(Set.of("n"))).extracting("name").containsExactly("n");
    assertThat(variables.concerning(Set.of("Arch"))).extracting("name").containsExactly("all");
  }

  /** Lets JShell know the variables, as it does in a pause. */
  private void tell(boolean wanted) {
    if (wanted) {
      variables();
    }
  }

  private List<String> variables() {
    return engine.list(shell -> shell.variables().map(VarSnippet::name).toList());
  }

  private VarSnippet variable(String name) {
    return engine.list(
        shell ->
            shell
                .variables()
                .filter(v -> v.name().equals(name) && shell.status(v).isActive())
                .findFirst()
                .orElseThrow());
  }

  private String run(String code) {
    return cells.run(code);
  }
}
