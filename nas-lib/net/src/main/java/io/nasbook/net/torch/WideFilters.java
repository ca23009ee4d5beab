package io.nasbook.net.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * Depthwise convolutions with filters of 5x5 and 7x7, AutoCloseable. oneDNN has a fast gradient of
 * depthwise filters for up to three columns; that of wider ones, a third of a training step, it
 * computes as if all sixteen channels of a vector met each other. So autograd goes back to the
 * images only, and the gradient of the filters follows in strips of three columns.
 */
final class WideFilters implements AutoCloseable {
  private static final int FAST_COLUMNS = 3;

  /** Channels last as contiguous memory, the order in which PyTorch copies a gradient it keeps. */
  private static final String KEEP_GRADIENT =
      """
      def forward(self: __torch__.Script,
        values: Tensor) -> Tensor:
        last = torch.permute(values, [0, 2, 3, 1])
        torch.retain_grad(last)
        return last
      """;

  /**
   * Images are copied, in groups that stay in the cache, into rows with a gap of zeros between
   * them, where images moved by some columns are the same memory read from a later place.
   */
  private static final String FILTER_GRADIENT =
      """
      def forward(self: __torch__.Script,
        gradient: Tensor,
        images: Tensor,
        filters: Tensor) -> Tensor:
        count = torch.size(images, 0)
        channels = torch.size(images, 1)
        height = torch.size(images, 2)
        width = torch.size(images, 3)
        out_height = torch.size(gradient, 2)
        out_width = torch.size(gradient, 3)
        kernel = torch.size(filters, 2)
        stride = (height + out_height - 1) // out_height
        pad = kernel // 2
        columns = width + pad
        rows = (out_height - 1) * stride + kernel
        strides = [rows * columns * channels, 1, columns * channels, channels]
        group = ops.prim.min(count, ops.prim.max(1, 1048576 // (channels * height * width)))
        memory = torch.new_zeros(images, [group * strides[0] + kernel * channels])
        out_columns = (columns - 3) // stride + 1
        wide = torch.permute(torch.new_zeros(gradient, [group, out_height, out_columns, channels]), [0, 3, 1, 2])
        strip = torch.new_zeros(filters, [channels, 1, kernel, 3])
        result = torch.zeros_like(filters)
        for i in range(torch.__range_length(0, count, group)):
          first = i * group
          size = ops.prim.min(group, count - first)
          inner = torch.as_strided(memory, [size, channels, height, width], strides, (pad * columns + pad) * channels)
          _0 = torch.copy_(inner, torch.narrow(images, 0, first, size))
          out = torch.narrow(wide, 0, 0, size)
          _1 = torch.copy_(torch.narrow(out, 3, 0, out_width), torch.narrow(gradient, 0, first, size))
          for j in range(torch.__range_length(0, kernel, 3)):
            begin = ops.prim.min(3 * j, kernel - 3)
            known = 3 * j - begin
            moved = torch.as_strided(memory, [size, channels, rows, columns], strides, begin * channels)
            _2, part, _3 = torch.convolution_backward(out, moved, strip, None, [stride, stride], [0, 0], [1, 1], False, [0, 0], channels, [False, True, False])
            _4 = torch.add_(torch.narrow(result, 3, 3 * j, 3 - known), torch.narrow(part, 3, known, 3 - known))
        return result
      """;

  private final Script keepGradient;
  private final Script filterGradient;
  private final List<Convolution> convolutions = new ArrayList<>();

  /** What a convolution read and wrote; the output's channels are last. */
  private record Convolution(NDArray images, NDArray filters, NDArray output) {}

  WideFilters(NDManager manager) {
    keepGradient = Script.load(manager, KEEP_GRADIENT);
    filterGradient = Script.load(manager, FILTER_GRADIENT);
  }

  /** Whether the gradient of filters is better computed here: autograd works, and they are wide. */
  static boolean are(NDArray filters) {
    return filters.getShape().get(3) > FAST_COLUMNS && JniUtils.isGradMode();
  }

  /** An array that autograd goes back through; {@link #backward} must follow it. */
  NDArray convolve(NDArray images, NDArray filters, int stride) {
    int channels = Math.toIntExact(filters.getShape().get(0));
    NDArray output = convolution(images, filters.stopGradient(), stride, channels);
    output.setRequiresGradient(true);
    NDArray last = keepGradient.of(output);
    convolutions.add(new Convolution(images.stopGradient(), filters, last));
    return last.transpose(0, 3, 1, 2);
  }

  /** With as much padding as keeps the centres of the filters on the image. */
  static NDArray convolution(NDArray images, NDArray filters, int stride, int groups) {
    long pad = filters.getShape().get(2) / 2;
    return Conv2d.conv2d(
            images,
            filters,
            null,
            new Shape(stride, stride),
            new Shape(pad, pad),
            new Shape(1, 1),
            groups)
        .singletonOrThrow();
  }

  /** Goes on backwards from the outputs to the filters, after autograd has come to the outputs. */
  void backward() {
    for (Convolution done : convolutions) {
      NDArray gradient = done.output().getGradient().transpose(0, 3, 1, 2);
      NDArray change = filterGradient.of(gradient, done.images(), done.filters());
      JniUtils.backward((PtNDArray) done.filters(), (PtNDArray) change, false, false);
    }
    forget();
  }

  /** Nobody will go backwards. */
  void forget() {
    convolutions.clear();
  }

  @Override
  public void close() {
    keepGradient.close();
    filterGradient.close();
  }
}
