package io.nasbook.display.grade;

import java.util.concurrent.Callable;

/**
 * What is to be checked.
 *
 * @param name the name of the check
 * @param points what a right answer gets
 * @param code runs the answer and marks it
 */
record Task(String name, double points, Callable<Result> code) {

  Task {
    if (!(points > 0 && points < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the points of check \"%s\" must be a number above 0, but were %s"
              .formatted(name, points));
    }
  }

  Result wrong(String reason) {
    return Result.wrong(name, points, reason);
  }
}
