package io.nasbook.predict;

import java.util.List;
import java.util.Locale;

/**
 * A predicted accuracy.
 *
 * @param accuracy a fraction, about 0 to 1
 * @param unseen what of the architecture never occurred in training; empty inside the support
 */
public record Prediction(double accuracy, List<String> unseen) {

  /** Copies the list. */
  public Prediction {
    unseen = List.copyOf(unseen);
  }

  /**
   * Whether everything about the architecture was seen in training.
   *
   * @return false if the prediction is an extrapolation
   */
  public boolean isSupported() {
    return unseen.isEmpty();
  }

  @Override
  public String toString() {
    String percent = String.format(Locale.ROOT, "%.2f %%", 100 * accuracy);
    return isSupported()
        ? percent
        : percent + " (a guess: never measured with " + String.join(", ", unseen) + ")";
  }
}
