package io.nasbook.display.grade;

/** A check that has run, to which a hint can be added. */
public final class Checked {

  private final Checks checks;
  private final int number;

  Checked(Checks checks, int number) {
    this.checks = checks;
    this.number = number;
  }

  /**
   * Says what to look at; it is shown only where the check did not get all points.
   *
   * @param text a sentence
   */
  public void hint(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a hint must say something, but was blank");
    }
    checks.hint(number, text);
  }

  @Override
  public String toString() {
    return checks.result(number).toString();
  }
}
