package io.nasbook.kernel.guard;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Which threads are to stop, and the check that instrumented code makes where a method begins.
 * Static state, because it is called from code that knows nothing.
 */
public final class Stop {

  private static final Set<Thread> DOOMED =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private static volatile boolean everybody;

  /** Not volatile: it is read millions of times a second and written once an hour. */
  static boolean wanted;

  private Stop() {}

  /**
   * Does nothing, or throws {@link CellStopped} in a thread that is to stop.
   *
   * @throws CellStopped in a thread that is to stop
   */
  public static void check() {
    if (wanted) {
      stop();
    }
  }

  static void stop() {
    if (everybody || DOOMED.contains(Thread.currentThread())) {
      throw new CellStopped();
    }
  }

  /** From now on every thread that makes the check is stopped. */
  public static void begin() {
    everybody = true;
    wanted = true;
  }

  /**
   * From now on only the given threads are stopped, whenever they come back to instrumented code.
   *
   * @param doomed threads that could not be stopped so far
   */
  public static void end(Set<Thread> doomed) {
    DOOMED.addAll(doomed);
    everybody = false;
    settle();
  }

  /**
   * Stops one thread more, whenever it comes back to instrumented code.
   *
   * @param thread a thread that no cell waits for any longer
   */
  public static void doom(Thread thread) {
    DOOMED.add(thread);
    wanted = true;
  }

  /** Makes code as fast as it was before, where every thread that was to stop has done so. */
  public static void settle() {
    DOOMED.removeIf(thread -> !thread.isAlive());
    wanted = everybody || !DOOMED.isEmpty();
  }
}
