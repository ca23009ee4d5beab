package io.nasbook.display;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One display below a cell whose value changes while the cell runs. It is drawn at most twice a
 * second, in place and so without flicker, however often it changes; its last value is drawn when
 * the cell ends or when it is closed, whatever comes first.
 *
 * <pre>{@code
 * var live = LiveDisplay.create();
 * for (int i = 1; i <= 100; i++) {
 *   int done = i;
 *   live.show(() -> "step " + done);
 * }
 * }</pre>
 */
public final class LiveDisplay implements AutoCloseable {

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** Static as a cell's displays are: what the end of the running cell has still to draw. */
  private static final Set<LiveDisplay> UNFINISHED = ConcurrentHashMap.newKeySet();

  private final LongSupplier clock;
  private Optional<Supplier<?>> waiting = Optional.empty();
  private String id = "";
  private long drawnNanos;

  private LiveDisplay(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * A display that appears with its first value.
   *
   * @return the display
   */
  public static LiveDisplay create() {
    return create(System::nanoTime);
  }

  static LiveDisplay create(LongSupplier clockNanos) {
    return new LiveDisplay(clockNanos);
  }

  /**
   * Another value.
   *
   * @param value makes the value; asked only if it is drawn
   */
  public synchronized void show(Supplier<?> value) {
    waiting = Optional.of(value);
    if (id.isEmpty() || clock.getAsLong() - drawnNanos >= PAUSE_NANOS) {
      close();
    } else {
      UNFINISHED.add(this);
    }
  }

  /** Draws the last value, if it is not drawn yet; another one may still follow. */
  @Override
  public synchronized void close() {
    UNFINISHED.remove(this);
    Optional<Supplier<?>> last = waiting;
    waiting = Optional.empty();
    last.ifPresent(value -> draw(value.get()));
  }

  private void draw(Object value) {
    if (id.isEmpty()) {
      id = Display.display(value);
    } else {
      Display.updateDisplay(id, value);
    }
    drawnNanos = clock.getAsLong();
  }

  /**
   * Whether a display has a value that is not drawn; the kernel asks at the end of a cell.
   *
   * @return whether {@link #closeAll} has something to do
   */
  public static boolean isAnyUnfinished() {
    return !UNFINISHED.isEmpty();
  }

  /** Draws the last value of every display; the kernel does so at the end of a cell. */
  public static void closeAll() {
    UNFINISHED.forEach(LiveDisplay::close);
  }
}
