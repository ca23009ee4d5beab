package io.nasbook.kernel.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;

/** What a client says about the sockets it wants. */
public record ConnectionFile(Content content) {

  private static final List<String> CHANNELS = List.of("shell", "control", "stdin", "iopub", "hb");
  private static final int MAX_PORT = 65_535;

  /**
   * Reads a connection file.
   *
   * @throws BadMessage if there is no such file or it is no JSON object
   */
  public static ConnectionFile read(Path file) {
    try {
      var read = new ConnectionFile(new Content(Json.readObject(Files.readAllBytes(file))));
      CHANNELS.forEach(read::requirePort);
      return read;
    } catch (IOException | JacksonException unreadable) {
      String why = unreadable.getMessage().lines().findFirst().orElse("");
      throw new BadMessage("the connection file " + file + " cannot be read: " + why);
    }
  }

  private void requirePort(String channel) {
    int port = content.number(channel + "_port", 0);
    if (port < 1 || port > MAX_PORT) {
      throw new BadMessage(
          "the connection file needs a %s_port from 1 to %d, but has %d"
              .formatted(channel, MAX_PORT, port));
    }
  }

  /** The address of a channel: {@code shell}, {@code control}, {@code iopub}, ... */
  public String address(String channel) {
    String transport = content.text("transport", "tcp");
    String separator = transport.equals("ipc") ? "-" : ":";
    int port = content.number(channel + "_port", 0);
    return transport + "://" + content.text("ip", "127.0.0.1") + separator + port;
  }

  /** A signer with the file's key. */
  public Signer signer() {
    return new Signer(content.text("signature_scheme", "hmac-sha256"), content.text("key", ""));
  }
}
