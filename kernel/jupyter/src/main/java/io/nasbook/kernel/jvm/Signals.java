package io.nasbook.kernel.jvm;

import io.nasbook.kernel.log.Log;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** What a signal does to this process. */
public final class Signals {

  private Signals() {}

  /**
   * Runs an action on SIGINT, which would otherwise end the process. By reflection: the compiler
   * warns about sun.misc.Signal and there is no other way.
   */
  public static void onInterrupt(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler calls =
          (proxy, method, arguments) -> {
            action.run();
            return null;
          };
      Object mine =
          Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, calls);
      Object sigint = signal.getConstructor(String.class).newInstance("INT");
      signal.getMethod("handle", signal, handler).invoke(null, sigint, mine);
    } catch (ReflectiveOperationException | IllegalArgumentException absent) {
      Log.line("SIGINT cannot be handled", absent);
    }
  }
}
