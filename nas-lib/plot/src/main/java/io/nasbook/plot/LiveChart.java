package io.nasbook.plot;

import io.nasbook.display.LiveDisplay;
import io.nasbook.plot.chart.Chart;
import io.nasbook.predict.MlpOptions.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A chart below a cell that is drawn again with new numbers, at most twice a second, and with all
 * of them when the cell ends. Mutable, for one thread.
 *
 * <pre>{@code
 * var options = MlpOptions.lab().withListener(LiveChart.training());
 * var result = new EvolutionSearch(50, 20).run(problem.heardBy(LiveChart.search()), rng);
 * }</pre>
 *
 * @param <T> what it is told
 */
public final class LiveChart<T> implements Consumer<T> {

  private final Function<List<T>, Chart> drawing;
  private final List<T> told = new ArrayList<>();
  private final LiveDisplay display = LiveDisplay.create();

  private LiveChart(Function<List<T>, Chart> drawing) {
    this.drawing = drawing;
  }

  /**
   * A live chart of anything.
   *
   * @param <T> what it is told
   * @param drawing makes the chart of all that it was told so far
   * @return a chart that appears with the first number
   */
  public static <T> LiveChart<T> of(Function<List<T>, Chart> drawing) {
    return new LiveChart<>(drawing);
  }

  /**
   * The error of a predictor while it is trained.
   *
   * @return a listener for {@link io.nasbook.predict.MlpOptions#withListener}
   */
  public static LiveChart<Epoch> training() {
    return of(Curves::training);
  }

  /**
   * The best score of a search while it runs.
   *
   * @return a listener for {@link io.nasbook.search.Problem#heardBy}
   */
  public static LiveChart<double[]> search() {
    return of(Curves::search);
  }

  @Override
  public void accept(T news) {
    told.add(news);
    display.show(() -> drawing.apply(List.copyOf(told)));
  }
}
