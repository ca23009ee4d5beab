package io.nasbook.exact;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limit;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import java.lang.ref.SoftReference;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;

/**
 * The networks of one setting within limits: counted at once, numbered when asked for. Tables of
 * numbers are made again if memory was short.
 */
final class BoundedSetting {

  private final Costs<?> costs;
  private final Chain chain;
  private final Limits limits;
  private final BigInteger size;
  private SoftReference<SettingNetworks> networks = new SoftReference<>(null);

  private BoundedSetting(Costs<?> costs, int setting, Limits limits) {
    this.costs = costs;
    this.limits = limits;
    this.chain = Chain.of(costs, setting, limits);
    this.size = chain.keepsPeak() ? counted() : BigInteger.ZERO;
  }

  /** Leaves out the bounds that no network of the setting exceeds. */
  static BoundedSetting of(Costs<?> costs, int setting, Limits limits) {
    List<Measure> sums = Chain.sums(limits);
    Chain chain = Chain.of(costs, setting, limits);
    Predicate<Limit> binds =
        limit ->
            !limit.measure().isSum() || chain.most(sums.indexOf(limit.measure())) > limit.max();
    return new BoundedSetting(costs, setting, with(limits, binds));
  }

  private static Limits with(Limits limits, Predicate<Limit> kept) {
    return new Limits(limits.list().stream().filter(kept).toList());
  }

  private BigInteger counted() {
    List<Measure> sums = Chain.sums(limits);
    return sums.size() == 2
        ? TwoSumCount.of(PackedChain.of(chain, Chain.bounds(limits)))
            .count(kept -> within(sums.get(kept)))
        : networks().size();
  }

  private BigInteger within(Measure sum) {
    Limits one = with(limits, limit -> !limit.measure().isSum() || limit.measure() == sum);
    return of(costs, chain.setting(), one).size();
  }

  int setting() {
    return chain.setting();
  }

  BigInteger size() {
    return size;
  }

  /**
   * The numbered networks.
   *
   * @throws TooManySumsException if their tables would fill the memory
   */
  synchronized SettingNetworks networks() {
    SettingNetworks found = networks.get();
    if (found == null) {
      found = SettingNetworks.of(chain, Chain.bounds(limits));
      networks = new SoftReference<>(found);
    }
    return found;
  }

  boolean isNumbered() {
    try {
      return size.signum() == 0 || networks().size().equals(size);
    } catch (TooManySumsException tooMany) {
      return false;
    }
  }
}
