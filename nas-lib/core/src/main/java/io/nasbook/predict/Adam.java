package io.nasbook.predict;

import java.util.IdentityHashMap;
import java.util.Map;

/** The optimiser Adam (Kingma and Ba, 2015) on rows of weights. Mutable. */
final class Adam {

  private static final float DECAY_1 = 0.9f;
  private static final float DECAY_2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  /**
   * Added to a moment and taken away again, so that what is below 1e-27 becomes 0: the moments of
   * weights whose gradient stays 0 would end as subnormal numbers, which processors are slow with.
   */
  private static final float FLUSH = 1e-20f;

  private final Map<float[], float[]> firstMoments = new IdentityHashMap<>();
  private final Map<float[], float[]> secondMoments = new IdentityHashMap<>();
  private float stepSize;
  private float correction;

  /** Makes the moments of a row of weights. */
  void register(float[] weights) {
    firstMoments.put(weights, new float[weights.length]);
    secondMoments.put(weights, new float[weights.length]);
  }

  /** Begins a step, counted from 1. */
  void begin(int step, double rate) {
    stepSize = (float) (rate / (1 - Math.pow(DECAY_1, step)));
    correction = (float) (1 / Math.sqrt(1 - Math.pow(DECAY_2, step)));
  }

  /** Moves a registered row of weights against its gradient. */
  void update(float[] weights, float[] gradient) {
    float[] first = firstMoments.get(weights);
    float[] second = secondMoments.get(weights);
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i];
      float m = DECAY_1 * first[i] + (1 - DECAY_1) * g + FLUSH - FLUSH;
      float v = DECAY_2 * second[i] + (1 - DECAY_2) * g * g;
      first[i] = m;
      second[i] = v;
      weights[i] -= stepSize * m / ((float) Math.sqrt(v) * correction + EPSILON);
    }
  }
}
