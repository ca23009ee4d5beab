package io.nasbook.kernel.engine;

import java.util.Map;

/**
 * Loads the one class of a block. It goes when the last object that needs it goes and no later cell
 * can name it any more, so that ten thousand cells do not leave ten thousand classes.
 */
final class BlockLoader extends ClassLoader {

  private final Map<String, BlockLoader> uses;

  /**
   * Defines the class.
   *
   * @param cells the loader of all other classes
   * @param name binary name of the class
   * @param bytes the class
   * @param uses the blocks whose variables it has, which stay as long as it does
   */
  BlockLoader(ClassLoader cells, String name, byte[] bytes, Map<String, BlockLoader> uses) {
    super("cells", cells);
    this.uses = uses;
    setDefaultAssertionStatus(true);
    defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    BlockLoader other = uses.get(name);
    return other == null ? super.loadClass(name, resolve) : other.loadClass(name);
  }
}
