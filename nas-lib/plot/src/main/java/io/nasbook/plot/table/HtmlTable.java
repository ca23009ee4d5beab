package io.nasbook.plot.table;

/**
 * A grid as HTML without colours of its own, so that it follows the theme of the front end. Texts
 * are escaped, and marked so that a dollar sign is no formula.
 */
public final class HtmlTable {

  private static final int SHORT = 40;

  private HtmlTable() {}

  /**
   * Lays a grid out.
   *
   * @param grid the texts
   * @return HTML of one table, and a note if rows are left out
   */
  public static String of(Grid grid) {
    var html = new StringBuilder("<table class=\"mathjax_ignore tex2jax_ignore\">");
    if (!grid.title().isBlank()) {
      html.append("\n<caption>").append(escape(grid.title())).append("</caption>");
    }
    html.append("\n<thead><tr>");
    grid.columns().forEach(c -> cell(html, "th scope=\"col\"", style(c, false), c.header()));
    html.append("</tr></thead>\n<tbody>");
    for (int row = 0; row < grid.rows(); row++) {
      row(html, grid, row);
    }
    html.append("\n</tbody>\n</table>");
    return grid.note().isEmpty()
        ? html.toString()
        : html.append("\n<p>").append(grid.note()).append("</p>").toString();
  }

  private static void row(StringBuilder html, Grid grid, int row) {
    html.append("\n<tr>");
    grid.columns().forEach(c -> cell(html, "td", style(c, isShort(c)), c.cells().get(row)));
    html.append("</tr>");
  }

  private static boolean isShort(Grid.Column column) {
    return column.cells().stream().allMatch(cell -> cell.length() <= SHORT);
  }

  private static String style(Grid.Column column, boolean oneLine) {
    String align = "text-align: " + (column.numeric() ? "right" : "left");
    return oneLine ? align + "; white-space: nowrap" : align;
  }

  private static void cell(StringBuilder html, String tag, String style, String text) {
    html.append('<').append(tag).append(" style=\"").append(style).append("\">");
    html.append(escape(text)).append("</").append(tag, 0, 2).append('>');
  }

  /**
   * Text that means itself in HTML, in an element as well as in an attribute.
   *
   * @param text any text
   * @return the text with every special character replaced, control characters by a visible sign
   */
  public static String escape(String text) {
    var html = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(html, c));
    return html.toString();
  }

  private static void append(StringBuilder html, int character) {
    switch (character) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(TextTable.visible(character));
    }
  }
}
