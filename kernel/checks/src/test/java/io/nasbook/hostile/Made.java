package io.nasbook.hostile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** Contents of files, good and bad. */
final class Made {
  private Made() {}

  static HostileFile.Content text(String text) {
    return () -> text.getBytes(StandardCharsets.UTF_8);
  }

  static HostileFile.Content bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return () -> bytes;
  }

  static HostileFile.Content cut(HostileFile.Content whole, int lost) {
    return () -> Arrays.copyOf(whole.bytes(), whole.bytes().length - lost);
  }

  static HostileFile.Content gzip(HostileFile.Content content) {
    return () -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(content.bytes());
      }
      return out.toByteArray();
    };
  }

  /** 20 MB of one byte, packed to 20 KB. */
  static HostileFile.Content bomb(char filling) {
    byte[] content = new byte[20 << 20];
    Arrays.fill(content, (byte) filling);
    return gzip(() -> content);
  }

  /** Brackets in brackets. */
  static String deep(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  /** A safetensors file with this header and eight bytes of numbers. */
  static HostileFile.Content safetensors(String header) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return () ->
        ByteBuffer.allocate(16 + json.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(json.length)
            .put(json)
            .array();
  }

  /** An idx file: number, lengths of the axes, then so many bytes. */
  static HostileFile.Content idx(int magic, int[] lengths, int values) {
    ByteBuffer out = ByteBuffer.allocate(4 + 4 * lengths.length + values).putInt(magic);
    Arrays.stream(lengths).forEach(out::putInt);
    return out::array;
  }

  /** A png picture: signature, head of this size, then other chunks. */
  static HostileFile.Content png(int width, int height, byte[]... chunks) {
    byte[] head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).array();
    head[9] = 2;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    out.writeBytes(chunk("IHDR", head.length, head));
    for (byte[] chunk : chunks) {
      out.writeBytes(chunk);
    }
    return out::toByteArray;
  }

  /** A chunk of a png picture that claims a length. */
  static byte[] chunk(String type, int claimed, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(claimed)
        .put(name)
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  /** One entry of a tar archive with this word as its size. */
  static HostileFile.Content tar(String name, String size, byte[] content) {
    byte[] head = new byte[512 + content.length];
    put(head, 0, name);
    put(head, 124, size);
    System.arraycopy(content, 0, head, 512, content.length);
    return () -> head;
  }

  private static void put(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }
}
