package io.nasbook.kernel.engine;

import io.nasbook.kernel.log.Log;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/**
 * The classes in the jars of the class path, found without javac's file system for jars, which
 * reads the whole directory of each of them before the first cell can be compiled. A jar of the
 * JDK's own reader is open already: the class loader has it.
 */
final class JarFiles {

  private final Map<Path, Jar> jars = new LinkedHashMap<>();

  /** Sets the jars, in the order in which they are searched. Folders are left to javac. */
  void set(Collection<Path> paths) {
    Map<Path, Jar> old = Map.copyOf(jars);
    jars.clear();
    paths.stream()
        .filter(Files::isRegularFile)
        .forEach(path -> jars.put(path, old.getOrDefault(path, new Jar(path))));
  }

  /** The classes of a package. */
  List<JavaFileObject> list(String packageName) {
    List<JavaFileObject> found = new ArrayList<>();
    for (Jar jar : jars.values()) {
      found.addAll(jar.list(packageName));
    }
    return found;
  }

  private static final class Jar {

    private final Path path;
    private ZipFile zip;
    private boolean namesPackages;
    private boolean broken;
    private Map<String, List<JavaFileObject>> classes;

    Jar(Path path) {
      this.path = path;
    }

    /** Most jars have an entry for each folder, so that one look tells what they do not hold. */
    List<JavaFileObject> list(String packageName) {
      if (!open()) {
        return List.of();
      }
      String folder = packageName.replace('.', '/') + "/";
      boolean absent = classes == null && namesPackages && zip.getEntry(folder) == null;
      return absent ? List.of() : all().getOrDefault(packageName, List.of());
    }

    /** Opens the jar; false where it is none, which is logged once and harms no cell. */
    private boolean open() {
      if (zip == null && !broken) {
        try {
          zip = new ZipFile(path.toFile());
          namesPackages = zip.getEntry("META-INF/") != null;
        } catch (IOException unreadable) {
          broken = true;
          Log.line(path + " on the class path cannot be read as a jar: " + unreadable.getMessage());
        }
      }
      return !broken;
    }

    private Map<String, List<JavaFileObject>> all() {
      if (classes == null) {
        classes = new TreeMap<>();
        zip.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
            .forEach(this::add);
      }
      return classes;
    }

    private void add(String entry) {
      String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
      String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      classes
          .computeIfAbsent(packageName, any -> new ArrayList<>())
          .add(new JarClass(path, zip, entry, name));
    }
  }

  /** A class in a jar. */
  static final class JarClass extends SimpleJavaFileObject {

    private final ZipFile zip;
    private final String entry;
    private final String binaryName;

    JarClass(Path path, ZipFile zip, String entry, String binaryName) {
      super(URI.create(path.toUri() + "!/" + entry), Kind.CLASS);
      this.zip = zip;
      this.entry = entry;
      this.binaryName = binaryName;
    }

    String binaryName() {
      return binaryName;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      return zip.getInputStream(zip.getEntry(entry));
    }
  }
}
