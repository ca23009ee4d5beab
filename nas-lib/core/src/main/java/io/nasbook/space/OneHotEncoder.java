package io.nasbook.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One-hot encoding of a space: for each choice in order one bit per value, all zero where the
 * choice belongs to an inactive slot. Depths have no bits; they follow from which slots are active.
 *
 * @param <A> the type of the architectures
 */
final class OneHotEncoder<A> implements Encoder<A> {

  private final Space<A> space;
  private final int[] firstBit;
  private final int[] sizes;
  private final int bits;

  private OneHotEncoder(Space<A> space, int[] firstBit, int bits) {
    this.space = space;
    this.firstBit = firstBit;
    this.sizes = space.choices().stream().mapToInt(Choice::size).toArray();
    this.bits = bits;
  }

  static <A> OneHotEncoder<A> of(Space<A> space) {
    int[] firstBit = new int[space.choices().size()];
    Arrays.fill(firstBit, -1);
    List<Integer> encoded = new ArrayList<>(space.layout().settings().positions());
    space.layout().stages().stream()
        .flatMap(stage -> stage.slots().stream())
        .forEach(slot -> encoded.addAll(slot.positions()));
    int bits = 0;
    for (int gene : encoded.stream().sorted().toList()) {
      firstBit[gene] = bits;
      bits += space.choices().get(gene).size();
    }
    return new OneHotEncoder<>(space, firstBit, bits);
  }

  @Override
  public int bits() {
    return bits;
  }

  @Override
  public int[] active(A arch) {
    return active(space.encode(arch));
  }

  int[] active(Genotype genotype) {
    if (genotype.size() != firstBit.length) {
      throw new IllegalArgumentException(
          "an architecture must have a value for each of %d choices, but had %d"
              .formatted(firstBit.length, genotype.size()));
    }
    int[] active = new int[genotype.size()];
    int count = add(space.layout().settings(), genotype, active, 0);
    for (Layout.Stage stage : space.layout().stages()) {
      for (int slot = 0; slot < stage.active(genotype); slot++) {
        count = add(stage.slots().get(slot), genotype, active, count);
      }
    }
    int[] ascending = Arrays.copyOf(active, count);
    Arrays.sort(ascending);
    return ascending;
  }

  private int add(Genes genes, Genotype genotype, int[] active, int count) {
    int next = count;
    for (int gene : genes.positions()) {
      int index = genotype.get(gene);
      if (index >= sizes[gene]) {
        throw new IllegalArgumentException(
            "%s must be one of its %d values, but was value number %d"
                .formatted(name(gene), sizes[gene], index + 1));
      }
      active[next++] = firstBit[gene] + index;
    }
    return next;
  }

  @Override
  public A decode(BitSet encoded) {
    int[] indices = new int[firstBit.length];
    readAll(space.layout().settings(), encoded, indices);
    for (Layout.Stage stage : space.layout().stages()) {
      int depth = 0;
      while (depth < stage.slots().size() && !isEmpty(stage.slots().get(depth), encoded)) {
        readAll(stage.slots().get(depth++), encoded, indices);
      }
      if (!stage.depths().contains(depth)) {
        throw new IllegalArgumentException(
            "stage %s must have %s active blocks, but the bits say %d"
                .formatted(stage.name(), Choice.alternatives(stage.depths()), depth));
      }
      stage.writeDepth(stage.depths().indexOf(depth), indices);
    }
    return verified(this, space.decode(Genotype.of(indices)), encoded);
  }

  /** The architecture that the bits were read as, if it has just these bits. */
  static <A> A verified(Encoder<A> encoder, A arch, BitSet encoded) {
    BitSet wrong = encoder.encode(arch);
    wrong.xor(encoded);
    if (!wrong.isEmpty()) {
      int bit = wrong.nextSetBit(0);
      throw new IllegalArgumentException(
          "no architecture has these bits: look at bit %d (%s)"
              .formatted(bit, encoder.meaning(bit)));
    }
    return arch;
  }

  private boolean isEmpty(Genes genes, BitSet encoded) {
    return genes.positions().stream().allMatch(gene -> chosen(gene, encoded) < 0);
  }

  private void readAll(Genes genes, BitSet encoded, int[] indices) {
    for (int gene : genes.positions()) {
      int value = chosen(gene, encoded);
      if (value < 0) {
        throw new IllegalArgumentException(
            "exactly one bit of %s must be 1, but none is".formatted(name(gene)));
      }
      indices[gene] = value;
    }
  }

  private int chosen(int gene, BitSet encoded) {
    int bit = encoded.nextSetBit(firstBit[gene]);
    int value = bit - firstBit[gene];
    return bit >= 0 && value < space.choices().get(gene).size() ? value : -1;
  }

  private String name(int gene) {
    return space.choices().get(gene).name();
  }

  @Override
  public String meaning(int bit) {
    for (int gene = 0; gene < firstBit.length; gene++) {
      Choice choice = space.choices().get(gene);
      if (firstBit[gene] >= 0 && bit >= firstBit[gene] && bit < firstBit[gene] + choice.size()) {
        return choice.name() + " = " + choice.values().get(bit - firstBit[gene]);
      }
    }
    return "none of the %d bits".formatted(bits);
  }
}
