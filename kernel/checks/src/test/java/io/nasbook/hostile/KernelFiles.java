package io.nasbook.hostile;

import io.nasbook.kernel.maven.MavenResolver;
import io.nasbook.kernel.protocol.ConnectionFile;
import io.nasbook.kernel.protocol.Signer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What comes to the kernel: connection files, messages, POMs. */
final class KernelFiles {
  private static final String PORTS =
      "\"shell_port\":5001,\"control_port\":5002,\"stdin_port\":5003,\"iopub_port\":5004,\"hb_port\":5005";

  private KernelFiles() {}

  static Stream<HostileFile> all() {
    return Stream.of(connectionFiles(), messages(), poms()).flatMap(all -> all);
  }

  private static HostileFile connection(String title, String json, String sentence) {
    return new HostileFile(
        title,
        "kernel.json",
        Made.text(json),
        file -> ConnectionFile.read(file).signer(),
        sentence);
  }

  private static Stream<HostileFile> connectionFiles() {
    return Stream.of(
        connection(
            "an empty connection file",
            "",
            "the connection file {file}: expected a JSON object, but it begins with nothing"),
        connection(
            "a key without its quotes",
            "{\"key\": s3cret, " + PORTS + "}",
            "the connection file {file}: broken JSON in line 1"),
        connection(
            "a number as the key",
            "{\"key\": 424242, " + PORTS + "}",
            "the connection file {file}: the field key must be text"),
        connection(
            "no ports",
            "{\"key\":\"s\"}",
            "the connection file {file}: it needs a whole number shell_port from 1 to 65535"),
        connection(
            "a port beyond 2^32",
            "{\"key\":\"s\"," + PORTS.replace("5001", "4294968296") + "}",
            "the connection file {file}: it needs a whole number shell_port from 1 to 65535"),
        connection(
            "a port with a fraction",
            "{\"key\":\"s\"," + PORTS.replace("5005", "5005.5") + "}",
            "the connection file {file}: it needs a whole number hb_port from 1 to 65535"),
        connection(
            "an unknown transport",
            "{\"key\":\"s\",\"transport\":\"udp\"," + PORTS + "}",
            "the connection file {file}: the transport must be tcp or ipc, but was udp"),
        connection(
            "a weak signature",
            "{\"key\":\"s\",\"signature_scheme\":\"hmac-md5\"," + PORTS + "}",
            "signature_scheme must be hmac-sha256, but was hmac-md5"),
        new HostileFile(
            "no connection file",
            "kernel.json",
            Made.text(""),
            file -> ConnectionFile.read(file.resolveSibling("none.json")),
            "there is no connection file {folder}/none.json"),
        new HostileFile(
            "a folder as a connection file",
            "kernel.json",
            Made.text(""),
            file -> ConnectionFile.read(file.getParent()),
            "the connection file {folder} cannot be read: Is a directory"));
  }

  /** A message whose header and content are the file. */
  private static HostileFile header(String title, String json, String sentence) {
    return new HostileFile(
        title, "header.json", Made.text(json), KernelFiles::readMessage, sentence);
  }

  static void readMessage(Path file) throws Exception {
    signer("").message(frames("", Files.readAllBytes(file))).request();
  }

  private static Stream<HostileFile> messages() {
    return Stream.of(
        header("a message without type", "{}", "expected a text field msg_type, but there is none"),
        header(
            "a number as the type",
            "{\"msg_type\":7}",
            "field msg_type must be a String, but was a Integer"),
        header(
            "a cell without code",
            "{\"msg_type\":\"execute_request\"}",
            "expected a text field code, but there is none"),
        header(
            "a list as the header",
            "[]",
            "expected a JSON object, but it begins with a START_ARRAY"),
        header("a message that is cut off", "{\"msg_type\":", "broken JSON in line 1"),
        header("a key twice", "{\"code\":1,\n\"code\":2}", "broken JSON in line 2"),
        header("two objects", "{} {}", "expected one JSON object, but more follows"),
        new HostileFile(
            "a wrong signature",
            "header.json",
            Made.text("{}"),
            file -> signer("s").message(frames("ab", Files.readAllBytes(file))),
            "the signature of a message is wrong"),
        new HostileFile(
            "three frames",
            "header.json",
            Made.text("{}"),
            file -> signer("s").message(frames("ab", Files.readAllBytes(file)).subList(0, 3)),
            "a message of 3 frames is cut short"),
        new HostileFile(
            "frames without delimiter",
            "header.json",
            Made.text("{}"),
            file -> signer("s").message(List.of(Files.readAllBytes(file))),
            "a message of 1 frames is cut short"));
  }

  private static Signer signer(String key) {
    return new Signer("hmac-sha256", key);
  }

  private static List<byte[]> frames(String signature, byte[] header) {
    List<byte[]> frames = new ArrayList<>();
    frames.add("<IDS|MSG>".getBytes(StandardCharsets.US_ASCII));
    frames.add(signature.getBytes(StandardCharsets.US_ASCII));
    frames.add(header);
    frames.add("{}".getBytes(StandardCharsets.US_ASCII));
    frames.add("{}".getBytes(StandardCharsets.US_ASCII));
    frames.add(header);
    return frames;
  }

  private static HostileFile pom(String title, String xml, String sentence) {
    return new HostileFile(
        title,
        "pom.xml",
        Made.text(xml),
        file ->
            MavenResolver.of(file.resolveSibling("settings.xml"))
                .resolvePom(Files.readString(file), Set.of("compile")),
        sentence);
  }

  private static Stream<HostileFile> poms() {
    return Stream.of(
        pom(
            "a POM that is cut off",
            "<dependency><groupId>a</groupId>",
            "the POM is no XML: The element type \"dependency\" must be terminated by the matching"
                + " end-tag \"</dependency>\"."),
        pom(
            "entities that multiply (billion laughs)",
            "<!DOCTYPE p [<!ENTITY a \"aaaa\"><!ENTITY b"
                + " \"&a;&a;\">]><dependencies>&b;</dependencies>",
            "a POM may have no DOCTYPE, but this one has: leave it out"),
        new HostileFile(
            "settings that are no XML",
            "settings.xml",
            Made.text("<settings>"),
            file -> MavenResolver.of(file),
            "{file} is broken"));
  }
}
