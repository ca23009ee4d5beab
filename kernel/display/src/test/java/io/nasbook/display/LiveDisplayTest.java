package io.nasbook.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveDisplayTest {

  private final List<String> shown = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private long millis;
  private final LiveDisplay live = LiveDisplay.create(() -> TimeUnit.MILLISECONDS.toNanos(millis));

  LiveDisplayTest() {
    Display.attach(new Recorder(), Renderers.of(getClass().getClassLoader()));
  }

  @AfterEach
  void end() {
    Printing.attach();
  }

  @Test
  void itIsDrawnAtMostTwiceASecondAndEndsWithTheLastValue() {
    IntStream.rangeClosed(1, 200)
        .forEach(
            step -> {
              millis += 10;
              live.show(() -> "step " + step);
            });
    LiveDisplay.closeAll();

    assertThat(shown).containsExactly("step 1", "step 51", "step 101", "step 151", "step 200");
    assertThat(ids).containsOnly(ids.getFirst());
  }

  @Test
  void aValueThatIsNotDrawnIsNotMade() {
    List<Integer> made = new ArrayList<>();
    IntStream.range(0, 100)
        .forEach(
            step ->
                live.show(
                    () -> {
                      made.add(step);
                      return step;
                    }));
    live.close();

    assertThat(made).containsExactly(0, 99);
  }

  @Test
  void whatIsDrawnIsNotDrawnAgainAtTheEnd() {
    live.show(() -> "only");
    assertThat(LiveDisplay.isAnyUnfinished()).isFalse();
    live.close();
    LiveDisplay.closeAll();

    assertThat(shown).containsExactly("only");
  }

  @Test
  void afterTheEndOfACellItGoesOn() {
    live.show(() -> "a");
    live.show(() -> "b");
    LiveDisplay.closeAll();
    millis += 600;
    live.show(() -> "c");

    assertThat(shown).containsExactly("a", "b", "c");
    assertThat(ids).containsOnly(ids.getFirst());
  }

  private final class Recorder implements FrontEnd {

    @Override
    public void show(String id, MimeBundle bundle) {
      ids.add(id);
      shown.add(String.valueOf(bundle.data().get(MimeBundle.TEXT)));
    }

    @Override
    public void update(String id, MimeBundle bundle) {
      show(id, bundle);
    }

    @Override
    public void clear(boolean wait) {}
  }
}
