package io.nasbook.net.image;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.UnreadableImageException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The images of a set in order, batch by batch. One batch is decoded by background threads while
 * the one before is used, so that two are in memory. Close it to stop the threads.
 */
public final class Batches implements Iterator<Batch>, AutoCloseable {
  private final LabelledImages images;
  private final int resolution;
  private final int batchSize;
  private final ExecutorService decoders;
  private List<Future<Decoded>> ahead;
  private int submitted;

  /** An image as numbers, or the reason why there is none. */
  private record Decoded(float[] pixels, int label, String fault) {}

  private Batches(LabelledImages images, int resolution, int batchSize) {
    this.images = images;
    this.resolution = resolution;
    this.batchSize = batchSize;
    this.decoders =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("nasbook-decoder-", 0).factory());
    this.ahead = submit();
  }

  /**
   * Starts reading.
   *
   * @param images any set
   * @param resolution side in pixels
   * @param batchSize images in every batch but the last
   * @return an open iterator
   * @throws IllegalArgumentException if resolution or batch size is not positive
   */
  public static Batches of(LabelledImages images, int resolution, int batchSize) {
    if (resolution < 1 || batchSize < 1) {
      throw new IllegalArgumentException(
          "resolution and batch size must be positive, but were %d and %d"
              .formatted(resolution, batchSize));
    }
    return new Batches(images, resolution, batchSize);
  }

  private List<Future<Decoded>> submit() {
    List<Future<Decoded>> batch = new ArrayList<>();
    for (; batch.size() < batchSize && submitted < images.size(); submitted++) {
      int index = submitted;
      batch.add(decoders.submit(() -> decode(index)));
    }
    return batch;
  }

  private Decoded decode(int index) {
    try {
      RgbImage image = images.image(index, resolution);
      if (image.width() != resolution || image.height() != resolution) {
        throw new IllegalStateException(
            "image %d should be %d px square, but is %d x %d"
                .formatted(index, resolution, image.width(), image.height()));
      }
      return new Decoded(Normalization.of(image), images.label(index), "");
    } catch (UnreadableImageException e) {
      if (e.refused()) {
        throw e;
      }
      return new Decoded(new float[0], 0, e.getMessage());
    }
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty();
  }

  /**
   * The next batch; decoding of the one after it starts.
   *
   * @throws CancellationException if the thread is interrupted while it waits
   */
  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all images were read");
    }
    List<Future<Decoded>> current = ahead;
    ahead = submit();
    List<Decoded> decoded = current.stream().map(Batches::await).toList();
    return batch(decoded);
  }

  private static Decoded await(Future<Decoded> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while images were read");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("reading images failed: " + e.getCause(), e);
    }
  }

  private Batch batch(List<Decoded> decoded) {
    List<Decoded> good = decoded.stream().filter(image -> image.fault().isEmpty()).toList();
    int length = 3 * resolution * resolution;
    float[] pixels = new float[good.size() * length];
    for (int i = 0; i < good.size(); i++) {
      System.arraycopy(good.get(i).pixels(), 0, pixels, i * length, length);
    }
    int[] labels = good.stream().mapToInt(Decoded::label).toArray();
    List<String> skipped =
        decoded.stream().map(Decoded::fault).filter(fault -> !fault.isEmpty()).toList();
    return new Batch(pixels, labels, resolution, skipped);
  }

  @Override
  public void close() {
    decoders.shutdownNow();
  }
}
