package io.nasbook.kernel.jvm;

import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Changes the methods of a class; what is added leaves stack maps as they are. */
public final class Methods extends ClassVisitor {

  private final Change change;

  private Methods(ClassVisitor next, Change change) {
    super(Opcodes.ASM9, next);
    this.change = change;
  }

  /** A change of methods. */
  @FunctionalInterface
  public interface Change {

    /** What a method with these modifiers, name and descriptor is written through. */
    MethodVisitor of(int access, String name, String descriptor, MethodVisitor next);
  }

  /** A class with its methods changed; its constants stay, so that those it keeps are copied. */
  public static byte[] change(byte[] type, Change change) {
    var reader = new ClassReader(type);
    return change(reader, new ClassWriter(reader, ClassWriter.COMPUTE_MAXS), change);
  }

  /** A class with its methods changed that has no constants but those that it needs then. */
  public static byte[] rewrite(byte[] type, Change change) {
    return change(new ClassReader(type), new ClassWriter(ClassWriter.COMPUTE_MAXS), change);
  }

  private static byte[] change(ClassReader reader, ClassWriter writer, Change change) {
    reader.accept(new Methods(writer, change), 0);
    return writer.toByteArray();
  }

  /** A method that begins with more code, which leaves stack and local variables as they were. */
  public static MethodVisitor beginning(MethodVisitor next, Consumer<MethodVisitor> code) {
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitCode() {
        super.visitCode();
        code.accept(this);
      }
    };
  }

  /** Puts a system property, which may be any object, on the stack. */
  public static void readProperty(MethodVisitor code, String key) {
    String properties = "java/util/Properties";
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/lang/System", "getProperties", "()L" + properties + ";", false);
    code.visitLdcInsn(key);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, properties, "get", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return change.of(access, name, descriptor, next);
  }
}
