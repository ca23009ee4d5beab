package io.nasbook.plot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.MatrixChart;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {

  @ParameterizedTest
  @MethodSource("io.nasbook.plot.picture.Gallery#charts")
  void everyKindIsDrawnAtTwiceItsSizeInOurColours(Chart chart) throws IOException {
    Picture picture = Picture.of(chart);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(image.getWidth()).isEqualTo(2 * picture.width());
    assertThat(image.getHeight()).isEqualTo(2 * picture.height());
    assertThat(share(image, Color.WHITE)).isBetween(0.2, 0.99);
    assertThat(near(image, Palette.awt(main(chart)))).isGreaterThan(100);
  }

  private static String main(Chart chart) {
    return chart instanceof MatrixChart ? Palette.HIGH : Palette.series(0);
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
