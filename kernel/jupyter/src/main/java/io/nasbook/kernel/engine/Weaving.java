package io.nasbook.kernel.engine;

import io.nasbook.kernel.guard.Stop;
import io.nasbook.kernel.jvm.Agent;
import io.nasbook.kernel.jvm.Methods;
import java.lang.instrument.Instrumentation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts the check into code of the JDK or of a library while a thread of a stopped cell burns in it,
 * and takes it out again: a regular expression that backtracks, a huge multiplication.
 *
 * <p>Classes of the boot loader see nothing of ours, so the check is a Runnable in the system
 * properties. The running frames go on; the next call that they make is checked.
 */
final class Weaving {

  private static final String KEY = "io.nasbook.stop";
  private static final int CLASSES_AT_MOST = 40;
  private static final List<String> NEVER =
      List.of(
          "java.lang.",
          "java.util.concurrent.",
          "java.util.Properties",
          "jdk.internal.",
          "sun.",
          "io.nasbook.kernel.",
          "io.nasbook.display.",
          "java.security.",
          "java.io.",
          MemoryFiles.PACKAGE);

  private final Set<Class<?>> woven = new HashSet<>();

  /** Adds the check to the classes in which these threads are. */
  void weave(Set<Thread> threads) {
    Set<String> names = new HashSet<>();
    for (Thread thread : threads) {
      for (StackTraceElement frame : Stacks.top(thread)) {
        if (NEVER.stream().noneMatch(frame.getClassName()::startsWith)) {
          names.add(frame.getClassName());
        }
      }
    }
    if (!names.isEmpty()) {
      Agent.instrumentation().ifPresent(jvm -> weave(jvm, names));
    }
  }

  private void weave(Instrumentation jvm, Set<String> names) {
    Set<Class<?>> fresh = new HashSet<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      boolean wanted = names.contains(type.getName()) && jvm.isModifiableClass(type);
      if (wanted && !woven.contains(type) && fresh.size() < CLASSES_AT_MOST) {
        fresh.add(type);
      }
    }
    if (!fresh.isEmpty()) {
      System.getProperties().put(KEY, (Runnable) Stop::check);
      woven.addAll(fresh);
      Agent.retransform(fresh, Weaving::woven);
    }
  }

  /** Gives every class its own code back. */
  void undo() {
    if (!woven.isEmpty()) {
      Agent.retransform(woven);
    }
  }

  private static byte[] woven(byte[] type) {
    return Methods.change(
        type,
        (access, name, descriptor, next) ->
            name.startsWith("<") || (access & Opcodes.ACC_NATIVE) != 0
                ? next
                : Methods.beginning(next, Weaving::check));
  }

  private static void check(MethodVisitor code) {
    Methods.readProperty(code, KEY);
    code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Runnable");
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/lang/Runnable", "run", "()V", true);
  }
}
