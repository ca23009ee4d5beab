package io.nasbook.net.train;

/**
 * What all phases of a training share.
 *
 * @param seed decides the order of images, their augmentation and the drawn networks
 * @param batchSize images of a step
 * @param momentum of the optimizer, Nesterov's
 * @param weightDecay pull of weights towards zero; batch norms and biases are left alone
 * @param labelSmoothing part of a label that is spread over all classes (Szegedy et al. 2016)
 * @param distillation part of a smaller network's target that is the largest network's answer
 *     instead of the label (Hinton et al. 2015)
 * @param augmentation how images are changed
 */
public record TrainingOptions(
    long seed,
    int batchSize,
    double momentum,
    double weightDecay,
    double labelSmoothing,
    double distillation,
    Augmentation augmentation) {

  /** Batches of 64, momentum 0.9, decay 3e-5, smoothing 0.1, half distillation. */
  public static final TrainingOptions USUAL =
      new TrainingOptions(1, 64, 0.9, 3e-5, 0.1, 0.5, Augmentation.USUAL);

  /** Checks the ranges. */
  public TrainingOptions {
    if (batchSize < 2 || batchSize > 4096) {
      throw new IllegalArgumentException(
          "a batch must have 2 to 4096 images, but the batch size was " + batchSize);
    }
    fraction("momentum", momentum);
    fraction("weightDecay", weightDecay);
    fraction("labelSmoothing", labelSmoothing);
    fraction("distillation", distillation);
  }

  private static void fraction(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s must be 0 to 1, but was %s".formatted(name, value));
    }
  }

  /**
   * Another seed.
   *
   * @param other decides everything random
   * @return a copy
   */
  public TrainingOptions withSeed(long other) {
    return new TrainingOptions(
        other, batchSize, momentum, weightDecay, labelSmoothing, distillation, augmentation);
  }

  /**
   * Other batches.
   *
   * @param images of a step
   * @return a copy
   */
  public TrainingOptions withBatchSize(int images) {
    return new TrainingOptions(
        seed, images, momentum, weightDecay, labelSmoothing, distillation, augmentation);
  }

  /**
   * Another augmentation.
   *
   * @param other how images are changed
   * @return a copy
   */
  public TrainingOptions withAugmentation(Augmentation other) {
    return new TrainingOptions(
        seed, batchSize, momentum, weightDecay, labelSmoothing, distillation, other);
  }
}
