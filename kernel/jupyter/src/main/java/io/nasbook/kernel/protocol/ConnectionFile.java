package io.nasbook.kernel.protocol;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What a client says about the sockets it wants. */
public record ConnectionFile(Content content) {

  private static final List<String> CHANNELS = List.of("shell", "control", "stdin", "iopub", "hb");
  private static final List<String> TRANSPORTS = List.of("tcp", "ipc");
  private static final int MAX_PORT = 65_535;

  /**
   * Reads a connection file.
   *
   * @throws BadMessage if there is no such file or it does not name five ports; the key is never in
   *     the message
   */
  public static ConnectionFile read(Path file) {
    try {
      var read = new ConnectionFile(new Content(Json.readObject(Files.readAllBytes(file))));
      read.requireText("key", "transport", "ip", "signature_scheme");
      read.requireTransport();
      CHANNELS.forEach(read::requirePort);
      return read;
    } catch (NoSuchFileException missing) {
      throw new BadMessage("there is no connection file " + file);
    } catch (IOException unreadable) {
      throw new BadMessage(
          "the connection file %s cannot be read: %s".formatted(file, unreadable.getMessage()));
    } catch (BadMessage refused) {
      throw new BadMessage("the connection file %s: %s".formatted(file, refused.getMessage()));
    }
  }

  /**
   * Says if others can read the key, with which they could run code as the owner of the kernel.
   * Jupyter writes the file for its owner alone.
   */
  public static Optional<String> exposure(Path file) {
    try {
      boolean others =
          Files.getPosixFilePermissions(file).stream()
              .anyMatch(EnumSet.of(GROUP_READ, OTHERS_READ)::contains);
      return others
          ? Optional.of(
              "others can read the connection file %s and so run code as you: chmod 600 it"
                  .formatted(file))
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException unknown) {
      return Optional.empty();
    }
  }

  /** Says only the name of a field that is no text, because one of them is the key. */
  private void requireText(String... names) {
    for (String name : names) {
      if (content.fields().getOrDefault(name, "") instanceof String) {
        continue;
      }
      throw new BadMessage("the field %s must be text".formatted(name));
    }
  }

  private void requireTransport() {
    String transport = content.text("transport", "tcp");
    if (!TRANSPORTS.contains(transport)) {
      throw new BadMessage("the transport must be tcp or ipc, but was " + transport);
    }
  }

  private void requirePort(String channel) {
    Object port = content.fields().getOrDefault(channel + "_port", 0);
    if (!(port instanceof Integer number) || number < 1 || number > MAX_PORT) {
      throw new BadMessage(
          "it needs a whole number %s_port from 1 to %d".formatted(channel, MAX_PORT));
    }
  }

  /** The address of a channel over TCP: {@code shell}, {@code control}, {@code iopub}, ... */
  public String address(String channel) {
    return "tcp://" + host("127.0.0.1") + ":" + number(channel);
  }

  /** The socket file of a channel where the transport is {@code ipc}. */
  public Optional<Path> socketFile(String channel) {
    return content.text("transport", "tcp").equals("ipc")
        ? Optional.of(Path.of(host("kernel-ipc") + "-" + number(channel)))
        : Optional.empty();
  }

  private String host(String usual) {
    return content.text("ip", usual);
  }

  private int number(String channel) {
    return content.number(channel + "_port", 0);
  }

  /** A signer with the file's key. */
  public Signer signer() {
    return new Signer(content.text("signature_scheme", "hmac-sha256"), content.text("key", ""));
  }

  /** Without the key, which is a secret. */
  @Override
  public String toString() {
    return "ConnectionFile[" + address("shell") + "]";
  }
}
