package io.nasbook.exact;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One setting of a space as a chain of stages, without the options that break a peak limit: the
 * common input of all exact algorithms. Costs are vectors of sums, one entry per measure asked for.
 */
final class Chain {

  private final int setting;
  private final Costs<?> costs;
  private final long[] fixed;
  private final boolean fixedKeepsPeak;
  private final List<Stage> stages;

  /**
   * A stage.
   *
   * @param layout its genes
   * @param firstSlot number of its first slot in the space
   * @param depths the depths (as indices) whose slots all have an option left, fewest blocks first
   * @param slots the options left
   */
  record Stage(Layout.Stage layout, int firstSlot, List<Integer> depths, List<Slot> slots) {

    int active(int depth) {
      return layout.depths().get(depth);
    }
  }

  /** The options of a slot that keep the peak limit, and the sums of each. */
  record Slot(int[] options, long[][] sums) {}

  private Chain(Costs<?> costs, int setting, List<Measure> sums, long peakBytes) {
    this.costs = costs;
    this.setting = setting;
    this.fixed = vector(costs.fixed(setting), sums);
    this.fixedKeepsPeak = costs.fixed(setting).peakBytes() <= peakBytes;
    List<Stage> built = new ArrayList<>();
    int firstSlot = 0;
    for (Layout.Stage layout : costs.space().layout().stages()) {
      built.add(stage(layout, firstSlot, sums, peakBytes));
      firstSlot += layout.slots().size();
    }
    this.stages = List.copyOf(built);
  }

  static Chain of(Costs<?> costs, int setting, List<Measure> sums, long peakBytes) {
    return new Chain(costs, setting, sums, peakBytes);
  }

  /** The chain under limits: the peak limit removes options, the other measures become sums. */
  static Chain of(Costs<?> costs, int setting, Limits limits) {
    return of(costs, setting, sums(limits), peakBytes(limits));
  }

  static List<Measure> sums(Limits limits) {
    return limits.list().stream().map(limit -> limit.measure()).filter(Measure::isSum).toList();
  }

  static long[] bounds(Limits limits) {
    return sums(limits).stream().mapToLong(m -> limits.of(m).orElseThrow()).toArray();
  }

  static long peakBytes(Limits limits) {
    return limits.of(Measure.PEAK_BYTES).orElse(Long.MAX_VALUE);
  }

  private Stage stage(Layout.Stage layout, int firstSlot, List<Measure> sums, long peakBytes) {
    List<Slot> slots = new ArrayList<>();
    for (int slot = 0; slot < layout.slots().size(); slot++) {
      slots.add(slot(firstSlot + slot, layout.slots().get(slot).options(), sums, peakBytes));
    }
    int usable = 0;
    while (usable < slots.size() && slots.get(usable).options().length > 0) {
      usable++;
    }
    List<Integer> depths = new ArrayList<>();
    for (int depth = 0; depth < layout.depths().size(); depth++) {
      if (layout.depths().get(depth) <= usable) {
        depths.add(depth);
      }
    }
    depths.sort(Comparator.comparing(layout.depths()::get));
    return new Stage(layout, firstSlot, depths, slots);
  }

  private Slot slot(int slot, int options, List<Measure> sums, long peakBytes) {
    int[] allowed = new int[options];
    long[][] vectors = new long[options][];
    int count = 0;
    for (int option = 0; option < options; option++) {
      Cost cost = costs.block(setting, slot, option);
      if (cost.peakBytes() <= peakBytes) {
        allowed[count] = option;
        vectors[count++] = vector(cost, sums);
      }
    }
    return new Slot(Arrays.copyOf(allowed, count), Arrays.copyOf(vectors, count));
  }

  private static long[] vector(Cost cost, List<Measure> sums) {
    long[] vector = new long[sums.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = sums.get(i).of(cost);
    }
    return vector;
  }

  int setting() {
    return setting;
  }

  Costs<?> costs() {
    return costs;
  }

  /** The sums of head and tail. */
  long[] fixed() {
    return fixed;
  }

  List<Stage> stages() {
    return stages;
  }

  /** A sum that no network exceeds. */
  long most(int measure) {
    long most = fixed[measure];
    for (Stage stage : stages) {
      for (Slot slot : stage.slots()) {
        most += Arrays.stream(slot.sums()).mapToLong(sums -> sums[measure]).max().orElse(0);
      }
    }
    return most;
  }

  /** Whether at least one network keeps the peak limit. */
  boolean keepsPeak() {
    return fixedKeepsPeak && stages.stream().noneMatch(stage -> stage.depths().isEmpty());
  }

  /** A genotype of this setting with all other genes 0, to be filled in. */
  int[] blank() {
    int[] genes = new int[costs.space().choices().size()];
    writeSetting(genes);
    return genes;
  }

  void writeSetting(int[] genes) {
    costs.space().layout().settings().write(setting, genes);
  }

  /** The network that is least in one of the sums. */
  Genotype least(int measure) {
    int[] genes = blank();
    for (Stage stage : stages) {
      int depth = stage.depths().getFirst();
      stage.layout().writeDepth(depth, genes);
      for (int slot = 0; slot < stage.active(depth); slot++) {
        Slot options = stage.slots().get(slot);
        int best = 0;
        for (int option = 1; option < options.options().length; option++) {
          if (options.sums()[option][measure] < options.sums()[best][measure]) {
            best = option;
          }
        }
        stage.layout().slots().get(slot).write(options.options()[best], genes);
      }
    }
    return Genotype.of(genes);
  }
}
