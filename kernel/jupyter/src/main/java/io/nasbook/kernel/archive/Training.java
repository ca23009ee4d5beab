package io.nasbook.kernel.archive;

import io.nasbook.kernel.protocol.ConnectionFile;
import io.nasbook.kernel.protocol.Content;
import io.nasbook.kernel.protocol.Header;
import io.nasbook.kernel.protocol.Message;
import io.nasbook.kernel.protocol.Signer;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A client in the kernel's own process that does what people do in their first minutes. */
public final class Training {

  private static final List<String> CELLS =
      List.of(
          "1 + 1",
          "int n = 5;",
          "n + 1",
          "System.out.println(\"n is \" + n);",
          "record Point(int x, int y) {}\nint twice(int v) {\n  return 2 * v;\n}",
          "for (int i = 0; i < 3; i++) {\n  n += twice(i);\n}\nnew Point(n, 1)",
          "List<Integer> list = List.of(3, 1, 2);\nlist.stream().sorted().toList()",
          "class Counter {\n  int count;\n  int next() {\n    return ++count;\n  }\n}",
          "var counter = new Counter();\ncounter.next();\ncounter.next()",
          "Map.of(\"a\", 1)",
          "display(\"<b>so</b>\", \"text/html\");",
          "undefined + 1",
          "1 / (n - n)",
          "String.format(\"%.2f\", 0.5)");

  private static final int ROUNDS = 12;

  private final ConnectionFile file;
  private final Signer signer;

  private Training(ConnectionFile file) {
    this.file = file;
    signer = file.signer();
  }

  /** A connection file of free ports on the loopback. */
  public static ConnectionFile connection() throws IOException {
    Map<String, Object> fields = new HashMap<>();
    fields.put("key", "training");
    List<ServerSocket> open = new ArrayList<>();
    for (String channel : List.of("shell", "control", "stdin", "iopub", "hb")) {
      var socket = new ServerSocket(0);
      open.add(socket);
      fields.put(channel + "_port", socket.getLocalPort());
    }
    for (ServerSocket socket : open) {
      socket.close();
    }
    return new ConnectionFile(new Content(fields));
  }

  /** Runs the cells and asks for help, again and again, as a client of a kernel on these ports. */
  public static void run(ConnectionFile file) {
    new Training(file).run();
  }

  private void run() {
    try (var context = new ZContext()) {
      ZMQ.Socket listening = context.createSocket(SocketType.SUB);
      listening.subscribe(new byte[0]);
      listening.connect(file.address("iopub"));
      ZMQ.Socket shell = context.createSocket(SocketType.DEALER);
      shell.connect(file.address("shell"));
      ask(shell, "kernel_info_request", Map.of());
      for (int round = 0; round < ROUNDS; round++) {
        CELLS.forEach(code -> ask(shell, "execute_request", Map.of("code", code)));
        ask(shell, "complete_request", Map.of("code", "list.str", "cursor_pos", 8));
        ask(shell, "inspect_request", Map.of("code", "list.stream", "cursor_pos", 8));
        ask(shell, "is_complete_request", Map.of("code", "for (;;) {"));
      }
    }
  }

  private void ask(ZMQ.Socket shell, String type, Map<String, Object> content) {
    var message =
        new Message(List.of(), Header.of(type, "training"), Header.NONE, Map.of(), content);
    List<byte[]> frames = signer.frames(message);
    for (int i = 0; i < frames.size(); i++) {
      shell.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
    }
    do {
      shell.recv();
    } while (shell.hasReceiveMore());
  }
}
