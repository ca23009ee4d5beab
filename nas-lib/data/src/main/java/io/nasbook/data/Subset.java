package io.nasbook.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Some images of a set, by position: a view, nothing is copied but the positions. */
public final class Subset implements LabelledImages {
  private final LabelledImages source;
  private final int[] positions;

  private Subset(LabelledImages source, int[] positions) {
    this.source = source;
    this.positions = positions;
  }

  /**
   * The images at these positions, in this order.
   *
   * @param source where the images are
   * @param positions positions in the source, each at most once
   * @return a view
   * @throws IllegalArgumentException if a position is twice there or outside the source
   */
  public static Subset of(LabelledImages source, int... positions) {
    int[] copy = positions.clone();
    int[] sorted = positions.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      checkPosition(source, sorted, i);
    }
    return switch (source) {
      case Split split -> new Subset(split.images().source, split.images().translate(copy));
      case Subset outer -> new Subset(outer.source, outer.translate(copy));
      default -> new Subset(source, copy);
    };
  }

  private static void checkPosition(LabelledImages source, int[] sorted, int i) {
    if (sorted[i] < 0 || sorted[i] >= source.size()) {
      throw new IllegalArgumentException(
          "a position must be 0 to " + (source.size() - 1) + ", but was " + sorted[i]);
    }
    if (i > 0 && sorted[i] == sorted[i - 1]) {
      throw new IllegalArgumentException(
          "each position may occur once, but " + sorted[i] + " occurs twice");
    }
  }

  private int[] translate(int[] inner) {
    return Arrays.stream(inner).map(p -> positions[p]).toArray();
  }

  LabelledImages source() {
    return source;
  }

  int[] positions() {
    return positions;
  }

  @Override
  public int size() {
    return positions.length;
  }

  @Override
  public List<String> classes() {
    return source.classes();
  }

  @Override
  public int label(int index) {
    return source.label(position(index));
  }

  @Override
  public RgbImage image(int index, int resolution) {
    return source.image(position(index), resolution);
  }

  @Override
  public Optional<Box> subject(int index) {
    return source.subject(position(index));
  }

  private int position(int index) {
    return positions[Objects.checkIndex(index, positions.length)];
  }

  @Override
  public String toString() {
    return positions.length + " of " + source;
  }
}
