package io.nasbook.data.folder;

import io.nasbook.data.RgbImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** One jpg or png file: what is wrong with it, or its pixels. */
final class ImageFile {
  /** Larger pictures are not decoded: 40 megapixels take 120 MB. */
  static final long MAX_PIXELS = 40_000_000;

  private static final long MAX_BYTES = 256L << 20;

  private ImageFile() {}

  /** Why a file cannot be used; the message names it. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(Path path, String what) {
      super(
          path.toAbsolutePath().getParent().getFileName() + "/" + path.getFileName() + " " + what);
    }
  }

  /** Looks at the file's head only; empty if nothing is wrong with it. */
  static String fault(Path path) {
    try (ImageInputStream in = new FileImageInputStream(path.toFile())) {
      reader(path, in).dispose();
      return "";
    } catch (Fault fault) {
      return fault.getMessage();
    } catch (IOException e) {
      return new Fault(path, "cannot be opened").getMessage();
    }
  }

  static RgbImage decode(Path path) throws Fault {
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(
            new ByteArrayInputStream(ColourProfile.removed(bytes(path))))) {
      ImageReader reader = reader(path, in);
      try {
        return Pixels.of(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw new Fault(path, "is corrupt: " + reason(e));
    }
  }

  /** ImageIO's own words, or the kind of the error where it has none or too many. */
  private static String reason(Throwable e) {
    String said = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
    return said.isBlank() || said.length() > 120 ? e.getClass().getSimpleName() : said;
  }

  private static byte[] bytes(Path path) throws IOException, Fault {
    if (Files.size(path) > MAX_BYTES) {
      throw new Fault(path, "is larger than 256 MiB");
    }
    return Files.readAllBytes(path);
  }

  /** A reader that has seen the head and found a picture of a usable kind and size. */
  private static ImageReader reader(Path path, ImageInputStream in) throws Fault {
    try {
      if (in.length() == 0) {
        throw new Fault(path, "is empty");
      }
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Fault(path, "is not an image");
      }
      ImageReader reader = readers.next();
      requireColour(path, reader, in);
      reader.setInput(in, true, true);
      requireUsable(path, reader);
      return reader;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw new Fault(path, "is corrupt: " + reason(e));
    }
  }

  private static void requireUsable(Path path, ImageReader reader) throws IOException, Fault {
    String format = reader.getFormatName();
    if (!format.equalsIgnoreCase("jpeg") && !format.equalsIgnoreCase("png")) {
      throw new Fault(path, "is a %s, neither jpg nor png".formatted(format));
    }
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MAX_PIXELS) {
      throw new Fault(
          path, "has %,d pixels, more than the %,d allowed".formatted(pixels, MAX_PIXELS));
    }
  }

  private static void requireColour(Path path, ImageReader reader, ImageInputStream in)
      throws IOException, Fault {
    if (reader.getFormatName().equalsIgnoreCase("jpeg") && JpegHead.components(in) == 4) {
      throw new Fault(path, "is a CMYK picture; convert it to RGB");
    }
  }
}
