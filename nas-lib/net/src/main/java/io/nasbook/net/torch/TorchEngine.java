package io.nasbook.net.torch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Opens PyTorch the way this project needs it: without a network, and with idle threads that sleep
 * rather than spin. Nothing native is loaded before the first call.
 */
public final class TorchEngine {
  private static final String WAIT_POLICY = "OMP_WAIT_POLICY";

  private TorchEngine() {}

  /**
   * A new root of native arrays; close it to free them all.
   *
   * @return an open manager of the PyTorch engine
   */
  public static NDManager newManager() {
    return Holder.ENGINE.newBaseManager();
  }

  static Engine engine() {
    return Holder.ENGINE;
  }

  private static final class Holder {
    static final Engine ENGINE = open();

    private static Engine open() {
      System.setProperty("ai.djl.offline", System.getProperty("ai.djl.offline", "true"));
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
