package io.nasbook.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.SharedData;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  @Test
  void aBrokenLineIsNamedByFileAndNumber() throws IOException {
    rejects(ROW + "\n" + ROW.replace("\"ks\"", "\"kss\"") + "\n", "line 2: unknown key \"kss\"");
    rejects(ROW + "\n{\"wid\": 1, \n", "line 3: not valid JSON");
    rejects(ROW + "\n" + ROW.substring(0, 40), "line 2: not valid JSON");
    rejects(ROW + "\n" + ARCH, "line 2: the accuracy \"acc\" must be a number");
    rejects("\n\n" + ROW.replace("84.5", "184.5"), "line 3: an accuracy must be between 0 and 100");
    rejects("[[" + ARCH + ", 84.5],\n[84.5]]", "line 2: a row must be");
    rejects(ROW.replace("\"wid\": 0", "\"wid\": 3"), "line 1: wid must be 0, 1 or 2, but was 3");
    rejects(ROW.replace("84.5", "0.845"), "accuracies must be in percent");
  }

  @Test
  void anEmptyOrMissingFileIsNamed() throws IOException {
    rejects("", "table.jsonl has no rows");
    rejects("[]", "table.jsonl has no rows");
    assertThatThrownBy(() -> AccuracyTable.read(folder.resolve("none.jsonl")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no table file")
        .hasMessageContaining("none.jsonl");
  }

  @Test
  void aTruncatedArchiveIsNamed() throws IOException {
    Path whole = zipped((ROW + "\n").repeat(500));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.jsonl.gz");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> AccuracyTable.read(cut))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cut.jsonl.gz, line ");
  }

  private void rejects(String content, String sentence) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> AccuracyTable.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining(sentence);
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
