package io.nasbook.net.ofa;

import io.nasbook.file.ShippedFile;
import io.nasbook.mcunet.Arch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.weights.CheckpointException;
import io.nasbook.net.weights.StateDict;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * The once-for-all supernet of OFA-MCUNet: shared weights out of which every architecture of the
 * space is cut (Cai et al. 2020). Immutable; plain Java memory only.
 *
 * <pre>{@code
 * var supernet = OfaSupernet.read(Path.of("supernet.pth"));
 * try (var net = supernet.subnet(arch).recalibrated(splits.calibration())) {
 *   System.out.println(net.accuracy(splits.validation()));
 * }
 * }</pre>
 */
public final class OfaSupernet {
  private static final ShippedFile SHIPPED = new ShippedFile("ofa-mcunet/supernet.safetensors");

  private final StateDict state;

  private OfaSupernet(StateDict state) {
    this.state = state;
  }

  /**
   * A supernet with these weights.
   *
   * @param state entries under their published names
   * @return the supernet
   * @throws CheckpointException listing every missing, surplus and misshaped entry
   */
  public static OfaSupernet of(StateDict state) {
    state.requireShapes(Entries.shapes());
    return new OfaSupernet(state);
  }

  /**
   * Reads a checkpoint: PyTorch archive or safetensors.
   *
   * @param path the file
   * @return the supernet
   * @throws CheckpointException if the file is unreadable or of another network
   */
  public static OfaSupernet read(Path path) {
    StateDict state = StateDict.read(path);
    try {
      return of(state);
    } catch (CheckpointException e) {
      throw new CheckpointException("%s: %s".formatted(path.getFileName(), e.getMessage()), e);
    }
  }

  /**
   * The supernet that ships with the project, trained on the generated images.
   *
   * @return the supernet
   * @throws IllegalStateException if the jar nasbook-datasets on the class path has none
   */
  public static OfaSupernet shipped() {
    return SHIPPED.read(OfaSupernet::read);
  }

  /**
   * A supernet before training.
   *
   * @param random decides the weights; the same state gives the same supernet
   * @return weights as He et al. 2015, kernel matrices the identity
   */
  public static OfaSupernet random(RandomGenerator random) {
    return new OfaSupernet(RandomWeights.draw(random));
  }

  /**
   * The shared weights.
   *
   * @return 480 entries under their published names
   */
  public StateDict state() {
    return state;
  }

  /**
   * Cuts an architecture out, as plain data.
   *
   * @param arch any architecture of the space
   * @return its layers with copies of their weights; the statistics are the supernet's
   */
  public FixedNetwork extract(Arch arch) {
    return new Extraction(state, arch).network();
  }

  /**
   * Cuts an architecture out, to be recalibrated and evaluated.
   *
   * @param arch any architecture of the space
   * @return an open sub-network; close it
   */
  public Subnet subnet(Arch arch) {
    return Subnet.of(arch, extract(arch));
  }

  @Override
  public String toString() {
    return "OFA-MCUNet supernet, %,d values".formatted(state.valueCount());
  }
}
