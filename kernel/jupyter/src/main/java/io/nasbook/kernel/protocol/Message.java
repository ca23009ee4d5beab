package io.nasbook.kernel.protocol;

import java.util.List;
import java.util.Map;

/**
 * One message.
 *
 * @param route the identities that a ROUTER socket puts before it, or the topic of a published one
 * @param header its own header
 * @param parent the header of the message that it answers
 * @param metadata what is said about it
 * @param content what it says
 */
public record Message(
    List<byte[]> route,
    Header header,
    Header parent,
    Map<String, Object> metadata,
    Map<String, Object> content) {

  /** A reply to this message, for its sender. */
  public Message reply(String type, Map<String, Object> content) {
    return new Message(route, Header.of(type, header.session()), header, Map.of(), content);
  }

  /** What was asked. */
  public Request request() {
    return Request.of(header.type(), new Content(content));
  }
}
