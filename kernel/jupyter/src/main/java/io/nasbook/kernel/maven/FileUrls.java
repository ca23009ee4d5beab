package io.nasbook.kernel.maven;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * File URLs as the resolver needs them: with letters where a URL has percent signs, which it would
 * take for letters of Latin-1.
 */
final class FileUrls {

  private FileUrls() {}

  static String plain(String url) {
    try {
      return url.startsWith("file:") && url.indexOf('%') >= 0
          ? "file://" + Path.of(URI.create(url))
          : url;
    } catch (IllegalArgumentException unusual) {
      return url;
    }
  }

  static RemoteRepository plain(RemoteRepository repository) {
    String url = plain(repository.getUrl());
    return url.equals(repository.getUrl())
        ? repository
        : new RemoteRepository.Builder(repository).setUrl(url).build();
  }
}
