package io.nasbook.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Predicted against measured accuracy, counted in square bins: a scatter plot that needs no table.
 *
 * @param firstPercent lower edge of the first bin on both axes
 * @param binPercent side of a bin
 * @param counts rows of the table in each bin, {@code counts.get(predicted).get(measured)}
 */
public record Parity(double firstPercent, double binPercent, List<List<Integer>> counts) {

  /** Copies the counts. */
  public Parity {
    counts = counts.stream().map(List::copyOf).toList();
  }

  /**
   * Counts the rows of a table.
   *
   * @param <A> the type of the architectures
   * @param predictor what to judge
   * @param rows measured architectures
   * @param binPercent side of a bin, positive
   * @return as many bins as the values need, the same on both axes
   */
  public static <A> Parity of(Predictor<A> predictor, List<Measured<A>> rows, double binPercent) {
    double[] predicted = predictor.predictAll(rows.stream().map(Measured::arch).toList());
    int[][] bins = new int[rows.size()][2];
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < bins.length; i++) {
      bins[i][0] = (int) Math.floor(100 * predicted[i] / binPercent);
      bins[i][1] = (int) Math.floor(rows.get(i).accuracyPercent() / binPercent);
      first = Math.min(first, Math.min(bins[i][0], bins[i][1]));
      last = Math.max(last, Math.max(bins[i][0], bins[i][1]));
    }
    return new Parity(first * binPercent, binPercent, count(bins, first, last - first + 1));
  }

  private static List<List<Integer>> count(int[][] bins, int first, int size) {
    int[][] counts = new int[size][size];
    for (int[] bin : bins) {
      counts[bin[0] - first][bin[1] - first]++;
    }
    List<List<Integer>> lists = new ArrayList<>();
    for (int[] row : counts) {
      lists.add(Arrays.stream(row).boxed().toList());
    }
    return lists;
  }

  /**
   * The middle of a bin.
   *
   * @param bin its number on either axis
   * @return accuracy in percent
   */
  public double centrePercent(int bin) {
    return firstPercent + (bin + 0.5) * binPercent;
  }

  @Override
  public String toString() {
    long rows = counts.stream().flatMap(List::stream).mapToLong(Integer::longValue).sum();
    return "%,d rows in %d x %d bins of %s %% from %s %%"
        .formatted(rows, counts.size(), counts.size(), binPercent, firstPercent);
  }
}
