package io.nasbook.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicsTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final FakeContext context = new FakeContext();
  private MagicTable table;

  @BeforeEach
  void begin() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    table = StandardMagics.table(new Surroundings(folder, Map.of("HOME", "/h", "PATH", path())));
  }

  @AfterEach
  void end() {
    System.setOut(out);
  }

  @Test
  void anUnknownMagicIsOneSentenceWithTheNearestNames() {
    assertThatThrownBy(() -> run("%mavn a:b:1"))
        .isInstanceOf(MagicException.class)
        .hasMessage("there is no magic %mavn; did you mean %maven?");
    assertThatThrownBy(() -> run("%zzzzzzzzzzzzz"))
        .hasMessage("there is no magic %zzzzzzzzzzzzz; %lsmagic lists them all");
    assertThatThrownBy(() -> run("%html")).hasMessage("there is no %html, but there is %%html");
  }

  @Test
  void jarsAddsWhatAGlobMatchesInOrder() throws Exception {
    Files.createFile(folder.resolve("b.jar"));
    Files.createFile(folder.resolve("a ü.jar"));
    Files.createFile(folder.resolve("c.txt"));
    Outcome outcome = run("%jars *.jar");
    assertThat(context.added)
        .extracting(p -> p.getFileName().toString())
        .containsExactly("a ü.jar", "b.jar");
    assertThat(outcome.value()).contains(context.added.stream().map(Path::toString).toList());
    assertThat(outcome.shown()).isFalse();
    assertThatThrownBy(() -> run("%jars no*.jar")).hasMessageContaining("found no file at no*.jar");
  }

  @Test
  void aFolderStandsForItsJarsOrForItself() throws Exception {
    Path lib = Files.createDirectory(folder.resolve("my lib"));
    Files.createFile(lib.resolve("x.jar"));
    run("%jars \"my lib\"");
    run("%classpath \"my lib\"");
    assertThat(context.added).containsExactly(lib.resolve("x.jar"), lib);
  }

  @Test
  void timeShowsTheValueOfTheCodeAndPrintsItsTime() throws Exception {
    context.answer = Optional.of(42);
    assertThat(run("%time 6 * 7")).isEqualTo(Outcome.shown(Optional.of(42)));
    assertThat(context.code).containsExactly("6 * 7");
    assertThat(printed()).startsWith("Time: ").contains("processor");
    assertThatThrownBy(() -> run("%time")).hasMessageContaining("needs code");
  }

  @Test
  void timeitCallsTheTimerWithAnExpressionOrABlock() throws Exception {
    run("%timeit -n 10 -r3 Math.sin(1)");
    run("%%timeit\nint a = 1;\nf(a)");
    assertThat(context.code)
        .containsExactly(
            "io.nasbook.display.Timing.of(10L, 3, () -> Math.sin(1))",
            "io.nasbook.display.Timing.ofBlock(0L, 0, () -> { int a = 1;\nf(a); })");
  }

  @Test
  void whoListsDefinitionsAndResetDropsThem() throws Exception {
    run("%who");
    assertThat(printed()).isEqualTo("variable  answer  int\n");
    run("%reset");
    assertThat(context.dropped).isTrue();
  }

  @Test
  void envShowsSetsAndMisses() throws Exception {
    run("%env GREETING=\"good day\"");
    assertThat(run("%env GREETING").value()).contains("good day");
    assertThat(run("%env").value().orElseThrow().toString()).contains("HOME=/h\n");
    assertThatThrownBy(() -> run("%env NONE")).hasMessage("the environment has no variable NONE");
  }

  @Test
  void cdMovesTheMagics() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("größer"));
    Files.createFile(inner.resolve("a.jar"));
    run("%cd größer");
    run("%jars a.jar");
    assertThat(context.added).containsExactly(inner.toRealPath().resolve("a.jar"));
    assertThatThrownBy(() -> run("%cd nowhere")).hasMessageContaining("no folder nowhere");
  }

  @Test
  void bashPrintsItsOutputAndKnowsTheEnvironment() throws Exception {
    run("%env GREETING=hello");
    run("%%bash\necho \"$GREETING ü\"\necho err >&2");
    assertThat(printed()).isEqualTo("hello ü\nerr\n");
    assertThatThrownBy(() -> run("%%bash\nexit 3")).hasMessage("bash ended with exit code 3");
  }

  @Test
  void bashIsOffWhileANotebookIsGraded() throws Exception {
    run("%env NBGRADER_EXECUTION=autograde");
    assertThatThrownBy(() -> run("%%bash\necho no"))
        .hasMessage("%%bash is off while a notebook is graded");
  }

  @Test
  void loadRunsFilesAndTheCodeCellsOfNotebooks() throws Exception {
    Files.writeString(folder.resolve("a.jshell"), "int a;");
    Files.writeString(
        folder.resolve("n.ipynb"),
        """
        {"cells": [{"cell_type": "markdown", "source": ["no"]},
         {"cell_type": "code", "source": ["int b;\\n", "b"]},
         {"cell_type": "code", "source": "int c;"}]}""");
    run("%load a");
    run("%load n.ipynb");
    assertThat(context.code).containsExactly("int a;", "int b;\nb", "int c;");
    assertThatThrownBy(() -> run("%load none")).hasMessageContaining("there is no file none");
  }

  @Test
  void writefileWritesTheCell() throws Exception {
    run("%%writefile \"my file.txt\"\none\ntwo\n");
    assertThat(folder.resolve("my file.txt")).hasContent("one\ntwo\n");
  }

  @Test
  void everyMagicIsListedWithOneLine() throws Exception {
    run("%lsmagic");
    assertThat(printed().lines()).hasSameSizeAs(table.all());
    assertThat(printed()).contains("%maven GROUP:ARTIFACT:VERSION...").contains("%%html shows");
    assertThat(run("%help jars").value().orElseThrow().toString()).contains("adds jars");
  }

  @Test
  void javasrcShowsTypesAndMethodsWithTheirJavadoc() throws Exception {
    Files.writeString(folder.resolve("Shapes.java"), SHAPES);
    assertThat(shown("%%javasrcClassByName Square\nShapes.java"))
        .startsWith("/** A square. */\nrecord Square")
        .endsWith("}");
    assertThat(shown("%%javasrcInterfaceByName Shape\nShapes.java")).startsWith("interface Shape");
    assertThat(shown("%%javasrcMethodByName Square area\nShapes.java"))
        .isEqualTo("/** Its area. */\n@Override\npublic double area() {\n  return side * side;\n}");
    assertThat(shown("%%javasrcMethodByAnnotationName Square Deprecated\nShapes.java"))
        .startsWith("@Deprecated double old()");
    assertThat(shown("%%javasrcMethodByName Square old 1\nShapes.java")).contains("int n");
    assertThatThrownBy(() -> run("%%javasrcClassByName Circle\nShapes.java"))
        .hasMessageContaining("there is no Circle in")
        .hasMessageEndingWith("only Shape, Square");
    assertThatThrownBy(() -> run("%%javasrcMethodByName Square old 2\nShapes.java"))
        .hasMessageContaining("has 2 methods named old");
  }

  @Test
  void aMagicOfTheUserHidesOneOfTheSameName() throws Exception {
    table.add(MagicEntry.line("who", "says nothing", (call, context) -> Outcome.quiet("me")));
    assertThat(run("%who").value()).contains("me");
  }

  private static final String SHAPES =
      """
      package shapes;
      interface Shape { double area(); }
      /** A square. */
      record Square(double side) implements Shape {
        /** Its area. */
        @Override
        public double area() {
          return side * side;
        }
        @Deprecated double old() { return 0; }
        double old(int n) { return n; }
      }
      """;

  private String shown(String cell) throws Exception {
    printed.reset();
    run(cell);
    return printed().stripTrailing();
  }

  private Outcome run(String cell) throws Exception {
    Part.Magic magic = (Part.Magic) CellParser.parse(cell).getFirst();
    return table.run(magic.call(), context);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String path() {
    return System.getenv("PATH");
  }

  private static final class FakeContext implements MagicContext {
    final List<String> code = new ArrayList<>();
    final List<Path> added = new ArrayList<>();
    Optional<Object> answer = Optional.empty();
    boolean dropped;

    @Override
    public Optional<Object> run(String source) {
      code.add(source);
      return answer;
    }

    @Override
    public void addToClasspath(List<Path> entries) {
      added.addAll(entries);
    }

    @Override
    public List<Path> classpath() {
      return added;
    }

    @Override
    public List<Binding> bindings() {
      return List.of(new Binding("variable", "answer", "int"));
    }

    @Override
    public void reset() {
      dropped = true;
    }
  }
}
