package io.nasbook.net.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.net.SharedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TorchArchiveTest {
  @TempDir Path folder;

  @Test
  void readsAllEntriesOfTheSupernet() {
    StateDict state = StateDict.read(SharedData.file("golden/ofa-mcunet/supernet-random.pth"));
    assertThat(state.names()).hasSize(480);
    assertThat(state.valueCount()).isEqualTo(4_127_393);
  }

  @Test
  void readsAStateThatIsNotWrapped() {
    StateDict state = StateDict.read(SharedData.file("golden/ofa-mcunet/mlp-any.pth"));
    assertThat(state.names()).contains("layers.0.weight", "layers.6.weight", "base_acc").hasSize(8);
    assertThat(state.get("layers.2.weight").shape()).containsExactly(400, 400);
  }

  @Test
  void readsStridedTensors() throws Exception {
    byte[] pickle = PickleBytes.oneTensor(new long[] {3, 2}, new long[] {1, 3});
    StateDict state = read(pickle, PickleBytes.FLOATS);
    assertThat(state.get("w")).isEqualTo(Tensor.of(new float[] {1, 4, 2, 5, 3, 6}, 3, 2));
  }

  @Test
  void readsParametersAndNumbers() throws Exception {
    PickleBytes pickle = new PickleBytes().raw('}', '(').text("w");
    pickle.global("torch._utils", "_rebuild_parameter").raw('(');
    pickle.tensor("0", 6, new long[] {6}, new long[] {1}).raw(0x88);
    pickle.global("collections", "OrderedDict").raw(')', 'R', 't', 'R').text("n").number(-7);
    StateDict state = read(pickle.raw('u').stop(), PickleBytes.FLOATS);
    assertThat(state.get("w").toArray()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(state.get("n").toArray()).containsExactly(-7);
  }

  @ParameterizedTest
  @CsvSource({
    "os, system",
    "builtins, eval",
    "torch._utils, _rebuild_qtensor",
    "torch, QInt8Storage",
    "numpy.core.multiarray, _reconstruct"
  })
  void refusesEveryOtherClassByItsName(String module, String name) {
    byte[] pickle =
        new PickleBytes().global(module, name).text("touch /tmp/x").raw(0x85, 'R').stop();
    assertThatThrownBy(() -> read(pickle, PickleBytes.FLOATS))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("net.pth")
        .hasMessageContaining(module + "." + name);
  }

  @Test
  void refusesAnEntryThatIsNoTensorByItsName() {
    byte[] pickle = new PickleBytes().raw('}').text("note").text("hello").raw('s').stop();
    assertThatThrownBy(() -> read(pickle, PickleBytes.FLOATS))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("note");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 1, reaches value 6",
    "2, 6, reaches value 6",
    "-1, 1, out of range",
    "9000000000, 1, out of range",
    "60000000, 60000000, reaches value"
  })
  void refusesATensorOutsideItsStorage(long length, long stride, String reason) {
    byte[] pickle = PickleBytes.oneTensor(new long[] {length}, new long[] {stride});
    assertThatThrownBy(() -> read(pickle, PickleBytes.FLOATS))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesABombOfRepeatedValues() {
    byte[] pickle = PickleBytes.oneTensor(new long[] {1 << 20, 1 << 20, 4}, new long[] {0, 0, 0});
    assertThatThrownBy(() -> read(pickle, PickleBytes.FLOATS))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("at most 67,108,864 values");
  }

  @Test
  void refusesAStorageOfAnotherSizeThanClaimed() {
    byte[] pickle = PickleBytes.oneTensor(new long[] {6}, new long[] {1});
    assertThatThrownBy(() -> read(pickle, Arrays.copyOf(PickleBytes.FLOATS, 20)))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("net/data/0".substring(4));
  }

  @Test
  void refusesACompressedEntry() throws Exception {
    Path file = folder.resolve("net.pth");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("net/data.pkl"));
      zip.write(new byte[100_000]);
    }
    assertThatThrownBy(() -> StateDict.read(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("compressed");
  }

  @Test
  void everyTruncatedFileIsRefusedInOneSentence() throws Exception {
    byte[] pickle = PickleBytes.oneTensor(new long[] {6}, new long[] {1});
    byte[] whole =
        Files.readAllBytes(
            PickleBytes.archive(folder.resolve("whole.pth"), pickle, PickleBytes.FLOATS));
    for (int length = 0; length < whole.length; length++) {
      Path file = Files.write(folder.resolve("net.pth"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> StateDict.read(file)).isInstanceOf(CheckpointException.class);
    }
  }

  @Test
  void randomDamageOfThePickleIsReadOrRefusedButNeverCrashes() {
    byte[] pickle = PickleBytes.oneTensor(new long[] {6}, new long[] {1});
    Random random = new Random(5);
    for (int trial = 0; trial < 3000; trial++) {
      byte[] damaged = pickle.clone();
      for (int i = 0; i <= random.nextInt(3); i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(read(damaged, PickleBytes.FLOATS).names()).isNotNull();
      } catch (CheckpointException e) {
        assertThat(e.getMessage()).startsWith("net.pth").doesNotContain("\n\n");
      } catch (Exception e) {
        throw new AssertionError("damage " + Arrays.toString(damaged), e);
      }
    }
  }

  @Test
  void namesAMissingFile() {
    assertThatThrownBy(() -> StateDict.read(folder.resolve("none.pth")))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("there is no file");
  }

  private StateDict read(byte[] pickle, byte[] storage) throws Exception {
    return StateDict.read(PickleBytes.archive(folder.resolve("net.pth"), pickle, storage));
  }
}
