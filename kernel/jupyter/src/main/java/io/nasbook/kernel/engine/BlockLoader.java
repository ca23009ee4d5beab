package io.nasbook.kernel.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads the classes of a block. They go when the last object that needs them goes and no later cell
 * can name them any more, so that ten thousand cells do not leave ten thousand classes.
 */
final class BlockLoader extends ClassLoader {

  private final Map<String, byte[]> undefined;
  private final Map<String, BlockLoader> uses;

  /**
   * A loader of some classes.
   *
   * @param cells the loader of all other classes
   * @param classes the classes by their binary names
   * @param uses the blocks whose variables they have, which stay as long as they do
   */
  BlockLoader(ClassLoader cells, Map<String, byte[]> classes, Map<String, BlockLoader> uses) {
    super("cells", cells);
    undefined = new ConcurrentHashMap<>(classes);
    this.uses = uses;
    setDefaultAssertionStatus(true);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      byte[] bytes = undefined.remove(name);
      if (bytes != null) {
        return defineClass(name, bytes, 0, bytes.length);
      }
    }
    BlockLoader other = uses.get(name);
    return other == null ? super.loadClass(name, resolve) : other.loadClass(name);
  }
}
