package io.nasbook.kernel.engine;

import io.nasbook.kernel.jvm.Internals;
import io.nasbook.kernel.log.Log;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import jdk.jshell.SourceCodeAnalysis;

/**
 * JShell's index of all classes that there are, by which it offers packages and imports. JShell
 * begins to make it at once, in a thread of its own: it walks through the whole JDK, which is half
 * of what a fresh kernel allocates, while the first cell waits for the same processor. So it is
 * held up until there is a pause or a question.
 *
 * <p>That is no API, so it is done by reflection. Where that is not possible JShell does as it
 * likes. All instances of JShell share the thread, so whoever lets it go on lets all go on.
 */
final class ClassIndex {

  /** Ten times what the index takes, unless a cell runs inside JShell, which holds it up, too. */
  private static final long PATIENCE_MILLISECONDS = 3_000;

  private static final Future<?> NOTHING_TO_WAIT_FOR = CompletableFuture.completedFuture(null);
  private static final Queue<Runnable> HELD_UP = new ConcurrentLinkedQueue<>();

  private final Supplier<Future<?>> end;
  private Future<?> complete;

  /** An index that says, once it goes on, when it is complete. */
  private ClassIndex(Supplier<Future<?>> end) {
    this.end = end;
  }

  /** Stops JShell from making the index. */
  static ClassIndex heldUp(SourceCodeAnalysis analysis) {
    try {
      ExecutorService tasks = (ExecutorService) Internals.read(analysis, "INDEXER");
      Runnable resume = Internals.method(analysis, "resumeIndexing");
      Internals.method(analysis, "suspendIndexing").run();
      HELD_UP.add(resume);
      return new ClassIndex(() -> tasks.submit(() -> {}));
    } catch (ReflectiveOperationException | RuntimeException closed) {
      Log.line("JShell makes its index at once: " + closed);
      return new ClassIndex(() -> NOTHING_TO_WAIT_FOR);
    }
  }

  /** Lets JShell make the index; false where it did so before. */
  boolean release() {
    boolean held = false;
    for (Runnable next = HELD_UP.poll(); next != null; next = HELD_UP.poll()) {
      next.run();
      held = true;
    }
    return held;
  }

  /** Waits for the index, as a question wants it, but not for ever and not twice. */
  synchronized void await() {
    release();
    complete = complete == null ? end.get() : complete;
    try {
      complete.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException late) {
      complete = NOTHING_TO_WAIT_FOR;
    }
  }
}
