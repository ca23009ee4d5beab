package io.nasbook.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Examples of the API's documentation compile in a cell. */
class JavadocExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n[ *]*\\}</pre>");

  /** What the cells before an example have declared. */
  private static final String BEFORE =
      """
      Arch arch = null;
      OfaSupernet supernet = null;
      Splits splits = null;
      Path folder = null;
      Problem<Arch> problem = null;
      SearchRun<Arch> run = null;
      RandomGenerator rng = null;
      io.nasbook.net.train.Training<OfaSupernet> training = null;
      io.nasbook.net.train.SupernetPlan plan = null;
      int add(int a, int b) { return a + b; }
      """;

  @Test
  void examplesCompileInACell() throws IOException {
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThan(8);
    try (CellShell shell = new CellShell()) {
      shell.run(BEFORE);
      for (String example : examples) {
        imports(example).forEach(shell::run);
        shell.run(method(example));
      }
    }
  }

  private static Stream<String> imports(String example) {
    return example.lines().filter(line -> line.startsWith("import "));
  }

  /** Compiled, but not run: the files of an example are not here. */
  private static String method(String example) {
    String body =
        example
            .lines()
            .filter(line -> !line.startsWith("import "))
            .collect(Collectors.joining("\n"));
    String last = body.strip().endsWith(";") || body.strip().endsWith("}") ? "" : ";";
    return "void example() throws Exception {\n" + body + last + "\n}";
  }

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (Path root : List.of(Path.of("../../nas-lib"), Path.of("../display"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(JavadocExamplesTest::isSource).sorted().toList()) {
          EXAMPLE
              .matcher(Files.readString(file))
              .results()
              .forEach(e -> examples.add(text(e.group(1))));
        }
      }
    }
    return examples;
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("src/main");
  }

  private static String text(String comment) {
    return comment
        .lines()
        .map(line -> line.replaceFirst("^ *\\* ?", ""))
        .collect(Collectors.joining("\n"));
  }
}
