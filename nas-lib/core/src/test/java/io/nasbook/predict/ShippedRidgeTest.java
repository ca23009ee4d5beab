package io.nasbook.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.space.Encoder;
import io.nasbook.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the predictor that ships in datasets/ again and compares. With {@code -Dnasbook.refit=true}
 * it writes the file instead; that is how it was made.
 */
class ShippedRidgeTest {

  private static final long SEED = 42;
  private static final double BIN_PERCENT = 0.1;
  private static final Path FILE =
      Path.of("../../datasets/src/main/resources/io/nasbook/datasets/ridge-vww.json");

  @Test
  void theShippedPredictorIsTheOneThatTheTableGives() throws IOException {
    ShippedRidge.File fitted = fit();
    if (Boolean.getBoolean("nasbook.refit")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, json(fitted));
    } else {
      ShippedRidge shipped = ShippedRidge.load();
      assertThat(shipped.predictor().intercept()).isCloseTo(fitted.intercept(), within(1e-9));
      for (int bit = 0; bit < fitted.weights().size(); bit++) {
        assertThat(shipped.predictor().weights().get(bit))
            .isCloseTo(fitted.weights().get(bit), within(1e-9));
      }
      assertThat(shipped.predictor().unseenBits()).isEqualTo(fitted.unseenBits());
      assertThat(shipped.parity()).isEqualTo(fitted.parity());
      assertThat(shipped.quality().tau()).isCloseTo(fitted.quality().tau(), within(1e-9));
    }
  }

  @Test
  void theShippedPredictorMarksTheWidthThatWasNeverMeasured() {
    ShippedRidge shipped = ShippedRidge.load();
    McuNetSpace space = McuNetSpace.lab();
    assertThat(shipped.predictor().explain(space.largest(96)).unseen()).containsExactly("wid = 2");
    assertThat(shipped.predictor().explain(space.largest(96)).toString()).contains("a guess");
    assertThat(shipped.predictor().explain(space.largest(96, 1)).isSupported()).isTrue();
    assertThat(shipped.provenance().toString()).contains("MIT", "nasbook.refit");
  }

  private static ShippedRidge.File fit() {
    AccuracyTable table =
        AccuracyTable.read(SharedData.file("data/vww-accuracy-50k/acc_dataset_vww.jsonl.gz"));
    Encoder<Arch> encoder = McuNetSpace.lab().encoder();
    Holdout<Arch> split = table.split(0.8, new SplittableRandom(SEED));
    RidgePredictor<Arch> judged = RidgePredictor.fit(encoder, split.train());
    RidgePredictor<Arch> shipped = RidgePredictor.fit(encoder, table.rows());
    return new ShippedRidge.File(
        List.of(
            "Ridge regression (penalty 1) on the 128-bit encoding, fitted to %,d measured"
                    .formatted(table.rows().size())
                + " sub-networks of the Visual Wake Words supernet.",
            "Rows: the accuracy table published with MCUNet (MIT HAN Lab), MIT licence.",
            "Quality and parity: fitted to 80 % of the rows, judged on the others, seed " + SEED,
            "Made by: ./mvnw test -pl nas-lib/core -am -Dtest=ShippedRidgeTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dnasbook.refit=true"),
        shipped.intercept(),
        shipped.weights(),
        shipped.unseenBits(),
        Quality.of(judged, split.validation()),
        Parity.of(judged, split.validation(), BIN_PERCENT));
  }

  private static String json(ShippedRidge.File file) {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(file)
        + "\n";
  }
}
