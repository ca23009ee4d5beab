package io.nasbook.display.grade;

import java.time.Duration;

/**
 * Checks with a time limit of their own, as {@link Grade#within} gives them.
 *
 * @param limit the longest time of one check
 */
public record Within(Duration limit) {

  /** Checks that there is time. */
  public Within {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("the limit must be above 0, but was " + limit);
    }
  }

  /**
   * The same as {@link Grade#check(String, double, Answer)}, with this limit.
   *
   * @param name what is checked
   * @param points what a right answer gets, above 0
   * @param answer the code, whose value is true, false or the points earned
   * @return the check, for a hint
   */
  public Checked check(String name, double points, Answer answer) {
    return Grade.add(new Task(name, points, () -> Marks.of(name, points, answer.get())), limit);
  }

  /**
   * The same as {@link Grade#check(String, double, Assertion)}, with this limit.
   *
   * @param name what is checked
   * @param points what a right answer gets, above 0
   * @param assertion the code, which throws where something is wrong
   * @return the check, for a hint
   */
  public Checked check(String name, double points, Assertion assertion) {
    return Grade.add(new Task(name, points, () -> held(name, points, assertion)), limit);
  }

  private static Result held(String name, double points, Assertion assertion) throws Exception {
    assertion.run();
    return Result.right(name, points);
  }

  /**
   * The same as {@link Grade#equal}, with this limit.
   *
   * @param name what is checked
   * @param points what a right answer gets, above 0
   * @param expected the right value, or {@link Near} it
   * @param answer the code
   * @return the check, for a hint
   */
  public Checked equal(String name, double points, Object expected, Answer answer) {
    return Grade.add(
        new Task(name, points, () -> Marks.equal(name, points, expected, answer.get())), limit);
  }
}
