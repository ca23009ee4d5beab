package io.nasbook.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final AtomicLong clockNanos = new AtomicLong();
  private final List<String> drawn = new ArrayList<>();

  @BeforeEach
  void begin() {
    Display.attach(new Recorder(), new Renderers(List.of()));
  }

  @AfterEach
  void end() {
    Printing.attach();
  }

  @Test
  void aBarIsDrawnAtMostFiveTimesASecondAndOnceAtItsEnd() {
    try (Progress progress = Progress.of("search", 1000, clockNanos::get)) {
      for (int i = 0; i < 1000; i++) {
        progress.step();
        clockNanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }
    assertThat(drawn).hasSize(6);
    assertThat(drawn.getFirst()).startsWith("show search [---").endsWith("0 % (1/1000)");
    assertThat(drawn.getLast()).startsWith("update search [###").endsWith("100 % (1000/1000)");
  }

  @Test
  void aBarThatNeverMovedStaysAway() {
    Progress.of("search", 10).close();
    assertThat(drawn).isEmpty();
  }

  @Test
  void aNoteTakesThePlaceOfTheCount() {
    Progress progress = Progress.of("Maven", 0, clockNanos::get);
    progress.note("a.jar");
    progress.step();
    assertThat(drawn).singleElement().asString().endsWith("] a.jar");
  }

  @Test
  void aNegativeTotalIsRefused() {
    assertThatThrownBy(() -> Progress.of("x", -1))
        .hasMessage("total must be 0 or more, but was -1");
  }

  private final class Recorder implements FrontEnd {
    @Override
    public void show(String id, MimeBundle bundle) {
      drawn.add("show " + bundle.representation(MimeBundle.TEXT).orElseThrow());
    }

    @Override
    public void update(String id, MimeBundle bundle) {
      drawn.add("update " + bundle.representation(MimeBundle.TEXT).orElseThrow());
    }

    @Override
    public void clear(boolean wait) {
      drawn.clear();
    }
  }
}
