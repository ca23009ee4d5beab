package io.nasbook.net.train;

import io.nasbook.file.PlacedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of the steps as a file, one line each; columns are named in its first line. A training
 * that goes on from a checkpoint first drops the lines of the steps that it does again.
 */
public final class CsvLog implements TrainingListener {
  private static final String HEADER =
      "step,phase,learning_rate,resolution,loss_largest,accuracy_largest,loss_smallest,accuracy_smallest,seconds";

  private final Path file;
  private long lost;

  private CsvLog(Path file) {
    this.file = file;
  }

  /**
   * Opens the table.
   *
   * @param file made if missing
   * @param steps that are done: only their lines are kept
   * @return a listener that adds lines
   */
  public static CsvLog open(Path file, long steps) {
    try {
      List<String> lines = new ArrayList<>(List.of(HEADER));
      if (Files.exists(file)) {
        Files.readAllLines(file).stream()
            .skip(1)
            .filter(line -> line.split(",").length == HEADER.split(",").length)
            .filter(line -> line.matches("[0-9]{1,18},.*"))
            .filter(line -> Long.parseLong(line.substring(0, line.indexOf(','))) < steps)
            .forEach(lines::add);
      }
      String text = String.join("\n", lines) + "\n";
      PlacedFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      return new CsvLog(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Adds a line; a full disk loses lines of the log rather than the training. */
  @Override
  public void stepDone(TrainingStep step) {
    String line =
        String.format(
            Locale.ROOT,
            "%d,%d,%.6g,%d,%.5f,%.5f,%.5f,%.5f,%.3f%n",
            step.moment().step(),
            step.moment().phase() + 1,
            step.moment().learningRate(),
            step.moment().resolution(),
            step.largest().loss(),
            step.largest().accuracy(),
            step.smallest().loss(),
            step.smallest().accuracy(),
            step.seconds());
    try {
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException full) {
      lost++;
    }
  }

  /**
   * How many lines could not be written.
   *
   * @return 0 on a healthy disk
   */
  public long lostLines() {
    return lost;
  }
}
