package io.nasbook.bench.net;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Batch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.Subnet;
import io.nasbook.net.onnx.Calibrator;
import io.nasbook.net.onnx.Evaluator;
import io.nasbook.net.torch.TorchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long things take the first time in a fresh process. Arguments: a checkpoint, and {@code
 * memory} to send one batch of 128 images of 160 px through recalibration and evaluation of the
 * largest network too.
 */
public final class FirstUse {
  private FirstUse() {}

  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    OfaSupernet supernet = OfaSupernet.read(Path.of(arguments[0]));
    start = report("read the checkpoint", start);
    try (Subnet net = supernet.subnet(McuNetSpace.lab().largest(96, 2))) {
      net.logits(images(1, 96));
      start = report("first logits, ONNX Runtime loaded", start);
    }
    if (arguments.length > 1) {
      FixedNetwork largest = supernet.extract(McuNetSpace.lab().largest(160, 2));
      try (var calibrator = Calibrator.open(largest)) {
        calibrator.add(images(128, 160));
        try (var evaluator = Evaluator.open(calibrator.calibrated())) {
          evaluator.logits(images(128, 160));
        }
      }
      start = report("batch of 128 at 160 px, largest network", start);
    } else {
      try (NDManager manager = TorchEngine.newManager()) {
        manager.ones(new Shape(2, 2)).sum().getFloat();
      }
      start = report("first array, PyTorch loaded", start);
    }
    Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .forEach(System.out::println);
  }

  private static Batch images(int count, int side) {
    return new Batch(new float[3 * count * side * side], new int[count], side, List.of());
  }

  private static long report(String what, long start) {
    System.out.printf("%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    return System.nanoTime();
  }
}
