package io.nasbook.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitsTest {

  /** Images whose one colour is their position. */
  private record Numbered(int size) implements LabelledImages {
    @Override
    public List<String> classes() {
      return List.of("even", "odd");
    }

    @Override
    public int label(int index) {
      return index % 2;
    }

    @Override
    public RgbImage image(int index, int resolution) {
      byte[] rgb = new byte[3 * resolution * resolution];
      Arrays.fill(rgb, (byte) index);
      return new RgbImage(resolution, resolution, rgb);
    }
  }

  @Test
  void consecutiveRangesFollowEachOther() {
    Splits splits = Splits.inOrder(new Numbered(20), new SplitSizes(10, 3, 4, 2));
    assertThat(ids(splits.train())).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(ids(splits.calibration())).containsExactly(10, 11, 12);
    assertThat(ids(splits.validation())).containsExactly(13, 14, 15, 16);
    assertThat(ids(splits.test())).containsExactly(17, 18);
    assertThat(splits.calibration().label(1)).isEqualTo(1);
  }

  @Test
  void shuffledPartsAreDisjointAndRepeatable() {
    SplitSizes sizes = new SplitSizes(50, 20, 20, 10);
    Splits splits = Splits.shuffled(new Numbered(100), sizes, new Random(7));
    Splits again = Splits.shuffled(new Numbered(100), sizes, new Random(7));
    IntStream all =
        List.of(splits.train(), splits.calibration(), splits.validation(), splits.test()).stream()
            .flatMapToInt(s -> Arrays.stream(ids(s)));
    assertThat(all.sorted().toArray()).isEqualTo(IntStream.range(0, 100).toArray());
    assertThat(ids(splits.train())).isEqualTo(ids(again.train()));
    assertThat(ids(splits.train())).isNotEqualTo(IntStream.range(0, 50).toArray());
  }

  @Test
  void theFirstImagesOfEachPartStayInTheirPart() {
    Splits splits = Splits.inOrder(new Numbered(20), new SplitSizes(10, 3, 4, 2));
    Splits few = splits.first(new SplitSizes(0, 2, 3, 1));
    assertThat(few.train().size()).isZero();
    assertThat(ids(few.calibration())).containsExactly(10, 11);
    assertThat(ids(few.validation())).containsExactly(13, 14, 15);
    assertThat(ids(few.test())).containsExactly(17);
    assertThatThrownBy(() -> splits.first(new SplitSizes(0, 4, 0, 0)))
        .hasMessageStartingWith("4 images were asked for, but the calibration split")
        .hasMessageEndingWith("has 3");
  }

  @Test
  void theLabsDivisionCalibratesOnOddAndValidatesOnEvenPositions() {
    Splits splits = Splits.oddEven(new Numbered(7));
    assertThat(ids(splits.calibration())).containsExactly(1, 3, 5);
    assertThat(ids(splits.validation())).containsExactly(0, 2, 4, 6);
    assertThat(splits.train().size() + splits.test().size()).isZero();
  }

  @Test
  void thePublishedTestSetStaysWholeAndApart() {
    Numbered training = new Numbered(10);
    Numbered test = new Numbered(4);
    Splits splits = Splits.published(training, test, new SplitSizes(6, 2, 2, 4));
    assertThat(ids(splits.test())).containsExactly(0, 1, 2, 3);
    assertThat(ids(splits.validation())).containsExactly(8, 9);
    assertThatThrownBy(() -> Splits.published(training, training, new SplitSizes(6, 2, 2, 10)))
        .hasMessage("no image may be in two splits, but the one at position 0 is");
    assertThatThrownBy(() -> Splits.published(training, test, new SplitSizes(6, 2, 2, 3)))
        .hasMessageContaining("its size must be 4, but 3");
  }

  @Test
  void partsOfTwoDivisionsThatOverlapAreRefused() {
    Numbered images = new Numbered(10);
    Splits one = Splits.inOrder(images, new SplitSizes(4, 2, 2, 2));
    Splits other = Splits.oddEven(images);
    assertThatThrownBy(
            () -> new Splits(one.train(), other.calibration(), one.validation(), one.test()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("position 1 is");
    assertThatThrownBy(
            () ->
                new Splits(
                    one.train(),
                    Splits.oddEven(one.train()).calibration(),
                    one.validation(),
                    one.test()))
        .hasMessageContaining("no image may be in two splits");
  }

  @Test
  void aSplitCannotBeMadeWithoutTheCheck() {
    for (Class<?> type : Split.class.getPermittedSubclasses()) {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        assertThat(Modifier.isPublic(constructor.getModifiers())).isFalse();
      }
      assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
    }
  }

  @Test
  void tooFewImagesAndBadPositionsAreRefused() {
    Numbered images = new Numbered(5);
    assertThatThrownBy(() -> Splits.inOrder(images, new SplitSizes(4, 1, 1, 0)))
        .hasMessage("the splits need 6 images, but there are 5");
    assertThatThrownBy(() -> new SplitSizes(1, -1, 0, 0)).hasMessageContaining("1, -1, 0, 0");
    assertThatThrownBy(() -> Subset.of(images, 1, 5)).hasMessageContaining("0 to 4, but was 5");
    assertThatThrownBy(() -> Subset.of(images, 1, 1)).hasMessageContaining("1 occurs twice");
    assertThatThrownBy(() -> Subset.of(images, 1).label(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static int[] ids(LabelledImages images) {
    return IntStream.range(0, images.size()).map(i -> images.image(i, 1).value(0, 0, 0)).toArray();
  }
}
