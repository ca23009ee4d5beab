package io.nasbook.plot;

import io.nasbook.cost.Breakdown;
import io.nasbook.cost.Layer;
import io.nasbook.network.Network;
import io.nasbook.network.Network.LayerField;
import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Charts of networks that are described by their operations, layer by layer. */
public final class NetworkPlots {

  private static final Axis LAYER = new Axis("layer", "");

  private NetworkPlots() {}

  /**
   * How much memory the activations of each layer need, in int8.
   *
   * @param networks at least one
   * @return a line a network; the caption names the layers with the peaks
   */
  public static XyChart activations(Network... networks) {
    String peaks =
        Arrays.stream(networks).map(NetworkPlots::peak).collect(Collectors.joining("\n"));
    return new XyChart(
        new Labels("Activation memory, layer by layer", peaks),
        LAYER,
        new Axis("activations", "KB"),
        Arrays.stream(networks).map(NetworkPlots::activations).toList());
  }

  private static String peak(Network network) {
    Layer peak = network.breakdown().peak();
    return String.format(
        Locale.ROOT,
        "%s: peak of %,.0f KB in %s",
        network.name(),
        peak.cost().peakKB(),
        peak.name());
  }

  private static Series activations(Network network) {
    Breakdown breakdown = network.breakdown();
    return steps(
        network, breakdown.layers().stream().mapToDouble(l -> l.cost().peakKB()).toArray());
  }

  /**
   * How much of the image an output pixel sees, layer by layer up to the last one that has an image
   * as output. Where branches differ, the largest field so far.
   *
   * @param networks at least one
   * @return a line a network; the caption gives the fields of the last layers
   */
  public static XyChart receptiveFields(Network... networks) {
    String last =
        Arrays.stream(networks)
            .map(n -> "%s: %d px".formatted(n.name(), fields(n).getLast().field()))
            .collect(Collectors.joining("; "));
    return new XyChart(
        new Labels("Receptive field, layer by layer", "at the end " + last),
        LAYER,
        new Axis("receptive field", "px"),
        Arrays.stream(networks).map(n -> steps(n, largestSoFar(n))).toList());
  }

  private static double[] largestSoFar(Network network) {
    double[] fields = fields(network).stream().mapToDouble(LayerField::field).toArray();
    Arrays.parallelPrefix(fields, Math::max);
    return fields;
  }

  private static List<LayerField> fields(Network network) {
    return network.receptiveFields().stream().filter(f -> f.out().height() > 1).toList();
  }

  private static Series steps(Network network, double[] values) {
    double[] numbers = IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
    return Series.of(network.name(), Mark.STEPS, numbers, values);
  }
}
