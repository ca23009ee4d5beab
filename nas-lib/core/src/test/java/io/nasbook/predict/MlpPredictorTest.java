package io.nasbook.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.space.Encoder;
import io.nasbook.testing.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MlpPredictorTest {

  private static final McuNetSpace SPACE = McuNetSpace.lab();
  private static final Encoder<Arch> ENCODER = SPACE.encoder();

  /** About 20 s of processor time, on all processors. */
  @Test
  void afterTenEpochsOnFortyThousandRowsItRanksUnseenNetworks() {
    AccuracyTable table =
        AccuracyTable.read(SharedData.file("data/vww-accuracy-50k/acc_dataset_vww.jsonl.gz"));
    SplittableRandom rng = new SplittableRandom(42);
    Holdout<Arch> split = table.split(0.8, rng);
    MlpPredictor<Arch> predictor =
        MlpPredictor.fit(ENCODER, new Holdout<>(split.train(), List.of()), MlpOptions.lab(), rng);
    assertThat(predictor.parameters()).isEqualTo(372_800);
    Quality quality = Quality.of(predictor, split.validation());
    assertThat(quality.meanAbsoluteError()).isLessThanOrEqualTo(0.00185);
    assertThat(quality.tau()).isGreaterThanOrEqualTo(0.925);
    assertThat(predictor.unseen(SPACE.largest(96))).containsExactly("wid = 2");
  }

  @Test
  void itLearnsRowsByHeart() {
    List<Measured<Arch>> rows = rows(64);
    List<MlpOptions.Epoch> epochs = new ArrayList<>();
    MlpPredictor<Arch> predictor =
        MlpPredictor.fit(
            ENCODER,
            new Holdout<>(rows, rows),
            MlpOptions.lab().withEpochs(150).withListener(epochs::add),
            new SplittableRandom(1));
    assertThat(epochs).hasSize(150);
    assertThat(epochs.getFirst().validationLoss()).isGreaterThan(0.1);
    assertThat(epochs.getLast().validationLoss()).isLessThan(0.01);
    assertThat(predictor.predict(rows.getFirst().arch()))
        .isEqualTo(predictor.predictAll(rows.stream().map(Measured::arch).toList())[0]);
  }

  @Test
  void theResultIsTheSameOnAnyNumberOfThreads() {
    List<Measured<Arch>> rows = rows(300);
    List<Arch> archs = rows.stream().map(Measured::arch).toList();
    double[] one = train(rows, 1).predictAll(archs);
    for (int threads : new int[] {2, 3, 16}) {
      assertThat(train(rows, threads).predictAll(archs)).isEqualTo(one);
    }
  }

  private static MlpPredictor<Arch> train(List<Measured<Arch>> rows, int threads) {
    return MlpPredictor.fit(
        ENCODER,
        new Holdout<>(rows, List.of()),
        MlpOptions.lab().withEpochs(2).withThreads(threads),
        new SplittableRandom(3));
  }

  @Test
  void anEnsembleSaysHowFarItsMembersAgree() {
    List<Measured<Arch>> rows = rows(100);
    RidgePredictor<Arch> ridge = RidgePredictor.fit(ENCODER, rows);
    Ensemble<Arch> ensemble = new Ensemble<>(List.of(ridge, train(rows, 1)));
    Arch arch = rows.getFirst().arch();
    double a = ridge.predict(arch);
    double b = ensemble.members().getLast().predict(arch);
    assertThat(ensemble.vote(arch).mean()).isEqualTo(a / 2 + b / 2);
    assertThat(ensemble.vote(arch).spread())
        .isCloseTo(Math.abs(a - b) / Math.sqrt(2), within(1e-12));
    assertThatThrownBy(() -> new Ensemble<>(List.of(ridge))).hasMessageContaining("at least 2");
  }

  @Test
  void itsLayersComputeWhatItPredicts() {
    MlpPredictor<Arch> predictor = train(rows(300), 1);
    Arch arch = SPACE.largest(144);
    double[] values = new double[ENCODER.bits()];
    for (int bit : ENCODER.active(arch)) {
      values[bit] = 1;
    }
    List<Dense> layers = predictor.layers();
    for (Dense layer : layers) {
      values = through(layer, values, layer != layers.getLast());
    }
    assertThat(predictor.predict(arch)).isCloseTo(predictor.mean() + values[0], within(1e-6));
    assertThat(layers.stream().map(Dense::toString))
        .startsWith("128 -> 400, with bias, 51,600 weights and biases")
        .endsWith("400 -> 1, no bias, 400 weights and biases")
        .hasSize(4);
  }

  private static double[] through(Dense layer, double[] in, boolean rectified) {
    double[] out = new double[layer.outputs()];
    for (int j = 0; j < out.length; j++) {
      out[j] = layer.biases().length == 0 ? 0 : layer.biases()[j];
      for (int i = 0; i < in.length; i++) {
        out[j] += in[i] * layer.weights()[i][j];
      }
      out[j] = rectified ? Math.max(0, out[j]) : out[j];
    }
    return out;
  }

  @Test
  void aLayerWhoseNumbersDoNotFitIsRefused() {
    assertThatThrownBy(() -> new Dense(new float[][] {{1, 2}, {3}}, new float[0]))
        .hasMessageContaining("as many weights");
    assertThatThrownBy(() -> new Dense(new float[][] {{1, 2}}, new float[] {1}))
        .hasMessage("a layer with 2 outputs needs 2 biases or none, but got 1");
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> MlpOptions.lab().withEpochs(0)).hasMessageContaining("1 epoch");
    assertThatThrownBy(() -> MlpOptions.lab().withRate(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> MlpPredictor.fit(ENCODER, List.of(), new SplittableRandom(1)))
        .hasMessageContaining("there were none");
  }

  private static List<Measured<Arch>> rows(int count) {
    SplittableRandom rng = new SplittableRandom(2);
    List<Measured<Arch>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(new Measured<>(SPACE.sample(rng), 100 * rng.nextDouble()));
    }
    return rows;
  }
}
