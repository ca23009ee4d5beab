package io.nasbook.net.train;

import io.nasbook.data.CalibrationSplit;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.TestSplit;
import io.nasbook.data.wakewords.WakeWords;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.RunOptions;
import io.nasbook.net.ofa.Subnet;
import io.nasbook.net.weights.CheckpointException;
import io.nasbook.net.weights.Precision;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** What a training has reached: accuracies on held-out images, and weights to ship. */
final class CheckpointReport {
  private static final Integer[] RESOLUTIONS = {48, 64, 96, 128, 160};

  private CheckpointReport() {}

  /** The supernet in a training's folder. */
  private static Checkpoint last(Path folder) {
    Checkpoint checkpoint = Checkpoint.read(folder.resolve("checkpoint.safetensors"));
    if (checkpoint.plan() instanceof FixedPlan) {
      throw new CheckpointException("the training in %s is of one network".formatted(folder));
    }
    return checkpoint;
  }

  /** Half precision, with the plan that made it. */
  static void export(Path folder, Path file) {
    Checkpoint checkpoint = last(folder);
    checkpoint
        .weights()
        .writeSafetensors(
            file,
            Precision.FLOAT16,
            Map.of(
                "plan", checkpoint.plan().json(),
                "steps", String.valueOf(checkpoint.steps()),
                "images", WakeWords.standardSplits().train().toString()));
  }

  /** Largest and smallest network by resolution, recalibrated, on the first test images. */
  static void evaluate(Path folder, int images, PrintStream out) {
    OfaSupernet supernet = OfaSupernet.of(last(folder).weights());
    Splits splits = WakeWords.standardSplits();
    TestSplit test = Splits.inOrder(splits.test(), new SplitSizes(0, 0, 0, images)).test();
    McuNetSpace space = McuNetSpace.of(McuNetOptions.lab().withResolutions(RESOLUTIONS));
    for (int side : RESOLUTIONS) {
      out.printf("%d px%n", side);
      out.println(
          "  largest  " + accuracy(supernet, space.largest(side), splits.calibration(), test));
      out.println(
          "  smallest " + accuracy(supernet, space.smallest(side), splits.calibration(), test));
    }
  }

  private static String accuracy(
      OfaSupernet supernet, Arch arch, CalibrationSplit calibration, TestSplit test) {
    try (Subnet subnet = supernet.subnet(arch)) {
      return subnet.recalibratedAccuracy(calibration, test, RunOptions.LAB).toString();
    }
  }
}
