package io.nasbook.net.train;

import io.nasbook.net.torch.TorchEngine;
import io.nasbook.net.weights.StateDict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A training in a process of its own that is going to be killed; a checkpoint after every step. */
final class KilledTraining {
  static final SupernetPlan PLAN = Plans.widening(40);

  private KilledTraining() {}

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledTraining.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String... arguments) {
    TorchEngine.useThreads(1);
    try (var training =
        Training.ofSupernet(Path.of(arguments[0]), PLAN, Plans.supernet(), Colours.train(64))) {
      training.run(Duration.ZERO, TrainingListener.NONE);
    }
  }

  /** Steps in the last whole checkpoint. */
  static long steps(Path folder) {
    Path file = folder.resolve("checkpoint.safetensors");
    if (!Files.exists(file)) {
      return 0;
    }
    Map<String, String> notes = StateDict.metadata(file);
    return Long.parseLong(notes.get("steps"));
  }
}
