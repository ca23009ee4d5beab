package io.nasbook.kernel.engine;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads the classes of cells and of the jars that a user adds. What libraries use inside themselves
 * (their JSON reader) is hidden, so that a user's own version is the one that is seen.
 */
final class CellLoader extends URLClassLoader {

  private static final List<String> OWN =
      List.of(MemoryFiles.PACKAGE + ".", "tools.jackson.", "com.fasterxml.jackson.");

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> staged = new ConcurrentHashMap<>();
  private final BlockClasses blocks = new BlockClasses();

  CellLoader(LibraryLoader libraries) {
    super("cells", new URL[0], libraries);
    setDefaultAssertionStatus(true);
  }

  /** Makes a jar or folder known. */
  void add(Path path) {
    try {
      addURL(path.toUri().toURL());
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /** The classes of blocks that have loaders of their own and that others can name. */
  BlockClasses blocks() {
    return blocks;
  }

  /** A loader of their own for the classes of a block, by their binary names. */
  BlockLoader block(Map<String, byte[]> classes) {
    Map<String, BlockLoader> uses = new HashMap<>();
    classes.values().forEach(type -> uses.putAll(blocks.usedBy(type)));
    return new BlockLoader(this, classes, uses);
  }

  /** Takes the instrumented bytes of a class, which is defined when it is first needed. */
  void stage(String name, byte[] bytes) {
    blocks.pin(bytes);
    staged.put(name, bytes);
  }

  /** A class of a cell by its binary name. */
  Optional<Class<?>> cellClass(String name) {
    return Optional.ofNullable(findLoadedClass(name));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      BlockLoader block = blocks.loader(name);
      if (block != null) {
        return block.loadClass(name);
      }
      return isOwn(name) ? findClass(name) : found(name, resolve);
    }
  }

  /**
   * A user's SLF4J and its provider must be of one version, so theirs comes before the one that
   * libraries log with.
   */
  private Class<?> found(String name, boolean resolve) throws ClassNotFoundException {
    boolean theirs = name.startsWith("org.slf4j.") && hasOwn(name);
    return theirs ? findClass(name) : super.loadClass(name, resolve);
  }

  private boolean hasOwn(String name) {
    return findResource(name.replace('.', '/') + ".class") != null;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = staged.remove(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }

  private static boolean isOwn(String name) {
    return OWN.stream().anyMatch(name::startsWith);
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : super.getResource(name);
  }
}
