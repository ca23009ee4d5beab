package io.nasbook.kernel.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a client can ask. */
public sealed interface Request {

  /** Asks what this kernel is. */
  record KernelInfo() implements Request {}

  /** Asks to run a cell. */
  record Execute(String code, ExecuteOptions options, Map<String, String> userExpressions)
      implements Request {}

  /** How a cell is to be run. */
  record ExecuteOptions(
      boolean silent, boolean storeHistory, boolean allowStdin, boolean stopOnError) {}

  /** Asks what could stand at the cursor; positions count code points. */
  record Complete(String code, int cursor) implements Request {}

  /** Asks what stands at the cursor; positions count code points. */
  record Inspect(String code, int cursor, int detail) implements Request {}

  /** Asks whether the code can be run as it is. */
  record IsComplete(String code) implements Request {}

  /** Asks for earlier cells. */
  record History(Content query) implements Request {}

  /** Asks which comms are open. */
  record CommInfo() implements Request {}

  /** Opens a comm. */
  record CommOpen(String id) implements Request {}

  /** Speaks on a comm or closes it. */
  record CommOther() implements Request {}

  /** Asks to stop the running cell. */
  record Interrupt() implements Request {}

  /** Asks the kernel to end. */
  record Shutdown(boolean restart) implements Request {}

  /** Anything else. */
  record Unknown(String type) implements Request {}

  /**
   * The request of a message.
   *
   * @throws BadMessage if a field is missing or of the wrong type
   */
  static Request of(String type, Content content) {
    return switch (type) {
      case "kernel_info_request" -> new KernelInfo();
      case "execute_request" -> execute(content);
      case "complete_request" ->
          new Complete(content.text("code"), content.number("cursor_pos", 0));
      case "inspect_request" ->
          new Inspect(
              content.text("code"),
              content.number("cursor_pos", 0),
              content.number("detail_level", 0));
      case "is_complete_request" -> new IsComplete(content.text("code"));
      case "history_request" -> new History(content);
      case "comm_info_request" -> new CommInfo();
      case "comm_open" -> new CommOpen(content.text("comm_id"));
      case "comm_msg", "comm_close" -> new CommOther();
      case "interrupt_request" -> new Interrupt();
      case "shutdown_request" -> new Shutdown(content.flag("restart", false));
      default -> new Unknown(type);
    };
  }

  private static Execute execute(Content content) {
    boolean silent = content.flag("silent", false);
    var options =
        new ExecuteOptions(
            silent,
            content.flag("store_history", !silent) && !silent,
            content.flag("allow_stdin", true),
            content.flag("stop_on_error", true));
    Map<String, String> expressions = new LinkedHashMap<>();
    content
        .object("user_expressions")
        .forEach((name, code) -> expressions.put(String.valueOf(name), String.valueOf(code)));
    return new Execute(content.text("code"), options, expressions);
  }
}
