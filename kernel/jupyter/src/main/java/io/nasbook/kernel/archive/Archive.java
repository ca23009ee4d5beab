package io.nasbook.kernel.archive;

import io.nasbook.kernel.log.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An archive of loaded classes, and from JDK 25 on of what the compiler learnt about them.
 *
 * <p>It holds for one JVM build and one class path. The JVM ignores an archive that does not fit,
 * in silence, so a stale one costs nothing but its advantage.
 *
 * @param home the folder of the kernel's jar
 */
public record Archive(Path home) {

  private static final String OPTIONS = "jvm.options";
  private static final String MARK = "# The archive made by --archive:";

  /**
   * A method that the training saw compiled by C2 is given to C2 in the first moments of every
   * start, when the first cell needs the processor; what it saw at level 2 gets there in its time.
   */
  private static final String NO_C2 = "-XX:TieredStopAtLevel=2";

  /** Makes the archive with a training run and names it in the options file. */
  public void make() throws IOException, InterruptedException {
    Path file = home.resolve(isAot() ? "kernel.aot" : "kernel.jsa");
    Files.deleteIfExists(file);
    Files.write(options(), plainOptions());
    int status = train(file);
    if (status != 0 || !Files.exists(file)) {
      throw new IOException("the training run ended with " + status + " and made no archive");
    }
    List<String> lines = new ArrayList<>(plainOptions());
    lines.add(MARK);
    lines.add((isAot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + quoted(file));
    Files.write(options(), lines);
    Log.line("made " + file + ", " + Files.size(file) / (1 << 20) + " MB");
  }

  private int train(Path file) throws IOException, InterruptedException {
    String output = isAot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + options());
    command.add(output + file);
    command.add(NO_C2);
    command.add("-jar");
    command.add(home.resolve("nasbook-kernel.jar").toString());
    command.add("--train");
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static boolean isAot() {
    return Runtime.version().feature() >= 25;
  }

  private Path options() {
    return home.resolve(OPTIONS);
  }

  private List<String> plainOptions() throws IOException {
    try (Stream<String> lines = Files.lines(options())) {
      return lines.takeWhile(line -> !line.equals(MARK)).toList();
    }
  }

  /** Options files treat a backslash in quotes as an escape. */
  private static String quoted(Path file) {
    return "\"" + file.toString().replace("\\", "\\\\") + "\"";
  }
}
