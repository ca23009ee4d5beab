package io.nasbook.search;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.SeparableSpace;
import io.nasbook.exact.Feasibility;
import io.nasbook.predict.Predictor;
import io.nasbook.space.Genotype;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to search for: the architecture of a space with the highest score that keeps limits.
 *
 * @param <A> the type of the architectures
 * @param costs the space and its cost model
 * @param evaluator gives the scores
 * @param predictor the predictor behind the scores, if they are predicted
 * @param limits what every candidate must keep
 */
public record Problem<A>(
    Costs<A> costs, Evaluator<A> evaluator, Optional<Predictor<A>> predictor, Limits limits) {

  /**
   * Looks for the highest predicted accuracy.
   *
   * @param <A> the type of the architectures
   * @param space where to look
   * @param predictor trained on this space, or one that has its choices
   * @return a problem without limits
   * @throws IllegalArgumentException if the predictor does not know a choice of the space
   */
  public static <A> Problem<A> maximize(SeparableSpace<A> space, Predictor<A> predictor) {
    checkKnows(space, predictor);
    return new Problem<>(
        Costs.of(space), Evaluator.of(predictor), Optional.of(predictor), Limits.none());
  }

  /**
   * Looks for the highest score.
   *
   * @param <A> the type of the architectures
   * @param space where to look
   * @param evaluator gives the scores; {@link Evaluator#each} makes one of a function
   * @return a problem without limits
   */
  public static <A> Problem<A> maximize(SeparableSpace<A> space, Evaluator<A> evaluator) {
    return new Problem<>(Costs.of(space), evaluator, Optional.empty(), Limits.none());
  }

  /** Tries every value of every gene once; a predictor of another space says so itself. */
  static <A> void checkKnows(SeparableSpace<A> space, Predictor<A> predictor) {
    for (int gene = 0; gene < space.choices().size(); gene++) {
      for (int value = 0; value < space.choices().get(gene).size(); value++) {
        int[] genes = new int[space.choices().size()];
        genes[gene] = value;
        predictor.predict(space.decode(Genotype.of(genes)));
      }
    }
  }

  /**
   * The same problem under limits, with a cost model that was made before.
   *
   * @param limits what every candidate must keep
   * @param costs the cost model of the problem's space
   * @return the problem
   * @throws IllegalArgumentException if it is of a space that the predictor does not know
   */
  public Problem<A> within(Limits limits, Costs<A> costs) {
    if (costs.space() != space()) {
      predictor.ifPresent(known -> checkKnows(costs.space(), known));
    }
    return new Problem<>(costs, evaluator, predictor, limits);
  }

  /**
   * The same problem under limits.
   *
   * @param limits what every candidate must keep
   * @return the problem
   */
  public Problem<A> within(Limits limits) {
    return within(limits, costs);
  }

  /**
   * The same problem, scored by several threads. Results stay the same.
   *
   * @param threads how many, at least 1
   * @return the problem
   */
  public Problem<A> onThreads(int threads) {
    return new Problem<>(costs, evaluator.onThreads(threads), predictor, limits);
  }

  /**
   * The same problem, with somebody who is told the scores batch by batch.
   *
   * @param listener told the scores of each batch, in order, on the searching thread
   * @return the problem
   */
  public Problem<A> heardBy(Consumer<double[]> listener) {
    return new Problem<>(costs, evaluator.heardBy(listener), predictor, limits);
  }

  /**
   * The space to search.
   *
   * @return the space of the cost model
   */
  public SeparableSpace<A> space() {
    return costs.space();
  }

  /**
   * Checks that some network meets the limits.
   *
   * @return the answer, with a witness
   * @throws io.nasbook.exact.InfeasibleLimitsException with the proof, if there is none
   */
  public Feasibility<A> requireFeasible() {
    return Feasibility.of(costs, limits).orThrow();
  }

  /**
   * The canonical genotypes of networks.
   *
   * @param archs architectures of the space
   * @return one genotype each
   * @throws IllegalArgumentException if one of them breaks the limits
   */
  public List<Genotype> genotypes(List<A> archs) {
    List<Genotype> genotypes = new ArrayList<>();
    for (A arch : archs) {
      Cost cost = costs.of(arch);
      if (!limits.allow(cost)) {
        throw new IllegalArgumentException(
            "a network to start from must keep %s, but one has %s".formatted(limits, cost));
      }
      genotypes.add(space().layout().canonical(space().encode(arch)));
    }
    return List.copyOf(genotypes);
  }

  /**
   * Scores networks, all in one batch.
   *
   * @param genotypes canonical genotypes
   * @return a candidate for each, in order
   */
  public List<Candidate<A>> evaluate(List<Genotype> genotypes) {
    List<A> archs = genotypes.stream().map(space()::decode).toList();
    double[] scores = evaluator.evaluate(archs);
    if (scores.length != archs.size()) {
      throw new IllegalArgumentException(
          "an evaluator must give one score for each of %d architectures, but gave %d"
              .formatted(archs.size(), scores.length));
    }
    List<Candidate<A>> candidates = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      Genotype genotype = genotypes.get(i);
      candidates.add(
          new Candidate<>(archs.get(i), genotype, scores[i], costs.ofGenotype(genotype)));
    }
    return List.copyOf(candidates);
  }

  @Override
  public String toString() {
    return "maximize %s over %s networks within %s"
        .formatted(
            predictor.map(p -> "predicted accuracy").orElse("score"), space().size(), limits);
  }
}
