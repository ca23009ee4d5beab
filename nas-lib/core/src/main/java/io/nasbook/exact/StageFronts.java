package io.nasbook.exact;

import java.util.ArrayList;
import java.util.List;

/** Pareto fronts of the stages of a chain: least sums against highest score. */
final class StageFronts {

  private StageFronts() {}

  /** The front of whole networks. */
  static Front all(Chain chain, long[] bounds, ScoreTable scores) {
    Front front = Front.single(chain.fixed(), scores.setting(chain.setting()));
    for (Front stage : of(chain, bounds, scores)) {
      front = front.times(stage, bounds);
    }
    return front;
  }

  /** One front per stage. */
  static List<Front> of(Chain chain, long[] bounds, ScoreTable scores) {
    List<Front> fronts = new ArrayList<>();
    for (Chain.Stage stage : chain.stages()) {
      fronts.add(stage(chain, stage, bounds, scores));
    }
    return fronts;
  }

  private static Front stage(Chain chain, Chain.Stage stage, long[] bounds, ScoreTable scores) {
    Front blocks = Front.single(new long[chain.fixed().length], 0);
    Front result = null;
    int active = 0;
    for (int depth : stage.depths()) {
      for (; active < stage.active(depth); active++) {
        blocks = blocks.times(slot(chain, stage, active, scores), bounds);
      }
      Front atDepth = blocks.also(genes -> stage.layout().writeDepth(depth, genes));
      result = result == null ? atDepth : result.or(atDepth);
    }
    return result;
  }

  private static Front slot(Chain chain, Chain.Stage stage, int slot, ScoreTable scores) {
    Chain.Slot options = stage.slots().get(slot);
    int count = options.options().length;
    long[][] sums = new long[chain.fixed().length][count];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      for (int m = 0; m < sums.length; m++) {
        sums[m][i] = options.sums()[i][m];
      }
      values[i] = scores.block(chain.setting(), stage.firstSlot() + slot, options.options()[i]);
    }
    return Front.of(
        sums,
        values,
        (index, genes) -> stage.layout().slots().get(slot).write(options.options()[index], genes));
  }
}
