package io.nasbook.data.folder;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** The frame header of a jpg file. */
final class JpegHead {
  private static final int START_OF_SCAN = 0xffda;

  private JpegHead() {}

  /**
   * Colour components: 1 grey, 3 colour, 4 CMYK; 0 if there is no frame header. The position stays.
   */
  static int components(ImageInputStream in) throws IOException {
    in.mark();
    try {
      in.readUnsignedShort();
      int marker = in.readUnsignedShort();
      while (!isFrame(marker) && marker > 0xff00 && marker != START_OF_SCAN) {
        in.seek(in.getStreamPosition() + in.readUnsignedShort());
        marker = in.readUnsignedShort();
      }
      in.skipBytes(7);
      return isFrame(marker) ? in.readUnsignedByte() : 0;
    } finally {
      in.reset();
    }
  }

  /**
   * C0 to CF are frame headers, but for Huffman tables (C4), a reserved one (C8) and arithmetic
   * tables (CC).
   */
  private static boolean isFrame(int marker) {
    return marker >= 0xffc0 && marker <= 0xffcf && !isTable(marker);
  }

  private static boolean isTable(int marker) {
    return marker == 0xffc4 || marker == 0xffc8 || marker == 0xffcc;
  }
}
