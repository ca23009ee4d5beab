package io.nasbook.display.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    Grade.attach(thread -> told.set(true));
  }

  @AfterEach
  void end() {
    System.setOut(stdout);
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
    Grade.forget();
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
