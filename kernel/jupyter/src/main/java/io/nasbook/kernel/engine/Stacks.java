package io.nasbook.kernel.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;

/** Looks at the top of a thread's stack only: a whole one may be millions of frames deep. */
final class Stacks {

  private static final int DEPTH = 64;
  private static final String OURS = "io.nasbook.";
  private static final List<String> KERNEL = List.of("io.nasbook.kernel.", "io.nasbook.display.");

  private Stacks() {}

  static StackTraceElement[] top(Thread thread) {
    ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.threadId(), DEPTH);
    return info == null ? new StackTraceElement[0] : info.getStackTrace();
  }

  /**
   * Whether a thread is in the NAS library or in what that has called. The library ends by itself
   * when it is interrupted, and saves first what would be lost.
   */
  static boolean isInLibrary(Thread thread) {
    return Arrays.stream(top(thread))
        .map(StackTraceElement::getClassName)
        .filter(name -> name.startsWith(MemoryFiles.PACKAGE) || isLibrary(name))
        .findFirst()
        .filter(Stacks::isLibrary)
        .isPresent();
  }

  private static boolean isLibrary(String name) {
    return name.startsWith(OURS) && KERNEL.stream().noneMatch(name::startsWith);
  }
}
