package io.nasbook.kernel.server;

import io.nasbook.kernel.jvm.Reserve;
import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.protocol.BadMessage;
import io.nasbook.kernel.protocol.ConnectionFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * All sockets, owned by one thread that sleeps until there is something to receive or to send.
 *
 * <p>ZeroMQ sockets belong to one thread. Everybody else puts frames into a queue and wakes that
 * thread through a pipe. It runs nothing else, so that a heartbeat is answered whatever a cell
 * does.
 */
final class Wire {

  private record Outgoing(Channel channel, List<byte[]> frames) {}

  private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
  private final List<UnixDoor> doors = new ArrayList<>();
  private final Queue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ZContext context = new ZContext(1);
  private final Pipe pipe;
  private volatile boolean closing;

  /** Binds every socket, so that what a client sends from now on is received. */
  Wire(ConnectionFile file) {
    for (Channel channel : Channel.values()) {
      ZMQ.Socket socket = context.createSocket(channel.type());
      socket.setLinger(500);
      socket.setHWM(0);
      bind(socket, file, channel.fileName());
      sockets.put(channel, socket);
    }
    pipe = openPipe();
  }

  private static void bind(ZMQ.Socket socket, String address) {
    try {
      socket.bind(address);
    } catch (ZMQException | IllegalArgumentException refused) {
      throw new BadMessage("cannot listen at %s: %s".formatted(address, refused.getMessage()));
    }
  }

  private void bind(ZMQ.Socket socket, ConnectionFile file, String channel) {
    Optional<Path> path = file.socketFile(channel);
    bind(socket, path.isPresent() ? "tcp://127.0.0.1:*" : file.address(channel));
    path.ifPresent(door -> doors.add(UnixDoor.open(door, port(socket))));
  }

  private static int port(ZMQ.Socket socket) {
    String endpoint = socket.getLastEndpoint();
    return Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
  }

  private static Pipe openPipe() {
    try {
      Pipe pipe = Pipe.open();
      pipe.source().configureBlocking(false);
      return pipe;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Sends frames, from any thread, after all that this thread has sent before. */
  void send(Channel channel, List<byte[]> frames) {
    outgoing.add(new Outgoing(channel, frames));
    wake();
  }

  private void wake() {
    if (woken.compareAndSet(false, true)) {
      try {
        pipe.sink().write(ByteBuffer.wrap(new byte[1]));
      } catch (IOException gone) {
        Log.line("the wire cannot be woken", gone);
      }
    }
  }

  /** Sends what is waiting and closes the sockets. */
  void close() {
    closing = true;
    wake();
    try {
      closed.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Receives and sends until closed; everything received but heartbeats goes to the receiver. */
  void run(BiConsumer<Channel, List<byte[]>> receiver) {
    ZMQ.Poller poller = context.createPoller(Channel.values().length + 1);
    for (Channel channel : Channel.values()) {
      poller.register(sockets.get(channel), ZMQ.Poller.POLLIN);
    }
    poller.register(pipe.source(), ZMQ.Poller.POLLIN);
    while (!closing) {
      try {
        turn(poller, receiver);
      } catch (OutOfMemoryError full) {
        Reserve.releaseAfter(full);
      }
    }
    sendWaiting();
    context.close();
    doors.forEach(UnixDoor::close);
    closed.countDown();
  }

  private void turn(ZMQ.Poller poller, BiConsumer<Channel, List<byte[]>> receiver) {
    poller.poll(-1);
    sendWaiting();
    for (Channel channel : Channel.values()) {
      receiveAll(channel, receiver);
    }
  }

  private void sendWaiting() {
    drainPipe();
    woken.set(false);
    for (Outgoing next = outgoing.poll(); next != null; next = outgoing.poll()) {
      send(sockets.get(next.channel()), next.frames());
    }
  }

  private void drainPipe() {
    try {
      ByteBuffer buffer = ByteBuffer.allocate(16);
      while (pipe.source().read(buffer) > 0) {
        buffer.clear();
      }
    } catch (IOException gone) {
      Log.line("the wire cannot sleep", gone);
    }
  }

  private static void send(ZMQ.Socket socket, List<byte[]> frames) {
    for (int i = 0; i < frames.size(); i++) {
      socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
    }
  }

  private void receiveAll(Channel channel, BiConsumer<Channel, List<byte[]>> receiver) {
    ZMQ.Socket socket = sockets.get(channel);
    for (byte[] frame = socket.recv(ZMQ.DONTWAIT);
        frame != null;
        frame = socket.recv(ZMQ.DONTWAIT)) {
      List<byte[]> frames = new ArrayList<>(List.of(frame));
      while (socket.hasReceiveMore()) {
        frames.add(socket.recv());
      }
      if (channel == Channel.HB) {
        send(socket, frames);
      } else {
        receiver.accept(channel, frames);
      }
    }
  }
}
