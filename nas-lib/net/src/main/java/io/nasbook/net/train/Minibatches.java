package io.nasbook.net.train;

import io.nasbook.data.LabelledImages;
import io.nasbook.net.image.Minibatch;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The images of one step after the other. A background thread makes those of the next two steps
 * while the network learns. Close it to stop the thread.
 */
final class Minibatches implements AutoCloseable {
  private static final int AHEAD = 2;

  private final LabelledImages images;
  private final TrainingPlan plan;
  private final ImageOrder order;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("nasbook-minibatch").factory());
  private final Queue<Future<Minibatch>> coming = new ArrayDeque<>();
  private long submitted;

  Minibatches(LabelledImages images, TrainingPlan plan, long firstStep) {
    this.images = images;
    this.plan = plan;
    this.order = new ImageOrder(plan.options().seed(), images.size(), plan.options().batchSize());
    this.submitted = firstStep;
    submit();
  }

  private void submit() {
    for (; coming.size() < AHEAD && submitted < plan.steps(); submitted++) {
      Moment moment = plan.moment(submitted);
      coming.add(maker.submit(() -> make(moment)));
    }
  }

  /** The images of the next step. */
  Minibatch next() {
    try {
      Minibatch batch = coming.remove().get();
      submit();
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while images were made");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("making images failed: " + e.getCause(), e);
    }
  }

  private Minibatch make(Moment moment) {
    int[] positions = order.images(moment.step());
    int length = 3 * moment.resolution() * moment.resolution();
    float[] pixels = new float[positions.length * length];
    int[] labels = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      long number = moment.step() * positions.length + i;
      float[] image =
          plan.options()
              .augmentation()
              .image(
                  images,
                  positions[i],
                  moment.resolution(),
                  Purpose.AUGMENTATION.dice(plan.options().seed(), number));
      System.arraycopy(image, 0, pixels, i * length, length);
      labels[i] = images.label(positions[i]);
    }
    return new Minibatch(pixels, labels, moment.resolution());
  }

  @Override
  public void close() {
    maker.shutdownNow();
  }
}
