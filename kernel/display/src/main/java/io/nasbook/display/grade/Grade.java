package io.nasbook.display.grade;

import io.nasbook.display.Display;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The mark of a graded cell: checks with points, whose sum is the value of its last line.
 *
 * <pre>{@code
 * Grade.check("adds", 1, () -> add(1, 2) == 3);
 * Grade.equal("adds negative numbers", 1, 0, () -> add(-1, 1)).hint("-1 + 1 is 0");
 * Grade.score()
 * }</pre>
 *
 * <p>A check that throws, takes too long, or gives something that is no mark gets 0, and the line
 * that {@link #score} shows about it says why. The checks run in the same process as the code that
 * they check: nothing here keeps a student from reading or changing them.
 */
public final class Grade {

  private static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

  /** Static, because a process has one notebook, which runs one cell at a time. */
  private static final AtomicReference<State> STATE =
      new AtomicReference<>(State.of(Optional.empty(), Thread::interrupt));

  /** The checks of a cell, how long each may take, and its thread, where a kernel runs it. */
  private record State(
      Checks checks, Duration limit, Optional<Thread> cell, Consumer<Thread> stopper) {

    static State of(Optional<Thread> cell, Consumer<Thread> stopper) {
      return new State(new Checks(), USUAL_LIMIT, cell, stopper);
    }

    State withLimit(Duration other) {
      return new State(checks, other, cell, stopper);
    }

    State withoutChecks() {
      return new State(new Checks(), limit, cell, stopper);
    }

    State ofThisThread() {
      return new State(checks, limit, Optional.of(Thread.currentThread()), stopper);
    }

    /** Code that is checked must not add checks of its own, nor take the score. */
    State here() {
      if (cell.isPresent() && cell.get() != Thread.currentThread()) {
        throw new IllegalStateException(
            "Grade works in the cell itself, not in code that it checks nor in another thread");
      }
      return this;
    }
  }

  private Grade() {}

  /**
   * Tells how a thread is stopped that does not heed an interrupt; the kernel does so once.
   *
   * @param stopper what asks a thread to stop
   */
  public static void attach(Consumer<Thread> stopper) {
    STATE.set(State.of(Optional.empty(), stopper));
  }

  /** Begins a cell, without checks; the kernel does so before each one. */
  public static void begin() {
    STATE.updateAndGet(state -> State.of(Optional.empty(), state.stopper()));
  }

  /** Says that this thread runs the cell; from then on no other one can add checks. */
  public static void adopt() {
    STATE.updateAndGet(State::ofThisThread);
  }

  /**
   * Changes how long each of the following checks of this cell may take, which is 5 seconds.
   *
   * @param limit the longest time of one check
   */
  public static void limit(Duration limit) {
    var checked = new Within(limit);
    STATE.updateAndGet(state -> state.here().withLimit(checked.limit()));
  }

  /**
   * Another time limit for one check: {@code Grade.within(Duration.ofSeconds(20)).check(...)}.
   *
   * @param limit the longest time of one check
   * @return what checks within that time
   */
  public static Within within(Duration limit) {
    return new Within(limit);
  }

  /**
   * Checks an answer that is true, false or the number of points earned.
   *
   * @param name what is checked, for the line that is shown
   * @param points what a right answer gets, above 0
   * @param answer the code; anything else than a boolean or a number from 0 to the points is
   *     refused and gets 0
   * @return the check, for a hint
   */
  public static Checked check(String name, double points, Answer answer) {
    return usual().check(name, points, answer);
  }

  /**
   * Checks that code throws nothing, for instance {@code assert} or JUnit's assertions.
   *
   * @param name what is checked, for the line that is shown
   * @param points what a right answer gets, above 0
   * @param assertion the code
   * @return the check, for a hint
   */
  public static Checked check(String name, double points, Assertion assertion) {
    return usual().check(name, points, assertion);
  }

  /**
   * Checks that an answer equals a value: numbers by their value, arrays by their elements.
   *
   * @param name what is checked, for the line that is shown
   * @param points what a right answer gets, above 0
   * @param expected the right value, or {@link Near} it
   * @param answer the code
   * @return the check, for a hint
   */
  public static Checked equal(String name, double points, Object expected, Answer answer) {
    return usual().equal(name, points, expected, answer);
  }

  private static Within usual() {
    return new Within(STATE.get().limit());
  }

  static Checked add(Task task, Duration limit) {
    State state = STATE.get().here();
    try {
      return state.checks().add(task, new TimeLimit(limit, state.stopper()));
    } catch (InterruptedException stopped) {
      throw Grade.<RuntimeException>unchecked(stopped);
    }
  }

  /** A cell that is interrupted while it checks ends with the interrupt itself. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> E unchecked(Exception exception) throws E {
    throw (E) exception;
  }

  /**
   * Shows what each check of this cell got and why, and forgets them.
   *
   * @return the sum, never less than 0 nor more than all points together
   * @throws IllegalStateException where nothing was checked
   */
  public static double score() {
    Report report = STATE.get().here().checks().report();
    STATE.updateAndGet(State::withoutChecks);
    Display.display(report.bundle());
    return report.score();
  }
}
