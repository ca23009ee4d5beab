package io.nasbook.kernel.engine;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * What JShell keeps to itself, reached by reflection: the jar's manifest opens the package. Whoever
 * uses it must do without where it is closed or not there.
 */
final class Internals {

  private Internals() {}

  /** The value of a field, static or not. */
  static Object read(Object owner, String field) throws ReflectiveOperationException {
    Field found = owner.getClass().getDeclaredField(field);
    found.setAccessible(true);
    return found.get(owner);
  }

  /** A public method of a class that is not, without parameters or result. */
  static Runnable method(Object owner, String name) throws ReflectiveOperationException {
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
