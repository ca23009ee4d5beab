package io.nasbook.net.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.DataType;
import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Batch;
import io.nasbook.net.image.Batches;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.RunOptions;
import io.nasbook.net.ofa.Subnet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fast path and PyTorch agree on networks that no other implementation has seen. */
class ReferenceTest {

  @Test
  void theFastPathAgreesWithPyTorchBeforeAndAfterRecalibration() {
    OfaSupernet supernet = OfaSupernet.random(new Random(8));
    McuNetSpace space = McuNetSpace.lab();
    SplittableRandom random = new SplittableRandom(9);
    NoiseImages images = new NoiseImages(12);
    var splits = io.nasbook.data.Splits.inOrder(images, new io.nasbook.data.SplitSizes(0, 8, 4, 0));
    try (ElasticNetwork reference = ElasticNetwork.open(supernet, DataType.FLOAT32)) {
      for (int i = 0; i < 3; i++) {
        Arch arch = space.sample(random);
        RunOptions options = RunOptions.LAB.withBatchSize(4);
        try (Subnet fresh = supernet.subnet(arch);
            Subnet net = fresh.recalibrated(splits.calibration(), options);
            Batches batches = Batches.of(images, arch.imageSize(), 4)) {
          Batch batch = batches.next();
          compare(reference, fresh, batch);
          compare(reference, net, batch);
        }
      }
    }
  }

  private static void compare(ElasticNetwork reference, Subnet net, Batch batch) {
    assertThat(net.logits(batch))
        .containsExactly(reference.logits(net.network(), batch), within(1e-3f));
  }

  private record NoiseImages(int size) implements LabelledImages {
    @Override
    public List<String> classes() {
      return List.of("no", "yes");
    }

    @Override
    public int label(int index) {
      return 0;
    }

    @Override
    public RgbImage image(int index, int resolution) {
      byte[] rgb = new byte[3 * resolution * resolution];
      new Random(index).nextBytes(rgb);
      return new RgbImage(resolution, resolution, rgb);
    }
  }
}
