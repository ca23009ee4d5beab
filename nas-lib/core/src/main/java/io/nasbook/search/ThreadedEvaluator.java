package io.nasbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Splits each batch into one share per thread and puts the scores together in order. Threads live
 * as long as the batch.
 *
 * @param <A> the type of the architectures
 * @param one scores a share
 * @param threads how many shares
 */
record ThreadedEvaluator<A>(Evaluator<A> one, int threads) implements Evaluator<A> {

  @Override
  public double[] evaluate(List<A> batch) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<double[]>> shares = new ArrayList<>();
      for (int share = 0; share < threads; share++) {
        List<A> part = batch.subList(start(share, batch), start(share + 1, batch));
        shares.add(pool.submit(() -> one.evaluate(part)));
      }
      double[] scores = new double[batch.size()];
      for (int share = 0; share < threads; share++) {
        double[] part = scores(shares.get(share), pool);
        System.arraycopy(part, 0, scores, start(share, batch), part.length);
      }
      return scores;
    }
  }

  private int start(int share, List<A> batch) {
    return (int) ((long) share * batch.size() / threads);
  }

  private static double[] scores(Future<double[]> share, ExecutorService pool) {
    try {
      return share.get();
    } catch (InterruptedException interrupted) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      throw new CancellationException("evaluation was interrupted");
    } catch (ExecutionException failed) {
      pool.shutdownNow();
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("evaluation failed: " + failed.getCause(), failed);
    }
  }
}
