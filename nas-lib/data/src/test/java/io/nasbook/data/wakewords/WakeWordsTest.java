package io.nasbook.data.wakewords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.data.Box;
import io.nasbook.data.RgbImage;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.draw.Bounds;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class WakeWordsTest {
  private final WakeWords images = new WakeWords(7, 4000);

  @Test
  void anImageHasTheSameBytesOnEveryMachine() {
    assertThat(List.of(sum(0, 48), sum(1, 96), sum(2, 160), sum(3, 160)))
        .as("a changed generator makes another data set: the shipped supernet no longer fits it")
        .containsExactly(PINNED);
  }

  private static final Long[] PINNED = {1336800624L, 334701803L, 1571746483L, 2821898745L};

  private long sum(int index, int resolution) {
    CRC32 crc = new CRC32();
    crc.update(images.image(index, resolution).rgb());
    return crc.getValue();
  }

  @Test
  void threadsDoNotChangeTheImages() {
    List<Long> alone = IntStream.range(0, 40).mapToObj(i -> sum(i, 32)).toList();
    List<Long> together = IntStream.range(0, 40).parallel().mapToObj(i -> sum(i, 32)).toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void seedsAndIndicesGiveOtherImages() {
    List<Long> sums = IntStream.range(0, 300).mapToObj(i -> sum(i, 16)).distinct().toList();
    assertThat(sums).hasSize(300);
    assertThat(new WakeWords(8, 10).image(3, 32).rgb()).isNotEqualTo(images.image(3, 32).rgb());
  }

  @Test
  void exactlyOneOfTwoNeighboursHasAPersonAndTheOrderIsRandom() {
    for (int i = 0; i < images.size(); i += 2) {
      assertThat(images.label(i) + images.label(i + 1)).isEqualTo(1);
    }
    long firsts = IntStream.range(0, 2000).filter(i -> images.label(2 * i) == 1).count();
    assertThat(firsts).isBetween(900L, 1100L);
  }

  @Test
  void theLabelFollowsTheRuleOfHalfAPercent() {
    for (int i = 0; i < 1000; i++) {
      Scene scene = images.scene(i);
      assertThat(scene.hasPerson()).isEqualTo(images.label(i) == 1);
      assertThat(scene.people().isEmpty()).isEqualTo(images.label(i) == 0);
    }
  }

  @Test
  void peopleCoverHalfAPercentToSixtyPercentInAllSizes() {
    double[] areas =
        IntStream.range(0, 2000)
            .filter(i -> images.label(i) == 1)
            .mapToDouble(i -> largest(images.scene(i)))
            .toArray();
    assertThat(Arrays.stream(areas).boxed()).allMatch(area -> area >= 0.005 && area <= 0.6);
    assertThat(IntStream.range(0, areas.length).filter(i -> areas[i] < 0.02).count())
        .isGreaterThan(areas.length / 200);
    assertThat(IntStream.range(0, areas.length).filter(i -> areas[i] > 0.2).count())
        .isGreaterThan(areas.length / 8);
  }

  private static double largest(Scene scene) {
    return scene.people().stream().mapToDouble(Bounds::area).max().orElseThrow();
  }

  @Test
  void aSmallPictureIsTheLargeOneSeenFromFarther() {
    for (int i = 0; i < 20; i++) {
      double difference = difference(halved(images.image(i, 128)), images.image(i, 64));
      assertThat(difference).as("image " + i).isLessThan(8);
      assertThat(difference(images.image(i + 1, 64), images.image(i, 64))).isGreaterThan(12);
    }
  }

  private static RgbImage halved(RgbImage large) {
    int size = large.width() / 2;
    byte[] rgb = new byte[3 * size * size];
    for (int i = 0; i < rgb.length; i++) {
      int x = 2 * (i / 3 % size);
      int y = 2 * (i / 3 / size);
      int c = i % 3;
      int sum = large.value(x, y, c) + large.value(x + 1, y, c);
      rgb[i] = (byte) ((sum + large.value(x, y + 1, c) + large.value(x + 1, y + 1, c)) / 4);
    }
    return new RgbImage(size, size, rgb);
  }

  private static double difference(RgbImage first, RgbImage second) {
    double sum = 0;
    for (int i = 0; i < first.rgb().length; i++) {
      sum += Math.abs((first.rgb()[i] & 255) - (second.rgb()[i] & 255));
    }
    return sum / first.rgb().length;
  }

  @Test
  void imagesWithTheSamePixelsAreEqual() {
    RgbImage image = images.image(1, 16);
    assertThat(images.image(1, 16)).isEqualTo(image).hasSameHashCodeAs(image);
    assertThat(images.image(2, 16)).isNotEqualTo(image);
    assertThat(images.image(1, 17)).isNotEqualTo(image);
  }

  @Test
  void theSubjectIsTheLargestPersonAndNothingWhereThereIsNone() {
    for (int i = 0; i < 200; i++) {
      assertThat(images.subject(i).isPresent()).isEqualTo(images.label(i) == 1);
    }
    int person = images.label(0) == 1 ? 0 : 1;
    Box box = images.subject(person).orElseThrow();
    assertThat((box.right() - box.left()) * (box.bottom() - box.top()))
        .isEqualTo(largest(images.scene(person)));
    Splits splits = Splits.inOrder(images, new SplitSizes(2, 0, 0, 0));
    assertThat(splits.train().subject(person)).contains(box);
  }

  @Test
  void splitsNeverShareAnIndex() {
    Splits splits = WakeWords.splits(3, new SplitSizes(6, 4, 4, 2));
    assertThat(splits.validation().image(1, 16).rgb())
        .isEqualTo(new WakeWords(3, 16).image(11, 16).rgb());
    assertThat(splits.train().size()).isEqualTo(6);
  }

  @Test
  void theMeanColourSaysNothingAboutTheLabel() {
    double[] sums = new double[2];
    for (int i = 0; i < 1000; i++) {
      sums[images.label(i)] += mean(images.image(i, 16)) / 500;
    }
    assertThat(sums[0]).isCloseTo(sums[1], within(6.0));
  }

  private static double mean(RgbImage image) {
    double sum = 0;
    for (byte value : image.rgb()) {
      sum += value & 255;
    }
    return sum / image.rgb().length;
  }

  @Test
  void badArgumentsAreRefused() {
    assertThatThrownBy(() -> images.label(4000)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> images.image(-1, 48)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> images.image(0, 4))
        .hasMessageContaining("8 to 1024 pixels, but was 4");
    assertThatThrownBy(() -> new WakeWords(1, -1)).hasMessageContaining("but was -1");
  }
}
