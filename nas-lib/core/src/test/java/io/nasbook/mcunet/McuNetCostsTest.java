package io.nasbook.mcunet;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.cost.Breakdown;
import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class McuNetCostsTest {

  private static final Costs<Arch> COSTS =
      Costs.of(
          McuNetSpace.of(
              McuNetOptions.lab().withResolutions(48, 64, 80, 96, 112, 128, 144, 160, 256)));

  @Test
  void allCheckedArchitecturesHaveExactlyTheseCosts() throws IOException {
    List<Arch> seen = new ArrayList<>();
    for (JsonNode row : golden()) {
      Arch arch = Arch.parse(row.get("arch").toString());
      Cost cost = costs(arch).of(arch);
      assertThat(cost.macs())
          .isEqualTo(row.get("conv_macs").asLong() + row.get("linear_macs").asLong());
      assertThat(cost.bnElements()).isEqualTo(row.get("bn_elements").asLong());
      assertThat(cost.labMacs() / 1e6).isEqualTo(row.get("millionMACs").asDouble());
      assertThat(cost.peakKB()).isEqualTo(row.get("KBPeakMemory").asDouble());
      assertThat(cost.params()).isEqualTo(row.get("params").asLong());
      seen.add(arch);
    }
    assertThat(seen).hasSize(621);
  }

  private static Costs<Arch> costs(Arch arch) {
    return COSTS.space().choices().getFirst().values().contains(arch.imageSize())
        ? COSTS
        : Costs.of(McuNetSpace.of(McuNetOptions.lab().withResolutions(arch.imageSize())));
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(SharedData.file("golden/ofa-mcunet/efficiency.json.gz")))) {
      return JsonMapper.builder().build().readTree(in);
    }
  }

  @Test
  void theSmallestAndTheLargestNetworksCostWhatTheLabPrints() {
    McuNetSpace space = McuNetSpace.lab();
    Costs<Arch> costs = Costs.of(space);
    assertThat(costs.of(space.smallest(96)))
        .isEqualTo(new Cost(7_237_104, 266_256, 304_538, 72 * 1024));
    assertThat(costs.of(space.smallest(96)).labMacs()).isEqualTo(8_302_128);
    assertThat(costs.of(space.largest(96, 1)).labMacs()).isEqualTo(79_416_432);
    assertThat(costs.of(space.largest(96)))
        .isEqualTo(new Cost(100_429_056, 1_547_712, 4_067_018, 270 * 1024));
  }

  @Test
  void theBreakdownAddsUpToTheCost() {
    McuNetSpace space = McuNetSpace.lab();
    Costs<Arch> costs = Costs.of(space);
    Arch arch = space.largest(160, 1);
    Breakdown breakdown = costs.breakdown(arch);
    assertThat(breakdown.total()).isEqualTo(costs.of(arch));
    assertThat(breakdown.peak().cost().peakBytes()).isEqualTo(costs.of(arch).peakBytes());
    assertThat(breakdown.toString()).contains("stage4.block3.project").contains("total");
  }
}
