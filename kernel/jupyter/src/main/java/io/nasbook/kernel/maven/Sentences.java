package io.nasbook.kernel.maven;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.collection.UnsolvableVersionConflictException;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.RepositoryOfflineException;

/** Says in one sentence what the resolver says in many. */
final class Sentences {

  private Sentences() {}

  static MavenException of(DependencyResolutionException failed) {
    var results = failed.getResult();
    List<Exception> reasons = new ArrayList<>();
    Optional.ofNullable(results)
        .ifPresent(
            result -> {
              Optional.ofNullable(result.getCollectExceptions()).ifPresent(reasons::addAll);
              result.getArtifactResults().forEach(r -> reasons.addAll(r.getExceptions()));
            });
    reasons.add(failed);
    return of(failed, reasons);
  }

  static MavenException of(ArtifactDescriptorException broken) {
    return of(broken, List.of(broken));
  }

  static RuntimeException rethrown(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      default -> new MavenException(thrown.getMessage(), thrown);
    };
  }

  private static MavenException of(RepositoryException failed, List<Exception> reasons) {
    List<Throwable> all = reasons.stream().flatMap(Sentences::chain).toList();
    String sentence =
        first(all, ChecksumFailureException.class)
            .map(wrong -> "a downloaded file has a wrong checksum and is not used: " + chained(all))
            .or(() -> network(all))
            .or(() -> missing(all))
            .or(() -> range(all))
            .orElseGet(() -> chained(all));
    return new MavenException(sentence, failed);
  }

  private static Optional<String> network(List<Throwable> all) {
    Optional<String> host = first(all, UnknownHostException.class).map(Throwable::getMessage);
    boolean offline = first(all, RepositoryOfflineException.class).isPresent();
    boolean refused =
        first(all, ConnectException.class).isPresent()
            || first(all, SocketTimeoutException.class).isPresent()
            || first(all, NoRouteToHostException.class).isPresent();
    if (offline) {
      return Optional.of(
          what(all) + " is not in the local repository, and settings.xml says offline");
    }
    return host.isPresent() || refused
        ? Optional.of(
            what(all)
                + " is not in the local repository, and there is no network: "
                + host.map(name -> name + " cannot be reached").orElseGet(() -> root(all)))
        : Optional.empty();
  }

  private static Optional<String> missing(List<Throwable> all) {
    return first(all, ArtifactNotFoundException.class)
        .map(
            missing ->
                missing.getArtifact()
                    + " was not found in "
                    + repositories(all)
                    + "; check its spelling, or add its repository with %mavenRepo ID URL");
  }

  private static Optional<String> range(List<Throwable> all) {
    return first(all, VersionRangeResolutionException.class)
        .map(range -> "no version fits: " + range.getMessage())
        .or(() -> first(all, UnsolvableVersionConflictException.class).map(Throwable::getMessage));
  }

  private static String what(List<Throwable> all) {
    return all.stream().flatMap(Sentences::artifact).findFirst().orElse("what is wanted");
  }

  private static Stream<String> artifact(Throwable thrown) {
    return switch (thrown) {
      case ArtifactTransferException transfer -> Stream.of(transfer.getArtifact().toString());
      case ArtifactDescriptorException descriptor ->
          Stream.of(descriptor.getResult().getArtifact().toString());
      default -> Stream.empty();
    };
  }

  private static String repositories(List<Throwable> all) {
    String names =
        all.stream()
            .filter(ArtifactNotFoundException.class::isInstance)
            .map(missing -> ((ArtifactNotFoundException) missing).getRepository())
            .filter(Objects::nonNull)
            .map(repository -> repository.getId() + " (" + repository.getUrl() + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "any repository" : names;
  }

  private static String root(List<Throwable> all) {
    return all.getLast().getMessage();
  }

  private static String chained(List<Throwable> all) {
    return all.getFirst().getMessage();
  }

  private static <T extends Throwable> Optional<T> first(List<Throwable> all, Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> chain(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
  }
}
