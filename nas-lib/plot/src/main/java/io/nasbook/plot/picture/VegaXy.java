package io.nasbook.plot.picture;

import static io.nasbook.plot.picture.VegaFields.json;
import static io.nasbook.plot.picture.VegaFields.quantity;
import static io.nasbook.plot.picture.VegaFields.tip;

import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Point;
import io.nasbook.plot.chart.XyChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dots, lines and bands as layers of Vega-Lite. */
final class VegaXy {

  /** The most points of a series that are sent; a picture of more shows no more. */
  static final int MOST_POINTS = 1000;

  private static final int MANY = 500;
  private static final int FEW = 30;

  private final XyChart chart;
  private final LabelPlaces labels;
  private final List<Object> layers = new ArrayList<>();

  private VegaXy(XyChart chart) {
    this.chart = chart;
    this.labels = LabelPlaces.of(chart);
  }

  static Map<String, Object> of(XyChart chart) {
    List<String> names = VegaFields.unique(chart.series().stream().map(Series::name).toList());
    VegaXy drawn = new VegaXy(chart);
    for (int i = 0; i < names.size(); i++) {
      drawn.add(chart.series().get(i).thinned(MOST_POINTS), names.get(i));
    }
    List<String> colors = Palette.series(chart.series());
    return Map.of("layer", drawn.layers, "encoding", VegaFields.colored(names, colors));
  }

  private void add(Series series, String name) {
    List<Map<String, Object>> values =
        series.points().stream().map(point -> value(point, name)).toList();
    if (series.points().stream().anyMatch(point -> point.interval().isPresent())) {
      layers.add(band(series, values));
    }
    switch (series.mark()) {
      case DOTS -> {
        boolean many = values.size() > MANY;
        layer(
            values, Map.of("type", "circle", "size", many ? 25 : 60, "opacity", many ? 0.4 : 0.9));
      }
      case DIMMED -> layer(values, Map.of("type", "circle", "size", 35, "opacity", 0.35));
      case LINE ->
          layer(values, Map.of("type", "line", "strokeWidth", 2.5, "point", values.size() < FEW));
      case STEPS -> layer(values, steps());
      case FRONT -> {
        layer(values, steps());
        layer(
            values, Map.of("type", "circle", "size", values.size() < MANY ? 60 : 25, "opacity", 1));
      }
      case REFERENCE ->
          layer(values, Map.of("type", "line", "strokeDash", List.of(6, 5), "strokeWidth", 1.5));
    }
    labels.of(series).forEach((place, points) -> layers.add(texts(place, points)));
  }

  private static Map<String, Object> steps() {
    return Map.of("type", "line", "strokeWidth", 2.5, "interpolate", "step-after");
  }

  private static Map<String, Object> value(Point point, String name) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("x", json(point.x()));
    value.put("y", json(point.y()));
    value.put("s", name);
    point
        .interval()
        .ifPresent(
            interval -> {
              value.put("low", json(interval.low()));
              value.put("high", json(interval.high()));
            });
    if (!point.label().isEmpty()) {
      value.put("label", point.label());
    }
    return value;
  }

  private void layer(List<Map<String, Object>> values, Map<String, Object> mark) {
    Map<String, Object> encoding = places();
    encoding.put("tooltip", tips(values));
    encoding.put("order", Map.of("value", 0));
    layers.add(Map.of("data", VegaFields.data(values), "mark", mark, "encoding", encoding));
  }

  private Map<String, Object> places() {
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", quantity("x", chart.x()));
    encoding.put("y", quantity("y", chart.y()));
    return encoding;
  }

  private List<Object> tips(List<Map<String, Object>> values) {
    List<Object> tips = new ArrayList<>();
    if (values.stream().anyMatch(value -> value.containsKey("label"))) {
      tips.add(tip("label", "name"));
    }
    tips.add(tip("s", "series"));
    tips.add(tip("x", chart.x()));
    tips.add(tip("y", chart.y()));
    if (values.stream().anyMatch(value -> value.containsKey("low"))) {
      tips.add(tip("low", VegaLite.LOW));
      tips.add(tip("high", VegaLite.HIGH));
    }
    return tips;
  }

  /** Behind a line its band, through a dot a bar. */
  private Map<String, Object> band(Series series, List<Map<String, Object>> values) {
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", quantity("x", chart.x()));
    encoding.put("y", quantity("low", chart.y()));
    encoding.put("y2", VegaFields.end("high"));
    List<?> bounded = values.stream().filter(value -> value.containsKey("low")).toList();
    return Map.of(
        "data", VegaFields.data(bounded), "mark", bandMark(series.mark()), "encoding", encoding);
  }

  private static Map<String, Object> bandMark(Series.Mark mark) {
    return switch (mark) {
      case DOTS, DIMMED -> Map.of("type", "rule", "strokeWidth", 1.5);
      case LINE, REFERENCE -> Map.of("type", "area", "opacity", 0.2);
      case STEPS, FRONT -> Map.of("type", "area", "opacity", 0.2, "interpolate", "step-after");
    };
  }

  private Map<String, Object> texts(LabelPlaces.Place place, List<Point> points) {
    Map<String, Object> mark = new LinkedHashMap<>();
    mark.put("type", "text");
    mark.put("align", place.align());
    mark.put("baseline", "middle");
    mark.put("dx", place.right());
    mark.put("dy", place.down());
    mark.put("fontSize", LabelPlaces.FONT_SIZE);
    mark.put("color", Palette.NEUTRAL);
    Map<String, Object> encoding = places();
    encoding.put("text", Map.of("field", "label", "type", "nominal"));
    encoding.put("color", Map.of("value", Palette.NEUTRAL));
    List<?> values = points.stream().map(point -> value(point, "")).toList();
    return Map.of("data", VegaFields.data(values), "mark", mark, "encoding", encoding);
  }
}
