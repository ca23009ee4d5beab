package io.nasbook.plot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VegaLiteTest {

  @ParameterizedTest
  @MethodSource("io.nasbook.plot.picture.Gallery#charts")
  void everyKindIsASpecificationWithTitleTextAlternativeAndData(Chart chart) {
    JsonNode spec = json(chart);

    assertThat(spec.get("$schema").asString()).endsWith("/vega-lite/v5.json");
    assertThat(spec.get("title").get("text").asString()).isEqualTo(chart.labels().title());
    assertThat(spec.get("description").asString()).isEqualTo(chart.toString());
    assertThat(spec.findValue("values")).isNotEmpty();
    assertThat(spec.findValues("title").stream().filter(JsonNode::isString))
        .extracting(JsonNode::asString)
        .contains(chart.y().toString());
  }

  @Test
  void theBarsOfAHistogramStandOnZero() {
    JsonNode encoding = json(Gallery.histogram()).get("encoding");

    assertThat(encoding.get("y2").get("datum").asInt()).isZero();
    assertThat(encoding.get("x2").get("field").asString()).isEqualTo("to");
  }

  @Test
  void manyPointsAreThinnedButTheFirstAndTheLastStay() {
    double[] x = DoubleStream.iterate(0, v -> v + 1).limit(50_000).toArray();
    JsonNode values = values(Series.of("many", Mark.DOTS, x, x));

    assertThat(values).hasSize(VegaXy.MOST_POINTS);
    assertThat(values.get(0).get("x").asDouble()).isZero();
    assertThat(values.get(VegaXy.MOST_POINTS - 1).get("x").asDouble()).isEqualTo(49_999);
  }

  @Test
  void whatIsNoNumberIsStillJson() {
    double[] odd = {1, Double.NaN, Double.POSITIVE_INFINITY};

    assertThat(values(Series.of("odd", Mark.LINE, new double[] {1, 2, 3}, odd))).hasSize(3);
  }

  private static JsonNode values(Series series) {
    Chart chart = new XyChart(Labels.of("t"), Axis.of("x"), Axis.of("y"), List.of(series));
    return json(chart).get("layer").get(0).get("data").get("values");
  }

  private static JsonNode json(Chart chart) {
    Map<String, Object> spec = VegaLite.of(chart);
    JsonMapper mapper = JsonMapper.builder().build();
    return mapper.readTree(mapper.writeValueAsString(spec));
  }
}
