package io.nasbook.kernel.output;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** One of the two standard streams: bytes of UTF-8 become text of the writing thread's cell. */
public final class CellStream extends OutputStream {

  private final String name;
  private final Writers writers;
  private final Batches batches;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] rest = new byte[0];

  private CellStream(String name, Writers writers, Batches batches) {
    this.name = name;
    this.writers = writers;
    this.batches = batches;
  }

  /** The stream that a cell prints to. */
  public static PrintStream of(String name, Writers writers, Batches batches) {
    return new PrintStream(new CellStream(name, writers, batches), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    ByteBuffer in = ByteBuffer.allocate(rest.length + length);
    in.put(rest).put(bytes, offset, length).flip();
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    decoder.reset();
    decoder.decode(in, out, false);
    rest = new byte[in.remaining()];
    in.get(rest);
    batches.add(writers.current(), name, out.flip().toString());
  }
}
