package io.nasbook.net.ofa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.UnreadableImageException;
import io.nasbook.data.folder.ImageFolder;
import io.nasbook.data.folder.Unreadable;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Batch;
import io.nasbook.testing.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SubnetTest {
  private static final OfaSupernet SUPERNET = OfaSupernet.random(new Random(1));
  private static final Arch SMALL = McuNetSpace.lab().smallest(96);
  private static final Splits SPLITS =
      Splits.inOrder(new GoldenImages(0, 40), new SplitSizes(0, 20, 20, 0));
  private static final RunOptions BATCHES_OF_8 = RunOptions.LAB.withBatchSize(8);

  @Test
  void measuresAccuracyWithLossCountAndInterval() {
    try (Subnet net = SUPERNET.subnet(SMALL).recalibrated(SPLITS.calibration(), BATCHES_OF_8)) {
      Evaluation accuracy = net.accuracy(SPLITS.validation());
      assertThat(accuracy.images()).isEqualTo(20);
      assertThat(accuracy.value()).isEqualTo(accuracy.correct() / 20.0).isBetween(0.0, 1.0);
      assertThat(accuracy.interval().contains(accuracy.value())).isTrue();
      assertThat(accuracy.loss()).isPositive();
      assertThat(accuracy.toString()).contains("of 20 images");
    }
  }

  @Test
  void photosGoFromTheFolderToAnAccuracy() {
    ImageFolder photos = ImageFolder.open(SharedData.file("data/person-photos"), Unreadable.REFUSE);
    Splits splits = photos.oddEven();
    try (Subnet fresh = SUPERNET.subnet(SMALL);
        Subnet net = fresh.recalibrated(splits.calibration())) {
      Evaluation accuracy = net.accuracy(splits.validation());
      assertThat(accuracy.images()).isEqualTo(87);
      assertThat(accuracy.skipped()).isEmpty();
      assertThat(net.accuracy(splits.validation())).isEqualTo(accuracy);
    }
  }

  @Test
  void countsAndLossAreThoseOfTheLogits() {
    Tally tally = new Tally(2);
    tally.add(
        new Batch(new float[9], new int[] {0, 1, 1}, 1, List.of("a/b.jpg is empty")),
        new float[] {1, 0, 1, 0, 0, 3});
    Evaluation accuracy = tally.accuracy();
    assertThat(accuracy.correct()).isEqualTo(2);
    double expected =
        (Math.log1p(Math.exp(-1)) + Math.log1p(Math.E) + Math.log1p(Math.exp(-3))) / 3;
    assertThat(accuracy.loss()).isEqualTo(expected, within(1e-6));
    assertThat(accuracy.skipped()).containsExactly("a/b.jpg is empty");
  }

  @Test
  void refusesTheAccuracyOfASubnetThatWasNotRecalibrated() {
    try (Subnet net = SUPERNET.subnet(SMALL)) {
      assertThatThrownBy(() -> net.accuracy(SPLITS.validation()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("take subnet.recalibrated(...)");
    }
  }

  @Test
  void aClosedSubnetSaysSoBeforeNativeCodeIsReached() {
    Subnet net = SUPERNET.subnet(SMALL);
    net.logits(new GoldenImages(0, 1).batch(96));
    net.close();
    net.close();
    assertThatThrownBy(() -> net.logits(new GoldenImages(0, 1).batch(96)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> net.recalibrated(SPLITS.calibration()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void wrongShapesAreCaughtBeforeNativeCodeIsReached() {
    try (Subnet net = SUPERNET.subnet(SMALL)) {
      assertThatThrownBy(() -> net.logits(new GoldenImages(0, 1).batch(112)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("takes images of 96 px, but these have 112");
    }
    assertThatThrownBy(() -> new Batch(new float[10], new int[] {0}, 96, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("27,648 values, but 10 came");
  }

  @Test
  void progressIsHeardAfterEveryBatchAndCanStopTheRun() {
    List<Integer> seen = new ArrayList<>();
    RunOptions listening = BATCHES_OF_8.withProgress((done, total) -> seen.add(done));
    try (Subnet net = SUPERNET.subnet(SMALL).recalibrated(SPLITS.calibration(), listening)) {
      assertThat(seen).containsExactly(8, 16, 20);
      RunOptions stopping =
          BATCHES_OF_8.withProgress(
              (done, total) -> {
                throw new CancellationException("enough");
              });
      assertThatThrownBy(() -> net.accuracy(SPLITS.validation(), stopping))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void anInterruptEndsRecalibrationBetweenBatches() {
    try (Subnet net = SUPERNET.subnet(SMALL)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> net.recalibrated(SPLITS.calibration(), BATCHES_OF_8))
          .isInstanceOf(CancellationException.class)
          .hasMessageContaining("of 20 images");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** A batch of the largest network takes over a second, which an interrupt must not wait for. */
  @Test
  void anInterruptEndsABatchThatIsBeingComputed() {
    Splits large = Splits.inOrder(new GoldenImages(0, 80), new SplitSizes(0, 80, 0, 0));
    RunOptions oneBatch = RunOptions.LAB.withBatchSize(80);
    try (Subnet net = SUPERNET.subnet(McuNetSpace.lab().largest(160, 2))) {
      Thread runner = Thread.currentThread();
      Thread interrupter = new Thread(() -> interruptWhenComputing(runner));
      interrupter.start();
      assertThatThrownBy(() -> net.recalibrated(large.calibration(), oneBatch))
          .isInstanceOf(CancellationException.class)
          .hasMessageContaining("while a batch was computed");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(isComputing()).isFalse();
    }
  }

  private static void interruptWhenComputing(Thread runner) {
    while (!isComputing()) {
      Thread.onSpinWait();
    }
    runner.interrupt();
  }

  private static boolean isComputing() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("nasbook-batch"));
  }

  @Test
  void recalibrationLeavesTheSubnetAsItWas() {
    try (Subnet fresh = SUPERNET.subnet(SMALL)) {
      float[] before = fresh.logits(new GoldenImages(0, 1).batch(96));
      try (Subnet net = fresh.recalibrated(SPLITS.calibration(), BATCHES_OF_8)) {
        assertThat(net.isRecalibrated()).isTrue();
        assertThat(net.logits(new GoldenImages(0, 1).batch(96))).isNotEqualTo(before);
      }
      assertThat(fresh.isRecalibrated()).isFalse();
      assertThat(fresh.logits(new GoldenImages(0, 1).batch(96))).isEqualTo(before);
    }
  }

  @Test
  void theSupernetIsNotChangedByUsingIt() {
    OfaSupernet fresh = OfaSupernet.random(new Random(1));
    try (Subnet net = SUPERNET.subnet(SMALL).recalibrated(SPLITS.calibration(), BATCHES_OF_8)) {
      assertThat(net.network()).isNotEqualTo(SUPERNET.extract(SMALL));
    }
    assertThat(SUPERNET.state()).isEqualTo(fresh.state());
  }

  @Test
  void unreadableImagesAreNamedAndCountedOrStopTheRun() {
    Splits skipping = Splits.oddEven(new Faulty(false));
    try (Subnet fresh = SUPERNET.subnet(SMALL);
        Subnet net = fresh.recalibrated(skipping.calibration(), BATCHES_OF_8)) {
      assertThat(net.skippedInCalibration()).containsExactly("image 3 is corrupt");
      assertThat(net.accuracy(skipping.validation()).images()).isEqualTo(5);
      Splits refusing = Splits.oddEven(new Faulty(true));
      assertThatThrownBy(() -> net.recalibrated(refusing.calibration(), BATCHES_OF_8))
          .isInstanceOf(UnreadableImageException.class)
          .hasMessage("image 3 is corrupt");
    }
  }

  /** 37 images are full groups and a rest at every size; one image alone goes another way. */
  @Test
  void resultsDoNotDependOnHowManyImagesGoThroughAtOnce() {
    for (Arch arch : List.of(SMALL, McuNetSpace.lab().largest(160, 2))) {
      Batch all = new GoldenImages(0, 37).batch(arch.imageSize());
      try (Subnet net = SUPERNET.subnet(arch)) {
        float[] together = net.logits(all);
        for (int i = 0; i < 37; i += 9) {
          float[] alone = net.logits(new GoldenImages(i, 1).batch(arch.imageSize()));
          assertThat(alone)
              .containsExactly(new float[] {together[2 * i], together[2 * i + 1]}, within(1e-5f));
        }
      }
    }
  }

  /** Ten images of which number 3 cannot be read. */
  private record Faulty(boolean refused) implements LabelledImages {
    @Override
    public int size() {
      return 10;
    }

    @Override
    public List<String> classes() {
      return List.of("no", "yes");
    }

    @Override
    public int label(int index) {
      return index % 2;
    }

    @Override
    public RgbImage image(int index, int resolution) {
      if (index == 3) {
        throw new UnreadableImageException("image 3 is corrupt", refused);
      }
      return new GoldenImages(0, 10).image(index, resolution);
    }
  }
}
