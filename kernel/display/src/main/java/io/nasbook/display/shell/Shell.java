package io.nasbook.display.shell;

import io.nasbook.display.Imports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * {@code jshell} for a terminal: what is on the class path is imported as in a notebook, and a
 * result is shown as the text that a cell would have.
 *
 * <p>Start it with {@code java -cp 'lib/*' io.nasbook.display.shell.Shell}; arguments are those of
 * {@code jshell}.
 */
public final class Shell {

  /** Results in full; what declares or imports, in silence. */
  private static final String FEEDBACK =
      """
      /set mode notebook concise -quiet
      /set truncation notebook 10000000
      /set truncation notebook 10000000 expression,varvalue
      /set mode notebook -retain
      /set feedback -retain notebook
      /exit
      """;

  private Shell() {}

  /**
   * Runs the shell until its user leaves it.
   *
   * @param args options and files of {@code jshell}
   * @throws Exception if it does not start
   */
  public static void main(String[] args) throws Exception {
    System.setProperty("java.awt.headless", "true");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("--class-path", System.getProperty("java.class.path")));
    command.addAll(List.of("--execution", ShellProvider.NAME, "--startup", startUp().toString()));
    command.addAll(List.of(args));
    System.exit(
        JavaShellToolBuilder.builder()
            .persistence(settings())
            .start(command.toArray(String[]::new)));
  }

  private static Path startUp() throws IOException {
    Path file = Files.createTempFile("nasbook", ".jshell");
    file.toFile().deleteOnExit();
    return Files.write(file, Imports.of(Shell.class.getClassLoader()));
  }

  /** A feedback mode can only be set by commands, before or after the files of the command line. */
  private static Map<String, String> settings() throws Exception {
    Map<String, String> settings = new HashMap<>();
    JavaShellToolBuilder.builder()
        .persistence(settings)
        .in(
            new ByteArrayInputStream(FEEDBACK.getBytes(StandardCharsets.UTF_8)),
            InputStream.nullInputStream())
        .out(new PrintStream(OutputStream.nullOutputStream()))
        .start("--no-startup", "--execution", ShellProvider.NAME);
    return settings;
  }
}
