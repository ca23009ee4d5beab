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

  private static final long UNBOUNDED = Long.MAX_VALUE / 4;

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
    this.own = after(SumCounts.single(0), UNBOUNDED);
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

  /** The ways of the first slot, which every depth must have, by sum. */
  SumCounts first() {
    return SumCounts.single(0).times(slotSums.getFirst(), UNBOUNDED);
  }

  /** The ways of the other slots and the depths, by sum. */
  SumCounts others() {
    SumCounts current = SumCounts.single(0);
    SumCounts result = null;
    int done = 1;
    for (int depth : depths) {
      for (; done < active(depth); done++) {
        current = current.times(slotSums.get(done), UNBOUNDED);
      }
      result = result == null ? current : result.plus(current);
    }
    return result;
  }

  /** Whether every depth has the first slot. */
  boolean isSplittable() {
    return active(depths.getFirst()) > 0;
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

  /** Writes the genes that this part has in some ways, and leaves the ways of what comes before. */
  void write(List<SumCounts> steps, Ways ways) {
    int[] active = writeDepths(steps, ways);
    for (int slot = active(depths.getLast()) - 1; slot >= 0; slot--) {
      writeSlot(slot, steps.get(slot).index(), ways, active);
    }
  }

  /** Returns how many slots are active in each way. */
  private int[] writeDepths(List<SumCounts> steps, Ways ways) {
    int[] active = new int[ways.size()];
    Arrays.fill(active, -1);
    for (int depth : depths) {
      SumIndex index = steps.get(active(depth)).index();
      for (int way = 0; way < active.length; way++) {
        if (active[way] < 0) {
          long count = index.countOf(ways.sums()[way]);
          if (ways.ranks()[way] < count) {
            active[way] = active(depth);
            stage.layout().writeDepth(depth, ways.genes()[way]);
          } else {
            ways.ranks()[way] -= count;
          }
        }
      }
    }
    return active;
  }

  private void writeSlot(int slot, SumIndex before, Ways ways, int[] active) {
    int at = firstSlot + slot;
    long[] options = slotSums.get(slot);
    for (int way = 0; way < active.length; way++) {
      if (active[way] > slot) {
        long sum = ways.sums()[way];
        long rest = ways.ranks()[way];
        int option = 0;
        long count = before.countOf(sum - options[0]);
        while (rest >= count) {
          rest -= count;
          count = before.countOf(sum - options[++option]);
        }
        ways.set(way, sum - options[option], rest);
        int written = stage.slots().get(at).options()[option];
        stage.layout().slots().get(at).write(written, ways.genes()[way]);
      }
    }
  }

  @Override
  public String toString() {
    return stage.layout().name() + " " + Arrays.toString(slotSums.getFirst());
  }
}
