package io.nasbook.kernel.jvm;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import javax.management.NotificationEmitter;

/**
 * Collects the old generation of the serial collector whenever it has doubled. By itself that
 * collector lets it grow to its limit, a quarter of the machine's memory, before it looks for
 * garbage there: batches of images, which die old, made 6 GB of what needs 1.
 */
public final class OldGarbage {

  private static final String POOL = "Tenured Gen";
  private static final long FIRST_BYTES = 192L << 20;

  private OldGarbage() {}

  /** Begins to watch, in the background; does nothing where another collector was chosen. */
  public static void watch() {
    Thread.ofPlatform().daemon().name("garbage").start(() -> pool().ifPresent(OldGarbage::watch));
  }

  private static Optional<MemoryPoolMXBean> pool() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals(POOL) && pool.isUsageThresholdSupported())
        .findFirst();
  }

  private static void watch(MemoryPoolMXBean pool) {
    var memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    memory.addNotificationListener(
        (notification, nothing) -> collect(pool),
        each -> each.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED),
        null);
    limit(pool, FIRST_BYTES);
  }

  private static void collect(MemoryPoolMXBean pool) {
    System.gc();
    limit(pool, Math.max(FIRST_BYTES, 2 * pool.getUsage().getUsed()));
  }

  /** Above the most that the pool may have, the collector looks for garbage itself. */
  private static void limit(MemoryPoolMXBean pool, long bytes) {
    pool.setUsageThreshold(Math.min(bytes, pool.getUsage().getMax()));
  }
}
