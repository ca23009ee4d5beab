package io.nasbook.kernel.engine;

import com.sun.source.util.JavacTask;
import io.nasbook.kernel.log.Log;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/**
 * javac with its knowledge of the JDK kept from one compilation to the next, as JShell keeps it.
 *
 * <p>The pool is not an API, so it is used by reflection (the jar's manifest exports the packages)
 * and whoever uses this class must do without where it cannot be opened. Without it a compilation
 * takes three times as long.
 */
final class CompilerPool {

  private static final String JAVAC = "com.sun.tools.javac.";

  private final Object pool;
  private final Class<?> workerType = type("api.JavacTaskPool$Worker");
  private final Method getTask = method("api.JavacTaskPool", "getTask", 7);
  private final Method context = method("api.BasicJavacTask", "getContext", 0);
  private final Method symtab = method("code.Symtab", "instance", 1);
  private final Method names = method("util.Names", "instance", 1);
  private final Method finder = method("code.ClassFinder", "instance", 1);
  private final Method completer = method("code.ClassFinder", "getCompleter", 0);
  private final Method getPackage = method("code.Symtab", "getPackage", 2);
  private final Method getClass = method("code.Symtab", "getClass", 2);
  private final Method removeClass = method("code.Symtab", "removeClass", 2);
  private final Method nameOf = type("util.Names").getMethod("fromString", String.class);
  private final Field unnamedModule = type("code.Symtab").getField("unnamedModule");
  private final Field packageMembers = type("code.Symbol$PackageSymbol").getField("members_field");
  private final Field packageCompleter = type("code.Symbol").getField("completer");

  private CompilerPool() throws ReflectiveOperationException {
    pool = type("api.JavacTaskPool").getConstructor(int.class).newInstance(2);
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(JAVAC + name);
  }

  private static Method method(String type, String name, int parameters)
      throws ReflectiveOperationException {
    return Arrays.stream(type(type).getMethods())
        .filter(m -> m.getName().equals(name) && m.getParameterCount() == parameters)
        .findFirst()
        .orElseThrow(() -> new NoSuchMethodException(type + "." + name));
  }

  /** A pool, where this JVM lets one be opened. */
  static Optional<CompilerPool> open() {
    try {
      return Optional.of(new CompilerPool());
    } catch (ReflectiveOperationException closed) {
      Log.line("javac starts afresh for each cell: " + closed);
      return Optional.empty();
    }
  }

  /** A compilation. */
  record Job(
      MemoryFiles files,
      DiagnosticListener<JavaFileObject> listener,
      List<String> options,
      JavaFileObject source) {}

  /** Runs work on a compilation task and returns what it says. */
  @SuppressWarnings("unchecked")
  <T> T run(Job job, Function<JavacTask, T> work) {
    InvocationHandler calls = (proxy, method, arguments) -> runAndForget(arguments[0], job, work);
    Object worker =
        Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {workerType}, calls);
    Object[] arguments = {
      null, job.files(), job.listener(), job.options(), null, List.of(job.source()), worker
    };
    try {
      return (T) getTask.invoke(pool, arguments);
    } catch (InvocationTargetException broken) {
      if (broken.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("the compiler failed", broken.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T runAndForget(Object task, Job job, Function<JavacTask, T> work)
      throws ReflectiveOperationException {
    Object memory = context.invoke(task);
    try {
      return work.apply((JavacTask) task);
    } finally {
      forgetCells(memory, job);
    }
  }

  /** The package of cells is read anew next time: it will have more classes then. */
  private void forgetCells(Object memory, Job job) throws ReflectiveOperationException {
    Object symbols = symtab.invoke(null, memory);
    Object module = unnamedModule.get(symbols);
    Object table = names.invoke(null, memory);
    Object cells = getPackage.invoke(symbols, module, nameOf.invoke(table, MemoryFiles.PACKAGE));
    if (cells == null) {
      return;
    }
    for (String name : job.files().names()) {
      Object key = nameOf.invoke(table, name);
      if (getClass.invoke(symbols, module, key) != null) {
        removeClass.invoke(symbols, module, key);
      }
    }
    packageMembers.set(cells, null);
    packageCompleter.set(cells, completer.invoke(finder.invoke(null, memory)));
  }
}
