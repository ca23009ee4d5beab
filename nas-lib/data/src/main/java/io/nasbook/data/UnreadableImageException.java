package io.nasbook.data;

/** An image file that cannot be used: the message names the file and its fault. */
public final class UnreadableImageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whether the caller chose to stop at such a file rather than leave it out. */
  private final boolean refused;

  /**
   * A file and its fault.
   *
   * @param message the file's name and what is wrong with it
   * @param refused whether the caller chose to stop at such a file rather than leave it out
   */
  public UnreadableImageException(String message, boolean refused) {
    super(message);
    this.refused = refused;
  }

  /**
   * What the caller chose for such files.
   *
   * @return true to stop, false to leave the image out and count it
   */
  public boolean refused() {
    return refused;
  }
}
