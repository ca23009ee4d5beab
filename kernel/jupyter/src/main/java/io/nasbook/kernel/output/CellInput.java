package io.nasbook.kernel.output;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Standard input of cells: asks the front end for a line when there is nothing left to read. */
public final class CellInput extends InputStream {

  private final Supplier<String> lines;
  private byte[] line = new byte[0];
  private int at;

  /** An input that reads lines. */
  public CellInput(Supplier<String> lines) {
    this.lines = lines;
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (at == line.length) {
      line = (lines.get() + "\n").getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return line.length - at;
  }
}
