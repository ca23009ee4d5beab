package io.nasbook.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes pickles and PyTorch files by hand, good and hostile ones. */
public final class PickleBytes {
  public static final byte[] FLOATS = littleEndian(1, 2, 3, 4, 5, 6);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public PickleBytes() {
    raw(0x80, 2);
  }

  public PickleBytes raw(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
    return this;
  }

  public PickleBytes text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    raw('X').number32(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  public PickleBytes number(long value) {
    raw('J').number32((int) value);
    return this;
  }

  public PickleBytes wide(long value) {
    raw(0x8a, 8);
    out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    return this;
  }

  private PickleBytes number32(int value) {
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    return this;
  }

  public PickleBytes global(String module, String name) {
    raw('c');
    out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A float tensor of storage {@code key} with {@code count} values. */
  public PickleBytes tensor(String key, long count, long[] shape, long[] strides) {
    global("torch._utils", "_rebuild_tensor_v2").raw('(', '(').text("storage");
    global("torch", "FloatStorage").text(key).text("cpu").wide(count).raw('t', 'Q').number(0);
    numbers(shape).numbers(strides).raw(0x89);
    return global("collections", "OrderedDict").raw(')', 'R', 't', 'R');
  }

  private PickleBytes numbers(long[] values) {
    raw('(');
    for (long value : values) {
      wide(value);
    }
    return raw('t');
  }

  public byte[] stop() {
    raw('.');
    return out.toByteArray();
  }

  /** {@code {"w": tensor}} of a storage "0" with six values. */
  public static byte[] oneTensor(long[] shape, long[] strides) {
    return new PickleBytes().raw('}').text("w").tensor("0", 6, shape, strides).raw('s').stop();
  }

  public static Path archive(Path file, byte[] pickle, byte[] storage) throws Exception {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      store(zip, "net/data.pkl", pickle);
      store(zip, "net/data/0", storage);
    }
    return file;
  }

  public static void store(ZipOutputStream zip, String name, byte[] bytes) throws Exception {
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  public static byte[] littleEndian(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }
}
