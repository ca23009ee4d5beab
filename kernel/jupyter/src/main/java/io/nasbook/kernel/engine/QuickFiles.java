package io.nasbook.kernel.engine;

import io.nasbook.kernel.engine.JarFiles.JarClass;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** javac's files, but for the jars of the class path, which {@link JarFiles} reads. */
final class QuickFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {

  private static final Set<String> CLASS_PATH = Set.of("-classpath", "--class-path", "-cp");

  private final JarFiles jars = new JarFiles();
  private List<Path> classPath = List.of();

  QuickFiles(StandardJavaFileManager javac) {
    super(javac);
  }

  void classPath(Collection<? extends Path> paths) {
    classPath = List.copyOf(paths);
    jars.set(classPath);
    try {
      fileManager.setLocationFromPaths(
          StandardLocation.CLASS_PATH, classPath.stream().filter(Files::isDirectory).toList());
    } catch (IOException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  @Override
  public boolean handleOption(String option, Iterator<String> rest) {
    if (!CLASS_PATH.contains(option)) {
      return super.handleOption(option, rest);
    }
    classPath(
        Arrays.stream(rest.next().split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .distinct()
            .toList());
    return true;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    Iterable<JavaFileObject> disk = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(Kind.CLASS)) {
      return disk;
    }
    List<JavaFileObject> found = jars.list(packageName);
    disk.forEach(found::add);
    return found;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof JarClass mine
        ? mine.binaryName()
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return file instanceof JarClass
        ? location == StandardLocation.CLASS_PATH
        : super.contains(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a == b || !(a instanceof JarClass) && !(b instanceof JarClass) && super.isSameFile(a, b);
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_PATH || super.hasLocation(location);
  }

  @Override
  public Iterable<? extends Path> getLocationAsPaths(Location location) {
    return location == StandardLocation.CLASS_PATH
        ? classPath
        : fileManager.getLocationAsPaths(location);
  }

  @Override
  public Iterable<? extends File> getLocation(Location location) {
    return location == StandardLocation.CLASS_PATH
        ? classPath.stream().map(Path::toFile).toList()
        : fileManager.getLocation(location);
  }

  @Override
  public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
    if (location == StandardLocation.CLASS_PATH) {
      classPath(StreamSupport.stream(files.spliterator(), false).map(File::toPath).toList());
    } else {
      fileManager.setLocation(location, files);
    }
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return fileManager.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return fileManager.getJavaFileObjects(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }
}
