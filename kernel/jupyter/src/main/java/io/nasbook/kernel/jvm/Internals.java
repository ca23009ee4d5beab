package io.nasbook.kernel.jvm;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * What JShell keeps to itself, reached by reflection: the jar's manifest opens the package. Whoever
 * uses it must do without where it is closed or not there.
 */
public final class Internals {

  private Internals() {}

  /** The value of a field, static or not. */
  public static Object read(Object owner, String field) throws ReflectiveOperationException {
    return field(owner, field).get(owner);
  }

  /** Puts something in the place of a field's value, even of one that is final. */
  public static void write(Object owner, String field, Object value)
      throws ReflectiveOperationException {
    field(owner, field).set(owner, value);
  }

  private static Field field(Object owner, String name) throws ReflectiveOperationException {
    Field found = owner.getClass().getDeclaredField(name);
    found.setAccessible(true);
    return found;
  }

  /** A public method of a class that is not, without parameters or result. */
  public static Runnable method(Object owner, String name) throws ReflectiveOperationException {
    Method found = owner.getClass().getMethod(name);
    found.setAccessible(true);
    return () -> {
      try {
        found.invoke(owner);
      } catch (IllegalAccessException | InvocationTargetException broken) {
        throw new IllegalStateException(broken);
      }
    };
  }
}
