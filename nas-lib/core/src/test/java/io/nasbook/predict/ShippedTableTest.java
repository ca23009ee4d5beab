package io.nasbook.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedTableTest {
  private static final AccuracyTable TABLE = AccuracyTable.shipped();
  private static final AccuracyTable CHECK = AccuracyTable.shippedCheck();

  @Test
  void threeThousandNetworksWereMeasuredAndNoneTwice() {
    Set<Arch> all = new HashSet<>();
    Stream.of(TABLE, CHECK).forEach(table -> table.rows().forEach(row -> all.add(row.arch())));
    assertThat(all).hasSize(3_000).hasSize(TABLE.rows().size() + CHECK.rows().size());
    assertThat(all).allMatch(arch -> arch.equals(arch.canonical()));
    assertThat(CHECK.rows()).hasSize(150);
  }

  @Test
  void everyResolutionHasEveryWidthEquallyOften() {
    for (AccuracyTable table : List.of(TABLE, CHECK)) {
      int each = table.rows().size() / 15;
      assertThat(counts(table, Arch::imageSize))
          .isEqualTo(
              Stream.of(96, 112, 128, 144, 160)
                  .collect(Collectors.toMap(side -> side, side -> 3L * each)));
      assertThat(counts(table, arch -> 10 * arch.imageSize() + arch.wid()))
          .hasSize(15)
          .allSatisfy((kind, count) -> assertThat(count).isEqualTo(each));
    }
  }

  private static Map<Integer, Long> counts(AccuracyTable table, Function<Arch, Integer> kind) {
    return table.rows().stream()
        .collect(Collectors.groupingBy(row -> kind.apply(row.arch()), Collectors.counting()));
  }

  @Test
  void ridgeRanksOtherNetworksThatWereMeasuredWithCare() {
    var ridge = RidgePredictor.fit(McuNetSpace.lab().encoder(), TABLE.rows());
    Quality quality = Quality.of(ridge, CHECK.rows());
    assertThat(quality.tau()).isGreaterThan(0.65);
    assertThat(quality.withinResolutionTau()).isGreaterThan(0.6);
    assertThat(quality.meanAbsoluteError()).isLessThan(0.004);
  }

  @Test
  void whatAChoiceIsWorthDependsOnTheResolution() {
    var ridge = RidgePredictor.fit(McuNetSpace.lab().encoderPerResolution(), TABLE.rows(), 100);
    Quality quality = Quality.of(ridge, CHECK.rows());
    assertThat(quality.withinResolutionTau()).isGreaterThan(0.62);
    assertThat(quality.meanAbsoluteError()).isLessThan(0.0037);
  }
}
