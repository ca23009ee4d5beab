package io.nasbook.net.table;

import io.nasbook.data.CalibrationSplit;
import io.nasbook.data.ValidationSplit;
import io.nasbook.mcunet.Arch;
import io.nasbook.net.ofa.Evaluation;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.RunOptions;
import io.nasbook.net.ofa.Subnet;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * Measures rows of an accuracy table one after the other and adds each to a file at once: a line of
 * JSON in the published form, with the number of images and the mean cross-entropy. Killed and
 * started again, it goes on behind the last whole line.
 *
 * @param supernet whose sub-networks are measured
 * @param calibration for the batch-norm statistics
 * @param validation for the accuracy
 */
public record TableRun(
    OfaSupernet supernet, CalibrationSplit calibration, ValidationSplit validation) {
  /** A third quicker than batches of 128, whose layers do not fit the processor's cache. */
  private static final RunOptions BATCHES = RunOptions.LAB.withBatchSize(32);

  /**
   * Measures a range of rows; all cores work on one network at a time.
   *
   * @param rows of the whole table
   * @param range the rows to measure
   * @param file of this range and no other; begun if missing
   * @param done hears the number of every row that was measured now
   */
  public void measure(TableRows rows, Range range, Path file, IntConsumer done) {
    RowFile lines = new RowFile(file);
    int first = range.from() + lines.resume(line -> head(rows.arch(range.from() + line))).size();
    for (int row = first; row < range.to(); row++) {
      lines.add(line(rows.arch(row)));
      done.accept(row);
    }
  }

  private String line(Arch arch) {
    try (Subnet subnet = supernet.subnet(arch)) {
      Evaluation measured = subnet.recalibratedAccuracy(calibration, validation, BATCHES);
      return String.format(
          Locale.ROOT,
          "%s, \"acc\": %.4f, \"loss\": %.4f}",
          head(arch),
          100 * measured.value(),
          measured.loss());
    }
  }

  /** How the line of an architecture begins; a file of rows on other images has others. */
  private String head(Arch arch) {
    return "%s, \"images\": %d".formatted(RowFile.head(arch), validation.size());
  }
}
