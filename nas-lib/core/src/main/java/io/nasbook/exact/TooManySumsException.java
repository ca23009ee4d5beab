package io.nasbook.exact;

/** Tables of sums would fill the memory. */
final class TooManySumsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  TooManySumsException(String sentence) {
    super(sentence);
  }
}
