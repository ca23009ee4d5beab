package io.nasbook.display.grade;

import io.nasbook.display.Texts;

/**
 * What came of a check.
 *
 * @param name the name of the check
 * @param points what a right answer gets
 * @param marks what this answer got, from 0 to the points
 * @param reason why it did not get all points, otherwise empty
 */
public record Result(String name, double points, double marks, String reason) {

  static Result right(String name, double points) {
    return new Result(name, points, points, "");
  }

  static Result wrong(String name, double points, String reason) {
    return new Result(name, points, 0, reason);
  }

  /** One line, for instance {@code wrong 0 of 2 sum: expected 4, but got 5}. */
  @Override
  public String toString() {
    String verdict = marks == points ? "right" : marks == 0 ? "wrong" : "partly";
    String why = reason.isEmpty() ? "" : ": " + reason;
    return "%-6s %s of %s  %s%s"
        .formatted(verdict, Texts.number(marks), Texts.number(points), name, why);
  }
}
