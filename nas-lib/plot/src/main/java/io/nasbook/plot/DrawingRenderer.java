package io.nasbook.plot;

import io.nasbook.display.MimeBundle;
import io.nasbook.display.Renderer;
import java.util.Optional;

/** Shows drawings as SVG and encoding sheets as tables. */
public final class DrawingRenderer implements Renderer {

  /** The renderer, for the service loader. */
  public DrawingRenderer() {}

  @Override
  public Optional<MimeBundle> render(Object value) {
    return switch (value) {
      case Drawing drawing ->
          Optional.of(
              MimeBundle.of("image/svg+xml", DrawingSvg.of(drawing))
                  .with(MimeBundle.TEXT, drawing.toString()));
      case EncodingSheet sheet ->
          Optional.of(
              MimeBundle.of(MimeBundle.HTML, sheet.html()).with(MimeBundle.TEXT, sheet.toString()));
      default -> Optional.empty();
    };
  }
}
