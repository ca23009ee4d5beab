package io.nasbook.net.train;

import java.util.List;

/**
 * A stretch of a training with its own learning-rate curve: a linear warm-up, then half a cosine
 * down to nothing (Loshchilov and Hutter 2017).
 *
 * @param steps how many
 * @param warmUpSteps the first of them, in which the rate rises
 * @param learningRate the highest rate
 * @param resolutions sides in pixels; every step draws one
 */
public record Phase(long steps, long warmUpSteps, double learningRate, List<Integer> resolutions) {
  private static final long MAX_STEPS = 1_000_000_000;

  /** Copies the list and checks the numbers. */
  public Phase {
    resolutions = List.copyOf(resolutions);
    if (steps < 1 || steps > MAX_STEPS || warmUpSteps < 0 || warmUpSteps > steps) {
      throw new IllegalArgumentException(
          "a phase needs 1 to 1,000,000,000 steps and no longer a warm-up, but had %d steps and %d of warm-up"
              .formatted(steps, warmUpSteps));
    }
    if (!(learningRate > 0) || learningRate > 10) {
      throw new IllegalArgumentException(
          "a learning rate must be above 0 and at most 10, but was " + learningRate);
    }
    if (resolutions.isEmpty() || resolutions.stream().anyMatch(side -> side < 8 || side > 1024)) {
      throw new IllegalArgumentException(
          "resolutions must be 8 to 1024 pixels, but were " + resolutions);
    }
  }

  /**
   * The learning rate of a step.
   *
   * @param step 0 to {@code steps - 1}
   * @return above 0
   */
  public double rate(long step) {
    if (step < warmUpSteps) {
      return learningRate * (step + 1) / (warmUpSteps + 1);
    }
    double done = (double) (step - warmUpSteps) / Math.max(1, steps - warmUpSteps);
    return learningRate * 0.5 * (1 + Math.cos(Math.PI * done));
  }
}
