package io.nasbook.plot.picture;

import io.nasbook.plot.chart.Axis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the encodings of all kinds of charts have in common. */
final class VegaFields {

  private VegaFields() {}

  /** A field of numbers; its axis shows the range of the values. */
  static Map<String, Object> quantity(String field, Axis axis) {
    Map<String, Object> scale =
        axis.logarithmic()
            ? Map.of("type", "log", "nice", false, "padding", 16)
            : Map.of("zero", false, "nice", true);
    Map<String, Object> quantity = new LinkedHashMap<>(amount(field, axis));
    quantity.put("scale", scale);
    return quantity;
  }

  /** A field of numbers; its axis begins at zero, as bars need it. */
  static Map<String, Object> amount(String field, Axis axis) {
    return Map.of("field", field, "type", "quantitative", "title", axis.toString());
  }

  /** A second field over the same axis, as the other end of a range. */
  static Map<String, Object> end(String field) {
    return Map.of("field", field);
  }

  /** A field of names, in this order. */
  static Map<String, Object> names(String field, Axis axis, List<String> order) {
    Map<String, Object> x = new LinkedHashMap<>();
    x.put("field", field);
    x.put("type", "nominal");
    x.put("sort", order);
    x.put("title", axis.toString());
    int longest = order.stream().mapToInt(String::length).max().orElse(0);
    boolean crowded = longest * order.size() > 80;
    x.put("axis", Map.of("labelAngle", crowded ? -60 : 0, "labelLimit", 200));
    return x;
  }

  static Map<String, Object> tip(String field, Axis axis) {
    return Map.of(
        "field", field, "type", "quantitative", "title", axis.toString(), "format", ",.6~g");
  }

  static Map<String, Object> tip(String field, String title) {
    return Map.of("field", field, "type", "nominal", "title", title);
  }

  static Map<String, Object> data(List<?> values) {
    return Map.of("values", values);
  }

  /** A colour for each name, and a legend if there are several. */
  static Map<String, Object> colored(List<String> names, List<String> colors) {
    if (names.size() == 1) {
      return Map.of("color", Map.of("value", colors.getFirst()));
    }
    Map<String, Object> color = new LinkedHashMap<>();
    color.put("field", "s");
    color.put("type", "nominal");
    color.put("title", "");
    color.put("scale", Map.of("domain", names, "range", colors));
    color.put("legend", legend(names));
    return Map.of("color", color);
  }

  private static Map<String, Object> legend(List<String> names) {
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    return Map.of("orient", "bottom", "columns", Math.clamp(80 / (longest + 4), 1, 8));
  }

  /** Names that differ, so that each keeps its colour. */
  static List<String> unique(List<String> names) {
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
  static Object json(double value) {
    return Double.isFinite(value) ? (Object) value : Double.toString(value);
  }
}
