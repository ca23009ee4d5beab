package io.nasbook.net.train;

import io.nasbook.data.draw.Dice;

/** What random numbers are for: each has its own for every step, so that a step needs no past. */
enum Purpose {
  RESOLUTION,
  NETWORKS,
  ORDER,
  AUGMENTATION;

  Dice dice(long seed, long number) {
    return Dice.of(seed * 31 + ordinal() + 1, number);
  }
}
