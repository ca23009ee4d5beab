package io.nasbook.plot.picture;

import io.nasbook.plot.Charts;
import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BarChart.Group;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HeatChart.Cell;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.PanelChart;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import io.nasbook.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A chart of every kind, with numbers like those of the labs. */
public final class Gallery {

  private Gallery() {}

  /** Every kind by its name. */
  static Map<String, Chart> named() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put("scatter", scatter());
    charts.put("band", band());
    charts.put("steps", steps());
    charts.put("labels", labels());
    charts.put("pareto", pareto());
    charts.put("edf", edf());
    charts.put("bars", bars());
    charts.put("dots", dots());
    charts.put("boxes", boxes());
    charts.put("histogram", histogram());
    charts.put("heat", heat());
    charts.put("matrix", matrix());
    charts.put("panels", panels());
    return charts;
  }

  /** Every kind. */
  public static List<Chart> charts() {
    return List.copyOf(named().values());
  }

  static XyChart scatter() {
    SplittableRandom rng = new SplittableRandom(1);
    double[] x = DoubleStream.generate(() -> 85 + 8 * rng.nextDouble()).limit(1000).toArray();
    double[] y = DoubleStream.of(x).map(v -> v + rng.nextDouble(-0.3, 0.3)).toArray();
    return new XyChart(
        new Labels("Predicted against measured accuracy", "MAE 0.194 points, Kendall tau 0.917"),
        new Axis("measured accuracy", "%"),
        new Axis("predicted accuracy", "%"),
        List.of(
            Series.of("exact", Mark.REFERENCE, new double[] {85, 93}, new double[] {85, 93}),
            Series.of("network", Mark.DOTS, x, y)));
  }

  static XyChart band() {
    List<Integer> sides = List.of(48, 64, 80, 96, 112, 128, 144, 160);
    List<Double> largest = List.of(64.2, 75.1, 83.0, 88.6, 90.9, 92.3, 93.0, 93.1);
    List<Double> smallest = List.of(59.3, 67.7, 76.4, 83.4, 85.9, 87.3, 88.6, 89.1);
    return Charts.xy(
            "Accuracy by image size",
            "side (px)",
            "accuracy (%)",
            around(Series.line("largest", sides, largest), largest, 1.2),
            around(Series.line("smallest", sides, smallest), smallest, 1.6),
            around(
                Series.dots("random", List.of(96, 128), List.of(86.1, 90.2)),
                List.of(86.1, 90.2),
                1.4))
        .withCaption("95 % intervals, 2,000 images");
  }

  private static Series around(Series series, List<Double> y, double half) {
    return series.withBand(
        y.stream().map(v -> v - half).toList(), y.stream().map(v -> v + half).toList());
  }

  static XyChart steps() {
    return Charts.xy(
        "Best so far",
        "evaluations",
        "predicted accuracy (%)",
        Series.steps("random", List.of(1, 20, 100), List.of(90, 91, 92)),
        Series.line("evolution", List.of(1, 30, 100), List.of(90, 92, 92.6)),
        Series.reference("optimum", List.of(1, 100), List.of(92.8, 92.8)));
  }

  static XyChart labels() {
    return Charts.xy(
            "Published networks",
            "MACs (M)",
            "top-1 accuracy (%)",
            Series.dots(
                    "network",
                    List.of(714, 15_470, 1_814, 4_089, 4_230, 819, 349, 569, 301),
                    List.of(56.5, 71.6, 69.8, 76.1, 77.6, 58.1, 58.2, 70.6, 71.9))
                .withLabels(
                    List.of(
                        "AlexNet",
                        "VGG-16",
                        "ResNet-18",
                        "ResNet-50",
                        "ResNeXt-50",
                        "SqueezeNet 1.0",
                        "SqueezeNet 1.1",
                        "MobileNet V1",
                        "MobileNet V2")))
        .withLogX();
  }

  static XyChart pareto() {
    SplittableRandom rng = new SplittableRandom(2);
    List<Double> cost = new ArrayList<>();
    List<Double> accuracy = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double macs = 8 + 90 * rng.nextDouble();
      cost.add(macs);
      accuracy.add(82 + 2.4 * Math.log(macs) - 4 * rng.nextDouble());
    }
    return Charts.pareto(
        "What is worth choosing", "MACs (M)", "accuracy (%)", Series.dots("", cost, accuracy));
  }

  static XyChart edf() {
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    samples.put("A", sample(3, 40, 200));
    samples.put("B", sample(4, 44, 200));
    return Charts.edf("Error of two spaces", "error (%)", samples);
  }

  private static List<Double> sample(int seed, double middle, int count) {
    SplittableRandom rng = new SplittableRandom(seed);
    return IntStream.range(0, count).mapToObj(i -> middle + 3 * rng.nextGaussian()).toList();
  }

  static BarChart bars() {
    Map<String, List<Double>> groups = new LinkedHashMap<>();
    groups.put("smallest", List.of(45.0, 72.0, 60.0, 0.4));
    groups.put("largest", List.of(75.0, 270.0, 160.0, 0.4));
    return Charts.bars(
        "Peak memory of the layers",
        "peak activation memory (KB)",
        List.of("stem", "expand", "depthwise", "classifier"),
        groups);
  }

  static BarChart dots() {
    List<Interval> around =
        List.of(
            new Interval(90.9, 93.3),
            new Interval(91.8, 94),
            new Interval(91.1, 93.5),
            new Interval(91.8, 94));
    return new BarChart(
        Labels.of("Accuracy under four limits"),
        Axis.of("limit"),
        new Axis("accuracy", "%"),
        List.of("50 M MACs", "100 M MACs", "256 KB", "512 KB"),
        List.of(
            new Group("predicted", List.of(92.2, 92.9, 92.4, 92.95)),
            new Group("measured", List.of(92.1, 92.9, 92.3, 92.9), around)),
        BarChart.Style.DOTS);
  }

  static Chart boxes() {
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    samples.put("random", sample(5, 90, 100));
    samples.put("local search", sample(6, 92, 100));
    samples.put("evolution", sample(7, 93, 100));
    return Charts.boxes("Best accuracy over 100 seeds", "accuracy (%)", samples);
  }

  static Chart histogram() {
    SplittableRandom rng = new SplittableRandom(1);
    List<Double> values =
        IntStream.range(0, 500).mapToObj(i -> 60 * (rng.nextDouble() + rng.nextDouble())).toList();
    return Charts.histogram("MACs of 500 networks", "MACs (M)", values);
  }

  static HeatChart heat() {
    SplittableRandom rng = new SplittableRandom(8);
    List<Cell> cells = new ArrayList<>();
    for (int x = 0; x < 60; x++) {
      for (int y = Math.max(0, x - 6); y < Math.min(60, x + 6); y++) {
        cells.add(
            new Cell(
                84 + x / 10.0,
                84 + y / 10.0,
                0.1,
                1 + rng.nextInt(1 + 60 / (1 + Math.abs(x - y)))));
      }
    }
    return new HeatChart(
        Labels.of("Where the networks are"),
        new Axis("measured accuracy", "%"),
        new Axis("predicted accuracy", "%"),
        Axis.of("networks"),
        cells);
  }

  static Chart matrix() {
    Map<String, List<Double>> rows = new LinkedHashMap<>();
    rows.put("3x3", List.of(83.4, 85.9, 87.3, 88.6, 89.1));
    rows.put("5x5", List.of(84.9, 87.0, 88.8, 89.9, 90.4));
    rows.put("7x7", List.of(85.3, 87.6, 89.2, 90.6, 91.3));
    return Charts.heatMap(
        "Accuracy by kernel and image size",
        "accuracy (%)",
        List.of("96 px", "112 px", "128 px", "144 px", "160 px"),
        rows);
  }

  static Chart panels() {
    List<Integer> steps = IntStream.range(0, 60).mapToObj(i -> 20 * i).toList();
    return new PanelChart(
        new Labels("Training", "step 1,180 of 2,000, phase 2, 96 px"),
        List.of(
            Charts.xy(
                "Loss",
                "step",
                "cross-entropy",
                Series.line("largest", steps, curve(0.7, -0.5)),
                Series.line("smallest", steps, curve(0.7, -0.3))),
            Charts.xy(
                "Accuracy",
                "step",
                "accuracy (%)",
                Series.line("largest", steps, curve(50, 40)),
                Series.line("smallest", steps, curve(50, 30)))));
  }

  private static List<Double> curve(double from, double change) {
    SplittableRandom rng = new SplittableRandom(9);
    return IntStream.range(0, 60)
        .mapToObj(i -> from + change * (1 - Math.exp(-i / 15.0) + 0.03 * rng.nextGaussian()))
        .toList();
  }
}
