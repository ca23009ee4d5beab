package io.nasbook.exact;

import io.nasbook.cost.Layer;
import io.nasbook.cost.Limit;
import io.nasbook.cost.Limits;

/** The proof that no network of a setting meets some limits. */
public sealed interface Certificate {

  /**
   * The bound that is broken.
   *
   * @return one of the limits that were asked for
   */
  Limit limit();

  /**
   * The number that proves the no: no network of the setting has less.
   *
   * @return in the unit of the limit's measure
   */
  long least();

  /**
   * How close the limits are to being met.
   *
   * @return the least possible number divided by its bound; greater than 1
   */
  default double excess() {
    return (double) least() / limit().max();
  }

  /**
   * A layer that every network has needs more memory than allowed, whatever is chosen for it.
   *
   * @param limit the bound that is broken
   * @param setting the width and resolution this is about
   * @param layer the layer in its smallest form; its peak is the number
   */
  record LayerTooLarge(Limit limit, String setting, Layer layer) implements Certificate {

    @Override
    public long least() {
      return layer.cost().peakBytes();
    }

    @Override
    public String toString() {
      return "at %s, layer %s (%s -> %s) needs at least %s, but the limit is %s"
          .formatted(
              setting,
              layer.name(),
              layer.in(),
              layer.out(),
              limit.measure().format(least()),
              limit.measure().format(limit.max()));
    }
  }

  /**
   * The sum over the layers of the smallest network that keeps the peak limit is more than allowed.
   *
   * @param limit the bound that is broken
   * @param setting the width and resolution this is about
   * @param least the least possible sum; this is the number
   * @param largest the layer with the largest share of that sum
   */
  record SumTooLarge(Limit limit, String setting, long least, Layer largest)
      implements Certificate {

    @Override
    public String toString() {
      return "at %s, every network has at least %s (most in layer %s, %s), but the limit is %s"
          .formatted(
              setting,
              limit.measure().format(least),
              largest.name(),
              limit.measure().format(limit.measure().of(largest.cost())),
              limit.measure().format(limit.max()));
    }
  }

  /**
   * Each bound can be kept alone, but not all together.
   *
   * @param limits the bounds
   * @param setting the width and resolution this is about
   * @param limit one of the bounds
   * @param least the least possible value of its measure where the other bounds are kept
   */
  record TogetherTooTight(Limits limits, String setting, Limit limit, long least)
      implements Certificate {

    @Override
    public String toString() {
      return "at %s, every network that keeps the other limits has at least %s, but the limit is %s"
          .formatted(setting, limit.measure().format(least), limit.measure().format(limit.max()));
    }
  }
}
