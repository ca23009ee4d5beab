package io.nasbook.network;

import io.nasbook.mcunet.McuNet;
import java.util.Locale;

/**
 * How much deeper, wider and finer than its original a network is (Tan and Le, EfficientNet, 2019).
 * MACs grow about with {@code depth * width^2 * resolution^2}.
 *
 * @param depth factor of the number of blocks in a stage
 * @param width factor of the channels
 * @param resolution factor of the side of the image
 */
public record Scaling(double depth, double width, double resolution) {

  /** The original network. */
  public static final Scaling NONE = new Scaling(1, 1, 1);

  private static final int CHANNEL_MULTIPLE = 8;

  /** Checks that all factors are positive. */
  public Scaling {
    if (!(depth > 0 && width > 0 && resolution > 0)) {
      throw new IllegalArgumentException(
          "depth, width and resolution must be scaled by more than 0, but were by %s, %s and %s"
              .formatted(depth, width, resolution));
    }
  }

  /**
   * The same factors several times over: all three grow together.
   *
   * @param times the compound coefficient, 0 for the original
   * @return each factor to that power
   */
  public Scaling compound(double times) {
    return new Scaling(Math.pow(depth, times), Math.pow(width, times), Math.pow(resolution, times));
  }

  /**
   * How much the MACs grow if nothing is rounded.
   *
   * @return {@code depth * width^2 * resolution^2}
   */
  public double macs() {
    return depth * width * width * resolution * resolution;
  }

  int depth(int blocks) {
    return (int) Math.ceil(blocks * depth - 1e-9);
  }

  int channels(int original) {
    return McuNet.makeDivisible(original * width, CHANNEL_MULTIPLE);
  }

  int side(int original) {
    return Math.max(1, (int) Math.round(original * resolution));
  }

  String suffix() {
    return equals(NONE)
        ? ""
        : String.format(
            Locale.ROOT, " (depth %.2f, width %.2f, resolution %.2f)", depth, width, resolution);
  }
}
