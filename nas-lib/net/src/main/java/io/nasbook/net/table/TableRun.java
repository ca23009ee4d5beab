package io.nasbook.net.table;

import io.nasbook.net.ofa.Evaluation;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.RunOptions;
import io.nasbook.net.ofa.Subnet;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * Measures rows of an accuracy table one after the other and adds each to a file at once: a line of
 * JSON in the published form, with the images it was measured on and the mean cross-entropy. Killed
 * and started again, it goes on behind the last whole line.
 *
 * @param supernet whose sub-networks are measured
 * @param images what each row is measured on
 */
record TableRun(OfaSupernet supernet, RowImages images) {
  /**
   * Measures a range of rows; all cores work on one network at a time.
   *
   * @param rows of the whole table
   * @param range the rows to measure
   * @param file of this range and no other; begun if missing
   * @param done hears the number of every row that was measured now
   */
  void measure(TableRows rows, Range range, Path file, IntConsumer done) {
    RowFile lines = new RowFile(file);
    int first = range.from();
    first += lines.resume(line -> head(range.from() + line, rows)).size();
    for (int row = first; row < range.to(); row++) {
      lines.add(line(row, rows));
      done.accept(row);
    }
  }

  private String line(int row, TableRows rows) {
    try (Subnet subnet = supernet.subnet(rows.arch(row))) {
      Evaluation measured = images.measure(row, subnet, RunOptions.MANY_NETWORKS);
      return String.format(
          Locale.ROOT,
          "%s, \"acc\": %.4f, \"loss\": %.4f}",
          head(row, rows),
          100 * measured.value(),
          measured.loss());
    }
  }

  /** How the line of a row begins; a file of rows on other images has others. */
  private String head(int row, TableRows rows) {
    return "%s, \"images\": \"%s\"".formatted(RowFile.head(rows.arch(row)), images.name(row));
  }
}
