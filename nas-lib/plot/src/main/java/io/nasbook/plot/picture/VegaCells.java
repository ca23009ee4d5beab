package io.nasbook.plot.picture;

import static io.nasbook.plot.picture.VegaFields.amount;
import static io.nasbook.plot.picture.VegaFields.end;
import static io.nasbook.plot.picture.VegaFields.json;
import static io.nasbook.plot.picture.VegaFields.quantity;
import static io.nasbook.plot.picture.VegaFields.tip;

import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.MatrixChart;
import io.nasbook.plot.table.NumberText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Histograms and heat maps as Vega-Lite. */
final class VegaCells {

  private static final String BLUE = Palette.series(0);

  private VegaCells() {}

  static Map<String, Object> histogram(HistogramChart chart) {
    List<Object> values =
        chart.bins().stream()
            .<Object>map(
                bin ->
                    Map.of("from", json(bin.from()), "to", json(bin.to()), "y", json(bin.count())))
            .toList();
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", quantity("from", chart.x()));
    encoding.put("x2", end("to"));
    encoding.put("y", amount("y", chart.y()));
    encoding.put("y2", Map.of("datum", 0));
    encoding.put(
        "tooltip",
        List.of(
            tip("from", new Axis("from", chart.x().unit())),
            tip("to", new Axis("to", chart.x().unit())),
            tip("y", chart.y())));
    Map<String, Object> mark =
        Map.of("type", "rect", "color", BLUE, "stroke", "white", "strokeWidth", 0.5);
    return Map.of("data", VegaFields.data(values), "mark", mark, "encoding", encoding);
  }

  /** Cells by opacity, which reads as "more" on a light and on a dark page. */
  static Map<String, Object> heat(HeatChart chart) {
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", quantity("x", chart.x()));
    encoding.put("x2", end("x2"));
    encoding.put("y", quantity("y", chart.y()));
    encoding.put("y2", end("y2"));
    Map<String, Object> opacity = new LinkedHashMap<>(amount("v", chart.value()));
    opacity.put("scale", Map.of("type", "sqrt", "range", List.of(0.1, 1)));
    encoding.put("opacity", opacity);
    encoding.put(
        "tooltip", List.of(tip("x", chart.x()), tip("y", chart.y()), tip("v", chart.value())));
    Map<String, Object> mark = Map.of("type", "rect", "color", BLUE);
    List<Object> values = chart.cells().stream().<Object>map(VegaCells::cell).toList();
    return Map.of("data", VegaFields.data(values), "mark", mark, "encoding", encoding);
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

  static Map<String, Object> matrix(MatrixChart chart) {
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", VegaFields.names("x", chart.x(), chart.columns()));
    encoding.put("y", rows(chart));
    encoding.put("tooltip", List.of(tip("y", "row"), tip("x", "column"), tip("v", chart.value())));
    Map<String, Object> color = new LinkedHashMap<>(amount("v", chart.value()));
    color.put("scale", Map.of("range", List.of(Palette.LOW, Palette.HIGH), "zero", false));
    Map<String, Object> text = Map.of("field", "t", "type", "nominal");
    return Map.of(
        "data",
        VegaFields.data(values(chart)),
        "encoding",
        encoding,
        "layer",
        List.of(
            Map.of("mark", Map.of("type", "rect"), "encoding", Map.of("color", color)),
            Map.of(
                "mark",
                Map.of("type", "text", "fontSize", 12),
                "encoding",
                Map.of("text", text, "color", ink(chart)))));
  }

  private static Map<String, Object> rows(MatrixChart chart) {
    Map<String, Object> rows = new LinkedHashMap<>(VegaFields.names("y", chart.y(), chart.rows()));
    rows.put("axis", Map.of("labelLimit", 200));
    return rows;
  }

  /** White numbers on the darker half of the cells. */
  private static Map<String, Object> ink(MatrixChart chart) {
    return Map.of(
        "condition",
        Map.of("test", "datum.v > " + Palette.middle(chart), "value", "#FFFFFF"),
        "value",
        "#000000");
  }

  private static List<Object> values(MatrixChart chart) {
    NumberText text = chart.numbers();
    return IntStream.range(0, chart.rows().size())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, chart.columns().size())
                    .<Object>mapToObj(column -> value(chart, row, column, text)))
        .toList();
  }

  private static Map<String, Object> value(
      MatrixChart chart, int row, int column, NumberText text) {
    double value = chart.values().get(row).get(column);
    return Map.of(
        "x",
        chart.columns().get(column),
        "y",
        chart.rows().get(row),
        "v",
        json(value),
        "t",
        text.text(value));
  }
}
