package io.nasbook.kernel.output;

import io.nasbook.kernel.protocol.Header;
import java.util.concurrent.ForkJoinWorkerThread;

/** Which cell a thread writes for: the one that started it, or the running one for pool threads. */
public final class Writers {

  private final InheritableThreadLocal<Header> started = new InheritableThreadLocal<>();
  private volatile Header latest = Header.NONE;

  /** A cell begins. */
  public void begin(Header cell) {
    latest = cell;
  }

  /**
   * Called on a thread of the cell itself, so that the threads which it starts inherit the cell.
   */
  public void adopt() {
    started.set(latest);
  }

  /** The cell of the calling thread. */
  public Header current() {
    Header mine = started.get();
    boolean pooled = Thread.currentThread() instanceof ForkJoinWorkerThread;
    return mine == null || pooled ? latest : mine;
  }
}
