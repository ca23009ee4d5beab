package io.nasbook.search;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When a search ends before it has used its budget. All rules but {@link Time} depend on the
 * history alone, so that the same seed gives the same result.
 */
public sealed interface StopRule {

  /**
   * Where a search stands.
   *
   * @param evaluations networks scored so far, at least 1
   * @param sinceBest networks scored since the best one
   * @param best highest score so far
   * @param elapsed time since the start
   */
  record State(int evaluations, int sinceBest, double best, Duration elapsed) {}

  /**
   * Whether the search should end.
   *
   * @param state where it stands
   * @return true to end it
   */
  boolean reached(State state);

  /**
   * How many networks may be scored before the rule must be asked again.
   *
   * @param evaluations networks scored so far
   * @return at least 1
   */
  default int room(int evaluations) {
    return Integer.MAX_VALUE;
  }

  /**
   * No rule: the search ends by itself.
   *
   * @return a rule that is never reached
   */
  static StopRule never() {
    return new Any(List.of());
  }

  /**
   * Ends when this or another rule is reached.
   *
   * @param other another rule
   * @return both rules
   */
  default StopRule or(StopRule other) {
    return new Any(List.of(this, other));
  }

  /**
   * Ends after so many evaluations.
   *
   * @param most positive
   */
  record Evaluations(int most) implements StopRule {

    /** Checks the number. */
    public Evaluations {
      checkPositive("evaluations", most);
    }

    @Override
    public boolean reached(State state) {
      return state.evaluations() >= most;
    }

    @Override
    public int room(int evaluations) {
      return Math.max(1, most - evaluations);
    }
  }

  /**
   * Ends when so many evaluations in a row brought nothing better.
   *
   * @param most positive
   */
  record Stagnation(int most) implements StopRule {

    /** Checks the number. */
    public Stagnation {
      checkPositive("evaluations without progress", most);
    }

    @Override
    public boolean reached(State state) {
      return state.sinceBest() >= most;
    }
  }

  /**
   * Ends when a score is reached.
   *
   * @param score in the unit of the evaluator, such as accuracy as a fraction
   */
  record Target(double score) implements StopRule {

    /** Checks that the score is a number. */
    public Target {
      if (Double.isNaN(score)) {
        throw new IllegalArgumentException("the score to reach must be a number, but was NaN");
      }
    }

    @Override
    public boolean reached(State state) {
      return state.best() >= score;
    }
  }

  /**
   * Ends after some time. The result then depends on the speed of the machine.
   *
   * @param most positive
   */
  record Time(Duration most) implements StopRule {

    /** Checks the duration. */
    public Time {
      checkPositive("milliseconds", most.toMillis());
    }

    @Override
    public boolean reached(State state) {
      return state.elapsed().compareTo(most) >= 0;
    }
  }

  /**
   * Ends when any of several rules is reached.
   *
   * @param rules none means never
   */
  record Any(List<StopRule> rules) implements StopRule {

    /** Copies the rules. */
    public Any {
      rules = List.copyOf(rules);
    }

    @Override
    public boolean reached(State state) {
      return rules.stream().anyMatch(rule -> rule.reached(state));
    }

    @Override
    public int room(int evaluations) {
      return rules.stream().mapToInt(r -> r.room(evaluations)).min().orElse(Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
      return rules.stream().map(StopRule::toString).collect(Collectors.joining(" or "));
    }
  }

  private static void checkPositive(String what, long number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "a stop rule needs a positive number of %s, but was %,d".formatted(what, number));
    }
  }
}
