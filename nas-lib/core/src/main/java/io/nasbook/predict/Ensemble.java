package io.nasbook.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Several predictors that vote: their mean is the prediction, their spread says how far they agree.
 *
 * @param <A> the type of the architectures
 * @param members at least two predictors of one space
 */
public record Ensemble<A>(List<Predictor<A>> members) implements Predictor<A> {

  /** Copies the members and checks that there are at least two. */
  public Ensemble {
    members = List.copyOf(members);
    if (members.size() < 2) {
      throw new IllegalArgumentException(
          "an ensemble needs at least 2 predictors, but had " + members.size());
    }
  }

  /**
   * What the members say about an architecture.
   *
   * @param mean of their predictions, a fraction
   * @param spread standard deviation of their predictions (n - 1)
   */
  public record Vote(double mean, double spread) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f %% +- %.2f", 100 * mean, 100 * spread);
    }
  }

  /**
   * The mean and spread of the members.
   *
   * @param arch an architecture
   * @return their vote
   */
  public Vote vote(A arch) {
    return votes(List.of(arch)).getFirst();
  }

  /**
   * The mean and spread of the members for many architectures.
   *
   * @param archs architectures
   * @return one vote each, in order
   */
  public List<Vote> votes(List<A> archs) {
    List<double[]> predictions = members.stream().map(m -> m.predictAll(archs)).toList();
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < archs.size(); i++) {
      int at = i;
      votes.add(vote(predictions.stream().mapToDouble(p -> p[at]).toArray()));
    }
    return votes;
  }

  private static Vote vote(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Vote(mean, Math.sqrt(squares / (values.length - 1)));
  }

  @Override
  public double predict(A arch) {
    return vote(arch).mean();
  }

  @Override
  public double[] predictAll(List<A> archs) {
    return votes(archs).stream().mapToDouble(Vote::mean).toArray();
  }

  @Override
  public List<String> unseen(A arch) {
    return members.stream().flatMap(m -> m.unseen(arch).stream()).distinct().toList();
  }

  @Override
  public String toString() {
    return "ensemble of %d: %s".formatted(members.size(), members.getFirst());
  }
}
