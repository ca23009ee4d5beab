package io.nasbook.net.rank;

import io.nasbook.data.Splits;
import io.nasbook.mcunet.Arch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.RunOptions;
import io.nasbook.net.ofa.Subnet;
import io.nasbook.net.table.RowFile;
import io.nasbook.net.train.FixedPlan;
import io.nasbook.net.train.Phase;
import io.nasbook.net.train.Training;
import io.nasbook.net.train.TrainingListener;
import io.nasbook.net.train.TrainingOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures networks inside a supernet and after each has trained further by itself for the same
 * short time (Yu et al. 2020, "Evaluating the Search Phase of Neural Architecture Search", ask the
 * same of training from scratch). Killed and started again, it goes on where it was.
 *
 * @param supernet whose weights the networks begin with; it does not change
 * @param images to train on, to recalibrate with and to measure on, which are those for tests: what
 *     comes out judges the supernet and chooses no network
 * @param options of every training
 * @param phase how long every network trains, and at which resolution
 */
public record RankingRun(
    OfaSupernet supernet, Splits images, TrainingOptions options, Phase phase) {

  /**
   * Measures networks one after the other and adds a line of JSON for each to a file.
   *
   * @param networks what to measure
   * @param file of these networks, measured after as many steps and on as many images; begun if
   *     missing. The training that runs keeps its checkpoint in a folder beside it
   * @param done hears every network that was measured now
   * @return all networks, those measured before included
   * @throws IllegalStateException if the file holds other lines
   */
  public List<RankedNetwork> measure(List<Arch> networks, Path file, Consumer<RankedNetwork> done) {
    RowFile rows = new RowFile(file);
    List<String> lines = rows.resume(i -> head(networks.get(i)));
    List<RankedNetwork> ranked = new ArrayList<>();
    for (Arch arch : networks) {
      if (ranked.size() < lines.size()) {
        ranked.add(RankedNetwork.read(arch, lines.get(ranked.size())));
      } else {
        ranked.add(measure(arch, file.resolveSibling(file.getFileName() + ".training")));
        rows.add(head(arch) + ranked.getLast().accuracies());
        done.accept(ranked.getLast());
      }
    }
    return List.copyOf(ranked);
  }

  /** How a line begins; one that was measured in another way begins otherwise. */
  private String head(Arch arch) {
    return "%s, \"steps\": %d, \"calibrated\": %d, \"measured\": %d"
        .formatted(
            RowFile.head(arch), phase.steps(), images.calibration().size(), images.test().size());
  }

  private RankedNetwork measure(Arch arch, Path folder) {
    FixedNetwork first = supernet.extract(arch);
    FixedPlan plan = new FixedPlan(options, arch, List.of(phase));
    FixedNetwork tuned;
    try (Training<FixedNetwork> training =
        Training.ofNetwork(folder, plan, first, images.train())) {
      tuned = training.run(Duration.ofMinutes(2), TrainingListener.NONE).result();
    }
    RankedNetwork ranked = new RankedNetwork(arch, accuracy(arch, first), accuracy(arch, tuned));
    delete(folder);
    return ranked;
  }

  private double accuracy(Arch arch, FixedNetwork network) {
    try (Subnet subnet = Subnet.of(arch, network)) {
      return subnet
          .recalibratedAccuracy(images.calibration(), images.test(), RunOptions.MANY_NETWORKS)
          .value();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
