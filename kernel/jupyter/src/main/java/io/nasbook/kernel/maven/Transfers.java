package io.nasbook.kernel.maven;

import io.nasbook.display.Progress;
import io.nasbook.display.Timing;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;

/** Shows what is downloaded as a progress bar, and ends downloads when the cell is stopped. */
final class Transfers extends AbstractTransferListener {

  private final Progress progress = Progress.of("Maven", 0);
  private final Map<String, Long> bytes = new ConcurrentHashMap<>();
  private final AtomicInteger files = new AtomicInteger();
  private final long startNanos = System.nanoTime();
  private volatile boolean cancelled;

  /** Makes the next piece of each running download its last. */
  void cancel() {
    cancelled = true;
  }

  /** Draws the end, if anything was downloaded. */
  void finish() {
    if (files.get() > 0) {
      String time = Timing.duration(System.nanoTime() - startNanos);
      progress.note("%d files, %s in %s".formatted(files.get(), size(), time));
      progress.total(files.get());
      progress.close();
    }
  }

  @Override
  public void transferInitiated(TransferEvent event) throws TransferCancelledException {
    check();
  }

  @Override
  public void transferProgressed(TransferEvent event) throws TransferCancelledException {
    check();
    bytes.put(event.getResource().getResourceName(), event.getTransferredBytes());
    draw(event);
  }

  @Override
  public void transferSucceeded(TransferEvent event) {
    String name = event.getResource().getResourceName();
    if (name.endsWith(".pom") || name.endsWith(".jar")) {
      bytes.put(name, event.getTransferredBytes());
      files.incrementAndGet();
    }
    draw(event);
  }

  private void draw(TransferEvent event) {
    String name = event.getResource().getResourceName();
    try {
      draw(name);
    } catch (RuntimeException | AssertionError broken) {
      // The resolver waits for ever for a thread in which a listener has failed.
      System.getLogger(Transfers.class.getName())
          .log(System.Logger.Level.WARNING, "the progress of a download cannot be shown", broken);
    }
  }

  private void draw(String name) {
    progress.note(
        "%s, %d files, %s"
            .formatted(name.substring(name.lastIndexOf('/') + 1), files.get(), size()));
    progress.at(files.get());
  }

  private String size() {
    long sum = bytes.values().stream().mapToLong(Long::longValue).sum();
    return String.format(Locale.ROOT, "%.1f MB", sum / 1e6);
  }

  private void check() throws TransferCancelledException {
    if (cancelled) {
      throw new TransferCancelledException("the cell was stopped");
    }
  }
}
