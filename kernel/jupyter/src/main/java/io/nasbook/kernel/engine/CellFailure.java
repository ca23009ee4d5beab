package io.nasbook.kernel.engine;

/** Carries the error of a cell out of the steps that run it. */
final class CellFailure extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient CellError error;

  CellFailure(CellError error) {
    super(error.name(), null, false, false);
    this.error = error;
  }

  CellError error() {
    return error;
  }
}
