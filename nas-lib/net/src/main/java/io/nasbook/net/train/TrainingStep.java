package io.nasbook.net.train;

/**
 * What one step did.
 *
 * @param moment which step
 * @param steps of the whole plan
 * @param largest how the first network did on the step's images before it learned from them
 * @param smallest how the second network did; the same as the first where there is only one
 * @param seconds that the step took
 */
public record TrainingStep(
    Moment moment, long steps, Score largest, Score smallest, double seconds) {

  /**
   * How a network did on a batch, normalised by the batch.
   *
   * @param loss cross-entropy of the plain labels, natural logarithm
   * @param accuracy 0 to 1
   */
  public record Score(double loss, double accuracy) {}
}
