package io.nasbook.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.display.MimeBundle;
import io.nasbook.display.Renderers;
import io.nasbook.mcunet.McuNetSpace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.QuickChart;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderersTest {

  record Pair(String name, int value) {}

  final Renderers renderers = Renderers.of(getClass().getClassLoader());

  @Test
  void aTableIsHtmlAndText() {
    MimeBundle bundle = renderers.render(Table.create("t", StringColumn.create("c", "<b>")));

    assertThat(bundle.data()).containsOnlyKeys("text/html", "text/plain");
    assertThat(bundle.data().get("text/html").toString()).contains("&lt;b&gt;");
  }

  @Test
  void aListOfRecordsIsATable() {
    MimeBundle bundle = renderers.render(List.of(new Pair("a", 1), new Pair("b", 1000)));

    assertThat(bundle.data().get("text/html").toString())
        .contains("<td style=\"text-align: right; white-space: nowrap\">1,000</td>");
  }

  @Test
  void aChartIsVegaLiteWithPictureAndTextButNoHtml() {
    Object chart = Charts.bars("Costs", "peak (KB)", Map.of("stem", 45.0));
    MimeBundle bundle = renderers.render(chart);

    assertThat(bundle.data())
        .containsOnlyKeys("application/vnd.vegalite.v5+json", "image/png", "text/plain");
    assertThat(bundle.metadata().get("image/png").toString()).contains("alt=Costs", "stem");
    assertThat(bundle.data().get("text/plain")).isEqualTo(chart.toString());
  }

  @Test
  void aChartOfXChartIsAPictureAndText() {
    double[] x = {1, 2, 3};
    MimeBundle bundle = renderers.render(QuickChart.getChart("Squares", "x", "y", "y(x)", x, x));

    assertThat(bundle.data()).containsOnlyKeys("image/png", "text/plain");
    assertThat(bundle.data().get("text/plain")).isEqualTo("chart \"Squares\" of 1 series: y(x)");
  }

  @Test
  void aDrawingIsSvgAndASheetIsHtml() {
    var arch = McuNetSpace.lab().smallest(96);

    assertThat(renderers.render(Drawing.of(arch)).data())
        .containsOnlyKeys("image/svg+xml", "text/plain");
    assertThat(renderers.render(EncodingSheet.of(arch)).data())
        .containsOnlyKeys("text/html", "text/plain");
  }

  @Test
  void otherValuesAreLeftToOthers() {
    assertThat(new TableRenderer().render("text")).isEmpty();
    assertThat(new TableRenderer().render(List.of())).isEmpty();
    assertThat(new ChartRenderer().render(1)).isEmpty();
    assertThat(new DrawingRenderer().render(1)).isEmpty();
  }
}
