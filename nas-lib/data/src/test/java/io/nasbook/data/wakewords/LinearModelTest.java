package io.nasbook.data.wakewords;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The images are no task for a linear model: neither pixels nor colours tell the label. The sizes
 * can be raised: {@code -Dlinear.train=12000 -Dlinear.test=4000 -Dlinear.resolution=48}.
 */
class LinearModelTest {
  private static final int TRAIN = Integer.getInteger("linear.train", 3000);
  private static final int TEST = Integer.getInteger("linear.test", 1500);
  private static final int RESOLUTION = Integer.getInteger("linear.resolution", 16);
  private static final double LIMIT = 0.65;
  private static final Splits SPLITS = WakeWords.splits(5, new SplitSizes(TRAIN, 0, TEST, 0));

  @Test
  void aLinearModelOnPixelsStaysUnder65Percent() {
    assertThat(accuracy("pixels", LinearModelTest::pixels)).isLessThan(LIMIT);
  }

  @Test
  void aLinearModelOnColoursStaysUnder65Percent() {
    assertThat(accuracy("colour histogram", LinearModelTest::histogram)).isLessThan(LIMIT);
  }

  /** That the model can learn at all: the brightness of the upper left corner, from pixels. */
  @Test
  void theSameModelLearnsWhatIsLinear() {
    float[][] rows = features(SPLITS.train(), LinearModelTest::pixels);
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = rows[i][0] + rows[i][4] > 0.9 ? 1 : 0;
    }
    assertThat(new Model(rows, labels).correct(rows, labels)).isGreaterThan(0.85);
  }

  private static double accuracy(String name, Function<RgbImage, float[]> view) {
    Model model = new Model(features(SPLITS.train(), view), labels(SPLITS.train()));
    float[][] held = features(SPLITS.validation(), view);
    double accuracy = model.correct(held, labels(SPLITS.validation()));
    System.out.printf(
        "linear model on %s, %d px: %.1f %% of %d held-out images after %d%n",
        name, RESOLUTION, 100 * accuracy, TEST, TRAIN);
    return accuracy;
  }

  private static int[] labels(LabelledImages images) {
    return IntStream.range(0, images.size()).map(images::label).toArray();
  }

  private static float[][] features(LabelledImages images, Function<RgbImage, float[]> view) {
    return IntStream.range(0, images.size())
        .parallel()
        .mapToObj(i -> view.apply(images.image(i, RESOLUTION)))
        .toArray(float[][]::new);
  }

  private static float[] pixels(RgbImage image) {
    float[] values = new float[image.rgb().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (image.rgb()[i] & 255) / 255f;
    }
    return values;
  }

  /** How often each of 4 x 4 x 4 colours occurs; square roots, so that rare ones count. */
  private static float[] histogram(RgbImage image) {
    float[] counts = new float[64];
    byte[] rgb = image.rgb();
    for (int i = 0; i < rgb.length; i += 3) {
      counts[(rgb[i] & 192) >> 2 | (rgb[i + 1] & 192) >> 4 | (rgb[i + 2] & 192) >> 6]++;
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (float) Math.sqrt(3 * counts[i] / rgb.length);
    }
    return counts;
  }

  /** Logistic regression on standardised features, by single gradient steps in a fixed order. */
  private static final class Model {
    private static final int EPOCHS = 8;
    private final double[] mean;
    private final double[] scale;
    private final double[] weights;
    private double bias;

    Model(float[][] rows, int[] labels) {
      int n = rows[0].length;
      mean = new double[n];
      scale = new double[n];
      weights = new double[n];
      standardise(rows);
      for (int step = 0; step < EPOCHS * rows.length; step++) {
        int i = (int) ((step * 7919L) % rows.length);
        learn(rows[i], labels[i], 0.3 / n / Math.sqrt(1 + step / (double) rows.length));
      }
    }

    private void standardise(float[][] rows) {
      for (int j = 0; j < mean.length; j++) {
        double total = 0;
        double square = 0;
        for (float[] row : rows) {
          total += row[j];
          square += row[j] * row[j];
        }
        mean[j] = total / rows.length;
        scale[j] = 1 / Math.sqrt(Math.max(1e-6, square / rows.length - mean[j] * mean[j]));
      }
    }

    private void learn(float[] row, int label, double rate) {
      double error = label - 1 / (1 + Math.exp(-score(row)));
      for (int j = 0; j < weights.length; j++) {
        weights[j] += rate * error * (row[j] - mean[j]) * scale[j];
      }
      bias += rate * error;
    }

    private double score(float[] row) {
      double score = bias;
      for (int j = 0; j < row.length; j++) {
        score += weights[j] * (row[j] - mean[j]) * scale[j];
      }
      return score;
    }

    double correct(float[][] rows, int[] labels) {
      long right =
          IntStream.range(0, rows.length)
              .filter(i -> (score(rows[i]) > 0 ? 1 : 0) == labels[i])
              .count();
      return right / (double) rows.length;
    }
  }
}
