package io.nasbook.predict;

import java.util.List;

/**
 * A hold-out split of measured rows: some to learn from, the others held out to judge by.
 *
 * @param <A> the type of the architectures
 * @param train to learn from
 * @param validation to judge by; shares no row with {@code train}
 */
public record Holdout<A>(List<Measured<A>> train, List<Measured<A>> validation) {

  /** Copies the lists. */
  public Holdout {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
  }

  @Override
  public String toString() {
    return "%,d rows to train, %,d to validate".formatted(train.size(), validation.size());
  }
}
