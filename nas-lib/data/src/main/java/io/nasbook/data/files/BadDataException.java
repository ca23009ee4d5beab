package io.nasbook.data.files;

/**
 * A file that is not what it should be: the message names the file, what was expected and what
 * came.
 */
public final class BadDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A fault in a file.
   *
   * @param message one sentence
   */
  public BadDataException(String message) {
    super(message);
  }
}
