package io.nasbook.kernel.helping;

import io.nasbook.kernel.jvm.Internals;
import io.nasbook.kernel.log.Log;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Where Javadoc is read: the JDK's {@code src.zip}, and for each library the jar of its sources,
 * which stands beside it as in a local Maven repository, or in a folder {@code sources} beside it.
 */
final class Sources {

  private final Path jdk;
  private final Map<Path, List<Path>> opened = new HashMap<>();

  /** The sources around a JDK in this folder. */
  Sources(Path javaHome) {
    jdk = javaHome.resolve("lib").resolve("src.zip");
  }

  /** Whether the JDK comes with its sources; Debian packs them apart. */
  boolean haveJdk() {
    return Files.isReadable(jdk);
  }

  /**
   * Makes JShell read these sources too. It looks for the JDK's only and offers no way to name
   * more, so its list is replaced; where that is closed, there is no Javadoc of libraries.
   */
  void tell(SourceCodeAnalysis analysis, List<Path> classPath) {
    try {
      Internals.write(analysis, "availableSources", roots(classPath));
    } catch (ReflectiveOperationException | RuntimeException closed) {
      Log.line("JShell reads the JDK's sources only: " + closed);
    }
  }

  /** The folders in which packages begin. */
  List<Path> roots(List<Path> classPath) {
    List<Path> roots = new ArrayList<>(opened.computeIfAbsent(jdk, Sources::modules));
    for (Path jar : classPath) {
      beside(jar).ifPresent(file -> roots.addAll(opened.computeIfAbsent(file, Sources::root)));
    }
    return roots;
  }

  private static Optional<Path> beside(Path jar) {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "-sources.jar");
    Path beside = jar.resolveSibling(name);
    Path below = jar.resolveSibling("sources").resolve(name);
    return List.of(beside, below).stream().filter(Files::isRegularFile).findFirst();
  }

  private static List<Path> modules(Path zip) {
    List<Path> folders = new ArrayList<>();
    for (Path root : root(zip)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(root, Files::isDirectory)) {
        inside.forEach(folders::add);
      } catch (IOException broken) {
        Log.line("the sources in " + zip + " cannot be read", broken);
      }
    }
    return folders;
  }

  /** The root of a zip file, which stays open as long as the kernel lives. */
  private static List<Path> root(Path zip) {
    if (!Files.isReadable(zip)) {
      return List.of();
    }
    try {
      FileSystem inside = FileSystems.newFileSystem(zip);
      return List.of(inside.getRootDirectories().iterator().next());
    } catch (IOException broken) {
      Log.line("the sources in " + zip + " cannot be read", broken);
      return List.of();
    }
  }
}
