package io.nasbook.plot.picture;

import static io.nasbook.plot.picture.VegaFields.json;
import static io.nasbook.plot.picture.VegaFields.tip;

import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BoxPlot;
import io.nasbook.plot.chart.BoxPlot.Box;
import io.nasbook.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bars, dots and boxes over names, as Vega-Lite. */
final class VegaCategories {

  private static final String BLUE = Palette.series(0);
  private static final int MOST_OUTLIERS = 200;

  private VegaCategories() {}

  static Map<String, Object> bars(BarChart chart) {
    boolean dots = chart.style() == BarChart.Style.DOTS;
    List<Object> layers = new ArrayList<>();
    layers.add(
        layer(
            dots ? Map.of("type", "circle", "size", 110, "opacity", 1) : Map.of("type", "bar"),
            values(chart, "y")));
    if (chart.groups().stream().anyMatch(group -> !group.intervals().isEmpty())) {
      String color = dots ? "" : Palette.NEUTRAL;
      layers.add(layer(rule(color), values(chart, "low")));
    }
    List<String> names = names(chart);
    List<String> colors = IntStream.range(0, names.size()).mapToObj(Palette::series).toList();
    Map<String, Object> encoding = new LinkedHashMap<>(VegaFields.colored(names, colors));
    encoding.put("x", VegaFields.names("x", chart.x(), chart.categories()));
    encoding.put("tooltip", tips(chart));
    if (names.size() > 1) {
      encoding.put("xOffset", Map.of("field", "s", "type", "nominal", "sort", names));
    }
    return Map.of(
        "data", VegaFields.data(data(chart, names)), "layer", layers, "encoding", encoding);
  }

  private static List<String> names(BarChart chart) {
    return VegaFields.unique(chart.groups().stream().map(BarChart.Group::name).toList());
  }

  private static Map<String, Object> rule(String color) {
    return color.isEmpty()
        ? Map.of("type", "rule", "strokeWidth", 2)
        : Map.of("type", "rule", "strokeWidth", 2, "color", color);
  }

  private static Map<String, Object> values(BarChart chart, String field) {
    boolean dots = chart.style() == BarChart.Style.DOTS;
    Map<String, Object> y =
        dots ? VegaFields.quantity(field, chart.y()) : VegaFields.amount(field, chart.y());
    return field.equals("low") ? Map.of("y", y, "y2", VegaFields.end("high")) : Map.of("y", y);
  }

  private static Map<String, Object> layer(Map<String, Object> mark, Map<String, Object> encoding) {
    return Map.of("mark", mark, "encoding", encoding);
  }

  private static List<Object> tips(BarChart chart) {
    List<Object> tips = new ArrayList<>();
    if (chart.groups().size() > 1) {
      tips.add(tip("s", "series"));
    }
    tips.add(tip("x", chart.x().toString().isBlank() ? "name" : chart.x().toString()));
    tips.add(tip("y", chart.y()));
    if (chart.groups().stream().anyMatch(group -> !group.intervals().isEmpty())) {
      tips.add(tip("low", VegaLite.LOW));
      tips.add(tip("high", VegaLite.HIGH));
    }
    return tips;
  }

  private static List<Object> data(BarChart chart, List<String> names) {
    return IntStream.range(0, names.size())
        .boxed()
        .flatMap(group -> data(chart, chart.groups().get(group), names.get(group)))
        .toList();
  }

  private static Stream<Object> data(BarChart chart, BarChart.Group group, String name) {
    return IntStream.range(0, chart.categories().size())
        .mapToObj(
            i -> {
              Map<String, Object> value = new LinkedHashMap<>();
              value.put("x", chart.categories().get(i));
              value.put("y", json(group.values().get(i)));
              value.put("s", name);
              if (!group.intervals().isEmpty()) {
                Interval interval = group.intervals().get(i);
                value.put("low", json(interval.low()));
                value.put("high", json(interval.high()));
              }
              return value;
            });
  }

  static Map<String, Object> boxes(BoxPlot chart) {
    List<String> names = VegaFields.unique(chart.boxes().stream().map(Box::name).toList());
    List<Object> sums =
        IntStream.range(0, names.size())
            .<Object>mapToObj(i -> sum(chart.boxes().get(i), names.get(i)))
            .toList();
    List<Object> outliers =
        IntStream.range(0, names.size())
            .boxed()
            .flatMap(i -> outliers(chart.boxes().get(i), names.get(i)))
            .toList();
    List<Object> layers = new ArrayList<>();
    layers.add(range(chart, sums, Map.of("type", "rule", "color", Palette.NEUTRAL), "low", "high"));
    layers.add(range(chart, sums, Map.of("type", "bar", "size", 34, "color", BLUE), "q1", "q3"));
    layers.add(
        at(
            chart,
            sums,
            Map.of("type", "tick", "size", 34, "thickness", 3, "color", "#FFFFFF"),
            "median"));
    layers.add(
        at(
            chart,
            outliers,
            Map.of("type", "circle", "size", 25, "opacity", 0.6, "color", BLUE),
            "y"));
    return Map.of(
        "layer", layers, "encoding", Map.of("x", VegaFields.names("x", chart.x(), names)));
  }

  private static Map<String, Object> sum(Box box, String name) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("x", name);
    value.put("n", box.count());
    value.put("low", json(box.low()));
    value.put("q1", json(box.lowerQuartile()));
    value.put("median", json(box.median()));
    value.put("q3", json(box.upperQuartile()));
    value.put("high", json(box.high()));
    return value;
  }

  private static Stream<Object> outliers(Box box, String name) {
    int step = Math.max(1, box.outliers().size() / MOST_OUTLIERS);
    return IntStream.range(0, box.outliers().size())
        .filter(i -> i % step == 0)
        .mapToObj(i -> Map.of("x", name, "y", json(box.outliers().get(i))));
  }

  private static Map<String, Object> range(
      BoxPlot chart, List<Object> values, Map<String, Object> mark, String from, String to) {
    Map<String, Object> layer = at(chart, values, mark, from);
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("y", VegaFields.quantity(from, chart.y()));
    encoding.put("y2", VegaFields.end(to));
    encoding.put(
        "tooltip",
        List.of(
            tip("x", "sample"),
            tip("n", "values"),
            tip("high", "high"),
            tip("q3", "upper quartile"),
            tip("median", "median"),
            tip("q1", "lower quartile"),
            tip("low", "low")));
    return Map.of("data", VegaFields.data(values), "mark", layer.get("mark"), "encoding", encoding);
  }

  private static Map<String, Object> at(
      BoxPlot chart, List<Object> values, Map<String, Object> mark, String field) {
    Map<String, Object> encoding =
        Map.of(
            "y",
            VegaFields.quantity(field, chart.y()),
            "tooltip",
            List.of(tip("x", "sample"), tip(field, chart.y())));
    return Map.of("data", VegaFields.data(values), "mark", mark, "encoding", encoding);
  }
}
