package io.nasbook.data.store;

/** A download that did not end with the published file on the disk; asking again resumes it. */
public final class DownloadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failed download.
   *
   * @param message what went wrong and what to do, in one sentence
   */
  public DownloadException(String message) {
    super(message);
  }
}
