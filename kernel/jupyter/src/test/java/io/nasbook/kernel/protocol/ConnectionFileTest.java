package io.nasbook.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {
  private static final String KEY = "b7e0-the-key";
  private static final String PORTS =
      "\"shell_port\":5001,\"control_port\":5002,\"stdin_port\":5003,\"iopub_port\":5004,\"hb_port\":5005";

  @TempDir Path folder;

  private Path file(String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("kernel.json"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void aFileForItsOwnerAloneIsNothingToTellOf() throws IOException {
    assertThat(ConnectionFile.exposure(file("{}", "rw-------"))).isEmpty();
  }

  @Test
  void aFileThatOthersCanReadIsToldOf() throws IOException {
    for (String permissions : new String[] {"rw-r-----", "rw----r--"}) {
      Path file = file("{}", permissions);
      assertThat(ConnectionFile.exposure(file))
          .contains(
              "others can read the connection file %s and so run code as you: chmod 600 it"
                  .formatted(file));
    }
  }

  @Test
  void theKeyIsInNoTextThatCouldBeLogged() throws IOException {
    Path good = file("{\"key\":\"" + KEY + "\"," + PORTS + "}", "rw-------");
    assertThat(ConnectionFile.read(good).toString()).doesNotContain(KEY);
    for (String broken :
        new String[] {
          "{\"key\":\"" + KEY + "\"}",
          "{\"key\": " + KEY + "}",
          "{\"key\":\"" + KEY + "\"," + PORTS + "} x",
          "{\"key\":\"" + KEY + "\",\"transport\":\"udp\"," + PORTS + "}"
        }) {
      Path file = file(broken, "rw-------");
      assertThatThrownBy(() -> ConnectionFile.read(file))
          .isInstanceOf(BadMessage.class)
          .satisfies(e -> assertThat(String.valueOf(e)).doesNotContain(KEY))
          .hasNoCause();
    }
  }
}
