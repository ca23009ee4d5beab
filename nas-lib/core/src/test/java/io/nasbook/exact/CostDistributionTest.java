package io.nasbook.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.space.Genotype;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CostDistributionTest {

  @Property(tries = 200)
  void everyBinHoldsExactlyTheNetworksOfItsCost(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomSpace space = new RandomSpace(seed);
    Costs<Genotype> costs = Costs.of(space);
    List<Genotype> all = List.copyOf(space.networks());
    long peak = costs.ofGenotype(all.getFirst()).peakBytes();
    List<Genotype> left =
        all.stream().filter(g -> costs.ofGenotype(g).peakBytes() <= peak).toList();
    for (Measure measure : Measure.values()) {
      CostDistribution found =
          CostDistribution.of(costs, Limits.none().peakBytes(peak), measure, 7);
      long[] values = left.stream().mapToLong(g -> measure.of(costs.ofGenotype(g))).toArray();
      assertThat(found.networks().intValueExact()).isEqualTo(values.length);
      assertThat(found.mean()).isCloseTo(mean(values), within(1e-6));
      for (CostDistribution.Bin bin : found.bins()) {
        assertThat(bin.networks().intValueExact()).isEqualTo(count(values, bin.from(), bin.to()));
      }
    }
  }

  private static double mean(long[] values) {
    double sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static int count(long[] values, long from, long to) {
    int count = 0;
    for (long value : values) {
      count += value >= from && value <= to ? 1 : 0;
    }
    return count;
  }

  @Test
  void whatAMemoryLimitLeavesHasFewerMacsThanTheSpace() {
    Costs<Arch> costs = Costs.of(McuNetSpace.of(McuNetOptions.lab().withResolutions(160)));
    CostDistribution all = CostDistribution.of(costs, Limits.none(), Measure.MACS, 20);
    CostDistribution left = CostDistribution.of(costs, Limits.none().peakKB(256), Measure.MACS, 20);
    assertThat(all.networks()).isEqualTo(costs.space().size());
    assertThat(left.networks()).isLessThan(all.networks());
    assertThat(left.mean()).isLessThan(all.mean());
    assertThat(all.shares().stream().mapToDouble(s -> s).sum()).isCloseTo(1, within(1e-12));
    assertThat(all.toString()).startsWith("MACs of 65,275,966,477,717,457,553 networks, mean");
  }

  @Test
  void limitsOnSumsAreRefused() {
    Costs<Arch> costs = Costs.of(McuNetSpace.lab());
    assertThatThrownBy(() -> CostDistribution.of(costs, Limits.none().macs(1e6), Measure.MACS, 10))
        .hasMessageContaining("what a limit on the peak leaves");
  }
}
