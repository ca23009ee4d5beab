package io.nasbook.data.wakewords;

import io.nasbook.data.Box;
import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.draw.Bounds;
import io.nasbook.data.draw.Dice;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Generated wake-word images: class 1 has a person in it, class 0 has none.
 *
 * <p>An image is a function of the seed and its index: any image can be asked for at any time, at
 * any resolution, and is the same on every machine. Of each two images 2k and 2k + 1 exactly one
 * has a person. The images are drawn by a program; nothing about real people can be inferred from
 * them.
 *
 * @param seed of all images; another seed gives other images
 * @param size how many images there are
 */
public record WakeWords(long seed, int size) implements LabelledImages {
  private static final List<String> CLASSES = List.of("no person", "person");

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public WakeWords {
    if (size < 0) {
      throw new IllegalArgumentException(
          "the number of images must not be negative, but was " + size);
    }
  }

  /**
   * The images of four splits, generated from disjoint index ranges of one seed.
   *
   * @param seed of all images
   * @param sizes how many for each split
   * @return the splits
   */
  public static Splits splits(long seed, SplitSizes sizes) {
    return Splits.inOrder(new WakeWords(seed, Math.toIntExact(sizes.total())), sizes);
  }

  /**
   * The images of the shipped supernet: so many to learn from that none is seen twice, 2,000 for
   * batch-norm statistics, 4,000 to choose by and 10,000 that decided nothing.
   *
   * @return always the same splits
   */
  public static Splits standardSplits() {
    return splits(1, new SplitSizes(2_000_000, 2_000, 4_000, 10_000));
  }

  @Override
  public List<String> classes() {
    return CLASSES;
  }

  @Override
  public int label(int index) {
    Objects.checkIndex(index, size);
    int first = Dice.of(seed, ~(index / 2L)).chance(0.5) ? 1 : 0;
    return index % 2 == 0 ? first : 1 - first;
  }

  @Override
  public RgbImage image(int index, int resolution) {
    if (resolution < 8 || resolution > 1024) {
      throw new IllegalArgumentException(
          "the resolution must be 8 to 1024 pixels, but was " + resolution);
    }
    return scene(index).picture(resolution);
  }

  /** The visible box of the largest person. */
  @Override
  public Optional<Box> subject(int index) {
    if (label(index) == 0) {
      return Optional.empty();
    }
    return scene(index).people().stream()
        .max(Comparator.comparingDouble(Bounds::area))
        .map(box -> new Box(box.left(), box.top(), box.right(), box.bottom()));
  }

  /**
   * The scene behind an image, with the boxes of its people.
   *
   * @param index position in the set, 0 to {@code size() - 1}
   * @return the scene
   */
  public Scene scene(int index) {
    return SceneMaker.scene(Dice.of(seed, index), label(index) == 1);
  }
}
