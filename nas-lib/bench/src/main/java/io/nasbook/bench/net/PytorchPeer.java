package io.nasbook.bench.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** A PyTorch process that measures the same networks on request. */
final class PytorchPeer implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final PrintStream requests;
  private final String version;

  PytorchPeer(String python, String script, String clock) throws IOException {
    process =
        new ProcessBuilder(python, script, clock)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    answers = process.inputReader();
    requests = new PrintStream(process.getOutputStream(), true);
    version = answers.readLine();
  }

  String version() {
    return version;
  }

  double imagesPerSecond(EvaluationSpeed.Case task, double seconds) throws IOException {
    requests.printf(
        Locale.ROOT,
        "%s %d %d %d %d %d %s%n",
        task.largest() ? 1.0 : 0.5,
        task.largest() ? 7 : 3,
        task.largest() ? 6 : 3,
        task.largest() ? 2 : 0,
        task.side(),
        task.batch(),
        seconds);
    return Double.parseDouble(answers.readLine());
  }

  @Override
  public void close() {
    requests.close();
  }
}
