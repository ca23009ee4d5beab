package io.nasbook.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Threads that share the rows of a matrix. Closes its threads. */
final class Workers implements AutoCloseable {

  /** Some rows of a matrix. */
  record Range(int from, int to) {}

  private final ExecutorService pool;
  private final int threads;

  Workers(int threads) {
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1), Thread.ofPlatform().daemon().name("mlp-", 0).factory());
  }

  /** Does some work on each share of so many rows, and waits for all. */
  void share(int rows, Consumer<Range> work) {
    List<Future<Void>> others = new ArrayList<>();
    for (int share = 1; share < threads; share++) {
      Range range = range(share, rows);
      Callable<Void> task =
          () -> {
            work.accept(range);
            return null;
          };
      others.add(pool.submit(task));
    }
    work.accept(range(0, rows));
    others.forEach(Workers::await);
  }

  private Range range(int share, int rows) {
    return new Range(share * rows / threads, (share + 1) * rows / threads);
  }

  private static void await(Future<Void> share) {
    try {
      share.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("training was interrupted");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("training failed: " + failed.getCause(), failed);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
