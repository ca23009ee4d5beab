package io.nasbook.mcunet;

import java.util.List;

/** The fixed facts of OFA-MCUNet: what may be chosen, and the shape of the stages. */
public final class McuNet {

  /** Width multipliers, by width index. */
  public static final List<Double> WIDTH_MULTIPLIERS = List.of(0.5, 0.75, 1.0);

  /** Kernel sizes of a block. */
  public static final List<Integer> KERNELS = List.of(3, 5, 7);

  /** Expand ratios of a block. */
  public static final List<Integer> EXPANDS = List.of(3, 4, 6);

  /** What a depth may be: blocks beyond the base depth of the stage. */
  public static final List<Integer> DEPTHS = List.of(0, 1, 2);

  /** The stages, in order. */
  public static final List<Stage> STAGES =
      List.of(
          new Stage(0, 24, 2, 1, 3, 3),
          new Stage(1, 40, 2, 2, 4, 1),
          new Stage(2, 80, 2, 2, 4, 0),
          new Stage(3, 96, 1, 2, 4, 0),
          new Stage(4, 192, 2, 2, 4, 0),
          new Stage(5, 320, 1, 1, 1, 1));

  /** The number of block slots of all stages. */
  public static final int SLOTS = STAGES.stream().mapToInt(Stage::slots).sum();

  private static final int STEM_CHANNELS = 32;
  private static final int FIRST_BLOCK_CHANNELS = 16;

  /** Channels of the feature-mix layer, the same at every width. */
  public static final int MIX_CHANNELS = 384;

  /** What the classifier tells apart: person or no person. */
  public static final int CLASSES = 2;

  private McuNet() {}

  /**
   * A stage of blocks with the same output shape.
   *
   * @param index position of the stage
   * @param baseChannels output channels at width multiplier 1
   * @param stride of its first block
   * @param baseDepth active blocks at depth 0
   * @param slots block slots
   * @param firstSqueeze first of its blocks that has squeeze-and-excitation; {@code slots} for none
   */
  public record Stage(
      int index, int baseChannels, int stride, int baseDepth, int slots, int firstSqueeze) {

    /**
     * The active blocks at a depth. The last stage has one block at any depth.
     *
     * @param depth blocks beyond the base depth
     * @return at most {@link #slots()}
     */
    public int active(int depth) {
      return Math.min(slots, baseDepth + depth);
    }

    /**
     * Output channels.
     *
     * @param wid width index
     * @return divisible by 8
     */
    public int channels(int wid) {
      return scaled(baseChannels, wid);
    }
  }

  /**
   * Output channels of the stem.
   *
   * @param wid width index
   * @return divisible by 8
   */
  public static int stemChannels(int wid) {
    return scaled(STEM_CHANNELS, wid);
  }

  /**
   * Output channels of the first block.
   *
   * @param wid width index
   * @return divisible by 8
   */
  public static int firstBlockChannels(int wid) {
    return scaled(FIRST_BLOCK_CHANNELS, wid);
  }

  private static int scaled(int baseChannels, int wid) {
    return makeDivisible(baseChannels * WIDTH_MULTIPLIERS.get(wid), 8);
  }

  /**
   * Rounds a number of channels to a multiple, never more than 10 % down (MobileNetV2).
   *
   * @param channels wanted number
   * @param divisor what the result is a multiple of
   * @return at least {@code divisor}
   */
  public static int makeDivisible(double channels, int divisor) {
    int rounded = Math.max(divisor, (int) (channels + divisor / 2.0) / divisor * divisor);
    return rounded < 0.9 * channels ? rounded + divisor : rounded;
  }
}
