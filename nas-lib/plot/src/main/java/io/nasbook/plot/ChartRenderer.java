package io.nasbook.plot;

import io.nasbook.display.MimeBundle;
import io.nasbook.display.Renderer;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.picture.Picture;
import io.nasbook.plot.picture.VegaLite;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows our charts as Vega-Lite, picture and text, and charts of XChart as picture and text. */
public final class ChartRenderer implements Renderer {

  private static final String PNG = "image/png";

  /** The renderer, for the service loader. */
  public ChartRenderer() {}

  @Override
  public Optional<MimeBundle> render(Object value) {
    return switch (value) {
      case Chart chart -> Optional.of(bundle(chart));
      case org.knowm.xchart.internal.chartpart.Chart<?, ?> chart ->
          Optional.of(with(MimeBundle.text(text(chart)), Picture.of(chart), text(chart)));
      default -> Optional.empty();
    };
  }

  private static MimeBundle bundle(Chart chart) {
    MimeBundle bundle =
        MimeBundle.of(VegaLite.MIME, VegaLite.of(chart)).with(MimeBundle.TEXT, chart.toString());
    return with(bundle, Picture.of(chart), chart.toString());
  }

  private static MimeBundle with(MimeBundle bundle, Picture picture, String alternative) {
    Map<String, Object> metadata =
        Map.of("width", picture.width(), "height", picture.height(), "alt", alternative);
    return bundle.with(PNG, picture.png()).withMetadata(PNG, metadata);
  }

  private static String text(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    List<String> names = chart.getSeriesCollection().stream().map(s -> s.getName()).toList();
    return "chart \"%s\" of %d series: %s"
        .formatted(chart.getTitle(), names.size(), String.join(", ", names));
  }
}
