package io.nasbook.kernel.jvm;

import java.lang.instrument.Instrumentation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Receives the JVM's instrumentation, which replaces the code of loaded classes. Named by the jar's
 * manifest as Launcher-Agent-Class; empty where the kernel was started in another way.
 */
public final class Agent {

  private static final AtomicReference<Instrumentation> JVM = new AtomicReference<>();

  private Agent() {}

  /**
   * Called by the JVM before the main class.
   *
   * @param arguments none
   * @param instrumentation the JVM's instrumentation
   */
  public static void agentmain(String arguments, Instrumentation instrumentation) {
    JVM.set(instrumentation);
  }

  /** The JVM's instrumentation. */
  public static Optional<Instrumentation> instrumentation() {
    return Optional.ofNullable(JVM.get());
  }
}
