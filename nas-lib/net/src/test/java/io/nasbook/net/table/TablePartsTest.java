package io.nasbook.net.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.mcunet.Arch;
import io.nasbook.predict.AccuracyTable;
import io.nasbook.predict.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablePartsTest {
  private static final TableRows ROWS = new TableRows(3, 3_000);

  @TempDir private Path folder;

  @Test
  void anAccuracyIsMovedByWhatItsImagesAreHarderThanTheOthers() throws IOException {
    Path easy = part("easy", line(0, "validation 0-4", 90), line(1, "validation 0-4", 94));
    Path hard =
        part(
            "hard",
            line(2, "validation 4-8", 80),
            line(3, "validation 4-8", 88),
            line(2_999, "validation 4-8", 70));
    Path table = folder.resolve("table.jsonl.gz");
    assertThat(new TableParts(List.of(easy, hard)).join(table)).isEqualTo(5);
    AccuracyTable joined = AccuracyTable.read(table);
    assertThat(joined.rows())
        .extracting(Measured::accuracyPercent)
        .containsExactly(86.0, 90.0, 84.0, 92.0, 70.0);
    assertThat(joined.rows()).extracting(Measured::arch).startsWith(ROWS.arch(0), ROWS.arch(1));
  }

  @Test
  void whatWasMeasuredStays() throws IOException {
    Path part = part("part", line(0, "validation 0-4", 90), line(1, "validation 4-8", 94.25));
    Path table = folder.resolve("table.jsonl");
    new TableParts(List.of(part)).join(table);
    assertThat(Files.readAllLines(table))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"acc\":92.125", "\"measured\":90.0"),
            second -> assertThat(second).contains("\"acc\":92.125", "\"measured\":94.25"));
  }

  @Test
  void aPartWithALineOfAnotherKindIsRefusedAndTheTableStays() throws IOException {
    Path table = folder.resolve("table.jsonl");
    Files.writeString(table, "kept");
    Path cut = part("cut", line(0, "validation 0-4", 90), "{\"wid\": 1, \"ks\"");
    Path older = part("older", line(0, "validation 0-4", 90).replace("\"validation 0-4\"", "400"));
    for (Path part : List.of(cut, older)) {
      assertThatThrownBy(() -> new TableParts(List.of(part)).join(table))
          .hasMessageContaining(part + " has a line that `nasbook table` did not write: {\"wid");
    }
    assertThat(table).hasContent("kept");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private static String line(int row, String images, double percent) {
    Arch arch = ROWS.arch(row);
    return "%s, \"images\": \"%s\", \"acc\": %s, \"loss\": 0.1}"
        .formatted(RowFile.head(arch), images, percent);
  }

  private Path part(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name + ".jsonl"), List.of(lines));
  }
}
