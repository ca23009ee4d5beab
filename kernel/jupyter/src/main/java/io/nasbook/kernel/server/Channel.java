package io.nasbook.kernel.server;

import org.zeromq.SocketType;

/** The five sockets of a kernel. */
enum Channel {
  SHELL(SocketType.ROUTER),
  CONTROL(SocketType.ROUTER),
  STDIN(SocketType.ROUTER),
  IOPUB(SocketType.XPUB),
  HB(SocketType.ROUTER);

  private final SocketType type;

  Channel(SocketType type) {
    this.type = type;
  }

  SocketType type() {
    return type;
  }

  /** The name that connection files use. */
  String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
