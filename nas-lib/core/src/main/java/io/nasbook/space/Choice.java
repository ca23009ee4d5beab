package io.nasbook.space;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One decision of a search space, such as the kernel size of block 7.
 *
 * @param name how the choice is written, for instance {@code ks[7]}
 * @param role what the choice decides
 * @param values the values to choose from, in the order of their indices
 */
public record Choice(String name, Role role, List<Integer> values) {

  /** What a choice decides; mutation rates are given per role. */
  public enum Role {
    /** The size of the input image. */
    RESOLUTION,
    /** The width of all layers. */
    WIDTH,
    /** The number of active blocks of a stage. */
    DEPTH,
    /** A property of one block. */
    BLOCK
  }

  /** Copies the values and checks that there is at least one. */
  public Choice {
    values = List.copyOf(values);
    if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
      throw new IllegalArgumentException(
          name + " must have at least one value and none twice, but had " + values);
    }
  }

  /**
   * The number of values.
   *
   * @return at least 1
   */
  public int size() {
    return values.size();
  }

  /**
   * The position of a value among the values of this choice.
   *
   * @param value one of {@link #values()}
   * @return its index
   * @throws IllegalArgumentException if the value is not one of this choice
   */
  public int indexOf(int value) {
    for (int index = 0; index < values.size(); index++) {
      if (values.get(index) == value) {
        return index;
      }
    }
    throw new IllegalArgumentException(
        "%s must be %s, but was %d".formatted(name, alternatives(values), value));
  }

  /**
   * Writes values as a reader would say them: {@code 3, 5 or 7}.
   *
   * @param values at least one value
   * @return the values with commas and a final "or"
   */
  public static String alternatives(List<Integer> values) {
    int last = values.size() - 1;
    String head =
        values.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", "));
    return head.isEmpty() ? "" + values.get(last) : head + " or " + values.get(last);
  }
}
