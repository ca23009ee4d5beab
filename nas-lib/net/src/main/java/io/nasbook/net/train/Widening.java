package io.nasbook.net.train;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A phase of once-for-all training and the choices that are open in it (Cai et al. 2020:
 * progressive shrinking). Each step trains the largest network of these choices, the smallest and
 * some drawn at random (Yu and Huang 2019: the sandwich rule).
 *
 * @param phase how long and how fast
 * @param widths open width indices
 * @param kernels open kernel sizes
 * @param expands open expand ratios
 * @param depths open depths
 * @param random networks drawn for every step
 */
public record Widening(
    Phase phase,
    List<Integer> widths,
    List<Integer> kernels,
    List<Integer> expands,
    List<Integer> depths,
    int random) {

  /** Copies the lists and checks that the supernet has these choices. */
  public Widening {
    McuNetOptions options =
        new McuNetOptions(phase.resolutions(), widths, kernels, expands, depths);
    widths = options.widths();
    kernels = options.kernels();
    expands = options.expands();
    depths = options.depths();
    if (List.of(widths, kernels, expands, depths).contains(List.of())) {
      throw new IllegalArgumentException(
          "a widening needs at least one width, kernel, expand ratio and depth");
    }
    if (random < 0 || random > 16) {
      throw new IllegalArgumentException(
          "0 to 16 random networks make a step, but %d were asked for".formatted(random));
    }
  }

  /**
   * The networks of a step: the largest, the smallest, the random ones; each once.
   *
   * @param resolution side in pixels
   * @param source decides the random ones
   * @return at least one, the largest first
   */
  List<Arch> networks(int resolution, RandomGenerator source) {
    McuNetSpace space =
        McuNetSpace.of(new McuNetOptions(List.of(resolution), widths, kernels, expands, depths));
    List<Arch> networks = new ArrayList<>();
    networks.add(space.largest(resolution).canonical());
    networks.add(space.smallest(resolution).canonical());
    for (int i = 0; i < random; i++) {
      networks.add(space.sample(source).canonical());
    }
    return networks.stream().distinct().toList();
  }
}
