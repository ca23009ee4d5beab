package io.nasbook.predict;

import java.util.List;

/**
 * Measured rows, some to learn from and the others to judge by.
 *
 * @param <A> the type of the architectures
 * @param train to learn from
 * @param validation to judge by; shares no row with {@code train}
 */
public record Split<A>(List<Measured<A>> train, List<Measured<A>> validation) {

  /** Copies the lists. */
  public Split {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
  }

  @Override
  public String toString() {
    return "%,d rows to train, %,d to validate".formatted(train.size(), validation.size());
  }
}
