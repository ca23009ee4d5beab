package io.nasbook.kernel.log;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends java.util.logging, and SLF4J over it, to the kernel's log instead of a cell's standard
 * error, where one line would cost a graded cell its mark. Named by the property {@code
 * java.util.logging.config.class}, so that it is loaded only when somebody logs.
 */
public final class JulConfig {

  /** Called by the log manager when it is first used. */
  public JulConfig() {
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new ToLog());
    root.setLevel(Level.INFO);
  }

  private static final class ToLog extends Handler {

    ToLog() {
      setFormatter(new SimpleFormatter());
    }

    @Override
    public void publish(LogRecord entry) {
      if (isLoggable(entry)) {
        Log.stream().print(getFormatter().format(entry));
      }
    }

    @Override
    public void flush() {
      Log.stream().flush();
    }

    @Override
    public void close() {
      flush();
    }
  }
}
