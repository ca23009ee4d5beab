package io.nasbook.kernel.jvm;

import java.util.concurrent.atomic.AtomicReference;

/** Memory that is given up when a cell has used up all other, so that it can free what it holds. */
public final class Reserve {

  private static final int BYTES = 4 << 20;

  private final AtomicReference<byte[]> held = new AtomicReference<>(new byte[BYTES]);

  /** Gives the memory up. */
  public void release() {
    held.set(null);
  }

  /** Takes it again once there is some; not while memory is short. */
  public void refill() {
    long free =
        Runtime.getRuntime().maxMemory()
            - Runtime.getRuntime().totalMemory()
            + Runtime.getRuntime().freeMemory();
    if (held.get() == null && free > 8L * BYTES) {
      held.set(new byte[BYTES]);
    }
  }
}
