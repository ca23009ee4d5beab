package io.nasbook.net.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.GradientCollector;
import io.nasbook.mcunet.Arch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.ofa.OfaSupernet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Gradients against central differences in float64; in float32 a ReLU6 kink can flip one by
 * percents. The step is far smaller than the distance to the next kink in nearly all units.
 */
class GradientTest {
  private static final String BLOCK = "blocks.5.mobile_inverted_conv.";
  private static final double STEP = 1e-8;

  private static ElasticNetwork network;
  private static NDManager scope;
  private static NDArray images;
  private static FixedNetwork plan;

  @BeforeAll
  static void open() {
    OfaSupernet supernet = OfaSupernet.random(new Random(3));
    network = ElasticNetwork.open(supernet, DataType.FLOAT64);
    network.parameters().values().forEach(parameter -> parameter.setRequiresGradient(true));
    scope = TorchEngine.newManager();
    Random random = new Random(4);
    double[] pixels = random.doubles(6 * 3 * 64 * 64, -1, 1).toArray();
    images = scope.create(pixels, new Shape(6, 3, 64, 64));
    plan = supernet.extract(narrowArchitecture());
  }

  @AfterAll
  static void close() {
    scope.close();
    network.close();
  }

  /** Slices channels in every layer and uses both kernel matrices. */
  private static Arch narrowArchitecture() {
    return new Arch(
        0, Collections.nCopies(20, 3), Collections.nCopies(20, 4), Collections.nCopies(6, 1), 32);
  }

  @Test
  void gradientsThroughSlicesAndKernelMatricesAreRight() {
    for (String name :
        List.of(
            BLOCK + "inverted_bottleneck.conv.conv.weight",
            BLOCK + "depth_conv.conv.conv.weight",
            BLOCK + "depth_conv.conv.7to5_matrix",
            BLOCK + "depth_conv.conv.5to3_matrix",
            BLOCK + "depth_conv.se.fc.reduce.weight",
            BLOCK + "depth_conv.se.fc.expand.bias",
            BLOCK + "point_linear.conv.conv.weight",
            BLOCK + "point_linear.bn.bn.weight",
            "first_conv.conv.conv.weight",
            "classifier.linear.linear.weight")) {
      check(name);
    }
  }

  private static void check(String name) {
    NDArray parameter = network.parameters().get(name);
    double[] gradient = gradient(parameter);
    Random random = new Random(name.hashCode());
    int checked = 0;
    while (checked < 4) {
      int index = random.nextInt(gradient.length);
      if (gradient[index] == 0) {
        continue;
      }
      checked++;
      double expected = difference(parameter, index);
      assertThat(gradient[index])
          .as("%s[%d]", name, index)
          .isCloseTo(expected, within(1e-5 * Math.abs(expected) + 1e-6));
    }
  }

  /** Filters of 5x5 and 7x7, with strides 1 and 2, on images larger and smaller than they are. */
  @ParameterizedTest
  @CsvSource({
    "5, 1, 12",
    "5, 2, 12",
    "5, 2, 7",
    "5, 1, 3",
    "7, 1, 10",
    "7, 2, 10",
    "7, 2, 9",
    "7, 1, 4"
  })
  void theGradientOfWideFiltersIsThatOfAutograd(int kernel, int stride, int side) {
    Random random = new Random(5);
    try (NDManager manager = TorchEngine.newManager();
        WideFilters wide = new WideFilters(manager);
        GradientCollector collector = TorchEngine.engine().newGradientCollector()) {
      NDArray filters = array(manager, random, 4, 1, kernel, kernel);
      NDArray same = filters.duplicate();
      NDArray values = array(manager, random, 3, side, side, 4);
      NDArray alike = values.duplicate();
      List.of(filters, same, values, alike).forEach(array -> array.setRequiresGradient(true));
      NDArray output = wide.convolve(values.transpose(0, 3, 1, 2), filters, stride);
      collector.backward(output.square().sum());
      wide.backward();
      Shape pad = new Shape(kernel / 2, kernel / 2);
      Shape one = new Shape(1, 1);
      NDArray expected =
          Conv2d.conv2d(
                  alike.transpose(0, 3, 1, 2), same, null, new Shape(stride, stride), pad, one, 4)
              .singletonOrThrow();
      collector.backward(expected.square().sum());
      assertClose(output, expected);
      assertClose(filters.getGradient(), same.getGradient());
      assertClose(values.getGradient(), alike.getGradient());
    }
  }

  private static NDArray array(NDManager manager, Random random, long... lengths) {
    Shape shape = new Shape(lengths);
    return manager.create(random.doubles(shape.size(), -1, 1).toArray(), shape);
  }

  private static void assertClose(NDArray actual, NDArray expected) {
    assertThat(actual.toDoubleArray()).containsExactly(expected.toDoubleArray(), within(1e-10));
  }

  @Test
  void weightsOutsideTheSliceGetNoGradient() {
    NDArray parameter = network.parameters().get(BLOCK + "inverted_bottleneck.conv.conv.weight");
    double[] gradient = gradient(parameter);
    long in = parameter.getShape().get(1);
    assertThat(gradient[(int) in - 1]).isZero();
    assertThat(gradient[gradient.length - 1]).isZero();
    assertThat(gradient[0]).isNotZero();
  }

  private static double[] gradient(NDArray parameter) {
    try (GradientCollector collector = TorchEngine.engine().newGradientCollector()) {
      network.backward(collector, loss());
      double[] gradient = parameter.getGradient().toDoubleArray();
      collector.zeroGradients();
      return gradient;
    }
  }

  private static double difference(NDArray parameter, int index) {
    return (lossWith(parameter, index, STEP) - lossWith(parameter, index, -STEP)) / (2 * STEP);
  }

  private static double lossWith(NDArray parameter, int index, double change) {
    double[] values = parameter.toDoubleArray();
    double before = values[index];
    values[index] = before + change;
    parameter.set(java.nio.DoubleBuffer.wrap(values));
    double loss = loss().toDoubleArray()[0];
    values[index] = before;
    parameter.set(java.nio.DoubleBuffer.wrap(values));
    return loss;
  }

  /** Any smooth function of the logits will do. */
  private static NDArray loss() {
    NDArray logits = network.forward(plan, images, Normalizers.batch());
    NDArray weights = scope.create(new double[] {0.7, -0.4});
    return logits.mul(weights).sum().add(logits.square().sum());
  }
}
