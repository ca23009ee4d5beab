package io.nasbook.display.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The lines of a graded cell in the JDK's own shell. */
class JShellGradeTest {

  private static final String LINES =
      """
      import io.nasbook.display.grade.*
      int add(int a, int b) { return a + b; }
      Grade.check("adds", 1, () -> add(1, 2) == 3)
      Grade.equal("adds less", 1, 0, () -> add(-1, 2)).hint("use -1 and 1");
      Grade.within(java.time.Duration.ofMillis(100)).check("ends", 1, () -> { Thread.sleep(60_000); });
      Grade.check("junit", 1, () -> org.junit.jupiter.api.Assertions.assertEquals(3, add(1, 2)));
      Grade.score()
      /exit
      """;

  @Test
  void checksHintsLimitsAndTheScoreAreThere() throws Exception {
    String said = shell(LINES);
    assertThat(said)
        .contains("$3 ==> right  1 of 1  adds")
        .contains("wrong  0 of 1  adds less: expected 0, but got 1\n       hint: use -1 and 1\n")
        .contains("wrong  0 of 1  ends: it took longer than 0.1 s\n")
        .contains("right  1 of 1  junit\nscore  2 of 4\n")
        .contains("==> 2.0");
  }

  private static String shell(String lines) throws Exception {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        JavaShellToolBuilder.builder()
            .in(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), null)
            .out(out)
            .err(out)
            .persistence(new HashMap<>())
            .interactiveTerminal(false)
            .start("--class-path", classPath());
    assertThat(code).isZero();
    return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String classPath() {
    return String.join(java.io.File.pathSeparator, place(Grade.class), place(Assertions.class));
  }

  private static String place(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }
}
