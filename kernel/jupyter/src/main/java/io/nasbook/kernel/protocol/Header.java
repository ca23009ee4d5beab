package io.nasbook.kernel.protocol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** The header of a message: who sent what, when. */
public record Header(Map<String, Object> fields) {

  /** The version of the protocol that this kernel speaks. */
  public static final String VERSION = "5.4";

  /** No header: the parent of what nobody asked for. */
  public static final Header NONE = new Header(Map.of());

  /** The header of a new message. */
  public static Header of(String type, String session) {
    return new Header(
        Map.of(
            "msg_id",
            UUID.randomUUID().toString(),
            "session",
            session,
            "username",
            "kernel",
            "date",
            Instant.now().truncatedTo(ChronoUnit.MICROS).toString(),
            "msg_type",
            type,
            "version",
            VERSION));
  }

  /** The type of the message. */
  public String type() {
    return new Content(fields).text("msg_type");
  }

  /** The session that sent the message. */
  public String session() {
    return new Content(fields).text("session", "");
  }
}
