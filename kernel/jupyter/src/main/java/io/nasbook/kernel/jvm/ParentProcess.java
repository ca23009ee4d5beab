package io.nasbook.kernel.jvm;

import java.util.Optional;

/** The process that started this one, without which a kernel has nobody to work for. */
public final class ParentProcess {

  private static final int PERIOD_MILLIS = 1000;

  private ParentProcess() {}

  /** Runs an action when the parent has ended. */
  public static void onEnd(Runnable action) {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent ->
                Thread.ofPlatform().daemon().name("parent").start(() -> watch(parent, action)));
  }

  private static void watch(ProcessHandle parent, Runnable action) {
    try {
      while (isStillParent(parent)) {
        Thread.sleep(PERIOD_MILLIS);
      }
      action.run();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** An orphan gets another parent, whose process may well be alive. */
  private static boolean isStillParent(ProcessHandle parent) {
    Optional<ProcessHandle> now = ProcessHandle.current().parent();
    return parent.isAlive() && now.map(parent::equals).orElse(false);
  }
}
