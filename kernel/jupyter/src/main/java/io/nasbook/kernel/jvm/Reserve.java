package io.nasbook.kernel.jvm;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Memory that is given up as soon as there is no other, so that the kernel can say so and a cell
 * can free what it holds. Static, because all threads share one heap and any of them may find it
 * full: nothing may be allocated before the release.
 */
public final class Reserve {

  private static final int BYTES = 8 << 20;

  private static final AtomicReference<byte[]> HELD = new AtomicReference<>(new byte[BYTES]);

  private Reserve() {}

  /** Gives the memory up if this says that there is no other. */
  public static void releaseAfter(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      HELD.set(null);
    }
  }

  /** Takes it again once there is some; not while memory is short. */
  public static void refill() {
    long free =
        Runtime.getRuntime().maxMemory()
            - Runtime.getRuntime().totalMemory()
            + Runtime.getRuntime().freeMemory();
    if (HELD.get() == null && free > 4L * BYTES) {
      HELD.set(new byte[BYTES]);
    }
  }
}
