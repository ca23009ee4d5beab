package io.nasbook.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.display.Display;
import io.nasbook.display.FrontEnd;
import io.nasbook.display.MimeBundle;
import io.nasbook.kernel.engine.Cell;
import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.engine.Outcome;
import io.nasbook.kernel.magic.Surroundings;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

  @TempDir Path folder;
  private final Engine engine = new Engine(List.of(display()));

  @Test
  void partsRunInOrderAndTheLastOneIsTheResult() {
    Session session = session(Optional.empty());
    assertThat(run(session, "int a = 1;\n%cd\na + 41")).isEqualTo("42");
    assertThat(run(session, "a;\n%who")).isEqualTo("-");
    assertThat(run(session, "%time a + 1")).isEqualTo("2");
    assertThat(run(session, "%time a + 1;")).isEqualTo("-");
  }

  @Test
  void aFailedPartEndsTheCell() {
    Session session = session(Optional.empty());
    assertThat(run(session, "int a = 1;\n%nonsense\na = 2;"))
        .startsWith("MagicException: there is no magic %nonsense");
    assertThat(run(session, "a")).isEqualTo("1");
  }

  @Test
  void errorsBehindAMagicNameTheLineOfTheCell() {
    Session session = session(Optional.empty());
    var failed = (Outcome.Failed) session.run(new Cell("Cell [7]", "%cd\nint a = 0;\n1 / a"));
    assertThat(failed.error().trace()).last().isEqualTo("    at Cell [7], line 3");
    failed = (Outcome.Failed) session.run(new Cell("Cell [8]", "%%time\n\nint b = \"x\";"));
    assertThat(failed.error().trace()).anyMatch(line -> line.startsWith("Cell [8], line 3:"));
  }

  @Test
  void codeInCellsCanRunCodeAndMagics() {
    Session session = session(Optional.empty());
    assertThat(run(session, "(int) io.nasbook.display.Kernel.eval(\"1 + 2\") + 3")).isEqualTo("6");
    assertThat(run(session, "String here = %cd\nhere.length() > 1")).isEqualTo("true");
    assertThat(
            run(session, "int nested = (int) io.nasbook.display.Kernel.eval(\"int n = 5; n\") + n"))
        .startsWith("CompileError");
  }

  @Test
  void aCellThatRunsTooLongIsStopped() {
    Session session = session(Optional.of(Duration.ofMillis(300)));
    assertThat(run(session, "while (true) { Thread.yield(); }"))
        .isEqualTo("TimeoutException: the cell ran longer than 300 ms and was stopped");
    assertThat(run(session, "1 + 1")).isEqualTo("2");
  }

  @Test
  void helpKnowsMagicsAndKeepsTheirCodePoints() {
    Session session = session(Optional.empty());
    String code = "// 😀\n%mav";
    var found = session.complete(code, code.codePointCount(0, code.length()));
    assertThat(found.matches()).contains("%maven");
    assertThat(found.start()).isEqualTo(5);
    assertThat(session.inspect("%maven", 2)).get().asString().contains("GROUP:ARTIFACT:VERSION");
    run(session, "String s = \"\";");
    String mixed = "%cd\ns.leng";
    assertThat(session.complete(mixed, mixed.length()).matches()).contains("length()");
    assertThat(session.completeness("%cd")).containsEntry("status", "complete");
    assertThat(session.completeness("%cd\nfor (;;) {")).containsEntry("status", "incomplete");
  }

  private Session session(Optional<Duration> timeout) {
    Display.attach(new Silence(), engine.renderers());
    return new Session(engine, new Surroundings(folder, Map.of()), timeout);
  }

  /** Where the display functions are compiled to. */
  private static Path display() {
    try {
      return Path.of(Display.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String run(Session session, String code) {
    return switch (session.run(new Cell("Cell [1]", code))) {
      case Outcome.Failed failed -> failed.error().name() + ": " + failed.error().message();
      case Outcome.Value value ->
          value.bundle().representation(MimeBundle.TEXT).orElseThrow().toString();
      case Outcome.Nothing nothing -> "-";
    };
  }

  private static final class Silence implements FrontEnd {
    @Override
    public void show(String id, MimeBundle bundle) {
      // What is shown is of no interest here.
    }

    @Override
    public void update(String id, MimeBundle bundle) {
      // What is shown is of no interest here.
    }

    @Override
    public void clear(boolean wait) {
      // What is shown is of no interest here.
    }
  }
}
