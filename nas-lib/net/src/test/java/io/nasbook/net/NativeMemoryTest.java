package io.nasbook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Batch;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.Subnet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Arch LARGEST = McuNetSpace.lab().largest(96, 2);
  private static final Batch IMAGE = new Batch(new float[3 * 96 * 96], new int[1], 96, List.of());

  /** Each holds 16 MB of weights and more: 40 forgotten ones would take over 800 MB. */
  @Test
  void aForgottenSubnetIsFreedByTheCollector() throws Exception {
    assumeTrue(Files.exists(STATUS), "skipped: there is no " + STATUS);
    OfaSupernet supernet = OfaSupernet.random(new Random(1));
    forget(supernet, 10);
    long before = residentMegabytes();
    forget(supernet, 40);
    assertThat(residentMegabytes() - before).isLessThan(250);
  }

  @SuppressWarnings("try") // Forgetting to close is what is tested.
  private static void forget(OfaSupernet supernet, int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      Subnet forgotten = supernet.subnet(LARGEST);
      forgotten.logits(IMAGE);
      if (i % 5 == 4) {
        System.gc();
        Thread.sleep(100);
      }
    }
  }

  private static long residentMegabytes() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
