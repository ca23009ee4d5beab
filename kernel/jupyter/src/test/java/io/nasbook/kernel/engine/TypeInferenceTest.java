package io.nasbook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeInferenceTest {

  private final Engine engine = new Engine(List.of());
  private final Cells cells = new Cells(engine);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 1L| long",
        "(byte) 3| byte",
        "\"text\".chars().toArray()| int[]",
        "new int[2][3]| int[][]",
        "new StringBuilder()| StringBuilder",
        "new ArrayList<Map<String, int[]>>()| ArrayList<Map<String, int[]>>",
        "Map.of(\"a\", 1).entrySet().iterator().next()| Map.Entry<String, Integer>",
        "\"a\".getClass()| Class<? extends String>",
        "new Box<>(List.of(1)).new Lid()| Box<List<Integer>>.Lid",
        "new Box.Key(2)| Box.Key",
        "new Taken()| Taken",
        "java.util.Optional.of(new Taken())| Optional<Taken>",
        "Map.of(\"name\", \"lab\", \"points\", 3)| Map<String, ? extends java.io.Serializable>",
        "new java.awt.Point(1, 2)| java.awt.Point",
        "java.util.concurrent.locks.LockSupport.class| Class<java.util.concurrent.locks.LockSupport>"
      })
  void aVariableHasTheTypeOfItsValueByItsShortestName(String value, String type) {
    cells.run("import java.util.*;");
    cells.run(
        "class Box<T> { Box(T t) {} class Lid {} record Key(int k) {} }"
            + " class Taken extends java.util.logging.Level { Taken() { super(\"x\", 1); } }");
    assertThat(cells.run("var v = " + value + "; int n = 1; n")).isEqualTo("1");
    assertThat(types("v")).containsExactly(type);
  }

  @Test
  void aTypeOfTheNotebookHidesAnImportedOne() {
    cells.run("import java.util.*;");
    cells.run("record List(int n) {}");
    cells.run("var mine = new List(3); var theirs = java.util.Arrays.asList(1);");
    assertThat(types("mine")).containsExactly("List");
    assertThat(types("theirs")).containsExactly("java.util.List<Integer>");
    assertThat(cells.run("mine.n() + theirs.get(0)")).isEqualTo("4");
  }

  @Test
  void variablesThatFollowFromEachOtherAreOneBlock() {
    cells.run("import java.util.List;");
    assertThat(
            cells.run("var a = 2; int b = a * 2; var c = List.of(a, b); var d = c.get(1) + 1L; d"))
        .isEqualTo("5");
    assertThat(types("d")).containsExactly("long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "var o = new Object() { int hidden = 7; };| o.hidden| 7",
        "var both = true ? 1 : \"x\";| both| 1",
        "var n = 0; Runnable up = () -> n++; up.run(); up.run();| n| 2",
        "var x = 1; var x = \"two\";| x.length()| 3",
        "int later() { return w; } var w = 5;| later()| 5",
        "for (var i = 0; i < 2; i++) {} var i = \"i\";| i| i"
      })
  void whatCannotBeAFieldWorksToo(String code, String question, String answer) {
    assertThat(cells.run(code)).isEqualTo("-");
    assertThat(cells.run(question)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "var nothing = null;| cannot infer type",
        "var lambda = () -> 1;| cannot infer type",
        "var list = List.of(; |illegal start",
        "var missing = undefined();| cannot find symbol; symbol: method undefined()",
        "int ok = 1; var wrong = ok.length();| int cannot be dereferenced"
      })
  void whatIsWrongIsSaidAsBefore(String code, String message) {
    assertThat(cells.run(code)).startsWith("CompileError").contains(message);
    assertThat(cells.run("1 + 1")).isEqualTo("2");
  }

  @Test
  void aValueThatThrowsLeavesTheOthers() {
    assertThat(cells.run("var fine = 3; var boom = 1 / (fine - 3); var never = 1;"))
        .startsWith("ArithmeticException");
    assertThat(cells.run("fine")).isEqualTo("3");
    assertThat(cells.run("never")).contains("cannot find symbol");
  }

  @Test
  void aTypeThatIsDeclaredAnewResetsItsVariables() {
    cells.run("import java.util.List;");
    cells.run("class P { int x = 1; }");
    cells.run("var p = new P(); var all = List.of(p); var n = 4;");
    cells.run("class P { int y = 2; }");
    assertThat(cells.run("p == null && all == null ? n : -1")).isEqualTo("4");
    assertThat(cells.run("p = new P(); p.y")).isEqualTo("2");
  }

  private List<String> types(String variable) {
    return engine.list(
        shell -> {
          Stream<VarSnippet> named = shell.variables().filter(v -> v.name().equals(variable));
          return named.map(VarSnippet::typeName).toList();
        });
  }
}
