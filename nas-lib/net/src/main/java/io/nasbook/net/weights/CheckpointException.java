package io.nasbook.net.weights;

/** A checkpoint file that cannot be used: the message names the file's fault in one sentence. */
public final class CheckpointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A fault of a checkpoint.
   *
   * @param message what was expected and what came
   */
  public CheckpointException(String message) {
    super(message);
  }

  /**
   * A fault of a checkpoint with its cause.
   *
   * @param message what was expected and what came
   * @param cause what was thrown while reading
   */
  public CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
