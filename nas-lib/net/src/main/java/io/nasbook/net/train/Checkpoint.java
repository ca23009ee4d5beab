package io.nasbook.net.train;

import io.nasbook.net.weights.CheckpointException;
import io.nasbook.net.weights.Precision;
import io.nasbook.net.weights.StateDict;
import io.nasbook.net.weights.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a training needs to go on as if it had never stopped. In its file, one safetensors,
 * weights and velocity are told apart by the first word of their names.
 *
 * @param steps how many are done
 * @param plan that they followed
 * @param threads that computed them
 * @param weights with batch-norm statistics
 * @param velocity of the optimizer
 */
record Checkpoint(
    long steps, TrainingPlan plan, int threads, StateDict weights, StateDict velocity) {
  private static final String FORMAT = "nasbook training 1";
  private static final String WEIGHTS = "weights.";
  private static final String VELOCITY = "velocity.";

  void write(Path path) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    weights.names().forEach(name -> tensors.put(WEIGHTS + name, weights.get(name)));
    velocity.names().forEach(name -> tensors.put(VELOCITY + name, velocity.get(name)));
    StateDict.of(tensors)
        .writeSafetensors(
            path,
            Precision.FLOAT32,
            Map.of(
                "format", FORMAT,
                "steps", String.valueOf(steps),
                "threads", String.valueOf(threads),
                "plan", plan.json()));
  }

  static Checkpoint read(Path path) {
    Map<String, String> notes = StateDict.metadata(path);
    if (!FORMAT.equals(notes.get("format"))) {
      throw new CheckpointException(
          "%s holds weights, but is no checkpoint of a training: start a new training from it"
              .formatted(path.getFileName()));
    }
    StateDict all = StateDict.read(path);
    return new Checkpoint(
        count(path, notes, "steps"),
        TrainingPlan.parse(notes.getOrDefault("plan", "")),
        (int) count(path, notes, "threads"),
        part(all, WEIGHTS),
        part(all, VELOCITY));
  }

  private static long count(Path path, Map<String, String> notes, String name) {
    String word = notes.getOrDefault(name, "nothing");
    if (!word.matches("[0-9]{1,9}")) {
      throw new CheckpointException(
          "%s should say how many %s there were, but says %s"
              .formatted(path.getFileName(), name, word));
    }
    return Long.parseLong(word);
  }

  private static StateDict part(StateDict all, String prefix) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    all.names().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> tensors.put(name.substring(prefix.length()), all.get(name)));
    return StateDict.of(tensors);
  }
}
