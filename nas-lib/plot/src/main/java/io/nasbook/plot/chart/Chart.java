package io.nasbook.plot.chart;

/**
 * The numbers of a chart with their labels. Shown in a notebook it is drawn; its {@code toString()}
 * is a summary in words and numbers, which is also the text alternative of the picture.
 */
public sealed interface Chart
    permits XyChart, BarChart, HistogramChart, HeatChart, MatrixChart, BoxPlot, PanelChart {

  /**
   * Title and caption.
   *
   * @return the labels
   */
  Labels labels();

  /**
   * What the horizontal axis measures.
   *
   * @return the axis
   */
  Axis x();

  /**
   * What the vertical axis measures.
   *
   * @return the axis
   */
  Axis y();

  /**
   * This chart with another caption.
   *
   * @param caption the numbers to remember, or empty
   * @return the new chart
   */
  Chart withCaption(String caption);
}
