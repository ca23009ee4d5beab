package io.nasbook.net.train;

import io.nasbook.data.TrainSplit;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.torch.TorchEngine;
import io.nasbook.net.torch.TrainableNetwork;
import io.nasbook.net.weights.CheckpointException;
import io.nasbook.net.weights.Precision;
import io.nasbook.net.weights.StateDict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A training in a folder, AutoCloseable: it begins there, or goes on from the checkpoint it finds.
 * A step is a function of the plan and of the step's number, so a training that was killed ends
 * with the same weights as one that was not, as long as the number of threads is the same.
 *
 * <pre>{@code
 * import io.nasbook.net.train.*;
 * import io.nasbook.net.weights.Precision;
 * var first = OfaSupernet.random(new SplittableRandom(1));
 * try (var training = Training.ofSupernet(folder, plan, first, splits.train())) {
 *   training.run(Duration.ofMinutes(3), step -> System.out.println(step));
 *   training.result().state().writeSafetensors(folder.resolve("trained.safetensors"), Precision.FLOAT16);
 * }
 * }</pre>
 *
 * @param <R> what is trained
 */
public final class Training<R> implements AutoCloseable {
  private final RunFolder folder;
  private final TrainingPlan plan;
  private final TrainSplit images;
  private final Function<StateDict, R> result;
  private final TrainableNetwork weights;
  private final Learner learner;
  private final Optional<String> hint;
  private long steps;

  private Training(RunFolder folder, TrainingPlan plan, TrainSplit images, Subject<R> subject) {
    Optional<Checkpoint> last = folder.lastCheckpoint();
    last.ifPresent(checkpoint -> Continuation.check(checkpoint, plan, subject.weights()));
    this.folder = folder;
    this.plan = plan;
    this.images = images;
    this.result = subject.result();
    this.steps = last.map(Checkpoint::steps).orElse(0L);
    this.hint = last.flatMap(checkpoint -> Continuation.hint(checkpoint, TorchEngine.threads()));
    this.weights =
        TrainableNetwork.open(
            last.map(Checkpoint::weights).orElse(subject.weights()),
            last.map(Checkpoint::velocity).orElse(StateDict.of(Map.of())));
    this.learner = new Learner(weights, plan, subject.layers());
  }

  /**
   * Trains all networks of the space in their shared weights (Cai et al. 2020).
   *
   * @param folder for the checkpoints; made if missing, locked while open
   * @param plan what to do; phases that were not begun may differ from the checkpoint's
   * @param first the weights to begin with, if there is no checkpoint
   * @param images to learn from
   * @return an open training
   * @throws CheckpointException if the folder's checkpoint is of another network or plan
   * @throws IllegalStateException if another training runs in the folder
   */
  public static Training<OfaSupernet> ofSupernet(
      Path folder, SupernetPlan plan, OfaSupernet first, TrainSplit images) {
    return open(
        folder, plan, images, new Subject<>(first.state(), first::extract, OfaSupernet::of));
  }

  /**
   * Trains one network with weights of its own, from scratch or from those it was cut out with.
   *
   * @param folder for the checkpoints; made if missing, locked while open
   * @param plan what to do; phases that were not begun may differ from the checkpoint's
   * @param first the layers, with the weights to begin with
   * @param images to learn from
   * @return an open training
   * @throws CheckpointException if the folder's checkpoint is of another network or plan
   * @throws IllegalStateException if another training runs in the folder
   */
  public static Training<FixedNetwork> ofNetwork(
      Path folder, FixedPlan plan, FixedNetwork first, TrainSplit images) {
    return open(
        folder,
        plan,
        images,
        new Subject<>(
            NetworkWeights.of(first), arch -> first, state -> NetworkWeights.with(first, state)));
  }

  private static <R> Training<R> open(
      Path path, TrainingPlan plan, TrainSplit images, Subject<R> subject) {
    if (images.size() < plan.options().batchSize()) {
      throw new IllegalArgumentException(
          "a batch takes %d images, but there are only %d to learn from"
              .formatted(plan.options().batchSize(), images.size()));
    }
    RunFolder folder = RunFolder.open(path);
    try {
      return new Training<>(folder, plan, images, subject);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Trains to the end of the plan. Where a checkpoint cannot be written, the one before stays, the
   * listener is told and the training goes on; only the last one must succeed.
   *
   * @param every time between checkpoints
   * @param listener hears about every step
   * @return this training
   * @throws CancellationException if the thread is interrupted; a checkpoint was written, as it is
   *     when the listener throws something
   */
  public Training<R> run(Duration every, TrainingListener listener) {
    hint.ifPresent(listener::notice);
    Instant due = Instant.now().plus(every);
    try (Minibatches batches = new Minibatches(images, plan, steps)) {
      while (steps < plan.steps()) {
        requireUninterrupted(listener);
        Moment moment = plan.moment(steps);
        TrainingStep done = learner.learn(moment, orSave(batches::next));
        steps++;
        orSave(() -> listener.stepDone(done));
        if (isLastOfPhase(moment)) {
          weights
              .weights()
              .writeSafetensors(folder.weightsAfter(moment.phase()), Precision.FLOAT32);
        }
        if (steps < plan.steps() && !Instant.now().isBefore(due)) {
          tryToSave(listener);
          due = Instant.now().plus(every);
        }
      }
    }
    save(listener);
    return this;
  }

  private boolean isLastOfPhase(Moment moment) {
    return steps == plan.steps() || plan.moment(steps).phase() != moment.phase();
  }

  private void orSave(Runnable outside) {
    orSave(
        () -> {
          outside.run();
          return steps;
        });
  }

  /** What is thrown from outside, such as by a stopped cell, leaves a checkpoint of all steps. */
  private <T> T orSave(Supplier<T> outside) {
    try {
      return outside.get();
    } catch (Throwable stopped) {
      try {
        save(TrainingListener.NONE);
      } catch (CheckpointException e) {
        stopped.addSuppressed(e);
      }
      throw stopped;
    }
  }

  private void requireUninterrupted(TrainingListener listener) {
    if (Thread.currentThread().isInterrupted()) {
      save(listener);
      throw new CancellationException(
          "interrupted after %,d of %,d steps; the checkpoint holds them all"
              .formatted(steps, plan.steps()));
    }
  }

  private void tryToSave(TrainingListener listener) {
    try {
      save(listener);
    } catch (CheckpointException e) {
      listener.notice(e.getMessage() + "; the last good checkpoint stays, the training goes on");
    }
  }

  private void save(TrainingListener listener) {
    new Checkpoint(steps, plan, TorchEngine.threads(), weights.weights(), weights.velocity())
        .write(folder.checkpoint());
    listener.checkpointWritten(steps, folder.checkpoint());
  }

  /**
   * How far the training is.
   *
   * @return steps that are done, those of the checkpoint included
   */
  public long steps() {
    return steps;
  }

  /**
   * What the training has reached.
   *
   * @return a copy of the weights as they are now
   */
  public R result() {
    return result.apply(weights.weights());
  }

  @Override
  public void close() {
    weights.close();
    folder.close();
  }
}
