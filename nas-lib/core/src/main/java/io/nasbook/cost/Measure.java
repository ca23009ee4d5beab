package io.nasbook.cost;

import java.util.Locale;

/** A quantity of a {@link Cost} that can be limited. */
public enum Measure {
  /** Fused MACs, the default convention: batch norm is folded into the convolution. */
  MACS("MACs"),
  /** MACs as the lab prints them: fused + 4 per output element of every batch norm. */
  LAB_MACS("lab MACs"),
  /** Trainable numbers. */
  PARAMS("params"),
  /** The most activation bytes that are alive at once. */
  PEAK_BYTES("peak bytes");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /**
   * How the measure is called in tables and messages.
   *
   * @return a short name
   */
  public String label() {
    return label;
  }

  /**
   * The quantity of a cost.
   *
   * @param cost of a layer, block or network
   * @return operations, parameters or bytes
   */
  public long of(Cost cost) {
    return switch (this) {
      case MACS -> cost.macs();
      case LAB_MACS -> cost.labMacs();
      case PARAMS -> cost.params();
      case PEAK_BYTES -> cost.peakBytes();
    };
  }

  /**
   * Whether the quantity of a network is the sum over its layers, or else the maximum.
   *
   * @return false for the peak only
   */
  public boolean isSum() {
    return this != PEAK_BYTES;
  }

  /**
   * Writes a quantity with its unit.
   *
   * @param value operations, parameters or bytes
   * @return for instance {@code 72.0 KB (73,728 bytes)}
   */
  public String format(long value) {
    return this == PEAK_BYTES
        ? String.format(Locale.ROOT, "%.2f KB (%,d bytes)", value / 1024.0, value)
        : String.format(Locale.ROOT, "%,d %s", value, label);
  }
}
