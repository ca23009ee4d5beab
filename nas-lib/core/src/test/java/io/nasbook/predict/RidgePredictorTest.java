package io.nasbook.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.space.Encoder;
import io.nasbook.testing.SharedData;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RidgePredictorTest {

  private static final Encoder<Arch> ENCODER = McuNetSpace.lab().encoder();

  @Test
  void itPredictsTheMeasuredTableAsWellAsPublished() {
    AccuracyTable table =
        AccuracyTable.read(SharedData.file("data/vww-accuracy-50k/acc_dataset_vww.jsonl.gz"));
    Holdout<Arch> split = table.split(0.8, new SplittableRandom(42));
    assertThat(split).hasToString("40,000 rows to train, 10,000 to validate");
    double start = processorSeconds();
    RidgePredictor<Arch> predictor = RidgePredictor.fit(ENCODER, split.train());
    assertThat(processorSeconds() - start).isLessThan(1);
    Quality quality = Quality.of(predictor, split.validation());
    assertThat(quality.meanAbsoluteError()).isLessThanOrEqualTo(0.00195);
    assertThat(quality.tau()).isGreaterThanOrEqualTo(0.915);
    assertThat(quality.withinResolutionTau()).isBetween(0.75, 0.85);
    assertThat(predictor.unseenBits()).containsExactly(7);
  }

  /** What a kernel is worth depends on how many pixels it sees. */
  @Test
  void itPredictsBetterWhereEachResolutionMayHaveItsOwnWeights() {
    AccuracyTable table =
        AccuracyTable.read(SharedData.file("data/vww-accuracy-50k/acc_dataset_vww.jsonl.gz"));
    Holdout<Arch> split = table.split(0.8, new SplittableRandom(42));
    RidgePredictor<Arch> predictor =
        RidgePredictor.fit(McuNetSpace.lab().encoderPerResolution(), split.train());
    Quality quality = Quality.of(predictor, split.validation());
    assertThat(quality.meanAbsoluteError()).isLessThan(0.0018);
    assertThat(quality.withinResolutionTau()).isGreaterThan(0.795);
  }

  /** Of this thread, so that other work of the machine does not count. */
  private static double processorSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  /** At the minimum of the penalised squared error, every derivative is zero. */
  @Test
  void noSmallChangeOfAWeightLowersThePenalisedError() {
    SplittableRandom rng = new SplittableRandom(3);
    List<Measured<Arch>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(new Measured<>(McuNetSpace.lab().sample(rng), 100 * rng.nextDouble()));
    }
    double alpha = 2.5;
    RidgePredictor<Arch> predictor = RidgePredictor.fit(ENCODER, rows, alpha);
    double[] gradient = new double[ENCODER.bits()];
    double sumOfResiduals = 0;
    for (Measured<Arch> row : rows) {
      double residual = predictor.predict(row.arch()) - row.accuracy();
      sumOfResiduals += residual;
      for (int bit : ENCODER.active(row.arch())) {
        gradient[bit] += residual;
      }
    }
    assertThat(sumOfResiduals).isCloseTo(0, within(1e-9));
    for (int bit = 0; bit < gradient.length; bit++) {
      assertThat(gradient[bit] + alpha * predictor.weights().get(bit)).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void noRowsOrNoPenaltyIsRefused() {
    assertThatThrownBy(() -> RidgePredictor.fit(ENCODER, List.of()))
        .hasMessageContaining("needs rows and a positive penalty");
    assertThatThrownBy(
            () ->
                RidgePredictor.fit(
                    ENCODER,
                    List.of(new Measured<>(McuNetSpace.lab().smallest(96), 80)),
                    Double.NaN))
        .hasMessageContaining("NaN");
  }
}
