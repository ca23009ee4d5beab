package io.nasbook.data.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on the loopback address that has one file and can misbehave. */
final class FileServer implements AutoCloseable {
  private final ServerSocket server;
  private final byte[] content;
  final List<String> ranges = new CopyOnWriteArrayList<>();
  volatile boolean resumes = true;
  volatile boolean stalls = false;
  volatile int status = 200;
  volatile int breakAfter = Integer.MAX_VALUE;

  FileServer(byte[] content) {
    this.content = content.clone();
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/file.bin");
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException closedByTheOtherSide) {
        Thread.yield();
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    var lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String range = "";
    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      range = line.startsWith("Range: ") ? line.substring(7) : range;
    }
    ranges.add(range);
    boolean partial = !range.isEmpty() && resumes;
    int from = partial ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    OutputStream out = socket.getOutputStream();
    out.write(head(partial, from).getBytes(StandardCharsets.US_ASCII));
    out.write(content, from, Math.max(0, Math.min(content.length, breakAfter) - from));
    out.flush();
    while (stalls && lines.read() >= 0) {
      Thread.yield();
    }
  }

  private String head(boolean partial, int from) {
    String part =
        "Content-Range: bytes %d-%d/%d\r\n".formatted(from, content.length - 1, content.length);
    return "HTTP/1.1 %d Answer\r\nContent-Length: %d\r\n%sConnection: close\r\n\r\n"
        .formatted(
            status == 200 && partial ? 206 : status, content.length - from, partial ? part : "");
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
