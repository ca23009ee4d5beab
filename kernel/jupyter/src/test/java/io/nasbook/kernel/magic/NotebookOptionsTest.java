package io.nasbook.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookOptionsTest {

  @TempDir Path folder;

  @Test
  void anEmptyEnvironmentAsksForNothing() {
    NotebookOptions options = NotebookOptions.read(Map.of("IJAVA_TIMEOUT", "-1"), folder);
    assertThat(options.classpath()).isEmpty();
    assertThat(options.startupCode()).isEmpty();
    assertThat(options.timeout()).isEmpty();
    assertThat(options.problems()).isEmpty();
  }

  @Test
  void globsFilesAndScriptsAreReadUnderAllNames() throws Exception {
    Files.createFile(folder.resolve("a.jar"));
    Files.createFile(folder.resolve("b.jar"));
    Files.writeString(folder.resolve("init.jshell"), "int a;");
    NotebookOptions options =
        NotebookOptions.read(
            Map.of(
                "IJAVA_CLASSPATH", "*.jar" + File.pathSeparator + "a.jar",
                "JJAVA_STARTUP_SCRIPTS_PATH", "init.jshell",
                "NASBOOK_STARTUP_SCRIPT", "int b;",
                "IJAVA_COMPILER_OPTS", "-parameters -Xlint:all",
                "NASBOOK_TIMEOUT", "30 SECONDS"),
            folder);
    assertThat(options.classpath())
        .containsExactly(folder.resolve("a.jar"), folder.resolve("b.jar"), folder.resolve("a.jar"));
    assertThat(options.startupCode()).containsExactly("int a;", "int b;");
    assertThat(options.compilerOptions()).containsExactly("-parameters", "-Xlint:all");
    assertThat(options.timeout()).contains(Duration.ofSeconds(30));
  }

  @Test
  void ourNameComesBeforeTheOthers() {
    Map<String, String> both = Map.of("NASBOOK_TIMEOUT", "5", "IJAVA_TIMEOUT", "7");
    assertThat(NotebookOptions.read(both, folder).timeout()).contains(Duration.ofMillis(5));
  }

  @Test
  void whatCannotBeHadIsSaid() {
    var asked =
        Map.of(
            "NASBOOK_CLASSPATH", "none/*.jar",
            "NASBOOK_STARTUP_SCRIPTS_PATH", "init.jshell",
            "NASBOOK_TIMEOUT", "soon");
    assertThat(NotebookOptions.read(asked, folder).problems())
        .containsExactly(
            "nothing is at none/*.jar, which the environment names",
            "nothing is at init.jshell, which the environment names",
            "the timeout must be like 500 or 30 SECONDS, but was soon");
  }
}
