package io.nasbook.kernel.engine;

import com.sun.source.util.JavacTask;
import io.nasbook.kernel.log.Log;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * javac with its knowledge of the JDK kept from one compilation to the next, as JShell keeps it.
 *
 * <p>The pool is not an API, so it is used by reflection (the jar's manifest exports the packages)
 * and whoever uses this class must do without where it cannot be opened. Without it a compilation
 * takes five times as long.
 */
final class CompilerPool {

  private static final String JAVAC = "com.sun.tools.javac.";

  private final Object pool;
  private final Method getTask;
  private final Class<?> workerType;

  private CompilerPool() throws ReflectiveOperationException {
    Class<?> type = Class.forName(JAVAC + "api.JavacTaskPool");
    pool = type.getConstructor(int.class).newInstance(2);
    workerType = Class.forName(JAVAC + "api.JavacTaskPool$Worker");
    getTask = method(type, "getTask");
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
      JavaFileManager files,
      DiagnosticListener<JavaFileObject> listener,
      List<String> options,
      JavaFileObject source) {}

  /** Runs work on a compilation task; false where the work says so. */
  boolean run(Job job, Predicate<JavacTask> work) {
    InvocationHandler calls = (proxy, method, arguments) -> runAndForget(arguments[0], work);
    Object worker =
        Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {workerType}, calls);
    try {
      return (Boolean)
          getTask.invoke(
              pool,
              null,
              job.files(),
              job.listener(),
              job.options(),
              null,
              List.of(job.source()),
              worker);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("the compiler failed", broken);
    }
  }

  private static boolean runAndForget(Object task, Predicate<JavacTask> work)
      throws ReflectiveOperationException {
    Object context = method(task.getClass(), "getContext").invoke(task);
    try {
      return work.test((JavacTask) task);
    } finally {
      forgetCells(context);
    }
  }

  /** The package of cells is read anew next time: it will have more classes then. */
  private static void forgetCells(Object context) throws ReflectiveOperationException {
    Object symbols = instance("code.Symtab", context);
    Object module = symbols.getClass().getField("unnamedModule").get(symbols);
    Object names = instance("util.Names", context);
    Object name =
        names.getClass().getMethod("fromString", String.class).invoke(names, MemoryFiles.PACKAGE);
    Object cells = method(symbols.getClass(), "getPackage").invoke(symbols, module, name);
    if (cells != null) {
      forgetClasses(symbols, module);
      Object finder = instance("code.ClassFinder", context);
      Class<?> symbolType = Class.forName(JAVAC + "code.Symbol");
      cells.getClass().getField("members_field").set(cells, null);
      symbolType
          .getField("completer")
          .set(cells, method(finder.getClass(), "getCompleter").invoke(finder));
    }
  }

  private static void forgetClasses(Object symbols, Object module)
      throws ReflectiveOperationException {
    Method remove = method(symbols.getClass(), "removeClass");
    Method flatName = method(Class.forName(JAVAC + "code.Symbol"), "flatName");
    for (Object type : (Iterable<?>) method(symbols.getClass(), "getAllClasses").invoke(symbols)) {
      Object flat = flatName.invoke(type);
      if (flat.toString().startsWith(MemoryFiles.PACKAGE + ".")) {
        remove.invoke(symbols, module, flat);
      }
    }
  }

  private static Object instance(String type, Object context) throws ReflectiveOperationException {
    return method(Class.forName(JAVAC + type), "instance").invoke(null, context);
  }

  private static Method method(Class<?> type, String name) throws NoSuchMethodException {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        return method;
      }
    }
    throw new NoSuchMethodException(type + "." + name);
  }
}
