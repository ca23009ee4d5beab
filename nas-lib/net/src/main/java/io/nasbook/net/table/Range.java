package io.nasbook.net.table;

/**
 * Some rows of a table, or some images.
 *
 * @param from the first
 * @param to the one behind the last
 */
public record Range(int from, int to) {
  /** Checks the order. */
  public Range {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "a range needs a first and a later last, but was %d to %d".formatted(from, to));
    }
  }

  /**
   * How many there are.
   *
   * @return at least 1
   */
  public int size() {
    return to - from;
  }

  /** As on a command line: {@code 400-800}. */
  @Override
  public String toString() {
    return from + "-" + to;
  }
}
