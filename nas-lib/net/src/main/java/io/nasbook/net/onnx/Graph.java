package io.nasbook.net.onnx;

import io.nasbook.net.weights.Tensor;
import java.util.List;
import java.util.Map;

/**
 * An ONNX graph (GraphProto) in the making: operations in order and the constants they read. How
 * many images go through at once is free or fixed.
 */
final class Graph {
  private static final int IR_VERSION = 8;
  private static final int OPSET = 15;
  private static final int FLOAT = 1;

  private final ProtoWriter proto = new ProtoWriter();
  private final ProtoWriter batch;
  private final boolean fixed;

  private Graph(ProtoWriter batch, boolean fixed) {
    this.batch = batch;
    this.fixed = fixed;
  }

  /** Takes any number of images. */
  static Graph ofAnyBatch() {
    return new Graph(new ProtoWriter().text(2, "batch"), false);
  }

  /** Takes just this number of images. */
  static Graph ofBatch(int images) {
    return new Graph(new ProtoWriter().number(1, images), true);
  }

  /** Whether every size is known before the graph runs. */
  boolean isFixed() {
    return fixed;
  }

  /** Adds an operation with one result and returns the result's name. */
  String add(String operation, String output, String... inputs) {
    return add(Node.of(operation, List.of(inputs), List.of(output)), output);
  }

  String add(Node node, String output) {
    proto.message(1, node.proto());
    return output;
  }

  String constant(String name, Tensor tensor) {
    ProtoWriter constant = new ProtoWriter();
    tensor.shape().forEach(length -> constant.number(1, length));
    proto.message(5, constant.number(2, FLOAT).text(8, name).floats(9, tensor));
    return name;
  }

  String constant(String name, float value) {
    return constant(name, Tensor.of(new float[] {value}));
  }

  /** Declares an input whose first axis is the batch. */
  void input(String name, long... imageShape) {
    ProtoWriter shape = new ProtoWriter().message(1, batch);
    for (long length : imageShape) {
      shape.message(1, new ProtoWriter().number(1, length));
    }
    proto.message(11, value(name, shape));
  }

  /** Declares a result of {@code [batch, length]}. */
  void batchOutput(String name, long length) {
    proto.message(
        12,
        value(
            name,
            new ProtoWriter().message(1, batch).message(1, new ProtoWriter().number(1, length))));
  }

  /** Declares a result of {@code [length]}. */
  void vectorOutput(String name, long length) {
    proto.message(
        12, value(name, new ProtoWriter().message(1, new ProtoWriter().number(1, length))));
  }

  private static ProtoWriter value(String name, ProtoWriter shape) {
    ProtoWriter type = new ProtoWriter().number(1, FLOAT).message(2, shape);
    return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, type));
  }

  /** The whole file. */
  byte[] model(String name, Map<String, String> metadata) {
    ProtoWriter model = new ProtoWriter().number(1, IR_VERSION).text(2, "nasbook");
    model.message(7, proto.text(2, name));
    model.message(8, new ProtoWriter().text(1, "").number(2, OPSET));
    metadata.forEach(
        (key, value) -> model.message(14, new ProtoWriter().text(1, key).text(2, value)));
    return model.toBytes();
  }
}
