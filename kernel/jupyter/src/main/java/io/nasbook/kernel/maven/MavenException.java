package io.nasbook.kernel.maven;

/** A library cannot be had; the message is one sentence for the user. */
public final class MavenException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MavenException(String sentence) {
    super(sentence);
  }

  MavenException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
