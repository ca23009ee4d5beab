package io.nasbook.net.train;

import io.nasbook.mcunet.Arch;
import java.util.List;

/**
 * Everything that decides the result of a training but the images, the first weights and the number
 * of threads.
 */
public sealed interface TrainingPlan permits SupernetPlan, FixedPlan {
  /**
   * Reads a plan from JSON, as {@code nasbook train plan} prints one.
   *
   * @param json an object with the one key {@code supernet} or {@code network}
   * @return the plan
   * @throws IllegalArgumentException if it is no plan, or one that cannot be trained
   */
  static TrainingPlan parse(String json) {
    return PlanJson.read(json);
  }

  /**
   * This plan as JSON, which {@link #parse} reads again.
   *
   * @return an object in one line
   */
  default String json() {
    return PlanJson.write(this);
  }

  /**
   * What all phases share.
   *
   * @return options with the seed
   */
  TrainingOptions options();

  /**
   * The phases in order.
   *
   * @return at least one
   */
  List<Phase> phases();

  /**
   * The networks that a step trains; the first teaches the others and keeps batch-norm statistics.
   *
   * @param moment the step and its resolution
   * @return at least one
   */
  List<Arch> networks(Moment moment);

  /**
   * All steps of all phases.
   *
   * @return at least 1
   */
  default long steps() {
    return phases().stream().mapToLong(Phase::steps).sum();
  }

  /**
   * Where a step is.
   *
   * @param step 0 to {@code steps() - 1}
   * @return its phase, rate and resolution
   */
  default Moment moment(long step) {
    long first = 0;
    for (int i = 0; i < phases().size(); i++) {
      Phase phase = phases().get(i);
      if (step < first + phase.steps()) {
        List<Integer> sides = phase.resolutions();
        int side = sides.get(Purpose.RESOLUTION.dice(options().seed(), step).nextInt(sides.size()));
        return new Moment(step, i, phase.rate(step - first), side);
      }
      first += phase.steps();
    }
    throw new IllegalArgumentException(
        "the plan has %,d steps, but step %,d was asked for".formatted(steps(), step));
  }
}
