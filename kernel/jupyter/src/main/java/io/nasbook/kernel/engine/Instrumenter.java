package io.nasbook.kernel.engine;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Adds to a class of a cell a check on every backward jump and method entry. No stack map changes:
 * what is added takes and leaves nothing.
 */
final class Instrumenter {

  private static final String GUARD = "io/nasbook/kernel/guard/";

  private Instrumenter() {}

  static byte[] instrument(byte[] bytes) {
    var reader = new ClassReader(bytes);
    var writer = new ClassWriter(reader, 0);
    reader.accept(new Classes(writer), 0);
    return writer.toByteArray();
  }

  private static final class Classes extends ClassVisitor {

    Classes(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new Methods(next, !name.equals("<clinit>"));
    }
  }

  private static final class Methods extends MethodVisitor {

    private final Set<Label> passed = new HashSet<>();
    private final boolean checkEntry;

    /** A static initialiser that is stopped on entry would leave its class broken for ever. */
    Methods(MethodVisitor next, boolean checkEntry) {
      super(Opcodes.ASM9, next);
      this.checkEntry = checkEntry;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (checkEntry) {
        check("Stop");
      }
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        check("Turn");
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
      check("Turn");
      super.visitTableSwitchInsn(min, max, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
      check("Turn");
      super.visitLookupSwitchInsn(otherwise, keys, labels);
    }

    private void check(String type) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD + type, "check", "()V", false);
    }
  }
}
