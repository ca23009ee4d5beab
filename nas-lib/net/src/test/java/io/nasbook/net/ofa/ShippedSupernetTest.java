package io.nasbook.net.ofa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.wakewords.WakeWords;
import io.nasbook.file.ShippedFile;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.AccuracyTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShippedSupernetTest {
  private static final Splits IMAGES =
      WakeWords.standardSplits().first(new SplitSizes(0, 128, 500, 400));
  private static final RunOptions BATCHES = RunOptions.LAB.withBatchSize(32);
  private static final OfaSupernet SUPERNET = OfaSupernet.shipped();
  private static final McuNetSpace SPACE = McuNetSpace.lab();

  @Test
  void theLargestNetworkIsRightInNineOfTenTestImages() {
    assertThat(accuracy(SPACE.largest(128))).isGreaterThan(0.9);
  }

  @Test
  void theSmallestNetworkIsFarAboveChance() {
    assertThat(accuracy(SPACE.smallest(96))).isGreaterThan(0.85);
  }

  @Test
  void aNetworkOfTheMiddleIsWithinSixPointsOfTheLargest() {
    Arch random = SPACE.sample(new SplittableRandom(1));
    assertThat(accuracy(random)).isGreaterThan(accuracy(SPACE.largest(random.imageSize())) - 0.06);
  }

  @Test
  void aRowOfTheShippedTableIsWhatItsNetworkReaches() {
    Arch arch = AccuracyTable.shipped().rows().getFirst().arch();
    String line = new ShippedFile("ofa-mcunet/accuracy.jsonl.gz").read(ShippedSupernetTest::first);
    double measured = JsonMapper.shared().readTree(line).get("measured").doubleValue();
    try (Subnet fresh = SUPERNET.subnet(arch)) {
      Evaluation again =
          fresh.recalibratedAccuracy(IMAGES.calibration(), IMAGES.validation(), BATCHES);
      // Another processor rounds otherwise, which may turn an image that was close.
      assertThat(again.value()).isCloseTo(measured / 100, within(2.5 / 500));
    }
  }

  private static String first(Path zipped) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(zipped))) {
      return new String(in.readAllBytes(), UTF_8).lines().findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double accuracy(Arch arch) {
    try (Subnet fresh = SUPERNET.subnet(arch);
        Subnet subnet = fresh.recalibrated(IMAGES.calibration(), BATCHES)) {
      return subnet.accuracy(IMAGES.test(), BATCHES).value();
    }
  }
}
