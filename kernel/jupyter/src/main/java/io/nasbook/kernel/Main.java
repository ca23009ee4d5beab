package io.nasbook.kernel;

import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.log.JulConfig;
import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.protocol.BadMessage;
import io.nasbook.kernel.protocol.ConnectionFile;
import io.nasbook.kernel.server.Kernel;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Starts the kernel: {@code java -jar nasbook-kernel.jar CONNECTION_FILE}. */
public final class Main {

  private Main() {}

  /**
   * Serves the client that wrote the connection file.
   *
   * @param args the connection file
   */
  public static void main(String[] args) {
    if (args.length != 1) {
      Log.line("expected one argument, the connection file, but got " + args.length);
      System.exit(2);
    }
    Locale.setDefault(Locale.ROOT);
    System.setProperty("java.util.logging.config.class", JulConfig.class.getName());
    System.setProperty("java.awt.headless", "true");
    try {
      ConnectionFile file = ConnectionFile.read(Path.of(args[0]));
      Engine engine = new Engine(libraries());
      Kernel kernel = new Kernel(file, engine);
      kernel.serve(() -> () -> StartUp.run(engine));
    } catch (BadMessage refused) {
      Log.line(refused.getMessage());
      System.exit(2);
    }
  }

  /** The jars beside the kernel's own, which cells see. */
  static List<Path> libraries() {
    Path folder = home().resolve("lib");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException missing) {
      Log.line("the libraries are missing: expected jars in " + folder);
      return List.of();
    }
  }

  private static Path home() {
    try {
      URI own = Main.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(own).getParent();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
