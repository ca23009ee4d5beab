package io.nasbook.net.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  @TempDir Path folder;

  private static StateDict sample() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("b", Tensor.of(new float[] {1.1f, -2.5f, 3e-5f, 60000}, 2, 2));
    tensors.put("a.scalar", Tensor.of(new float[] {7}));
    tensors.put("empty", Tensor.of(new float[0], 0, 3));
    return StateDict.of(tensors);
  }

  @Test
  void whatWasWrittenComesBackBitForBit() {
    Path file = folder.resolve("w.safetensors");
    sample().writeSafetensors(file, Precision.FLOAT32);
    StateDict read = StateDict.read(file);
    assertThat(read).isEqualTo(sample());
    assertThat(read.names()).containsExactly("b", "a.scalar", "empty");
  }

  /** The length comes first: 0x80 begins a pickle, "PK" a zip archive. */
  @ParameterizedTest
  @ValueSource(ints = {0x1080, 'P' + 256 * 'K'})
  void aLengthLikeTheFirstBytesOfAnotherFormatIsReadAll(int length) throws IOException {
    Path file = folder.resolve("w.safetensors");
    sample().writeSafetensors(file, Precision.FLOAT32, Map.of("note", ""));
    int missing = length - headerLength(file);
    sample().writeSafetensors(file, Precision.FLOAT32, Map.of("note", ".".repeat(missing)));
    assertThat(headerLength(file)).isEqualTo(length);
    assertThat(StateDict.read(file)).isEqualTo(sample());
  }

  private static int headerLength(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  @Test
  void halfPrecisionKeepsThreeDigits() {
    Path file = folder.resolve("w.safetensors");
    sample().writeSafetensors(file, Precision.FLOAT16);
    float[] read = StateDict.read(file).get("b").toArray();
    float[] exact = sample().get("b").toArray();
    for (int i = 0; i < exact.length; i++) {
      assertThat(read[i]).isCloseTo(exact[i], within(Math.abs(exact[i]) / 1000));
    }
  }

  @Test
  void everyTruncatedFileIsRefused() throws Exception {
    Path file = folder.resolve("w.safetensors");
    sample().writeSafetensors(file, Precision.FLOAT32);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> StateDict.read(file)).isInstanceOf(CheckpointException.class);
    }
  }

  @Test
  void listsEveryMissingSurplusAndMisshapedEntry() {
    Map<String, List<Integer>> shapes =
        Map.of("b", List.of(4), "a.scalar", List.of(), "lost", List.of(1));
    assertThatThrownBy(() -> sample().requireShapes(shapes))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("1 missing: lost")
        .hasMessageContaining("1 surplus: empty")
        .hasMessageContaining("1 misshaped: b is [2, 2], not [4]");
  }

  @Test
  void aFailedWriteLeavesTheOldFileInPlace() throws Exception {
    Path file = folder.resolve("w.safetensors");
    sample().writeSafetensors(file, Precision.FLOAT32);
    Path blocked = Files.createDirectories(folder.resolve("d.safetensors").resolve("x"));
    assertThatThrownBy(() -> sample().writeSafetensors(blocked.getParent(), Precision.FLOAT32))
        .isInstanceOf(CheckpointException.class);
    assertThat(StateDict.read(file)).isEqualTo(sample());
    try (var files = Files.list(folder)) {
      assertThat(files.filter(f -> f.toString().endsWith(".part"))).isEmpty();
    }
  }
}
