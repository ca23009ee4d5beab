package io.nasbook.exact;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.SeparableSpace;
import io.nasbook.space.Genotype;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All distinct networks of a space that meet limits, as a numbered set that is never written out:
 * counted exactly, and drawn from uniformly without rejection. Limits may bound the peak and at
 * most two sums. Where two bounds on sums leave so many different pairs of sums that they cannot be
 * numbered, networks are still counted exactly; they are drawn uniformly from those that keep one
 * of the bounds, and kept if they keep the other.
 *
 * @param <A> the type of the architectures
 */
public final class NetworkSet<A> {

  /** So many networks are drawn at once: their sums and ranks fit the cache beside the tables. */
  private static final int SHARE = 1 << 12;

  private final Costs<A> costs;
  private final Limits limits;
  private final List<BoundedSetting> settings;
  private final BigInteger size;
  private Optional<Boolean> numbered = Optional.empty();
  private Optional<NetworkSet<A>> wider = Optional.empty();

  private NetworkSet(Costs<A> costs, Limits limits) {
    this.costs = costs;
    this.limits = limits;
    this.settings =
        IntStream.range(0, costs.space().layout().settings().options())
            .parallel()
            .mapToObj(setting -> BoundedSetting.of(costs, setting, limits))
            .toList();
    this.size =
        settings.stream().map(BoundedSetting::size).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * Counts the networks of a space that meet limits.
   *
   * @param <A> the type of the architectures
   * @param space any separable space
   * @param limits on the peak and at most two sums
   * @return the set
   */
  public static <A> NetworkSet<A> of(SeparableSpace<A> space, Limits limits) {
    return of(Costs.of(space), limits);
  }

  /**
   * Counts the networks of a cost model's space that meet limits.
   *
   * @param <A> the type of the architectures
   * @param costs the cost model of any separable space
   * @param limits on the peak and at most two sums
   * @return the set
   */
  public static <A> NetworkSet<A> of(Costs<A> costs, Limits limits) {
    return new NetworkSet<>(costs, limits);
  }

  /**
   * The number of distinct networks that meet the limits.
   *
   * @return exact count
   */
  public BigInteger size() {
    return size;
  }

  /**
   * The number of distinct networks for each setting (width and resolution).
   *
   * @return exact counts by the setting's name, in the order of the settings
   */
  public Map<String, BigInteger> sizeBySetting() {
    Map<String, BigInteger> sizes = new LinkedHashMap<>();
    settings.forEach(s -> sizes.put(costs.space().settingName(s.setting()), s.size()));
    return sizes;
  }

  /**
   * The network with a number. Different numbers give different networks.
   *
   * @param number 0 to {@code size() - 1}
   * @return canonical architecture
   * @throws IllegalArgumentException if two bounds on sums leave too many for a number each
   */
  public A get(BigInteger number) {
    return get(List.of(number)).getFirst();
  }

  /** A number among those of one setting, and where it stands in the list that was asked for. */
  private record Place(int position, int setting, BigInteger number) {}

  private List<A> get(List<BigInteger> numbers) {
    Genotype[] networks = new Genotype[numbers.size()];
    IntStream.range(0, networks.length)
        .mapToObj(position -> place(position, numbers.get(position)))
        .collect(Collectors.groupingBy(Place::setting))
        .forEach((setting, places) -> get(setting, places, networks));
    return Arrays.stream(networks).map(costs.space()::decode).toList();
  }

  private Place place(int position, BigInteger number) {
    if (number.signum() < 0 || number.compareTo(size) >= 0) {
      throw new IndexOutOfBoundsException(
          "the number of a network must be 0 to %s, but was %s"
              .formatted(size.subtract(BigInteger.ONE), number));
    }
    BigInteger rest = number;
    int setting = 0;
    while (rest.compareTo(settings.get(setting).size()) >= 0) {
      rest = rest.subtract(settings.get(setting++).size());
    }
    return new Place(position, setting, rest);
  }

  private void get(int setting, List<Place> places, Genotype[] networks) {
    List<BigInteger> numbers = places.stream().map(Place::number).toList();
    int[][] genes = settings.get(setting).networks().get(numbers);
    for (int i = 0; i < genes.length; i++) {
      networks[places.get(i).position()] = Genotype.of(genes[i]);
    }
  }

  /**
   * Draws a network, each with the same probability.
   *
   * @param rng source of randomness
   * @return canonical architecture
   * @throws InfeasibleLimitsException if the set is empty
   */
  public A sample(RandomGenerator rng) {
    return sample(1, rng).getFirst();
  }

  /**
   * Draws networks independently, each with the same probability: the same as single draws, but
   * faster.
   *
   * @param count how many
   * @param rng source of randomness
   * @return canonical architectures, in the order drawn
   * @throws InfeasibleLimitsException if the set is empty
   */
  public List<A> sample(int count, RandomGenerator rng) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "the number of networks to draw must be 0 or more, but was " + count);
    }
    if (count > 0 && size.signum() == 0) {
      Feasibility.of(costs, limits).orThrow();
    }
    List<A> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      drawn.addAll(share(Math.min(SHARE, count - drawn.size()), rng));
    }
    return List.copyOf(drawn);
  }

  /** At most so many draws. */
  private List<A> share(int count, RandomGenerator rng) {
    if (isNumbered()) {
      return get(Stream.generate(() -> number(rng)).limit(count).toList());
    }
    return wider().sample(count, rng).stream().filter(a -> limits.allow(costs.of(a))).toList();
  }

  private synchronized boolean isNumbered() {
    if (numbered.isEmpty()) {
      numbered = Optional.of(settings.stream().allMatch(BoundedSetting::isNumbered));
    }
    return numbered.get();
  }

  /** The set with the fewest networks of those that keep one bound on a sum less. */
  private synchronized NetworkSet<A> wider() {
    if (wider.isEmpty()) {
      wider =
          Chain.sums(limits).stream()
              .map(sum -> of(costs, limits.without(sum)))
              .min(Comparator.comparing(NetworkSet::size));
    }
    return wider.orElseThrow();
  }

  private BigInteger number(RandomGenerator rng) {
    int bits = size.bitLength();
    BigInteger number;
    do {
      BigInteger high = BigInteger.valueOf(rng.nextLong() >>> 1).shiftLeft(63);
      number = high.or(BigInteger.valueOf(rng.nextLong() >>> 1)).shiftRight(126 - bits);
    } while (number.compareTo(size) >= 0);
    return number;
  }

  @Override
  public String toString() {
    return sizeBySetting().entrySet().stream()
        .filter(entry -> entry.getValue().signum() > 0)
        .map(entry -> "\n  %s: %,d".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("", "%,d networks within %s".formatted(size, limits), ""));
  }
}
