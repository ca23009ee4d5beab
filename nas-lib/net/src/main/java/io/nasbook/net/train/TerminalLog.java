package io.nasbook.net.train;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** A line every so many steps, with means over them. */
final class TerminalLog implements TrainingListener {
  private final PrintStream out;
  private final int every;
  private int count;
  private double largest;
  private double smallest;
  private double loss;
  private double seconds;

  TerminalLog(PrintStream out, int every) {
    this.out = out;
    this.every = every;
  }

  @Override
  public void stepDone(TrainingStep step) {
    count++;
    largest += step.largest().accuracy();
    smallest += step.smallest().accuracy();
    loss += step.largest().loss();
    seconds += step.seconds();
    if (count == every) {
      print(step);
    }
  }

  private void print(TrainingStep step) {
    out.printf(
        Locale.ROOT,
        "step %,d of %,d, phase %d, rate %.5f, %d px: loss %.4f, largest %.1f %%, smallest %.1f %%, %.2f s a step%n",
        step.moment().step() + 1,
        step.steps(),
        step.moment().phase() + 1,
        step.moment().learningRate(),
        step.moment().resolution(),
        loss / count,
        100 * largest / count,
        100 * smallest / count,
        seconds / count);
    count = 0;
    largest = smallest = loss = seconds = 0;
  }

  @Override
  public void checkpointWritten(long step, Path file) {
    out.printf("checkpoint of %,d steps: %s%n", step, file);
  }

  @Override
  public void notice(String sentence) {
    out.println(sentence);
  }
}
