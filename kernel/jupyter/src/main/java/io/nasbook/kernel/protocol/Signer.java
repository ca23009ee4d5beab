package io.nasbook.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns messages into signed frames and back. Not for several threads at once. */
public final class Signer {

  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
  private static final int SIGNED_FRAMES = 4;

  private final Mac mac;
  private final boolean signs;

  /**
   * A signer of the given key.
   *
   * @param scheme the algorithm as connection files name it: {@code hmac-sha256}
   * @param key the key; with an empty one nothing is signed or checked
   */
  public Signer(String scheme, String key) {
    if (!scheme.equals("hmac-sha256")) {
      throw new BadMessage("signature_scheme must be hmac-sha256, but was " + scheme);
    }
    signs = !key.isEmpty();
    try {
      mac = Mac.getInstance("HmacSHA256");
      byte[] secret = (signs ? key : "none").getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The frames of a message. */
  public List<byte[]> frames(Message message) {
    List<byte[]> signed =
        List.of(
            Json.write(message.header().fields()),
            Json.write(message.parent().fields()),
            Json.write(message.metadata()),
            Json.write(message.content()));
    List<byte[]> frames = new ArrayList<>(message.route());
    frames.add(DELIMITER);
    frames.add(signature(signed));
    frames.addAll(signed);
    return frames;
  }

  /**
   * The message of some frames.
   *
   * @throws BadMessage if frames are missing, the signature is wrong, or a part is no JSON object
   */
  public Message message(List<byte[]> frames) {
    int delimiter = 0;
    while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
      delimiter++;
    }
    int first = delimiter + 2;
    if (frames.size() < first + SIGNED_FRAMES) {
      throw new BadMessage("a message of " + frames.size() + " frames is cut short");
    }
    List<byte[]> signed = frames.subList(first, first + SIGNED_FRAMES);
    if (!MessageDigest.isEqual(signature(signed), frames.get(delimiter + 1)) && signs) {
      throw new BadMessage("the signature of a message is wrong");
    }
    List<Map<String, Object>> parts = signed.stream().map(Json::readObject).toList();
    return new Message(
        List.copyOf(frames.subList(0, delimiter)),
        new Header(parts.get(0)),
        new Header(parts.get(1)),
        parts.get(2),
        parts.get(3));
  }

  private byte[] signature(List<byte[]> signed) {
    if (!signs) {
      return new byte[0];
    }
    signed.forEach(mac::update);
    return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
  }
}
