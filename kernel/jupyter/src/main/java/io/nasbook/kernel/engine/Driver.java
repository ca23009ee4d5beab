package io.nasbook.kernel.engine;

import io.nasbook.kernel.jvm.Reserve;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes cells one after the other through their compilation and their runs, on a thread of its own.
 * javac cannot be interrupted, so whoever asked for a cell can be answered before it has ended; the
 * next cell waits until it has.
 */
final class Driver {

  private final ExecutorService worker = Executors.newSingleThreadExecutor(Driver::thread);

  private volatile Answer last = Answer.none();

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "driver", Engine.COMPILER_STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** The way to the one who asked. */
  static final class Answer {
    private final AtomicBoolean begun = new AtomicBoolean();
    private final BlockingQueue<Supplier<Outcome>> said = new ArrayBlockingQueue<>(2);

    /** Of no work. */
    private static Answer none() {
      var none = new Answer();
      none.begun.set(true);
      return none;
    }

    /** Answers; whatever is said later is heard by nobody. */
    void give(Outcome outcome) {
      said.offer(() -> outcome);
    }

    private void fail(RuntimeException broken) {
      said.offer(
          () -> {
            throw broken;
          });
    }

    private void fail(Error broken) {
      said.offer(
          () -> {
            throw broken;
          });
    }

    private Outcome take() {
      try {
        return said.take().get();
      } catch (InterruptedException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** Does work to its end, or until its answer is given. */
  Outcome run(Function<Answer, Outcome> work) {
    var answer = new Answer();
    last = answer;
    worker.execute(() -> begin(work, answer));
    return answer.take();
  }

  /** Answers for work that still waits for its turn, which then never comes; false for other. */
  boolean refuse(Outcome outcome) {
    boolean waits = last.begun.compareAndSet(false, true);
    if (waits) {
      last.give(outcome);
    }
    return waits;
  }

  private static void begin(Function<Answer, Outcome> work, Answer answer) {
    if (answer.begun.compareAndSet(false, true)) {
      run(work, answer);
    }
  }

  private static void run(Function<Answer, Outcome> work, Answer answer) {
    try {
      answer.give(work.apply(answer));
    } catch (RuntimeException broken) {
      answer.fail(broken);
    } catch (Error broken) {
      Reserve.releaseAfter(broken);
      answer.fail(broken);
    }
  }
}
