package io.nasbook.install;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where Jupyter looks for kernels, as in its own documentation. */
final class JupyterFolder {

  private JupyterFolder() {}

  /** The data folder of one user's Jupyter. */
  static Path ofUser(Map<String, String> environment, String os, Path home) {
    return Optional.ofNullable(environment.get("JUPYTER_DATA_DIR"))
        .map(Path::of)
        .orElseGet(() -> usual(environment, os, home));
  }

  /** The data folder of an environment's Jupyter. */
  static Path ofPrefix(Path prefix) {
    return prefix.toAbsolutePath().resolve("share").resolve("jupyter");
  }

  private static Path usual(Map<String, String> environment, String os, Path home) {
    if (os.startsWith("Mac")) {
      return home.resolve("Library").resolve("Jupyter");
    }
    boolean windows = os.startsWith("Windows");
    Path usual = windows ? home.resolve("AppData/Roaming") : home.resolve(".local/share");
    String share = environment.get(windows ? "APPDATA" : "XDG_DATA_HOME");
    return Optional.ofNullable(share).map(Path::of).orElse(usual).resolve("jupyter");
  }
}
