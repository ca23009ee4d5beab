package io.nasbook.kernel.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * A workspace with one artifact in it: a POM file, which the resolver then reads with its parents
 * and properties as it reads every other.
 *
 * @param file the POM file
 */
record PomFile(Path file) implements WorkspaceReader {

  /** Stands for the file, whatever coordinates it has. */
  static final Artifact ARTIFACT = new DefaultArtifact("notebook.pom", "file", "pom", "1");

  @Override
  public WorkspaceRepository getRepository() {
    return new WorkspaceRepository("notebook", file.toString());
  }

  @Override
  public File findArtifact(Artifact artifact) {
    return isOurs(artifact) ? file.toFile() : null;
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    return isOurs(artifact) ? List.of("1") : List.of();
  }

  private static boolean isOurs(Artifact artifact) {
    return artifact.getGroupId().equals(ARTIFACT.getGroupId())
        && artifact.getExtension().equals("pom");
  }
}
