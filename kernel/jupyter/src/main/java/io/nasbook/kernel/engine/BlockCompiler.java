package io.nasbook.kernel.engine;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import io.nasbook.kernel.engine.CompilerPool.Job;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one class of a cell in one pass. */
final class BlockCompiler {

  private static final List<String> OPTIONS =
      List.of("-proc:none", "-Xlint:none", "-g:source,lines");

  /** javac keeps the names of all classes that it has compiled, half a kilobyte each. */
  private static final int WORN_AFTER = 1_000;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private Optional<CompilerPool> pool = Optional.empty();
  private final MemoryFiles files;
  private final QuickFiles disk;
  private final List<String> options;
  private int compilations;

  /** A compiler for cells that see the given jars, with more options. */
  BlockCompiler(List<Path> libraries, List<String> more) {
    options = Stream.concat(OPTIONS.stream(), more.stream()).toList();
    disk = new QuickFiles(javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
    files = new MemoryFiles(disk);
    classPath(Workshop.visible(libraries));
  }

  /** The options that the user has asked for. */
  List<String> userOptions() {
    return options.subList(OPTIONS.size(), options.size());
  }

  MemoryFiles files() {
    return files;
  }

  /** The files below the classes of cells, which JShell uses as well: jars are opened once. */
  StandardJavaFileManager disk() {
    return disk;
  }

  /** Sets the jars and folders that cells can use; what javac has learnt of others is forgotten. */
  void classPath(Collection<Path> paths) {
    renew();
    disk.classPath(paths);
  }

  /**
   * What came of a compilation.
   *
   * @param classes bytes by binary name, empty where there are errors
   * @param errors the errors
   */
  record Compiled(Map<String, byte[]> classes, List<Diagnostic<? extends JavaFileObject>> errors) {}

  /** Whether javac has compiled so much that it should begin afresh when there is time. */
  boolean isWorn() {
    return compilations >= WORN_AFTER;
  }

  /** Lets javac begin afresh; the next compilation reads the JDK's symbols again. */
  synchronized void renew() {
    pool = CompilerPool.open();
    compilations = 0;
  }

  /** Lets javac know the whole JDK; until then it knows a module of it, and is quick to begin. */
  synchronized void openJdk() {
    files.openJdk();
    renew();
  }

  /** Compiles a class; where that fails with a part of the JDK, with all of it. */
  synchronized Compiled compile(String binaryName, String source) {
    Compiled result = attempt(binaryName, source);
    if (result.errors().isEmpty() || files.isWholeJdk()) {
      return result;
    }
    openJdk();
    return attempt(binaryName, source);
  }

  private Compiled attempt(String binaryName, String source) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var job = new Job(files, diagnostics, options, new Source(binaryName, source));
    boolean compiled = run(job, task -> generate(task, diagnostics));
    Map<String, byte[]> classes = files.takeWritten();
    List<Diagnostic<? extends JavaFileObject>> errors =
        diagnostics.getDiagnostics().stream()
            .<Diagnostic<? extends JavaFileObject>>map(d -> d)
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .toList();
    return new Compiled(compiled ? classes : Map.of(), errors);
  }

  /**
   * Lets javac find out what a class means, without making it. What is wrong with it is left to who
   * compiles it.
   *
   * @param answer takes from the tree what the task knows of it
   */
  synchronized <T> T analyze(
      String binaryName, String source, BiFunction<JavacTask, CompilationUnitTree, T> answer) {
    var unheard = new DiagnosticCollector<JavaFileObject>();
    var job = new Job(files, unheard, options, new Source(binaryName, source));
    return run(job, task -> answer.apply(task, analyzed(task)));
  }

  private static CompilationUnitTree analyzed(JavacTask task) {
    try {
      CompilationUnitTree tree = task.parse().iterator().next();
      task.analyze();
      return tree;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private <T> T run(Job job, Function<JavacTask, T> work) {
    compilations++;
    return pool.map(p -> p.run(job, work)).orElseGet(() -> work.apply(task(job)));
  }

  private JavacTask task(Job job) {
    return (JavacTask)
        javac.getTask(
            new StringWriter(), files, job.listener(), options, null, List.of(job.source()));
  }

  /** Step by step, because a task that is called as a whole cannot be used again. */
  private boolean generate(JavacTask task, DiagnosticCollector<JavaFileObject> diagnostics) {
    try {
      task.parse();
      if (hasErrors(diagnostics)) {
        return false;
      }
      task.analyze();
      if (hasErrors(diagnostics)) {
        return false;
      }
      task.generate();
      if (hasErrors(diagnostics)) {
        // A constant that is too long stays in the writer and would fail every later class.
        renew();
        return false;
      }
      return true;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean hasErrors(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .anyMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String binaryName, String text) {
      super(URI.create("memory:///" + binaryName.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
