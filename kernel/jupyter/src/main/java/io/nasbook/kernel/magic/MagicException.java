package io.nasbook.kernel.magic;

/** A magic cannot do what it was asked; the message is one sentence for the user. */
public final class MagicException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * An error of a magic.
   *
   * @param sentence what was expected, what came, what to do
   */
  public MagicException(String sentence) {
    super(sentence);
  }

  /**
   * An error of a magic with its cause.
   *
   * @param sentence what was expected, what came, what to do
   * @param cause why
   */
  public MagicException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
