package io.nasbook.kernel.engine;

import io.nasbook.display.Display;
import io.nasbook.display.MimeBundle;
import io.nasbook.display.Renderers;
import io.nasbook.kernel.guard.CellStopped;
import io.nasbook.kernel.jvm.Reserve;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;

/** Runs cells and knows what they have declared. One thread runs cells; any may interrupt. */
public final class Engine {

  /** Sums of thousands of terms take the compiler deep into recursion. */
  public static final long COMPILER_STACK_BYTES = 512L << 20;

  private static final CellError STILL_COMPILED =
      CellError.of(
          "Interrupted",
          "the cell was stopped; the compiler still ends what it has begun, and the next cell waits for that",
          List.of());

  private final ReentrantLock compiling = new ReentrantLock();
  private final Origins origins = new Origins();
  private final Traces traces = new Traces(origins);
  private final CellThread thread;
  private final Stopper stopper;
  private final Driver driver = new Driver();
  private final Workshop shop;
  private final WarmUp warmUp;
  private final CompilerStart start;
  private final CellLoader loader;
  private final List<Path> libraries;
  private final List<Path> added = new CopyOnWriteArrayList<>();
  private final AtomicLong changes = new AtomicLong();

  /** An engine whose cells see the given jars. */
  public Engine(List<Path> libraries) {
    this(libraries, CompilerStart.begin(libraries, List.of()));
  }

  /** An engine whose cells see the given jars and are compiled with a compiler for them. */
  public Engine(List<Path> libraries, CompilerStart start) {
    this.start = start;
    loader =
        new CellLoader(
            new LibraryLoader(libraries.stream().map(Engine::url).toArray(java.net.URL[]::new)));
    this.libraries = List.copyOf(libraries);
    thread = new CellThread(loader);
    stopper = new Stopper(thread);
    BlockCompiler blocks = start.compiler();
    var control = new Control(loader, thread, blocks.files(), compiling);
    shop = Workshop.open(libraries, blocks, control, origins);
    warmUp = new WarmUp(shop);
  }

  private static java.net.URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (java.net.MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /** The class loader of cells. */
  public ClassLoader loader() {
    return loader;
  }

  /** The renderers that the libraries and the JDK's types have. */
  public Renderers renderers() {
    return Renderers.of(loader);
  }

  /**
   * Takes imports that every cell has, and what the compiler has made of a first small block, so
   * that the first cell need not.
   *
   * @param imports each a line of Java
   */
  public void begin(List<String> imports) {
    lockCompilers();
    try {
      imports.stream().map(ImportLine::new).forEach(shop.imports()::add);
      Map<String, byte[]> first = start.firstBlock();
      if (!first.isEmpty()) {
        shop.control().place(first);
      }
    } finally {
      compiling.unlock();
    }
  }

  /** They share their files, so the first block is done before either is used. */
  private void lockCompilers() {
    start.firstBlock();
    compiling.lock();
  }

  /**
   * Does a piece of work that makes later cells and questions quicker; false where there is none
   * left, or while the compiler still ends what an interrupted cell has begun.
   */
  public boolean prepare() {
    start.firstBlock();
    if (!compiling.tryLock()) {
      return false;
    }
    try {
      return shop.tellImport() || warmUp.next() || shop.tellVariable() || shop.index().release();
    } finally {
      compiling.unlock();
    }
  }

  /**
   * Runs a cell to its end and says what came of it; an interrupted one may still be compiled when
   * this returns.
   */
  public Outcome run(Cell cell) {
    return stoppable(() -> compileAndRun(cell));
  }

  private Outcome stoppable(Supplier<Outcome> work) {
    return driver.run(
        answer -> {
          stopper.begin(() -> answer.give(new Outcome.Failed(STILL_COMPILED)));
          Outcome outcome = work.get();
          return stopper.finish() ? interrupted(outcome) : outcome;
        });
  }

  private Outcome compileAndRun(Cell cell) {
    Reserve.refill();
    lockCompilers();
    try {
      return new CellRun(shop, cell, traces).run(this::render);
    } catch (CellFailure failure) {
      return new Outcome.Failed(failure.error());
    } catch (OutOfMemoryError compiler) {
      Reserve.releaseAfter(compiler);
      shop.recover();
      return new Outcome.Failed(traces.error(compiler));
    } finally {
      compiling.unlock();
      changes.incrementAndGet();
    }
  }

  /** Grows whenever what code means may have changed: a cell has ended, a jar was added. */
  public long changes() {
    return changes.get();
  }

  /** An interrupted cell failed for that reason, whatever its code made of it. */
  private Outcome interrupted(Outcome outcome) {
    boolean left = outcome instanceof Outcome.Failed f && f.error().name().equals("NotStopped");
    return left ? outcome : new Outcome.Failed(traces.error(new CellStopped()));
  }

  /**
   * Runs work of the kernel itself, such as a magic, on the thread of cells, where it can be
   * stopped as a cell can. An empty value shows nothing.
   */
  public Outcome run(Callable<Optional<Object>> work) {
    return stoppable(() -> runOnCellThread(work));
  }

  private Outcome runOnCellThread(Callable<Optional<Object>> work) {
    try {
      CellThread.Result result = thread.run(work);
      if (result.thrown() != null) {
        throw new CellFailure(traces.error(result.thrown()));
      }
      Optional<?> value = (Optional<?>) result.value();
      return value.isEmpty()
          ? new Outcome.Nothing()
          : new Outcome.Value(render(value.orElseThrow()));
    } catch (CellFailure failure) {
      return new Outcome.Failed(failure.error());
    }
  }

  /**
   * Runs code for work that a cell's own thread does, and gives its value to the caller.
   *
   * @throws Exception what the code threw, or a {@link CellFailure} with its compile error
   */
  public Optional<Object> evaluate(Cell cell) throws Exception {
    lockCompilers();
    try {
      return new CellRun(shop, cell, traces).evaluate();
    } catch (CellFailure failure) {
      throw failure.original();
    } finally {
      compiling.unlock();
    }
  }

  /** Adds jars and folders to what cells see. */
  public void addToClasspath(List<Path> entries) {
    lockCompilers();
    try {
      List<Path> known = classpath();
      List<Path> fresh = entries.stream().filter(e -> !known.contains(e)).distinct().toList();
      if (!entries.isEmpty()) {
        added.addAll(fresh);
        shop.addToClasspath(fresh, classpath());
      }
    } finally {
      compiling.unlock();
      changes.incrementAndGet();
    }
  }

  /** The jars and folders that cells see. */
  public List<Path> classpath() {
    return Stream.concat(Workshop.visible(libraries).stream(), added.stream()).toList();
  }

  /** Renders on the cell's thread: it runs the user's own toString and renderers. */
  private MimeBundle render(Object value) throws CellFailure {
    CellThread.Result result = thread.run((Callable<MimeBundle>) () -> Display.render(value));
    if (result.thrown() != null) {
      throw new CellFailure(traces.error(result.thrown()));
    }
    return withText((MimeBundle) result.value());
  }

  /** Graders and consoles want text of every result; a bundle of the user may have none. */
  private static MimeBundle withText(MimeBundle bundle) {
    return bundle.representation(MimeBundle.TEXT).isPresent()
        ? bundle
        : bundle.with(MimeBundle.TEXT, String.join(", ", bundle.data().keySet()));
  }

  /** Stops the running cell, or the one that waits for it; does nothing when there is none. */
  public void interrupt() {
    interrupt(false);
  }

  /** Stops the running cell, or the one that is about to begin. */
  public void interruptOrNext() {
    interrupt(true);
  }

  /** The cell is over: an interrupt that came for it is not for the next. */
  public void forgetInterrupt() {
    stopper.forget();
  }

  private void interrupt(boolean next) {
    if (!driver.refuse(new Outcome.Failed(traces.error(new CellStopped())))) {
      stopper.stop(next);
    }
  }

  /** Stops a thread that no cell waits for any longer, whenever it runs code of a cell. */
  public void doom(Thread thread) {
    stopper.doom(thread);
  }

  /** What runs first on the thread of cells, before each piece of a cell. */
  public void onEachThread(Runnable first) {
    thread.first(first);
  }

  /** The error that a cell shows for a fault of the kernel itself. */
  public CellError failure(Throwable broken) {
    return traces.error(broken);
  }

  /** Whether the calling thread is the one that runs cells. */
  public boolean isCellThread() {
    return Thread.currentThread() == thread.thread();
  }

  /** The trace of an exception as lines of text. */
  public String traceText(Throwable thrown) {
    return traces.text(thrown);
  }

  /**
   * Asks JShell something about code; waits while a cell is being compiled, not while it runs.
   *
   * @param code the code, whose imports and variables JShell is told of
   */
  public <T> T ask(String code, Function<SourceCodeAnalysis, T> question) {
    shop.index().await();
    lockCompilers();
    try {
      shop.tellImports(code);
      shop.tellVariablesBeginning(code);
      return question.apply(shop.analysis());
    } finally {
      compiling.unlock();
    }
  }

  /** Names that start so and come from start-up imports of which JShell has not been told. */
  public List<String> importedNames(String prefix) {
    lockCompilers();
    try {
      return shop.importedNames(prefix);
    } finally {
      compiling.unlock();
    }
  }

  /** The JShell behind this engine, for those who list what is declared. */
  public <T> T list(Function<JShell, T> question) {
    lockCompilers();
    try {
      shop.tellVariables();
      return question.apply(shop.shell());
    } finally {
      compiling.unlock();
    }
  }
}
