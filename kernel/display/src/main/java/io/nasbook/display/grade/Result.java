package io.nasbook.display.grade;

import io.nasbook.display.Texts;

/**
 * What came of a check.
 *
 * @param name the name of the check
 * @param points what a right answer gets
 * @param marks what this answer got, from 0 to the points
 * @param reason why it did not get all points, otherwise empty
 * @param hint what to look at where it did not get all points, or empty
 */
public record Result(String name, double points, double marks, String reason, String hint) {

  static Result right(String name, double points) {
    return new Result(name, points, points, "", "");
  }

  static Result wrong(String name, double points, String reason) {
    return new Result(name, points, 0, reason, "");
  }

  Result withHint(String text) {
    return new Result(name, points, marks, reason, text);
  }

  /** Whether it got all points. */
  boolean isRight() {
    return marks == points;
  }

  /** The hint, where there is one and it is needed. */
  String shownHint() {
    return isRight() ? "" : hint;
  }

  String verdict() {
    return isRight() ? "right" : marks == 0 ? "wrong" : "partly";
  }

  /** One line, for instance {@code wrong 0 of 2 sum: expected 4, but got 5}, and one of a hint. */
  @Override
  public String toString() {
    String why = reason.isEmpty() ? "" : ": " + reason;
    String help = shownHint().isEmpty() ? "" : "\n       hint: " + shownHint();
    return "%-6s %s of %s  %s%s%s"
        .formatted(verdict(), Texts.number(marks), Texts.number(points), name, why, help);
  }
}
