package io.nasbook.net.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.Splits;
import io.nasbook.data.wakewords.WakeWords;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.predict.AccuracyTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableRunTest {
  private static final TableRows ROWS = new TableRows(3, 3000);
  private static final TableRun RUN =
      new TableRun(OfaSupernet.random(new Random(2)), RowImages.sets(8, 4));

  @TempDir private Path folder;

  @Test
  void aRunThatWasKilledGoesOnBehindTheLastWholeLine() throws IOException {
    Path whole = folder.resolve("whole.jsonl");
    RUN.measure(ROWS, new Range(0, 3), whole, row -> {});
    List<String> lines = Files.readAllLines(whole);
    assertThat(lines).hasSize(3);
    Path killed = folder.resolve("killed.jsonl");
    Files.writeString(killed, lines.get(0) + "\n" + lines.get(1).substring(0, 40));
    List<Integer> measured = new ArrayList<>();
    RUN.measure(ROWS, new Range(0, 3), killed, measured::add);
    assertThat(measured).containsExactly(1, 2);
    assertThat(killed).hasSameTextualContentAs(whole);
    assertThat(AccuracyTable.read(killed).rows()).hasSize(3);
  }

  @Test
  void aFileOfOtherRowsIsRefused() {
    Path file = folder.resolve("rows.jsonl");
    RUN.measure(ROWS, new Range(0, 1), file, row -> {});
    assertThatThrownBy(() -> RUN.measure(ROWS, new Range(5, 7), file, row -> {}))
        .hasMessageContaining("rows that were measured with other arguments");
    TableRun others = new TableRun(RUN.supernet(), RowImages.sets(8, 3));
    assertThatThrownBy(() -> others.measure(ROWS, new Range(0, 2), file, row -> {}))
        .hasMessageContaining("rows that were measured with other arguments");
    assertThatThrownBy(() -> new Range(3, 3)).hasMessageContaining("3 to 3");
    assertThatThrownBy(() -> ROWS.arch(3000)).hasMessageContaining("0 to 2999, but 3000");
    assertThatThrownBy(() -> new TableRows(1, 4)).hasMessageContaining("was to have 4");
  }

  @Test
  void rowsTakeTurnsWithTheSetsOfValidationImages() {
    RowImages sets = RowImages.sets(2, 1_500);
    assertThat(IntStream.range(0, 3).mapToObj(sets::name))
        .containsExactly(
            "calibration 0-2, validation 0-1500",
            "calibration 2-4, validation 1500-3000",
            "calibration 0-2, validation 0-1500");
    RowImages fewStatistics = RowImages.sets(900, 1_000);
    assertThat(IntStream.range(1, 3).mapToObj(fewStatistics::name))
        .containsExactly(
            "calibration 900-1800, validation 1000-2000",
            "calibration 0-900, validation 2000-3000");
    RowImages test = RowImages.test(2, new Range(7, 9));
    assertThat(test.name(0)).isEqualTo(test.name(1)).isEqualTo("calibration 0-2, test 7-9");
    assertThatThrownBy(() -> RowImages.sets(2, 4_001)).hasMessageContaining("1 to 4,000");
    assertThatThrownBy(() -> RowImages.sets(2_001, 500)).hasMessageContaining("1 to 2,000");
    assertThatThrownBy(() -> RowImages.test(2, new Range(0, 10_001)))
        .hasMessageContaining("10,000 images, but 0 to 10,000");
  }

  @Test
  void theImagesMeasuredOnAreThoseOfTheSplits() {
    Splits standard = WakeWords.standardSplits();
    Splits some = HeldOutImages.validation(new Range(3, 5), new Range(7, 9));
    assertThat(some.validation().images().image(0, 16))
        .isEqualTo(standard.validation().images().image(7, 16));
    assertThat(some.calibration().images().image(1, 16))
        .isEqualTo(standard.calibration().images().image(4, 16));
    assertThat(some.test().size()).isZero();
    Splits last = HeldOutImages.test(new Range(0, 2), new Range(9_998, 10_000));
    assertThat(last.test().images().image(1, 16))
        .isEqualTo(standard.test().images().image(9_999, 16));
    assertThat(last.validation().size()).isZero();
  }

  @Test
  void optionsStandAnywhere() {
    TableArguments usual = parsed("net.safetensors", "rows.jsonl");
    assertThat(usual.each()).isEqualTo(500);
    assertThat(usual.test()).isEmpty();
    TableArguments some = parsed("--test", "400-4000", "net.safetensors", "rows.jsonl", "3", "5");
    assertThat(some.test()).contains(new Range(400, 4_000));
    assertThat(some.range()).isEqualTo(new Range(3, 5));
    assertThat(parsed("a", "b", "--images", "250").each()).isEqualTo(250);
    assertThat(TableArguments.parse(List.of("a", "b", "--images"))).isEmpty();
    assertThatThrownBy(() -> parsed("a", "b", "--test", "9-3")).hasMessageContaining("9 to 3");
    assertThatThrownBy(() -> parsed("a", "b", "--test", "9")).hasMessageContaining("a number");
    assertThatThrownBy(() -> parsed("a", "b", "--images", "-3")).hasMessageContaining("a number");
  }

  private static TableArguments parsed(String... words) {
    return TableArguments.parse(List.of(words)).orElseThrow();
  }

  @Test
  void resolutionsAndWidthsComeEquallyOften() {
    for (int side : List.of(96, 112, 128, 144, 160)) {
      for (int width = 0; width < 3; width++) {
        int wid = width;
        assertThat(
                IntStream.range(0, 3000)
                    .mapToObj(ROWS::arch)
                    .filter(arch -> arch.imageSize() == side && arch.wid() == wid)
                    .count())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void anImageIsMadeOnceForAResolution() {
    AtomicInteger made = new AtomicInteger();
    RenderedImages images = new RenderedImages(new Counted(made));
    assertThat(images.image(1, 16)).isSameAs(images.image(1, 16));
    assertThat(images.image(1, 20).width()).isEqualTo(20);
    assertThat(made).hasValue(2);
  }

  private record Counted(AtomicInteger made) implements LabelledImages {
    @Override
    public int size() {
      return 2;
    }

    @Override
    public List<String> classes() {
      return List.of("one");
    }

    @Override
    public int label(int index) {
      return 0;
    }

    @Override
    public RgbImage image(int index, int resolution) {
      made.incrementAndGet();
      return new RgbImage(resolution, resolution, new byte[3 * resolution * resolution]);
    }
  }
}
