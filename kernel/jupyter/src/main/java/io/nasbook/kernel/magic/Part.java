package io.nasbook.kernel.magic;

/** A part of a cell; parts run in order, so that Java sees what a magic before it has loaded. */
public sealed interface Part {

  /**
   * Java, with empty lines before it so that its lines have the numbers that they have in the cell.
   *
   * @param source the source
   */
  record Java(String source) implements Part {}

  /**
   * A magic.
   *
   * @param call the call
   */
  record Magic(MagicCall call) implements Part {}
}
