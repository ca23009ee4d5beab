package io.nasbook.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stage with its depths, or a single slot: how many ways to fill it have which packed sum, and
 * which way is the n-th of them after what comes before.
 */
final class Part {

  private final Chain.Stage stage;
  private final int firstSlot;
  private final List<Integer> depths;
  private final List<long[]> slotSums;
  private final SumCounts own;

  private Part(Chain.Stage stage, int firstSlot, List<Integer> depths, List<long[]> slotSums) {
    this.stage = stage;
    this.firstSlot = firstSlot;
    this.depths = depths;
    this.slotSums = slotSums;
    this.own = after(SumCounts.single(0), Long.MAX_VALUE / 4);
  }

  static Part stage(Chain.Stage stage, List<long[]> slotSums) {
    return new Part(stage, 0, stage.depths(), slotSums);
  }

  static Part slot(Chain.Stage stage, int slot, long[] sums) {
    return new Part(stage, slot, stage.depths(), List.of(sums));
  }

  /** How many slots of this part a depth activates. */
  private int active(int depth) {
    return stage.layout().depths().size() > 1 ? stage.active(depth) : 1;
  }

  /** The ways of this part by sum. */
  SumCounts own() {
    return own;
  }

  BigInteger networks() {
    BigInteger total = BigInteger.ZERO;
    for (int depth : depths) {
      BigInteger ways = BigInteger.ONE;
      for (int slot = 0; slot < active(depth); slot++) {
        ways = ways.multiply(BigInteger.valueOf(slotSums.get(slot).length));
      }
      total = total.add(ways);
    }
    return total;
  }

  long least() {
    return own.sum(0);
  }

  long most() {
    return own.sum(own.size() - 1);
  }

  /** The ways of what comes before, each followed by each way of this part. */
  SumCounts after(SumCounts before, long bound) {
    SumCounts current = before;
    SumCounts result = null;
    int done = 0;
    for (int depth : depths) {
      for (; done < active(depth); done++) {
        current = current.times(slotSums.get(done), bound);
      }
      result = result == null ? current : result.plus(current);
    }
    return result;
  }

  /** What comes before, followed by none, one, two ... of the slots. */
  List<SumCounts> steps(SumCounts before, long bound) {
    List<SumCounts> steps = new ArrayList<>(List.of(before));
    for (int slot = 0; slot < active(depths.getLast()); slot++) {
      steps.add(steps.getLast().times(slotSums.get(slot), bound));
    }
    return List.copyOf(steps);
  }

  /** One of the ways with a sum. */
  record Way(long sum, long rank) {}

  /** Writes the genes that this part has in a way, and returns the way of what comes before. */
  Way write(List<SumCounts> steps, Way way, int[] genes) {
    long rest = way.rank();
    for (int depth : depths) {
      long ways = steps.get(active(depth)).countOf(way.sum());
      if (rest < ways) {
        stage.layout().writeDepth(depth, genes);
        return writeSlots(steps.subList(0, active(depth)), new Way(way.sum(), rest), genes);
      }
      rest -= ways;
    }
    throw new IllegalArgumentException("there is no " + way);
  }

  private Way writeSlots(List<SumCounts> steps, Way way, int[] genes) {
    long sum = way.sum();
    long rest = way.rank();
    for (int slot = steps.size() - 1; slot >= 0; slot--) {
      long[] options = slotSums.get(slot);
      int option = 0;
      long ways = steps.get(slot).countOf(sum - options[0]);
      while (rest >= ways) {
        rest -= ways;
        ways = steps.get(slot).countOf(sum - options[++option]);
      }
      sum -= options[option];
      int at = firstSlot + slot;
      stage.layout().slots().get(at).write(stage.slots().get(at).options()[option], genes);
    }
    return new Way(sum, rest);
  }

  @Override
  public String toString() {
    return stage.layout().name() + " " + Arrays.toString(slotSums.getFirst());
  }
}
