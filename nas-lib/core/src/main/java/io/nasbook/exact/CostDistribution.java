package io.nasbook.exact;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.cost.SeparableSpace;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many distinct networks have which cost: counted, not sampled. Over the space or over what a
 * memory limit leaves, as TinyNAS compares spaces (Lin et al., MCUNet, 2020, section 3.1).
 *
 * @param measure the cost
 * @param bins ascending; together they hold every network
 * @param mean mean cost of all networks
 */
public record CostDistribution(Measure measure, List<Bin> bins, double mean) {

  private static final int USUAL_BINS = 40;

  /** Copies the bins. */
  public CostDistribution {
    bins = List.copyOf(bins);
  }

  /**
   * Networks of similar cost.
   *
   * @param from least cost of the bin, inclusive
   * @param to greatest cost of the bin, inclusive
   * @param networks how many there are, exactly
   */
  public record Bin(long from, long to, BigInteger networks) {}

  /**
   * Counts by a cost in 40 bins, or peaks by each value that occurs.
   *
   * @param space any separable space
   * @param limits on the peak, or none
   * @param measure what to count by
   * @return the exact distribution
   * @throws IllegalArgumentException if there are limits on sums
   * @throws InfeasibleLimitsException if no network meets the limits
   */
  public static CostDistribution of(SeparableSpace<?> space, Limits limits, Measure measure) {
    return of(Costs.of(space), limits, measure, USUAL_BINS);
  }

  /**
   * Counts MACs, lab MACs or params in bins of equal width, or peaks by each value that occurs.
   *
   * @param costs the cost model of a space
   * @param limits on the peak, or none
   * @param measure what to count by
   * @param bins how many bins, at least 1; not used for peaks
   * @return the exact distribution
   * @throws IllegalArgumentException if there are limits on sums
   */
  public static CostDistribution of(Costs<?> costs, Limits limits, Measure measure, int bins) {
    if (!Chain.sums(limits).isEmpty() || bins < 1) {
      throw new IllegalArgumentException(
          "a distribution is taken over what a limit on the peak leaves, in at least 1 bin, but was"
              + " asked for %d bins within %s".formatted(bins, limits));
    }
    List<Chain> chains =
        IntStream.range(0, costs.space().layout().settings().options())
            .mapToObj(s -> Chain.of(costs, s, sums(measure), Chain.peakBytes(limits)))
            .filter(Chain::keepsPeak)
            .toList();
    if (chains.isEmpty()) {
      Feasibility.of(costs, limits).orThrow();
    }
    return measure.isSum() ? sums(measure, chains, bins) : peaks(costs, limits);
  }

  private static List<Measure> sums(Measure measure) {
    return measure.isSum() ? List.of(measure) : List.of();
  }

  private static CostDistribution sums(Measure measure, List<Chain> chains, int bins) {
    long[] unbounded = {Long.MAX_VALUE / 4};
    long least = Long.MAX_VALUE;
    long most = 0;
    for (Chain chain : chains) {
      PackedChain packed = PackedChain.of(chain, unbounded);
      least = Math.min(least, packed.start() + sum(packed, true));
      most = Math.max(most, packed.start() + sum(packed, false));
    }
    long[] edges = new long[bins];
    BigInteger[] atMost = new BigInteger[bins];
    for (int bin = 0; bin < bins; bin++) {
      edges[bin] = bin == bins - 1 ? most : least + (most - least) * (bin + 1) / bins;
      atMost[bin] = BigInteger.ZERO;
    }
    BigDecimal weighted = BigDecimal.ZERO;
    for (Chain chain : chains) {
      SettingNetworks networks = SettingNetworks.of(chain, unbounded);
      for (int bin = 0; bin < bins; bin++) {
        atMost[bin] = atMost[bin].add(networks.atMost(edges[bin]));
      }
      weighted = weighted.add(new BigDecimal(networks.size()).multiply(mean(chain, unbounded)));
    }
    double mean =
        weighted.divide(new BigDecimal(atMost[bins - 1]), MathContext.DECIMAL64).doubleValue();
    return new CostDistribution(measure, bins(least, edges, atMost), mean);
  }

  private static long sum(PackedChain packed, boolean least) {
    return packed.parts().stream().mapToLong(p -> least ? p.least() : p.most()).sum();
  }

  /** The mean of a sum of independent parts is the sum of their means. */
  private static BigDecimal mean(Chain chain, long[] unbounded) {
    PackedChain packed = PackedChain.of(chain, unbounded);
    BigDecimal mean = BigDecimal.valueOf(packed.start());
    for (Part part : packed.parts()) {
      BigInteger total = BigInteger.ZERO;
      for (int i = 0; i < part.own().size(); i++) {
        total =
            total.add(
                BigInteger.valueOf(part.own().sum(i))
                    .multiply(BigInteger.valueOf(part.own().count(i))));
      }
      mean =
          mean.add(
              new BigDecimal(total)
                  .divide(new BigDecimal(part.networks()), MathContext.DECIMAL128));
    }
    return mean;
  }

  private static List<Bin> bins(long least, long[] edges, BigInteger[] atMost) {
    List<Bin> list = new ArrayList<>();
    for (int bin = 0; bin < edges.length; bin++) {
      long from = bin == 0 ? least : edges[bin - 1] + 1;
      BigInteger before = bin == 0 ? BigInteger.ZERO : atMost[bin - 1];
      list.add(new Bin(from, edges[bin], atMost[bin].subtract(before)));
    }
    return list;
  }

  private static CostDistribution peaks(Costs<?> costs, Limits limits) {
    TreeSet<Long> values = new TreeSet<>();
    int settings = costs.space().layout().settings().options();
    for (int setting = 0; setting < settings; setting++) {
      values.addAll(NearestLimits.allPeaks(costs, setting));
    }
    List<Bin> bins = new ArrayList<>();
    BigInteger before = BigInteger.ZERO;
    BigDecimal weighted = BigDecimal.ZERO;
    for (long value : values.headSet(Chain.peakBytes(limits), true)) {
      BigInteger atMost = BigInteger.ZERO;
      for (int setting = 0; setting < settings; setting++) {
        Chain chain = Chain.of(costs, setting, List.of(), value);
        atMost =
            chain.keepsPeak() ? atMost.add(PackedChain.of(chain, new long[0]).networks()) : atMost;
      }
      BigInteger exactly = atMost.subtract(before);
      if (exactly.signum() > 0) {
        bins.add(new Bin(value, value, exactly));
        weighted = weighted.add(new BigDecimal(exactly).multiply(BigDecimal.valueOf(value)));
      }
      before = atMost;
    }
    double mean = weighted.divide(new BigDecimal(before), MathContext.DECIMAL64).doubleValue();
    return new CostDistribution(Measure.PEAK_BYTES, bins, mean);
  }

  /**
   * The number of networks in all bins.
   *
   * @return exact count
   */
  public BigInteger networks() {
    return bins.stream().map(Bin::networks).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * The share of networks in each bin.
   *
   * @return fractions that add up to 1
   */
  public List<Double> shares() {
    BigDecimal all = new BigDecimal(networks());
    return bins.stream()
        .map(bin -> new BigDecimal(bin.networks()).divide(all, MathContext.DECIMAL64).doubleValue())
        .toList();
  }

  @Override
  public String toString() {
    String rows =
        IntStream.range(0, bins.size())
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        "%n  %,15d to %,15d  %6.2f %%",
                        bins.get(i).from(),
                        bins.get(i).to(),
                        100 * shares().get(i)))
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT, "%s of %,d networks, mean %,.0f%s", measure.label(), networks(), mean, rows);
  }
}
