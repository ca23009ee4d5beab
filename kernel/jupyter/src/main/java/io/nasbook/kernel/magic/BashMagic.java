package io.nasbook.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the body of a cell with bash. Its output is the cell's; an exit code other than 0 is an
 * error. Off while a grader runs the notebook.
 *
 * @param surroundings the folder and the environment to run in
 */
record BashMagic(Surroundings surroundings) implements Magic {

  private static final String GRADING = "NBGRADER_EXECUTION";

  @Override
  public Outcome run(MagicCall call, MagicContext context) throws InterruptedException {
    if (System.getenv(GRADING) != null || surroundings.environment().containsKey(GRADING)) {
      throw new MagicException("%%bash is off while a notebook is graded");
    }
    Path script = script(call.body().orElse(""));
    Process process = start(script);
    try {
      copy(process.getInputStream());
      int code = process.waitFor();
      if (code != 0) {
        throw new MagicException("bash ended with exit code " + code);
      }
      return Outcome.NONE;
    } finally {
      end(process);
      script.toFile().delete();
    }
  }

  private static Path script(String body) {
    try {
      return Files.writeString(Files.createTempFile("cell", ".sh"), body + "\n");
    } catch (IOException full) {
      throw new MagicException("no temporary file for %%bash: " + full.getMessage(), full);
    }
  }

  private Process start(Path script) {
    ProcessBuilder builder = new ProcessBuilder("bash", script.toString());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(surroundings.environment());
    builder.directory(surroundings.directory().toFile()).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    try {
      return builder.start();
    } catch (IOException missing) {
      throw new MagicException("%%bash needs bash, which was not found on the path", missing);
    }
  }

  private static File nothing() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return new File(windows ? "NUL" : "/dev/null");
  }

  /** Copies in a thread of its own, because a read cannot be interrupted and a join can. */
  private static void copy(InputStream output) throws InterruptedException {
    Thread reader = Thread.ofPlatform().daemon().name("bash output").start(() -> print(output));
    reader.join();
  }

  private static void print(InputStream output) {
    char[] buffer = new char[8192];
    try (Reader reader = new InputStreamReader(output, StandardCharsets.UTF_8)) {
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        System.out.print(new String(buffer, 0, count));
      }
      System.out.flush();
    } catch (IOException ended) {
      System.getLogger(BashMagic.class.getName())
          .log(System.Logger.Level.DEBUG, "the output of bash ended early", ended);
    }
  }

  private static void end(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.waitFor(1, TimeUnit.SECONDS);
  }
}
