package io.nasbook.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of the guide are run, page by page, and show what the page says. With the property
 * {@code nasbook.guide.write} the pages get what was shown.
 */
class GuideTest {
  private static final Path GUIDE = Path.of("../../docs/guide");
  private static final boolean WRITES = Boolean.getBoolean("nasbook.guide.write");

  @TestFactory
  Stream<DynamicTest> examplesShowWhatTheGuideSays() throws IOException {
    try (Stream<Path> pages = Files.list(GUIDE)) {
      return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList().stream()
          .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
    }
  }

  private static void check(Path page) throws IOException {
    String text = Files.readString(page);
    List<GuideExample> examples = GuideExample.of(text);
    try (CellShell shell = new CellShell()) {
      for (GuideExample example : examples) {
        String shown = trimmed(shell.run(example.code()));
        if (WRITES) {
          text = example.withShown(text, shown);
        } else if (example.shown().isPresent()) {
          assertThat(shown).as(example.code()).isEqualTo(example.shown().get().strip());
        }
      }
    }
    if (WRITES) {
      Files.writeString(page, text);
    }
  }

  /** Trailing spaces of tables are no part of a page. */
  private static String trimmed(String shown) {
    return shown.replaceAll("[ \\t]+(\\R|$)", "$1").strip();
  }
}
