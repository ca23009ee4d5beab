package io.nasbook.kernel.engine;

import io.nasbook.kernel.jvm.Methods;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Adds to a class of a cell a check on every backward jump and method entry. No stack map changes:
 * what is added takes and leaves nothing.
 */
public final class Instrumenter {

  private static final String GUARD = "io/nasbook/kernel/guard/";
  private static final Pattern WRAPPER =
      Pattern.compile(MemoryFiles.PACKAGE + "/\\$JShell\\$[^$]+");

  private Instrumenter() {}

  /** The class with its checks. */
  public static byte[] instrument(byte[] bytes) {
    return instrument(bytes, new FieldHomes());
  }

  /** The class with its checks, using fields where they are. */
  static byte[] instrument(byte[] bytes, FieldHomes homes) {
    byte[] checked =
        Methods.change(
            bytes,
            (access, name, descriptor, next) -> new Checks(next, !name.equals("<clinit>"), homes));
    openWrapper(checked);
    return checked;
  }

  /**
   * What cells declare is public within classes of JShell's that are not, which classes of another
   * loader could not use therefore.
   */
  private static void openWrapper(byte[] bytes) {
    var type = new ClassReader(bytes);
    if (WRAPPER.matcher(type.getClassName()).matches()) {
      bytes[type.header + 1] |= (byte) Opcodes.ACC_PUBLIC;
    }
  }

  private static final class Checks extends MethodVisitor {

    private final Set<Label> passed = new HashSet<>();
    private final boolean checkEntry;
    private final FieldHomes homes;

    /** A static initialiser that is stopped on entry would leave its class broken for ever. */
    Checks(MethodVisitor next, boolean checkEntry, FieldHomes homes) {
      super(Opcodes.ASM9, next);
      this.homes = homes;
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
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      super.visitFieldInsn(opcode, homes.of(owner, name), name, descriptor);
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
