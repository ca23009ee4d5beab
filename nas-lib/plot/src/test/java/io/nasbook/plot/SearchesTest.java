package io.nasbook.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.Series.Point;
import io.nasbook.plot.chart.XyChart;
import io.nasbook.predict.Measured;
import io.nasbook.predict.RidgePredictor;
import io.nasbook.predict.ShippedRidge;
import io.nasbook.search.ExactSearch;
import io.nasbook.search.Problem;
import io.nasbook.search.RandomSearch;
import io.nasbook.search.Regrets;
import io.nasbook.search.SearchResult;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class SearchesTest {

  static final McuNetSpace SPACE = McuNetSpace.lab();
  static final ShippedRidge SHIPPED = ShippedRidge.load();
  static final List<Limits> LIMITS =
      List.of(Limits.none().labMacs(50e6), Limits.none().peakKB(256));
  static final List<SearchResult<Arch>> FOUND =
      LIMITS.stream()
          .map(
              limits ->
                  new RandomSearch(50)
                      .run(
                          Problem.maximize(SPACE, SHIPPED.predictor()).within(limits),
                          new SplittableRandom(1)))
          .toList();

  @Test
  void searchesUnderSeveralLimitsAreRowsOfOneTable() {
    Table table = Tables.compare(LIMITS, FOUND);

    assertThat(table.stringColumn("search").asList())
        .containsExactlyElementsOf(LIMITS.stream().map(Limits::toString).toList());
    assertThat(table.doubleColumn("lab MACs (M)").get(0)).isLessThanOrEqualTo(50);
    assertThat(table.doubleColumn("peak (KB)").get(1)).isLessThanOrEqualTo(256);
    assertThat(table.intColumn("evaluations").asDoubleArray()).containsOnly(50);
  }

  @Test
  void searchesOfOneProblemSayHowFarTheyAreBehindTheBest() {
    Table table = Tables.compare(FOUND.get(0), FOUND.get(1));

    assertThat(table.doubleColumn(2).asList()).contains(0.0).allMatch(points -> points >= 0);
    assertThat(table.column(2).name()).isEqualTo("behind the best (points)");
    assertThat(Tables.compare(FOUND.get(0)).columnNames()).doesNotContain(table.column(2).name());
  }

  @Test
  void regretsAreATableWithTheirReferenceAsTitle() {
    var problem = Problem.maximize(SPACE, SHIPPED.predictor()).within(LIMITS.get(1));
    Table table = Tables.of(Regrets.of(problem, List.of(new RandomSearch(20)), 3));

    assertThat(table.name()).startsWith("regret against the optimum, proved by exact search");
    assertThat(table.doubleColumn("regret (points)").get(0)).isPositive();
    assertThat(table.intColumn("evaluations").get(0)).isEqualTo(20);
  }

  @Test
  void aCaseWithoutAResultIsRefused() {
    assertThatThrownBy(() -> Tables.compare(LIMITS, FOUND.subList(0, 1)))
        .hasMessage("there must be a result for each of 2 cases, but there were 1");
  }

  @Test
  void progressNeverFallsAndEndsAtTheBest() {
    XyChart chart = Plots.progress(FOUND.get(0), FOUND.get(1));
    List<Point> points = chart.series().getFirst().points();

    assertThat(points).hasSize(50);
    assertThat(points.stream().map(Point::y).toList()).isSorted();
    assertThat(points.getLast().y()).isEqualTo(100 * FOUND.get(0).best().score());
  }

  @Test
  void theOptimumIsALineToCompareWith() {
    var problem = Problem.maximize(SPACE, SHIPPED.predictor()).within(LIMITS.get(1));
    SearchResult<Arch> optimum = ExactSearch.run(problem);
    XyChart chart = Plots.progress(optimum, FOUND.get(1));

    assertThat(chart.series().getFirst().mark()).isEqualTo(Mark.REFERENCE);
    assertThat(chart.series().getFirst().points()).extracting(Point::x).containsExactly(1.0, 50.0);
    assertThat(chart.series().getFirst().points().getFirst().y())
        .isGreaterThanOrEqualTo(chart.series().getLast().points().getLast().y());
  }

  @Test
  void theBestUnderEachLimitIsADot() {
    BarChart chart = Plots.best(LIMITS, FOUND);

    assertThat(chart.style()).isEqualTo(BarChart.Style.DOTS);
    assertThat(chart.groups().getFirst().values().get(1))
        .isEqualTo(100 * FOUND.get(1).best().score());
  }

  @Test
  void everyEvaluatedNetworkIsADotByItsCost() {
    XyChart chart = Plots.evaluated(FOUND.get(1), Measure.PEAK_BYTES);

    assertThat(chart.series())
        .extracting(Series::mark)
        .containsExactly(Mark.DIMMED, Mark.FRONT, Mark.DOTS);
    assertThat(chart.series().subList(0, 2).stream().flatMap(s -> s.points().stream()))
        .hasSize(50)
        .allMatch(p -> p.x() <= 256);
    assertThat(chart.series().get(1).points().getLast())
        .isEqualTo(chart.series().getLast().points().getFirst());
    assertThat(chart.x().toString()).isEqualTo("peak memory (KB)");
  }

  @Test
  void theKeptCountsOfTheShippedPredictorAreAHeatMap() {
    HeatChart chart = Plots.parity(SHIPPED);

    assertThat(chart.cells().stream().mapToDouble(HeatChart.Cell::value).sum())
        .isEqualTo(SHIPPED.quality().rows());
    assertThat(chart.labels().caption()).contains("within one resolution");
  }

  @Test
  void measuredNetworksAreDotsByResolution() {
    RidgePredictor<Arch> predictor = SHIPPED.predictor();
    SplittableRandom rng = new SplittableRandom(3);
    List<Measured<Arch>> rows =
        Stream.generate(() -> SPACE.sample(rng))
            .limit(200)
            .map(arch -> new Measured<>(arch, 100 * predictor.predict(arch)))
            .toList();
    XyChart chart = Plots.parity(predictor, rows);

    assertThat(chart.series().stream().map(s -> s.name()).toList())
        .containsExactly("96 px", "112 px", "128 px", "144 px", "160 px", "without error");
    assertThat(chart.series().getFirst().points())
        .allSatisfy(p -> assertThat(p.y()).isEqualTo(p.x()));
    assertThat(chart.labels().caption()).startsWith("mean absolute error 0.00000");
  }
}
