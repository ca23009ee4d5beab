package io.nasbook.net.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.wakewords.WakeWords;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.train.Phase;
import io.nasbook.net.train.TrainingOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingRunTest {
  private static final McuNetSpace SPACE =
      McuNetSpace.of(McuNetOptions.lab().withResolutions(32).withWidths(0));
  private static final List<Arch> NETWORKS =
      List.of(SPACE.smallest(32), SPACE.sample(new Random(3)), SPACE.largest(32));
  private static final RankingRun RUN =
      new RankingRun(
          OfaSupernet.random(new Random(1)),
          Splits.inOrder(new WakeWords(4, 96), new SplitSizes(32, 32, 0, 32)),
          TrainingOptions.USUAL.withBatchSize(8),
          new Phase(2, 0, 0.5, List.of(32)));

  @TempDir private Path folder;

  @Test
  void eachNetworkIsMeasuredBeforeAndAfterItsOwnTraining() {
    List<RankedNetwork> ranked = RUN.measure(NETWORKS, folder.resolve("ranks.jsonl"), row -> {});
    assertThat(ranked).extracting(RankedNetwork::arch).isEqualTo(NETWORKS);
    assertThat(ranked).anyMatch(network -> network.shared() != network.tuned());
    assertThat(folder.toFile().list()).containsExactly("ranks.jsonl");
  }

  @Test
  void aRunThatWasKilledMeasuresOnlyWhatIsMissing() throws IOException {
    Path whole = folder.resolve("whole.jsonl");
    List<RankedNetwork> ranked = RUN.measure(NETWORKS, whole, row -> {});
    List<String> lines = Files.readAllLines(whole);
    Path killed = folder.resolve("killed.jsonl");
    Files.writeString(killed, lines.get(0) + "\n" + lines.get(1).substring(0, 30));
    List<RankedNetwork> now = new ArrayList<>();
    assertThat(RUN.measure(NETWORKS, killed, now::add))
        .extracting(RankedNetwork::toString)
        .isEqualTo(ranked.stream().map(RankedNetwork::toString).toList());
    assertThat(now).hasSize(2);
  }

  @Test
  void aFileOfOtherNetworksIsRefused() throws IOException {
    Path file = folder.resolve("ranks.jsonl");
    Files.writeString(file, "{\"wid\": 2}\n");
    assertThatThrownBy(() -> RUN.measure(NETWORKS, file, row -> {}))
        .hasMessageContaining("rows that were measured with other arguments");
  }

  @Test
  void aFileThatWasBegunWithMoreStepsIsRefused() {
    Path file = folder.resolve("ranks.jsonl");
    RUN.measure(NETWORKS.subList(0, 1), file, row -> {});
    var longer =
        new RankingRun(
            RUN.supernet(), RUN.images(), RUN.options(), new Phase(3, 0, 0.5, List.of(32)));
    assertThatThrownBy(() -> longer.measure(NETWORKS, file, row -> {}))
        .hasMessageContaining("give it those it was begun with");
  }

  @Test
  void tauIsOneForTheSameOrderAndFallsWithEverySwap() {
    Arch arch = NETWORKS.getFirst();
    RankedNetwork low = new RankedNetwork(arch, 0.5, 0.6);
    RankedNetwork middle = new RankedNetwork(arch, 0.6, 0.7);
    RankedNetwork high = new RankedNetwork(arch, 0.7, 0.65);
    assertThat(RankedNetwork.tau(List.of(low, middle))).isEqualTo(1);
    assertThat(RankedNetwork.tau(List.of(low, middle, high))).isEqualTo(1.0 / 3);
  }

  @Test
  void misuseIsAnsweredWithTheUsageAndBadInputWithASentence() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    RankCommand command = new RankCommand(new PrintStream(said));
    assertThat(command.run("one")).isEqualTo(2);
    assertThat(command.run("missing.safetensors", "out.jsonl", "ten", "96")).isEqualTo(1);
    assertThat(command.run("missing.safetensors", "out.jsonl")).isEqualTo(1);
    assertThat(said.toString())
        .contains(
            "Usage: nasbook rank",
            "expected a number of at most 6 digits, but got ten",
            "missing.safetensors");
  }
}
