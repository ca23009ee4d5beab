package io.nasbook.kernel.guard;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The check that instrumented code makes on every backward jump and method entry.
 *
 * <p>While nothing is to be stopped it calls an empty method through a call site that compilers
 * take for a constant: nothing of it is left in a compiled loop, not even the read of a flag.
 * Stopping changes the target, which throws such compiled code away. Static state, because it is
 * called from code that knows nothing.
 */
public final class Stop {

  private static final MethodType TYPE = MethodType.methodType(void.class);
  private static final MethodHandle GO = handle("go");
  private static final MethodHandle STOP = handle("stop");
  private static final MutableCallSite SITE = new MutableCallSite(GO);
  private static final MethodHandle CHECK = SITE.dynamicInvoker();

  private static final Set<Thread> DOOMED =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private static volatile boolean everybody;

  private Stop() {}

  private static MethodHandle handle(String name) {
    try {
      return MethodHandles.lookup().findStatic(Stop.class, name, TYPE);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /**
   * Does nothing, or throws {@link CellStopped} in a thread that is to stop.
   *
   * @throws Throwable never a checked one: callers are bytecode
   */
  public static void check() throws Throwable {
    CHECK.invokeExact();
  }

  private static void go() {
    // Nothing is to be stopped.
  }

  private static void stop() {
    if (everybody || DOOMED.contains(Thread.currentThread())) {
      throw new CellStopped();
    }
  }

  /** From now on every thread that makes the check is stopped. */
  public static void begin() {
    everybody = true;
    aim(STOP);
  }

  /**
   * From now on only the given threads are stopped, whenever they come back to instrumented code.
   *
   * @param doomed threads that could not be stopped so far
   */
  public static void end(Set<Thread> doomed) {
    DOOMED.removeIf(thread -> !thread.isAlive());
    DOOMED.addAll(doomed);
    everybody = false;
    aim(DOOMED.isEmpty() ? GO : STOP);
  }

  /**
   * Stops one thread more, whenever it comes back to instrumented code.
   *
   * @param thread a thread that no cell waits for any longer
   */
  public static void doom(Thread thread) {
    DOOMED.add(thread);
    aim(STOP);
  }

  /** Makes code as fast as it was before, where every thread that was to stop has done so. */
  public static void settle() {
    DOOMED.removeIf(thread -> !thread.isAlive());
    if (!everybody && DOOMED.isEmpty()) {
      aim(GO);
    }
  }

  private static void aim(MethodHandle target) {
    if (SITE.getTarget() != target) {
      SITE.setTarget(target);
      MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }
  }
}
