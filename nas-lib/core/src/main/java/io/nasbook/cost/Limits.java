package io.nasbook.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Upper bounds that an architecture must keep, all of them. Typed: there is no key to misspell.
 * Bounds are inclusive. Setting a bound again replaces it.
 *
 * @param list at most one bound per measure
 */
public record Limits(List<Limit> list) {

  /** One million, for MACs and parameters: {@code limits.macs(60 * M)}. */
  public static final long M = 1_000_000;

  /** Sorts the bounds by measure and checks that none is there twice. */
  public Limits {
    list = list.stream().sorted(Comparator.comparing(Limit::measure)).toList();
    if (list.stream().map(Limit::measure).distinct().count() < list.size()) {
      throw new IllegalArgumentException("there must be at most one limit per measure: " + list);
    }
  }

  /**
   * No bounds; the start of a chain.
   *
   * @return limits that every architecture keeps
   */
  public static Limits none() {
    return new Limits(List.of());
  }

  /**
   * Bounds the fused MACs (batch norm folded into the convolution).
   *
   * @param max multiply-accumulate operations, positive
   * @return these limits with that bound
   */
  public Limits macs(double max) {
    return with(Measure.MACS, max);
  }

  /**
   * Bounds the MACs as the lab prints them (fused + 4 per batch-norm element).
   *
   * @param max multiply-accumulate operations, positive
   * @return these limits with that bound
   */
  public Limits labMacs(double max) {
    return with(Measure.LAB_MACS, max);
  }

  /**
   * Bounds the number of parameters.
   *
   * @param max trainable numbers, positive
   * @return these limits with that bound
   */
  public Limits params(double max) {
    return with(Measure.PARAMS, max);
  }

  /**
   * Bounds the peak activation memory.
   *
   * @param max bytes, positive
   * @return these limits with that bound
   */
  public Limits peakBytes(double max) {
    return with(Measure.PEAK_BYTES, max);
  }

  /**
   * Bounds the peak activation memory.
   *
   * @param max KB of 1024 bytes, positive
   * @return these limits with that bound
   */
  public Limits peakKB(double max) {
    return with(Measure.PEAK_BYTES, max * 1024);
  }

  /**
   * Sets the bound of one measure.
   *
   * @param measure what to limit
   * @param max the largest allowed value, at least 1; fractions are cut off
   * @return these limits with that bound
   * @throws IllegalArgumentException if the bound is not a positive number
   */
  public Limits with(Measure measure, double max) {
    if (!(max >= 1 && max < 0x1p63)) {
      throw new IllegalArgumentException(
          "a limit on %s must be a positive number of at least 1, but was %s"
              .formatted(measure.label(), max));
    }
    List<Limit> changed = new ArrayList<>(without(measure).list);
    changed.add(new Limit(measure, (long) max));
    return new Limits(changed);
  }

  /**
   * Takes the bound of a measure away.
   *
   * @param measure what not to limit
   * @return these limits without that bound
   */
  public Limits without(Measure measure) {
    return new Limits(list.stream().filter(limit -> limit.measure() != measure).toList());
  }

  /**
   * The bound of a measure.
   *
   * @param measure what may be limited
   * @return the bound, or empty if there is none
   */
  public OptionalLong of(Measure measure) {
    return list.stream().filter(l -> l.measure() == measure).mapToLong(Limit::max).findFirst();
  }

  /**
   * Whether a cost keeps all bounds.
   *
   * @param cost of a network
   * @return true if it does
   */
  public boolean allow(Cost cost) {
    for (Limit limit : list) {
      if (!limit.allows(cost)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return list.isEmpty()
        ? "no limits"
        : list.stream().map(Limit::toString).collect(Collectors.joining(" and "));
  }
}
