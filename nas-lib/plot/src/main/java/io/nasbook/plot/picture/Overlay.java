package io.nasbook.plot.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.BiConsumer;
import org.knowm.xchart.internal.chartpart.Annotation;

/** What XChart does not draw by itself, drawn over its plot with the same axes. */
final class Overlay extends Annotation {

  private static final int FONT_SIZE = 12;

  private final BiConsumer<Overlay, Graphics2D> painter;

  Overlay(BiConsumer<Overlay, Graphics2D> painter) {
    super(false);
    this.painter = painter;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Graphics2D own = (Graphics2D) graphics.create();
    try {
      own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      own.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
      painter.accept(this, own);
    } finally {
      own.dispose();
    }
  }

  double x(double value) {
    return getXAxisScreenValue(value);
  }

  double y(double value) {
    return getYAxisScreenValue(value);
  }

  /** The middle of a category, and how wide it is. */
  double middle(int category, int categories) {
    double left = getXAxisScreenValueForMin();
    double width = getXAxisScreenValueForMax() - left;
    double used = width * styler.getPlotContentSize();
    return left + (width - used) / 2 + used * (category + 0.5) / categories;
  }

  double width(int categories) {
    double width = (double) getXAxisScreenValueForMax() - getXAxisScreenValueForMin();
    return width * styler.getPlotContentSize() / categories;
  }

  /** How high a row of a heat map is. */
  double height(int rows) {
    return Math.abs((double) getYAxisScreenValueForMax() - getYAxisScreenValueForMin()) / rows;
  }

  double left() {
    return getXAxisScreenValueForMin();
  }

  /** The middle of a row of a heat map, counted from above. */
  double level(int row, int rows) {
    double top = getYAxisScreenValueForMin();
    return top + (getYAxisScreenValueForMax() - top) * (row + 0.5) / rows;
  }
}
