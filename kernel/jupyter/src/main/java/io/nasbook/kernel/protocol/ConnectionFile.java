package io.nasbook.kernel.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a client says about the sockets it wants. */
public record ConnectionFile(Content content) {

  /**
   * Reads a connection file.
   *
   * @throws BadMessage if there is no such file or it is no JSON object
   */
  public static ConnectionFile read(Path file) {
    try {
      return new ConnectionFile(new Content(Json.readObject(Files.readAllBytes(file))));
    } catch (IOException unreadable) {
      throw new BadMessage("the connection file " + file + " cannot be read: " + unreadable);
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
