package io.nasbook.cost;

/**
 * One layer of a network with its cost.
 *
 * @param name where it is, for instance {@code stage2.block0.expand}
 * @param in shape of its input
 * @param out shape of its output
 * @param cost what it costs for one image
 */
public record Layer(String name, Shape in, Shape out, Cost cost) {

  /**
   * A linear layer with bias.
   *
   * @param name where it is
   * @param inFeatures length of the input
   * @param outFeatures length of the output
   * @return the layer; its activations are input + output elements
   */
  public static Layer linear(String name, int inFeatures, int outFeatures) {
    long macs = (long) inFeatures * outFeatures;
    return new Layer(
        name,
        Shape.square(inFeatures, 1),
        Shape.square(outFeatures, 1),
        new Cost(macs, 0, macs + outFeatures, (long) inFeatures + outFeatures));
  }

  /**
   * The same layer while another tensor must be kept, as the input of a residual block is.
   *
   * @param heldElements int8 elements kept beside this layer's input and output
   * @return a layer with a higher peak
   */
  public Layer holding(long heldElements) {
    return withCost(
        new Cost(cost.macs(), cost.bnElements(), cost.params(), cost.peakBytes() + heldElements));
  }

  /**
   * The same layer with other costs.
   *
   * @param cost what it costs for one image
   * @return the layer
   */
  public Layer withCost(Cost cost) {
    return new Layer(name, in, out, cost);
  }
}
