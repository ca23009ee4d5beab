package io.nasbook.net.table;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.Split;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.Subset;
import io.nasbook.data.wakewords.WakeWords;
import java.util.stream.IntStream;

/** The images that many networks of the shipped supernet are measured on. */
public final class HeldOutImages {
  private static final Splits STANDARD = WakeWords.standardSplits();

  /** How many calibration images there are. */
  static final int CALIBRATION = STANDARD.calibration().size();

  /** How many validation images there are. */
  static final int VALIDATION = STANDARD.validation().size();

  /** How many test images there are. */
  public static final int TEST = STANDARD.test().size();

  private HeldOutImages() {}

  /**
   * The standard splits with fewer held-out images, each made once for a resolution.
   *
   * @param calibration which for batch-norm statistics
   * @param validation which to measure on
   * @return splits without test images
   */
  static Splits validation(Range calibration, Range validation) {
    return few(
        calibration,
        STANDARD.validation(),
        validation,
        new SplitSizes(0, calibration.size(), validation.size(), 0));
  }

  /**
   * The standard splits with fewer held-out images, each made once for a resolution.
   *
   * @param calibration which for batch-norm statistics
   * @param test which to measure on
   * @return splits without validation images
   */
  public static Splits test(Range calibration, Range test) {
    return few(
        calibration, STANDARD.test(), test, new SplitSizes(0, calibration.size(), 0, test.size()));
  }

  private static Splits few(Range calibration, Split measured, Range which, SplitSizes sizes) {
    LabelledImages images =
        new Joined(some(STANDARD.calibration(), calibration), some(measured, which));
    Splits few = Splits.inOrder(new RenderedImages(images), sizes);
    return new Splits(STANDARD.train(), few.calibration(), few.validation(), few.test());
  }

  private static Subset some(Split images, Range which) {
    if (which.to() > images.size()) {
      throw new IllegalArgumentException(
          "the %s has %,d images, but %,d to %,d were asked for"
              .formatted(images, images.size(), which.from(), which.to() - 1));
    }
    return Subset.of(images, IntStream.range(which.from(), which.to()).toArray());
  }
}
