package io.nasbook.exact;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.SeparableSpace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether any network of a space meets limits, with the proof: a witness for a yes, a layer and a
 * number for a no.
 *
 * @param <A> the type of the architectures
 * @param limits what was asked
 * @param verdicts the answer for each setting (width and resolution)
 * @param nearest limits that can be met and differ as little as possible, the least raised first;
 *     only the asked limits if they can be met
 */
public record Feasibility<A>(Limits limits, List<Verdict<A>> verdicts, List<Limits> nearest) {

  /** Copies the lists. */
  public Feasibility {
    verdicts = List.copyOf(verdicts);
    nearest = List.copyOf(nearest);
  }

  /**
   * The answer for one setting: a witness or a certificate.
   *
   * @param <A> the type of the architectures
   * @param setting the width and resolution
   * @param witness a network that meets the limits
   * @param cost what the witness costs
   * @param certificate the proof that there is none
   */
  public record Verdict<A>(
      String setting, Optional<A> witness, Optional<Cost> cost, Optional<Certificate> certificate) {

    /**
     * Whether a network of this setting meets the limits.
     *
     * @return true with a witness, false with a certificate
     */
    public boolean feasible() {
      return witness.isPresent();
    }

    @Override
    public String toString() {
      return setting
          + ": "
          + cost.map(c -> "yes, " + c).orElseGet(() -> "no, " + certificate.orElseThrow());
    }
  }

  /**
   * Answers for a space. Builds its cost tables first; with {@link #of(Costs, Limits)} they are
   * made only once.
   *
   * @param <A> the type of the architectures
   * @param space the space to look in
   * @param limits what its networks must keep
   * @return the answer with its proof
   */
  public static <A> Feasibility<A> of(SeparableSpace<A> space, Limits limits) {
    return of(Costs.of(space), limits);
  }

  /**
   * Answers for the space of a cost model, in well under a millisecond.
   *
   * @param <A> the type of the architectures
   * @param costs the cost model of the space to look in
   * @param limits what its networks must keep
   * @return the answer with its proof
   */
  public static <A> Feasibility<A> of(Costs<A> costs, Limits limits) {
    int settings = costs.space().layout().settings().options();
    List<Verdict<A>> verdicts =
        IntStream.range(0, settings).mapToObj(s -> Judge.verdict(costs, s, limits)).toList();
    boolean feasible = verdicts.stream().anyMatch(Verdict::feasible);
    return new Feasibility<>(
        limits, verdicts, feasible ? List.of(limits) : NearestLimits.of(costs, limits));
  }

  /**
   * Whether any network meets the limits.
   *
   * @return yes or no
   */
  public boolean feasible() {
    return witness().isPresent();
  }

  /**
   * A network that meets the limits.
   *
   * @return the witness of the first setting that has one, or empty
   */
  public Optional<A> witness() {
    return verdicts.stream().flatMap(verdict -> verdict.witness().stream()).findFirst();
  }

  /**
   * The proof that no network meets the limits, for the setting that comes closest.
   *
   * @return empty if a network meets them
   */
  public Optional<Certificate> certificate() {
    return feasible()
        ? Optional.empty()
        : verdicts.stream()
            .flatMap(verdict -> verdict.certificate().stream())
            .min(Comparator.comparingDouble(Certificate::excess));
  }

  /**
   * This answer if it is a yes.
   *
   * @return this
   * @throws InfeasibleLimitsException if no network meets the limits
   */
  public Feasibility<A> orThrow() {
    if (!feasible()) {
      throw new InfeasibleLimitsException(sentence());
    }
    return this;
  }

  private String sentence() {
    return certificate()
        .map(
            proof ->
                "no network meets %s: even %s; nearest limits that can be met: %s"
                    .formatted(
                        limits,
                        proof,
                        nearest.stream().map(Limits::toString).collect(Collectors.joining("; "))))
        .orElseGet(() -> "yes, there are networks with %s".formatted(limits));
  }

  /** The answer, then one line per setting. */
  @Override
  public String toString() {
    return verdicts.stream()
        .map(verdict -> "\n  " + verdict)
        .collect(Collectors.joining("", sentence(), ""));
  }
}
