package io.nasbook.kernel.output;

import io.nasbook.kernel.jvm.Reserve;
import io.nasbook.kernel.protocol.Header;
import java.util.ArrayList;
import java.util.List;

/**
 * Text on its way to the front end. Adjacent text of one stream is joined and sent every 50 ms, or
 * when there is much of it: a message for each line would be lost on its way.
 */
public final class Batches {

  private static final int PERIOD_MILLIS = 50;
  private static final int FULL_CHARS = 64 * 1024;

  /** In a period; front ends read a few thousand messages a second. */
  private static final int MOST = 200;

  /** Receives a batch. */
  @FunctionalInterface
  public interface Sink {

    /** Takes text of a cell's stream {@code stdout} or {@code stderr}. */
    void stream(Header cell, String name, String text);
  }

  private record Batch(Header cell, String name, StringBuilder text) {}

  private final Sink sink;
  private final List<Batch> waiting = new ArrayList<>();
  private int chars;
  private long lastNanos = System.nanoTime();

  /** Batches for a sink, sent by a thread of their own. */
  public Batches(Sink sink) {
    this.sink = sink;
    Thread.ofPlatform().daemon().name("output").start(this::sendForEver);
  }

  /** Adds text; sends at once where much is waiting. */
  public synchronized void add(Header cell, String name, String text) {
    if (text.isEmpty()) {
      return;
    }
    Batch last = waiting.isEmpty() ? null : waiting.getLast();
    if (last == null || last.cell() != cell || !last.name().equals(name)) {
      awaitRoom();
      last = new Batch(cell, name, new StringBuilder());
      waiting.add(last);
      notifyAll();
    }
    last.text().append(text);
    chars += text.length();
    if (chars >= FULL_CHARS) {
      flush();
    }
  }

  /** Streams that take turns make a message a piece, and must not outrun who reads them. */
  private void awaitRoom() {
    while (waiting.size() >= MOST) {
      try {
        wait(PERIOD_MILLIS);
      } catch (InterruptedException stopped) {
        flush();
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Sends everything that is waiting. */
  public synchronized void flush() {
    for (Batch batch : waiting) {
      sink.stream(batch.cell(), batch.name(), batch.text().toString());
    }
    waiting.clear();
    chars = 0;
    lastNanos = System.nanoTime();
    notifyAll();
  }

  private void sendForEver() {
    try {
      while (true) {
        sendOrSpare();
      }
    } catch (InterruptedException ended) {
      flush();
    }
  }

  private void sendOrSpare() throws InterruptedException {
    try {
      sendNext();
    } catch (OutOfMemoryError full) {
      Reserve.releaseAfter(full);
    }
  }

  private synchronized void sendNext() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    long sinceMillis = (System.nanoTime() - lastNanos) / 1_000_000;
    if (sinceMillis < PERIOD_MILLIS) {
      wait(PERIOD_MILLIS - sinceMillis);
    } else {
      flush();
    }
  }
}
