package io.nasbook.install;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Installs the kernel that lies in this jar. Its door is {@link Main}, which an older Java can
 * read.
 */
final class Installer {

  private Installer() {}

  /**
   * Installs the kernel for a Jupyter; no Python is asked for.
   *
   * @param args {@code --install}, then where and under which name
   */
  static void main(String[] args) throws URISyntaxException, InterruptedException {
    try {
      install(Options.of(List.of(args)));
    } catch (Refused refused) {
      System.err.println("nasbook: " + refused.getMessage());
      System.exit(2);
    } catch (IOException failed) {
      System.err.println("nasbook: the kernel cannot be written: " + failed);
      System.exit(1);
    }
  }

  private static void install(Options options)
      throws IOException, URISyntaxException, InterruptedException {
    Path java = compilingJava(Path.of(System.getProperty("java.home")));
    Path data = options.prefix().map(JupyterFolder::ofPrefix).orElseGet(Installer::usersFolder);
    Installation kernel = new Installation(data.resolve("kernels").resolve(options.name()));
    kernel.unpack(ownJar(), java);
    System.err.println("nasbook: kernel " + options.name() + " installed in " + kernel.folder());
    if (!kernel.makeArchive(java)) {
      System.err.println("nasbook: no archive could be made, so the kernel starts more slowly");
    }
  }

  static Path compilingJava(Path home) {
    boolean windows = Files.exists(home.resolve("bin").resolve("java.exe"));
    if (!Files.exists(home.resolve("bin").resolve(windows ? "javac.exe" : "javac"))) {
      throw new Refused("cells need a JDK 21 or newer, but " + home + " has no compiler");
    }
    return home.resolve("bin").resolve(windows ? "java.exe" : "java");
  }

  private static Path usersFolder() {
    Path home = Path.of(System.getProperty("user.home"));
    return JupyterFolder.ofUser(System.getenv(), System.getProperty("os.name"), home);
  }

  private static Path ownJar() throws URISyntaxException {
    return Path.of(Installer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
