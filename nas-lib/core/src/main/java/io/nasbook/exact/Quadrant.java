package io.nasbook.exact;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;

/**
 * The ways of two halves whose sums are on one side of each of two bounds. Sums that must be above
 * a bound are turned around, so that every quadrant is one within bounds.
 *
 * @param plane how the sums are packed, with the bounds of the turned sums
 * @param left the parts of one half, turned
 * @param right the parts of the other half, turned
 */
record Quadrant(Plane plane, List<SumCounts> left, List<SumCounts> right) {

  private static final int DRAWS = 1 << 12;
  private static final double WORK_WITHIN_BOTH = 4;

  /** Turns the sums that must be above their bounds. */
  Quadrant turned(boolean first, boolean second) {
    Plane turned = plane;
    if (first) {
      long most = most(left, plane::first) + most(right, plane::first);
      turned = new Plane(turned.shift(), most - plane.firstBound() - 1, turned.secondBound());
    }
    if (second) {
      long most = most(left, plane::second) + most(right, plane::second);
      turned = new Plane(turned.shift(), turned.firstBound(), most - plane.secondBound() - 1);
    }
    return new Quadrant(turned, turned(left, first, second), turned(right, first, second));
  }

  private static long most(List<SumCounts> parts, LongUnaryOperator number) {
    return Spread.of(parts, number).most();
  }

  private List<SumCounts> turned(List<SumCounts> parts, boolean first, boolean second) {
    return parts.stream().map(part -> turned(part, first, second)).toList();
  }

  private SumCounts turned(SumCounts part, boolean first, boolean second) {
    long mostFirst = Spread.of(List.of(part), plane::first).most();
    long mostSecond = Spread.of(List.of(part), plane::second).most();
    return part.mapped(
        sum ->
            plane.withFirst(first ? mostFirst - plane.first(sum) : plane.first(sum))
                + (second ? mostSecond - plane.second(sum) : plane.second(sum)));
  }

  /** The same with the two sums exchanged. */
  Quadrant exchanged() {
    long mostFirst = most(left, plane::first) + most(right, plane::first);
    int shift = Long.SIZE - Long.numberOfLeadingZeros(mostFirst);
    LongUnaryOperator exchange = sum -> (plane.second(sum) << shift) + plane.first(sum);
    return new Quadrant(
        new Plane(shift, plane.secondBound(), plane.firstBound()),
        left.stream().map(part -> part.mapped(exchange)).toList(),
        right.stream().map(part -> part.mapped(exchange)).toList());
  }

  /** About how much work it is to go through the ways of the halves, from some draws of each. */
  double work() {
    return work(left, right) + work(right, left);
  }

  /** Ways within the first bound are looked at; those within both are sorted and summed up. */
  private double work(List<SumCounts> half, List<SumCounts> beside) {
    long firstBound = plane.firstBound() - Spread.of(beside, plane::first).least();
    long secondBound = plane.secondBound() - Spread.of(beside, plane::second).least();
    SplittableRandom rng = new SplittableRandom(1);
    double work = 1;
    for (int draw = 0; draw < DRAWS; draw++) {
      long sum = 0;
      for (SumCounts part : half) {
        sum += part.sum(rng.nextInt(part.size()));
      }
      if (plane.first(sum) <= firstBound) {
        work += plane.second(sum) <= secondBound ? 1 + WORK_WITHIN_BOTH : 1;
      }
    }
    return half.stream().mapToDouble(SumCounts::size).reduce(work / DRAWS, (a, b) -> a * b);
  }
}
