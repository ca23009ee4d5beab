package io.nasbook.net.table;

import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.weights.CheckpointException;
import io.nasbook.terminal.Command;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code nasbook table SUPERNET FILE [FROM TO] [--images N | --test FROM-TO]} and {@code --join}:
 * measures the accuracy table of a supernet on the generated images, from a terminal.
 */
public final class TableCommand {
  private static final int CALIBRATION = 128;

  /** Rows to judge by are few, and statistics of few images move an accuracy at random. */
  private static final int CAREFUL_CALIBRATION = 1_000;

  private static final String USAGE =
      """
      Usage: nasbook table SUPERNET.safetensors FILE.jsonl [FROM TO] [--images N | --test FROM-TO]
             nasbook table --join TABLE.jsonl.gz FILE.jsonl...

      Measures the sub-networks of the rows FROM to TO - 1 (of 3,000; default: all) and adds a line for each to FILE. Killed, it goes on
      where it was: give the same command again. Machines share the work by taking different rows into different files.

      --images N      each row on N (default: 500) of the 4,000 generated validation images; rows take turns with the sets of N,
                      and each set has 128 calibration images
      --test FROM-TO  every row on the same ones of the 10,000 test images, from FROM to TO - 1, and 1,000 calibration images:
                      to judge predictors by
      --join          makes a table of the files: an accuracy is moved by how much harder its images were than all of that resolution
      """;

  private final PrintStream out;

  TableCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command and ends the process: 0 all is well, 1 it is not, 2 misuse.
   *
   * @param arguments what follows {@code nasbook table}
   */
  public static void main(String... arguments) {
    System.exit(new TableCommand(System.out).run(arguments));
  }

  int run(String... arguments) {
    return new Command(out, USAGE, List.of(CheckpointException.class))
        .end(() -> measure(arguments));
  }

  private int measure(String... arguments) {
    List<String> words = List.of(arguments);
    if (words.size() > 2 && words.getFirst().equals("--join")) {
      TableParts parts = new TableParts(words.stream().skip(2).map(Path::of).toList());
      out.printf("%s: %,d rows%n", words.get(1), parts.join(Path.of(words.get(1))));
      return 0;
    }
    Optional<TableArguments> asked = TableArguments.parse(words);
    asked.ifPresent(this::measure);
    return asked.isPresent() ? 0 : Command.MISUSE;
  }

  private void measure(TableArguments asked) {
    RowImages images =
        asked
            .test()
            .map(test -> RowImages.test(CAREFUL_CALIBRATION, test))
            .orElseGet(() -> RowImages.sets(CALIBRATION, asked.each()));
    TableRun run = new TableRun(OfaSupernet.read(asked.supernet()), images);
    Range range = asked.range();
    run.measure(
        new TableRows(1, TableArguments.ROWS),
        range,
        asked.file(),
        row -> out.printf("row %,d of %,d to %,d%n", row, range.from(), range.to() - 1));
  }
}
