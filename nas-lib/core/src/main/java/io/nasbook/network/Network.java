package io.nasbook.network;

import io.nasbook.cost.Breakdown;
import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A network: a name, the image it takes and what it does with it.
 *
 * <pre>{@code
 * Network.of("tiny", Shape.square(3, 32),
 *     Conv2d.of(3, 16, 3).withStride(2), new BatchNorm(16), Activation.RELU,
 *     Add.residual(Conv2d.depthwise(16, 3), Conv2d.pointwise(16, 16)),
 *     new GlobalPool(), new Linear(16, 10))
 * }</pre>
 *
 * @param name what it is called
 * @param image shape of its input
 * @param body what it does
 */
public record Network(String name, Shape image, Operation body) {

  /**
   * What a network costs, in one line of a table.
   *
   * @param network its name
   * @param image shape of its input
   * @param params trainable numbers
   * @param macs multiply-accumulate operations of convolutions and linear layers, per image
   * @param peakKB the most activation memory in int8, in KB of 1024 bytes, to two decimals
   */
  public record Summary(String network, Shape image, long params, long macs, double peakKB) {}

  /**
   * The receptive field of a layer.
   *
   * @param layer its name
   * @param out shape of its output
   * @param field side of the part of the image that an output pixel depends on, in pixels
   * @param stride distance between the fields of two neighbouring output pixels, in pixels
   */
  public record LayerField(String layer, Shape out, int field, int stride) {}

  /** Checks that each operation can take what the one before it gives. */
  public Network {
    Walk.through(body, image);
  }

  /**
   * A network of operations one after the other.
   *
   * @param name what it is called
   * @param image shape of its input
   * @param operations in order
   * @return the network
   * @throws IllegalArgumentException if an operation cannot take what the one before it gives
   */
  public static Network of(String name, Shape image, Operation... operations) {
    return new Network(name, image, Sequential.of(operations));
  }

  /**
   * This network for images of another size.
   *
   * @param side height and width in pixels
   * @return the network
   * @throws IllegalArgumentException if a layer cannot take that size
   */
  public Network at(int side) {
    return new Network(name, Shape.square(image.channels(), side), body);
  }

  /**
   * What each layer costs. Batch norms, activations, dropout and flattening are part of the layer
   * before them, as on a device. The activations of a layer are its input, its output and what must
   * be kept meanwhile for other branches, one byte for each value.
   *
   * @return the layers in the order in which they run, additions and concatenations among them
   */
  public Breakdown breakdown() {
    return new Breakdown(Walk.through(body, image).layers());
  }

  /**
   * What the network costs: MACs of convolutions and linear layers (fused), parameters with all
   * biases and batch norms, and the peak of the activations.
   *
   * @return exact cost of one image
   */
  public Cost cost() {
    return breakdown().total();
  }

  /**
   * What the network costs, in one line of a table.
   *
   * @return a record that can be listed with those of other networks
   */
  public Summary summary() {
    Cost cost = cost();
    double peakKB = Math.round(100 * cost.peakKB()) / 100.0;
    return new Summary(name, image, cost.params(), cost.macs(), peakKB);
  }

  /**
   * What part of the image an output pixel of each layer sees.
   *
   * @return the layers in the order of {@link #breakdown()}
   */
  public List<LayerField> receptiveFields() {
    Walk walk = Walk.through(body, image);
    return IntStream.range(0, walk.layers().size())
        .mapToObj(i -> field(walk.layers().get(i), walk.fields().get(i)))
        .toList();
  }

  private static LayerField field(Layer layer, ReceptiveField field) {
    return new LayerField(layer.name(), layer.out(), field.size(), field.stride());
  }

  /** For instance {@code tiny for 3x32x32: 1,234 params, 56,789 MACs, peak 12.00 KB}. */
  @Override
  public String toString() {
    Cost cost = cost();
    return String.format(
        Locale.ROOT,
        "%s for %s: %,d params, %,d MACs, peak %,.2f KB",
        name,
        image,
        cost.params(),
        cost.macs(),
        cost.peakKB());
  }
}
