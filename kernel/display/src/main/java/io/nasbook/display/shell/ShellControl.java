package io.nasbook.display.shell;

import io.nasbook.display.Display;
import io.nasbook.display.MimeBundle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.execution.LocalExecutionControl;

/** Runs snippets in the process of {@code jshell} and shows their values as a notebook would. */
final class ShellControl extends LocalExecutionControl {

  /**
   * JShell calls a static method without arguments, so that is how {@link #shown} is told what to
   * call.
   */
  private static final AtomicReference<Method> SNIPPET = new AtomicReference<>();

  /** A value whose text is that of a notebook; a table begins on a line of its own. */
  private record Shown(Object value) {

    @Override
    public String toString() {
      MimeBundle bundle = Display.render(value, MimeBundle.TEXT);
      String text = bundle.representation(MimeBundle.TEXT).map(Object::toString).orElse("");
      return text.contains("\n") ? "\n" + text.stripTrailing() : text;
    }
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    SNIPPET.set(snippet);
    Method shown = ShellControl.class.getDeclaredMethod("shown");
    shown.setAccessible(true);
    return super.invoke(shown);
  }

  /** The value of the snippet, wrapped unless it is one that JShell itself writes well. */
  static Object shown() throws Throwable {
    try {
      return wrapped(SNIPPET.get().invoke(null));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Object wrapped(Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Character letter -> letter;
      default -> new Shown(value);
    };
  }
}
