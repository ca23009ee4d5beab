package io.nasbook.exact;

import java.math.BigInteger;
import java.util.List;

/**
 * Counts the ways of two halves within two bounds without a list of them: goes through one half up
 * and the other down in the order of the first sum, window by window, so that ever more of the one
 * fits beside the other; what fits is counted by its second sum.
 */
final class PairSweep {

  private static final int PAIRS_PER_WINDOW = 1 << 10;

  /** Places in a window must fit into 31 bits. */
  private static final long WIDEST = 1 << 29;

  private final Plane plane;
  private final List<SumCounts> enteringParts;
  private final List<SumCounts> askingParts;
  private final SumPairs entering;
  private final SumPairs asking;

  PairSweep(Plane plane, List<SumCounts> enteringParts, List<SumCounts> askingParts) {
    this.plane = plane;
    this.enteringParts = enteringParts;
    this.askingParts = askingParts;
    this.entering = SumPairs.of(enteringParts, boundBeside(askingParts));
    this.asking = SumPairs.of(askingParts, boundBeside(enteringParts));
  }

  private long boundBeside(List<SumCounts> parts) {
    long least = Spread.of(parts, plane::first).least();
    return plane.withFirst(plane.firstBound() - least + 1) - 1;
  }

  BigInteger count() {
    long from = Spread.of(enteringParts, plane::first).least();
    long to = plane.firstBound() - Spread.of(askingParts, plane::first).least();
    long windows = (long) (1 + (entering.size() + asking.size()) / PAIRS_PER_WINDOW);
    return to < from || entering.isEmpty() || asking.isEmpty()
        ? BigInteger.ZERO
        : count(from, to, Math.min(WIDEST, 1 + (to - from) / windows));
  }

  /** Windows of the first sums that may enter; beside them what is left of the first bound. */
  private BigInteger count(long from, long to, long width) {
    SumEvents events =
        new SumEvents(
            plane, Spread.of(enteringParts, plane::second), Spread.of(askingParts, plane::second));
    int[] enteringAt = new int[entering.other().size()];
    int[] askingAt = asking.ends(plane.withFirst(plane.firstBound() - from + 1));
    for (long first = from; first <= to; first += width) {
      events.begin(first);
      entering.forEachBelow(plane.withFirst(first + width), enteringAt, events::enter);
      long leastAsking = plane.firstBound() - first - width + 1;
      asking.forEachAtLeast(plane.withFirst(leastAsking), askingAt, events::ask);
      events.play();
    }
    return events.total();
  }
}
