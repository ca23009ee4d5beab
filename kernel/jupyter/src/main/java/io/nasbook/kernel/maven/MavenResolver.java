package io.nasbook.kernel.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.supplier.RepositorySystemSupplier;

/**
 * Finds libraries and what they need: in the local repository first, without the network, and then
 * in the repositories. A file whose checksum is wrong is never used.
 */
public final class MavenResolver {

  private static final RepositoryPolicy POLICY =
      new RepositoryPolicy(
          true, RepositoryPolicy.UPDATE_POLICY_DAILY, RepositoryPolicy.CHECKSUM_POLICY_FAIL);
  private static final RemoteRepository CENTRAL =
      repository("central", "https://repo.maven.apache.org/maven2/");

  private final RepositorySystem system = new RepositorySystemSupplier().get();
  private final List<RemoteRepository> repositories = new CopyOnWriteArrayList<>();
  private final Settings settings;

  private MavenResolver(Settings settings) {
    this.settings = settings;
    repositories.add(CENTRAL);
  }

  /**
   * A resolver that follows a settings file.
   *
   * @param settings the file, which need not exist
   * @return the resolver
   */
  public static MavenResolver of(Path settings) {
    return new MavenResolver(Settings.read(settings));
  }

  /**
   * A resolver that follows the user's settings.
   *
   * @return the resolver
   */
  public static MavenResolver ofUser() {
    return of(Settings.userFolder().resolve("settings.xml"));
  }

  /**
   * Adds a repository to search, after those that are known; one of the same id is replaced.
   *
   * @param id its name
   * @param url where it is
   */
  public void add(String id, String url) {
    if (!url.matches("(https?|file):.+")) {
      throw new MavenException(
          "the URL of a repository begins with https: or file:, but was " + url);
    }
    repositories.removeIf(known -> known.getId().equals(id));
    repositories.add(repository(id, url));
  }

  /**
   * Finds libraries with all that they need at run time.
   *
   * @param coordinates {@code group:artifact[:packaging[:classifier]]:version}
   * @return the jars, nearest first
   * @throws InterruptedException if the calling thread is interrupted, which ends the downloads
   */
  public List<Path> resolve(List<String> coordinates) throws InterruptedException {
    List<Artifact> artifacts = coordinates.stream().map(Coordinates::parse).toList();
    CollectRequest request = new CollectRequest();
    artifacts.forEach(artifact -> request.addDependency(new Dependency(artifact, "runtime")));
    boolean moves = artifacts.stream().anyMatch(Coordinates::moves);
    return inThread(transfers -> files(request, repositories, moves, transfers));
  }

  /**
   * Finds the dependencies of a POM, in its own repositories.
   *
   * @param xml a POM, or pieces of one
   * @param scopes the scopes of the dependencies wanted
   * @return the jars
   * @throws InterruptedException if the calling thread is interrupted, which ends the downloads
   */
  public List<Path> resolvePom(String xml, Set<String> scopes) throws InterruptedException {
    Path file = temporary(PartialPom.complete(xml));
    try {
      return resolvePom(file, scopes);
    } finally {
      file.toFile().delete();
    }
  }

  /**
   * Finds the dependencies of a POM file, in its own repositories.
   *
   * @param pom the file
   * @param scopes the scopes of the dependencies wanted
   * @return the jars
   * @throws InterruptedException if the calling thread is interrupted, which ends the downloads
   */
  public List<Path> resolvePom(Path pom, Set<String> scopes) throws InterruptedException {
    return inThread(
        transfers -> {
          ArtifactDescriptorResult model = read(pom, transfers);
          CollectRequest request = new CollectRequest();
          model.getDependencies().stream()
              .filter(dependency -> scopes.contains(dependency.getScope()))
              .forEach(request::addDependency);
          request.setManagedDependencies(model.getManagedDependencies());
          return files(request, model.getRepositories(), false, transfers);
        });
  }

  private ArtifactDescriptorResult read(Path pom, Transfers transfers) {
    try (CloseableSession session = sessions().reading(new PomFile(pom), transfers)) {
      var request = new ArtifactDescriptorRequest(PomFile.ARTIFACT, remote(session), "");
      return system.readArtifactDescriptor(session, request);
    } catch (ArtifactDescriptorException broken) {
      throw Sentences.of(broken);
    }
  }

  private List<Path> files(
      CollectRequest request, List<RemoteRepository> from, boolean moves, Transfers transfers) {
    if (!moves) {
      try (CloseableSession offline = sessions().offline()) {
        return files(request.setRepositories(List.of()), offline);
      } catch (DependencyResolutionException incomplete) {
        System.getLogger(MavenResolver.class.getName())
            .log(System.Logger.Level.DEBUG, "not all is in the local repository", incomplete);
      }
    }
    try (CloseableSession session = sessions().online(transfers)) {
      return files(request.setRepositories(remote(session, from)), session);
    } catch (DependencyResolutionException failed) {
      throw Sentences.of(failed);
    }
  }

  private List<Path> files(CollectRequest request, CloseableSession session)
      throws DependencyResolutionException {
    DependencyResult result =
        system.resolveDependencies(session, new DependencyRequest(request, null));
    List<Path> files = new ArrayList<>();
    result
        .getArtifactResults()
        .forEach(found -> files.add(found.getArtifact().getPath().toAbsolutePath()));
    return List.copyOf(files);
  }

  private Sessions sessions() {
    return new Sessions(system, settings);
  }

  private List<RemoteRepository> remote(CloseableSession session) {
    return remote(session, List.of(CENTRAL));
  }

  private List<RemoteRepository> remote(CloseableSession session, List<RemoteRepository> from) {
    return system.newResolutionRepositories(session, from.stream().map(FileUrls::plain).toList());
  }

  private static RemoteRepository repository(String id, String url) {
    return new RemoteRepository.Builder(id, "default", url).setPolicy(POLICY).build();
  }

  private static Path temporary(String pom) {
    try {
      return Files.writeString(Files.createTempFile("cell", ".pom"), pom);
    } catch (IOException full) {
      throw new MavenException("no temporary file for the POM: " + full.getMessage(), full);
    }
  }

  /** What is done in a thread of its own, so that a stopped cell need not wait for the network. */
  private interface Work {
    List<Path> run(Transfers transfers);
  }

  private static List<Path> inThread(Work work) throws InterruptedException {
    Transfers transfers = new Transfers();
    FutureTask<List<Path>> task = new FutureTask<>(() -> work.run(transfers));
    Thread.ofPlatform().daemon().name("maven resolver").start(task);
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw Sentences.rethrown(failed.getCause());
    } finally {
      transfers.cancel();
      transfers.finish();
    }
  }
}
