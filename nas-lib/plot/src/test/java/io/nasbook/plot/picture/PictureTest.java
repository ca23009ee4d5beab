package io.nasbook.plot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.plot.Charts;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.XyChart;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of chart against a picture of it that a person has looked at. After a change that is
 * wanted, run with {@code -Dpictures=write}, look at the pictures, and keep them.
 */
class PictureTest {

  private static final Path REFERENCES = Path.of("src/test/resources/pictures");

  /** Other fonts (Liberation for DejaVu) come to 0.011 at most. */
  private static final double MOST_DIFFERENCE = 0.012;

  private static final Map<String, BufferedImage> DRAWN =
      Gallery.named().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, chart -> small(chart.getValue())));

  static Stream<String> names() {
    return Gallery.named().keySet().stream();
  }

  private static BufferedImage small(Chart chart) {
    return Likeness.fromAfar(Likeness.read(Picture.of(chart).png()));
  }

  private static BufferedImage reference(String name) throws IOException {
    Path file = REFERENCES.resolve(name + ".png");
    if ("write".equals(System.getProperty("pictures"))) {
      Files.createDirectories(REFERENCES);
      ImageIO.write(DRAWN.get(name), "png", file.toFile());
    }
    return ImageIO.read(file.toFile());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyKindLooksAsItsPicture(String name) throws IOException {
    assertThat(Likeness.difference(DRAWN.get(name), reference(name))).isLessThan(MOST_DIFFERENCE);
  }

  @ParameterizedTest
  @MethodSource("names")
  void noKindPassesForAnother(String name) throws IOException {
    for (String other : Gallery.named().keySet()) {
      if (!other.equals(name)) {
        assertThat(Likeness.difference(DRAWN.get(name), reference(other)))
            .as("%s against the picture of %s", name, other)
            .isGreaterThan(MOST_DIFFERENCE);
      }
    }
  }

  @Test
  void aBarThatIsTooShortIsSeen() {
    BarChart bars = Gallery.bars();
    BarChart.Group first = bars.groups().getFirst();
    BarChart wrong =
        new BarChart(
            bars.labels(),
            bars.x(),
            bars.y(),
            bars.categories(),
            List.of(first, new BarChart.Group("largest", List.of(75.0, 270.0, 60.0, 0.4))),
            bars.style());

    assertDiffers(bars, wrong);
  }

  @Test
  void coloursThatAreChangedRoundAreSeen() {
    XyChart steps = Gallery.steps();
    assertDiffers(
        steps, new XyChart(steps.labels(), steps.x(), steps.y(), steps.series().reversed()));
  }

  @Test
  void aBandThatIsNotDrawnIsSeen() {
    XyChart band = Gallery.band();
    List<Series> plain =
        band.series().stream()
            .map(s -> Series.of(s.name(), s.mark(), places(s), heights(s)))
            .toList();

    assertDiffers(band, new XyChart(band.labels(), band.x(), band.y(), plain));
  }

  private static double[] places(Series series) {
    return series.points().stream().mapToDouble(Series.Point::x).toArray();
  }

  private static double[] heights(Series series) {
    return series.points().stream().mapToDouble(Series.Point::y).toArray();
  }

  @Test
  void anotherTextIsNoDifferenceButAnotherPointIs() {
    Chart chart = line("accuracy (%)", 60);

    assertThat(Likeness.difference(small(chart), small(line("Accuracy in %", 60))))
        .isLessThan(MOST_DIFFERENCE);
    assertDiffers(chart, line("accuracy (%)", 75));
  }

  private static Chart line(String y, int middle) {
    return Charts.xy(
        "Accuracy by size",
        "side",
        y,
        Series.line("a", List.of(48, 96, 160), List.of(50, middle, 90)));
  }

  private static void assertDiffers(Chart right, Chart wrong) {
    assertThat(Likeness.difference(small(right), small(wrong))).isGreaterThan(MOST_DIFFERENCE);
  }

  @Test
  void aPictureIsDrawnAtTwiceItsSize() {
    Picture picture = Picture.of(Gallery.band());
    BufferedImage image = Likeness.read(picture.png());

    assertThat(image.getWidth()).isEqualTo(2 * picture.width());
    assertThat(image.getHeight()).isEqualTo(2 * picture.height());
  }
}
