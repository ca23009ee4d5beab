package io.nasbook.net.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.data.Box;
import io.nasbook.data.draw.Dice;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CropTest {

  @Property(tries = 500)
  void theSubjectStaysInsideTheCut(
      @ForAll @DoubleRange(max = 1) double x1,
      @ForAll @DoubleRange(max = 1) double x2,
      @ForAll @DoubleRange(max = 1) double y1,
      @ForAll @DoubleRange(max = 1) double y2,
      @ForAll @IntRange(min = 16, max = 160) int resolution,
      @ForAll @IntRange(max = 1000) int seed) {
    Box box = new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    Crop crop = Crop.draw(Optional.of(box), resolution, 2, Dice.of(seed, 0));
    assertThat(crop.side()).isBetween(resolution, 2 * resolution);
    assertThat(crop.left()).isBetween(0, crop.side() - resolution);
    assertThat(crop.top()).isBetween(0, crop.side() - resolution);
    // A pixel at the edge may be cut where the box does not end between pixels.
    assertThat((double) crop.left()).isLessThanOrEqualTo(box.left() * crop.side() + 1);
    assertThat(crop.left() + resolution + 1.0).isGreaterThanOrEqualTo(box.right() * crop.side());
    assertThat((double) crop.top()).isLessThanOrEqualTo(box.top() * crop.side() + 1);
    assertThat(crop.top() + resolution + 1.0).isGreaterThanOrEqualTo(box.bottom() * crop.side());
  }

  @Property(tries = 100)
  void aWholeImageIsNotCut(@ForAll @IntRange(min = 16, max = 160) int resolution) {
    Crop crop = Crop.draw(Optional.of(Box.WHOLE), resolution, 1.5, Dice.of(1, 0));
    assertThat(crop).isEqualTo(new Crop(resolution, 0, 0));
  }
}
