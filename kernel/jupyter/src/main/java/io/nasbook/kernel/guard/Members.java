package io.nasbook.kernel.guard;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * Links statements to the members of a notebook's types that are not public. All classes of cells
 * are of one package, but the JVM opens such members to the classes of one loader only, and the
 * statements of a cell have a loader of their own.
 */
public final class Members {

  private Members() {}

  /**
   * What an {@code invokedynamic} instruction calls in place of an access.
   *
   * @param statements the class with the instruction
   * @param name the name of the member; any name for a constructor
   * @param type what the instruction takes and gives, the object first
   * @param owner the class through which the member is named
   * @param kind a constant of {@link MethodHandleInfo}
   * @throws ReflectiveOperationException where the class has been declared anew without the member
   */
  public static CallSite link(
      Lookup statements, String name, MethodType type, Class<?> owner, int kind)
      throws ReflectiveOperationException {
    Lookup inside = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
    MethodHandle member =
        switch (kind) {
          case MethodHandleInfo.REF_getField -> inside.findGetter(owner, name, type.returnType());
          case MethodHandleInfo.REF_getStatic ->
              inside.findStaticGetter(owner, name, type.returnType());
          case MethodHandleInfo.REF_putField ->
              inside.findSetter(owner, name, type.parameterType(1));
          case MethodHandleInfo.REF_putStatic ->
              inside.findStaticSetter(owner, name, type.parameterType(0));
          case MethodHandleInfo.REF_invokeVirtual ->
              inside.findVirtual(owner, name, type.dropParameterTypes(0, 1));
          case MethodHandleInfo.REF_invokeStatic -> inside.findStatic(owner, name, type);
          case MethodHandleInfo.REF_newInvokeSpecial ->
              inside.findConstructor(owner, type.changeReturnType(void.class));
          default -> throw new IllegalArgumentException("no member is used by kind " + kind);
        };
    return new ConstantCallSite(member.asType(type));
  }
}
