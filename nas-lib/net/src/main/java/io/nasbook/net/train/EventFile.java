package io.nasbook.net.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The curves of a training as TensorBoard reads them, AutoCloseable: records of length, masked
 * checksum, protocol buffer ({@code Event} with a {@code Summary} of simple values), checksum.
 */
public final class EventFile implements TrainingListener, AutoCloseable {
  private final OutputStream out;

  private EventFile(OutputStream out) {
    this.out = out;
  }

  /**
   * Starts a file of its own in a folder; TensorBoard joins all of the folder's.
   *
   * @param folder must be there
   * @return a listener that adds records
   */
  public static EventFile create(Path folder) {
    long millis = System.currentTimeMillis();
    Path file = folder.resolve("events.out.tfevents.%d.nasbook".formatted(millis));
    try {
      EventFile events =
          new EventFile(
              Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      Message version = new Message();
      version.doubleField(1, millis / 1e3);
      version.bytesField(3, "brain.Event:2".getBytes(StandardCharsets.US_ASCII));
      events.record(version.bytes());
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @Override
  public void stepDone(TrainingStep step) {
    Message summary = new Message();
    scalar(summary, "loss/largest", step.largest().loss());
    scalar(summary, "loss/smallest", step.smallest().loss());
    scalar(summary, "accuracy/largest", step.largest().accuracy());
    scalar(summary, "accuracy/smallest", step.smallest().accuracy());
    scalar(summary, "learning rate", step.moment().learningRate());
    scalar(summary, "resolution", step.moment().resolution());
    Message event = new Message();
    event.doubleField(1, System.currentTimeMillis() / 1e3);
    event.numberField(2, step.moment().step());
    event.bytesField(5, summary.bytes());
    try {
      record(event.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the event file", e);
    }
  }

  private static void scalar(Message summary, String tag, double value) {
    Message entry = new Message();
    entry.bytesField(1, tag.getBytes(StandardCharsets.UTF_8));
    entry.floatField(2, (float) value);
    summary.bytesField(1, entry.bytes());
  }

  private void record(byte[] data) throws IOException {
    ByteBuffer record =
        ByteBuffer.allocate(data.length + 16).order(ByteOrder.LITTLE_ENDIAN).putLong(data.length);
    record.putInt(masked(record.array(), 8)).put(data).putInt(masked(data, data.length));
    out.write(record.array());
  }

  /** The checksum of the format: CRC-32C, rotated by 15 bits, plus a constant. */
  private static int masked(byte[] data, int length) {
    CRC32C crc = new CRC32C();
    crc.update(data, 0, length);
    return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot finish the event file", e);
    }
  }

  /** A protocol buffer in the making. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void numberField(int field, long value) {
      bytes.write(field << 3);
      number(value);
    }

    void doubleField(int field, double value) {
      bytes.write(field << 3 | 1);
      fixed(8, Double.doubleToRawLongBits(value));
    }

    void floatField(int field, float value) {
      bytes.write(field << 3 | 5);
      fixed(4, Float.floatToRawIntBits(value));
    }

    void bytesField(int field, byte[] value) {
      bytes.write(field << 3 | 2);
      number(value.length);
      bytes.writeBytes(value);
    }

    private void fixed(int length, long bits) {
      for (int i = 0; i < length; i++) {
        bytes.write((int) (bits >>> 8 * i));
      }
    }

    private void number(long value) {
      long rest = value;
      for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
        bytes.write((int) (rest & 0x7f | 0x80));
      }
      bytes.write((int) rest);
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
