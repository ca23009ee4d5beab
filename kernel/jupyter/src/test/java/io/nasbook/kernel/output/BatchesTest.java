package io.nasbook.kernel.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.kernel.protocol.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final Header CELL = Header.of("execute_request", "session");

  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private final Batches batches = new Batches((cell, name, text) -> sent.add(name + ":" + text));

  @Test
  void piecesOfOneStreamAreOneMessage() {
    for (int i = 0; i < 1_000; i++) {
      batches.add(CELL, "stdout", "x");
    }
    batches.flush();
    assertThat(sent).hasSizeLessThan(10);
    assertThat(String.join("", sent).replace("stdout:", "")).isEqualTo("x".repeat(1_000));
  }

  @Test
  void streamsThatTakeTurnsKeepTheirOrderAndDoNotOutrunTheirReader() {
    long start = System.nanoTime();
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      String name = i % 2 == 0 ? "stdout" : "stderr";
      batches.add(CELL, name, i + "\n");
      printed.add(name + ":" + i + "\n");
    }
    // Three times 200 wait for the next 50 ms; the first may be sent at once.
    assertThat(System.nanoTime() - start).isGreaterThan(90_000_000L);
    batches.flush();
    assertThat(sent).isEqualTo(printed);
  }

  @Test
  void anInterruptedPrinterKeepsItsInterruptAndItsText() {
    Thread.currentThread().interrupt();
    for (int i = 0; i < 500; i++) {
      batches.add(CELL, i % 2 == 0 ? "stdout" : "stderr", "x");
    }
    assertThat(Thread.interrupted()).isTrue();
    batches.flush();
    assertThat(sent).hasSize(500);
  }
}
