package io.nasbook.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.cost.Limits;
import io.nasbook.display.Display;
import io.nasbook.display.FrontEnd;
import io.nasbook.display.LiveDisplay;
import io.nasbook.display.MimeBundle;
import io.nasbook.display.Renderers;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.plot.chart.XyChart;
import io.nasbook.predict.MlpOptions.Epoch;
import io.nasbook.predict.ShippedRidge;
import io.nasbook.search.EvolutionSearch;
import io.nasbook.search.Problem;
import io.nasbook.search.RandomSearch;
import io.nasbook.search.SearchResult;
import io.nasbook.stats.Accuracy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurvesTest {

  static final Problem<Arch> PROBLEM =
      Problem.maximize(McuNetSpace.lab(), ShippedRidge.load().predictor())
          .within(Limits.none().peakKB(250));

  @Test
  void trainingShowsBothErrorsInPointsAndLeavesOutWhatIsNotJudged() {
    XyChart judged = Curves.training(List.of(new Epoch(1, 0.05, 0.04), new Epoch(2, 0.02, 0.03)));
    assertThat(judged.labels().caption()).isEqualTo("epoch 2: mean absolute error 3.000 points");
    assertThat(judged.series()).hasSize(2);
    XyChart alone = Curves.training(List.of(new Epoch(1, 0.05, Double.NaN)));
    assertThat(alone.series()).hasSize(1);
    assertThat(alone.labels().caption()).contains("5.000 points");
  }

  @Test
  void aSweepHasABandOfTheIntervals() {
    List<Accuracy> small = List.of(new Accuracy(60, 100), new Accuracy(70, 100));
    List<Accuracy> large = List.of(new Accuracy(65, 100), new Accuracy(80, 100));
    XyChart chart = Curves.sweep(List.of(96, 160), "small", small, "large", large);
    var point = chart.series().getLast().points().getFirst();
    assertThat(point.x()).isEqualTo(96);
    assertThat(point.y()).isEqualTo(60);
    assertThat(point.interval().orElseThrow().low())
        .isEqualTo(100 * small.getFirst().interval().low());
    assertThatThrownBy(() -> Curves.sweep(List.of(96), "small", small, "large", large))
        .hasMessageContaining("1 and 2");
  }

  @Test
  void diversityHasAPointForEachGeneration() {
    SearchResult<Arch> bred = new EvolutionSearch(10, 4).run(PROBLEM, new SplittableRandom(1));
    var points = Curves.diversity(10, bred).series().getFirst().points();
    assertThat(points).hasSize(5);
    assertThat(points.getFirst().x()).isEqualTo(10);
    assertThat(points.getFirst().y()).isBetween(45.0, 65.0);
  }

  /** Remembers what a notebook would show. */
  private static final class Shown implements FrontEnd {
    final List<String> captions = new ArrayList<>();

    @Override
    public void show(String id, MimeBundle bundle) {
      captions.add("show " + caption(bundle));
    }

    @Override
    public void update(String id, MimeBundle bundle) {
      captions.add("update " + caption(bundle));
    }

    @Override
    public void clear(boolean wait) {
      captions.clear();
    }

    private static String caption(MimeBundle bundle) {
      return bundle.data().get(MimeBundle.TEXT).toString().lines().toList().get(1);
    }
  }

  @Test
  void aLiveChartIsShownOnceAndDrawnAgainWithAllThatItWasTold() {
    Shown shown = new Shown();
    Display.attach(shown, Renderers.of(getClass().getClassLoader()));
    Problem<Arch> heard = PROBLEM.heardBy(LiveChart.search());
    SearchResult<Arch> result = new EvolutionSearch(10, 3).run(heard, new SplittableRandom(1));
    LiveDisplay.closeAll();
    assertThat(shown.captions).hasSizeBetween(2, 4);
    assertThat(shown.captions.getFirst()).startsWith("show best of 10 evaluations");
    assertThat(shown.captions.getLast())
        .isEqualTo("update best of 40 evaluations: %.3f %%".formatted(100 * result.best().score()));
  }

  @Test
  void measurementsPutTheIntervalBesideThePrediction() {
    SearchResult<Arch> found = new RandomSearch(20).run(PROBLEM, new SplittableRandom(1));
    Arch best = found.best().arch();
    Measurements rows =
        Measurements.of(PROBLEM, List.of("best"), List.of(best), List.of(new Accuracy(80, 100)));
    assertThat(rows.table().doubleColumn("predicted (%)").get(0))
        .isEqualTo(Math.round(10_000 * found.best().score()) / 100.0);
    assertThat(rows.table().doubleColumn("from (%)").get(0)).isEqualTo(71.12);
    assertThat(rows.table().doubleColumn("to (%)").get(0)).isEqualTo(86.66);
    assertThat(rows.chart().groups().getLast().intervals().getFirst().low()).isBetween(71.1, 71.12);
    assertThatThrownBy(() -> Measurements.of(PROBLEM, List.of("a"), List.of(best), List.of()))
        .hasMessageContaining("but there were 1, 1 and 0");
  }
}
