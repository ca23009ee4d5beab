package io.nasbook.net.ofa;

import io.nasbook.net.weights.StateDict;
import io.nasbook.net.weights.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Weights before training: convolutions as He et al. 2015 (fan-out), kernel matrices the identity,
 * norms neutral.
 */
final class RandomWeights {
  private RandomWeights() {}

  static StateDict draw(RandomGenerator random) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Entries.shapes().forEach((name, shape) -> tensors.put(name, tensor(name, shape, random)));
    return StateDict.of(tensors);
  }

  private static Tensor tensor(String name, List<Integer> shape, RandomGenerator random) {
    int[] lengths = shape.stream().mapToInt(n -> n).toArray();
    float[] values = new float[shape.stream().reduce(1, Math::multiplyExact)];
    if (name.endsWith("_matrix")) {
      fillDiagonal(values, lengths[0]);
    } else if (lengths.length == 4) {
      fillNormal(values, Math.sqrt(2.0 / fanOut(lengths)), random);
    } else if (lengths.length == 2) {
      fillNormal(values, Math.sqrt(1.0 / lengths[1]), random);
    } else if (name.endsWith("bn.weight") || name.endsWith("running_var")) {
      Arrays.fill(values, 1);
    }
    return Tensor.of(values, lengths);
  }

  /** A depthwise filter feeds one channel, any other all of them. */
  private static int fanOut(int[] lengths) {
    return (lengths[1] == 1 ? 1 : lengths[0]) * lengths[2] * lengths[3];
  }

  private static void fillDiagonal(float[] values, int side) {
    for (int i = 0; i < side; i++) {
      values[i * (side + 1)] = 1;
    }
  }

  private static void fillNormal(float[] values, double deviation, RandomGenerator random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
  }
}
