package io.nasbook.cost;

import java.util.Locale;

/**
 * What a layer, a block or a network costs for one image, in int8. Numbers of operations and
 * parameters add up over layers, the peak is the largest of any layer.
 *
 * @param macs multiply-accumulate operations with batch norm folded into the convolution (fused),
 *     what a device runs
 * @param bnElements output elements of all batch norms
 * @param params trainable numbers, batch-norm weight and bias included
 * @param peakBytes the most activation bytes that are alive at once
 */
public record Cost(long macs, long bnElements, long params, long peakBytes) {

  /** The cost of nothing. */
  public static final Cost ZERO = new Cost(0, 0, 0, 0);

  /**
   * MACs in the convention of the lab's printed figures: fused + 4 per output element of every
   * batch norm.
   *
   * @return multiply-accumulate operations
   */
  public long labMacs() {
    return macs + 4 * bnElements;
  }

  /**
   * Peak activation memory in KB.
   *
   * @return bytes / 1024
   */
  public double peakKB() {
    return peakBytes / 1024.0;
  }

  /**
   * The cost of both, one after the other.
   *
   * @param other another part of the network
   * @return sums, and the larger peak
   */
  public Cost plus(Cost other) {
    return new Cost(
        macs + other.macs,
        bnElements + other.bnElements,
        params + other.params,
        Math.max(peakBytes, other.peakBytes));
  }

  /**
   * Sums up layers or blocks.
   *
   * @param parts costs of the parts
   * @return sums, and the largest peak
   */
  public static Cost sum(Iterable<Cost> parts) {
    Cost total = ZERO;
    for (Cost part : parts) {
      total = total.plus(part);
    }
    return total;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.6f M MACs (lab: %.6f M), peak %.2f KB, %,d params",
        macs / 1e6,
        labMacs() / 1e6,
        peakKB(),
        params);
  }
}
