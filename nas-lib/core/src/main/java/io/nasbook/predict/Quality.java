package io.nasbook.predict;

import io.nasbook.mcunet.Arch;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How good a predictor is on rows that it was not trained on.
 *
 * @param rows how many rows it was judged by
 * @param meanAbsoluteError mean of |predicted - measured|, accuracies as fractions
 * @param tau Kendall's tau between predicted and measured
 * @param withinResolutionTau mean of the taus within each resolution: how well it ranks networks
 *     when the resolution, which is easy to judge, is the same
 */
public record Quality(int rows, double meanAbsoluteError, double tau, double withinResolutionTau) {

  /**
   * Judges a predictor of OFA-MCUNet architectures.
   *
   * @param predictor what to judge
   * @param rows measured architectures that it was not trained on, at least two per resolution
   * @return its quality
   */
  public static Quality of(Predictor<Arch> predictor, List<Measured<Arch>> rows) {
    return of(predictor, rows, Arch::imageSize);
  }

  /**
   * Judges a predictor of any architectures.
   *
   * @param <A> the type of the architectures
   * @param predictor what to judge
   * @param rows measured architectures that it was not trained on, at least two per resolution
   * @param resolution the resolution of an architecture
   * @return its quality
   */
  public static <A> Quality of(
      Predictor<A> predictor, List<Measured<A>> rows, Function<A, Integer> resolution) {
    double[] predicted = predictor.predictAll(rows.stream().map(Measured::arch).toList());
    double[] measured = rows.stream().mapToDouble(Measured::accuracy).toArray();
    double absolute = 0;
    for (int i = 0; i < measured.length; i++) {
      absolute += Math.abs(predicted[i] - measured[i]);
    }
    Collection<List<Measured<A>>> groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> resolution.apply(row.arch()), TreeMap::new, Collectors.toList()))
            .values();
    double within =
        groups.stream().mapToDouble(group -> tau(predictor, group)).average().orElse(Double.NaN);
    return new Quality(
        rows.size(), absolute / rows.size(), KendallTau.of(predicted, measured), within);
  }

  private static <A> double tau(Predictor<A> predictor, List<Measured<A>> rows) {
    return KendallTau.of(
        predictor.predictAll(rows.stream().map(Measured::arch).toList()),
        rows.stream().mapToDouble(Measured::accuracy).toArray());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "mean absolute error %.5f, Kendall tau %.3f, within one resolution %.3f, on %,d rows",
        meanAbsoluteError,
        tau,
        withinResolutionTau,
        rows);
  }
}
