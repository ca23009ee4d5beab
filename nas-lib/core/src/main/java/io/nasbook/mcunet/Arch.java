package io.nasbook.mcunet;

import static io.nasbook.space.Choice.alternatives;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * An architecture of OFA-MCUNet as it is written. Entries of inactive slots, and the last depth,
 * have no effect; two records are the same network when their {@link #canonical()} forms are equal.
 *
 * @param wid width index: 0, 1 or 2 for multipliers 0.5, 0.75 and 1.0
 * @param ks kernel size of each of the 20 block slots: 3, 5 or 7
 * @param e expand ratio of each of the 20 block slots: 3, 4 or 6
 * @param d for each of the 6 stages the blocks beyond its base depth: 0, 1 or 2
 * @param imageSize side of the square input in pixels
 */
public record Arch(int wid, List<Integer> ks, List<Integer> e, List<Integer> d, int imageSize) {

  private static final List<Integer> WIDTHS = List.of(0, 1, 2);

  /** Copies the lists and checks lengths and values. */
  public Arch {
    if (!WIDTHS.contains(wid)) {
      throw new IllegalArgumentException(
          "wid must be %s, but was %d".formatted(alternatives(WIDTHS), wid));
    }
    ks = checked("ks", ks, McuNet.SLOTS, McuNet.KERNELS);
    e = checked("e", e, McuNet.SLOTS, McuNet.EXPANDS);
    d = checked("d", d, McuNet.STAGES.size(), McuNet.DEPTHS);
    if (imageSize < 1) {
      throw new IllegalArgumentException(
          "image_size must be a positive number of pixels, but was " + imageSize);
    }
  }

  private static List<Integer> checked(
      String name, List<Integer> values, int length, List<Integer> allowed) {
    if (values.size() != length) {
      throw new IllegalArgumentException(
          "%s must have %d entries, but had %d".formatted(name, length, values.size()));
    }
    for (int i = 0; i < length; i++) {
      if (!allowed.contains(values.get(i))) {
        throw new IllegalArgumentException(
            "%s[%d] must be %s, but was %s"
                .formatted(name, i, alternatives(allowed), values.get(i)));
      }
    }
    return List.copyOf(values);
  }

  /**
   * An active block.
   *
   * @param slot number of its slot, 0 to 19
   * @param stage number of its stage, 0 to 5
   * @param kernel side of the depthwise filters
   * @param expand ratio of middle to input channels
   */
  public record Block(int slot, int stage, int kernel, int expand) {

    @Override
    public String toString() {
      return "MBConv%d-%dx%d".formatted(expand, kernel, kernel);
    }
  }

  /**
   * The blocks that take part in the network.
   *
   * @return in the order of the network
   */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int first = 0;
    for (McuNet.Stage stage : McuNet.STAGES) {
      for (int slot = first; slot < first + stage.active(d.get(stage.index())); slot++) {
        blocks.add(new Block(slot, stage.index(), ks.get(slot), e.get(slot)));
      }
      first += stage.slots();
    }
    return List.copyOf(blocks);
  }

  /**
   * The same network with kernel 3 and expand ratio 3 in inactive slots and 0 as last depth.
   *
   * @return the representative of the network
   */
  public Arch canonical() {
    List<Integer> kernels = new ArrayList<>(Collections.nCopies(McuNet.SLOTS, 3));
    List<Integer> expands = new ArrayList<>(kernels);
    for (Block block : blocks()) {
      kernels.set(block.slot(), block.kernel());
      expands.set(block.slot(), block.expand());
    }
    List<Integer> depths = new ArrayList<>(d);
    depths.set(depths.size() - 1, 0);
    return new Arch(wid, kernels, expands, depths, imageSize);
  }

  /**
   * Reads the map form, as {@link #toString()} writes it: {@code {"wid": 1, "ks": [...], "e":
   * [...], "d": [...], "image_size": 96}}.
   *
   * @param json one JSON object with exactly these keys
   * @return the architecture
   * @throws IllegalArgumentException if a key is unknown or missing or a value is not allowed
   */
  public static Arch parse(String json) {
    return ArchJson.parse(json);
  }

  /**
   * Reads the map form that is already a map, as readers of JSON give it.
   *
   * @param map exactly the keys {@code wid}, {@code ks}, {@code e}, {@code d} and {@code
   *     image_size}
   * @return the architecture
   * @throws IllegalArgumentException if a key is unknown or missing or a value is not allowed
   */
  public static Arch of(Map<String, ?> map) {
    return ArchJson.arch(map);
  }

  /** The map form, in JSON; {@link #parse} reads it. */
  @Override
  public String toString() {
    return "{\"wid\": %d, \"ks\": %s, \"e\": %s, \"d\": %s, \"image_size\": %d}"
        .formatted(wid, ks, e, d, imageSize);
  }
}
