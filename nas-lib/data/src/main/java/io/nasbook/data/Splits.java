package io.nasbook.data;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The four parts of a data set; no image is in two of them.
 *
 * @param train for the weights
 * @param calibration for batch-norm statistics
 * @param validation for choices
 * @param test for the final number
 */
public record Splits(
    TrainSplit train, CalibrationSplit calibration, ValidationSplit validation, TestSplit test) {

  /**
   * Checks that the parts are disjoint, also where they come from different divisions.
   *
   * @throws IllegalArgumentException if an image is in two parts
   */
  public Splits {
    List<Split> all = List.of(train, calibration, validation, test);
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        Disjoint.check(all.get(j), all.get(i));
      }
    }
  }

  /**
   * Consecutive ranges: the first images train, the next ones calibrate, and so on.
   *
   * @param images at least as many as the sizes say; the rest is in no split
   * @param sizes how many for each
   * @return the parts
   * @throws IllegalArgumentException if there are too few images
   */
  public static Splits inOrder(LabelledImages images, SplitSizes sizes) {
    return divide(images, sizes, IntStream.range(0, images.size()).toArray());
  }

  /**
   * Ranges of a random order.
   *
   * @param images at least as many as the sizes say; the rest is in no split
   * @param sizes how many for each
   * @param random decides the order; the same state gives the same splits
   * @return the parts
   * @throws IllegalArgumentException if there are too few images
   */
  public static Splits shuffled(LabelledImages images, SplitSizes sizes, RandomGenerator random) {
    int[] order = IntStream.range(0, images.size()).toArray();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return divide(images, sizes, order);
  }

  /**
   * The lab's division of a folder that nothing was trained on: images at odd positions calibrate,
   * images at even positions validate; the other two parts are empty.
   *
   * @param images in their sorted order
   * @return the parts
   */
  public static Splits oddEven(LabelledImages images) {
    int[] odd = IntStream.range(0, images.size()).filter(i -> i % 2 == 1).toArray();
    int[] even = IntStream.range(0, images.size()).filter(i -> i % 2 == 0).toArray();
    return new Splits(
        new TrainSplit(Subset.of(images)),
        new CalibrationSplit(Subset.of(images, odd)),
        new ValidationSplit(Subset.of(images, even)),
        new TestSplit(Subset.of(images)));
  }

  /**
   * A published division into a training and a test set: the training set gives the first three
   * parts, the test set stays whole.
   *
   * @param training the published training images
   * @param test the published test images
   * @param sizes how many of the training images for each; its test size must be that of the test
   *     set
   * @return the parts
   * @throws IllegalArgumentException if there are too few images or the two sets are one
   */
  public static Splits published(LabelledImages training, LabelledImages test, SplitSizes sizes) {
    if (sizes.test() != test.size()) {
      throw new IllegalArgumentException(
          "the published test set is kept whole: its size must be "
              + test.size()
              + ", but "
              + sizes.test()
              + " was asked for");
    }
    Splits parts =
        inOrder(
            training, new SplitSizes(sizes.train(), sizes.calibration(), sizes.validation(), 0));
    Subset all = Subset.of(test, IntStream.range(0, test.size()).toArray());
    return new Splits(parts.train, parts.calibration, parts.validation, new TestSplit(all));
  }

  /**
   * The first images of each part, for a small machine or a quick look.
   *
   * @param sizes how many of each; no more than there are
   * @return smaller parts
   * @throws IllegalArgumentException if a part has fewer images
   */
  public Splits first(SplitSizes sizes) {
    return new Splits(
        new TrainSplit(first(train, sizes.train())),
        new CalibrationSplit(first(calibration, sizes.calibration())),
        new ValidationSplit(first(validation, sizes.validation())),
        new TestSplit(first(test, sizes.test())));
  }

  private static Subset first(Split part, int count) {
    if (count > part.size()) {
      throw new IllegalArgumentException(
          "%d images were asked for, but the %s has %d".formatted(count, part, part.size()));
    }
    return Subset.of(part, IntStream.range(0, count).toArray());
  }

  private static Splits divide(LabelledImages images, SplitSizes sizes, int[] order) {
    if (sizes.total() > order.length) {
      throw new IllegalArgumentException(
          "the splits need " + sizes.total() + " images, but there are " + order.length);
    }
    int calibration = sizes.train();
    int validation = calibration + sizes.calibration();
    int test = validation + sizes.validation();
    return new Splits(
        new TrainSplit(range(images, order, 0, calibration)),
        new CalibrationSplit(range(images, order, calibration, validation)),
        new ValidationSplit(range(images, order, validation, test)),
        new TestSplit(range(images, order, test, test + sizes.test())));
  }

  private static Subset range(LabelledImages images, int[] order, int from, int to) {
    return Subset.of(images, IntStream.range(from, to).map(i -> order[i]).toArray());
  }
}
