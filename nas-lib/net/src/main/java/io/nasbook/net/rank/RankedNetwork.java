package io.nasbook.net.rank;

import io.nasbook.mcunet.Arch;
import io.nasbook.net.table.RowFile;
import io.nasbook.predict.KendallTau;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network measured twice.
 *
 * @param arch the network
 * @param shared its accuracy with the supernet's weights, recalibrated, 0 to 1
 * @param tuned its accuracy after it trained further by itself, recalibrated, 0 to 1
 */
public record RankedNetwork(Arch arch, double shared, double tuned) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * How well the supernet puts networks in the order that their own training gives them.
   *
   * @param networks at least two
   * @return Kendall's tau-b, 1 for the same order
   */
  public static double tau(List<RankedNetwork> networks) {
    return KendallTau.of(
        networks.stream().mapToDouble(RankedNetwork::shared).toArray(),
        networks.stream().mapToDouble(RankedNetwork::tuned).toArray());
  }

  static RankedNetwork read(Arch arch, String line) {
    JsonNode row = JSON.readTree(line);
    return new RankedNetwork(
        arch, row.get("shared").doubleValue() / 100, row.get("tuned").doubleValue() / 100);
  }

  /** The end of a line of JSON, in percent. */
  String accuracies() {
    return String.format(
        Locale.ROOT, ", \"shared\": %.4f, \"tuned\": %.4f}", 100 * shared, 100 * tuned);
  }

  /** A line of JSON: the architecture with both accuracies in percent. */
  @Override
  public String toString() {
    return RowFile.head(arch) + accuracies();
  }
}
