package io.nasbook.kernel.engine;

import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.source.Lexer;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * The tools that cells are made with.
 *
 * @param shell JShell, which keeps declarations
 * @param analysis its questions and answers
 * @param index by which it offers packages and imports
 * @param blocks compiles everything that declares nothing
 * @param control defines and calls classes
 * @param origins where classes came from
 * @param serial numbers the classes
 * @param imports start-up imports that JShell has not been told of yet
 * @param variables what blocks have declared and JShell has not been told of yet
 * @param seen what a declaration sees of the others
 * @param dead what JShell need not keep
 */
record Workshop(
    JShell shell,
    SourceCodeAnalysis analysis,
    ClassIndex index,
    BlockCompiler blocks,
    Control control,
    Origins origins,
    AtomicInteger serial,
    Queue<ImportLine> imports,
    BlockVariables variables,
    SeenSnippets seen,
    DeadSnippets dead) {

  static Workshop open(
      List<Path> libraries, BlockCompiler blocks, Control control, Origins origins) {
    // JShell compiles against this property, and so do programs that a cell starts.
    System.setProperty(
        "java.class.path",
        visible(libraries).stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    JShell shell =
        JShell.builder()
            .fileManager(own -> blocks.disk())
            .executionEngine(new InProcess(control), Map.of())
            .compilerOptions(blocks.userOptions().toArray(String[]::new))
            .build();
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    return new Workshop(
        shell,
        analysis,
        ClassIndex.heldUp(analysis),
        blocks,
        control,
        origins,
        new AtomicInteger(),
        new ConcurrentLinkedQueue<>(),
        new BlockVariables(),
        SeenSnippets.in(shell),
        DeadSnippets.of(shell));
  }

  /** Lets JShell declare something, and forget what stood in its place. */
  List<SnippetEvent> declare(String source) {
    List<SnippetEvent> events = shell.eval(source);
    dead.forget(events);
    return events;
  }

  /** The same for a type or method, which sees what it mentions. */
  List<SnippetEvent> declare(String name, String source) {
    return seen.declare(name, source, this::declare);
  }

  /** Makes new entries known to both compilers and to the class loader of cells. */
  void addToClasspath(List<Path> entries, List<Path> all) {
    entries.forEach(entry -> shell.addToClasspath(entry.toString()));
    blocks.classPath(all);
  }

  /** What libraries use inside themselves is not offered to cells. */
  static List<Path> visible(List<Path> libraries) {
    return libraries.stream()
        .filter(jar -> !jar.getFileName().toString().startsWith("jackson-"))
        .toList();
  }

  /**
   * Makes JShell's compiler forget what went wrong in it: after a constant that is too long, or
   * code that is too large, it would compile nothing any more without saying so.
   */
  void recover() {
    shell.addToClasspath(System.getProperty("java.io.tmpdir") + "/nasbook-none");
  }

  /**
   * Tells JShell of one start-up import; false where there is none left. Telling takes long, so
   * they wait until there is time or until a declaration needs them.
   */
  boolean tellImport() {
    ImportLine next = imports.peek();
    if (next != null) {
      tell(next);
    }
    return next != null;
  }

  /** Names that start so and come from start-up imports of which JShell has not been told. */
  List<String> importedNames(String prefix) {
    var names = new ImportedNames(blocks.disk(), control.loader());
    return imports.stream().flatMap(line -> names.startingWith(prefix, line)).distinct().toList();
  }

  /** Tells JShell of the start-up imports that code needs. */
  void tellImports(String code) {
    Set<String> words = Names.words(Lexer.tokens(code).stream());
    imports.stream()
        .filter(line -> words.stream().anyMatch(word -> line.brings(word, control.loader())))
        .toList()
        .forEach(this::tell);
  }

  /** Tells JShell of all variables. */
  void tellVariables() {
    variables.tellable().forEach(this::tell);
  }

  /** Tells JShell of the variables that a declaration has to do with. */
  void tellVariables(String declaration) {
    variables.concerning(Names.words(Lexer.tokens(declaration).stream())).forEach(this::tell);
  }

  /** Tells JShell of the variables whose names begin with a word of some code. */
  void tellVariablesBeginning(String code) {
    Set<String> words = Names.words(Lexer.tokens(code).stream());
    variables.tellable().stream()
        .filter(variable -> words.stream().anyMatch(variable.name()::startsWith))
        .forEach(this::tell);
  }

  /** Tells JShell of one variable; false where there is none left. */
  boolean tellVariable() {
    Optional<BlockVariable> next = variables.tellable().stream().findFirst();
    next.ifPresent(this::tell);
    return next.isPresent();
  }

  private void tell(BlockVariable variable) {
    tellImports(variable.type());
    SnippetEvent event = control.adopt(() -> declare(variable.declaration())).getFirst();
    if (event.status() == Status.VALID) {
      variables.remove(variable);
      control.lead(names().className((PersistentSnippet) event.snippet()), variable);
    } else {
      shell.drop(event.snippet());
      variables.keep(variable);
      Log.line("JShell refused a variable: " + variable.declaration());
    }
  }

  private void tell(ImportLine line) {
    shell.eval(line.text()).stream()
        .filter(event -> event.status() != Status.VALID)
        .forEach(event -> Log.line("a start-up import was refused: " + line.text()));
    imports.remove(line);
  }

  /**
   * Takes back the import of one type, which a type of the notebook of this name would clash with.
   *
   * @return the full name of the other, if there was one
   */
  Optional<String> dropImport(String name) {
    Predicate<ImportLine> clashes = line -> line.bringsOneType() && line.name().equals(name);
    List<ImportLine> waiting = imports.stream().filter(clashes).toList();
    imports.removeAll(waiting);
    List<ImportSnippet> told =
        shell
            .imports()
            .filter(snippet -> shell.status(snippet) == Status.VALID)
            .filter(snippet -> clashes.test(ImportLine.of(snippet)))
            .toList();
    told.forEach(shell::drop);
    return Stream.concat(
            waiting.stream().map(ImportLine::path), told.stream().map(ImportSnippet::fullname))
        .findFirst();
  }

  /** An empty list of the errors of a cell. */
  CompileErrors errors(Cell cell) {
    return new CompileErrors(cell, this::typesNamed);
  }

  /** The full names of all types of this name. */
  private List<String> typesNamed(String name) {
    index.await();
    return analysis.listQualifiedNames(name, name.length()).getNames();
  }

  /** The import lines for what is declared. */
  Names names() {
    return new Names(shell, analysis, imports, variables, control.loader());
  }

  private record InProcess(Control control) implements ExecutionControlProvider {

    @Override
    public String name() {
      return "nasbook";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return control;
    }
  }
}
