package io.nasbook.net.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.testing.PickleBytes;
import io.nasbook.testing.SharedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private StateDict read(byte[] pickle, byte[] storage) throws Exception {
    return StateDict.read(PickleBytes.archive(folder.resolve("net.pth"), pickle, storage));
  }
}
