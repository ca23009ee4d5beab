package io.nasbook.predict;

import java.util.List;

/**
 * Predicts the accuracy of an architecture without training or measuring it.
 *
 * @param <A> the type of the architectures
 */
public interface Predictor<A> {

  /**
   * The predicted accuracy.
   *
   * @param arch an architecture of the space that this predictor was trained on
   * @return a fraction, about 0 to 1
   */
  double predict(A arch);

  /**
   * The predicted accuracies of many architectures.
   *
   * @param archs architectures of the space that this predictor was trained on
   * @return fractions, in the order of the architectures; the same as one by one
   */
  default double[] predictAll(List<A> archs) {
    return archs.stream().mapToDouble(this::predict).toArray();
  }

  /**
   * What of an architecture never occurred in training, so that its prediction is a guess.
   *
   * @param arch an architecture
   * @return for instance {@code wid = 2}; empty if all of it was seen
   */
  List<String> unseen(A arch);

  /**
   * The predicted accuracy with a mark where it is outside the support.
   *
   * @param arch an architecture
   * @return accuracy and what was never seen
   */
  default Prediction explain(A arch) {
    return new Prediction(predict(arch), unseen(arch));
  }
}
