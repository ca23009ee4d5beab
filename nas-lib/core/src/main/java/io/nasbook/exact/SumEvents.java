package io.nasbook.exact;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What happens within a window of first sums, put in order: ways of one half enter, and for ways of
 * the other half it is asked how many of those are within the second bound. Mutable.
 */
final class SumEvents {

  private final Plane plane;
  private final SecondSums entered;
  private final long mostToEnter;
  private final long leastEntered;
  private final WideSum total = new WideSum();

  /** Twice the place in the window, one more for asking; then the number of the event. */
  private long[] order = new long[1 << 12];

  private long[] seconds = new long[order.length];
  private long[] counts = new long[order.length];
  private int size;
  private long windowStart;

  /** For ways with these second sums to enter, and others to ask. */
  SumEvents(Plane plane, Spread entering, Spread asking) {
    this.plane = plane;
    this.entered = new SecondSums(entering);
    this.leastEntered = entering.least();
    this.mostToEnter = plane.secondBound() - asking.least();
  }

  void begin(long first) {
    windowStart = first;
    size = 0;
  }

  void enter(long sum, long count) {
    long second = plane.second(sum);
    if (second <= mostToEnter) {
      add(2 * (plane.first(sum) - windowStart), second, count);
    }
  }

  void ask(long sum, long count) {
    long room = plane.secondBound() - plane.second(sum);
    if (room >= leastEntered) {
      add(2 * (plane.firstBound() - plane.first(sum) - windowStart) + 1, room, count);
    }
  }

  private void add(long place, long second, long count) {
    if (size == order.length) {
      order = Arrays.copyOf(order, 2 * size);
      seconds = Arrays.copyOf(seconds, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    order[size] = place << Integer.SIZE | size;
    seconds[size] = second;
    counts[size++] = count;
  }

  void play() {
    Arrays.sort(order, 0, size);
    for (int i = 0; i < size; i++) {
      int event = (int) order[i];
      if ((order[i] >> Integer.SIZE & 1) == 0) {
        entered.add(seconds[event], counts[event]);
      } else {
        total.addProduct(counts[event], entered.upTo(seconds[event]));
      }
    }
  }

  BigInteger total() {
    return total.value();
  }
}
