package io.nasbook.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain whose vectors of at most two sums are packed into one long, the second in the low bits,
 * so that packed sums add like numbers. A stage that has one depth only becomes one part per slot.
 */
final class PackedChain {

  private final long start;
  private final int shift;
  private final long[] bounds;
  private final List<Part> parts = new ArrayList<>();

  private PackedChain(Chain chain, long[] bounds) {
    this.bounds = bounds;
    this.shift = bounds.length < 2 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(chain.most(1));
    if (bounds.length == 2 && Long.numberOfLeadingZeros(chain.most(0)) <= shift + 3) {
      throw new IllegalArgumentException(
          "two limited sums must fit into 60 bits together, but reach %,d and %,d; limit one of them"
              .formatted(chain.most(0), chain.most(1)));
    }
    this.start = pack(chain.fixed());
    chain.stages().forEach(stage -> add(stage));
  }

  static PackedChain of(Chain chain, long[] bounds) {
    if (bounds.length > 2) {
      throw new IllegalArgumentException(
          "networks can be counted under limits on at most two of MACs, lab MACs and params (and"
              + " the peak), but there were "
              + bounds.length);
    }
    return new PackedChain(chain, bounds);
  }

  private long pack(long[] sums) {
    return switch (sums.length) {
      case 0 -> 0;
      case 1 -> sums[0];
      default -> (sums[0] << shift) + sums[1];
    };
  }

  private void add(Chain.Stage stage) {
    List<long[]> sums = new ArrayList<>();
    for (Chain.Slot slot : stage.slots()) {
      long[] packed = new long[slot.options().length];
      for (int i = 0; i < packed.length; i++) {
        packed[i] = pack(slot.sums()[i]);
      }
      sums.add(packed);
    }
    if (stage.layout().depths().size() > 1) {
      parts.add(Part.stage(stage, sums));
    } else {
      for (int slot = 0; slot < stage.active(stage.depths().getFirst()); slot++) {
        parts.add(Part.slot(stage, slot, sums.get(slot)));
      }
    }
  }

  /** The packed sum of head and tail. */
  long start() {
    return start;
  }

  List<Part> parts() {
    return parts;
  }

  /** The number of networks whatever they cost. */
  BigInteger networks() {
    return parts.stream().map(Part::networks).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** A bound that no packed sum of a network within the bounds exceeds. */
  long packedBound() {
    return switch (bounds.length) {
      case 0 -> Long.MAX_VALUE / 4;
      case 1 -> Math.min(bounds[0], Long.MAX_VALUE / 4);
      default -> (Math.min(bounds[0], Long.MAX_VALUE >> (shift + 2)) << shift) + (1L << shift) - 1;
    };
  }

  boolean hasTwoSums() {
    return bounds.length == 2;
  }

  long second(long packed) {
    return packed & ((1L << shift) - 1);
  }

  long secondBound() {
    return bounds[1];
  }

  /** The bounds on both sums without head and tail. */
  Plane plane() {
    long first = Math.min(bounds[0], Long.MAX_VALUE >> (shift + 2));
    return new Plane(shift, first - (start >> shift), bounds[1] - second(start));
  }

  /** The largest first sum that leaves the first bound, as packed bound for the other half. */
  long boundBeside(long packed) {
    return hasTwoSums() ? packedBound() - (packed >> shift << shift) : packedBound() - packed;
  }
}
