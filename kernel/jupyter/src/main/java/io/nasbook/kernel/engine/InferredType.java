package io.nasbook.kernel.engine;

/**
 * The type of a variable that is declared with {@code var}.
 *
 * @param full as a class without imports names it
 * @param brief as the notebook names it
 */
record InferredType(String full, String brief) {

  /** A type that the declaration names. */
  static InferredType written(String type) {
    return new InferredType(type, type);
  }
}
