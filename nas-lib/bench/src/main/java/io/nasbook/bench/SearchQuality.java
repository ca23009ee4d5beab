package io.nasbook.bench;

import io.nasbook.cost.Limits;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.AccuracyTable;
import io.nasbook.predict.Holdout;
import io.nasbook.predict.MlpOptions;
import io.nasbook.predict.MlpPredictor;
import io.nasbook.predict.RidgePredictor;
import io.nasbook.search.AgingEvolution;
import io.nasbook.search.EvolutionSearch;
import io.nasbook.search.LocalSearch;
import io.nasbook.search.Problem;
import io.nasbook.search.RandomSearch;
import io.nasbook.search.Regrets;
import io.nasbook.search.Searcher;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Prints the predicted accuracy that each search reaches: 20 seeds, median and quartiles. With the
 * path of an accuracy table as argument, also under an MLP trained on 40,000 of its rows.
 */
public final class SearchQuality {

  private static final int SEEDS = 20;
  private static final McuNetSpace SPACE = McuNetSpace.of(McuNetOptions.lab().withWidths(0, 1));
  private static final RidgePredictor<Arch> RIDGE = RidgePredictor.load();
  private static final Limits LOOSE = Limits.none().labMacs(60e6).peakKB(250);
  private static final Limits TIGHT = Limits.none().labMacs(30e6).peakKB(200);

  private SearchQuality() {}

  /** Runs without arguments, or with the path of a table. */
  public static void main(String[] arguments) {
    Problem<Arch> additive = Problem.maximize(SPACE, RIDGE);
    print(LOOSE, Regrets.of(additive.within(LOOSE), searchers(20), SEEDS));
    print(TIGHT, Regrets.of(additive.within(TIGHT), searchers(30), SEEDS));
    if (arguments.length > 0) {
      Problem<Arch> other = Problem.maximize(SPACE, mlp(Path.of(arguments[0]))).onThreads(2);
      print(LOOSE, Regrets.of(other.within(LOOSE), RIDGE, searchers(20), SEEDS));
      print(TIGHT, Regrets.of(other.within(TIGHT), RIDGE, searchers(30), SEEDS));
    }
  }

  /** Evolution, the others with as many evaluations, and the lab's 300 random networks. */
  private static List<Searcher> searchers(int generations) {
    int evaluations = 50 * (generations + 1);
    return List.of(
        new EvolutionSearch(50, generations),
        new AgingEvolution(50, evaluations),
        new RandomSearch(evaluations),
        new LocalSearch(evaluations),
        new RandomSearch(300));
  }

  private static MlpPredictor<Arch> mlp(Path table) {
    SplittableRandom rng = new SplittableRandom(42);
    Holdout<Arch> split = AccuracyTable.read(table).split(0.8, rng);
    Holdout<Arch> train = new Holdout<>(split.train(), List.of());
    return MlpPredictor.fit(SPACE.encoder(), train, MlpOptions.lab().withThreads(2), rng);
  }

  private static void print(Limits limits, Regrets<Arch> regrets) {
    System.out.println(limits + "\n" + regrets);
  }
}
