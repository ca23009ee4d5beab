package io.nasbook.kernel.session;

import io.nasbook.kernel.engine.CellError;
import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.engine.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Stops a cell that runs too long.
 *
 * @param limit the longest time
 * @param engine what runs the cell
 */
record TimeLimit(Duration limit, Engine engine) {

  Outcome run(Supplier<Outcome> cell) {
    AtomicBoolean late = new AtomicBoolean();
    Thread alarm = Thread.ofVirtual().name("time limit").start(() -> stopLater(late));
    Outcome outcome = cell.get();
    alarm.interrupt();
    return late.get() && outcome instanceof Outcome.Failed ? tooLong() : outcome;
  }

  private void stopLater(AtomicBoolean late) {
    try {
      Thread.sleep(limit);
      late.set(true);
      engine.interrupt();
    } catch (InterruptedException inTime) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome tooLong() {
    String message = "the cell ran longer than " + limit.toMillis() + " ms and was stopped";
    return new Outcome.Failed(
        new CellError("TimeoutException", message, List.of("TimeoutException: " + message)));
  }
}
