package io.nasbook.bench;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.AccuracyTable;
import io.nasbook.predict.Holdout;
import io.nasbook.predict.Measured;
import io.nasbook.predict.MlpOptions;
import io.nasbook.predict.MlpPredictor;
import io.nasbook.predict.Quality;
import io.nasbook.space.Encoder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Prints loss and processor time per epoch of the lab's MLP. Arguments: table, epochs, threads. */
public final class MlpTrainingTime {

  private MlpTrainingTime() {}

  /** Runs with the path of a table, a number of epochs and a number of threads. */
  public static void main(String[] arguments) {
    SplittableRandom rng = new SplittableRandom(42);
    Holdout<Arch> split = AccuracyTable.read(Path.of(arguments[0])).split(0.8, rng);
    Encoder<Arch> encoder = McuNetSpace.lab().encoder();
    MlpOptions options =
        MlpOptions.lab()
            .withEpochs(Integer.parseInt(arguments[1]))
            .withThreads(Integer.parseInt(arguments[2]));
    double begin = processorSeconds();
    double[] start = {begin, System.nanoTime() / 1e9};
    MlpPredictor<Arch> predictor =
        MlpPredictor.fit(
            encoder, split, options.withListener(epoch -> printEpoch(epoch, start)), rng);
    System.out.printf("training %.1f processor s%n", processorSeconds() - begin);
    System.out.println(Quality.of(predictor, split.validation()));
    List<Arch> archs = split.validation().stream().map(Measured::arch).toList();
    for (int i = 0; i < 5; i++) {
      double from = processorSeconds();
      predictor.predictAll(archs);
      System.out.printf(
          "predictions per processor second %,.0f%n", archs.size() / (processorSeconds() - from));
    }
  }

  private static void printEpoch(MlpOptions.Epoch epoch, double[] start) {
    double now = processorSeconds();
    double wall = System.nanoTime() / 1e9;
    System.out.printf(
        "epoch %d validation %.5f, %.2f processor s, %.2f s%n",
        epoch.number(), epoch.validationLoss(), now - start[0], wall - start[1]);
    start[0] = now;
    start[1] = wall;
  }

  private static double processorSeconds() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean process
        ? process.getProcessCpuTime() / 1e9
        : Double.NaN;
  }
}
