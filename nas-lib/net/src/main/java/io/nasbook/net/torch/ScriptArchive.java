package io.nasbook.net.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A TorchScript archive of one module without parameters: a stored zip of code and two pickles. */
final class ScriptArchive {
  /** A pickle of protocol 2 that holds the empty tuple. */
  private static final String NO_CONSTANTS = "\u0080\u0002).";

  private ScriptArchive() {}

  /**
   * The bytes of the archive.
   *
   * @param name of the class
   * @param code its text, as PyTorch serialises it
   */
  static byte[] of(String name, String code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      store(zip, "data.pkl", module(name));
      store(zip, "code/__torch__.py", code);
      store(zip, "constants.pkl", NO_CONSTANTS);
      store(zip, "version", "3\n");
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** The pickle of {@code __torch__.NAME} with the state {@code {"training": False}}. */
  private static String module(String name) {
    return "\u0080\u0002c__torch__\n" + name + "\n)\u0081}X\b\0\0\0training\u0089sb.";
  }

  private static void store(ZipOutputStream zip, String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry("module/" + name);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
