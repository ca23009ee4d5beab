package io.nasbook.kernel.magic;

import java.util.Optional;

/**
 * What a magic leaves behind.
 *
 * @param value its value, for {@code x = %name} and for programs; empty where there is none
 * @param shown whether the value is also the result of a cell that ends with the magic
 */
public record Outcome(Optional<Object> value, boolean shown) {

  /** No value. */
  public static final Outcome NONE = new Outcome(Optional.empty(), false);

  /**
   * A value that is not shown unless a program shows it.
   *
   * @param value the value
   * @return the outcome
   */
  public static Outcome quiet(Object value) {
    return new Outcome(Optional.of(value), false);
  }

  /**
   * The value of user code, which is the cell's result.
   *
   * @param value the value, if the code has one
   * @return the outcome
   */
  public static Outcome shown(Optional<Object> value) {
    return new Outcome(value, true);
  }
}
