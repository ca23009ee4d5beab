package io.nasbook.kernel.jvm;

import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Adds code where methods begin. */
public final class MethodEntry {

  private MethodEntry() {}

  /** Which methods of a class get the code. */
  @FunctionalInterface
  public interface Choice {

    /** Whether a method with these modifiers, name and descriptor gets it. */
    boolean test(int access, String name, String descriptor);
  }

  /**
   * A class with code added.
   *
   * @param code writes the instructions, which leave the stack and the local variables as they were
   */
  public static byte[] add(byte[] type, Choice choice, Consumer<MethodVisitor> code) {
    var reader = new ClassReader(type);
    var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Methods(writer, choice, code), 0);
    return writer.toByteArray();
  }

  private static final class Methods extends ClassVisitor {

    private final Choice choice;
    private final Consumer<MethodVisitor> code;

    Methods(ClassVisitor next, Choice choice, Consumer<MethodVisitor> code) {
      super(Opcodes.ASM9, next);
      this.choice = choice;
      this.code = code;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return choice.test(access, name, descriptor) ? new Entry(next) : next;
    }

    private final class Entry extends MethodVisitor {

      Entry(MethodVisitor next) {
        super(Opcodes.ASM9, next);
      }

      @Override
      public void visitCode() {
        super.visitCode();
        code.accept(this);
      }
    }
  }

  /** Reads a system property, which may be any object, on the stack. */
  public static void readProperty(MethodVisitor code, String key) {
    String properties = "java/util/Properties";
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/lang/System", "getProperties", "()L" + properties + ";", false);
    code.visitLdcInsn(key);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, properties, "get", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
  }
}
