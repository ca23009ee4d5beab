package io.nasbook.display.shell;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Offers {@link ShellControl} to {@code jshell} as {@code --execution nasbook}. */
public final class ShellProvider implements ExecutionControlProvider {

  static final String NAME = "nasbook";

  /** The provider, for the service loader. */
  public ShellProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
    return new ShellControl();
  }
}
