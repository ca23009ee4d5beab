package io.nasbook.kernel.jvm;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Makes the threads of the common pool, which by themselves would look for classes where the kernel
 * does: they take the context class loader of the thread that needs them, so that parallel streams
 * and futures of a cell see its classes.
 */
public final class CommonThreads implements ForkJoinWorkerThreadFactory {

  private static final String PROPERTY = "java.util.concurrent.ForkJoinPool.common.threadFactory";

  /** Made by the common pool itself. */
  public CommonThreads() {}

  /** Makes the common pool use this; it must not have been used before. */
  public static void install() {
    System.setProperty(PROPERTY, CommonThreads.class.getName());
  }

  @Override
  public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
    ForkJoinWorkerThread made = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    made.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    return made;
  }
}
