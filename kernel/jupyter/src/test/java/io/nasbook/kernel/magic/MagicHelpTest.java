package io.nasbook.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicHelpTest {

  @TempDir Path folder;
  private MagicHelp help;

  @BeforeEach
  void begin() throws Exception {
    Surroundings surroundings = new Surroundings(folder, Map.of());
    help = new MagicHelp(StandardMagics.table(surroundings), surroundings);
    Files.createDirectories(folder.resolve("data/inner"));
    Files.createFile(folder.resolve("data/größe 1.csv"));
    Files.createFile(folder.resolve("data/.hidden"));
  }

  @Test
  void namesOfMagicsAreCompleted() {
    assertThat(matches("%mav")).containsExactly("%maven", "%mavenRepo");
    assertThat(matches("%%mark")).containsExactly("%%markdown");
    assertThat(matches("int a;\n%who")).containsExactly("%who", "%whos");
    assertThat(matches("var x = %ja")).containsExactly("%jars");
    assertThat(matches("%time"))
        .containsExactly("%time", "%timeIt", "%timeit", "%%time", "%%timeIt", "%%timeit");
  }

  @Test
  void javaIsLeftToJava() {
    assertThat(help.complete("int a = b %c", 12)).isEmpty();
    assertThat(help.complete("String s = \"\"\"\n%who", 19)).isEmpty();
    assertThat(help.complete("System.", 7)).isEmpty();
    assertThat(help.complete("", 0)).isEmpty();
  }

  @Test
  void pathsAreCompletedInMagicsAndInStrings() {
    assertThat(matches("%jars data/")).containsExactly("größe 1.csv", "inner/");
    assertThat(matches("Path.of(\"data/gr")).containsExactly("größe 1.csv");
    assertThat(help.complete("Path.of(\"data\"", 14)).isEmpty();
    assertThat(help.complete("String s = \"none/", 17)).isEmpty();
  }

  @Test
  void inspectionTellsTheLineOfHelp() {
    assertThat(help.inspect("%maven a:b:1", 3)).get().asString().startsWith("%maven GROUP");
    assertThat(help.inspect("int a;\n%%html", 9)).get().asString().startsWith("%%html");
    assertThat(help.inspect("int a = b %who", 13)).isEmpty();
    assertThat(help.inspect("%maven a:b:1", 10)).isEmpty();
  }

  private List<String> matches(String code) {
    return help.complete(code, code.length()).orElseThrow().matches();
  }
}
