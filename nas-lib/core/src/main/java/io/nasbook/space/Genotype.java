package io.nasbook.space;

import java.util.Arrays;

/**
 * A point of a search space: for each {@link Choice} the index of the value taken. Immutable; equal
 * when all indices are equal. Two genotypes can be the same network: compare {@linkplain
 * Layout#canonical canonical} ones.
 */
public final class Genotype {

  private final byte[] genes;

  private Genotype(byte[] genes) {
    this.genes = genes;
  }

  /**
   * A genotype of these value indices.
   *
   * @param indices for each choice of the space the index of its value, 0 to 127
   * @return the genotype
   */
  public static Genotype of(int... indices) {
    byte[] genes = new byte[indices.length];
    for (int i = 0; i < genes.length; i++) {
      if (indices[i] < 0 || indices[i] > Byte.MAX_VALUE) {
        throw new IllegalArgumentException(
            "the index of gene %d must be 0 to 127, but was %d".formatted(i, indices[i]));
      }
      genes[i] = (byte) indices[i];
    }
    return new Genotype(genes);
  }

  /**
   * The index chosen for a gene.
   *
   * @param gene position in the list of choices
   * @return index of the value taken
   */
  public int get(int gene) {
    return genes[gene];
  }

  /**
   * The number of genes.
   *
   * @return as many as the space has choices
   */
  public int size() {
    return genes.length;
  }

  /**
   * All indices, in the order of the choices.
   *
   * @return a new array
   */
  public int[] indices() {
    int[] indices = new int[genes.length];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = genes[i];
    }
    return indices;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Genotype that && Arrays.equals(genes, that.genes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(genes);
  }

  @Override
  public String toString() {
    return Arrays.toString(genes);
  }
}
