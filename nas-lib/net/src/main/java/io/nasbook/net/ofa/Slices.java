package io.nasbook.net.ofa;

import io.nasbook.net.weights.Tensor;
import java.nio.FloatBuffer;
import java.util.List;

/** Parts of shared weights. */
final class Slices {
  private Slices() {}

  /**
   * The first channels of a weight.
   *
   * @param weight {@code [out, in, ...]}
   * @param out number of first filters
   * @param in number of first input channels
   */
  static Tensor first(Tensor weight, int out, int in) {
    int[] shape = weight.shape().stream().mapToInt(n -> n).toArray();
    int perInput = weight.size() / (shape[0] * shape[1]);
    int perOutput = shape[1] * perInput;
    FloatBuffer all = weight.values();
    float[] part = new float[out * in * perInput];
    for (int o = 0; o < out; o++) {
      all.get(o * perOutput, part, o * in * perInput, in * perInput);
    }
    shape[0] = out;
    shape[1] = in;
    return Tensor.of(part, shape);
  }

  /**
   * The centre of every depthwise filter, one pixel less on each side, multiplied by a learned
   * matrix.
   *
   * @param weight {@code [channels, 1, side, side]}
   * @param matrix {@code [(side-2)^2, (side-2)^2]}; a filter's new values are matrix times old
   */
  static Tensor centre(Tensor weight, Tensor matrix) {
    List<Integer> shape = weight.shape();
    int side = shape.getLast();
    int inner = side - 2;
    float[] filters = weight.toArray();
    float[] centres = new float[shape.getFirst() * inner * inner];
    for (int c = 0; c < shape.getFirst(); c++) {
      for (int row = 0; row < inner; row++) {
        int from = (c * side + row + 1) * side + 1;
        System.arraycopy(filters, from, centres, (c * inner + row) * inner, inner);
      }
    }
    return Tensor.of(product(centres, matrix), shape.getFirst(), 1, inner, inner);
  }

  private static float[] product(float[] rows, Tensor matrix) {
    int n = matrix.shape().getFirst();
    float[] m = matrix.toArray();
    float[] results = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int row = i / n * n;
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += m[(i - row) * n + j] * rows[row + j];
      }
      results[i] = (float) sum;
    }
    return results;
  }
}
