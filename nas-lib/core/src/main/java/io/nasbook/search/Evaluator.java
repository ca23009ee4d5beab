package io.nasbook.search;

import io.nasbook.predict.Predictor;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Scores architectures in batches; higher is better. The only door through which a search uses
 * threads or engines: a searcher hands over a batch and gets the scores in the same order, so its
 * result cannot depend on how they were made.
 *
 * @param <A> the type of the architectures
 */
@FunctionalInterface
public interface Evaluator<A> {

  /**
   * Scores a batch.
   *
   * @param batch architectures
   * @return one score each, in the order of the batch
   */
  double[] evaluate(List<A> batch);

  /**
   * Scores with a predictor.
   *
   * @param <A> the type of the architectures
   * @param predictor gives the score
   * @return an evaluator on the calling thread
   */
  static <A> Evaluator<A> of(Predictor<A> predictor) {
    return predictor::predictAll;
  }

  /**
   * Scores one architecture after the other.
   *
   * @param <A> the type of the architectures
   * @param score gives the score of one, for instance a measurement
   * @return an evaluator on the calling thread
   */
  static <A> Evaluator<A> each(ToDoubleFunction<A> score) {
    return batch -> batch.stream().mapToDouble(score).toArray();
  }

  /**
   * The same scores made by several threads, each taking a share of the batch. This evaluator must
   * allow being called by several threads at once.
   *
   * @param threads how many, at least 1
   * @return an evaluator with the same result
   */
  default Evaluator<A> onThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but was " + threads);
    }
    return threads == 1 ? this : new ThreadedEvaluator<>(this, threads);
  }

  /**
   * The same scores, with somebody who is told them batch by batch, for instance a live chart.
   *
   * @param listener told the scores of each batch, in order, on the searching thread
   * @return an evaluator with the same result
   */
  default Evaluator<A> heardBy(Consumer<double[]> listener) {
    return batch -> {
      double[] scores = evaluate(batch);
      listener.accept(scores.clone());
      return scores;
    };
  }
}
