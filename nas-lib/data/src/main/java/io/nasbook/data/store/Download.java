package io.nasbook.data.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Fetches one published file into a folder.
 *
 * <p>The bytes go to {@code NAME.part} beside the target; only a complete file with the right
 * checksum gets its name, by one move. A part that is there already is continued where it ends; if
 * the server cannot do that, it starts again. A server that falls silent is given up.
 */
final class Download {
  private final RemoteFile file;
  private final Path target;
  private final Path part;
  private final Duration patience;

  Download(RemoteFile file, Path folder, Duration patience) {
    this.file = file;
    this.target = folder.resolve(file.name());
    this.part = folder.resolve(file.name() + ".part");
    this.patience = patience;
  }

  /** Fetches the file; the progress is told how many bytes are there. */
  void fetch(LongConsumer progress) {
    try {
      Files.createDirectories(target.getParent());
      if (size() < file.bytes()) {
        request(progress);
      }
      check();
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DownloadException(cause(e));
    }
  }

  private long size() throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private void request(LongConsumer progress) throws IOException {
    long have = size();
    HttpURLConnection connection = (HttpURLConnection) file.url().toURL().openConnection();
    connection.setConnectTimeout((int) patience.toMillis());
    connection.setReadTimeout((int) patience.toMillis());
    if (have > 0) {
      connection.setRequestProperty("Range", "bytes=" + have + "-");
    }
    try {
      long start = start(connection, have);
      try (InputStream body = connection.getInputStream()) {
        receive(body, start, progress);
      }
    } finally {
      connection.disconnect();
    }
  }

  /** Where the body's first byte belongs. */
  private long start(HttpURLConnection connection, long have) throws IOException {
    int status = connection.getResponseCode();
    if (status == HttpURLConnection.HTTP_OK) {
      return 0;
    }
    if (status != HttpURLConnection.HTTP_PARTIAL) {
      throw new DownloadException(
          file.url() + " answered with status " + status + " instead of the file; try again later");
    }
    String range = String.valueOf(connection.getHeaderField("Content-Range"));
    if (!range.startsWith("bytes " + have + "-")) {
      throw new DownloadException(
          file.url()
              + " sent another part than the one asked for; delete "
              + part
              + " and ask again");
    }
    return have;
  }

  private void receive(InputStream body, long start, LongConsumer progress) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long done = start;
    try (OutputStream out = open(start)) {
      for (int n = body.read(buffer); n >= 0 && done <= file.bytes(); n = body.read(buffer)) {
        out.write(buffer, 0, n);
        done += n;
        progress.accept(done);
      }
    }
    if (done > file.bytes()) {
      Files.delete(part);
      throw new DownloadException(
          "%s is larger than the published %d bytes, so it is another file; nothing was kept"
              .formatted(file.url(), file.bytes()));
    }
  }

  private OutputStream open(long start) throws IOException {
    return start == 0
        ? Files.newOutputStream(part)
        : Files.newOutputStream(part, StandardOpenOption.APPEND);
  }

  private void check() throws IOException {
    if (size() < file.bytes()) {
      throw new DownloadException(
          "the connection ended after %d of %d bytes of %s; ask again to resume it"
              .formatted(size(), file.bytes(), file.name()));
    }
    if (!Checksum.of(part).equals(file.sha256())) {
      Files.delete(part);
      throw new DownloadException(
          "what " + file.url() + " sent has not the published checksum; nothing was kept");
    }
  }

  private String cause(IOException failure) {
    return switch (failure) {
      case UnknownHostException e -> unreachable();
      case ConnectException e -> unreachable();
      case NoRouteToHostException e -> unreachable();
      case SocketTimeoutException e ->
          "%s sent nothing for %d seconds; what has come of %s is kept, ask again to resume it"
              .formatted(file.url().getHost(), patience.toSeconds(), file.name());
      default ->
          "cannot fetch %s: %s; what has come is kept, ask again to resume it"
              .formatted(file.name(), failure.getMessage());
    };
  }

  private String unreachable() {
    return "there is no network or %s cannot be reached; put the file %s there by hand, or use the generated images, which need no network"
        .formatted(file.url().getHost(), target);
  }
}
