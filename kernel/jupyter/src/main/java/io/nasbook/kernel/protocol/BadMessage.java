package io.nasbook.kernel.protocol;

/** A message that is not of the protocol's form; it is logged and answered with an error. */
public final class BadMessage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A message that breaks the rule which the text names. */
  public BadMessage(String text) {
    super(text);
  }
}
