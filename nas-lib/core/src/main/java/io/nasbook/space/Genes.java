package io.nasbook.space;

import java.util.Arrays;
import java.util.List;

/**
 * Some genes read together as one number: the mixed-radix number of their indices, the first gene
 * most significant. The kernel and expand ratio of a block (3 values each) give options 0 to 8.
 * Immutable; in arrays, because costs and scores read genes more often than anything else.
 */
public final class Genes {

  private final int[] positions;
  private final int[] radices;

  private Genes(int[] positions, int[] radices) {
    this.positions = positions;
    this.radices = radices;
  }

  /**
   * The genes at these positions of a list of choices.
   *
   * @param choices the choices of the space
   * @param positions which of them
   * @return the genes with their numbers of values
   */
  public static Genes of(List<Choice> choices, List<Integer> positions) {
    return new Genes(
        positions.stream().mapToInt(p -> p).toArray(),
        positions.stream().mapToInt(p -> choices.get(p).size()).toArray());
  }

  /**
   * Which genes, as positions in the list of choices.
   *
   * @return the most significant first
   */
  public List<Integer> positions() {
    return Arrays.stream(positions).boxed().toList();
  }

  /**
   * The number of combinations.
   *
   * @return product of the numbers of values; 1 for no genes
   */
  public int options() {
    return Arrays.stream(radices).reduce(1, Math::multiplyExact);
  }

  /**
   * Reads the genes as one number.
   *
   * @param genotype where to read
   * @return 0 to {@code options() - 1}
   */
  public int read(Genotype genotype) {
    int option = 0;
    for (int i = 0; i < positions.length; i++) {
      option = option * radices[i] + genotype.get(positions[i]);
    }
    return option;
  }

  /**
   * Writes one number into the genes.
   *
   * @param option 0 to {@code options() - 1}
   * @param indices the genes of a whole genotype, changed in place
   */
  public void write(int option, int[] indices) {
    int rest = option;
    for (int i = positions.length - 1; i >= 0; i--) {
      indices[positions[i]] = rest % radices[i];
      rest /= radices[i];
    }
  }

  /**
   * The index that one of the genes has in an option.
   *
   * @param option 0 to {@code options() - 1}
   * @param which the gene, as index into {@link #positions()}
   * @return the index of the gene's value
   */
  public int digit(int option, int which) {
    int rest = option;
    for (int i = positions.length - 1; i > which; i--) {
      rest /= radices[i];
    }
    return rest % radices[which];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Genes that
        && Arrays.equals(positions, that.positions)
        && Arrays.equals(radices, that.radices);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(positions) + Arrays.hashCode(radices);
  }

  @Override
  public String toString() {
    return "genes %s of %s values".formatted(Arrays.toString(positions), Arrays.toString(radices));
  }
}
