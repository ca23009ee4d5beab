package io.nasbook.net.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A PyTorch zip archive (1.6 and later): {@code name/data.pkl} and one stored entry per storage.
 */
final class TorchArchive {
  private final ZipFile zip;
  private final String prefix;

  private TorchArchive(ZipFile zip, String prefix) {
    this.zip = zip;
    this.prefix = prefix;
  }

  static Map<String, Tensor> read(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return new TorchArchive(zip, prefix(zip)).tensors();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String prefix(ZipFile zip) {
    List<String> pickles =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.equals("data.pkl") || name.endsWith("/data.pkl"))
            .toList();
    if (pickles.size() != 1) {
      throw new CheckpointException(
          "a PyTorch archive has one entry data.pkl, but this has %d".formatted(pickles.size()));
    }
    return pickles.getFirst().substring(0, pickles.getFirst().length() - "data.pkl".length());
  }

  private Map<String, Tensor> tensors() throws IOException {
    if (zip.getEntry(prefix + "constants.pkl") != null) {
      throw new CheckpointException("this is a TorchScript program, not a checkpoint");
    }
    ByteOrder order = byteOrder();
    Object root = Pickle.read(bytes("data.pkl", Limits.CONTENTS_BYTES), new TorchWhitelist());
    return TorchState.tensors(root, storage -> decode(storage, order));
  }

  private ByteOrder byteOrder() throws IOException {
    if (zip.getEntry(prefix + "byteorder") == null) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    byte[] order = bytes("byteorder", 16).array();
    return new String(order, StandardCharsets.US_ASCII).strip().equals("big")
        ? ByteOrder.BIG_ENDIAN
        : ByteOrder.LITTLE_ENDIAN;
  }

  private float[] decode(StorageRef storage, ByteOrder order) {
    try {
      String name = "data/" + storage.key();
      ByteBuffer bytes = bytes(name, storage.bytes()).order(order);
      if (bytes.remaining() != storage.bytes()) {
        throw new CheckpointException(
            "entry %s has %,d bytes, but its tensors need %,d"
                .formatted(name, bytes.remaining(), storage.bytes()));
      }
      return storage.type().decode(bytes, storage.count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ByteBuffer bytes(String name, long limit) throws IOException {
    ZipEntry entry = zip.getEntry(prefix + name);
    if (entry == null) {
      throw new CheckpointException("the archive lacks its entry " + prefix + name);
    }
    if (entry.getMethod() != ZipEntry.STORED) {
      throw new CheckpointException("entry %s is compressed; PyTorch stores it".formatted(name));
    }
    if (entry.getSize() > limit) {
      throw new CheckpointException(
          "entry %s has %,d bytes, more than the %,d expected"
              .formatted(name, entry.getSize(), limit));
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return ByteBuffer.wrap(in.readAllBytes());
    }
  }
}
