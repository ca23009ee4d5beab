package io.nasbook.mcunet;

import java.util.List;

/**
 * The values that an OFA-MCUNet space offers.
 *
 * @param resolutions sides of the input in pixels
 * @param widths width indices, of 0, 1 and 2
 * @param kernels kernel sizes of every block, of 3, 5 and 7
 * @param expands expand ratios of every block, of 3, 4 and 6
 * @param depths blocks beyond the base depth of every stage, of 0, 1 and 2
 */
public record McuNetOptions(
    List<Integer> resolutions,
    List<Integer> widths,
    List<Integer> kernels,
    List<Integer> expands,
    List<Integer> depths) {

  /** Copies the lists and checks that the supernet has these values. */
  public McuNetOptions {
    resolutions = List.copyOf(resolutions);
    widths = checked("widths", widths, List.of(0, 1, 2));
    kernels = checked("kernels", kernels, McuNet.KERNELS);
    expands = checked("expands", expands, McuNet.EXPANDS);
    depths = checked("depths", depths, McuNet.DEPTHS);
  }

  private static List<Integer> checked(String name, List<Integer> values, List<Integer> allowed) {
    if (!allowed.containsAll(values)) {
      throw new IllegalArgumentException(
          "%s must be among %s, but were %s".formatted(name, allowed, values));
    }
    return List.copyOf(values);
  }

  /**
   * The choices of Lab 3.
   *
   * @return five resolutions, and all that the supernet has
   */
  public static McuNetOptions lab() {
    return new McuNetOptions(
        List.of(96, 112, 128, 144, 160),
        List.of(0, 1, 2),
        McuNet.KERNELS,
        McuNet.EXPANDS,
        McuNet.DEPTHS);
  }

  /**
   * Other resolutions.
   *
   * @param values sides of the input in pixels
   * @return these options with those resolutions
   */
  public McuNetOptions withResolutions(Integer... values) {
    return new McuNetOptions(List.of(values), widths, kernels, expands, depths);
  }

  /**
   * Other widths.
   *
   * @param values width indices
   * @return these options with those widths
   */
  public McuNetOptions withWidths(Integer... values) {
    return new McuNetOptions(resolutions, List.of(values), kernels, expands, depths);
  }

  /**
   * Other kernels.
   *
   * @param values kernel sizes
   * @return these options with those kernels
   */
  public McuNetOptions withKernels(Integer... values) {
    return new McuNetOptions(resolutions, widths, List.of(values), expands, depths);
  }

  /**
   * Other expand ratios.
   *
   * @param values expand ratios
   * @return these options with those expand ratios
   */
  public McuNetOptions withExpands(Integer... values) {
    return new McuNetOptions(resolutions, widths, kernels, List.of(values), depths);
  }

  /**
   * Other depths.
   *
   * @param values blocks beyond the base depth
   * @return these options with those depths
   */
  public McuNetOptions withDepths(Integer... values) {
    return new McuNetOptions(resolutions, widths, kernels, expands, List.of(values));
  }
}
