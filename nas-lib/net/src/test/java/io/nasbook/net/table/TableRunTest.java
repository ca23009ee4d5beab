package io.nasbook.net.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.SplitSizes;
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
  private static final Splits IMAGES =
      Splits.inOrder(new RenderedImages(new WakeWords(4, 12)), new SplitSizes(0, 8, 4, 0));
  private static final TableRun RUN =
      new TableRun(OfaSupernet.random(new Random(2)), IMAGES.calibration(), IMAGES.validation());

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
        .hasMessageContaining("rows of another seed or range");
    TableRun fewer =
        new TableRun(
            RUN.supernet(),
            IMAGES.calibration(),
            IMAGES.first(new SplitSizes(0, 8, 3, 0)).validation());
    assertThatThrownBy(() -> fewer.measure(ROWS, new Range(0, 2), file, row -> {}))
        .hasMessageContaining("rows of another seed or range");
    assertThatThrownBy(() -> new Range(3, 3)).hasMessageContaining("3 to 3");
    assertThatThrownBy(() -> ROWS.arch(3000)).hasMessageContaining("0 to 2999, but 3000");
    assertThatThrownBy(() -> new TableRows(1, 4)).hasMessageContaining("was to have 4");
  }

  @Test
  void imagesAreANumberOrARange() {
    List<String> files = List.of("--images", "400-4000", "net.safetensors", "rows.jsonl", "3", "5");
    TableArguments some = TableArguments.parse(files).orElseThrow();
    assertThat(some.images()).isEqualTo(new Range(400, 4_000));
    assertThat(some.range()).isEqualTo(new Range(3, 5));
    assertThat(images("250")).isEqualTo(new Range(0, 250));
    assertThat(HeldOutImages.of(2, new Range(7, 9)).validation().images().label(0))
        .isEqualTo(WakeWords.standardSplits().validation().images().label(7));
    assertThatThrownBy(() -> images("9-3")).hasMessageContaining("9 to 3");
    assertThatThrownBy(() -> images("-3")).hasMessageContaining("expected a number");
    assertThatThrownBy(() -> images("0")).hasMessageContaining("0 to 0");
  }

  private static Range images(String word) {
    return TableArguments.parse(List.of("a", "b", "--images", word)).orElseThrow().images();
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
