package io.nasbook.kernel.engine;

import io.nasbook.kernel.guard.Members;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Leads statements to members that are not public by {@code invokedynamic}, which asks nobody for
 * access.
 *
 * <p>A constructor that is called so makes its object itself. Where the object was made before, two
 * nulls are put on the stack in its place, and taken off below the one that comes.
 */
final class Opening extends MethodVisitor {

  private static final Handle LINK =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          Type.getInternalName(Members.class),
          "link",
          MethodType.methodType(
                  CallSite.class,
                  Lookup.class,
                  String.class,
                  MethodType.class,
                  Class.class,
                  int.class)
              .toMethodDescriptorString(),
          false);

  private final Closed closed;
  private final Set<String> own;
  private final Set<Label> nulls = new HashSet<>();
  private Label here;

  /**
   * Changes a method.
   *
   * @param closed the members
   * @param own internal names of the classes that are loaded together with this method's
   */
  Opening(MethodVisitor next, Closed closed, Set<String> own) {
    super(Opcodes.ASM9, next);
    this.closed = closed;
    this.own = own;
  }

  @Override
  public void visitLabel(Label label) {
    here = label;
    super.visitLabel(label);
  }

  /** Each new object is duplicated at once, so a label behind that is another's. */
  @Override
  public void visitInsn(int opcode) {
    here = null;
    super.visitInsn(opcode);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW && closed.hasConstructor(type, own)) {
      nulls.add(here);
      visitInsn(Opcodes.ACONST_NULL);
    } else {
      super.visitTypeInsn(opcode, type);
    }
  }

  @Override
  public void visitFrame(int kind, int locals, Object[] local, int stacked, Object[] stack) {
    super.visitFrame(kind, locals, withNulls(local), stacked, withNulls(stack));
  }

  private Object[] withNulls(Object[] types) {
    Object[] result = types == null ? null : types.clone();
    for (int i = 0; result != null && i < result.length; i++) {
      result[i] = result[i] instanceof Label at && nulls.contains(at) ? Opcodes.NULL : result[i];
    }
    return result;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    if (!closed.hasMember(owner, name + descriptor, own)) {
      super.visitFieldInsn(opcode, owner, name, descriptor);
      return;
    }
    String object = Type.getObjectType(owner).getDescriptor();
    switch (opcode) {
      case Opcodes.GETFIELD ->
          link(name, "(" + object + ")" + descriptor, owner, MethodHandleInfo.REF_getField);
      case Opcodes.GETSTATIC ->
          link(name, "()" + descriptor, owner, MethodHandleInfo.REF_getStatic);
      case Opcodes.PUTFIELD ->
          link(name, "(" + object + descriptor + ")V", owner, MethodHandleInfo.REF_putField);
      default -> link(name, "(" + descriptor + ")V", owner, MethodHandleInfo.REF_putStatic);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    String object = Type.getObjectType(owner).getDescriptor();
    if (opcode == Opcodes.INVOKESPECIAL && closed.hasConstructor(owner, own)) {
      String makes = descriptor.substring(0, descriptor.length() - 1) + object;
      link("new", makes, owner, MethodHandleInfo.REF_newInvokeSpecial);
      visitInsn(Opcodes.DUP_X2);
      visitInsn(Opcodes.POP);
      visitInsn(Opcodes.POP2);
    } else if (opcode == Opcodes.INVOKESPECIAL
        || !closed.hasMember(owner, name + descriptor, own)) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    } else if (opcode == Opcodes.INVOKESTATIC) {
      link(name, descriptor, owner, MethodHandleInfo.REF_invokeStatic);
    } else {
      link(name, "(" + object + descriptor.substring(1), owner, MethodHandleInfo.REF_invokeVirtual);
    }
  }

  private void link(String name, String descriptor, String owner, int kind) {
    super.visitInvokeDynamicInsn(name, descriptor, LINK, Type.getObjectType(owner), kind);
  }
}
