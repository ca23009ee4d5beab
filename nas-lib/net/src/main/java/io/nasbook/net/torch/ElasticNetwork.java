package io.nasbook.net.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import io.nasbook.mcunet.Arch;
import io.nasbook.net.image.Batch;
import io.nasbook.net.layer.Block;
import io.nasbook.net.layer.ConvBn;
import io.nasbook.net.layer.Convolution;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.layer.SqueezeExcite;
import io.nasbook.net.layer.Step;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.weights.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The supernet as differentiable arrays, AutoCloseable: every architecture is computed on slices of
 * the shared parameters, so that gradients flow back into the supernet.
 */
public final class ElasticNetwork implements AutoCloseable {
  private final OfaSupernet supernet;
  private final NDManager manager;
  private final DataType type;
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();

  private ElasticNetwork(OfaSupernet supernet, NDManager manager, DataType type) {
    this.supernet = supernet;
    this.manager = manager;
    this.type = type;
  }

  /**
   * Copies a supernet into native memory.
   *
   * @param supernet where the parameters come from; it does not change
   * @param type FLOAT32 to compute, FLOAT64 to check gradients
   * @return an open network
   */
  public static ElasticNetwork open(OfaSupernet supernet, DataType type) {
    ElasticNetwork network = new ElasticNetwork(supernet, TorchEngine.newManager(), type);
    for (String name : supernet.state().names()) {
      if (isTrainable(name)) {
        network.parameters.put(name, network.array(supernet.state().get(name)));
      }
    }
    return network;
  }

  private static boolean isTrainable(String name) {
    return !name.contains("running_") && !name.endsWith("num_batches_tracked");
  }

  private NDArray array(Tensor tensor) {
    long[] shape = tensor.shape().stream().mapToLong(length -> length).toArray();
    return manager.create(tensor.values(), new Shape(shape), DataType.FLOAT32).toType(type, false);
  }

  /**
   * The shared parameters by published name, without statistics.
   *
   * @return the arrays that {@link #forward} computes with
   */
  Map<String, NDArray> parameters() {
    return parameters;
  }

  /**
   * Scores of every class, with given statistics: the reference that the fast path is checked
   * against.
   *
   * @param network a sub-network of this supernet, whose statistics are used
   * @param batch images of its resolution
   * @return {@code [images, classes]}, not normalised
   */
  public float[] logits(FixedNetwork network, Batch batch) {
    int side = network.resolution();
    try (NDManager scope = manager.newSubManager()) {
      NDArray images =
          scope.create(batch.pixels(), new Shape(batch.size(), 3, side, side)).toType(type, false);
      return forward(network, images, Normalizers.running(network))
          .toType(DataType.FLOAT32, false)
          .toFloatArray();
    }
  }

  /**
   * The layers of an architecture, whose weights this network takes from its own parameters.
   *
   * @param arch any architecture of the space
   * @return names, shapes and strides
   */
  FixedNetwork plan(Arch arch) {
    return supernet.extract(arch);
  }

  /** Logits {@code [batch, classes]}, differentiable, allocated where the images are. */
  NDArray forward(FixedNetwork plan, NDArray images, Normalizer normalizer) {
    NDArray value = images;
    for (Block block : plan.blocks()) {
      NDArray input = value;
      for (Step step : block.steps()) {
        value =
            switch (step) {
              case ConvBn layer -> convBn(layer, value, normalizer);
              case SqueezeExcite layer -> squeezeExcite(layer, value);
            };
      }
      value = block.residual() ? value.add(input) : value;
    }
    NDArray features = globalMean(value);
    return Linear.linear(
            features,
            parameters.get("classifier.linear.linear.weight"),
            parameters.get("classifier.linear.linear.bias"))
        .singletonOrThrow();
  }

  private NDArray convBn(ConvBn layer, NDArray input, Normalizer normalizer) {
    String prefix = layer.name() + ".";
    Convolution convolution = layer.convolution();
    long stride = convolution.stride();
    long pad = convolution.kernel() / 2;
    NDArray convolved =
        Conv2d.conv2d(
                input,
                weight(prefix, convolution),
                null,
                new Shape(stride, stride),
                new Shape(pad, pad),
                new Shape(1, 1),
                convolution.groups())
            .singletonOrThrow();
    long channels = convolution.weight().shape().getFirst();
    NDArray normal =
        normalizer.normalize(
            prefix,
            convolved,
            first(parameters.get(prefix + "bn.bn.weight"), channels),
            first(parameters.get(prefix + "bn.bn.bias"), channels));
    return layer.relu6() ? normal.clip(0, 6) : normal;
  }

  private NDArray weight(String prefix, Convolution convolution) {
    List<Integer> shape = convolution.weight().shape();
    NDArray weight = parameters.get(prefix + "conv.conv.weight");
    NDArray part = first(weight, shape.get(0), shape.get(1));
    int kernel = convolution.kernel();
    if (kernel < part.getShape().get(2)) {
      part = centre(part, parameters.get(prefix + "conv.7to5_matrix"));
    }
    if (kernel < part.getShape().get(2)) {
      part = centre(part, parameters.get(prefix + "conv.5to3_matrix"));
    }
    return part;
  }

  /** The inner pixels of every filter times the learned matrix. */
  private static NDArray centre(NDArray filters, NDArray matrix) {
    long channels = filters.getShape().get(0);
    long inner = filters.getShape().get(2) - 2;
    return filters
        .get(new NDIndex(":, :, 1:{}, 1:{}", inner + 1, inner + 1))
        .reshape(channels, inner * inner)
        .matMul(matrix.transpose())
        .reshape(channels, 1, inner, inner);
  }

  private NDArray squeezeExcite(SqueezeExcite layer, NDArray input) {
    String prefix = layer.name() + ".fc.";
    List<Integer> reduce = layer.reduce().weight().shape();
    NDArray mean = globalMean(input).reshape(input.getShape().get(0), reduce.get(1), 1, 1);
    NDArray squeezed = pointwise(prefix + "reduce", mean, reduce.get(0), reduce.get(1)).clip(0, 6);
    NDArray gate =
        pointwise(prefix + "expand", squeezed, reduce.get(1), reduce.get(0))
            .add(3)
            .clip(0, 6)
            .div(6);
    return input.mul(gate);
  }

  /** {@code [batch, channels]}. */
  private static NDArray globalMean(NDArray value) {
    return value.reshape(value.getShape().get(0), value.getShape().get(1), -1).mean(new int[] {2});
  }

  private NDArray pointwise(String name, NDArray input, long out, long in) {
    NDArray weight = first(parameters.get(name + ".weight"), out, in);
    return Conv2d.conv2d(input, weight, first(parameters.get(name + ".bias"), out))
        .singletonOrThrow();
  }

  private static NDArray first(NDArray vector, long length) {
    return vector.get(new NDIndex("0:{}", length));
  }

  private static NDArray first(NDArray weight, long out, long in) {
    return weight.get(new NDIndex("0:{}, 0:{}", out, in));
  }

  @Override
  public void close() {
    manager.close();
  }
}
