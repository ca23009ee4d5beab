package io.nasbook.plot;

import io.nasbook.display.LiveDisplay;
import io.nasbook.net.train.TrainingListener;
import io.nasbook.net.train.TrainingStep;
import io.nasbook.net.train.TrainingStep.Score;
import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.PanelChart;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Loss and accuracy of a training, drawn below the cell while it runs. Mutable, for the training's
 * thread.
 *
 * <pre>{@code
 * training.run(Duration.ofMinutes(3), TrainingChart.live())
 * }</pre>
 */
public final class TrainingChart implements TrainingListener {

  private static final int POINTS = 150;

  /**
   * Means over some steps in a row.
   *
   * @param step the last of them, counted from 1
   */
  private record Mean(long step, Score largest, Score smallest) {}

  private final LiveDisplay display = LiveDisplay.create();
  private final List<Mean> means = new ArrayList<>();
  private final List<TrainingStep> recent = new ArrayList<>();

  private TrainingChart() {}

  /**
   * A chart that appears with the first step.
   *
   * @return a listener for a training
   */
  public static TrainingChart live() {
    return new TrainingChart();
  }

  @Override
  public void stepDone(TrainingStep step) {
    recent.add(step);
    long together = Math.max(1, step.steps() / POINTS);
    boolean last = step.moment().step() + 1 == step.steps();
    if (means.isEmpty() || recent.size() >= together || last) {
      means.add(mean());
      recent.clear();
    }
    List<Mean> soFar = List.copyOf(means);
    display.show(() -> chart(soFar, step));
  }

  private Mean mean() {
    return new Mean(
        recent.getLast().moment().step() + 1,
        mean(TrainingStep::largest),
        mean(TrainingStep::smallest));
  }

  private Score mean(Function<TrainingStep, Score> network) {
    List<Score> scores = recent.stream().map(network).toList();
    return new Score(
        scores.stream().mapToDouble(Score::loss).average().orElseThrow(),
        scores.stream().mapToDouble(Score::accuracy).average().orElseThrow());
  }

  private static PanelChart chart(List<Mean> means, TrainingStep now) {
    String caption =
        String.format(
            Locale.ROOT,
            "step %,d of %,d, phase %d, %d px, learning rate %.4g, %.2f s a step",
            now.moment().step() + 1,
            now.steps(),
            now.moment().phase() + 1,
            now.moment().resolution(),
            now.moment().learningRate(),
            now.seconds());
    return new PanelChart(
        new Labels("Training", caption),
        List.of(
            panel("Loss", new Axis("cross-entropy", ""), means, Score::loss),
            panel("Accuracy", new Axis("accuracy", "%"), means, s -> 100 * s.accuracy())));
  }

  private static XyChart panel(
      String title, Axis y, List<Mean> means, ToDoubleFunction<Score> value) {
    boolean one = means.stream().allMatch(mean -> mean.largest().equals(mean.smallest()));
    Series largest =
        series(one ? "network" : "largest", means, m -> value.applyAsDouble(m.largest()));
    Series smallest = series("smallest", means, m -> value.applyAsDouble(m.smallest()));
    List<Series> shown = Stream.of(largest, smallest).limit(one ? 1 : 2).toList();
    return new XyChart(Labels.of(title), Axis.of("step"), y, shown);
  }

  private static Series series(String name, List<Mean> means, ToDoubleFunction<Mean> value) {
    double[] steps = means.stream().mapToDouble(Mean::step).toArray();
    return Series.of(name, Mark.LINE, steps, means.stream().mapToDouble(value).toArray());
  }
}
