package io.nasbook.display.grade;

import io.nasbook.display.MimeBundle;
import io.nasbook.display.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the checks of a cell came to, as text, as a table for the browser and as data for a grader.
 *
 * @param results the checks, in order
 */
record Report(List<Result> results) {

  /** The mime type of the data. */
  static final String CHECKS = "application/vnd.nasbook.checks+json";

  private static final double PARTS = 1e9;
  private static final Map<String, String> COLOURS =
      Map.of(
          "right", "var(--jp-success-color1, #2e7d32)",
          "partly", "var(--jp-warn-color1, #b26a00)",
          "wrong", "var(--jp-error-color1, #c62828)");

  Report {
    results = List.copyOf(results);
  }

  double total() {
    return rounded(results.stream().mapToDouble(Result::points).sum());
  }

  double score() {
    return Math.clamp(rounded(results.stream().mapToDouble(Result::marks).sum()), 0, total());
  }

  /** Parts like 0.1 add up to a number that can be read. */
  private static double rounded(double number) {
    return Math.round(number * PARTS) / PARTS;
  }

  MimeBundle bundle() {
    return MimeBundle.text(text()).with(MimeBundle.HTML, html()).with(CHECKS, data());
  }

  private String text() {
    String checks = results.stream().map(Result::toString).collect(Collectors.joining("\n"));
    return checks + "\nscore  " + Texts.number(score()) + " of " + Texts.number(total());
  }

  private Map<String, Object> data() {
    return Map.of(
        "score", score(), "points", total(), "checks", results.stream().map(Report::data).toList());
  }

  private static Map<String, Object> data(Result result) {
    return Map.of(
        "name", result.name(),
        "points", result.points(),
        "marks", result.marks(),
        "reason", result.reason(),
        "hint", result.shownHint());
  }

  private String html() {
    String rows = results.stream().map(Report::row).collect(Collectors.joining());
    return "<table>%s<tr><th></th><th>%s of %s</th><th style=\"text-align:left\">score</th></tr></table>"
        .formatted(rows, Texts.number(score()), Texts.number(total()));
  }

  private static String row(Result result) {
    String why = result.reason().isEmpty() ? "" : "<br>" + escape(result.reason());
    String help =
        result.shownHint().isEmpty() ? "" : "<br><em>Hint: " + escape(result.shownHint()) + "</em>";
    return """
        <tr><td style="color:%s"><b>%s</b></td><td>%s of %s</td>\
        <td style="text-align:left">%s%s%s</td></tr>"""
        .formatted(
            COLOURS.get(result.verdict()),
            result.verdict(),
            Texts.number(result.marks()),
            Texts.number(result.points()),
            escape(result.name()),
            why,
            help);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }
}
