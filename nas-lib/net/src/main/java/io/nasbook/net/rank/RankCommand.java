package io.nasbook.net.rank;

import io.nasbook.data.Splits;
import io.nasbook.data.draw.Dice;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.table.HeldOutImages;
import io.nasbook.net.table.Range;
import io.nasbook.net.train.Phase;
import io.nasbook.net.train.TrainingOptions;
import io.nasbook.net.weights.CheckpointException;
import io.nasbook.terminal.Command;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code nasbook rank SUPERNET FILE}: whether a supernet puts networks in the order of their own
 * training, from a terminal.
 */
public final class RankCommand {
  private static final int NETWORKS = 30;
  private static final int STEPS = 100;
  private static final int RESOLUTION = 96;
  private static final double LEARNING_RATE = 0.01;
  private static final int CALIBRATION = 1_000;
  private static final String USAGE =
      """
      Usage: nasbook rank SUPERNET.safetensors FILE.jsonl [STEPS RESOLUTION]

      Measures 30 random sub-networks with the supernet's weights and after STEPS (100) steps of training
      by itself at RESOLUTION (96) pixels, each on the 10,000 generated test images, adds a line for each to FILE,
      and prints Kendall's tau between the two.
      Killed, it goes on where it was: give the same command again.
      """;

  private final PrintStream out;

  RankCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command and ends the process: 0 all is well, 1 it is not, 2 misuse.
   *
   * @param arguments what follows {@code nasbook rank}
   */
  public static void main(String... arguments) {
    System.exit(new RankCommand(System.out).run(arguments));
  }

  int run(String... arguments) {
    return new Command(out, USAGE, List.of(CheckpointException.class)).end(() -> rank(arguments));
  }

  private int rank(String... arguments) {
    if (arguments.length != 2 && arguments.length != 4) {
      return Command.MISUSE;
    }
    int steps = arguments.length == 2 ? STEPS : Command.number(arguments[2]);
    int resolution = arguments.length == 2 ? RESOLUTION : Command.number(arguments[3]);
    rank(
        Path.of(arguments[0]),
        Path.of(arguments[1]),
        new Phase(steps, steps / 10, LEARNING_RATE, List.of(resolution)));
    return 0;
  }

  private void rank(Path supernet, Path file, Phase phase) {
    Splits images = HeldOutImages.test(new Range(0, CALIBRATION), new Range(0, HeldOutImages.TEST));
    RankingRun run =
        new RankingRun(OfaSupernet.read(supernet), images, TrainingOptions.USUAL, phase);
    List<RankedNetwork> ranked =
        run.measure(networks(phase.resolutions().getFirst()), file, out::println);
    out.printf("%d networks, Kendall's tau %.3f%n", ranked.size(), RankedNetwork.tau(ranked));
  }

  /** Of all widths equally often. */
  private static List<Arch> networks(int resolution) {
    McuNetOptions options = McuNetOptions.lab().withResolutions(resolution);
    List<Integer> widths = options.widths();
    return IntStream.range(0, NETWORKS)
        .mapToObj(
            i ->
                McuNetSpace.of(options.withWidths(widths.get(i % widths.size())))
                    .sample(Dice.of(1, i))
                    .canonical())
        .toList();
  }
}
