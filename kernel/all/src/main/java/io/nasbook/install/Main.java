package io.nasbook.install;

/**
 * Begins {@code java -jar nasbook-kernel-all.jar --install}. Compiled for Java 8, so that an older
 * Java says what is needed instead of {@code UnsupportedClassVersionError}.
 */
public final class Main {

  private static final int NEEDED = 21;

  private Main() {}

  /**
   * Hands over to {@link Installer}, or refuses an older Java with exit code 2.
   *
   * @param args {@code --install}, then where and under which name
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    if (isTooOld(System.getProperty("java.specification.version"))) {
      System.err.printf(
          "nasbook: the kernel needs a JDK %d or newer, but this is Java %s in %s: run the jar with the java of a newer JDK%n",
          NEEDED, System.getProperty("java.version"), System.getProperty("java.home"));
      System.exit(2);
    }
    Class.forName("io.nasbook.install.Installer")
        .getDeclaredMethod("main", String[].class)
        .invoke(null, (Object) args);
  }

  /** Up to Java 8 the version is 1.8. */
  static boolean isTooOld(String version) {
    return Double.parseDouble(version) < NEEDED;
  }
}
