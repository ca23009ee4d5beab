package io.nasbook.net.onnx;

import io.nasbook.net.layer.Affine;
import io.nasbook.net.layer.Block;
import io.nasbook.net.layer.ConvBn;
import io.nasbook.net.layer.Convolution;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.layer.SqueezeExcite;
import io.nasbook.net.layer.Step;
import io.nasbook.net.weights.Tensor;
import java.util.List;
import java.util.Map;

/**
 * Writes a {@link FixedNetwork} as an ONNX model; how a convolution is normalised is left to {@link
 * Norms}.
 */
final class OnnxModel {
  static final String INPUT = "images";
  static final String OUTPUT = "logits";

  /** The two ways a convolution and its batch norm appear in a graph. */
  interface Norms {
    /** Adds both and returns the name of the normalised result, before any ReLU6. */
    String add(Graph graph, ConvBn layer, String input);
  }

  private final Graph graph;
  private final Norms norms;

  /** Side of the value that the next layer reads. */
  private int side;

  private OnnxModel(Graph graph, Norms norms) {
    this.graph = graph;
    this.norms = norms;
  }

  /** What a device runs: batch norms folded into their convolutions. */
  static byte[] folded(FixedNetwork network, Map<String, String> metadata) {
    return new OnnxModel(Graph.ofAnyBatch(), OnnxModel::folded).write(network, metadata);
  }

  /** What ONNX Runtime is fastest with: folded, for just this number of images. */
  static byte[] folded(FixedNetwork network, int images) {
    return new OnnxModel(Graph.ofBatch(images), OnnxModel::folded).write(network, Map.of());
  }

  private static String folded(Graph graph, ConvBn layer, String input) {
    return convolution(graph, layer.name(), layer.convolution(), layer.folded(), input);
  }

  static byte[] with(Norms norms, FixedNetwork network) {
    return new OnnxModel(Graph.ofAnyBatch(), norms).write(network, Map.of());
  }

  private byte[] write(FixedNetwork network, Map<String, String> metadata) {
    graph.input(INPUT, 3, network.resolution(), network.resolution());
    graph.constant("zero", 0);
    graph.constant("six", 6);
    side = network.resolution();
    String value = INPUT;
    for (Block block : network.blocks()) {
      value = block(block, value);
    }
    value = graph.add("GlobalAveragePool", "pooled", value);
    value =
        graph.add(
            Node.of("Flatten", List.of(value), List.of("features")).withNumber("axis", 1),
            "features");
    linear(network.classifier(), value);
    graph.batchOutput(OUTPUT, network.classes());
    return graph.model("nasbook", metadata);
  }

  private String block(Block block, String input) {
    String value = input;
    for (Step step : block.steps()) {
      value =
          switch (step) {
            case ConvBn layer -> convBn(layer, value);
            case SqueezeExcite layer -> squeezeExcite(layer, value);
          };
    }
    return block.residual() ? graph.add("Add", value + ".sum", value, input) : value;
  }

  private String convBn(ConvBn layer, String input) {
    String value = norms.add(graph, layer, input);
    side = layer.convolution().outSide(side);
    return layer.relu6() ? relu6(value) : value;
  }

  private String relu6(String value) {
    return graph.add("Clip", value + ".relu6", value, "zero", "six");
  }

  private String squeezeExcite(SqueezeExcite layer, String input) {
    String name = layer.name();
    String value = graph.add("GlobalAveragePool", name + ".mean", input);
    value = relu6(pointwise(name + ".reduce", layer.reduce(), value));
    value = pointwise(name + ".expand", layer.expand(), value);
    String gate = name + ".gate";
    graph.add(
        Node.of("HardSigmoid", List.of(value), List.of(gate))
            .withReal("alpha", 1f / 6)
            .withReal("beta", 0.5f),
        gate);
    return graph.add("Mul", name, input, graph.isFixed() ? spread(gate) : gate);
  }

  /**
   * A gate for every pixel. ONNX Runtime multiplies values of equal size in its own blocked layout;
   * others it would bring to the plain layout and back.
   */
  private String spread(String gate) {
    String scales = graph.constant(gate + ".scales", Tensor.of(new float[] {1, 1, side, side}, 4));
    Node resize = Node.of("Resize", List.of(gate, "", scales), List.of(gate + ".spread"));
    return graph.add(
        resize
            .withText("mode", "nearest")
            .withText("coordinate_transformation_mode", "asymmetric")
            .withText("nearest_mode", "floor"),
        gate + ".spread");
  }

  private String pointwise(String name, Affine affine, String input) {
    return convolution(graph, name, new Convolution(affine.weight(), 1, 1), affine, input);
  }

  static String convolution(
      Graph graph, String name, Convolution convolution, Affine affine, String input) {
    String weight = graph.constant(name + ".weight", affine.weight());
    String bias = graph.constant(name + ".bias", affine.bias());
    return graph.add(convolution(convolution, name, List.of(input, weight, bias)), name);
  }

  static Node convolution(Convolution convolution, String name, List<String> inputs) {
    int kernel = convolution.kernel();
    int pad = kernel / 2;
    return Node.of("Conv", inputs, List.of(name))
        .with("kernel_shape", kernel, kernel)
        .with("strides", convolution.stride(), convolution.stride())
        .with("pads", pad, pad, pad, pad)
        .withNumber("group", convolution.groups());
  }

  private void linear(Affine affine, String input) {
    String weight = graph.constant("classifier.weight", affine.weight());
    String bias = graph.constant("classifier.bias", affine.bias());
    graph.add(
        Node.of("Gemm", List.of(input, weight, bias), List.of(OUTPUT)).withNumber("transB", 1),
        OUTPUT);
  }
}
