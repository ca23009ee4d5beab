package io.nasbook.kernel.guard;

/** Thrown instead of ending the process when a cell, or a library that it calls, asks for that. */
public final class CellExit extends Error {

  private static final long serialVersionUID = 1L;

  /**
   * What comes instead of an exit.
   *
   * @param status the exit status asked for
   */
  public CellExit(int status) {
    super(
        "a cell cannot end the kernel with exit(%d); use the front end's restart or shut down"
            .formatted(status));
  }
}
