package io.nasbook.kernel.magic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The magics that add what is on this machine to the class path of the cells. */
final class ClasspathMagics {

  private final Surroundings surroundings;

  ClasspathMagics(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Adds jars; a folder stands for the jars in it. */
  Outcome jars(MagicCall call, MagicContext context) {
    List<Path> found =
        globbed(call).stream().flatMap(ClasspathMagics::files).filter(this::isJar).toList();
    return add(call, found, context);
  }

  /** Adds jars and folders of classes; without arguments, lists the class path. */
  Outcome classpath(MagicCall call, MagicContext context) {
    if (call.args().isEmpty()) {
      List<String> entries = context.classpath().stream().map(Path::toString).toList();
      entries.forEach(System.out::println);
      return Outcome.quiet(entries);
    }
    return add(call, globbed(call), context);
  }

  private Outcome add(MagicCall call, List<Path> entries, MagicContext context) {
    if (entries.isEmpty()) {
      throw new MagicException(
          call.sign() + " found no file at " + call.text() + " in " + surroundings.directory());
    }
    context.addToClasspath(entries);
    return Outcome.quiet(entries.stream().map(Path::toString).toList());
  }

  private List<Path> globbed(MagicCall call) {
    if (call.args().isEmpty()) {
      throw new MagicException(call.sign() + " needs a path, for instance %jars lib/*.jar");
    }
    return call.args().stream()
        .flatMap(glob -> Globs.find(glob, surroundings.directory()).stream())
        .distinct()
        .toList();
  }

  private boolean isJar(Path file) {
    return Files.isRegularFile(file) && file.toString().endsWith(".jar");
  }

  private static Stream<Path> files(Path entry) {
    if (!Files.isDirectory(entry)) {
      return Stream.of(entry);
    }
    try (Stream<Path> files = Files.list(entry)) {
      return files.sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
