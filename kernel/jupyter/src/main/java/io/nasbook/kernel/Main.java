package io.nasbook.kernel;

import io.nasbook.kernel.archive.Archive;
import io.nasbook.kernel.archive.Training;
import io.nasbook.kernel.engine.CompilerStart;
import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.jvm.CommonThreads;
import io.nasbook.kernel.jvm.ProcessEnd;
import io.nasbook.kernel.log.JulConfig;
import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.magic.NotebookOptions;
import io.nasbook.kernel.magic.Surroundings;
import io.nasbook.kernel.protocol.BadMessage;
import io.nasbook.kernel.protocol.ConnectionFile;
import io.nasbook.kernel.server.Kernel;
import io.nasbook.kernel.session.Session;
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
   * Serves a client, or prepares to do so quickly.
   *
   * @param args the connection file that a client wrote; or {@code --archive} to make the archive
   *     from which later starts are quick
   */
  public static void main(String[] args) {
    if (args.length != 1) {
      Log.line("expected one argument, the connection file, but got " + args.length);
      System.exit(2);
    }
    Locale.setDefault(Locale.ROOT);
    System.setProperty("java.util.logging.config.class", JulConfig.class.getName());
    System.setProperty("java.awt.headless", "true");
    CommonThreads.install();
    try {
      run(args[0]);
    } catch (BadMessage | IOException refused) {
      Log.line(refused.getMessage());
      ProcessEnd.exit(2);
    } catch (InterruptedException stopped) {
      ProcessEnd.exit(1);
    }
  }

  private static void run(String argument) throws IOException, InterruptedException {
    switch (argument) {
      case "--archive" -> new Archive(home()).make();
      case "--train" -> train();
      default -> {
        Beginning beginning = Beginning.now();
        ConnectionFile file = ConnectionFile.read(Path.of(argument));
        ConnectionFile.exposure(Path.of(argument)).ifPresent(Log::line);
        serve(file, beginning);
      }
    }
  }

  /** What the compiler needs, which begins before everything else. */
  private record Beginning(
      Surroundings surroundings,
      NotebookOptions options,
      List<Path> libraries,
      CompilerStart compiler) {

    static Beginning now() {
      Surroundings surroundings = Surroundings.ofProcess();
      NotebookOptions options = NotebookOptions.read(System.getenv(), surroundings.directory());
      List<Path> libraries = Main.libraries();
      var compiler = CompilerStart.begin(libraries, options.compilerOptions());
      return new Beginning(surroundings, options, libraries, compiler);
    }

    Session session() {
      return new Session(new Engine(libraries, compiler), surroundings, options.timeout());
    }
  }

  private static void serve(ConnectionFile file, Beginning beginning) {
    new Kernel(file, beginning::session)
        .serve(session -> StartUp.run(session, beginning.options()));
  }

  private static void train() throws IOException {
    ConnectionFile file = Training.connection();
    Thread.ofPlatform().daemon().start(() -> serve(file, Beginning.now()));
    Training.run(file);
    ProcessEnd.exit(0);
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
