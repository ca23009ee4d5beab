package io.nasbook.net.train;

import io.nasbook.net.weights.CheckpointException;
import io.nasbook.net.weights.StateDict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a plan may go on from a checkpoint. */
final class Continuation {
  private Continuation() {}

  /**
   * Refuses weights of another network and plans that would have done the steps so far otherwise.
   * Phases that have not begun may be changed and added.
   */
  static void check(Checkpoint checkpoint, TrainingPlan plan, StateDict weights) {
    requireShapes(checkpoint, weights);
    if (!checkpoint.plan().options().equals(plan.options())) {
      throw new CheckpointException(
          "the checkpoint was made with %s, but the plan says %s: take the same options or another folder"
              .formatted(checkpoint.plan().options(), plan.options()));
    }
    requireSamePast(checkpoint, plan);
    if (plan.steps() < checkpoint.steps()) {
      throw new CheckpointException(
          "the checkpoint has %,d steps, but the plan ends after %,d"
              .formatted(checkpoint.steps(), plan.steps()));
    }
  }

  private static void requireShapes(Checkpoint checkpoint, StateDict weights) {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    weights.names().forEach(name -> shapes.put(name, weights.get(name).shape()));
    try {
      checkpoint.weights().requireShapes(shapes);
    } catch (CheckpointException e) {
      throw new CheckpointException(
          "the checkpoint is of another network than the one to be trained: " + e.getMessage(), e);
    }
  }

  private static void requireSamePast(Checkpoint checkpoint, TrainingPlan plan) {
    List<?> before = parts(checkpoint.plan());
    List<?> now = parts(plan);
    long last = Math.max(0, checkpoint.steps() - 1);
    int begun = checkpoint.plan().moment(last).phase() + 1;
    if (now.size() < begun || !before.subList(0, begun).equals(now.subList(0, begun))) {
      throw new CheckpointException(
          "the checkpoint followed %s, but the plan begins with %s: only later phases may change"
              .formatted(before.subList(0, begun), now.subList(0, Math.min(begun, now.size()))));
    }
  }

  private static List<?> parts(TrainingPlan plan) {
    return switch (plan) {
      case SupernetPlan supernet -> supernet.widenings();
      case FixedPlan fixed -> fixed.phases();
    };
  }

  /** What the reader should know about going on. */
  static Optional<String> hint(Checkpoint checkpoint, int threads) {
    return checkpoint.threads() == threads
        ? Optional.empty()
        : Optional.of(
            "the checkpoint was computed with %d threads, now there are %d: the weights will differ in their last digits from those of an unbroken training"
                .formatted(checkpoint.threads(), threads));
  }
}
