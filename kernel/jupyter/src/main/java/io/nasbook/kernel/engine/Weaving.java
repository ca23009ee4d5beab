package io.nasbook.kernel.engine;

import io.nasbook.kernel.guard.Stop;
import io.nasbook.kernel.jvm.Agent;
import io.nasbook.kernel.log.Log;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
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
  private final ClassFileTransformer transformer = new Transformer();

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
      System.getProperties().put(KEY, (Runnable) Weaving::check);
      woven.addAll(fresh);
      jvm.addTransformer(transformer, true);
      retransform(jvm, fresh);
      jvm.removeTransformer(transformer);
    }
  }

  private static void check() {
    try {
      Stop.check();
    } catch (Error stopped) {
      throw stopped;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Gives every class its own code back. */
  void undo() {
    if (!woven.isEmpty()) {
      Agent.instrumentation().ifPresent(jvm -> retransform(jvm, woven));
    }
  }

  private static void retransform(Instrumentation jvm, Set<Class<?>> classes) {
    try {
      jvm.retransformClasses(classes.toArray(Class<?>[]::new));
    } catch (UnmodifiableClassException | LinkageError refused) {
      Log.line("classes cannot be retransformed", refused);
    }
  }

  private final class Transformer implements ClassFileTransformer {

    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
      if (!woven.contains(type)) {
        return null;
      }
      var reader = new ClassReader(bytes);
      var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(new Checks(writer), 0);
      return writer.toByteArray();
    }
  }

  private static final class Checks extends ClassVisitor {

    Checks(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      boolean skip = name.startsWith("<") || (access & Opcodes.ACC_NATIVE) != 0;
      return skip ? next : new Entry(next);
    }
  }

  private static final class Entry extends MethodVisitor {

    Entry(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "java/lang/System",
          "getProperties",
          "()Ljava/util/Properties;",
          false);
      visitLdcInsn(KEY);
      String get = "(Ljava/lang/Object;)Ljava/lang/Object;";
      visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/util/Properties", "get", get, false);
      visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Runnable");
      visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/lang/Runnable", "run", "()V", true);
    }
  }
}
