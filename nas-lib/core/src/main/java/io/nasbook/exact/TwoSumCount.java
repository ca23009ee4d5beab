package io.nasbook.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Counts the networks of a chain within bounds on two sums, in the quadrant around the bounds that
 * is least work: how many keep one bound only is counted by one sum, and the rest is subtraction.
 */
final class TwoSumCount {

  /** What a minute or two are enough for. */
  private static final double MOST_WORK = 0x1p32;

  /** Numbers that second sums may be at most; 512 MB. */
  private static final long MOST_CELLS = 1 << 26;

  private static final int FIRST_ABOVE = 1;
  private static final int SECOND_ABOVE = 2;
  private static final double MOST_WAYS = 0x1p62;

  private final BigInteger networks;
  private final Quadrant within;

  private TwoSumCount(BigInteger networks, Quadrant within) {
    this.networks = networks;
    this.within = within;
  }

  /** Prepares to count a chain of two sums. */
  static TwoSumCount of(PackedChain packed) {
    BigInteger networks = packed.networks();
    return new TwoSumCount(
        networks,
        cuts(packed).stream()
            .filter(cut -> ways(cut.left()) < MOST_WAYS && ways(cut.right()) < MOST_WAYS)
            .min(Comparator.comparingDouble(cut -> pairs(cut.left()) + pairs(cut.right())))
            .orElseThrow(() -> refusal("%,d networks are more".formatted(networks))));
  }

  /**
   * Counts.
   *
   * @param withinOne how many networks keep the bound on the first sum (0) or the second (1)
   */
  BigInteger count(IntFunction<BigInteger> withinOne) {
    if (within.plane().isEmpty()) {
      return BigInteger.ZERO;
    }
    int easiest = 0;
    Quadrant swept = within;
    for (int i = 0; i < 4; i++) {
      for (Quadrant quadrant : turned((i & FIRST_ABOVE) > 0, (i & SECOND_ABOVE) > 0)) {
        if (quadrant.work() < swept.work()) {
          easiest = i;
          swept = quadrant;
        }
      }
    }
    BigInteger counted = sweep(swept);
    return switch (easiest) {
      case 0 -> counted;
      case FIRST_ABOVE -> withinOne.apply(1).subtract(counted);
      case SECOND_ABOVE -> withinOne.apply(0).subtract(counted);
      default -> withinOne.apply(0).add(withinOne.apply(1)).subtract(networks).add(counted);
    };
  }

  /** One quadrant, to be gone through by either of the two sums. */
  List<Quadrant> turned(boolean firstAbove, boolean secondAbove) {
    Quadrant turned = within.turned(firstAbove, secondAbove);
    return List.of(turned, turned.exchanged());
  }

  private static double ways(List<SumCounts> parts) {
    return parts.stream().mapToDouble(SumCounts::ways).reduce(1, (a, b) -> a * b);
  }

  private static double pairs(List<SumCounts> parts) {
    return parts.stream().mapToDouble(SumCounts::size).reduce(1, (a, b) -> a * b);
  }

  private static IllegalArgumentException refusal(String tooMany) {
    return new IllegalArgumentException(
        tooMany
            + " than can be counted under two limits on sums: limit one of MACs, lab MACs and"
            + " params only, or set tighter limits");
  }

  static BigInteger sweep(Quadrant quadrant) {
    Plane plane = quadrant.plane();
    long leftCells = Spread.of(quadrant.left(), plane::second).cells();
    long rightCells = Spread.of(quadrant.right(), plane::second).cells();
    if (quadrant.work() > MOST_WORK || Math.min(leftCells, rightCells) > MOST_CELLS) {
      throw refusal("about %,.0f pairs of half networks are more".formatted(quadrant.work()));
    }
    return leftCells < rightCells
        ? new PairSweep(plane, quadrant.left(), quadrant.right()).count()
        : new PairSweep(plane, quadrant.right(), quadrant.left()).count();
  }

  /** Cuts between two parts, and within a part so that its first slot is on either side. */
  private static List<Quadrant> cuts(PackedChain packed) {
    Plane plane = packed.plane();
    List<Part> parts = packed.parts();
    List<Quadrant> cuts = new ArrayList<>();
    cuts.add(new Quadrant(plane, own(parts), List.of()));
    for (int i = 0; i < parts.size(); i++) {
      List<SumCounts> before = own(parts.subList(0, i));
      List<SumCounts> after = own(parts.subList(i + 1, parts.size()));
      Part part = parts.get(i);
      cuts.add(new Quadrant(plane, before, and(after, part.own())));
      if (part.isSplittable()) {
        cuts.add(new Quadrant(plane, and(before, part.first()), and(after, part.others())));
        cuts.add(new Quadrant(plane, and(before, part.others()), and(after, part.first())));
      }
    }
    return cuts;
  }

  private static List<SumCounts> own(List<Part> parts) {
    return parts.stream().map(Part::own).toList();
  }

  private static List<SumCounts> and(List<SumCounts> parts, SumCounts another) {
    List<SumCounts> all = new ArrayList<>(parts);
    all.add(another);
    return all;
  }
}
