package io.nasbook.plot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HeatChart.Cell;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class PictureTest {

  public static Stream<Chart> everyKind() {
    return Stream.of(scatter(), lines(), bars(), dots(), histogram(), heat());
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

  static XyChart lines() {
    return new XyChart(
        Labels.of("Best so far"),
        new Axis("evaluations", ""),
        new Axis("predicted accuracy", "%"),
        List.of(
            Series.of("random", Mark.STEPS, new double[] {1, 20, 100}, new double[] {90, 91, 92}),
            Series.of(
                "evolution", Mark.LINE, new double[] {1, 30, 100}, new double[] {90, 92, 92.6})));
  }

  static BarChart bars() {
    return new BarChart(
        Labels.of("Peak memory of the layers"),
        Axis.of("layer"),
        new Axis("peak activation memory", "KB"),
        List.of("stem", "stage 1, block 1, expand", "stage 1, block 1, depthwise", "classifier"),
        List.of(
            new BarChart.Group("smallest", List.of(45.0, 72.0, 60.0, 0.4)),
            new BarChart.Group("largest", List.of(75.0, 270.0, 160.0, 0.4))),
        BarChart.Style.BARS);
  }

  static BarChart dots() {
    return new BarChart(
        Labels.of("Accuracy under four limits"),
        Axis.of("limit"),
        new Axis("predicted accuracy", "%"),
        List.of("50 M MACs", "100 M MACs", "256 KB", "512 KB"),
        List.of(new BarChart.Group("random search", List.of(92.2, 92.9, 92.4, 92.95))),
        BarChart.Style.DOTS);
  }

  static HistogramChart histogram() {
    SplittableRandom rng = new SplittableRandom(1);
    double[] values =
        DoubleStream.generate(() -> rng.nextDouble() + rng.nextDouble()).limit(500).toArray();
    return new HistogramChart(
        Labels.of("MACs of 500 networks"),
        new Axis("MACs", "M"),
        Axis.of("networks"),
        HistogramChart.count(values, 20));
  }

  static HeatChart heat() {
    return new HeatChart(
        Labels.of("Where the networks are"),
        new Axis("measured accuracy", "%"),
        new Axis("predicted accuracy", "%"),
        Axis.of("networks"),
        List.of(
            new Cell(90, 90, 0.1, 3), new Cell(90.1, 90.1, 0.1, 50), new Cell(91, 91, 0.1, 20)));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyKindIsDrawnAtTwiceItsSizeInOurColours(Chart chart) throws IOException {
    Picture picture = Picture.of(chart);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(image.getWidth()).isEqualTo(2 * picture.width());
    assertThat(image.getHeight()).isEqualTo(2 * picture.height());
    assertThat(share(image, Color.WHITE)).isBetween(0.4, 0.99);
    int drawn =
        chart instanceof XyChart xy && xy.series().getFirst().mark() == Mark.REFERENCE ? 1 : 0;
    assertThat(near(image, Palette.awt(Palette.series(drawn)))).isGreaterThan(100);
  }

  private static double share(BufferedImage image, Color color) {
    return (double) near(image, color) / (image.getWidth() * image.getHeight());
  }

  private static long near(BufferedImage image, Color color) {
    long count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += distance(new Color(image.getRGB(x, y)), color) < 90 ? 1 : 0;
      }
    }
    return count;
  }

  private static int distance(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed())
        + Math.abs(a.getGreen() - b.getGreen())
        + Math.abs(a.getBlue() - b.getBlue());
  }
}
