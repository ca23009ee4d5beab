package io.nasbook.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.network.Networks;
import io.nasbook.plot.chart.Series.Point;
import io.nasbook.plot.chart.XyChart;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class NetworkPlotsTest {

  @Test
  void theActivationsShowEachLayerAndNameThePeak() {
    XyChart chart = NetworkPlots.activations(Networks.vgg16(), Networks.mobileNetV2());

    assertThat(chart.labels().caption())
        .isEqualTo(
            "VGG-16: peak of 6,272 KB in conv2\n"
                + "MobileNet V2: peak of 1,470 KB in stage2.block1.conv2");
    assertThat(chart.series().getFirst().points()).hasSize(13 + 5 + 3);
    assertThat(chart.series().getFirst().points().get(1).y()).isEqualTo(6272);
  }

  @Test
  void aNetworkIsShownAsTheTableOfItsLayers() {
    Table table = Tables.layers(Networks.squeezeNet11());

    assertThat(table.name()).startsWith("SqueezeNet 1.1 for 3x224x224: 1,235,496 params");
    assertThat(table.columnNames())
        .containsExactly("layer", "input", "output", "MACs (M)", "peak (KB)", "params");
    assertThat(new TableRenderer().render(Networks.squeezeNet11()).orElseThrow().toString())
        .contains("fire9.concat1", "349.151936");
  }

  @Test
  void aShorterBranchMakesNoDip() {
    XyChart chart = NetworkPlots.receptiveFields(Networks.resNet18());

    assertThat(chart.series().getFirst().points()).extracting(Point::y).isSorted();
  }

  @Test
  void theReceptiveFieldsGrowToThatOfTheLastImage() {
    XyChart chart = NetworkPlots.receptiveFields(Networks.vgg16());

    assertThat(chart.labels().caption()).isEqualTo("at the end VGG-16: 212 px");
    assertThat(chart.series().getFirst().points())
        .extracting(Point::y)
        .startsWith(3.0, 5.0, 6.0)
        .endsWith(212.0);
  }
}
