package io.nasbook.kernel.server;

import io.nasbook.kernel.guard.CellStopped;
import io.nasbook.kernel.output.StdinNotImplemented;
import io.nasbook.kernel.protocol.Content;
import io.nasbook.kernel.protocol.Message;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;

/** Asks the client of the running cell for lines of input. */
final class Stdin {

  private final Outbox outbox;
  private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private volatile Message asking;
  private volatile boolean allowed;

  Stdin(Outbox outbox) {
    this.outbox = outbox;
  }

  /** A cell begins, whose client is to be asked. */
  void begin(Message execute, boolean inputAllowed) {
    asking = execute;
    allowed = inputAllowed;
    answers.clear();
  }

  /** A line from the client; called by the cell, and ended by an interrupt. */
  String line() {
    return line("", false);
  }

  /** A line from the client, after a prompt; not shown while it is typed if it is a password. */
  String line(String prompt, boolean password) {
    if (!allowed) {
      throw new StdinNotImplemented();
    }
    Map<String, Object> content = Map.of("prompt", prompt, "password", password);
    outbox.send(Channel.STDIN, asking.reply("input_request", content));
    try {
      return answers.take();
    } catch (InterruptedException stopped) {
      throw new CellStopped();
    }
  }

  /** The client has answered. */
  void answer(Message reply) {
    answers.add(new Content(reply.content()).text("value", ""));
  }
}
