package io.nasbook.display.grade;

/** Code with a value that is to be marked. */
@FunctionalInterface
public interface Answer {

  /**
   * Runs the code.
   *
   * @return the value
   * @throws Exception any error
   */
  Object get() throws Exception;
}
