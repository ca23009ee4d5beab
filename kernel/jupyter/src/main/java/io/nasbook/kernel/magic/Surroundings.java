package io.nasbook.kernel.magic;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the magics of a session work: the folder that {@code %cd} changes and the environment that
 * {@code %env} changes. A Java process cannot change its own, so these hold for magics and for the
 * programs that they start.
 */
public final class Surroundings {

  private final Map<String, String> environment;
  private volatile Path directory;

  /**
   * Surroundings to begin with.
   *
   * @param directory the folder
   * @param environment the environment
   */
  public Surroundings(Path directory, Map<String, String> environment) {
    this.directory = directory.toAbsolutePath().normalize();
    this.environment = Collections.synchronizedMap(new TreeMap<>(environment));
  }

  /**
   * Those of this process.
   *
   * @return the surroundings
   */
  public static Surroundings ofProcess() {
    return new Surroundings(Path.of(""), System.getenv());
  }

  /**
   * The folder where relative paths begin.
   *
   * @return an absolute path
   */
  public Path directory() {
    return directory;
  }

  void moveTo(Path folder) {
    directory = folder;
  }

  Map<String, String> environment() {
    synchronized (environment) {
      return new TreeMap<>(environment);
    }
  }

  void set(String name, String value) {
    environment.put(name, value);
  }
}
