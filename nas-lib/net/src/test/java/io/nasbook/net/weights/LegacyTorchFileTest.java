package io.nasbook.net.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.testing.PickleBytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegacyTorchFileTest {
  private static final int[] MAGIC = {
    0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19
  };

  @TempDir Path folder;

  @Test
  void readsTensorsAndTheirStorages() throws Exception {
    StateDict state = StateDict.read(write(file(6)));
    assertThat(state.get("w")).isEqualTo(Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3));
  }

  @Test
  void everyTruncatedFileIsRefused() throws Exception {
    byte[] whole = file(6);
    for (int length = 0; length < whole.length; length++) {
      Path file = write(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> StateDict.read(file)).isInstanceOf(CheckpointException.class);
    }
  }

  @Test
  void refusesAStorageOfAnotherLength() throws Exception {
    Path file = write(file(5));
    assertThatThrownBy(() -> StateDict.read(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("storage k should have 6 values, but the file has 5");
  }

  /** As torch.save of PyTorch 1.5 wrote it. */
  private static byte[] file(long storedLength) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new PickleBytes().raw(MAGIC).stop());
    out.writeBytes(new PickleBytes().raw('M', 0xe9, 3).stop());
    out.writeBytes(new PickleBytes().raw('}').text("little_endian").raw(0x88, 's').stop());
    PickleBytes root = new PickleBytes().raw('}').text("w");
    root.tensor("k", 6, new long[] {2, 3}, new long[] {3, 1});
    out.writeBytes(root.raw('s').stop());
    out.writeBytes(new PickleBytes().raw(']').text("k").raw('a').stop());
    out.writeBytes(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(storedLength).array());
    out.writeBytes(PickleBytes.FLOATS);
    return out.toByteArray();
  }

  private Path write(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("old.pth"), bytes);
  }
}
