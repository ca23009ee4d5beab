package io.nasbook.plot;

import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import io.nasbook.predict.MlpOptions.Epoch;
import io.nasbook.search.Diversity;
import io.nasbook.search.SearchResult;
import io.nasbook.stats.Accuracy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How something changes while it runs: training and search. */
public final class Curves {

  private static final Axis ACCURACY = new Axis("predicted accuracy", "%");
  private static final Axis EVALUATIONS = Axis.of("evaluations");

  private Curves() {}

  /**
   * The error of a predictor, epoch by epoch.
   *
   * @param epochs what the training reported, at least one epoch
   * @return a line for the rows that it is trained on, and one for the others if there are any
   */
  public static XyChart training(List<Epoch> epochs) {
    double[] x = epochs.stream().mapToDouble(Epoch::number).toArray();
    double[] train = epochs.stream().mapToDouble(epoch -> 100 * epoch.trainLoss()).toArray();
    double[] held = epochs.stream().mapToDouble(epoch -> 100 * epoch.validationLoss()).toArray();
    Series trained = Series.of("rows to train on", Mark.LINE, x, train);
    boolean judged = Arrays.stream(held).noneMatch(Double::isNaN);
    Labels labels =
        new Labels(
            "Training of the predictor",
            "epoch %d: mean absolute error %s"
                .formatted(epochs.size(), points(judged ? held : train)));
    return new XyChart(
        labels,
        Axis.of("epoch"),
        new Axis("mean absolute error", "points"),
        judged
            ? List.of(trained, Series.of("rows held out", Mark.LINE, x, held))
            : List.of(trained));
  }

  private static String points(double[] errors) {
    return String.format(Locale.ROOT, "%.3f points", errors[errors.length - 1]);
  }

  /**
   * Measured accuracy by image size, for two networks.
   *
   * @param sides image sizes in pixels, ascending
   * @param first name of the first network
   * @param ofFirst its accuracy at each size
   * @param second name of the second network
   * @param ofSecond its accuracy at each size
   * @return a line a network, with a band for the 95 % intervals
   * @throws IllegalArgumentException if there is not one accuracy for each size
   */
  public static XyChart sweep(
      List<Integer> sides,
      String first,
      List<Accuracy> ofFirst,
      String second,
      List<Accuracy> ofSecond) {
    return new XyChart(
        new Labels("Measured accuracy by image size", "bands: 95 % intervals"),
        new Axis("image size", "px"),
        new Axis("accuracy", "%"),
        List.of(measured(second, sides, ofSecond), measured(first, sides, ofFirst)));
  }

  private static Series measured(String name, List<Integer> sides, List<Accuracy> accuracies) {
    return Series.line(name, sides, accuracies.stream().map(a -> 100 * a.value()).toList())
        .withBand(
            accuracies.stream().map(a -> 100 * a.interval().low()).toList(),
            accuracies.stream().map(a -> 100 * a.interval().high()).toList());
  }

  /**
   * The best score so far of a search that is under way.
   *
   * @param batches the scores of each batch that was evaluated, at least one score in all
   * @return a step line
   */
  public static XyChart search(List<double[]> batches) {
    double[] best = batches.stream().flatMapToDouble(Arrays::stream).map(s -> 100 * s).toArray();
    Arrays.parallelPrefix(best, Math::max);
    double[] x = IntStream.rangeClosed(1, best.length).asDoubleStream().toArray();
    String caption =
        String.format(
            Locale.ROOT, "best of %,d evaluations: %.3f %%", best.length, best[best.length - 1]);
    return new XyChart(
        new Labels("Best accuracy found so far", caption),
        EVALUATIONS,
        ACCURACY,
        List.of(Series.of("best so far", Mark.STEPS, x, best)));
  }

  /**
   * How different the networks are that searches look at.
   *
   * @param window so many evaluations in a row are compared; for an evolution its population
   * @param results the searches
   * @return a line a search; it ends near 0 where a search has stopped to look around
   */
  public static XyChart diversity(int window, SearchResult<?>... results) {
    return new XyChart(
        new Labels(
            "How different are the networks?",
            "share of choices in which two of %d networks in a row differ".formatted(window)),
        EVALUATIONS,
        new Axis("diversity", "%"),
        Arrays.stream(results).map(result -> diversity(window, result)).toList());
  }

  private static Series diversity(int window, SearchResult<?> result) {
    double[] y = Diversity.course(result, window).stream().mapToDouble(d -> 100 * d).toArray();
    double[] x = IntStream.rangeClosed(1, y.length).mapToDouble(i -> i * window).toArray();
    return Series.of(result.searcher(), Mark.LINE, x, y);
  }
}
