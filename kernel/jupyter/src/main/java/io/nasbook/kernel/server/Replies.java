package io.nasbook.kernel.server;

import io.nasbook.kernel.engine.CellError;
import io.nasbook.kernel.protocol.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contents of replies. */
final class Replies {

  private Replies() {}

  static Map<String, Object> ok(Map<String, Object> fields) {
    Map<String, Object> content = new LinkedHashMap<>(fields);
    content.put("status", "ok");
    return content;
  }

  static Map<String, Object> error(CellError error) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("status", "error");
    content.put("ename", error.name());
    content.put("evalue", error.message());
    content.put("traceback", error.trace());
    return content;
  }

  static Map<String, Object> error(String name, String message) {
    return error(new CellError(name, message, List.of(name + ": " + message)));
  }

  static Map<String, Object> kernelInfo() {
    Map<String, Object> language =
        Map.of(
            "name", "java",
            "version", System.getProperty("java.version"),
            "mimetype", "text/x-java",
            "file_extension", ".java",
            "pygments_lexer", "java",
            "codemirror_mode", "text/x-java",
            "nbconvert_exporter", "script");
    String version = version();
    return ok(
        Map.of(
            "protocol_version",
            Header.VERSION,
            "implementation",
            "nasbook",
            "implementation_version",
            version,
            "language_info",
            language,
            "banner",
            "nasbook %s, Java %s".formatted(version, System.getProperty("java.version")),
            "debugger",
            false,
            "help_links",
            List.of(),
            "supported_features",
            List.of()));
  }

  private static String version() {
    String version = Replies.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
