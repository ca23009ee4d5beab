package io.nasbook.net.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * One run of a model, which another thread can end between two layers; close it. Native code does
 * not hear interrupts, and one batch can take seconds.
 */
final class StoppableRun implements AutoCloseable {
  private final OrtSession.RunOptions options;
  private boolean closed;

  StoppableRun() {
    try {
      options = new OrtSession.RunOptions();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime cannot prepare a run: " + e.getMessage(), e);
    }
  }

  /** What ONNX Runtime is given with the run. */
  OrtSession.RunOptions options() {
    return options;
  }

  /**
   * Does the work on another thread; if the caller is interrupted, the work is ended.
   *
   * @throws CancellationException if the caller was interrupted; the work does not run any more
   */
  static <T> T await(Function<StoppableRun, T> work) {
    StoppableRun run = new StoppableRun();
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              try (run) {
                return work.apply(run);
              }
            });
    Thread.ofPlatform().daemon().name("nasbook-batch").start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      run.stop();
      throw cancelled(task);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a batch failed: " + e.getCause(), e);
    }
  }

  private static CancellationException cancelled(FutureTask<?> task) {
    while (!task.isDone()) {
      try {
        task.get();
      } catch (InterruptedException | ExecutionException again) {
        // Interrupted once more, or ended as it was told to.
      }
    }
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted while a batch was computed");
  }

  /** Ends the run at the next layer; a run that has ended stays so. */
  private synchronized void stop() {
    if (!closed) {
      try {
        options.setTerminate(true);
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime cannot end a run: " + e.getMessage(), e);
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    options.close();
  }
}
