package io.nasbook.space;

import java.math.BigInteger;
import java.util.List;

/**
 * Some genes read together as one number: the mixed-radix number of their indices, the first gene
 * most significant. The kernel and expand ratio of a block (3 values each) give options 0 to 8.
 *
 * @param positions which genes, as positions in the list of choices
 * @param radices for each of them the number of its values
 */
public record Genes(List<Integer> positions, List<Integer> radices) {

  /** Copies the lists and checks that they are equally long. */
  public Genes {
    positions = List.copyOf(positions);
    radices = List.copyOf(radices);
    if (positions.size() != radices.size()) {
      throw new IllegalArgumentException("each gene needs its number of values");
    }
  }

  /**
   * The genes at these positions of a list of choices.
   *
   * @param choices the choices of the space
   * @param positions which of them
   * @return the genes with their numbers of values
   */
  public static Genes of(List<Choice> choices, List<Integer> positions) {
    return new Genes(positions, positions.stream().map(p -> choices.get(p).size()).toList());
  }

  /**
   * The number of combinations.
   *
   * @return product of the numbers of values; 1 for no genes
   */
  public int options() {
    return radices.stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply)
        .intValueExact();
  }

  /**
   * Reads the genes as one number.
   *
   * @param genotype where to read
   * @return 0 to {@code options() - 1}
   */
  public int read(Genotype genotype) {
    int option = 0;
    for (int i = 0; i < positions.size(); i++) {
      option = option * radices.get(i) + genotype.get(positions.get(i));
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
    for (int i = positions.size() - 1; i >= 0; i--) {
      indices[positions.get(i)] = rest % radices.get(i);
      rest /= radices.get(i);
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
    for (int i = positions.size() - 1; i > which; i--) {
      rest /= radices.get(i);
    }
    return rest % radices.get(which);
  }
}
