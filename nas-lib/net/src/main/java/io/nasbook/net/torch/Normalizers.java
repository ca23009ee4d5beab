package io.nasbook.net.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.norm.BatchNorm;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.layer.Moments;
import io.nasbook.net.weights.Tensor;
import java.util.Map;
import java.util.stream.Collectors;

/** The two ways to normalise: by given statistics, or by the batch's own. */
final class Normalizers {
  private static final float EPSILON = io.nasbook.net.layer.BatchNorm.EPSILON;

  /** What stays of the old statistics; PyTorch calls one minus this momentum. */
  private static final float MOMENTUM = 0.9f;

  private Normalizers() {}

  /** By the statistics of a network that was cut out, in its own number type. */
  static Normalizer running(FixedNetwork network) {
    Map<String, Moments> moments =
        network.convolutions().stream()
            .collect(
                Collectors.toMap(layer -> layer.name() + ".", layer -> layer.norm().running()));
    return (prefix, values, weight, bias) -> {
      NDArray mean = array(values, moments.get(prefix).mean());
      NDArray variance = array(values, moments.get(prefix).variance());
      return apply(values, mean, variance, weight, bias, false);
    };
  }

  /** By the batch's own mean and biased variance, as in training; nothing is kept. */
  static Normalizer batch() {
    return (prefix, values, weight, bias) -> {
      NDManager manager = values.getManager();
      NDArray mean = manager.zeros(weight.getShape(), weight.getDataType());
      NDArray variance = manager.ones(weight.getShape(), weight.getDataType());
      return apply(values, mean, variance, weight, bias, true);
    };
  }

  /** By the batch's own, which moves the first entries of the running statistics a little. */
  static Normalizer training(Map<String, NDArray> statistics) {
    return (prefix, values, weight, bias) -> {
      Extent channels = new Extent(weight.size(), 1);
      NDArray mean = channels.of(statistics.get(prefix + "bn.bn.running_mean"));
      NDArray variance = channels.of(statistics.get(prefix + "bn.bn.running_var"));
      return apply(values, mean, variance, weight, bias, true);
    };
  }

  private static NDArray apply(
      NDArray values,
      NDArray mean,
      NDArray variance,
      NDArray weight,
      NDArray bias,
      boolean training) {
    return BatchNorm.batchNorm(
            values, mean, variance, weight, bias, -1, MOMENTUM, EPSILON, training)
        .singletonOrThrow();
  }

  private static NDArray array(NDArray like, Tensor tensor) {
    return like.getManager().create(tensor.toArray()).toType(like.getDataType(), false);
  }
}
