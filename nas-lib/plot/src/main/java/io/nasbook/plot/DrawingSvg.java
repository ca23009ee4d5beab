package io.nasbook.plot;

import io.nasbook.plot.Drawing.Box;
import io.nasbook.plot.Drawing.Row;
import io.nasbook.plot.picture.Palette;
import io.nasbook.plot.table.HtmlTable;
import java.util.List;

/**
 * A drawing as SVG. Its background is transparent and its text grey or on a coloured box, so that
 * it can be read on a light and on a dark page.
 */
final class DrawingSvg {

  private static final int WIDTH = 660;
  private static final int ROW = 36;
  private static final int BOX = 26;
  private static final int TOP = 44;
  private static final int LEFT = 76;
  private static final int PER_EXPAND = 20;
  private static final int GAP = 5;
  private static final double LETTER = 5.5;
  private static final String PLAIN = "#BBBBBB";
  private static final List<Integer> KERNELS = List.of(3, 5, 7);

  private final StringBuilder svg = new StringBuilder();

  private DrawingSvg() {}

  static String of(Drawing drawing) {
    DrawingSvg page = new DrawingSvg();
    int height = TOP + ROW * (drawing.rows().size() + 1);
    page.open(drawing, height);
    for (int i = 0; i < drawing.rows().size(); i++) {
      page.row(drawing.rows().get(i), TOP + ROW * i);
    }
    page.legend(TOP + ROW * drawing.rows().size() + 10);
    return page.svg.append("</svg>\n").toString();
  }

  private void open(Drawing drawing, int height) {
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" width="%1$d" height="%2$d" \
        viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
        """
            .formatted(WIDTH, height));
    svg.append("<title>").append(HtmlTable.escape(drawing.title())).append("</title>\n");
    svg.append("<desc>").append(HtmlTable.escape(drawing.toString())).append("</desc>\n");
    text(0, 18, "start", "font-size=\"15\" font-weight=\"bold\"", drawing.title());
  }

  private void row(Row row, int y) {
    text(0, y + 18, "start", "", row.name());
    int x = LEFT;
    for (Box box : row.boxes()) {
      box(x, y, box);
      x += width(box) + GAP;
    }
    text(WIDTH, y + 18, "end", "", row.out());
  }

  private static int width(Box box) {
    return box.expand() * PER_EXPAND;
  }

  private void box(int x, int y, Box box) {
    rectangle(x, y, width(box), color(box.kernel()));
    int middle = x + width(box) / 2;
    svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\"".formatted(middle, y + 17));
    svg.append(" fill=\"#000000\" font-size=\"9.5\"").append(squeezed(box)).append('>');
    svg.append(HtmlTable.escape(box.label())).append("</text>\n");
  }

  /** Keeps a label within its box, whatever font the page has. */
  private static String squeezed(Box box) {
    int room = width(box) - 6;
    return box.label().length() * LETTER > room
        ? " textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\"".formatted(room)
        : "";
  }

  private void legend(int y) {
    text(0, y + 18, "start", "", "kernel");
    int x = LEFT;
    for (int kernel : KERNELS) {
      rectangle(x, y + 4, 18, color(kernel));
      text(x + 26, y + 18, "start", "", "%dx%d".formatted(kernel, kernel));
      x += 66;
    }
    text(x, y + 18, "start", "", "width of a box: expansion 3, 4 or 6");
    text(WIDTH, y + 18, "end", "", "channels x height x width");
  }

  private void rectangle(int x, int y, int width, String color) {
    int height = Math.min(BOX, width);
    svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\"".formatted(x, y, width));
    svg.append(" height=\"%d\" rx=\"4\" fill=\"%s\"/>%n".formatted(height, color));
  }

  private void text(int x, int y, String anchor, String style, String text) {
    svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\"".formatted(x, y, anchor));
    svg.append(" fill=\"%s\" %s>".formatted(Palette.NEUTRAL, style));
    svg.append(HtmlTable.escape(text)).append("</text>\n");
  }

  private static String color(int kernel) {
    return switch (kernel) {
      case 3 -> "#56B4E9";
      case 5 -> "#E69F00";
      case 7 -> "#2DB88A";
      default -> PLAIN;
    };
  }
}
