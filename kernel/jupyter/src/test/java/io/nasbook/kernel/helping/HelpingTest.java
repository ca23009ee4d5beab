package io.nasbook.kernel.helping;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.kernel.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpingTest {

  private static final Engine ENGINE = new Engine(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String word = \"abc\"; word.isBlan",
        "String word = \"abc\";\nint n = 2\n; word.isBlan",
        "record Named(String name) {}\nvar n = new Named(\"a\");\nn.name().isBlan",
        "String word = \"😀\"; if (word.isBlan",
        "String word = \"abc\"; class Local { boolean f() { return word.isBlan"
      })
  void aNameThatTheCellDeclaresBeforeTheCursorIsCompleted(String code) {
    Completion found = complete(code);
    assertThat(found.matches()).containsExactly("isBlank()");
    assertThat(code.substring(code.offsetByCodePoints(0, found.start()))).isEqualTo("isBlan");
  }

  @Test
  void aTypeThatIsNotImportedIsCompletedByItsFullName() throws InterruptedException {
    String code = "int x = 3; new AtomicReferenceArray";
    Completion found = complete(code);
    for (int tries = 0; found.matches().isEmpty() && tries < 300; tries++) {
      Thread.sleep(100); // JShell lists the types of the JDK in the background
      found = complete(code);
    }
    assertThat(found)
        .isEqualTo(
            new Completion(List.of("java.util.concurrent.atomic.AtomicReferenceArray"), 15, 35));
    assertThat(complete("NothingOfThisName").matches()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ArrayDeq, ArrayDeque", "new ArrayDeq, ArrayDeque", "emptyNavi, emptyNavigableMap()"})
  void aNameIsCompletedOfAnImportThatJShellHasNotBeenToldOf(String code, String name) {
    var fresh = new Engine(List.of());
    fresh.begin(List.of("import java.util.*;", "import static java.util.Collections.*;"));
    Completion found = Completion.at(fresh, code, code.length());
    assertThat(found.matches()).anyMatch(match -> match.startsWith(name));
    assertThat(code.substring(found.start())).isEqualTo(code.replace("new ", ""));
  }

  @Test
  void anImportIsCompletedBehindADeclaration() {
    assertThat(complete("int x = 3; import java.util.function.ToLongB").matches())
        .containsExactly("ToLongBiFunction");
  }

  @Test
  void aNameInAMethodIsCompletedBehindADeclaration() {
    assertThat(complete("int x = 3; int f(String a) { return a.lengt").matches())
        .containsExactly("length()");
  }

  @Test
  void aNameThatTheCellDeclaresIsInspected() {
    String code = "String word = \"abc\"; word.isBlank()";
    assertThat(new Inspection(ENGINE).at(code, code.length() - 2))
        .hasValueSatisfying(text -> assertThat(text.plain()).contains("isBlank"));
  }

  @Test
  void theJavadocOfAJarIsReadFromTheSourcesBesideIt(@TempDir Path folder) throws IOException {
    Path jar = Files.createFile(folder.resolve("a-1.jar"));
    Path sources = Files.createDirectory(folder.resolve("sources")).resolve("a-1-sources.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(sources))) {
      zip.putNextEntry(new ZipEntry("piece/A.java"));
    }
    List<Path> roots = new Sources(folder).roots(List.of(jar, folder.resolve("b.jar")));
    assertThat(roots).hasSize(1);
    assertThat(roots.getFirst().resolve("piece/A.java")).exists();
  }

  @Test
  void aJdkWithoutSourcesIsSaid(@TempDir Path jdk) {
    assertThat(new Inspection(ENGINE, jdk).at("Math.max(1, 2)", 6))
        .hasValueSatisfying(text -> assertThat(text.plain()).contains("no lib/src.zip"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "// only a comment",
        "1 + 1",
        "int x = 3",
        "undefined(7)",
        "undefined + 7 // so",
        "x -> x",
        "for (int i = 0; i < 3; i++) f(i)",
        "int f() { return x; }",
        "if (true) { }",
        "import java.util.*;\nvar x = 3;\nrecord P(int x) {}\nx"
      })
  void aCellThatParsesIsComplete(String code) {
    assertThat(status(code)).isEqualTo("complete");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"int f() {", "foo(", "1 +", "var t = \"\"\"\nopen", "int x = 3;\nclass A {"})
  void aCellThatIsOpenIsIncomplete(String code) {
    assertThat(status(code)).isEqualTo("incomplete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"int x = = 3;", "class { }", "int x = = 3; x", "1 1", ")"})
  void aCellThatNoMoreTextCanMendIsInvalid(String code) {
    assertThat(status(code)).isEqualTo("invalid");
  }

  private static Completion complete(String code) {
    return Completion.at(ENGINE, code, code.codePointCount(0, code.length()));
  }

  private static Object status(String code) {
    return Completeness.of(ENGINE, code).get("status");
  }
}
