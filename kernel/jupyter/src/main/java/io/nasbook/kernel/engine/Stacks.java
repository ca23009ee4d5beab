package io.nasbook.kernel.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;

/** Looks at the top of a thread's stack only: a whole one may be millions of frames deep. */
final class Stacks {

  private static final int DEPTH = 64;

  private Stacks() {}

  static StackTraceElement[] top(Thread thread) {
    ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.threadId(), DEPTH);
    return info == null ? new StackTraceElement[0] : info.getStackTrace();
  }
}
