package io.nasbook.net.ofa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nasbook.data.CalibrationSplit;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Batch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxExportTest {
  private static final String PYTHON =
      Optional.ofNullable(System.getenv("NASBOOK_PYTHON")).orElse("python3");

  @TempDir Path folder;

  @Test
  void theFileCarriesItsArchitecture() throws Exception {
    Arch arch = McuNetSpace.lab().smallest(96);
    try (Subnet net = OfaSupernet.random(new Random(2)).subnet(arch)) {
      byte[] bytes = Files.readAllBytes(net.exportOnnx(folder.resolve("net.onnx")));
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThat(text).contains(arch.toString(), "recalibrated", "(value / 255 - 0.5) / 0.5");
      // 304,538 parameters, of which the 2 x 5,300 of the batch norms become one bias each
      assertThat(bytes.length).isBetween(4 * 290_000, 4 * 320_000);
    }
  }

  @Test
  void theFileNamesTheClassesOfTheCalibrationImages() throws Exception {
    CalibrationSplit images =
        Splits.inOrder(new GoldenImages(0, 4), new SplitSizes(0, 4, 0, 0)).calibration();
    try (Subnet fresh = OfaSupernet.random(new Random(2)).subnet(McuNetSpace.lab().smallest(96));
        Subnet net = fresh.recalibrated(images)) {
      Path file = net.exportOnnx(folder.resolve("net.onnx"));
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("no, yes");
    }
  }

  /** Runs where NASBOOK_PYTHON, or python3, has onnx and onnxruntime. */
  @Test
  void pythonsOnnxAcceptsTheFileAndComputesTheSameLogits() throws Exception {
    assumeTrue(
        run(List.of(PYTHON, "-c", "import onnx, onnxruntime")) == 0,
        "skipped: " + PYTHON + " has no onnx and onnxruntime; set NASBOOK_PYTHON to one that has");
    SplittableRandom random = new SplittableRandom(6);
    OfaSupernet supernet = OfaSupernet.random(new Random(2));
    for (int i = 0; i < 3; i++) {
      Arch arch = McuNetSpace.lab().sample(random);
      Batch batch = new GoldenImages(10 * i, 3).batch(arch.imageSize());
      try (Subnet net = supernet.subnet(arch)) {
        List<String> command =
            List.of(
                PYTHON,
                "src/test/python/check_onnx.py",
                net.exportOnnx(folder.resolve("net.onnx")).toString(),
                write("pixels", batch.pixels()),
                write("logits", net.logits(batch)),
                "3",
                String.valueOf(arch.imageSize()));
        assertThat(run(command)).as(arch.toString()).isZero();
      }
    }
  }

  private String write(String name, float[] values) throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return Files.write(folder.resolve(name), bytes.array()).toString();
  }

  private static int run(List<String> command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) ? process.exitValue() : -1;
    } catch (java.io.IOException noPython) {
      return -1;
    }
  }
}
