package io.nasbook.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the genes of a space make a network: some set the whole network (resolution, width), the
 * others belong to stages of block slots. A stage's depth gene says how many of its slots are
 * active. Genes that belong to nothing, or to an inactive slot, have no effect.
 *
 * @param settings the genes that concern every layer
 * @param stages the stages, in the order of the network
 */
public record Layout(Genes settings, List<Stage> stages) {

  /** Copies the stages. */
  public Layout {
    stages = List.copyOf(stages);
  }

  /**
   * Consecutive block slots of which the first few are active.
   *
   * @param name how the stage is called in messages and breakdowns
   * @param depth the gene that chooses among the depths; empty where there is only one
   * @param depths for each value of that gene the number of active slots, all different
   * @param slots the genes of each slot
   */
  public record Stage(String name, OptionalInt depth, List<Integer> depths, List<Genes> slots) {

    /** Copies the lists and checks that the depths fit the slots. */
    public Stage {
      depths = List.copyOf(depths);
      slots = List.copyOf(slots);
      int most = slots.size();
      if (depths.isEmpty() || depths.stream().anyMatch(d -> d < 0 || d > most)) {
        throw new IllegalArgumentException(
            "depths of stage %s must be 0 to %d, but were %s".formatted(name, most, depths));
      }
      if (depths.stream().distinct().count() < depths.size()
          || (depth.isEmpty() && depths.size() > 1)) {
        throw new IllegalArgumentException(
            "stage %s must have a gene for its depths and no depth twice".formatted(name));
      }
    }

    /**
     * How many slots are active.
     *
     * @param genotype a genotype of the space
     * @return one of {@link #depths()}
     */
    public int active(Genotype genotype) {
      return depth.isPresent() ? depths.get(genotype.get(depth.getAsInt())) : depths.get(0);
    }

    /**
     * Writes a depth, given as index into {@link #depths()}.
     *
     * @param index which depth
     * @param indices the genes of a whole genotype, changed in place
     */
    public void writeDepth(int index, int[] indices) {
      depth.ifPresent(gene -> indices[gene] = index);
    }

    /**
     * The number of different ways to fill this stage.
     *
     * @return sum over depths of the product of the options of the active slots
     */
    public BigInteger size() {
      BigInteger total = BigInteger.ZERO;
      for (int active : depths) {
        BigInteger ways = BigInteger.ONE;
        for (Genes slot : slots.subList(0, active)) {
          ways = ways.multiply(BigInteger.valueOf(slot.options()));
        }
        total = total.add(ways);
      }
      return total;
    }
  }

  /**
   * The number of distinct networks.
   *
   * @return settings times the product of the stages' sizes
   */
  public BigInteger size() {
    return stages.stream()
        .map(Stage::size)
        .reduce(BigInteger.valueOf(settings.options()), BigInteger::multiply);
  }

  /**
   * The same network with every gene that has no effect set to its first value, so that equal
   * networks are equal genotypes.
   *
   * @param genotype a genotype of the space
   * @return the representative of its network
   */
  public Genotype canonical(Genotype genotype) {
    int[] indices = new int[genotype.size()];
    settings.write(settings.read(genotype), indices);
    for (Stage stage : stages) {
      stage.depth().ifPresent(gene -> indices[gene] = genotype.get(gene));
      for (Genes slot : stage.slots().subList(0, stage.active(genotype))) {
        slot.write(slot.read(genotype), indices);
      }
    }
    return Genotype.of(indices);
  }

  /**
   * The genes that are decided together: each setting, each depth, and the genes of each slot.
   *
   * @return groups of gene positions
   */
  public List<List<Integer>> units() {
    List<List<Integer>> units = new ArrayList<>();
    settings.positions().forEach(gene -> units.add(List.of(gene)));
    for (Stage stage : stages) {
      stage.slots().forEach(slot -> units.add(slot.positions()));
    }
    for (Stage stage : stages) {
      stage.depth().ifPresent(gene -> units.add(List.of(gene)));
    }
    return List.copyOf(units);
  }
}
