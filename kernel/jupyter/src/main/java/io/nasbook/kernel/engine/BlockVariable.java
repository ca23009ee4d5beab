package io.nasbook.kernel.engine;

/**
 * A variable that a block declares as a field of its class.
 *
 * @param type its type, as in the cell
 * @param name its name
 * @param home the class of the block
 */
record BlockVariable(String type, String name, String home) {

  /** What a class must import to see it. */
  String importLine() {
    return "import static " + home + "." + name + ";";
  }

  /** What JShell is told: the value stays where it is. */
  String declaration() {
    return type + " " + name + ";";
  }
}
