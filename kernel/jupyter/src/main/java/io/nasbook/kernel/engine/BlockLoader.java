package io.nasbook.kernel.engine;

/**
 * Loads the one class of a block that no other class can name. It goes when the last object that
 * needs it goes, so that ten thousand cells do not leave ten thousand classes.
 */
final class BlockLoader extends ClassLoader {

  BlockLoader(ClassLoader cells, String name, byte[] bytes) {
    super("cells", cells);
    setDefaultAssertionStatus(true);
    defineClass(name, bytes, 0, bytes.length);
  }
}
