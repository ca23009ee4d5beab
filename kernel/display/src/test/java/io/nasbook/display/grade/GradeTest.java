package io.nasbook.display.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.display.Printing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

  private final PrintStream stdout = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AtomicBoolean told = new AtomicBoolean();

  @BeforeEach
  void begin() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Printing.attach();
    Grade.attach(thread -> told.set(true));
  }

  @AfterEach
  void end() {
    System.setOut(stdout);
    Printing.attach();
    Grade.attach(Thread::interrupt);
  }

  private String lines() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void theScoreIsTheSumOfWhatTheChecksGot() {
    Grade.check("right", 1, () -> 1 + 1 == 2);
    Grade.check("wrong", 1, () -> 1 + 1 == 3);
    Grade.check("partly", 2, () -> 0.5);
    Grade.equal("equal", 1, 2, () -> 1 + 1);
    assertThat(Grade.score()).isEqualTo(2.5);
    assertThat(lines())
        .isEqualTo(
            """
            right  1 of 1  right
            wrong  0 of 1  wrong: it is false
            partly 0.5 of 2  partly
            right  1 of 1  equal
            score  2.5 of 5
            """);
  }

  @Test
  void pointsThatAreNotExactAddUpToAReadableNumber() {
    Grade.check("a", 0.1, () -> true);
    Grade.check("b", 0.2, () -> true);
    assertThat(Grade.score()).isEqualTo(0.3);
  }

  static Stream<Object> noMarks() {
    return Stream.of(
        Double.NaN,
        -1.0,
        2.5,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        "0,5",
        'c',
        Float.NaN,
        3);
  }

  @ParameterizedTest
  @MethodSource("noMarks")
  void whatIsNoMarkIsRefused(Object value) {
    Grade.check("odd", 2, () -> value);
    assertThat(Grade.score()).isZero();
    assertThat(lines())
        .contains("a check gives true, false or a number from 0 to 2, but this one gave ");
  }

  @Test
  void nullIsRefused() {
    Grade.check("odd", 2, () -> null);
    assertThat(Grade.score()).isZero();
    assertThat(lines()).contains("but this one gave null");
  }

  @Test
  void aWrongAnswerSaysWhatWasExpectedAndWhatCame() {
    Grade.equal("number", 1, 4, () -> 5);
    Grade.equal("text", 1, 4, () -> "4");
    Grade.equal("array", 1, new int[] {1, 2}, () -> new int[] {1, 3});
    Grade.equal("near", 1, new Near(0.5, 0.01), () -> 0.52);
    assertThat(Grade.score()).isZero();
    assertThat(lines())
        .contains(
            "number: expected 4, but got 5\n",
            "text: expected 4, but got \"4\"\n",
            "array: expected [1, 2], but got [1, 3]\n",
            "near: expected 0.5 ± 0.01, but got 0.52\n");
  }

  @Test
  void valuesThatPrintAlikeAreToldApartByTheirKind() {
    Grade.equal("kind", 1, new StringBuilder("x"), () -> new StringBuffer("x"));
    Grade.score();
    assertThat(lines()).contains("expected x (StringBuilder), but got x (StringBuffer)");
  }

  @Test
  void numbersAreEqualByValueAndArraysByElements() {
    Grade.equal("long", 1, 4, () -> 4L);
    Grade.equal("double", 1, 4, () -> 4.0);
    Grade.equal("nan", 1, Double.NaN, () -> Float.NaN);
    Grade.equal("infinite", 1, Double.POSITIVE_INFINITY, () -> Double.POSITIVE_INFINITY);
    Grade.equal("array", 1, new int[][] {{1}, {2}}, () -> new int[][] {{1}, {2}});
    Grade.equal("near", 1, new Near(0.5, 0.01), () -> 0.505);
    assertThat(Grade.score()).isEqualTo(6);
  }

  @Test
  void anAssertionOfTheLanguageOrOfJunitIsACheck() {
    Grade.check("junit", 1, () -> Assertions.assertEquals(3, 4));
    Grade.check("junit holds", 1, () -> Assertions.assertEquals(3, 3));
    Grade.check("thrown", 1, () -> fail("too small"));
    assertThat(Grade.score()).isEqualTo(1);
    assertThat(lines()).contains("junit: expected: <3> but was: <4>\n", "thrown: too small\n");
  }

  private static void fail(String why) {
    throw new AssertionError(why);
  }

  @Test
  void whateverACheckThrowsIsAWrongAnswerAndTheNextOneRuns() {
    Grade.check("exception", 1, () -> Integer.parseInt("x") > 0);
    Grade.check("recursion", 1, () -> down(0) > 0);
    Grade.check("memory", 1, () -> new long[Integer.MAX_VALUE].length > 0);
    Grade.check("after", 1, () -> true);
    assertThat(Grade.score()).isEqualTo(1);
    assertThat(lines())
        .contains("exception: NumberFormatException: For input", "recursion: StackOverflowError\n")
        .contains("memory: OutOfMemoryError: ");
  }

  private static int down(int n) {
    return down(n + 1) + 1;
  }

  @Test
  void aCheckThatTakesTooLongIsStopped() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    Grade.limit(Duration.ofMillis(100));
    Grade.check("sleeps", 1, () -> sleep(stopped));
    assertThat(Grade.score()).isZero();
    assertThat(lines()).contains("sleeps: it took longer than 0.1 s\n");
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told).isTrue();
  }

  private static void sleep(CountDownLatch stopped) throws InterruptedException {
    try {
      Thread.sleep(60_000);
    } finally {
      stopped.countDown();
    }
  }

  @Test
  void anInterruptEndsTheCellAndItsCheck() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    var thrown = new AtomicReference<Throwable>();
    var cell = new Thread(() -> Grade.check("sleeps", 1, () -> sleep(stopped)));
    cell.setUncaughtExceptionHandler((thread, exception) -> thrown.set(exception));
    cell.start();
    Thread.sleep(50);
    cell.interrupt();
    cell.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aCheckCanHaveALimitOfItsOwn() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    var within = Grade.within(Duration.ofMillis(100));
    within.check("sleeps", 1, () -> sleep(stopped));
    within.check("answer", 1, () -> true);
    within.equal("equal", 1, 2, () -> 1 + 1);
    Grade.check("usual", 1, () -> Thread.sleep(200));
    assertThat(Grade.score()).isEqualTo(3);
    assertThat(lines()).contains("sleeps: it took longer than 0.1 s\n");
  }

  @Test
  void aHintIsShownOnlyAfterAFailure() {
    Grade.check("right", 1, () -> true).hint("not needed");
    Grade.equal("wrong", 1, 3, () -> 4).hint("count again");
    Grade.check("partly", 1, () -> 0.5).hint("half of it is missing");
    Grade.score();
    assertThat(lines())
        .contains(
            "wrong: expected 3, but got 4\n       hint: count again\n",
            "partly\n       hint: half of it is missing\n")
        .doesNotContain("not needed");
  }

  @Test
  void aBlankHintIsRefused() {
    var check = Grade.check("right", 1, () -> true);
    assertThatThrownBy(() -> check.hint(" "))
        .hasMessage("a hint must say something, but was blank");
  }

  @Test
  void codeThatIsCheckedCannotAddChecksNorTakeTheScore() {
    Grade.adopt();
    Grade.check("adds marks", 1, () -> Grade.check("free", 100, () -> true));
    Grade.check("takes the score", 1, () -> Grade.score() >= 0);
    Grade.check("makes time", 1, () -> Grade.limit(Duration.ofDays(1)));
    assertThat(Grade.score()).isZero();
    assertThat(lines())
        .contains("adds marks: IllegalStateException: Grade works in the cell itself, not in code")
        .endsWith("score  0 of 3\n");
  }

  @Test
  void anAnswerWhoseOwnMethodsFailOrNeverEndIsAWrongAnswer() {
    Grade.limit(Duration.ofMillis(200));
    Grade.equal("fails", 1, "3", Trap::new);
    Grade.equal("never ends", 1, new Trap(), Object::new);
    assertThat(Grade.score()).isZero();
    assertThat(lines()).contains("never ends: it took longer than 0.2 s");
  }

  /** An object that never says whether it equals another. */
  private static final class Trap {
    @Override
    public boolean equals(Object other) {
      while (!Thread.interrupted()) {
        Thread.onSpinWait();
      }
      return true;
    }

    @Override
    public int hashCode() {
      return 0;
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  @Test
  void theBrowserGetsATableAndAGraderTheChecksAsData() {
    var wrong = Result.wrong("a < b", 2, "expected <3>").withHint("see\nabove");
    var bundle = new Report(List.of(Result.right("ok", 1).withHint("unused"), wrong)).bundle();
    assertThat(bundle.representation("text/html").orElseThrow().toString())
        .contains("a &lt; b<br>expected &lt;3><br><em>Hint: see<br>above</em>", "1 of 3")
        .doesNotContain("unused");
    var right = Map.of("name", "ok", "points", 1.0, "marks", 1.0, "reason", "", "hint", "");
    var first =
        Map.of(
            "name",
            "a < b",
            "points",
            2.0,
            "marks",
            0.0,
            "reason",
            "expected <3>",
            "hint",
            "see\nabove");
    assertThat(bundle.representation(Report.CHECKS))
        .contains(Map.of("score", 1.0, "points", 3.0, "checks", List.of(right, first)));
  }

  @Test
  void aScoreWithoutAnyCheckIsAnError() {
    assertThatThrownBy(Grade::score)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Grade.score() found no checks in this cell; call Grade.check(name, points, code)"
                + " first");
  }

  @Test
  void theScoreIsOfTheChecksSinceTheLastOne() {
    Grade.check("one", 1, () -> true);
    Grade.score();
    Grade.check("two", 3, () -> true);
    assertThat(Grade.score()).isEqualTo(3);
  }

  @Test
  void checksOfACellThatFailedAreForgotten() {
    Grade.check("one", 1, () -> true);
    Grade.begin();
    Grade.check("two", 3, () -> true);
    assertThat(Grade.score()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void pointsAreANumberAboveZero(double points) {
    assertThatThrownBy(() -> Grade.check("odd", points, () -> true))
        .hasMessage("the points of check \"odd\" must be a number above 0, but were " + points);
  }

  @Test
  void aLimitAndAToleranceMustMakeSense() {
    assertThatThrownBy(() -> Grade.limit(Duration.ZERO)).hasMessageContaining("but was PT0S");
    assertThatThrownBy(() -> new Near(1, -1)).hasMessageContaining("but got 1.0 and -1.0");
  }
}
