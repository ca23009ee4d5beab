package io.nasbook.display.grade;

/** Code without a value, which throws where something is wrong. */
@FunctionalInterface
public interface Assertion {

  /**
   * Runs the code.
   *
   * @throws Exception any error
   */
  void run() throws Exception;
}
