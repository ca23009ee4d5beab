package io.nasbook.plot;

import io.nasbook.cost.Measure;
import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BarChart.Group;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import io.nasbook.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The charts of searches behind {@link Plots}. */
final class SearchPlots {

  private static final Axis ACCURACY = new Axis("predicted accuracy", "%");

  private SearchPlots() {}

  static XyChart progress(List<? extends SearchResult<?>> results) {
    int longest = results.stream().mapToInt(SearchResult::evaluations).max().orElse(0);
    List<Series> series = results.stream().map(result -> progress(result, longest)).toList();
    return new XyChart(Labels.of("Best so far"), Axis.of("networks evaluated"), ACCURACY, series);
  }

  private static Series progress(SearchResult<?> result, int longest) {
    if (result.evaluations() == 1) {
      double best = 100 * result.best().score();
      return Series.of(
          result.searcher(), Mark.REFERENCE, new double[] {1, longest}, new double[] {best, best});
    }
    List<Double> best = result.progress();
    double[] x = IntStream.rangeClosed(1, best.size()).asDoubleStream().toArray();
    double[] y = best.stream().mapToDouble(score -> 100 * score).toArray();
    return Series.of(result.searcher(), Mark.STEPS, x, y);
  }

  static XyChart evaluated(SearchResult<?> result, Measure measure) {
    Axis axis = Plots.axis(measure);
    double[] costs =
        result.history().stream()
            .mapToDouble(candidate -> measure.of(candidate.cost()) / Plots.unit(measure))
            .toArray();
    double[] scores =
        result.history().stream().mapToDouble(candidate -> 100 * candidate.score()).toArray();
    var best = result.best();
    Labels labels =
        new Labels(
            "Networks that the search evaluated",
            "best: %s with %s %%"
                .formatted(
                    measure.format(measure.of(best.cost())),
                    Math.round(100_000 * best.score()) / 1000.0));
    double[] bestCost = {measure.of(best.cost()) / Plots.unit(measure)};
    List<Series> series =
        new ArrayList<>(Fronts.split(Series.of(result.searcher(), Mark.DOTS, costs, scores)));
    series.add(Series.of("best", Mark.DOTS, bestCost, new double[] {100 * best.score()}));
    return new XyChart(labels, axis, ACCURACY, series);
  }

  static BarChart best(List<?> cases, List<? extends List<? extends SearchResult<?>>> searches) {
    List<Group> groups = searches.stream().map(SearchPlots::group).toList();
    return new BarChart(
        Labels.of("Best network under each limit"),
        Axis.of(""),
        ACCURACY,
        cases.stream().map(String::valueOf).toList(),
        groups,
        BarChart.Style.DOTS);
  }

  private static Group group(List<? extends SearchResult<?>> results) {
    List<Double> best = results.stream().map(result -> 100 * result.best().score()).toList();
    return new Group(results.isEmpty() ? "" : results.getFirst().searcher(), best);
  }
}
