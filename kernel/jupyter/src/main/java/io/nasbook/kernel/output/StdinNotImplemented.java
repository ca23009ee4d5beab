package io.nasbook.kernel.output;

/** Thrown where a cell reads standard input and the front end has none to give. */
public final class StdinNotImplemented extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The error, with what to do. */
  public StdinNotImplemented() {
    super("this front end allows no input: give the cell its data in another way");
  }
}
