package io.nasbook.kernel.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.kernel.source.Piece.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "import java.util.*;| IMPORT",
        "import module java.base;| IMPORT",
        "package a.b;| PACKAGE",
        "class A { int x; }| TYPE",
        "public sealed interface S permits A, B {}| TYPE",
        "non-sealed class B implements S {}| TYPE",
        "record P(int x, List<String> y) { int z() { return 1; } }| TYPE",
        "@Deprecated enum E { A, B }| TYPE",
        "@interface Note { int value(); }| TYPE",
        "int f(int x) { return x; }| METHOD",
        "<T extends Comparable<T>> T max(List<? extends T> l) throws Exception { return null; }| METHOD",
        "static Map.Entry<String, int[]>[] g() { return null; }| METHOD",
        "void main() { }| METHOD",
        "synchronized void s() { }| METHOD",
        "int x = 5| VARIABLE",
        "int[] a = {1, 2}, b;| VARIABLE",
        "var m = new HashMap<String, List<Integer>>();| VARIABLE",
        "final List<String>[] x;| VARIABLE",
        "record = 5| ACTION",
        "a < b| EXPRESSION",
        "a < b ? c : d| EXPRESSION",
        "n + 1;| EXPRESSION",
        "x -> { return x; }| EXPRESSION",
        "a.b(c).d()| ACTION",
        "this.<String>f()| ACTION",
        "x += f(1)| ACTION",
        "i++| ACTION",
        "new A()| ACTION",
        "new A() { int x; }| ACTION",
        "new int[] {1, 2}.length| EXPRESSION",
        "(a)| EXPRESSION",
        "f(1) + f(2)| EXPRESSION",
        "\"a;b\" + ';'| EXPRESSION",
        "if (a) b(); else { c(); }| STATEMENT",
        "for (int i = 0; i < 3; i++) for (;;) { break; }| STATEMENT",
        "do x(); while (y);| STATEMENT",
        "try (var a = b()) { } catch (E e) { } finally { }| STATEMENT",
        "outer: while (true) break outer;| STATEMENT",
        "synchronized (x) { y(); }| STATEMENT",
        "switch (x) { case 1 -> y(); default -> { } }| STATEMENT",
        "throw new X();| STATEMENT",
        "{ int y = 1; }| STATEMENT"
      })
  void eachKindOfPieceIsKnown(String code, Kind kind) {
    assertThat(kinds(code)).containsExactly(kind);
  }

  @Test
  void piecesFollowOneAnother() {
    String cell = "int x = 1; x++; // done\nint f() { return 2; } class A {} if (x > 1) f();;\nx";
    assertThat(Splitter.split(cell).stream().map(p -> p.in(cell)))
        .containsExactly(
            "int x = 1;", "x++;", "int f() { return 2; }", "class A {}", "if (x > 1) f();", "x");
  }

  @Test
  void textBlocksAndCommentsAreNotLookedInto() {
    String cell = "String s = \"\"\"\n  a; \\\"\"\" }\n  \"\"\"; /* ; { */ s";
    assertThat(kinds(cell)).containsExactly(Kind.VARIABLE, Kind.EXPRESSION);
  }

  @Test
  void aDeclarationTellsItsName() {
    assertThat(Splitter.split("int f(int x) { return 1; } @interface N {} enum E { A }"))
        .extracting(Piece::name)
        .containsExactly("f", "N", "E");
  }

  @Test
  void aMissingLastSemicolonIsSeen() {
    assertThat(Splitter.split("f(); g()")).extracting(Piece::closed).containsExactly(true, false);
  }

  @Test
  void textThatIsNotJavaIsSplitSomehow() {
    for (String text :
        List.of("}", ")(", "<<<", "int", "\"open", "/* open", "if", "@", "for (", "😀")) {
      assertThat(Splitter.split(text).size()).isLessThanOrEqualTo(text.length());
    }
  }

  private static Stream<Kind> kinds(String code) {
    return Splitter.split(code).stream().map(Piece::kind);
  }
}
