package io.nasbook.plot.picture;

import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BoxPlot;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.MatrixChart;
import io.nasbook.plot.chart.XyChart;
import org.knowm.xchart.internal.chartpart.AxesChart;

/** Our charts as charts of XChart, with our colours and fonts. */
public final class XCharts {

  private XCharts() {}

  /**
   * A chart of XChart with the same contents; the caption is not part of it.
   *
   * @param chart what to show
   * @return the chart to draw
   */
  public static AxesChart<?, ?> of(Chart chart) {
    return switch (chart) {
      case XyChart xy -> XyPicture.of(xy);
      case BarChart bars -> CategoryPicture.bars(bars);
      case BoxPlot boxes -> CategoryPicture.boxes(boxes);
      case HistogramChart histogram -> CellPicture.histogram(histogram);
      case HeatChart heat -> CellPicture.heat(heat);
      case MatrixChart matrix -> CellPicture.matrix(matrix);
    };
  }
}
