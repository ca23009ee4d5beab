package io.nasbook.kernel.maven;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** Coordinates as users write them: {@code group:artifact[:packaging[:classifier]]:version}. */
final class Coordinates {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_.,+()\\[\\]-]+");

  private Coordinates() {}

  static Artifact parse(String text) {
    List<String> parts = List.of(text.split(":", -1));
    if (parts.size() == 2) {
      throw new MavenException(text + " names no version; write for instance " + text + ":1.0");
    }
    if (parts.size() < 2 || parts.size() > 5) {
      throw bad(text);
    }
    List<String> names = parts.subList(0, parts.size() - 1);
    String version = parts.getLast();
    if (!names.stream().allMatch(name -> NAME.matcher(name).matches())
        || !VERSION.matcher(version).matches()) {
      throw bad(text);
    }
    String packaging = names.size() > 2 ? names.get(2) : "jar";
    String classifier = names.size() > 3 ? names.get(3) : "";
    return new DefaultArtifact(names.get(0), names.get(1), classifier, packaging, version);
  }

  private static MavenException bad(String text) {
    return new MavenException(
        "expected group:artifact:version, or group:artifact:packaging:classifier:version,"
            + " but got "
            + text);
  }

  /** Whether only a repository can say what a version stands for today. */
  static boolean moves(Artifact artifact) {
    return artifact.isSnapshot() || artifact.getVersion().matches(".*[\\[\\](),].*|LATEST|RELEASE");
  }
}
