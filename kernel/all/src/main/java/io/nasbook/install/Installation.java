package io.nasbook.install;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kernel's folder, which holds the kernel itself: {@code jupyter kernelspec remove} removes all.
 *
 * @param folder the folder of the kernel spec
 */
record Installation(Path folder) {

  private static final String KERNEL = "kernel/";
  private static final String SPEC = "kernelspec/";

  /** Unpacks beside the folder and then moves, so that no Jupyter sees half of it. */
  void unpack(Path jar, Path java) throws IOException {
    Files.createDirectories(folder.getParent());
    Path work = Files.createTempDirectory(folder.getParent(), ".nasbook-");
    try (JarFile all = new JarFile(jar.toFile())) {
      Path fresh = Files.createDirectory(work.resolve("new"));
      copy(all, fresh);
      Files.writeString(fresh.resolve("kernel.json"), spec(all, java));
      if (Files.exists(folder)) {
        Files.move(folder, work.resolve("old"));
      }
      Files.move(fresh, folder);
    } finally {
      delete(work);
    }
  }

  /** Makes the archive from which the kernel starts in a third of the time; false if that fails. */
  boolean makeArchive(Path java) throws IOException, InterruptedException {
    List<String> command = List.of(java.toString(), options(), "-jar", jar(), "--archive");
    File log = folder.resolve("kernel").resolve("archive.log").toFile();
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start()
            .waitFor()
        == 0;
  }

  private static void copy(JarFile all, Path fresh) throws IOException {
    List<JarEntry> files = all.stream().filter(entry -> !entry.isDirectory()).toList();
    if (files.stream().noneMatch(file -> file.getName().startsWith(KERNEL))) {
      throw new Refused("this jar holds no kernel: build it with `mvnw package -Prelease`");
    }
    for (JarEntry file : files) {
      if (file.getName().startsWith(KERNEL)) {
        copy(all, file, fresh.resolve(file.getName()));
      } else if (file.getName().startsWith(SPEC)) {
        copy(all, file, fresh.resolve(file.getName().substring(SPEC.length())));
      }
    }
  }

  private static void copy(JarFile all, JarEntry file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream in = all.getInputStream(file)) {
      Files.copy(in, target);
    }
  }

  private String spec(JarFile all, Path java) throws IOException {
    try (InputStream in = all.getInputStream(all.getEntry(SPEC + "kernel.json"))) {
      String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String command =
          Stream.of(java.toString(), options(), "-jar", jar(), "{connection_file}")
              .map(Installation::quoted)
              .collect(Collectors.joining(", "));
      return template.replace("\"argv\": []", "\"argv\": [" + command + "]");
    }
  }

  private String options() {
    return "@" + folder.resolve("kernel").resolve("jvm.options");
  }

  private String jar() {
    return folder.resolve("kernel").resolve("nasbook-kernel.jar").toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
