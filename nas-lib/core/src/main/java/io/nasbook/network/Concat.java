package io.nasbook.network;

import io.nasbook.cost.Shape;
import java.util.List;

/**
 * Branches whose channels are put one after the other. It costs no MACs, and no copy either: each
 * branch writes into its part of the output.
 *
 * @param branches at least two
 */
public record Concat(List<Operation> branches) implements Join {

  /** Copies the branches and checks that there are several. */
  public Concat {
    branches = Inputs.branches("a concatenation", branches);
  }

  /**
   * Branches side by side.
   *
   * @param branches at least two
   * @return the concatenation
   */
  public static Concat of(Operation... branches) {
    return new Concat(List.of(branches));
  }

  @Override
  public String kind() {
    return "concat";
  }

  @Override
  public Shape out(String name, List<Shape> outs) {
    Shape first = outs.getFirst();
    if (!outs.stream().allMatch(s -> s.height() == first.height() && s.width() == first.width())) {
      throw new IllegalArgumentException(
          "%s expects branches of one height and width, but got %s; change a stride or a padding"
              .formatted(name, outs));
    }
    int channels = outs.stream().mapToInt(Shape::channels).sum();
    return new Shape(channels, first.height(), first.width());
  }
}
