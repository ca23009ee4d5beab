package io.nasbook.plot.picture;

import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BoxPlot;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.MatrixChart;
import io.nasbook.plot.chart.PanelChart;
import io.nasbook.plot.chart.XyChart;
import java.util.List;
import org.knowm.xchart.internal.chartpart.AxesChart;

/** Our charts as charts of XChart, with our colours and fonts. */
final class XCharts {

  private XCharts() {}

  /** One chart, or from top to bottom those of the panels; captions are not part of them. */
  static List<? extends AxesChart<?, ?>> of(Chart chart) {
    return switch (chart) {
      case XyChart xy -> List.of(XyPicture.of(xy));
      case BarChart bars -> List.of(CategoryPicture.bars(bars));
      case BoxPlot boxes -> List.of(CategoryPicture.boxes(boxes));
      case HistogramChart histogram -> List.of(CellPicture.histogram(histogram));
      case HeatChart heat -> List.of(CellPicture.heat(heat));
      case MatrixChart matrix -> List.of(CellPicture.matrix(matrix));
      case PanelChart panels -> panels.panels().stream().map(XyPicture::of).toList();
    };
  }
}
