package io.nasbook.display.grade;

import io.nasbook.display.Texts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The checks of one cell. */
final class Checks {

  private static final double PARTS = 1e9;

  private final List<Result> results = new ArrayList<>();

  /** What is to be checked, and how its value is marked. */
  record Task(String name, double points, Answer answer, Function<Object, Result> marks) {

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

  /** Runs an answer and keeps what it got; whatever it throws is a wrong answer. */
  void add(Task task, TimeLimit limit) throws InterruptedException {
    Optional<TimeLimit.Ended> ended = limit.run(task.answer());
    results.add(ended.map(end -> marked(task, end)).orElseGet(() -> late(task, limit)));
  }

  private static Result marked(Task task, TimeLimit.Ended ended) {
    return ended
        .thrown()
        .map(thrown -> task.wrong(reason(thrown)))
        .orElseGet(() -> task.marks().apply(ended.value()));
  }

  private static Result late(Task task, TimeLimit limit) {
    String seconds = Texts.number(limit.duration().toMillis() / 1000.0);
    return task.wrong("it took longer than " + seconds + " s");
  }

  private static String reason(Throwable thrown) {
    String kind = thrown.getClass().getSimpleName();
    String message = thrown.getMessage();
    boolean speaksForItself = thrown instanceof AssertionError && message != null;
    return message == null ? kind : speaksForItself ? message : kind + ": " + message;
  }

  /** Prints every check and the sum, and forgets them. */
  double score(PrintStream out) {
    if (results.isEmpty()) {
      throw new IllegalStateException(
          "Grade.score() found no checks in this cell; call Grade.check(name, points, code) first");
    }
    double total = results.stream().mapToDouble(Result::points).sum();
    double marks = results.stream().mapToDouble(Result::marks).sum();
    double score = Math.clamp(Math.round(marks * PARTS) / PARTS, 0, total);
    results.forEach(out::println);
    out.println("score  " + Texts.number(score) + " of " + Texts.number(total));
    results.clear();
    return score;
  }
}
