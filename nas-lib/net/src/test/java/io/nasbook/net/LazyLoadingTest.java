package io.nasbook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.types.DataType;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Batch;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.Subnet;
import io.nasbook.net.torch.ElasticNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a fresh process has mapped into its memory after each step of a lab. */
class LazyLoadingTest {
  private static final Path MAPS = Path.of("/proc/self/maps");

  @Test
  void enginesAreLoadedWhenTheyAreNeededAndNoSooner() throws Exception {
    assumeTrue(Files.exists(MAPS), "skipped: there is no " + MAPS);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:class+load:stdout:none",
                "-cp",
                System.getProperty("java.class.path"),
                LazyLoadingTest.class.getName())
            .redirectErrorStream(true)
            .start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
    assertThat(engineClassesBefore(lines, "cut out:")).isEmpty();
    assertThat(lines)
        .contains("cut out: none", "classified: onnxruntime", "differentiable: onnxruntime torch");
  }

  private static List<String> engineClassesBefore(List<String> lines, String mark) {
    return lines.stream()
        .takeWhile(line -> !line.startsWith(mark))
        .filter(line -> line.startsWith("ai.") || line.startsWith("com.sun.jna."))
        .toList();
  }

  public static void main(String[] arguments) throws IOException {
    Arch arch = McuNetSpace.lab().smallest(96);
    OfaSupernet supernet = OfaSupernet.random(new Random(1));
    Batch image = new Batch(new float[3 * 96 * 96], new int[1], 96, List.of());
    try (Subnet net = supernet.subnet(arch)) {
      net.exportOnnx(Files.createTempFile("net", ".onnx"));
      report("cut out");
      net.logits(image);
      report("classified");
      try (ElasticNetwork network = ElasticNetwork.open(supernet, DataType.FLOAT32)) {
        network.logits(net.network(), image);
      }
    }
    report("differentiable");
  }

  private static void report(String step) throws IOException {
    List<String> maps = Files.readAllLines(MAPS);
    List<String> engines =
        Stream.of("onnxruntime", "torch")
            .filter(name -> maps.stream().anyMatch(line -> line.contains("lib" + name)))
            .toList();
    System.out.println(step + ": " + (engines.isEmpty() ? "none" : String.join(" ", engines)));
  }
}
