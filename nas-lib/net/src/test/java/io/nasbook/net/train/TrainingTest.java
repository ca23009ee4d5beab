package io.nasbook.net.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.nasbook.data.TrainSplit;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.torch.TorchEngine;
import io.nasbook.net.weights.CheckpointException;
import io.nasbook.net.weights.StateDict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final TrainSplit IMAGES = Colours.train(64);

  @TempDir private Path folder;

  @BeforeAll
  static void oneThread() {
    TorchEngine.useThreads(1);
  }

  @Test
  void theLossFalls() {
    List<Double> losses = new ArrayList<>();
    try (var training = Training.ofNetwork(folder, Plans.fixed(30), Plans.network(), IMAGES)) {
      training.run(NEVER, step -> losses.add(step.largest().loss()));
    }
    assertThat(mean(losses.subList(20, 30))).isLessThan(0.5 * mean(losses.subList(0, 3)));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElseThrow();
  }

  @Test
  void aTrainingThatStoppedAndWentOnEndsWithTheWeightsOfOneThatDidNot() {
    StateDict unbroken = supernetOf(folder.resolve("unbroken"), Plans.widening(3, 2));
    Path broken = folder.resolve("broken");
    SupernetPlan plan = Plans.widening(3, 2);
    try (var training = Training.ofSupernet(broken, plan, Plans.supernet(), IMAGES)) {
      assertThatThrownBy(() -> training.run(NEVER, new StopAfter(2)))
          .isInstanceOf(CancellationException.class)
          .hasMessageContaining("interrupted after 2 of 5 steps");
    } finally {
      Thread.interrupted();
    }
    assertThat(supernetOf(broken, plan)).isEqualTo(unbroken);
    assertThat(unbroken).isNotEqualTo(Plans.supernet().state());
    assertThat(folder.resolve("broken/phase-1.safetensors")).exists();
  }

  private record StopAfter(long steps) implements TrainingListener {
    @Override
    public void stepDone(TrainingStep step) {
      if (step.moment().step() + 1 == steps) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static StateDict supernetOf(Path path, SupernetPlan plan) {
    try (var training = Training.ofSupernet(path, plan, Plans.supernet(), IMAGES)) {
      return training.run(NEVER, TrainingListener.NONE).result().state();
    }
  }

  @Test
  void aKilledProcessLosesOnlyTheStepsSinceItsLastCheckpoint() throws Exception {
    Path broken = folder.resolve("broken");
    Process child = KilledTraining.start(broken);
    try {
      while (child.isAlive() && KilledTraining.steps(broken) < 3) {
        Thread.sleep(20);
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    long done = KilledTraining.steps(broken);
    assertThat(done).isBetween(3L, KilledTraining.PLAN.steps() - 1);
    StateDict unbroken = supernetOf(folder.resolve("unbroken"), KilledTraining.PLAN);
    assertThat(supernetOf(broken, KilledTraining.PLAN)).isEqualTo(unbroken);
  }

  @Test
  void twoTrainingsInOneFolderAreRefused() {
    try (var first = Training.ofSupernet(folder, Plans.widening(1), Plans.supernet(), IMAGES)) {
      assertThat(first.steps()).isZero();
      assertThatThrownBy(() -> supernetOf(folder, Plans.widening(1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another training runs in");
    }
    supernetOf(folder, Plans.widening(1));
  }

  @Test
  void aCheckpointOfAnotherSpaceIsRefused() {
    try (var training = Training.ofNetwork(folder, Plans.fixed(1), Plans.network(), IMAGES)) {
      training.run(NEVER, TrainingListener.NONE);
    }
    assertThatThrownBy(() -> supernetOf(folder, Plans.widening(1)))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("the checkpoint is of another network");
  }

  @Test
  void weightsWithoutATrainingAreNoCheckpoint() {
    supernetOf(folder, Plans.widening(1));
    folder
        .resolve("phase-1.safetensors")
        .toFile()
        .renameTo(folder.resolve("checkpoint.safetensors").toFile());
    assertThatThrownBy(() -> supernetOf(folder, Plans.widening(1)))
        .hasMessageContaining("is no checkpoint of a training");
  }

  @Test
  void aPlanMayGrowButNotChangeItsPast() {
    supernetOf(folder, Plans.widening(1, 1));
    assertThatThrownBy(() -> supernetOf(folder, Plans.widening(2, 1)))
        .hasMessageContaining("only later phases may change");
    SupernetPlan other = new SupernetPlan(Plans.OPTIONS.withSeed(9), Plans.widening(1).widenings());
    assertThatThrownBy(() -> supernetOf(folder, other))
        .hasMessageContaining("take the same options");
    assertThatThrownBy(() -> supernetOf(folder, Plans.widening(1)))
        .isInstanceOf(CheckpointException.class);
    try (var training =
        Training.ofSupernet(folder, Plans.widening(1, 1, 2), Plans.supernet(), IMAGES)) {
      assertThat(training.steps()).isEqualTo(2);
      assertThat(training.run(NEVER, TrainingListener.NONE).steps()).isEqualTo(4);
    }
  }

  @Test
  void aCheckpointThatCannotBeWrittenLeavesTheOneBeforeAndTheTrainingGoesOn() throws IOException {
    Path small = folder.resolve("small");
    Files.createDirectories(small);
    SmallDisk disk = SmallDisk.mount(small, 45);
    assumeThat(disk.mounted()).as("skipped: this user cannot mount a small disk").isTrue();
    List<String> notices = new ArrayList<>();
    try {
      SupernetPlan plan = Plans.widening(4);
      try (var training = Training.ofSupernet(small, plan, Plans.supernet(), IMAGES)) {
        // One checkpoint takes 25 MB, so the second one finds no room beside it.
        assertThatThrownBy(() -> training.run(Duration.ZERO, listener(notices)))
            .isInstanceOf(CheckpointException.class)
            .hasMessageContaining("No space left");
        assertThat(training.steps()).isEqualTo(4);
      }
      assertThat(notices)
          .hasSize(2)
          .allMatch(text -> text.contains("the last good checkpoint stays"));
      assertThat(Checkpoint.read(small.resolve("checkpoint.safetensors")).steps()).isEqualTo(1);
      assertThat(small.toFile().list()).doesNotContain("part");
    } finally {
      disk.unmount();
    }
  }

  @Test
  void whatAListenerThrowsLosesNoStep() {
    TrainingListener stopping =
        step -> {
          if (step.moment().step() == 1) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped");
          }
        };
    try (var training = Training.ofSupernet(folder, Plans.widening(4), Plans.supernet(), IMAGES)) {
      assertThatThrownBy(() -> training.run(NEVER, stopping)).hasMessage("stopped");
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Checkpoint.read(folder.resolve("checkpoint.safetensors")).steps()).isEqualTo(2);
  }

  private static TrainingListener listener(List<String> notices) {
    return new TrainingListener() {
      @Override
      public void stepDone(TrainingStep step) {}

      @Override
      public void notice(String sentence) {
        notices.add(sentence);
      }
    };
  }

  @Test
  void labelsOutsideTheClassesAndWrongSizesAreRefused() {
    assertRefused(new Colours(32, 1, 0), "a label must be 0 to 1, but was 2");
    assertRefused(new Colours(32, 0, 1), "should be 32 px square, but is 33 x 33");
    assertRefused(new Colours(3, 0, 0), "a batch takes 4 images, but there are only 3");
  }

  private void assertRefused(Colours images, String reason) {
    assertThatThrownBy(
            () -> {
              try (var training =
                  Training.ofSupernet(
                      folder, Plans.widening(2), Plans.supernet(), images.split())) {
                training.run(NEVER, TrainingListener.NONE);
              }
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void anotherNumberOfThreadsIsSaid() {
    StateDict none = StateDict.of(java.util.Map.of());
    Checkpoint checkpoint = new Checkpoint(1, Plans.widening(1), 7, none, none);
    assertThat(Continuation.hint(checkpoint, 1).orElseThrow())
        .contains("7 threads, now there are 1");
    assertThat(Continuation.hint(checkpoint, 7)).isEmpty();
  }

  @Test
  void oneNetworkAloneKeepsItsLayers() {
    FixedNetwork first = Plans.network();
    try (var training = Training.ofNetwork(folder, Plans.fixed(2), first, IMAGES)) {
      FixedNetwork trained = training.run(NEVER, TrainingListener.NONE).result();
      assertThat(trained.parameterCount()).isEqualTo(first.parameterCount());
      assertThat(trained.classifier()).isNotEqualTo(first.classifier());
    }
    OfaSupernet untouched = Plans.supernet();
    assertThat(Plans.network().classifier())
        .isEqualTo(untouched.extract(Plans.SMALLEST).classifier());
  }
}
