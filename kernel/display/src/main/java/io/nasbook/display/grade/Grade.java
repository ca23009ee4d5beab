package io.nasbook.display.grade;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The mark of a graded cell: checks with points, whose sum is the value of its last line.
 *
 * <pre>{@code
 * Grade.check("adds", 1, () -> add(1, 2) == 3);
 * Grade.equal("adds negative numbers", 1, 0, () -> add(-1, 1));
 * Grade.score()
 * }</pre>
 *
 * <p>A check that throws, takes too long, or gives something that is no mark gets 0, and the line
 * that {@link #score} prints about it says why. The checks run in the same process as the code that
 * they check: nothing here keeps a student from reading or changing them.
 */
public final class Grade {

  private static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

  /** Static, because a process has one notebook, which runs one cell at a time. */
  private static final AtomicReference<State> STATE =
      new AtomicReference<>(new State(new Checks(), new TimeLimit(USUAL_LIMIT, thread -> {})));

  private record State(Checks checks, TimeLimit limit) {}

  private Grade() {}

  /**
   * Tells how a thread is stopped that does not heed an interrupt; the kernel does so once.
   *
   * @param stopper what asks a thread to stop
   */
  public static void attach(Consumer<Thread> stopper) {
    STATE.set(new State(new Checks(), new TimeLimit(USUAL_LIMIT, stopper)));
  }

  /** Forgets checks whose score was not asked for; the kernel does so before each cell. */
  public static void forget() {
    STATE.updateAndGet(
        state -> new State(new Checks(), new TimeLimit(USUAL_LIMIT, state.limit().stopper())));
  }

  /**
   * Changes how long each of the following checks of this cell may take, which is 5 seconds.
   *
   * @param limit the longest time of one check
   */
  public static void limit(Duration limit) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("the limit must be above 0, but was " + limit);
    }
    STATE.updateAndGet(
        state -> new State(state.checks(), new TimeLimit(limit, state.limit().stopper())));
  }

  /**
   * Checks an answer that is true, false or the number of points earned.
   *
   * @param name what is checked, for the line that is printed
   * @param points what a right answer gets, above 0
   * @param answer the code; anything else than a boolean or a number from 0 to the points is
   *     refused and gets 0
   */
  public static void check(String name, double points, Answer answer) {
    add(new Checks.Task(name, points, answer, value -> Marks.of(name, points, value)));
  }

  /**
   * Checks that code throws nothing, for instance {@code assert} or JUnit's assertions.
   *
   * @param name what is checked, for the line that is printed
   * @param points what a right answer gets, above 0
   * @param assertion the code
   */
  public static void check(String name, double points, Assertion assertion) {
    Answer answer =
        () -> {
          assertion.run();
          return true;
        };
    check(name, points, answer);
  }

  /**
   * Checks that an answer equals a value: numbers by their value, arrays by their elements.
   *
   * @param name what is checked, for the line that is printed
   * @param points what a right answer gets, above 0
   * @param expected the right value, or {@link Near} it
   * @param answer the code
   */
  public static void equal(String name, double points, Object expected, Answer answer) {
    add(new Checks.Task(name, points, answer, value -> Marks.equal(name, points, expected, value)));
  }

  private static void add(Checks.Task task) {
    State state = STATE.get();
    try {
      state.checks().add(task, state.limit());
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
   * Prints what each check of this cell got and why.
   *
   * @return the sum, never less than 0 nor more than all points together
   * @throws IllegalStateException where nothing was checked
   */
  public static double score() {
    return STATE.get().checks().score(System.out);
  }
}
