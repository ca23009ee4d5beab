package io.nasbook.net.train;

import io.nasbook.data.draw.Dice;
import java.util.stream.IntStream;

/**
 * Which images a step sees: all of a set in a random order, then all of them in another one. Holds
 * the order of one round at a time; used by one thread.
 */
final class ImageOrder {
  private final long seed;
  private final int size;
  private final int batchSize;
  private long round = -1;
  private int[] order = {};

  ImageOrder(long seed, int size, int batchSize) {
    this.seed = seed;
    this.size = size;
    this.batchSize = batchSize;
  }

  /** The positions of a step's images. */
  int[] images(long step) {
    return IntStream.range(0, batchSize).map(i -> image(step * batchSize + i)).toArray();
  }

  private int image(long number) {
    if (number / size != round) {
      round = number / size;
      order = shuffled(Purpose.ORDER.dice(seed, round));
    }
    return order[(int) (number % size)];
  }

  private int[] shuffled(Dice dice) {
    int[] positions = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = dice.below(i + 1);
      int swap = positions[i];
      positions[i] = positions[j];
      positions[j] = swap;
    }
    return positions;
  }
}
