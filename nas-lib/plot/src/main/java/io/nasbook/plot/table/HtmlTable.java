package io.nasbook.plot.table;

/**
 * A grid as HTML without colours of its own, so that it follows the theme of the front end. Texts
 * are escaped, and marked so that a dollar sign is no formula. A click on a header sorts the rows
 * by it, a second one turns them round; where a front end runs no scripts, as for a notebook that
 * is not trusted, the table is simply there.
 */
public final class HtmlTable {

  private static final int SHORT = 40;

  /** Nothing of it depends on the table, and it asks for nothing outside the page. */
  static final String SORTING =
      """
      <script>
      (() => {
        const table = document.currentScript?.previousElementSibling;
        if (!table?.tBodies?.length) return;
        const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
        const text = (row, i) => row.cells[i].textContent;
        const number = text => text === '' ? -Infinity : Number(text.replace(/,/g, ''));
        const sort = i => {
          const rows = [...body.rows], down = heads[i].ariaSort === 'ascending' ? -1 : 1;
          const numeric = rows.every(row => !Number.isNaN(number(text(row, i))));
          rows.sort((a, b) => down * (numeric ? number(text(a, i)) - number(text(b, i))
              : text(a, i).localeCompare(text(b, i), 'en', {numeric: true})));
          body.append(...rows);
          heads.forEach(head => head.removeAttribute('aria-sort'));
          heads[i].ariaSort = down > 0 ? 'ascending' : 'descending';
        };
        heads.forEach((head, i) => {
          Object.assign(head, {tabIndex: 0, title: 'sort by this column', onclick: () => sort(i),
              onkeydown: event => { if (event.key === 'Enter') sort(i); }});
          head.style.cursor = 'pointer';
        });
      })();
      </script>""";

  private HtmlTable() {}

  /**
   * Lays a grid out.
   *
   * @param grid the texts
   * @return HTML of one table, what sorts it, and a note if rows are left out
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
    if (grid.rows() > 1) {
      html.append('\n').append(SORTING);
    }
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
