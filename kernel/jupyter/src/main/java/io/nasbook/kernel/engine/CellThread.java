package io.nasbook.kernel.engine;

import io.nasbook.kernel.guard.CellStopped;
import io.nasbook.kernel.jvm.Reserve;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The thread that runs the code of cells: one for all cells, until one cell cannot be stopped and
 * keeps its thread.
 */
final class CellThread {

  private static final String NAME = "cell";

  /**
   * Deep enough for recursion that a lecture shows, and quickly used up by an endless one: nothing
   * can stop a thread while an error passes through its frames, a million of them in 64 MB.
   */
  private static final long STACK_BYTES = 16L << 20;

  /** All threads that cells start are in this group, unless they choose another. */
  private final ThreadGroup group = new ThreadGroup("cells");

  private final AtomicReference<Call> running = new AtomicReference<>();
  private final ClassLoader loader;
  private Worker worker;
  private volatile boolean stopping;
  private volatile Runnable first = () -> {};

  CellThread(ClassLoader loader) {
    this.loader = loader;
    worker = new Worker();
  }

  /** One piece of work and what came of it. */
  static final class Call {
    private final Callable<?> work;
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<Result> result = new AtomicReference<>();

    private Call(Callable<?> work) {
      this.work = work;
    }

    private void finish(Result outcome) {
      if (result.compareAndSet(null, outcome)) {
        done.countDown();
      }
    }

    boolean isDone(long millis) throws InterruptedException {
      return done.await(millis, TimeUnit.MILLISECONDS);
    }
  }

  /** What a call came to: a value, or what was thrown. */
  record Result(Object value, Throwable thrown) {}

  private final class Worker implements Runnable {
    private final SynchronousQueue<Call> calls = new SynchronousQueue<>();
    private final Thread thread = new Thread(group, this, NAME, STACK_BYTES, true);

    Worker() {
      thread.setDaemon(true);
      thread.setContextClassLoader(loader);
      thread.start();
    }

    @Override
    public void run() {
      boolean mine = true;
      while (mine) {
        mine = runOne();
      }
    }

    /** Runs the next call; false where nobody has waited for its end. */
    private boolean runOne() {
      Call call = next();
      Result result;
      try {
        restore();
        first.run();
        result = new Result(call.work.call(), null);
      } catch (Throwable thrown) {
        Reserve.releaseAfter(thrown);
        result = new Result(null, thrown);
      }
      call.finish(result);
      return worker == this;
    }

    /** What an earlier cell may have done to its thread. */
    private void restore() {
      thread.setContextClassLoader(loader);
      if (!thread.getName().equals(NAME) && worker == this) {
        thread.setName(NAME);
      }
      if (thread.getPriority() != Thread.NORM_PRIORITY) {
        thread.setPriority(Thread.NORM_PRIORITY);
      }
    }

    private Call next() {
      while (true) {
        try {
          return calls.take();
        } catch (InterruptedException late) {
          // An interrupt that arrived after its cell had ended.
        }
      }
    }
  }

  /**
   * Runs work on the cell's thread and waits for it. Work that a cell's own threads ask for runs at
   * once, where they are.
   */
  Result run(Callable<?> work) {
    if (group.parentOf(Thread.currentThread().getThreadGroup())) {
      return runHere(work);
    }
    if (stopping) {
      return new Result(null, new CellStopped());
    }
    Call call = new Call(work);
    running.set(call);
    try {
      worker.calls.put(call);
      call.done.await();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      running.set(null);
    }
    return call.result.get();
  }

  private static Result runHere(Callable<?> work) {
    try {
      return new Result(work.call(), null);
    } catch (Throwable thrown) {
      return new Result(null, thrown);
    }
  }

  /** What is to run before each piece of work. */
  void first(Runnable task) {
    first = task;
  }

  /** The call that runs now, or null. */
  Call running() {
    return running.get();
  }

  Thread thread() {
    return worker.thread;
  }

  ThreadGroup group() {
    return group;
  }

  /** Whether the running cell is being stopped; while so, no further call of it begins. */
  void stopping(boolean now) {
    stopping = now;
  }

  boolean isStopping() {
    return stopping;
  }

  /**
   * Leaves a call to itself, gives its caller the error and takes a new thread for what follows.
   */
  Thread abandon(Call call, Throwable error) {
    Thread stuck = worker.thread;
    stuck.setName("cell (not stopped)");
    worker = new Worker();
    call.finish(new Result(null, error));
    return stuck;
  }
}
