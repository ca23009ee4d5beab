package io.nasbook.plot.picture;

import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.XyChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Charts as Vega-Lite 5, which JupyterLab and VS Code draw by themselves, with values on hover. The
 * background is transparent and the text grey, so that both themes can be read.
 */
public final class VegaLite {

  /** The mime type of a specification. */
  public static final String MIME = "application/vnd.vegalite.v5+json";

  /** The most points of a series that are sent; a picture of more shows no more. */
  public static final int MOST_POINTS = 1000;

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
    spec.put("width", WIDTH);
    spec.put("height", HEIGHT);
    spec.put("background", "transparent");
    spec.put("config", config());
    spec.put("usermeta", Map.of("embedOptions", Map.of("actions", false)));
    spec.putAll(
        switch (chart) {
          case XyChart xy -> xy(xy);
          case BarChart bars -> bars(bars);
          case HistogramChart histogram -> histogram(histogram);
          case HeatChart heat -> heat(heat);
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
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("color", Palette.NEUTRAL);
    title.put("subtitleColor", Palette.NEUTRAL);
    title.put("fontSize", 15);
    title.put("subtitleFontSize", 12);
    return Map.of(
        "axis", axis, "legend", legend, "title", title, "view", Map.of("stroke", "transparent"));
  }

  private static Map<String, Object> xy(XyChart chart) {
    List<Object> layers = new ArrayList<>();
    List<String> names = unique(chart.series().stream().map(Series::name).toList());
    for (int i = 0; i < names.size(); i++) {
      layers.add(layer(chart, chart.series().get(i).thinned(MOST_POINTS), names.get(i)));
    }
    return Map.of("layer", layers, "encoding", colored(names, colors(chart.series())));
  }

  private static Map<String, Object> layer(XyChart chart, Series series, String name) {
    List<Object> values =
        series.points().stream()
            .<Object>map(point -> Map.of("x", json(point.x()), "y", json(point.y()), "s", name))
            .toList();
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", quantity("x", chart.x()));
    encoding.put("y", quantity("y", chart.y()));
    encoding.put("tooltip", List.of(nominalTip(), tip("x", chart.x()), tip("y", chart.y())));
    encoding.put("order", Map.of("value", 0));
    return Map.of("data", Map.of("values", values), "mark", mark(series), "encoding", encoding);
  }

  private static Map<String, Object> mark(Series series) {
    return switch (series.mark()) {
      case DOTS -> {
        boolean many = series.points().size() > 500;
        yield Map.of("type", "circle", "size", many ? 25 : 60, "opacity", many ? 0.4 : 0.9);
      }
      case LINE -> Map.of("type", "line", "strokeWidth", 2.5, "point", series.points().size() < 30);
      case STEPS -> Map.of("type", "line", "strokeWidth", 2.5, "interpolate", "step-after");
      case REFERENCE -> Map.of("type", "line", "strokeDash", List.of(6, 5), "strokeWidth", 1.5);
    };
  }

  private static List<String> colors(List<Series> series) {
    return IntStream.range(0, series.size())
        .mapToObj(
            i ->
                series.get(i).mark() == Series.Mark.REFERENCE ? Palette.NEUTRAL : Palette.series(i))
        .toList();
  }

  private static Map<String, Object> bars(BarChart chart) {
    List<String> names = unique(chart.groups().stream().map(BarChart.Group::name).toList());
    List<String> colors = IntStream.range(0, names.size()).mapToObj(Palette::series).toList();
    List<Object> values =
        IntStream.range(0, names.size())
            .boxed()
            .flatMap(group -> values(chart, group, names.get(group)))
            .toList();
    boolean dots = chart.style() == BarChart.Style.DOTS;
    Map<String, Object> encoding = new LinkedHashMap<>(colored(names, colors));
    encoding.put("x", category(chart));
    encoding.put("y", dots ? quantity("y", chart.y()) : amount("y", chart.y()));
    encoding.put(
        "tooltip",
        List.of(
            nominalTip(),
            Map.of("field", "x", "type", "nominal", "title", chart.x().toString()),
            tip("y", chart.y())));
    if (!dots && names.size() > 1) {
      encoding.put("xOffset", Map.of("field", "s", "type", "nominal", "sort", names));
    }
    Map<String, Object> mark =
        dots ? Map.of("type", "circle", "size", 110, "opacity", 1) : Map.of("type", "bar");
    return Map.of("data", Map.of("values", values), "mark", mark, "encoding", encoding);
  }

  private static Stream<Object> values(BarChart chart, int group, String name) {
    List<Double> values = chart.groups().get(group).values();
    return IntStream.range(0, values.size())
        .mapToObj(i -> Map.of("x", chart.categories().get(i), "y", json(values.get(i)), "s", name));
  }

  private static Map<String, Object> category(BarChart chart) {
    Map<String, Object> x = new LinkedHashMap<>();
    x.put("field", "x");
    x.put("type", "nominal");
    x.put("sort", chart.categories());
    x.put("title", chart.x().toString());
    int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
    boolean crowded = longest * chart.categories().size() > 80;
    x.put("axis", Map.of("labelAngle", crowded ? -60 : 0, "labelLimit", 200));
    return x;
  }

  private static Map<String, Object> histogram(HistogramChart chart) {
    List<Object> values =
        chart.bins().stream()
            .<Object>map(
                bin ->
                    Map.of("from", json(bin.from()), "to", json(bin.to()), "y", json(bin.count())))
            .toList();
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", quantity("from", chart.x()));
    encoding.put("x2", Map.of("field", "to"));
    encoding.put("y", amount("y", chart.y()));
    encoding.put(
        "tooltip",
        List.of(
            tip("from", new Axis("from", chart.x().unit())),
            tip("to", new Axis("to", chart.x().unit())),
            tip("y", chart.y())));
    Map<String, Object> mark = Map.of("type", "bar", "color", Palette.series(0), "binSpacing", 1);
    return Map.of("data", Map.of("values", values), "mark", mark, "encoding", encoding);
  }

  /** Cells by opacity, which reads as "more" on a light and on a dark page. */
  private static Map<String, Object> heat(HeatChart chart) {
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", quantity("x", chart.x()));
    encoding.put("x2", Map.of("field", "x2"));
    encoding.put("y", quantity("y", chart.y()));
    encoding.put("y2", Map.of("field", "y2"));
    Map<String, Object> opacity = new LinkedHashMap<>(amount("v", chart.value()));
    opacity.put("scale", Map.of("type", "sqrt", "range", List.of(0.1, 1)));
    encoding.put("opacity", opacity);
    encoding.put(
        "tooltip", List.of(tip("x", chart.x()), tip("y", chart.y()), tip("v", chart.value())));
    Map<String, Object> mark = Map.of("type", "rect", "color", Palette.series(0));
    List<Object> values = chart.cells().stream().<Object>map(VegaLite::cell).toList();
    return Map.of("data", Map.of("values", values), "mark", mark, "encoding", encoding);
  }

  private static Map<String, Object> cell(HeatChart.Cell cell) {
    return Map.of(
        "x", rounded(cell.x()),
        "x2", rounded(cell.x() + cell.side()),
        "y", rounded(cell.y()),
        "y2", rounded(cell.y() + cell.side()),
        "v", json(cell.value()));
  }

  /** Cells meet at the same number, and the notebook stays small. */
  private static double rounded(double place) {
    return Math.round(place * 1e6) / 1e6;
  }

  private static Map<String, Object> quantity(String field, Axis axis) {
    return Map.of(
        "field",
        field,
        "type",
        "quantitative",
        "title",
        axis.toString(),
        "scale",
        Map.of("zero", false, "nice", true));
  }

  /** An axis that begins at zero, as bars need it. */
  private static Map<String, Object> amount(String field, Axis axis) {
    return Map.of("field", field, "type", "quantitative", "title", axis.toString());
  }

  private static Map<String, Object> tip(String field, Axis axis) {
    return Map.of(
        "field", field, "type", "quantitative", "title", axis.toString(), "format", ",.6~g");
  }

  private static Map<String, Object> nominalTip() {
    return Map.of("field", "s", "type", "nominal", "title", "series");
  }

  private static Map<String, Object> colored(List<String> names, List<String> colors) {
    Map<String, Object> color = new LinkedHashMap<>();
    color.put("field", "s");
    color.put("type", "nominal");
    color.put("title", "");
    color.put("scale", Map.of("domain", names, "range", colors));
    color.put("legend", names.size() > 1 ? Map.of("orient", "bottom") : false);
    return Map.of("color", color);
  }

  /** Names that differ, so that each keeps its colour. */
  private static List<String> unique(List<String> names) {
    List<String> result = new ArrayList<>();
    for (String name : names) {
      String candidate = name;
      for (int copy = 2; result.contains(candidate); copy++) {
        candidate = "%s (%d)".formatted(name, copy);
      }
      result.add(candidate);
    }
    return result;
  }

  /** JSON has no infinity and no NaN; a text in their place is left out of the drawing. */
  private static Object json(double value) {
    return Double.isFinite(value) ? (Object) value : Double.toString(value);
  }
}
