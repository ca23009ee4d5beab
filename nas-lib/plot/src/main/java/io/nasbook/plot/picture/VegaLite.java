package io.nasbook.plot.picture;

import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BoxPlot;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.MatrixChart;
import io.nasbook.plot.chart.PanelChart;
import io.nasbook.plot.chart.XyChart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Charts as Vega-Lite 5, which JupyterLab and VS Code draw by themselves, with values on hover. The
 * background is transparent and the text grey, so that both themes can be read.
 */
public final class VegaLite {

  /** The mime type of a specification. */
  public static final String MIME = "application/vnd.vegalite.v5+json";

  /** What the ends of an interval are called. */
  static final String LOW = "from";

  static final String HIGH = "to";

  private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";
  private static final int WIDTH = 560;
  private static final int HEIGHT = 320;

  private VegaLite() {}

  /**
   * The specification of a chart.
   *
   * @param chart what to show
   * @return what JSON holds: maps, lists, texts and numbers
   */
  public static Map<String, Object> of(Chart chart) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("$schema", SCHEMA);
    spec.put("description", chart.toString());
    spec.put("title", title(chart));
    if (!(chart instanceof PanelChart)) {
      spec.put("width", WIDTH);
      spec.put("height", HEIGHT);
    }
    spec.put("background", "transparent");
    spec.put("config", config());
    spec.put("usermeta", Map.of("embedOptions", Map.of("actions", false)));
    spec.putAll(
        switch (chart) {
          case XyChart xy -> VegaXy.of(xy);
          case BarChart bars -> VegaCategories.bars(bars);
          case BoxPlot boxes -> VegaCategories.boxes(boxes);
          case HistogramChart histogram -> VegaCells.histogram(histogram);
          case HeatChart heat -> VegaCells.heat(heat);
          case MatrixChart matrix -> VegaCells.matrix(matrix);
          case PanelChart panels -> panels(panels);
        });
    return spec;
  }

  private static Map<String, Object> title(Chart chart) {
    List<String> lines = chart.labels().caption().lines().toList();
    return Map.of(
        "text", chart.labels().title(), "subtitle", lines, "anchor", "start", "offset", 12);
  }

  private static Map<String, Object> config() {
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("labelColor", Palette.NEUTRAL);
    axis.put("titleColor", Palette.NEUTRAL);
    axis.put("labelFontSize", 12);
    axis.put("labelFlush", false);
    axis.put("labelSeparation", 6);
    axis.put("titleFontSize", 13);
    axis.put("gridColor", Palette.NEUTRAL);
    axis.put("gridOpacity", 0.25);
    axis.put("domain", false);
    axis.put("tickColor", Palette.NEUTRAL);
    Map<String, Object> legend = new LinkedHashMap<>();
    legend.put("labelColor", Palette.NEUTRAL);
    legend.put("titleColor", Palette.NEUTRAL);
    legend.put("labelFontSize", 12);
    legend.put("labelLimit", 300);
    legend.put("symbolOpacity", 1);
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("color", Palette.NEUTRAL);
    title.put("subtitleColor", Palette.NEUTRAL);
    title.put("fontSize", 15);
    title.put("subtitleFontSize", 12);
    return Map.of(
        "axis", axis, "legend", legend, "title", title, "view", Map.of("stroke", "transparent"));
  }

  private static Map<String, Object> panels(PanelChart chart) {
    return Map.of("vconcat", chart.panels().stream().map(VegaLite::panel).toList());
  }

  private static Map<String, Object> panel(XyChart chart) {
    Map<String, Object> panel = new LinkedHashMap<>();
    panel.put("title", title(chart));
    panel.put("width", WIDTH);
    panel.put("height", HEIGHT / 2);
    panel.putAll(VegaXy.of(chart));
    return panel;
  }
}
