package io.nasbook.plot.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

class TablesAsTextTest {

  record Run(String searcher, double accuracy, long macs, Optional<String> note, int peakKB) {}

  record Other(int n) {}

  static final List<Run> RUNS =
      List.of(
          new Run("random", 92.5, 59_852_000, Optional.empty(), 200),
          new Run("evolution", 92.6875, 998_000, Optional.of("best"), 72));

  @Test
  void recordsBecomeAnAlignedTextTable() {
    assertThat(TextTable.of(Grids.of(Records.table("Two runs", RUNS))))
        .isEqualTo(
            """
            Two runs
            searcher   accuracy        macs  note  peak KB
            ---------  --------  ----------  ----  -------
            random      92.5000  59,852,000            200
            evolution   92.6875     998,000  best       72""");
  }

  @Test
  void numbersAreRightAlignedInHtml() {
    String html = HtmlTable.of(Grids.of(Records.table("", RUNS)));

    assertThat(html)
        .contains("<th scope=\"col\" style=\"text-align: left\">searcher</th>")
        .contains("<td style=\"text-align: right; white-space: nowrap\">59,852,000</td>")
        .doesNotContain("color", "<caption>");
  }

  @Test
  void aTableOfSeveralRowsCanBeSortedWithoutTheNetwork() {
    assertThat(HtmlTable.of(Grids.of(Records.table("", RUNS)))).endsWith(HtmlTable.SORTING);
    assertThat(HtmlTable.of(Grids.of(Records.table("", RUNS.subList(0, 1)))))
        .doesNotContain("<script");
    assertThat(HtmlTable.SORTING).doesNotContain("http", "fetch", "import", "src=");
  }

  @Test
  void aTableIsWrittenAsCsvInOneCall(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("runs.csv");
    Records.table("Two runs", RUNS).write().csv(file.toString());

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "searcher,accuracy,macs,note,peak KB",
            "random,92.5,59852000,,200",
            "evolution,92.6875,998000,best,72");
  }

  @Test
  void longTablesSayHowManyRowsAreLeftOut() {
    Table table = Table.create("", IntColumn.create("n", IntStream.range(0, 621)));
    Grid grid = Grids.of(table);

    assertThat(grid.rows()).isEqualTo(100);
    assertThat(HtmlTable.of(grid)).endsWith("<p>100 of 621 rows shown</p>");
    assertThat(TextTable.of(grid)).endsWith("\n100 of 621 rows shown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</td></table><h1>",
        "&lt;b&gt;",
        "' onmouseover='alert(1)"
      })
  void hostileTextMeansItselfInHtml(String hostile) {
    Table table = Table.create(hostile, StringColumn.create(hostile, hostile));
    String html = HtmlTable.of(Grids.of(table));

    String rest =
        html.replaceAll(
            "</?(table|caption|thead|tbody|tr|th|td)( class=\"[a-z0-9_ ]*\")?( scope=\"col\")?( style=\"text-align: (left|right)(; white-space: nowrap)?\")?>",
            "");
    assertThat(rest).doesNotContain("<", ">", "\"", "'");
    assertThat(html).contains(HtmlTable.escape(hostile));
  }

  @Test
  void controlAndDirectionCharactersCannotBreakTheLayout() {
    Table table = Table.create("", StringColumn.create("c", "a\nb\u001b[31m\u202ec", "🙂"));

    assertThat(TextTable.of(Grids.of(table)).lines()).hasSize(4);
    assertThat(HtmlTable.of(Grids.of(table))).contains("a b [31m\ufffdc", "🙂");
  }

  @Test
  void aVeryLongCellIsShortened() {
    Table table = Table.create("", StringColumn.create("c", "🙂".repeat(100_000)));

    assertThat(HtmlTable.of(Grids.of(table))).hasSizeLessThan(1000).contains("…");
  }

  @Test
  void aPrintFormatThatSomebodyChoseIsKept() {
    DoubleColumn share = DoubleColumn.create("share", 0.25, 0.5);
    share.setPrintFormatter(NumberColumnFormatter.percent(1));

    assertThat(TextTable.of(Grids.of(Table.create("", share)))).contains("25.0%");
  }

  @Test
  void verySmallNumbersAreAlignedLikeTheOthers() {
    Table table = Table.create("", DoubleColumn.create("MACs (M)", 1.354752, 0.000768, 0.5));

    assertThat(TextTable.of(Grids.of(table)))
        .isEqualTo("MACs (M)\n--------\n1.354752\n0.000768\n0.500000");
  }

  @Test
  void missingNumbersAreEmptyCells() {
    record Maybe(OptionalDouble value) {}
    Table table =
        Records.table(
            "", List.of(new Maybe(OptionalDouble.of(1.5)), new Maybe(OptionalDouble.empty())));

    assertThat(TextTable.of(Grids.of(table))).isEqualTo("value\n-----\n  1.5\n");
  }

  @Test
  void recordsOfSeveralTypesAreRefused() {
    assertThatThrownBy(() -> Records.table("", List.of(RUNS.getFirst(), new Other(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a table needs records of one type, but got Run and Other; make one table each");
  }

  @Test
  void noRecordsAreAnEmptyTableThatSaysSo() {
    assertThat(TextTable.of(Grids.of(Records.table("", List.of())))).isEqualTo("empty table");
  }

  @Test
  void decimalsAreAsManyAsTheColumnNeeds() {
    assertThat(NumberText.of(8.302128, 79.416432).text(8.302128)).isEqualTo("8.302128");
    assertThat(NumberText.of(72, 270).text(72)).isEqualTo("72");
    assertThat(NumberText.of(1.0 / 3).text(1.0 / 3)).isEqualTo("0.33333");
    assertThat(NumberText.of(92.71712345, 1.0 / 3).text(92.71712345)).isEqualTo("92.717");
    assertThat(NumberText.of(1e-9).text(1e-9)).isEqualTo("1.000e-09");
    assertThat(NumberText.of(3.2e20).text(3.2e20)).isEqualTo("3.200e+20");
    assertThat(NumberText.of(Double.NaN).text(Double.NaN)).isEqualTo("NaN");
  }
}
