package io.nasbook.kernel.server;

import io.nasbook.kernel.protocol.Header;
import io.nasbook.kernel.protocol.Message;
import io.nasbook.kernel.protocol.Signer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs and sends messages. Messages of several threads never mix. */
public final class Outbox {

  private final Wire wire;
  private final Signer signer;
  private final String session = UUID.randomUUID().toString();

  Outbox(Wire wire, Signer signer) {
    this.wire = wire;
    this.signer = signer;
  }

  /** Publishes to everybody who listens. */
  public void publish(Header parent, String type, Map<String, Object> content) {
    List<byte[]> topic = List.of(("kernel." + type).getBytes(StandardCharsets.US_ASCII));
    send(Channel.IOPUB, new Message(topic, Header.of(type, session), parent, Map.of(), content));
  }

  /** Publishes that work on a request has begun. */
  void busy(Header parent) {
    publish(parent, "status", Map.of("execution_state", "busy"));
  }

  /** Publishes that work on a request has ended. */
  void idle(Header parent) {
    publish(parent, "status", Map.of("execution_state", "idle"));
  }

  /** Sends to the one client that the message names; signed and queued in one step. */
  synchronized void send(Channel channel, Message message) {
    wire.send(channel, signer.frames(message));
  }
}
