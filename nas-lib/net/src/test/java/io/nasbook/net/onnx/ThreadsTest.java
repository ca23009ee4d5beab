package io.nasbook.net.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Batch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.ofa.OfaSupernet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Another machine has another number of processors and must give the same numbers. */
class ThreadsTest {
  private static final OfaSupernet SUPERNET = OfaSupernet.random(new Random(1));
  private static final Arch ARCH = McuNetSpace.lab().largest(96, 2);

  @Test
  void logitsAreTheSameOnAnyNumberOfThreads() {
    FixedNetwork network = SUPERNET.extract(ARCH).tuned();
    for (int images : new int[] {1, 8}) {
      float[] expected = logits(network, images, 1);
      for (int threads : new int[] {2, 3, 4}) {
        assertThat(logits(network, images, threads)).isEqualTo(expected);
      }
    }
  }

  private static float[] logits(FixedNetwork network, int images, int threads) {
    float[] logits = new float[2 * images];
    try (FixedBatch model = FixedBatch.open(network, images, threads)) {
      model.run(noise(images), 0, logits);
    }
    return logits;
  }

  @Test
  void statisticsAreTheSameOnAnyNumberOfThreads() {
    FixedNetwork network = SUPERNET.extract(ARCH);
    float[] expected = variance(network, 1);
    for (int threads : new int[] {2, 3, 4}) {
      assertThat(variance(network, threads)).isEqualTo(expected);
    }
  }

  private static float[] variance(FixedNetwork network, int threads) {
    try (Calibrator calibrator = Calibrator.open(network, threads)) {
      calibrator.add(noise(16));
      FixedNetwork calibrated = calibrator.calibrated();
      return calibrated.convolutions().getLast().norm().running().variance().toArray();
    }
  }

  private static Batch noise(int images) {
    float[] pixels = new float[3 * images * 96 * 96];
    Random random = new Random(5);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextFloat() * 2 - 1;
    }
    return new Batch(pixels, new int[images], 96, List.of());
  }
}
