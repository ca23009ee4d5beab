package io.nasbook.network;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One way through a network that notes its layers in the order in which a device runs them. */
final class Walk {

  private final List<Layer> layers = new ArrayList<>();
  private final List<ReceptiveField> fields = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private static final int IMAGE = -1;

  private record Tensor(Shape shape, ReceptiveField field, int madeBy) {}

  /**
   * @param path the beginning of the names of layers
   * @param heldElements outputs of branches that wait for this one
   * @param keepsInput whether somebody else still needs the input
   */
  private record Place(String path, long heldElements, boolean keepsInput) {

    long beside(Tensor in) {
      return heldElements + (keepsInput ? in.shape().elements() : 0);
    }
  }

  static Walk through(Operation body, Shape image) {
    Walk walk = new Walk();
    walk.follow(body, new Tensor(image, ReceptiveField.PIXEL, IMAGE), new Place("", 0, false));
    return walk;
  }

  List<Layer> layers() {
    return layers;
  }

  List<ReceptiveField> fields() {
    return fields;
  }

  private Tensor follow(Operation operation, Tensor in, Place place) {
    return switch (operation) {
      case Sequential sequential -> sequence(sequential, in, place);
      case Join join -> join(join, in, place);
      case Primitive primitive ->
          primitive.isInPlace() ? inPlace(primitive, in, place) : apart(primitive, in, place);
    };
  }

  private Tensor sequence(Sequential sequential, Tensor in, Place place) {
    String path = place.path() + (sequential.name().isEmpty() ? "" : sequential.name() + ".");
    Place first = new Place(path, place.heldElements(), place.keepsInput());
    Place later = new Place(path, place.beside(in), false);
    Tensor tensor = in;
    for (Operation operation : sequential.operations()) {
      tensor = follow(operation, tensor, tensor.equals(in) ? first : later);
    }
    return tensor;
  }

  /** An operation with an output of its own beside its input. */
  private Tensor apart(Primitive primitive, Tensor in, Place place) {
    Layer layer = primitive.at(name(place.path(), primitive.kind()), in.shape());
    return note(
        layer.holding(place.heldElements()), in.field().through(primitive.window(in.shape())));
  }

  /** An operation that belongs to the layer before it, unless that layer's output is kept. */
  private Tensor inPlace(Primitive primitive, Tensor in, Place place) {
    Layer layer = primitive.at(name(place.path(), primitive.kind()), in.shape());
    Layer beside = layer.holding(place.beside(in));
    if (place.keepsInput() || in.madeBy() == IMAGE) {
      return note(beside, in.field());
    }
    Layer before = layers.get(in.madeBy());
    layers.set(in.madeBy(), before.withCost(before.cost().plus(beside.cost())));
    return new Tensor(layer.out(), in.field(), in.madeBy());
  }

  private Tensor join(Join join, Tensor in, Place place) {
    List<Operation> branches = join.branches();
    boolean adopts = branches.stream().anyMatch(Walk::isIdentity);
    List<Tensor> outs = new ArrayList<>();
    long held = place.heldElements();
    for (int i = 0; i < branches.size(); i++) {
      boolean keeps = place.keepsInput() || adopts || i < branches.size() - 1;
      Tensor out = follow(branches.get(i), in, new Place(place.path(), held, keeps));
      held += isIdentity(branches.get(i)) ? 0 : out.shape().elements();
      outs.add(out);
    }
    String name = name(place.path(), join.kind());
    Shape out = join.out(name, outs.stream().map(Tensor::shape).toList());
    long peakBytes = held + (place.keepsInput() || adopts ? in.shape().elements() : 0);
    ReceptiveField field =
        outs.stream().map(Tensor::field).reduce(ReceptiveField::and).orElseThrow();
    return note(new Layer(name, in.shape(), out, new Cost(0, 0, 0, peakBytes)), field);
  }

  private static boolean isIdentity(Operation operation) {
    return operation instanceof Sequential sequential && sequential.isIdentity();
  }

  private Tensor note(Layer layer, ReceptiveField field) {
    layers.add(layer);
    fields.add(field);
    return new Tensor(layer.out(), field, layers.size() - 1);
  }

  private String name(String path, String kind) {
    return path + kind + numbers.merge(path + kind, 1, Integer::sum);
  }
}
