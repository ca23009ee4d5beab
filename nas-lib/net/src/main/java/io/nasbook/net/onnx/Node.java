package io.nasbook.net.onnx;

import java.util.List;

/** One operation of an ONNX graph (NodeProto), built field by field. */
final class Node {
  private static final int ATTRIBUTE = 5;
  private static final int TYPE_FLOAT = 1;
  private static final int TYPE_INT = 2;
  private static final int TYPE_TEXT = 3;
  private static final int TYPE_INTS = 7;

  private final ProtoWriter proto = new ProtoWriter();

  static Node of(String operation, List<String> inputs, List<String> outputs) {
    Node node = new Node();
    inputs.forEach(name -> node.proto.text(1, name));
    outputs.forEach(name -> node.proto.text(2, name));
    node.proto.text(3, outputs.getFirst()).text(4, operation);
    return node;
  }

  Node with(String name, long... values) {
    ProtoWriter attribute = new ProtoWriter().text(1, name);
    for (long value : values) {
      attribute.number(8, value);
    }
    proto.message(ATTRIBUTE, attribute.number(20, TYPE_INTS));
    return this;
  }

  Node withNumber(String name, long value) {
    proto.message(ATTRIBUTE, new ProtoWriter().text(1, name).number(3, value).number(20, TYPE_INT));
    return this;
  }

  Node withReal(String name, float value) {
    proto.message(ATTRIBUTE, new ProtoWriter().text(1, name).real(2, value).number(20, TYPE_FLOAT));
    return this;
  }

  Node withText(String name, String value) {
    proto.message(ATTRIBUTE, new ProtoWriter().text(1, name).text(4, value).number(20, TYPE_TEXT));
    return this;
  }

  ProtoWriter proto() {
    return proto;
  }
}
