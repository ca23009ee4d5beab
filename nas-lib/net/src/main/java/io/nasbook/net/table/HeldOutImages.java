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
  private HeldOutImages() {}

  /**
   * The standard splits with fewer held-out images, each made once for a resolution.
   *
   * @param calibration how many of the first for batch-norm statistics
   * @param validation how many of the first to measure on
   * @return splits without test images
   */
  public static Splits first(int calibration, int validation) {
    Splits standard = WakeWords.standardSplits();
    LabelledImages images =
        new Joined(
            first(standard.calibration(), calibration), first(standard.validation(), validation));
    Splits few =
        Splits.inOrder(new RenderedImages(images), new SplitSizes(0, calibration, validation, 0));
    return new Splits(standard.train(), few.calibration(), few.validation(), few.test());
  }

  private static LabelledImages first(Split images, int count) {
    return Subset.of(images, IntStream.range(0, count).toArray());
  }
}
