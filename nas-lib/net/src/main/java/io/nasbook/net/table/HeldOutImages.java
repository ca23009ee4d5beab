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
   * @param validation which to measure on
   * @return splits without test images
   */
  public static Splits of(int calibration, Range validation) {
    Splits standard = WakeWords.standardSplits();
    LabelledImages images =
        new Joined(
            some(standard.calibration(), new Range(0, calibration)),
            some(standard.validation(), validation));
    SplitSizes sizes = new SplitSizes(0, calibration, validation.size(), 0);
    Splits few = Splits.inOrder(new RenderedImages(images), sizes);
    return new Splits(standard.train(), few.calibration(), few.validation(), few.test());
  }

  private static LabelledImages some(Split images, Range which) {
    return Subset.of(images, IntStream.range(which.from(), which.to()).toArray());
  }
}
