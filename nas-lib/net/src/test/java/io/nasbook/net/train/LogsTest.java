package io.nasbook.net.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
  @TempDir private Path folder;

  private static TrainingStep step(long number) {
    return new TrainingStep(
        new Moment(number, 0, 0.05, 48),
        10,
        new TrainingStep.Score(0.5, 0.75),
        new TrainingStep.Score(0.6, 0.7),
        1.5);
  }

  @Test
  void aTrainingThatGoesOnDropsTheLinesOfStepsItDoesAgain() throws IOException {
    Path file = folder.resolve("log.csv");
    CsvLog first = CsvLog.open(file, 0);
    for (int i = 0; i < 5; i++) {
      first.stepDone(step(i));
    }
    Files.writeString(file, Files.readString(file) + "5,1,0.0");
    CsvLog.open(file, 3).stepDone(step(3));
    assertThat(Files.readAllLines(file))
        .hasSize(5)
        .last()
        .isEqualTo("3,1,0.0500000,48,0.50000,0.75000,0.60000,0.70000,1.500");
  }

  /** The framing of TFRecord, read again; the check sums as TensorFlow documents them. */
  @Test
  void theEventFileHoldsOneRecordForEachStep() throws IOException {
    try (EventFile events = EventFile.create(folder)) {
      events.stepDone(step(7));
      events.stepDone(step(8));
    }
    List<byte[]> records = records(Files.readAllBytes(folder.toFile().listFiles()[0].toPath()));
    assertThat(records).hasSize(3);
    assertThat(text(records.getFirst())).endsWith("brain.Event:2");
    assertThat(text(records.get(1))).contains("loss/largest", "accuracy/smallest");
    // Field 2, a number: the step, behind the nine bytes of the time.
    assertThat(records.get(1)[9]).isEqualTo((byte) 16);
    assertThat(records.get(1)[10]).isEqualTo((byte) 7);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static List<byte[]> records(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    List<byte[]> records = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] length = new byte[8];
      in.get(in.position(), length);
      byte[] data = new byte[(int) in.getLong()];
      assertThat(in.getInt()).isEqualTo(masked(length));
      in.get(data);
      assertThat(in.getInt()).isEqualTo(masked(data));
      records.add(data);
    }
    return records;
  }

  private static int masked(byte[] data) {
    CRC32C crc = new CRC32C();
    crc.update(data);
    long value = crc.getValue();
    return (int) (((value >> 15 | value << 17) & 0xffffffffL) + 0xa282ead8L);
  }
}
