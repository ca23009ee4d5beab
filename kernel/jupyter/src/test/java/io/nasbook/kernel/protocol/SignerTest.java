package io.nasbook.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignerTest {

  private final Signer signer = new Signer("hmac-sha256", "secret");
  private final Message message =
      new Message(
          List.of(new byte[] {1, 2}),
          Header.of("execute_request", "s"),
          Header.NONE,
          Map.of(),
          Map.of("code", "1+1 \"ä😀\""));

  @Test
  void whatIsSignedIsReadAgain() {
    Message read = signer.message(signer.frames(message));
    assertThat(read.content()).isEqualTo(message.content());
    assertThat(read.header()).isEqualTo(message.header());
    assertThat(read.route()).containsExactly(new byte[] {1, 2});
  }

  @Test
  void aChangedFrameIsRefused() {
    List<byte[]> frames = new ArrayList<>(signer.frames(message));
    frames.set(frames.size() - 1, "{\"code\":\"evil\"}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> signer.message(frames))
        .isInstanceOf(BadMessage.class)
        .hasMessage("the signature of a message is wrong");
  }

  @Test
  void anotherKeyIsRefused() {
    var frames = new Signer("hmac-sha256", "other").frames(message);
    assertThatThrownBy(() -> signer.message(frames)).isInstanceOf(BadMessage.class);
  }

  @Test
  void truncatedFramesAreRefused() {
    List<byte[]> frames = signer.frames(message);
    for (int length = 0; length < frames.size(); length++) {
      List<byte[]> cut = frames.subList(0, length);
      assertThatThrownBy(() -> signer.message(cut)).isInstanceOf(BadMessage.class);
    }
  }

  @Test
  void withoutAKeyNothingIsChecked() {
    var open = new Signer("hmac-sha256", "");
    assertThat(open.message(open.frames(message)).content()).isEqualTo(message.content());
  }

  @Test
  void anUnknownSchemeIsRefused() {
    assertThatThrownBy(() -> new Signer("md5", "k"))
        .hasMessage("signature_scheme must be hmac-sha256, but was md5");
  }
}
