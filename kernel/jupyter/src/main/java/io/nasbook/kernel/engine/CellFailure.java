package io.nasbook.kernel.engine;

/** Carries the error of a cell out of the steps that run it. */
public final class CellFailure extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient CellError error;

  CellFailure(CellError error) {
    this(error, null);
  }

  CellFailure(CellError error, Throwable thrown) {
    super(error.name() + ": " + error.message(), thrown, false, false);
    this.error = error;
  }

  CellError error() {
    return error;
  }

  /** What the code of the cell threw, or this failure if it did not come to run. */
  Exception original() {
    return switch (getCause()) {
      case null -> this;
      case Exception thrown -> thrown;
      case Error thrown -> throw thrown;
      default -> this;
    };
  }
}
