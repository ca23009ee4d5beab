package io.nasbook.bench;

import io.nasbook.cost.Limits;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.RidgePredictor;
import io.nasbook.search.AgingEvolution;
import io.nasbook.search.EvolutionSearch;
import io.nasbook.search.ExactSearch;
import io.nasbook.search.LocalSearch;
import io.nasbook.search.Problem;
import io.nasbook.search.RandomSearch;
import io.nasbook.search.Searcher;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Prints the predicted accuracy that each search reaches: 20 seeds, median and quartiles. */
public final class SearchQuality {

  private static final int SEEDS = 20;

  private SearchQuality() {}

  /** Runs without arguments. */
  public static void main(String[] arguments) {
    Problem<Arch> problem =
        Problem.maximize(
            McuNetSpace.of(McuNetOptions.lab().withWidths(0, 1)), RidgePredictor.load());
    row(problem, Limits.none().labMacs(60e6).peakKB(250), new EvolutionSearch(50, 20));
    row(problem, Limits.none().labMacs(30e6).peakKB(200), new EvolutionSearch(50, 30));
  }

  private static void row(Problem<Arch> free, Limits limits, EvolutionSearch evolution) {
    Problem<Arch> problem = free.within(limits);
    System.out.println(limits);
    System.out.printf("  optimum %.3f %%%n", 100 * ExactSearch.run(problem).best().score());
    int evaluations = evolution.population() * (evolution.generations() + 1);
    print(problem, evolution);
    print(problem, new AgingEvolution(50, evaluations));
    print(problem, new LocalSearch(evaluations));
    print(problem, new RandomSearch(evaluations));
    print(problem, new RandomSearch(300));
  }

  private static void print(Problem<Arch> problem, Searcher searcher) {
    double[] best = new double[SEEDS];
    double[] millis = new double[SEEDS];
    String name = "";
    for (int seed = 0; seed < SEEDS; seed++) {
      var result = searcher.run(problem, new SplittableRandom(seed));
      best[seed] = 100 * result.best().score();
      millis[seed] = result.elapsed().toNanos() / 1e6;
      name = result.searcher();
    }
    Arrays.sort(best);
    Arrays.sort(millis);
    System.out.printf(
        "  %-28s %.3f %% (%.3f to %.3f), %.1f ms%n",
        name, quantile(best, 2), quantile(best, 1), quantile(best, 3), quantile(millis, 2));
  }

  private static double quantile(double[] sorted, int quarter) {
    double at = quarter * (sorted.length - 1) / 4.0;
    int below = (int) at;
    return sorted[below]
        + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
  }
}
