package io.nasbook.net.torch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens PyTorch the way this project needs it: without a network, with idle threads that sleep
 * rather than spin, and without a word about how it was found. Nothing native is loaded before the
 * first call.
 */
public final class TorchEngine {
  private static final String WAIT_POLICY = "OMP_WAIT_POLICY";
  private static final String NATIVE_LIBRARY = "native/lib/pytorch.properties";
  private static final String THREADS = "ai.djl.pytorch.num_threads";

  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger("ai.djl");

  private TorchEngine() {}

  /**
   * A new root of native arrays; close it to free them all.
   *
   * @return an open manager of the PyTorch engine
   */
  public static NDManager newManager() {
    return Holder.ENGINE.newBaseManager();
  }

  /**
   * Fixes how many threads compute, which the last digits of results depend on. The first call
   * counts, before PyTorch is used.
   *
   * @param threads at least 1
   * @throws IllegalStateException if PyTorch runs already with another number
   */
  public static void useThreads(int threads) {
    System.setProperty(THREADS, System.getProperty(THREADS, String.valueOf(threads)));
    if (threads() != threads) {
      throw new IllegalStateException(
          "PyTorch runs with %d threads, but %d were asked for: ask before its first use"
              .formatted(threads(), threads));
    }
  }

  /**
   * How many threads compute; loads PyTorch.
   *
   * @return as fixed, or the number of cores
   */
  public static int threads() {
    return Holder.THREADS;
  }

  static Engine engine() {
    return Holder.ENGINE;
  }

  private static final class Holder {
    static final Engine ENGINE = open();
    static final int THREADS = JniUtils.getNumThreads();

    private static Engine open() {
      if (TorchEngine.class.getClassLoader().getResource(NATIVE_LIBRARY) == null) {
        throw new IllegalStateException(
            "PyTorch's native library is not in this kernel, but training and the reference need"
                + " it; use a kernel made by ./nasbook build");
      }
      System.setProperty("ai.djl.offline", System.getProperty("ai.djl.offline", "true"));
      if (LOG.getLevel() == null) {
        LOG.setLevel(Level.WARNING);
      }
      if (System.getenv(WAIT_POLICY) == null) {
        setEnvironment(WAIT_POLICY, "passive");
      }
      return Engine.getEngine("PyTorch");
    }

    /** OpenMP reads the process's environment when it is loaded; Java can only copy it. */
    private static void setEnvironment(String name, String value) {
      if (Platform.isWindows()) {
        NativeLibrary.getInstance("msvcrt")
            .getFunction("_putenv_s")
            .invokeInt(new Object[] {name, value});
      } else {
        NativeLibrary.getInstance(Platform.C_LIBRARY_NAME)
            .getFunction("setenv")
            .invokeInt(new Object[] {name, value, 1});
      }
    }
  }
}
