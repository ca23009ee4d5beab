package io.nasbook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

class SeenSnippetsTest {

  private final Engine engine = new Engine(List.of());
  private final Cells cells = new Cells(engine);

  @Test
  void aDeclarationImportsWhatItMentions() {
    cells.run("record A(int a) {} record B(int b) {} int c() { return 1; } import java.util.Map;");
    cells.run("class D { A a = new A(c()); }");
    assertThat(wrapOf("D")).contains(".A;", ".c;", "import java.util.Map").doesNotContain(".B;");
  }

  @Test
  void whatItNeedsWithoutAMentionIsFound() {
    cells.run(
        "class Base { int inherited = 3; } record Held(Base base) { int two() { return 2; } }");
    cells.run("Held held() { return new Held(new Base()); }");
    cells.run("class User { int sum() { return held().base().inherited + held().two(); } }");
    assertThat(cells.run("new User().sum()")).isEqualTo("5");
  }

  @Test
  void aNameMayBeWrittenWithEscapes() {
    cells.run("class Apple { int x = 4; }");
    cells.run("class Basket { int x() { return new \\u0041pple().x; } }");
    assertThat(cells.run("new Basket().x()")).isEqualTo("4");
  }

  @Test
  void whatWaitedForADeclarationSeesTheRestOfTheNotebook() {
    cells.run(
        "record Known(int n) {} class Early { Later later = new Later(); Known k = new Known(6); }");
    cells.run("record Unrelated(int u) {}");
    cells.run("class Later { int n = 1; }");
    assertThat(cells.run("new Early().later.n + new Early().k.n()")).isEqualTo("7");
  }

  @Test
  void whatIsDeclaredAnewTakesItsUsersAlong() {
    cells.run("record Known(int n) {} int twice(int n) { return 2 * new Known(n).n(); }");
    cells.run("int four(int n) { return twice(twice(n)); }");
    cells.run("int twice(int n) { return 3 * n; }");
    assertThat(cells.run("four(1)")).isEqualTo("9");
  }

  private String wrapOf(String name) {
    return engine.list(shell -> shell.sourceCodeAnalysis().wrapper(named(shell, name)).wrapped());
  }

  private static DeclarationSnippet named(JShell shell, String name) {
    return shell.types().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
  }
}
