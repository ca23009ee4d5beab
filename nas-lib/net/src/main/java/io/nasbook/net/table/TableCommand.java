package io.nasbook.net.table;

import io.nasbook.data.Splits;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.weights.CheckpointException;
import io.nasbook.terminal.Command;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code nasbook table SUPERNET FILE [FROM TO]}: measures the accuracy table of a supernet on the
 * generated images, from a terminal.
 */
public final class TableCommand {
  private static final int ROWS = 3_000;
  private static final int CALIBRATION = 256;
  private static final int VALIDATION = 1_000;
  private static final String USAGE =
      """
      Usage: nasbook table SUPERNET.safetensors FILE.jsonl [FROM TO]

      Measures the sub-networks of the rows FROM to TO - 1 (of 3,000; default: all) on the generated images
      and adds a line for each to FILE. Killed, it goes on where it was: give the same command again.
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
    if (arguments.length != 2 && arguments.length != 4) {
      return Command.MISUSE;
    }
    int from = arguments.length == 2 ? 0 : Command.number(arguments[2]);
    int to = arguments.length == 2 ? ROWS : Command.number(arguments[3]);
    measure(Path.of(arguments[0]), Path.of(arguments[1]), new TableRun.Range(from, to));
    return 0;
  }

  private void measure(Path supernet, Path file, TableRun.Range range) {
    Splits images = HeldOutImages.first(CALIBRATION, VALIDATION);
    TableRun run =
        new TableRun(OfaSupernet.read(supernet), images.calibration(), images.validation());
    run.measure(
        new TableRows(1, ROWS),
        range,
        file,
        row -> out.printf("row %,d of %,d to %,d%n", row, range.from(), range.to() - 1));
  }
}
