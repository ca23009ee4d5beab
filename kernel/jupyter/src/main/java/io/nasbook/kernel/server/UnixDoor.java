package io.nasbook.kernel.server;

import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.protocol.BadMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Lets clients of the {@code ipc} transport in. JeroMQ speaks TCP only, but what ZeroMQ says on a
 * Unix domain socket is the same, so that each connection to the socket file is led on, byte for
 * byte, to a port of the loopback.
 */
final class UnixDoor implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final InetSocketAddress inside;
  private final ServerSocketChannel listening;

  private UnixDoor(Path file, int port, ServerSocketChannel listening) {
    this.file = file;
    this.inside = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.listening = listening;
  }

  /**
   * Makes the socket file, which only its owner can use, and lets clients in from now on.
   *
   * @throws BadMessage if the file cannot be made
   */
  static UnixDoor open(Path file, int port) {
    try {
      Files.deleteIfExists(file);
      var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      listening.bind(UnixDomainSocketAddress.of(file));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      UnixDoor door = new UnixDoor(file, port, listening);
      start(door::letIn);
      return door;
    } catch (IOException | UnsupportedOperationException refused) {
      throw new BadMessage(
          "the connection file asks for the transport ipc, but the socket %s cannot be made: %s; use tcp"
              .formatted(file, refused.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      Files.deleteIfExists(file);
    } catch (IOException left) {
      Log.line("the socket " + file + " is left behind", left);
    }
  }

  private void letIn() throws IOException {
    while (true) {
      SocketChannel client = listening.accept();
      SocketChannel server = SocketChannel.open(inside);
      server.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
      start(() -> lead(client, server));
      start(() -> lead(server, client));
    }
  }

  /** Carries bytes until one end closes, and closes both. */
  private static void lead(SocketChannel from, SocketChannel to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    try (from;
        to) {
      while (from.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread.ofPlatform().daemon().name("wire ipc").start(() -> untilClosed(work));
  }

  private static void untilClosed(Work work) {
    try {
      work.run();
    } catch (ClosedChannelException closed) {
      // One of the two ends was closed, which ends both directions.
      return;
    } catch (IOException broken) {
      Log.line("a connection of the ipc transport broke", broken);
    }
  }
}
