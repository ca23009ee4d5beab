package io.nasbook.net.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import io.nasbook.net.image.Batch;
import io.nasbook.net.layer.Block;
import io.nasbook.net.layer.ConvBn;
import io.nasbook.net.layer.Convolution;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.layer.SqueezeExcite;
import io.nasbook.net.layer.Step;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.weights.StateDict;
import io.nasbook.net.weights.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The supernet as differentiable arrays, AutoCloseable: every architecture is computed on slices of
 * the shared parameters, so that gradients flow back into the supernet.
 */
public final class ElasticNetwork implements AutoCloseable {
  private static final String CLASSIFIER = "classifier.linear.linear";

  /** As a function that makes a new array: in place, autograd would have to copy the old one. */
  private static final String RELU6 =
      """
      def forward(self: __torch__.Script,
        values: Tensor) -> Tensor:
        return torch.hardtanh(values, 0., 6.)
      """;

  private final NDManager manager;
  private final DataType type;
  private final Script relu6;
  private final WideFilters wideFilters;

  /**
   * As an array that stays: DJL makes one of every Java number and frees it before autograd, which
   * may need it again, goes backwards.
   */
  private final NDArray sixth;

  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final Map<String, Extent> used = new LinkedHashMap<>();

  private ElasticNetwork(NDManager manager, DataType type) {
    this.manager = manager;
    this.type = type;
    this.relu6 = Script.load(manager, RELU6);
    this.wideFilters = new WideFilters(manager);
    this.sixth = manager.ones(new Shape(), type).div(6);
  }

  /**
   * Copies a supernet into native memory.
   *
   * @param supernet where the parameters come from; it does not change
   * @param type FLOAT32 to compute, FLOAT64 to check gradients
   * @return an open network
   */
  public static ElasticNetwork open(OfaSupernet supernet, DataType type) {
    return open(supernet.state(), type);
  }

  /** The same for any weights under the published names, such as a sub-network's own. */
  static ElasticNetwork open(StateDict state, DataType type) {
    ElasticNetwork network = new ElasticNetwork(TorchEngine.newManager(), type);
    for (String name : state.names()) {
      if (isTrainable(name)) {
        network.parameters.put(name, network.array(state.get(name)));
      }
    }
    return network;
  }

  static boolean isTrainable(String name) {
    return !name.contains("running_") && !name.endsWith("num_batches_tracked");
  }

  /**
   * A copy in memory that PyTorch aligns: the last digits of MKL's products depend on where a
   * matrix begins, and memory from Java begins anywhere.
   */
  NDArray array(Tensor tensor) {
    long[] shape = tensor.shape().stream().mapToLong(length -> length).toArray();
    try (NDManager scope = manager.newSubManager()) {
      NDArray copy =
          scope
              .create(tensor.values(), new Shape(shape), DataType.FLOAT32)
              .toType(type, true)
              .duplicate();
      copy.attach(manager);
      return copy;
    }
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
   * Logits {@code [batch, classes]}, differentiable, allocated where the images are. Only names,
   * shapes and strides of the plan count. Images whose memory is channels-last stay so in all
   * layers, which is faster.
   */
  NDArray forward(FixedNetwork plan, NDArray images, Normalizer normalizer) {
    wideFilters.forget();
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
    List<Integer> classifier = plan.classifier().weight().shape();
    NDArray weight = part(CLASSIFIER + ".weight", classifier.get(0), classifier.get(1));
    return Linear.linear(features, weight, part(CLASSIFIER + ".bias", classifier.get(0), 1))
        .singletonOrThrow();
  }

  /** Adds the gradients of what the last {@link #forward} led to to those of the parameters. */
  void backward(GradientCollector collector, NDArray loss) {
    collector.backward(loss);
    wideFilters.backward();
  }

  private NDArray convBn(ConvBn layer, NDArray input, Normalizer normalizer) {
    String prefix = layer.name() + ".";
    Convolution convolution = layer.convolution();
    NDArray weight = inside(weight(prefix, convolution), input.getShape().get(2));
    NDArray convolved = convolve(input, weight, convolution);
    long channels = convolution.weight().shape().getFirst();
    NDArray normal =
        normalizer.normalize(
            prefix,
            convolved,
            part(prefix + "bn.bn.weight", channels, 1),
            part(prefix + "bn.bn.bias", channels, 1));
    return layer.relu6() ? relu6.of(normal) : normal;
  }

  private NDArray convolve(NDArray input, NDArray weight, Convolution convolution) {
    int stride = convolution.stride();
    return WideFilters.are(weight)
        ? wideFilters.convolve(input, weight, stride)
        : WideFilters.convolution(input, weight, stride, convolution.groups());
  }

  private NDArray weight(String prefix, Convolution convolution) {
    List<Integer> shape = convolution.weight().shape();
    NDArray part = part(prefix + "conv.conv.weight", shape.get(0), shape.get(1));
    int kernel = convolution.kernel();
    if (kernel < part.getShape().get(2)) {
      part = centre(part, part(prefix + "conv.7to5_matrix", 25, 25));
    }
    if (kernel < part.getShape().get(2)) {
      part = centre(part, part(prefix + "conv.5to3_matrix", 9, 9));
    }
    return part;
  }

  /**
   * The centre of the filters that can meet a pixel of an image at all: the rest only ever meets
   * the padding, which at 48 px is most of a 7x7 filter in the last stages.
   */
  private static NDArray inside(NDArray filters, long side) {
    long kernel = filters.getShape().get(2);
    long met = 2 * side - 1;
    if (kernel <= met) {
      return filters;
    }
    long first = (kernel - met) / 2;
    return filters.get(new NDIndex(":, :, {}:{}, {}:{}", first, first + met, first, first + met));
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
    NDArray reduced = pointwise(prefix + "reduce", mean, reduce.get(0), reduce.get(1));
    NDArray squeezed = relu6.of(reduced);
    NDArray expanded = pointwise(prefix + "expand", squeezed, reduce.get(1), reduce.get(0));
    return input.mul(relu6.of(expanded.add(3)).mul(sixth));
  }

  /** {@code [batch, channels]}. */
  private static NDArray globalMean(NDArray value) {
    long channels = value.getShape().get(1);
    return value
        .transpose(0, 2, 3, 1)
        .reshape(value.getShape().get(0), -1, channels)
        .mean(new int[] {1});
  }

  private NDArray pointwise(String name, NDArray input, long out, long in) {
    NDArray weight = part(name + ".weight", out, in);
    return Conv2d.conv2d(input, weight, part(name + ".bias", out, 1)).singletonOrThrow();
  }

  /** The first entries of a parameter, noted as used. */
  private NDArray part(String name, long first, long second) {
    Extent extent = new Extent(first, second);
    used.merge(name, extent, Extent::join);
    return extent.of(parameters.get(name));
  }

  /** What was computed with since the last call, by parameter. */
  Map<String, Extent> takeUsed() {
    Map<String, Extent> taken = new LinkedHashMap<>(used);
    used.clear();
    return taken;
  }

  /** A manager for one run, to be closed after it. */
  NDManager newManager() {
    return manager.newSubManager();
  }

  @Override
  public void close() {
    relu6.close();
    wideFilters.close();
    manager.close();
  }
}
