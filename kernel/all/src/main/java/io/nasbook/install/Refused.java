package io.nasbook.install;

/** A reason not to install, in one sentence for the user. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refused(String sentence) {
    super(sentence);
  }
}
