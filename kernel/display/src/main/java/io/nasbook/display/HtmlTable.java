package io.nasbook.display;

import java.util.List;

/**
 * The first rows of a table, as HTML.
 *
 * @param header the names of the columns
 * @param rows the rows shown, of as many cells as there are columns
 * @param size how many rows there are in all, or {@link #UNKNOWN}
 */
record HtmlTable(List<String> header, List<List<Object>> rows, int size) {

  /** A size that is more than what is shown. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  String html() {
    var html = new StringBuilder("<table>\n<thead>");
    row(html, "th", header);
    html.append("</thead>\n<tbody>");
    rows.forEach(row -> row(html, "td", row));
    return html.append("</tbody>\n</table>").append(remark()).toString();
  }

  private String remark() {
    if (rows.size() >= size) {
      return "";
    }
    String all = size == UNKNOWN ? "more" : String.valueOf(size);
    return "\n<p>%d of %s rows</p>".formatted(rows.size(), all);
  }

  private static void row(StringBuilder html, String tag, List<?> cells) {
    html.append("\n<tr>");
    for (Object cell : cells) {
      html.append('<').append(tag).append('>').append(escape(Texts.of(cell)));
      html.append("</").append(tag).append('>');
    }
    html.append("</tr>");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
