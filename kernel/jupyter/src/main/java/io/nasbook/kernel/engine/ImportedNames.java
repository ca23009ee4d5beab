package io.nasbook.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardLocation;

/**
 * The names that import lines bring, found without a compiler: telling JShell of all start-up
 * imports before the first completion of a fresh kernel would take seconds.
 *
 * @param files the classes of the class path
 * @param loader the loader of cells
 */
record ImportedNames(JavaFileManager files, ClassLoader loader) {

  /** The types, and the static methods and fields, whose names start so. */
  Stream<String> startingWith(String prefix, ImportLine line) {
    Stream<String> names = line.isOnDemand() ? onDemand(prefix, line) : Stream.of(line.name());
    return names.filter(name -> name.startsWith(prefix));
  }

  private Stream<String> onDemand(String prefix, ImportLine line) {
    return line.isStatic() ? members(line.path()) : types(prefix, line.path());
  }

  private Stream<String> members(String type) {
    try {
      Class<?> owner = Class.forName(type, false, loader);
      return Stream.concat(
          Arrays.stream(owner.getMethods())
              .filter(method -> Modifier.isStatic(method.getModifiers()))
              .map(ImportedNames::call),
          Arrays.stream(owner.getFields())
              .filter(field -> Modifier.isStatic(field.getModifiers()))
              .map(Field::getName));
    } catch (ClassNotFoundException | LinkageError unknown) {
      return Stream.empty();
    }
  }

  /** As JShell offers a method. */
  private static String call(Method method) {
    return method.getName() + (method.getParameterCount() == 0 ? "()" : "(");
  }

  private Stream<String> types(String prefix, String packageName) {
    try {
      return Stream.concat(onClassPath(packageName), inJdk(packageName).stream())
          .filter(name -> name.startsWith(prefix) && !name.contains("$"))
          .filter(name -> isPublic(packageName + "." + name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Stream<String> onClassPath(String packageName) throws IOException {
    Iterable<JavaFileObject> found =
        files.list(StandardLocation.CLASS_PATH, packageName, Set.of(Kind.CLASS), false);
    return StreamSupport.stream(found.spliterator(), false)
        .map(file -> files.inferBinaryName(StandardLocation.CLASS_PATH, file))
        .map(name -> name.substring(packageName.length() + 1));
  }

  /** The JDK's own file system has a folder of packages and one of modules. */
  private static List<String> inJdk(String packageName) throws IOException {
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    Path modules = jdk.getPath("/packages", packageName);
    if (!Files.exists(modules)) {
      return List.of();
    }
    String folder = packageName.replace('.', '/');
    try (Stream<Path> found = Files.list(modules)) {
      return found
          .map(module -> jdk.getPath("/modules", module.getFileName().toString(), folder))
          .flatMap(path -> classes(path).stream())
          .toList();
    }
  }

  private static List<String> classes(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(Kind.CLASS.extension))
          .map(name -> name.substring(0, name.length() - Kind.CLASS.extension.length()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean isPublic(String type) {
    try {
      return Modifier.isPublic(Class.forName(type, false, loader).getModifiers());
    } catch (ClassNotFoundException | LinkageError unknown) {
      return false;
    }
  }
}
