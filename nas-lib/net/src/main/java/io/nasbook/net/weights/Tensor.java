package io.nasbook.net.weights;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Immutable numbers in a shape, last axis fastest, as 32-bit floats. Files may hold other number
 * types; values are rounded to the nearest float when they are read.
 */
public final class Tensor {
  private final int[] shape;
  private final float[] values;

  private Tensor(float[] values, int[] shape) {
    this.shape = shape;
    this.values = values;
  }

  /**
   * A copy of the given numbers.
   *
   * @param values numbers, last axis fastest
   * @param shape lengths of the axes; none for a scalar
   * @return the tensor
   * @throws IllegalArgumentException if the shape does not hold exactly these values
   */
  public static Tensor of(float[] values, int... shape) {
    return wrap(values.clone(), shape.clone());
  }

  /** Takes over arrays that nobody else keeps. */
  static Tensor wrap(float[] values, int... shape) {
    if (count(shape) != values.length) {
      throw new IllegalArgumentException(
          "shape %s holds %d values, but %d came"
              .formatted(Arrays.toString(shape), count(shape), values.length));
    }
    return new Tensor(values, shape);
  }

  /**
   * Number of values of a shape.
   *
   * @param shape lengths of the axes
   * @return their product, 1 for a scalar
   * @throws IllegalArgumentException if a length is negative or the product exceeds a {@code long}
   */
  static long count(int... shape) {
    long count = 1;
    for (int length : shape) {
      if (length < 0 || length > 0 && count > Long.MAX_VALUE / length) {
        throw new IllegalArgumentException(Arrays.toString(shape) + " is not a shape");
      }
      count *= length;
    }
    return count;
  }

  /**
   * Lengths of the axes, outermost first.
   *
   * @return lengths; empty for a scalar
   */
  public List<Integer> shape() {
    return Arrays.stream(shape).boxed().toList();
  }

  /**
   * Number of values.
   *
   * @return product of the lengths
   */
  public int size() {
    return values.length;
  }

  /**
   * The numbers without a copy.
   *
   * @return a read-only view
   */
  public FloatBuffer values() {
    return FloatBuffer.wrap(values).asReadOnlyBuffer();
  }

  /**
   * A copy of the numbers.
   *
   * @return a new array, last axis fastest
   */
  public float[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Tensor" + Arrays.toString(shape);
  }
}
