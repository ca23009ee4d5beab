package io.nasbook.search;

import io.nasbook.cost.SeparableSpace;
import io.nasbook.exact.ScoreTable;
import io.nasbook.predict.AdditivePredictor;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;

/**
 * The terms of an additive predictor, found by asking it: the value of a network with one block
 * changed, less the value of the network without the change.
 *
 * @param settings one term per setting
 * @param blocks one term per setting, slot and option
 */
record AdditiveScores(double[] settings, double[][][] blocks) implements ScoreTable {

  static <A> AdditiveScores of(SeparableSpace<A> space, AdditivePredictor<A> predictor) {
    Layout layout = space.layout();
    int settings = layout.settings().options();
    double[] settingTerms = new double[settings];
    double[][][] blockTerms = new double[settings][][];
    for (int setting = 0; setting < settings; setting++) {
      int[] genes = new int[space.choices().size()];
      layout.settings().write(setting, genes);
      for (Layout.Stage stage : layout.stages()) {
        stage.writeDepth(shallowest(stage), genes);
      }
      Asking<A> asking = new Asking<>(space, predictor, genes);
      settingTerms[setting] = asking.value(genes);
      blockTerms[setting] = asking.blocks();
    }
    return new AdditiveScores(settingTerms, blockTerms);
  }

  private static int shallowest(Layout.Stage stage) {
    return stage.depths().indexOf(stage.depths().stream().min(Integer::compare).orElseThrow());
  }

  /** Asks about one setting, starting from its shallowest network of first options. */
  private record Asking<A>(SeparableSpace<A> space, AdditivePredictor<A> predictor, int[] shallow) {

    double value(int[] genes) {
      return predictor.predict(space.decode(Genotype.of(genes)));
    }

    double[][] blocks() {
      int slots = space.layout().stages().stream().mapToInt(stage -> stage.slots().size()).sum();
      double[][] terms = new double[slots][];
      int firstSlot = 0;
      for (Layout.Stage stage : space.layout().stages()) {
        for (int slot = 0; slot < stage.slots().size(); slot++) {
          terms[firstSlot + slot] = options(stage, slot);
        }
        share(stage, terms, firstSlot);
        firstSlot += stage.slots().size();
      }
      return terms;
    }

    /** What each option of a slot adds to the shallowest network deep enough to have the slot. */
    private double[] options(Layout.Stage stage, int slot) {
      double[] terms = new double[stage.slots().get(slot).options()];
      int depth = firstDepthWith(stage, slot);
      if (depth < 0) {
        return terms;
      }
      double without = value(shallow);
      for (int option = 0; option < terms.length; option++) {
        int[] genes = shallow.clone();
        stage.writeDepth(depth, genes);
        stage.slots().get(slot).write(option, genes);
        terms[option] = value(genes) - without;
      }
      return terms;
    }

    private static int firstDepthWith(Layout.Stage stage, int slot) {
      int best = -1;
      for (int depth = 0; depth < stage.depths().size(); depth++) {
        int active = stage.depths().get(depth);
        if (active > slot && (best < 0 || active < stage.depths().get(best))) {
          best = depth;
        }
      }
      return best;
    }

    /** A slot that becomes active together with others, or after them, must not count those. */
    private static void share(Layout.Stage stage, double[][] terms, int firstSlot) {
      int base = stage.depths().stream().min(Integer::compare).orElseThrow();
      double counted = 0;
      for (int slot = base; slot < stage.slots().size(); slot++) {
        int depth = firstDepthWith(stage, slot);
        if (depth >= 0) {
          boolean last = stage.depths().get(depth) == slot + 1;
          double all = terms[firstSlot + slot][0];
          double own = last ? all - counted : 0;
          double shift = all - own;
          for (int option = 0; option < terms[firstSlot + slot].length; option++) {
            terms[firstSlot + slot][option] -= shift;
          }
          counted += own;
        }
      }
    }
  }

  @Override
  public double setting(int setting) {
    return settings[setting];
  }

  @Override
  public double block(int setting, int slot, int option) {
    return blocks[setting][slot][option];
  }
}
