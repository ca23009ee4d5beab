package io.nasbook.kernel.engine;

import io.nasbook.kernel.jvm.Agent;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.SPIResolutionException;

/** What JShell runs its classes with: in this process, instrumented, on the cell's thread. */
final class Control implements ExecutionControl {

  private final CellLoader loader;
  private final CellThread thread;
  private final MemoryFiles files;
  private final ReentrantLock compiling;
  private final Closed closed = new Closed();
  private final FieldHomes homes = new FieldHomes();
  private boolean adopting;
  private Throwable thrown;

  Control(CellLoader loader, CellThread thread, MemoryFiles files, ReentrantLock compiling) {
    this.loader = loader;
    this.thread = thread;
    this.files = files;
    this.compiling = compiling;
  }

  ClassLoader loader() {
    return loader;
  }

  @Override
  public void load(ClassBytecodes[] classes) throws ClassInstallException {
    for (ClassBytecodes each : classes) {
      add(each.name(), each.bytecodes());
    }
    for (ClassBytecodes each : classes) {
      load(each.name(), classes.length);
    }
  }

  private void load(String name, int count) throws ClassInstallException {
    try {
      loader.loadClass(name);
    } catch (ClassNotFoundException | LinkageError refused) {
      throw new ClassInstallException(refused.toString(), new boolean[count]);
    }
  }

  /** Makes a class known to cells and to later compilations. */
  private void add(String name, byte[] bytes) {
    files.know(name, bytes);
    byte[] checked = Instrumenter.instrument(bytes, homes);
    closed.note(checked);
    loader.stage(name, checked);
  }

  /**
   * Takes the classes of a block, which no later compilation can name, so that it need not look
   * among them. They have a loader of their own, where the JVM lets them, and go with that.
   *
   * @return the loader of the classes
   */
  ClassLoader place(Map<String, byte[]> classes) {
    Map<String, byte[]> checked = new LinkedHashMap<>();
    classes.forEach((name, bytes) -> checked.put(name, Instrumenter.instrument(bytes, homes)));
    Optional<Map<String, byte[]>> opened = closed.opened(checked);
    if (opened.isEmpty()) {
      checked.forEach(loader::stage);
    }
    return opened.<ClassLoader>map(loader::block).orElse(loader);
  }

  /**
   * Takes the classes of a block that declares variables, which later compilations name until the
   * variables are declared anew.
   *
   * @param name binary name of the class with the variables
   * @return the loader of the classes
   */
  ClassLoader keep(String name, Map<String, byte[]> classes) {
    ClassLoader home = place(classes);
    files.know(name, classes.get(name));
    if (home instanceof BlockLoader own) {
      loader.blocks().keep(name, own);
    }
    return home;
  }

  /**
   * Lets go of the blocks whose variables were all declared anew.
   *
   * @param named binary names of the classes whose variables JShell has not been told of
   */
  void retain(Stream<String> named) {
    Set<String> all = Stream.concat(named, homes.all()).collect(Collectors.toSet());
    loader.blocks().retain(all).forEach(files::forget);
  }

  /**
   * Lets JShell declare a variable that has its value elsewhere, so that its own is not set.
   *
   * @param declaration asks JShell
   */
  <T> T adopt(Supplier<T> declaration) {
    adopting = true;
    try {
      return declaration.get();
    } finally {
      adopting = false;
    }
  }

  /** Leads code from the field of a variable that JShell has adopted to the one with the value. */
  void lead(String adopted, BlockVariable variable) {
    homes.lead(adopted, variable);
  }

  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException {
    Instrumentation jvm =
        Agent.instrumentation().orElseThrow(() -> new NotImplementedException("no agent"));
    List<ClassDefinition> definitions = new ArrayList<>();
    for (ClassBytecodes each : classes) {
      Class<?> old = loader.cellClass(each.name()).orElseThrow();
      byte[] checked = Instrumenter.instrument(each.bytecodes(), homes);
      loader.blocks().pin(checked);
      definitions.add(new ClassDefinition(old, checked));
    }
    try {
      jvm.redefineClasses(definitions.toArray(ClassDefinition[]::new));
    } catch (UnsupportedOperationException
        | ClassNotFoundException
        | UnmodifiableClassException
        | LinkageError refused) {
      throw new ClassInstallException(refused.toString(), new boolean[classes.length]);
    }
    for (ClassBytecodes each : classes) {
      files.know(each.name(), each.bytecodes());
    }
  }

  @Override
  public String invoke(String className, String methodName) throws RunException {
    if (adopting) {
      return "";
    }
    CellThread.Result result = call(loader, className, methodName);
    thrown = result.thrown();
    switch (thrown) {
      case null -> {
        return "";
      }
      case SPIResolutionException unresolved ->
          throw new ResolutionException(unresolved.id(), unresolved.getStackTrace());
      case Throwable other ->
          throw new UserException(
              String.valueOf(other), other.getClass().getName(), other.getStackTrace());
    }
  }

  /** Calls a static method on the cell's thread; the compiler is free for others meanwhile. */
  CellThread.Result call(ClassLoader home, String className, String methodName) {
    int holds = compiling.getHoldCount();
    for (int i = 0; i < holds; i++) {
      compiling.unlock();
    }
    try {
      return thread.run(invocation(home, className, methodName));
    } finally {
      for (int i = 0; i < holds; i++) {
        compiling.lock();
      }
    }
  }

  private static Callable<?> invocation(ClassLoader home, String className, String methodName) {
    return () -> {
      Method method = home.loadClass(className).getDeclaredMethod(methodName);
      method.setAccessible(true);
      try {
        return method.invoke(null);
      } catch (InvocationTargetException wrapper) {
        throw sneaky(wrapper.getCause());
      }
    };
  }

  private static Exception sneaky(Throwable cause) {
    Control.<RuntimeException>throwAny(cause);
    throw new IllegalStateException(cause);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void throwAny(Throwable cause) throws T {
    throw (T) cause;
  }

  /** The number in a public static field of a block's class. */
  static int number(ClassLoader home, String className, String field) {
    try {
      return home.loadClass(className).getField(field).getInt(null);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the last invocation threw, once. */
  Optional<Throwable> takeThrown() {
    Optional<Throwable> result = Optional.ofNullable(thrown);
    thrown = null;
    return result;
  }

  @Override
  public String varValue(String className, String varName) {
    return "";
  }

  @Override
  public void addToClasspath(String path) {
    for (String entry : path.split(java.io.File.pathSeparator)) {
      loader.add(Path.of(entry));
    }
  }

  @Override
  public void stop() {
    // A cell is stopped by the Stopper, which JShell knows nothing of.
  }

  @Override
  public Object extensionCommand(String command, Object argument) throws NotImplementedException {
    throw new NotImplementedException(command);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
