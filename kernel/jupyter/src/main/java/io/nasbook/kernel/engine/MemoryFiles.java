package io.nasbook.kernel.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Files of a compiler that reads the classes of earlier cells from memory and writes there. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

  /** The package of all classes of cells, which JShell chooses. */
  static final String PACKAGE = "REPL";

  private final Map<String, JavaFileObject> known = new LinkedHashMap<>();
  private final Map<String, byte[]> written = new LinkedHashMap<>();
  private boolean wholeJdk;

  MemoryFiles(StandardJavaFileManager disk) {
    super(disk);
  }

  /** Whether all modules of the JDK are visible, or only {@code java.base}. */
  boolean isWholeJdk() {
    return wholeJdk;
  }

  /** Makes all modules of the JDK visible to compilers that begin afresh. */
  void openJdk() {
    wholeJdk = true;
  }

  /** Makes a class visible to later compilations. */
  void know(String binaryName, byte[] bytes) {
    known.put(binaryName, new ClassFile(binaryName, bytes));
  }

  /** Hides a class from later compilations. */
  void forget(String binaryName) {
    known.remove(binaryName);
  }

  /** The binary names of the classes that are visible. */
  Set<String> names() {
    return known.keySet();
  }

  /** The classes written since the last call, by binary name. */
  Map<String, byte[]> takeWritten() {
    Map<String, byte[]> result = new LinkedHashMap<>(written);
    written.clear();
    return result;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (packageName.equals(PACKAGE)) {
      boolean here = location == StandardLocation.CLASS_PATH && kinds.contains(Kind.CLASS);
      return here ? known.values() : Set.of();
    }
    return super.list(location, packageName, kinds, recurse);
  }

  @Override
  public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
    boolean base = location == StandardLocation.SYSTEM_MODULES && !wholeJdk;
    return base
        ? List.of(Set.of(getLocationForModule(location, "java.base")))
        : super.listLocationsForModules(location);
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof ClassFile mine ? mine.binaryName : super.inferBinaryName(location, file);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    return new Output(className);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a == b;
  }

  private static URI uri(String binaryName, Kind kind) {
    return URI.create("memory:///" + binaryName.replace('.', '/') + kind.extension);
  }

  private static final class ClassFile extends SimpleJavaFileObject {

    private final String binaryName;
    private final byte[] bytes;

    ClassFile(String binaryName, byte[] bytes) {
      super(uri(binaryName, Kind.CLASS), Kind.CLASS);
      this.binaryName = binaryName;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private final class Output extends SimpleJavaFileObject {

    private final String binaryName;

    Output(String binaryName) {
      super(uri(binaryName, Kind.CLASS), Kind.CLASS);
      this.binaryName = binaryName;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          written.put(binaryName, toByteArray());
        }
      };
    }
  }
}
