package io.nasbook.kernel.engine;

import io.nasbook.kernel.guard.CellStopped;
import io.nasbook.kernel.guard.Stop;
import io.nasbook.kernel.guard.Turn;
import io.nasbook.kernel.jvm.Agent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Ends the running cell and every thread that it has started. Compiled loops do not look at the
 * field that {@link Turn} reads, so that class is given its code anew: it throws them away.
 */
final class Stopper {

  private static final int STEP_MILLIS = 20;
  private static final int WEAVE_AFTER_MILLIS = 120;
  private static final int GIVE_UP_AFTER_MILLIS = 850;
  private static final int LIBRARY_SAVES_WITHIN_MILLIS = 1_200;
  private static final int GIVE_UP_LIBRARY_AFTER_MILLIS = 1_700;
  private static final int LEAVE_COMPILER_AFTER_MILLIS = 600;
  private static final int QUIET_WITHIN_MILLIS = 400;

  private final CellThread cell;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("stopper").factory());
  private Future<?> current;
  private boolean running;
  private boolean stopNext;
  private boolean left;
  private Runnable leave;
  private volatile boolean ended;

  Stopper(CellThread cell) {
    this.cell = cell;
  }

  /**
   * A cell begins, which can be stopped from now on.
   *
   * @param leave answers for a cell that is still compiled a while after it was to end
   */
  synchronized void begin(Runnable leave) {
    this.leave = leave;
    left = false;
    running = true;
    if (stopNext) {
      stop(false);
    }
  }

  /**
   * Asks the running cell to end; returns at once. A second request adds nothing.
   *
   * @param next whether a cell is about to begin, which is then stopped at once
   */
  synchronized void stop(boolean next) {
    stopNext = next && !running;
    if (running && !cell.isStopping()) {
      ended = false;
      cell.stopping(true);
      current = worker.submit(this::stopNow);
    }
  }

  /** A request that came for a cell that is over is not for the next. */
  synchronized void forget() {
    stopNext = false;
  }

  /**
   * Called when a cell has ended: waits until stopping it has ended as well. A further request that
   * comes meanwhile is for the cell that is being stopped, not for the next.
   */
  boolean finish() {
    Future<?> stopping = ending();
    if (stopping == null) {
      return false;
    }
    try {
      stopping.get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    } finally {
      stopped();
    }
    return true;
  }

  private synchronized Future<?> ending() {
    ended = true;
    running = current != null;
    return current;
  }

  private synchronized void stopped() {
    current = null;
    running = false;
    cell.stopping(false);
  }

  private void stopNow() {
    Stop.begin();
    makeKnown();
    var weaving = new Weaving();
    Set<Thread> doomed = new HashSet<>();
    long since = System.nanoTime();
    try {
      while (!ended) {
        CellThread.Call call = cell.running();
        if (call == null) {
          waitForCompiler(since);
        } else {
          push(call, weaving, doomed);
          since = System.nanoTime();
        }
      }
      calmDown(weaving, doomed);
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      doomed.addAll(burning());
      Stop.end(doomed);
      weaving.undo();
    }
  }

  /** Stops one thread more, whenever it comes back to instrumented code. */
  void doom(Thread thread) {
    Stop.doom(thread);
    makeKnown();
  }

  private static void makeKnown() {
    Agent.retransform(Set.of(Turn.class));
  }

  /** Where nothing runs, the cell is being compiled: what it wants to run next will not begin. */
  private void waitForCompiler(long since) throws InterruptedException {
    long millis = (System.nanoTime() - since) / 1_000_000;
    if (millis < LEAVE_COMPILER_AFTER_MILLIS) {
      Thread.sleep(1);
    } else {
      leave();
      Thread.sleep(STEP_MILLIS);
    }
  }

  private synchronized void leave() {
    if (!left) {
      left = true;
      leave.run();
    }
  }

  private void push(CellThread.Call call, Weaving weaving, Set<Thread> doomed)
      throws InterruptedException {
    int millis = 0;
    while (!call.isDone(STEP_MILLIS)) {
      millis += STEP_MILLIS;
      threads().forEach(Thread::interrupt);
      boolean saves = Stacks.isInLibrary(cell.thread());
      if (millis % WEAVE_AFTER_MILLIS == 0) {
        weaving.weave(burning(millis));
      }
      if (millis >= (saves ? GIVE_UP_LIBRARY_AFTER_MILLIS : GIVE_UP_AFTER_MILLIS)) {
        StackTraceElement[] where = Stacks.top(cell.thread());
        doomed.add(cell.abandon(call, new NotStopped(where)));
      }
    }
  }

  /** Waits until what the cell has started is quiet as well. */
  private void calmDown(Weaving weaving, Set<Thread> doomed) throws InterruptedException {
    for (int millis = 0; millis < QUIET_WITHIN_MILLIS; millis += STEP_MILLIS) {
      Set<Thread> left = burning();
      left.removeAll(doomed);
      if (left.isEmpty()) {
        return;
      }
      left.forEach(Thread::interrupt);
      if (millis % WEAVE_AFTER_MILLIS == 0) {
        weaving.weave(left);
      }
      Thread.sleep(STEP_MILLIS);
    }
  }

  /** Threads that burn so long after the interrupt; the library has time to save at first. */
  private Set<Thread> burning(int millis) {
    Set<Thread> all = burning();
    if (millis < LIBRARY_SAVES_WITHIN_MILLIS) {
      all.removeIf(Stacks::isInLibrary);
    }
    return all;
  }

  /** Threads of cells that run code now. */
  private Set<Thread> burning() {
    CellThread.Call call = cell.running();
    return threads().stream()
        .filter(thread -> call != null || thread != cell.thread())
        .filter(thread -> thread.getState() == Thread.State.RUNNABLE)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private List<Thread> threads() {
    var found = new Thread[cell.group().activeCount() * 2 + 16];
    int count = cell.group().enumerate(found, true);
    return Arrays.asList(found).subList(0, count);
  }

  /** Says that a cell was left running, and where it was. */
  static final class NotStopped extends Error {

    private static final long serialVersionUID = 1L;

    NotStopped(StackTraceElement[] where) {
      super(
          "the cell was interrupted, but a thread of it still runs in " + top(where),
          new CellStopped());
      setStackTrace(where);
    }

    private static Object top(StackTraceElement[] where) {
      return where.length == 0 ? "native code" : where[0];
    }
  }
}
