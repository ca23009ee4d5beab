package io.nasbook.display.grade;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Runs code for no longer than a time, in a thread of its own, and stops that thread then.
 *
 * @param duration the longest time
 * @param stopper what asks a thread to stop
 */
record TimeLimit(Duration duration, Consumer<Thread> stopper) {

  private static final long STACK_BYTES = 64L << 20;
  private static final Duration TO_STOP = Duration.ofSeconds(1);

  /** What came of code in time: its result, or what it threw. */
  record Ended(Result result, Optional<Throwable> thrown) {}

  /** What came of the code, or empty where it took too long. */
  Optional<Ended> run(Callable<Result> code) throws InterruptedException {
    var ended = new AtomicReference<Ended>();
    var thread = new Thread(null, () -> ended.set(end(code)), "check", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      boolean inTime = thread.join(duration);
      return inTime ? Optional.of(ended.get()) : Optional.empty();
    } finally {
      stop(thread);
    }
  }

  private void stop(Thread thread) throws InterruptedException {
    if (thread.isAlive()) {
      thread.interrupt();
      stopper.accept(thread);
      thread.join(TO_STOP);
    }
  }

  private static Ended end(Callable<Result> code) {
    try {
      return new Ended(code.call(), Optional.empty());
    } catch (Throwable thrown) {
      return new Ended(null, Optional.of(thrown));
    }
  }
}
