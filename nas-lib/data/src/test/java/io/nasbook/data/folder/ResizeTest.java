package io.nasbook.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.data.RgbImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResizeTest {

  /**
   * The fixture was made by src/test/python/pillow_fixture.py; the filter is fixed-point there too.
   */
  @ParameterizedTest
  @ValueSource(ints = {8, 29, 61, 96})
  void resizesExactlyAsPillowDoes(int side) throws Exception {
    RgbImage resized = Resize.of(read("source.png"), side);
    assertThat(resized.rgb()).isEqualTo(read("pillow-" + side + ".png").rgb());
  }

  @Test
  void theSameSizeIsACopy() throws Exception {
    RgbImage source = Resize.of(read("source.png"), 61);
    RgbImage copy = Resize.of(source, 61);
    assertThat(copy.rgb()).isEqualTo(source.rgb()).isNotSameAs(source.rgb());
  }

  @Test
  void refusesASideOfZero() throws Exception {
    RgbImage source = read("source.png");
    assertThatThrownBy(() -> Resize.of(source, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1 pixel");
  }

  private static RgbImage read(String name) throws Exception {
    return ImageFile.decode(Path.of(ResizeTest.class.getResource(name).toURI()));
  }
}
