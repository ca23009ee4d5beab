package io.nasbook.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.testing.SharedData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTableTest {

  private static final String ARCH = McuNetSpace.lab().smallest(96).toString();
  private static final String ROW = ARCH.replace("}", ", \"acc\": 84.5}");

  @TempDir Path folder;

  @Test
  void thePublishedStatisticsComeOutToTheDigit() {
    AccuracyTable table =
        AccuracyTable.read(SharedData.file("data/vww-accuracy-50k/acc_dataset_vww.jsonl.gz"));
    assertThat(table.rows()).hasSize(50_000);
    assertThat(table.statistics().getAverage()).isCloseTo(90.25509749960894, within(5e-14));
    assertThat(table.statistics().getMin()).isEqualTo(84.53710590778198);
    assertThat(table.statistics().getMax()).isEqualTo(93.59642581745601);
    assertThat(table.meanBy(Arch::imageSize).values().stream().map("%.4f"::formatted))
        .containsExactly("87.5165", "89.3710", "90.6418", "91.4576", "92.2886");
    assertThat(table.meanBy(Arch::wid).values().stream().map("%.4f"::formatted))
        .containsExactly("89.6267", "90.8822");
  }

  @Test
  void bothPublishedFormsAreReadCompressedOrNot() throws IOException {
    String lines = ROW + "\n" + ROW + "\n";
    String array = "[[%s, 84.5],\n [%s, 84.5]]".formatted(ARCH, ARCH);
    List<Measured<Arch>> rows = AccuracyTable.read(file(lines)).rows();
    assertThat(rows).hasSize(2).containsOnly(new Measured<>(Arch.parse(ARCH), 84.5));
    assertThat(AccuracyTable.read(file(array)).rows()).isEqualTo(rows);
    assertThat(AccuracyTable.read(zipped(lines)).rows()).isEqualTo(rows);
    assertThat(AccuracyTable.read(zipped(array)).rows()).isEqualTo(rows);
    String counted =
        ROW.replace("\"acc\"", "\"images\": \"test 0-9\", \"loss\": 0.5, \"measured\": 1, \"acc\"");
    assertThat(AccuracyTable.read(file(counted)).rows()).isEqualTo(rows.subList(0, 1));
  }

  @Test
  void aSplitKeepsEveryRowOnceAndDependsOnlyOnTheSeed() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      lines.append(ROW.replace("84.5", "84." + i)).append("\n");
    }
    AccuracyTable table = AccuracyTable.read(file(lines.toString()));
    Holdout<Arch> split = table.split(0.8, new SplittableRandom(7));
    assertThat(split.train()).hasSize(40);
    HashSet<Measured<Arch>> all = new HashSet<>(split.train());
    all.addAll(split.validation());
    assertThat(all).isEqualTo(new HashSet<>(table.rows()));
    assertThat(table.split(0.8, new SplittableRandom(7))).isEqualTo(split);
    assertThat(table.split(0.8, new SplittableRandom(8))).isNotEqualTo(split);
    assertThatThrownBy(() -> table.split(1, new SplittableRandom(7)))
        .hasMessageContaining("must leave rows on both sides, but was 1.0");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("table.jsonl"), content);
  }

  private Path zipped(String content) throws IOException {
    Path file = folder.resolve("table.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
