package io.nasbook.kernel.engine;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads what is preloaded for cells: the JDK, the two packages shared with the kernel, and the
 * libraries. The kernel's own libraries are not to be seen.
 */
final class LibraryLoader extends URLClassLoader {

  private static final ClassLoader KERNEL = LibraryLoader.class.getClassLoader();

  static {
    registerAsParallelCapable();
  }

  LibraryLoader(URL[] jars) {
    super("libraries", jars, ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return isShared(name) ? KERNEL.loadClass(name) : loadOwn(name, resolve);
  }

  private Class<?> loadOwn(String name, boolean resolve) throws ClassNotFoundException {
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException absent) {
      return loadTool(name, absent);
    }
  }

  /** Modules of the JDK that the application loader defines: jdk.compiler, jdk.jshell and such. */
  private static Class<?> loadTool(String name, ClassNotFoundException absent)
      throws ClassNotFoundException {
    if (name.startsWith("com.sun.") || name.startsWith("jdk.")) {
      return KERNEL.loadClass(name);
    }
    throw absent;
  }

  private static boolean isShared(String name) {
    return name.startsWith("io.nasbook.display.") || name.startsWith("io.nasbook.kernel.guard.");
  }
}
