package io.nasbook.kernel.guard;

/** Thrown in a thread of a cell that was interrupted. */
public final class CellStopped extends Error {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: it may be thrown millions of times by code that catches everything. */
  public CellStopped() {
    super("the cell was interrupted", null, false, false);
  }
}
