package io.nasbook.kernel.jvm;

import io.nasbook.kernel.log.Log;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

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

  /**
   * Gives loaded classes their code anew. Compiled code that has any of theirs in it is thrown
   * away, also where it is running.
   */
  public static void retransform(Set<Class<?>> classes) {
    instrumentation().ifPresent(jvm -> retransform(jvm, classes));
  }

  /** Gives loaded classes their code anew, changed. */
  public static void retransform(Set<Class<?>> classes, UnaryOperator<byte[]> change) {
    instrumentation().ifPresent(jvm -> change(jvm, new Change(classes, change)));
  }

  private static void change(Instrumentation jvm, Change change) {
    jvm.addTransformer(change, true);
    retransform(jvm, change.classes());
    jvm.removeTransformer(change);
  }

  private static void retransform(Instrumentation jvm, Set<Class<?>> classes) {
    try {
      jvm.retransformClasses(classes.toArray(Class<?>[]::new));
    } catch (UnmodifiableClassException | LinkageError refused) {
      Log.line("classes cannot be retransformed", refused);
    }
  }

  private record Change(Set<Class<?>> classes, UnaryOperator<byte[]> change)
      implements ClassFileTransformer {

    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
      return classes.contains(type) ? change.apply(bytes) : null;
    }
  }
}
