package io.nasbook.data.folder;

import java.io.ByteArrayOutputStream;

/**
 * The colour profile inside a jpg file (APP2 segments). Published pipelines ignore it, and applying
 * it triples the time of decoding.
 */
final class ColourProfile {
  private static final int SEGMENT = 0xff;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int START_OF_SCAN = 0xda;
  private static final int APP2 = 0xe2;

  private ColourProfile() {}

  /** The same file without its profile; other files, and damaged heads, come back as they are. */
  static byte[] removed(byte[] file) {
    if (file.length < 4 || marker(file, 0) != START_OF_IMAGE) {
      return file;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, 2);
    int at = 2;
    while (marker(file, at) > START_OF_IMAGE && marker(file, at) != START_OF_SCAN
        || isTable(marker(file, at))) {
      int next = at + 2 + length(file, at);
      if (next > file.length) {
        return file;
      }
      if (marker(file, at) != APP2) {
        kept.write(file, at, next - at);
      }
      at = next;
    }
    kept.write(file, at, file.length - at);
    return kept.toByteArray();
  }

  /** Frame headers and Huffman tables, which have lower numbers than the start of the image. */
  private static boolean isTable(int marker) {
    return marker >= 0xc0 && marker <= 0xcf;
  }

  /** The marker at a position, or 0 if there is none. */
  private static int marker(byte[] file, int at) {
    boolean present = at + 3 < file.length && (file[at] & 0xff) == SEGMENT;
    return present ? file[at + 1] & 0xff : 0;
  }

  private static int length(byte[] file, int at) {
    return (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
  }
}
