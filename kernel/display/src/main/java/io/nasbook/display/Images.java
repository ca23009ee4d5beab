package io.nasbook.display;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Shows images as PNG. */
final class Images implements Renderer {

  @Override
  public Optional<MimeBundle> render(Object value) {
    return value instanceof RenderedImage image ? Optional.of(bundle(image)) : Optional.empty();
  }

  private static MimeBundle bundle(RenderedImage image) {
    String text = "image of %d x %d pixels".formatted(image.getWidth(), image.getHeight());
    Map<String, Object> metadata =
        Map.of("width", image.getWidth(), "height", image.getHeight(), "alt", text);
    return MimeBundle.of("image/png", png(image))
        .with(MimeBundle.TEXT, text)
        .withMetadata("image/png", metadata);
  }

  private static byte[] png(RenderedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
