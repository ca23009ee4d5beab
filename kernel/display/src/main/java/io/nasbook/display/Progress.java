package io.nasbook.display;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A progress bar below a cell. It is drawn at most five times a second, however often it moves, and
 * always once more when it is closed.
 *
 * <pre>{@code
 * try (var progress = Progress.of("search", 300)) {
 *   for (int i = 0; i < 300; i++) {
 *     progress.step();
 *   }
 * }
 * }</pre>
 */
public final class Progress implements AutoCloseable {

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int TEXT_WIDTH = 30;

  private final String title;
  private final LongSupplier clock;
  private long total;
  private long done;
  private String note = "";
  private String id = "";
  private long drawnNanos;

  private Progress(String title, long total, LongSupplier clock) {
    this.title = title;
    this.total = total;
    this.clock = clock;
  }

  /**
   * A bar, which appears with its first step.
   *
   * @param title what is being done
   * @param total how many steps there will be; 0 if that is not known yet
   * @return the bar
   */
  public static Progress of(String title, long total) {
    return of(title, total, System::nanoTime);
  }

  static Progress of(String title, long total, LongSupplier clockNanos) {
    if (total < 0) {
      throw new IllegalArgumentException("total must be 0 or more, but was " + total);
    }
    return new Progress(title, total, clockNanos);
  }

  /** One step done. */
  public synchronized void step() {
    at(done + 1);
  }

  /**
   * So many steps done.
   *
   * @param steps the steps done in all
   */
  public synchronized void at(long steps) {
    done = steps;
    if (id.isEmpty() || clock.getAsLong() - drawnNanos >= PAUSE_NANOS) {
      draw();
    }
  }

  /**
   * Another total, for work that grows.
   *
   * @param steps how many steps there will be
   */
  public synchronized void total(long steps) {
    total = steps;
  }

  /**
   * A note behind the bar, shown when it is drawn next.
   *
   * @param text a few words
   */
  public synchronized void note(String text) {
    note = text;
  }

  /** Draws the bar as it is now; a bar that never moved stays away. */
  @Override
  public synchronized void close() {
    if (!id.isEmpty()) {
      draw();
    }
  }

  private void draw() {
    drawnNanos = clock.getAsLong();
    MimeBundle bundle = MimeBundle.text(text()).with(MimeBundle.HTML, html());
    if (id.isEmpty()) {
      id = Display.display(bundle);
    } else {
      Display.updateDisplay(id, bundle);
    }
  }

  private String text() {
    int filled = (int) (fraction() * TEXT_WIDTH);
    String bar = "#".repeat(filled) + "-".repeat(TEXT_WIDTH - filled);
    return "%s [%s] %s".formatted(title, bar, state());
  }

  private String html() {
    String bar =
        total == 0
            ? "<progress></progress>"
            : "<progress value=\"%d\" max=\"%d\"></progress>".formatted(done, total);
    return "<span>%s</span> %s <span>%s</span>"
        .formatted(HtmlTable.escape(title), bar, HtmlTable.escape(state()));
  }

  private String state() {
    String count = total == 0 ? String.valueOf(done) : percent() + " (" + done + "/" + total + ")";
    return note.isEmpty() ? count : note;
  }

  private String percent() {
    return String.format(Locale.ROOT, "%.0f %%", 100 * fraction());
  }

  private double fraction() {
    return total == 0 ? 0 : Math.clamp((double) done / total, 0, 1);
  }
}
