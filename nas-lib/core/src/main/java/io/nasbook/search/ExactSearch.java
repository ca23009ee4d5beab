package io.nasbook.search;

import io.nasbook.cost.Measure;
import io.nasbook.exact.Optimum;
import io.nasbook.predict.AdditivePredictor;
import java.util.List;

/**
 * The best network of all, proved: for a predictor that is a sum over blocks, such as ridge
 * regression on the encoding, dynamic programming finds it without trying architectures.
 */
public final class ExactSearch {

  private ExactSearch() {}

  /**
   * Finds the network with the highest predicted accuracy within the limits.
   *
   * @param <A> the type of the architectures
   * @param problem with an {@link AdditivePredictor}
   * @return the optimum, as the only evaluation
   * @throws IllegalArgumentException if the predictor is not additive
   * @throws io.nasbook.exact.InfeasibleLimitsException if no network meets the limits
   */
  public static <A> SearchResult<A> run(Problem<A> problem) {
    AdditivePredictor<A> predictor = additive(problem);
    SearchRun<A> run = SearchRun.start("exact search", problem);
    Optimum.Scored best = optimum(problem, predictor).best().orElseThrow();
    run.evaluate(List.of(best.genotype()));
    return run.result();
  }

  /**
   * Finds all networks that no cheaper one matches in predicted accuracy, within the limits.
   *
   * @param <A> the type of the architectures
   * @param problem with an {@link AdditivePredictor}
   * @param measure what to trade for accuracy: a sum, such as {@link Measure#MACS}
   * @return ascending in cost and predicted accuracy
   */
  public static <A> List<Candidate<A>> front(Problem<A> problem, Measure measure) {
    if (!measure.isSum()) {
      throw new IllegalArgumentException(
          "a front needs MACs or params to trade for accuracy, but was asked for %s: set a limit"
                  .formatted(measure.label())
              + " on it instead");
    }
    AdditivePredictor<A> predictor = additive(problem);
    problem.requireFeasible();
    return problem.evaluate(
        optimum(problem, predictor).front(measure).stream().map(Optimum.Scored::genotype).toList());
  }

  /**
   * The optimum of each setting (width and resolution) under an additive stand-in for the problem's
   * score: good networks for a search to start from when the score itself is not additive.
   *
   * @param <A> the type of the architectures
   * @param problem with any score
   * @param standIn an additive predictor of the same space
   * @return one network per setting that has one, the best first
   * @throws IllegalArgumentException if the stand-in was trained on another space
   * @throws io.nasbook.exact.InfeasibleLimitsException if no network meets the limits
   */
  public static <A> List<A> candidates(Problem<A> problem, AdditivePredictor<A> standIn) {
    Problem.checkKnows(problem.space(), standIn);
    problem.requireFeasible();
    return optimum(problem, standIn).bestOfEachSetting().stream()
        .map(scored -> problem.space().decode(scored.genotype()))
        .toList();
  }

  private static <A> Optimum optimum(Problem<A> problem, AdditivePredictor<A> predictor) {
    return Optimum.of(
        problem.costs(), problem.limits(), AdditiveScores.of(problem.space(), predictor));
  }

  private static <A> AdditivePredictor<A> additive(Problem<A> problem) {
    return problem.predictor().orElse(null) instanceof AdditivePredictor<A> additive
        ? additive
        : notAdditive();
  }

  private static <A> AdditivePredictor<A> notAdditive() {
    throw new IllegalArgumentException(
        "exact search needs a predictor that is a sum over blocks, such as RidgePredictor; for"
            + " others use ExactSearch.candidates with one as stand-in and search from there");
  }
}
