package io.nasbook.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.BoxPlot.Box;
import io.nasbook.plot.chart.MatrixChart;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.Series.Point;
import io.nasbook.plot.chart.XyChart;
import io.nasbook.stats.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartsTest {

  @Test
  void anAxisIsReadAsItIsWritten() {
    assertThat(Axis.of("accuracy (%)")).isEqualTo(new Axis("accuracy", "%"));
    assertThat(Axis.of("evaluations")).isEqualTo(new Axis("evaluations", ""));
    assertThat(Axis.of("accuracy (%)").withLog()).hasToString("accuracy (%)");
  }

  @Test
  void theFrontIsWhatNothingElseDominates() {
    Series points =
        Series.dots("", List.of(1, 2, 2, 3, 3, 4), List.of(50, 60, 55, 58, 60, 70))
            .withLabels(List.of("a", "b", "c", "d", "e", "f"));
    XyChart chart = Charts.pareto("t", "cost", "accuracy", points);

    assertThat(chart.series()).extracting(Series::mark).containsExactly(Mark.DIMMED, Mark.FRONT);
    assertThat(chart.series().getLast().points())
        .extracting(Point::label)
        .containsExactly("a", "b", "f");
  }

  @Test
  void equalPointsOfTheFrontAreBothOnIt() {
    XyChart chart =
        Charts.pareto("t", "x", "y", Series.dots("", List.of(1, 1, 2), List.of(5, 5, 4)));

    assertThat(chart.series().getLast().points()).hasSize(2);
  }

  @Test
  void anEdfRisesFromZeroToAll() {
    XyChart chart = Charts.edf("t", "error (%)", Map.of("a", List.of(3, 1, 2, 2)));

    assertThat(chart.series().getFirst().points())
        .containsExactly(
            new Point(1, 0),
            new Point(1, 25),
            new Point(2, 50),
            new Point(2, 75),
            new Point(3, 100));
  }

  @Test
  void aBoxHasTheQuartilesOfNumPyAndItsOutliers() {
    Box box = Box.of("b", 1, 2, 3, 4, 5, 6, 7, 100);

    assertThat(box.lowerQuartile()).isEqualTo(2.75);
    assertThat(box.median()).isEqualTo(4.5);
    assertThat(box.upperQuartile()).isEqualTo(6.25);
    assertThat(box.high()).isEqualTo(7);
    assertThat(box.outliers()).containsExactly(100.0);
  }

  @Test
  void aBandBelongsToThePoints() {
    Series series =
        Series.line("s", List.of(1, 2), List.of(5, 6)).withBand(List.of(4, 5), List.of(6, 8));

    assertThat(series.points().getLast().interval()).contains(new Interval(5, 8));
    assertThat(series.toString()).endsWith("ends at (2, 6) [5, 8]");
    assertThatThrownBy(() -> series.withBand(List.of(1), List.of(2, 3)))
        .hasMessage("the series s needs a lower end for each of 2 points, but got 1");
  }

  @Test
  void aLogarithmicAxisRefusesZero() {
    XyChart chart = Charts.xy("t", "MACs (M)", "y", Series.dots("s", List.of(0, 1), List.of(1, 2)));

    assertThat(chart.withLogY().y().logarithmic()).isTrue();
    assertThatThrownBy(chart::withLogX)
        .hasMessage("the logarithmic axis MACs (M) needs values above 0, but one is 0.0");
  }

  @Test
  void aHeatMapTellsItsNumbersAsATable() {
    MatrixChart chart =
        Charts.heatMap("t", "accuracy (%)", List.of("96", "128"), Map.of("3x3", List.of(83.4, 87)));

    assertThat(chart.toString()).contains("accuracy (%)", "3x3", "83.4  87.0");
    assertThatThrownBy(
            () -> Charts.heatMap("t", "v", List.of("a", "b"), Map.of("r", List.of(1, 2, 3))))
        .hasMessageStartingWith("a heat map of 1 rows and 2 columns needs a value for each pair");
  }

  @Test
  void aCaptionIsAddedToAnyChart() {
    assertThat(Charts.histogram("t", "x", List.of(1, 2, 3)).withCaption("mean 2").toString())
        .startsWith("t\nmean 2\n");
  }
}
