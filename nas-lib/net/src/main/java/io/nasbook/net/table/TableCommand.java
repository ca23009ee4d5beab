package io.nasbook.net.table;

import io.nasbook.data.Splits;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.weights.CheckpointException;
import io.nasbook.terminal.Command;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * {@code nasbook table SUPERNET FILE [FROM TO] [--images N|FROM-TO]}: measures the accuracy table
 * of a supernet on the generated images, from a terminal.
 */
public final class TableCommand {
  private static final int CALIBRATION = 128;
  private static final String USAGE =
      """
      Usage: nasbook table SUPERNET.safetensors FILE.jsonl [FROM TO] [--images N|FROM-TO]

      Measures the sub-networks of the rows FROM to TO - 1 (of 3,000; default: all) on the first N of the 4,000 generated
      validation images (default: 1,000), or on those from FROM to TO - 1, and adds a line for each to FILE. Killed, it goes on where it was: give
      the same command again.
      Machines share the work by taking different rows into different files.
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
    Optional<TableArguments> asked = TableArguments.parse(List.of(arguments));
    asked.ifPresent(this::measure);
    return asked.isPresent() ? 0 : Command.MISUSE;
  }

  private void measure(TableArguments asked) {
    Splits images = HeldOutImages.of(CALIBRATION, asked.images());
    TableRun run =
        new TableRun(OfaSupernet.read(asked.supernet()), images.calibration(), images.validation());
    Range range = asked.range();
    run.measure(
        new TableRows(1, TableArguments.ROWS),
        range,
        asked.file(),
        row -> out.printf("row %,d of %,d to %,d%n", row, range.from(), range.to() - 1));
  }
}
