package io.nasbook.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.exact.Feasibility;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.plot.chart.BarChart;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class TablesTest {

  static final McuNetSpace SPACE = McuNetSpace.lab();
  static final Costs<Arch> COSTS = Costs.of(SPACE);
  static final List<Arch> ARCHS =
      List.of(SPACE.smallest(96), SPACE.largest(96, 1), SPACE.largest(96));

  @Test
  void theSmallestAndTheLargestCostWhatTheLabPrints() {
    Table table = Tables.of(ARCHS, COSTS, "smallest", "the lab's largest", "the true largest");

    assertThat(table.columnNames())
        .containsExactly(
            "network",
            "image size",
            "wid",
            "blocks",
            "MACs (M)",
            "lab MACs (M)",
            "peak (KB)",
            "params");
    assertThat(table.doubleColumn("lab MACs (M)").asDoubleArray())
        .containsExactly(8.302128, 79.416432, 106.619904);
    assertThat(table.doubleColumn("peak (KB)").asDoubleArray()).containsExactly(72, 270, 270);
    assertThat(table.intColumn("blocks").asDoubleArray()).containsExactly(10, 20, 20);
  }

  @Test
  void aNameTooFewIsRefused() {
    assertThatThrownBy(() -> Tables.of(ARCHS, COSTS, "smallest"))
        .hasMessage("there must be a name for each of 3 architectures, but there were 1");
  }

  @Test
  void theChoicesOfTheSpaceAreFiveKinds() {
    Table table = Tables.choices(SPACE);

    assertThat(table.stringColumn("choice").asList())
        .containsExactly("image_size", "wid", "ks[0] … ks[19]", "e[0] … e[19]", "d[0] … d[5]");
    assertThat(table.intColumn("how many").asDoubleArray()).containsExactly(1, 1, 20, 20, 6);
  }

  @Test
  void theLayersEndWithTheirTotal() {
    Table table = Tables.layers(COSTS.breakdown(SPACE.smallest(96)));
    int last = table.rowCount() - 1;

    assertThat(table.stringColumn("layer").get(last)).isEqualTo("total");
    assertThat(table.doubleColumn("MACs (M)").get(last)).isEqualTo(7.237104);
    assertThat(table.doubleColumn("MACs (M)").first(last).sum()).isCloseTo(7.237104, within(1e-9));
  }

  @Test
  void theBarsOfTheBlocksShowThePeakOfTheNetwork() {
    BarChart chart = Plots.blocks(COSTS.breakdown(SPACE.smallest(96)), Measure.PEAK_BYTES);

    assertThat(chart.categories()).startsWith("stem", "first", "stage0.block0").hasSize(14);
    assertThat(chart.groups().getFirst().values()).contains(72.0).allMatch(kb -> kb <= 72);
    assertThat(chart.toString()).contains("whole network: 72.00 KB", "stage0.block0");
  }

  @Test
  void limitsThatCannotBeMetShowTheLayerThatProvesIt() {
    Table table = Tables.of(Feasibility.of(COSTS, Limits.none().peakKB(64)));

    assertThat(table.name()).startsWith("no network meets").contains("stage0.block0.expand");
    assertThat(table.stringColumn("possible").unique().asList()).containsExactly("no");
    assertThat(table.stringColumn("because").get(0)).contains("72.00 KB (73,728 bytes)");
  }
}
