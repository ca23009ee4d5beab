package io.nasbook.predict;

import io.nasbook.file.ShippedFile;
import io.nasbook.mcunet.Arch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A table of measured accuracies of OFA-MCUNet architectures.
 *
 * @param source where it was read from
 * @param rows architectures with their accuracies, in the order of the source
 */
public record AccuracyTable(String source, List<Measured<Arch>> rows) {

  private static final ShippedFile SHIPPED = new ShippedFile("ofa-mcunet/accuracy.jsonl.gz");
  private static final ShippedFile CHECK = new ShippedFile("ofa-mcunet/accuracy-check.jsonl.gz");

  /** Copies the rows and checks that there is at least one. */
  public AccuracyTable {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          source + " has no rows: a table needs at least one measured architecture");
    }
  }

  /**
   * Reads a table in either published form, gzip-compressed or not: one JSON object a line with
   * wid, ks, e, d, image_size, acc and perhaps images and loss, or a JSON array of {@code
   * [architecture, accuracy]} pairs. Accuracies are percentages.
   *
   * @param file where the table is
   * @return the table
   * @throws IllegalArgumentException if the file is missing, empty or broken; with the line number
   */
  public static AccuracyTable read(Path file) {
    return new AccuracyTable(file.getFileName().toString(), AccuracyTableReader.read(file));
  }

  /**
   * What was measured of the supernet that ships: sub-networks of all widths and of the five
   * resolutions of the lab, each on 500 generated images. They took turns with eight sets of
   * images, and what a set is harder than the others was taken out of the accuracies. To learn
   * from.
   *
   * @return the table
   * @throws IllegalStateException if the jar nasbook-datasets is not on the class path
   */
  public static AccuracyTable shipped() {
    return new AccuracyTable(
        "measured on 500 images each", SHIPPED.read(AccuracyTableReader::read));
  }

  /**
   * Other sub-networks of the supernet that ships, each measured on 10,000 test images, on which
   * those of {@link #shipped()} were not. To judge predictors by.
   *
   * @return the table
   * @throws IllegalStateException if the jar nasbook-datasets is not on the class path
   */
  public static AccuracyTable shippedCheck() {
    return new AccuracyTable(
        "measured on 10,000 images each", CHECK.read(AccuracyTableReader::read));
  }

  /**
   * Splits the rows at random.
   *
   * @param trainFraction share of the rows to train on, between 0 and 1
   * @param rng source of randomness
   * @return all rows, in two parts
   */
  public Holdout<Arch> split(double trainFraction, RandomGenerator rng) {
    int train = (int) Math.round(trainFraction * rows.size());
    if (!(trainFraction > 0 && trainFraction < 1) || train == 0 || train == rows.size()) {
      throw new IllegalArgumentException(
          "the share of rows to train on must leave rows on both sides, but was " + trainFraction);
    }
    List<Measured<Arch>> shuffled = new ArrayList<>(rows);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, rng.nextInt(i + 1));
    }
    return new Holdout<>(shuffled.subList(0, train), shuffled.subList(train, shuffled.size()));
  }

  /**
   * Summary of the accuracies in percent.
   *
   * @return count, mean, least and greatest
   */
  public DoubleSummaryStatistics statistics() {
    return rows.stream().collect(Collectors.summarizingDouble(Measured::accuracyPercent));
  }

  /**
   * Mean accuracy in percent by a property of the architecture, such as {@code Arch::imageSize}.
   *
   * @param <K> type of the property
   * @param property what to group by
   * @return mean for each value that occurs, in ascending order
   */
  public <K extends Comparable<K>> Map<K, Double> meanBy(Function<Arch, K> property) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> property.apply(row.arch()),
                TreeMap::new,
                Collectors.averagingDouble(Measured::accuracyPercent)));
  }

  @Override
  public String toString() {
    DoubleSummaryStatistics percent = statistics();
    return String.format(
        Locale.ROOT,
        "%s: %,d architectures, accuracy %.2f %% to %.2f %%, mean %.2f %%",
        source,
        rows.size(),
        percent.getMin(),
        percent.getMax(),
        percent.getAverage());
  }
}
