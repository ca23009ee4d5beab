package io.nasbook.net.table;

import io.nasbook.data.Splits;
import io.nasbook.net.ofa.Evaluation;
import io.nasbook.net.ofa.RunOptions;
import io.nasbook.net.ofa.Subnet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The images that the rows of a table are measured on.
 *
 * <p>A table to learn from takes {@link #sets}: were all rows measured on the same images, or with
 * statistics of the same, then a predictor would learn which networks do well with just these,
 * which no number of rows averages out.
 */
interface RowImages {

  /**
   * Which images a row sees.
   *
   * @param row of the whole table
   * @return splits, each with the first and the one behind the last, as in {@code calibration
   *     128-256, validation 500-1000}
   */
  String name(int row);

  /**
   * Recalibrates and measures.
   *
   * @param row of the whole table
   * @param subnet the network of the row
   * @param options batch size and progress
   * @return its accuracy
   */
  Evaluation measure(int row, Subnet subnet, RunOptions options);

  /**
   * Row 0 sees the first so many validation images, row 1 the next, and behind the last set the
   * first follows again. The statistics of each set come from images of its own, too, as long as
   * there are enough.
   *
   * @param calibration how many images for batch-norm statistics, 1 to 2,000
   * @param size how many images in a set, 1 to 4,000
   * @return as many whole sets as there are
   */
  static RowImages sets(int calibration, int size) {
    requireSome("validation", size, HeldOutImages.VALIDATION);
    requireSome("calibration", calibration, HeldOutImages.CALIBRATION);
    return new ValidationSets(calibration, size, new ConcurrentHashMap<>());
  }

  /**
   * Every row sees the same test images: to judge by.
   *
   * @param calibration how many images for batch-norm statistics
   * @param images which, of 10,000
   * @return one set
   */
  static RowImages test(int calibration, Range images) {
    Range first = new Range(0, calibration);
    return new TestImages(first, images, HeldOutImages.test(first, images));
  }

  private static void requireSome(String split, int asked, int all) {
    if (asked < 1 || asked > all) {
      throw new IllegalArgumentException(
          "a row sees 1 to %,d %s images, but was to see %,d".formatted(all, split, asked));
    }
  }

  /** Sets that take turns, each put together when a row needs it. */
  record ValidationSets(int calibration, int size, Map<Integer, Splits> made) implements RowImages {
    private int set(int row) {
      return row % (HeldOutImages.VALIDATION / size);
    }

    private Range validation(int set) {
      return part(set, size, HeldOutImages.VALIDATION);
    }

    private Range calibration(int set) {
      return part(set, calibration, HeldOutImages.CALIBRATION);
    }

    /** The first part follows again behind the last whole one. */
    private static Range part(int set, int size, int all) {
      int first = set % (all / size) * size;
      return new Range(first, first + size);
    }

    @Override
    public String name(int row) {
      int set = set(row);
      return "calibration %s, validation %s".formatted(calibration(set), validation(set));
    }

    @Override
    public Evaluation measure(int row, Subnet subnet, RunOptions options) {
      Splits images =
          made.computeIfAbsent(
              set(row), set -> HeldOutImages.validation(calibration(set), validation(set)));
      return subnet.recalibratedAccuracy(images.calibration(), images.validation(), options);
    }
  }

  /** One set for all. */
  record TestImages(Range calibration, Range test, Splits images) implements RowImages {
    @Override
    public String name(int row) {
      return "calibration %s, test %s".formatted(calibration, test);
    }

    @Override
    public Evaluation measure(int row, Subnet subnet, RunOptions options) {
      return subnet.recalibratedAccuracy(images.calibration(), images.test(), options);
    }
  }
}
