package io.nasbook.kernel.guard;

/**
 * The check that instrumented code makes on every backward jump.
 *
 * <p>It reads a plain field, which costs little in the interpreter and which compilers read once
 * for a whole loop, so nothing of the check is left in one. Whoever wants threads to stop has to
 * give this class its code anew, which throws compiled loops away. It has one method, and methods
 * that begin do not call it: a deep recursion would have to be thrown away frame by frame.
 */
public final class Turn {

  private Turn() {}

  /**
   * Does nothing, or throws {@link CellStopped} in a thread that is to stop.
   *
   * @throws CellStopped in a thread that is to stop
   */
  public static void check() {
    if (Stop.wanted) {
      Stop.stop();
    }
  }
}
