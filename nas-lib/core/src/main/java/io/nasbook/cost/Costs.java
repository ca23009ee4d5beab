package io.nasbook.cost;

import io.nasbook.space.Genes;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * The cost model of a separable space: exact costs of its architectures, looked up per block in
 * tables made once.
 *
 * @param <A> the type of the architectures
 */
public final class Costs<A> {

  private static final int MACS = 0;
  private static final int BN = 1;
  private static final int PARAMS = 2;
  private static final int PEAK = 3;
  private static final int FIELDS = 4;

  private final SeparableSpace<A> space;
  private final List<Layout.Stage> stages;
  private final long[][] fixed;
  private final long[][][] blocks;

  private Costs(SeparableSpace<A> space, long[][] fixed, long[][][] blocks) {
    this.space = space;
    this.stages = space.layout().stages();
    this.fixed = fixed;
    this.blocks = blocks;
  }

  /**
   * Builds the tables of a space.
   *
   * @param <A> the type of the architectures
   * @param space any separable space
   * @return its cost model
   */
  public static <A> Costs<A> of(SeparableSpace<A> space) {
    int settings = space.layout().settings().options();
    List<Genes> slots =
        space.layout().stages().stream().flatMap(stage -> stage.slots().stream()).toList();
    long[][] fixed = new long[settings][FIELDS];
    long[][][] blocks = new long[settings][slots.size()][];
    for (int setting = 0; setting < settings; setting++) {
      List<Layer> ends = new ArrayList<>(space.head(setting));
      ends.addAll(space.tail(setting));
      write(ends, fixed[setting], 0);
      for (int slot = 0; slot < slots.size(); slot++) {
        int options = slots.get(slot).options();
        blocks[setting][slot] = new long[options * FIELDS];
        for (int option = 0; option < options; option++) {
          write(space.block(setting, slot, option), blocks[setting][slot], option * FIELDS);
        }
      }
    }
    return new Costs<>(space, fixed, blocks);
  }

  private static void write(List<Layer> layers, long[] row, int offset) {
    Cost cost = new Breakdown(layers).total();
    row[offset + MACS] = cost.macs();
    row[offset + BN] = cost.bnElements();
    row[offset + PARAMS] = cost.params();
    row[offset + PEAK] = cost.peakBytes();
  }

  private static Cost read(long[] row, int offset) {
    return new Cost(row[offset + MACS], row[offset + BN], row[offset + PARAMS], row[offset + PEAK]);
  }

  /**
   * The space that these costs are of.
   *
   * @return the space
   */
  public SeparableSpace<A> space() {
    return space;
  }

  /**
   * What an architecture costs.
   *
   * @param arch an architecture of the space
   * @return exact cost
   */
  public Cost of(A arch) {
    return ofGenotype(space.encode(arch));
  }

  /**
   * What the network of a genotype costs.
   *
   * @param genotype a genotype of the space
   * @return exact cost
   */
  public Cost ofGenotype(Genotype genotype) {
    int setting = space.layout().settings().read(genotype);
    long[] start = fixed[setting];
    long macs = start[MACS];
    long bn = start[BN];
    long params = start[PARAMS];
    long peak = start[PEAK];
    int firstSlot = 0;
    for (Layout.Stage stage : stages) {
      int active = stage.active(genotype);
      for (int i = 0; i < active; i++) {
        long[] row = blocks[setting][firstSlot + i];
        int offset = stage.slots().get(i).read(genotype) * FIELDS;
        macs += row[offset + MACS];
        bn += row[offset + BN];
        params += row[offset + PARAMS];
        peak = Math.max(peak, row[offset + PEAK]);
      }
      firstSlot += stage.slots().size();
    }
    return new Cost(macs, bn, params, peak);
  }

  /**
   * The cost of everything but the blocks.
   *
   * @param setting number of the setting
   * @return cost of head and tail
   */
  public Cost fixed(int setting) {
    return read(fixed[setting], 0);
  }

  /**
   * The cost of one block.
   *
   * @param setting number of the setting
   * @param slot number of the slot, counted through all stages
   * @param option number of the block's option
   * @return cost of its layers
   */
  public Cost block(int setting, int slot, int option) {
    return read(blocks[setting][slot], option * FIELDS);
  }

  /**
   * How many options a block has.
   *
   * @param slot number of the slot, counted through all stages
   * @return at least 1
   */
  public int options(int slot) {
    return blocks[0][slot].length / FIELDS;
  }

  /**
   * All layers of an architecture.
   *
   * @param arch an architecture of the space
   * @return the layers with their costs
   */
  public Breakdown breakdown(A arch) {
    Genotype genotype = space.encode(arch);
    int setting = space.layout().settings().read(genotype);
    List<Layer> layers = new ArrayList<>(space.head(setting));
    int firstSlot = 0;
    for (Layout.Stage stage : stages) {
      for (int i = 0; i < stage.active(genotype); i++) {
        int option = stage.slots().get(i).read(genotype);
        layers.addAll(space.block(setting, firstSlot + i, option));
      }
      firstSlot += stage.slots().size();
    }
    layers.addAll(space.tail(setting));
    return new Breakdown(layers);
  }
}
