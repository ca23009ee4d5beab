package io.nasbook.kernel.jvm;

import io.nasbook.kernel.guard.CellExit;
import java.util.Set;
import java.util.function.IntConsumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets the kernel alone end its process: for everybody else {@link Runtime#exit} and {@link
 * Runtime#halt} throw, whether a cell calls them, a method reference, reflection or a library.
 *
 * <p>The two methods begin with a call of an {@link IntConsumer} in the system properties, because
 * classes of the boot loader see nothing of ours.
 */
public final class ProcessEnd {

  private static final String KEY = "io.nasbook.exit";
  private static final String CONSUMER = "java/util/function/IntConsumer";

  private ProcessEnd() {}

  /** From now on nobody but the kernel ends the process. */
  public static void guard() {
    System.getProperties().put(KEY, (IntConsumer) ProcessEnd::refuse);
    Agent.retransform(Set.of(Runtime.class), ProcessEnd::guarded);
  }

  private static void refuse(int status) {
    throw new CellExit(status);
  }

  /** Ends the process in an orderly way. */
  public static void exit(int status) {
    System.getProperties().remove(KEY);
    System.exit(status);
  }

  /** Ends the process at once, whatever holds on to it. */
  public static void halt() {
    System.getProperties().remove(KEY);
    Runtime.getRuntime().halt(0);
  }

  private static byte[] guarded(byte[] runtime) {
    return Methods.change(
        runtime,
        (access, name, descriptor, next) ->
            (name.equals("exit") || name.equals("halt")) && descriptor.equals("(I)V")
                ? Methods.beginning(next, ProcessEnd::askFirst)
                : next);
  }

  private static void askFirst(MethodVisitor code) {
    var none = new Label();
    var go = new Label();
    Methods.readProperty(code, KEY);
    code.visitInsn(Opcodes.DUP);
    code.visitJumpInsn(Opcodes.IFNULL, none);
    code.visitTypeInsn(Opcodes.CHECKCAST, CONSUMER);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, CONSUMER, "accept", "(I)V", true);
    code.visitJumpInsn(Opcodes.GOTO, go);
    code.visitLabel(none);
    code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/Object"});
    code.visitInsn(Opcodes.POP);
    code.visitLabel(go);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }
}
