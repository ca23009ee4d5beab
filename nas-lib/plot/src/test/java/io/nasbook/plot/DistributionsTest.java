package io.nasbook.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.exact.CostDistribution;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.Series.Point;
import io.nasbook.plot.chart.XyChart;
import io.nasbook.plot.picture.Picture;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionsTest {

  private static final McuNetSpace SMALL = McuNetSpace.of(McuNetOptions.lab().withResolutions(96));
  private static final McuNetSpace LARGE = McuNetSpace.of(McuNetOptions.lab().withResolutions(160));
  private static final Limits LIMIT = Limits.none().peakKB(256);

  @Test
  void theMacsOfAllNetworksAreAHistogramWithoutGaps() {
    CostDistribution macs = CostDistribution.of(SMALL, Limits.none(), Measure.MACS);
    HistogramChart chart = Plots.distribution(macs);

    assertThat(chart.bins()).hasSize(40);
    assertThat(chart.bins().stream().mapToDouble(bin -> bin.count()).sum())
        .isCloseTo(100, within(1e-9));
    for (int i = 1; i < chart.bins().size(); i++) {
      assertThat(chart.bins().get(i).from()).isEqualTo(chart.bins().get(i - 1).to());
    }
    assertThat(chart.bins().getFirst().from()).isEqualTo(7.237104);
    assertThat(chart.labels().caption()).startsWith("65,275,966,477,717,457,553 networks, mean ");
    assertThat(chart.x()).hasToString("MACs (M)");
    assertThat(Picture.of(chart).png()).isNotEmpty();
  }

  @Test
  void thePeaksThatAMemoryLimitLeavesStayBelowIt() {
    HistogramChart chart =
        Plots.distribution(CostDistribution.of(LARGE, LIMIT, Measure.PEAK_BYTES));

    assertThat(chart.x()).hasToString("peak memory (KB)");
    assertThat(chart.bins().getFirst().from()).isLessThanOrEqualTo(200);
    assertThat(chart.bins().getLast().from()).isLessThanOrEqualTo(256);
    assertThat(chart.bins().stream().mapToDouble(bin -> bin.count()).sum())
        .isCloseTo(100, within(1e-9));
  }

  @Test
  void spacesAreComparedByTheirShareUpToEachCost() {
    XyChart chart =
        Plots.distributions(
            List.of("96 px", "160 px"),
            CostDistribution.of(SMALL, LIMIT, Measure.MACS),
            CostDistribution.of(LARGE, LIMIT, Measure.MACS));

    assertThat(chart.series()).extracting(series -> series.name()).contains("96 px", "160 px");
    assertThat(chart.series())
        .allSatisfy(
            series -> {
              assertThat(series.mark()).isEqualTo(Mark.LINE);
              assertThat(series.points().getFirst().y()).isZero();
              assertThat(series.points().getLast().y()).isCloseTo(100, within(1e-9));
              assertThat(series.points().stream().map(Point::y).toList()).isSorted();
            });
    assertThat(chart.labels().caption()).matches("96 px: mean .* MACs\n160 px: mean .* MACs");
  }

  @Test
  void peaksAreComparedInSteps() {
    XyChart chart =
        Plots.distributions(
            List.of("160 px"), CostDistribution.of(LARGE, Limits.none(), Measure.PEAK_BYTES));

    assertThat(chart.series().getFirst().mark()).isEqualTo(Mark.STEPS);
    assertThat(chart.labels().title()).isEqualTo("Networks within so much peak memory");
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    CostDistribution macs = CostDistribution.of(SMALL, LIMIT, Measure.MACS);
    CostDistribution peak = CostDistribution.of(SMALL, LIMIT, Measure.PEAK_BYTES);

    assertThatThrownBy(() -> Plots.distributions(List.of("a", "b"), macs, peak))
        .hasMessageEndingWith("but there were 2 names for [MACs, peak bytes]");
    assertThatThrownBy(() -> Plots.distributions(List.of("a"), macs, macs))
        .hasMessageContaining("each have a name");
    assertThatThrownBy(() -> HistogramChart.sum(new double[] {1, 2}, new double[] {1}, 3))
        .hasMessage("a histogram needs a weight for each of 2 values, but got 1");
  }
}
