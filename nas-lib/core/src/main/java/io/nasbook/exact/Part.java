package io.nasbook.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stage with its depths, or a single slot: how many ways to fill it have which packed sum, and
 * which way is the n-th of them.
 */
final class Part {

  private final Chain.Stage stage;
  private final int firstSlot;
  private final List<Integer> depths;
  private final List<long[]> slotSums;
  private final List<SumCounts> bySlots = new ArrayList<>();
  private final SumCounts own;

  private Part(Chain.Stage stage, int firstSlot, List<Integer> depths, List<long[]> slotSums) {
    this.stage = stage;
    this.firstSlot = firstSlot;
    this.depths = depths;
    this.slotSums = slotSums;
    bySlots.add(SumCounts.single(0));
    for (int slot = 0; slot < active(depths.getLast()); slot++) {
      bySlots.add(bySlots.getLast().times(slotSums.get(slot), Long.MAX_VALUE / 4));
    }
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

  /** Writes the genes of the way with this rank among those with this sum. */
  void write(long sum, long rank, int[] genes) {
    long rest = rank;
    for (int depth : depths) {
      long ways = bySlots.get(active(depth)).countOf(sum);
      if (rest < ways) {
        stage.layout().writeDepth(depth, genes);
        writeSlots(active(depth), sum, rest, genes);
        return;
      }
      rest -= ways;
    }
    throw new IllegalArgumentException("no way number " + rank + " with sum " + sum);
  }

  private void writeSlots(int active, long sum, long rank, int[] genes) {
    long restSum = sum;
    long rest = rank;
    for (int slot = active - 1; slot >= 0; slot--) {
      long[] options = slotSums.get(slot);
      int option = 0;
      long ways = bySlots.get(slot).countOf(restSum - options[0]);
      while (rest >= ways) {
        rest -= ways;
        ways = bySlots.get(slot).countOf(restSum - options[++option]);
      }
      restSum -= options[option];
      int at = firstSlot + slot;
      stage.layout().slots().get(at).write(stage.slots().get(at).options()[option], genes);
    }
  }

  @Override
  public String toString() {
    return stage.layout().name() + " " + Arrays.toString(slotSums.getFirst());
  }
}
