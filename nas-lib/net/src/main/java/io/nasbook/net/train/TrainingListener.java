package io.nasbook.net.train;

import java.nio.file.Path;

/**
 * Hears how a training goes, on the training's own thread; an exception from here stops it. A
 * notebook draws a chart here, a terminal prints a line.
 */
public interface TrainingListener {
  /** Hears nothing. */
  TrainingListener NONE = step -> {};

  /**
   * A step is done.
   *
   * @param step what it did
   */
  void stepDone(TrainingStep step);

  /**
   * A checkpoint is complete.
   *
   * @param step how many steps it holds
   * @param file where it is
   */
  default void checkpointWritten(long step, Path file) {}

  /**
   * Something that the reader should know, and that does not stop the training.
   *
   * @param sentence what happened
   */
  default void notice(String sentence) {}

  /**
   * This listener and another one after it.
   *
   * @param other hears everything too
   * @return both
   */
  default TrainingListener and(TrainingListener other) {
    TrainingListener first = this;
    return new TrainingListener() {
      @Override
      public void stepDone(TrainingStep step) {
        first.stepDone(step);
        other.stepDone(step);
      }

      @Override
      public void checkpointWritten(long step, Path file) {
        first.checkpointWritten(step, file);
        other.checkpointWritten(step, file);
      }

      @Override
      public void notice(String sentence) {
        first.notice(sentence);
        other.notice(sentence);
      }
    };
  }
}
