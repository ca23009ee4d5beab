package io.nasbook.cost;

import java.util.List;
import java.util.Locale;

/**
 * The layers of a network with what each costs.
 *
 * @param layers in the order of the network
 */
public record Breakdown(List<Layer> layers) {

  /** Copies the layers. */
  public Breakdown {
    layers = List.copyOf(layers);
  }

  /**
   * The cost of the whole network.
   *
   * @return sums, and the largest peak
   */
  public Cost total() {
    return Cost.sum(layers.stream().map(Layer::cost).toList());
  }

  /**
   * The layer that needs the most activation memory; the first of them if several do.
   *
   * @return the layer that sets the peak
   */
  public Layer peak() {
    long peakBytes = total().peakBytes();
    return layers.stream().filter(l -> l.cost().peakBytes() == peakBytes).findFirst().orElseThrow();
  }

  /** A text table, one line per layer and a total. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-24s %14s %14s %12s %12s %10s%n",
            "layer",
            "in",
            "out",
            "MACs",
            "params",
            "KB"));
    layers.forEach(l -> text.append(row(l.name(), "" + l.in(), "" + l.out(), l.cost())));
    return text.append(row("total", "", "", total())).toString();
  }

  private static String row(String name, String in, String out, Cost cost) {
    return String.format(
        Locale.ROOT,
        "%-24s %14s %14s %,12d %,12d %10.2f%n",
        name,
        in,
        out,
        cost.macs(),
        cost.params(),
        cost.peakKB());
  }
}
