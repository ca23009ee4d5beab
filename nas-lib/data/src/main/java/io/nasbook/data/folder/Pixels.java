package io.nasbook.data.folder;

import io.nasbook.data.RgbImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Stored colours as bytes, without colour management, as Python's imaging library reads them: grey
 * is repeated, transparency dropped, 16 bits cut to 8.
 */
final class Pixels {
  private Pixels() {}

  static RgbImage of(BufferedImage image) {
    Raster raster = image.getRaster();
    int type = raster.getTransferType();
    boolean plain = type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT;
    if (image.getColorModel() instanceof IndexColorModel || !plain) {
      return RgbImage.of(image);
    }
    return samples(
        raster, raster.getNumBands() < 3 ? 0 : 1, type == DataBuffer.TYPE_USHORT ? 8 : 0);
  }

  /** Bands are read at {@code 0, step, 2 * step}; a grey picture has a step of 0. */
  private static RgbImage samples(Raster raster, int step, int shift) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    byte[] rgb = new byte[3 * width * raster.getHeight()];
    int[] row = new int[width * bands];
    for (int y = 0, at = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        for (int channel = 0; channel < 3; channel++) {
          rgb[at++] = (byte) (row[x * bands + channel * step] >> shift);
        }
      }
    }
    return new RgbImage(width, raster.getHeight(), rgb);
  }
}
