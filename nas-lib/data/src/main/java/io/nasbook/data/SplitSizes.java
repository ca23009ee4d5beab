package io.nasbook.data;

/**
 * How many images each split has; a split may be empty.
 *
 * @param train images to learn from
 * @param calibration images to measure batch-norm statistics on
 * @param validation images to choose by
 * @param test images for the final number
 */
public record SplitSizes(int train, int calibration, int validation, int test) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public SplitSizes {
    if (Math.min(Math.min(train, calibration), Math.min(validation, test)) < 0) {
      throw new IllegalArgumentException(
          "split sizes must not be negative, but were "
              + train
              + ", "
              + calibration
              + ", "
              + validation
              + ", "
              + test);
    }
  }

  /**
   * All images of all splits.
   *
   * @return the sum
   */
  public long total() {
    return (long) train + calibration + validation + test;
  }
}
