package io.nasbook.display.grade;

import io.nasbook.display.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of one cell. */
final class Checks {

  private final List<Result> results = new ArrayList<>();

  /** Runs an answer and keeps what it got; whatever it throws is a wrong answer. */
  Checked add(Task task, TimeLimit limit) throws InterruptedException {
    Optional<TimeLimit.Ended> ended = limit.run(task.code());
    results.add(ended.map(end -> marked(task, end)).orElseGet(() -> late(task, limit)));
    return new Checked(this, results.size() - 1);
  }

  void hint(int number, String text) {
    results.set(number, results.get(number).withHint(text));
  }

  Result result(int number) {
    return results.get(number);
  }

  private static Result marked(Task task, TimeLimit.Ended ended) {
    return ended.thrown().map(thrown -> task.wrong(reason(thrown))).orElseGet(ended::result);
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

  /** What all checks together came to. */
  Report report() {
    if (results.isEmpty()) {
      throw new IllegalStateException(
          "Grade.score() found no checks in this cell; call Grade.check(name, points, code) first");
    }
    return new Report(results);
  }
}
