package io.nasbook.net.weights;

import java.util.List;

/**
 * A tensor's window into a storage: value {@code (i, j, ...)} lies at {@code offset + i*strides[0]
 * + ...}.
 */
record TensorRef(StorageRef storage, int offset, int[] shape, int[] strides) {

  /**
   * The arguments that PyTorch's rebuild function takes: storage, offset, shape, strides and notes.
   */
  static TensorRef of(List<?> arguments) {
    if (arguments.size() >= 4
        && arguments.get(0) instanceof StorageRef storage
        && arguments.get(1) instanceof Long offset
        && arguments.get(2) instanceof List<?> shape
        && arguments.get(3) instanceof List<?> strides
        && shape.size() == strides.size()
        && shape.size() <= Limits.AXES) {
      return new TensorRef(storage, number(offset), numbers(shape), numbers(strides)).checked();
    }
    throw new CheckpointException("a tensor's description is malformed");
  }

  private TensorRef checked() {
    if (Tensor.count(shape) > Limits.VALUES) {
      throw Limits.tooLarge("a tensor has %,d values".formatted(Tensor.count(shape)));
    }
    long last = offset;
    for (int axis = 0; axis < shape.length; axis++) {
      last += Math.max(0, shape[axis] - 1L) * strides[axis];
    }
    if (Tensor.count(shape) > 0 && last >= storage.count()) {
      throw new CheckpointException(
          "a tensor reaches value %,d of storage %s, which has %,d"
              .formatted(last, storage.key(), storage.count()));
    }
    return this;
  }

  private static int[] numbers(List<?> values) {
    return values.stream().mapToInt(TensorRef::number).toArray();
  }

  private static int number(Object value) {
    if (value instanceof Long number && number >= 0 && number <= Limits.VALUES) {
      return number.intValue();
    }
    throw new CheckpointException("a tensor's shape, offset or stride is out of range");
  }

  int size() {
    return (int) Tensor.count(shape);
  }

  Tensor from(float[] stored) {
    float[] values = new float[size()];
    int[] index = new int[shape.length];
    for (int i = 0, at = offset; i < values.length; i++) {
      values[i] = stored[at];
      at = next(index, at);
    }
    return Tensor.wrap(values, shape);
  }

  /** Moves the index to the next value in row-major order; the last step wraps to the start. */
  private int next(int[] index, int at) {
    int position = at;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      position += strides[axis];
      if (++index[axis] < shape[axis]) {
        return position;
      }
      position -= shape[axis] * strides[axis];
      index[axis] = 0;
    }
    return position;
  }
}
