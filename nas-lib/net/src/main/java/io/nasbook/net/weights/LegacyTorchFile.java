package io.nasbook.net.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A PyTorch file from before 1.6: pickles of a magic number, a protocol number, the machine, the
 * tensors and the storage keys, then the storages themselves, each with its length before it.
 */
final class LegacyTorchFile {
  private static final long MAX_BYTES = Limits.VALUES * 8 + Limits.CONTENTS_BYTES;
  private static final byte[] MAGIC = {
    (byte) 0x80,
    2,
    (byte) 0x8a,
    10,
    0x6c,
    (byte) 0xfc,
    (byte) 0x9c,
    0x46,
    (byte) 0xf9,
    0x20,
    0x6a,
    (byte) 0xa8,
    0x50,
    0x19,
    '.'
  };

  private final ByteBuffer in;
  private final Map<String, StorageRef> asked = new HashMap<>();

  private LegacyTorchFile(ByteBuffer in) {
    this.in = in;
  }

  static Map<String, Tensor> read(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      if (channel.size() > Math.min(MAX_BYTES, Integer.MAX_VALUE)) {
        throw Limits.tooLarge("the file has %,d bytes".formatted(channel.size()));
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) channel.size()).order(ByteOrder.LITTLE_ENDIAN);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return new LegacyTorchFile(bytes.flip()).tensors();
    }
  }

  private Map<String, Tensor> tensors() {
    requireMagic();
    TorchWhitelist whitelist = new TorchWhitelist();
    if (!Long.valueOf(1001).equals(Pickle.read(in, whitelist))) {
      throw new CheckpointException("only protocol 1001 of legacy PyTorch files is read");
    }
    requireLittleEndian(Pickle.read(in, whitelist));
    Object root = Pickle.read(in, recording(whitelist));
    Map<String, float[]> storages = storages(keys(Pickle.read(in, whitelist)));
    return TorchState.tensors(root, storage -> storages.get(storage.key()));
  }

  private void requireMagic() {
    byte[] start = new byte[MAGIC.length];
    in.get(start);
    if (!Arrays.equals(start, MAGIC)) {
      throw new CheckpointException("a pickle, but not a PyTorch checkpoint: the magic is missing");
    }
  }

  private static void requireLittleEndian(Object machine) {
    if (!(machine instanceof Map<?, ?> map) || !Long.valueOf(1).equals(map.get("little_endian"))) {
      throw new CheckpointException("only little-endian legacy files are read");
    }
  }

  private Pickle.Whitelist recording(TorchWhitelist whitelist) {
    return new Pickle.Whitelist() {
      @Override
      public Object global(String module, String name) {
        return whitelist.global(module, name);
      }

      @Override
      public Object call(Object function, List<?> arguments) {
        return whitelist.call(function, arguments);
      }

      @Override
      public Object persistent(Object id) {
        StorageRef storage = (StorageRef) whitelist.persistent(id);
        StorageRef before = asked.putIfAbsent(storage.key(), storage);
        if (before != null && !before.equals(storage)) {
          throw new CheckpointException(
              "storage %s is described in two ways".formatted(storage.key()));
        }
        return storage;
      }
    };
  }

  private Set<String> keys(Object list) {
    Set<String> keys = new LinkedHashSet<>();
    if (list instanceof List<?> items) {
      items.forEach(item -> keys.add(String.valueOf(item instanceof String key ? key : "?")));
    }
    if (!keys.equals(asked.keySet())) {
      throw new CheckpointException("the file's list of storages does not match its tensors");
    }
    return keys;
  }

  private Map<String, float[]> storages(Set<String> keys) {
    Map<String, float[]> storages = new HashMap<>();
    for (String key : keys) {
      StorageRef storage = asked.get(key);
      long count = in.getLong();
      if (count != storage.count() || storage.bytes() > in.remaining()) {
        throw new CheckpointException(
            "storage %s should have %,d values, but the file has %,d with %,d bytes left"
                .formatted(key, storage.count(), count, in.remaining()));
      }
      storages.put(key, storage.type().decode(in, storage.count()));
      in.position(in.position() + (int) storage.bytes());
    }
    return storages;
  }
}
