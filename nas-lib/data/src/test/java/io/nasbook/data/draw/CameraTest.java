package io.nasbook.data.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CameraTest {
  private static final Rgb WHITE = Rgb.of(0xffffff);
  private static final Camera PLAIN = new Camera(WHITE, 1, 0, 0, 0, 0);

  /** The part of the picture that a white outline on black covers, as the pixels show it. */
  private static double covered(Outline outline, int resolution) {
    byte[] rgb = PLAIN.picture(List.of(new Shape(outline, Paint.of(WHITE))), resolution).rgb();
    double sum = 0;
    for (byte value : rgb) {
      sum += value & 255;
    }
    return sum / 255 / rgb.length;
  }

  @Test
  void pixelsGetExactlyTheCoveredArea() {
    assertThat(covered(Outline.box(0.11, 0.23, 0.57, 0.91), 40))
        .isCloseTo(0.46 * 0.68, within(3e-4));
    assertThat(covered(Outline.polygon(0.1, 0.1, 0.9, 0.2, 0.3, 0.8), 33))
        .isCloseTo(0.5 * Math.abs(0.8 * 0.7 - 0.2 * 0.1), within(5e-4));
    double ellipse = 12 * Math.sin(Math.PI / 12) * 0.3 * 0.2;
    assertThat(covered(Outline.ellipse(0.5, 0.5, 0.3, 0.2), 64)).isCloseTo(ellipse, within(5e-4));
    assertThat(covered(Outline.ellipse(0.5, 0.5, 0.3, 0.2), 16)).isCloseTo(ellipse, within(1e-3));
  }

  @Test
  void directionOfTheOutlineDoesNotMatter() {
    assertThat(covered(Outline.polygon(0.1, 0.1, 0.5, 0.9, 0.9, 0.1), 20))
        .isEqualTo(covered(Outline.polygon(0.9, 0.1, 0.5, 0.9, 0.1, 0.1), 20));
  }

  @Test
  void whatLiesOutsideThePictureIsCutOff() {
    assertThat(covered(Outline.box(-3, 0.5, 0.25, 7), 32)).isCloseTo(0.125, within(1e-6));
    assertThat(covered(Outline.box(-3, -3, 4, 4), 32)).isCloseTo(1, within(1e-6));
    assertThat(covered(Outline.box(1.2, 0, 2, 1), 32)).isZero();
    assertThat(covered(Outline.box(0.75, -1, 9, 2), 32)).isCloseTo(0.25, within(1e-6));
  }

  @Test
  void aLimbIsALineWithRoundEnds() {
    Outline limb = Outline.limb(new Point(0.3, 0.5), 0.1, new Point(0.7, 0.5), 0.1);
    double circle = 12 * Math.sin(Math.PI / 12) * 0.01;
    assertThat(covered(limb, 64)).isCloseTo(0.4 * 0.2 + circle, within(1e-3));
  }

  @Test
  void blurKeepsTheLightAndNoiseHasItsStrength() {
    List<Shape> grey = List.of(new Shape(Outline.box(-1, -1, 2, 2), Paint.of(Rgb.of(0x808080))));
    byte[] blurred = new Camera(WHITE, 1, 0, 0.02, 0, 0).picture(grey, 60).rgb();
    assertThat(blurred).containsOnly((byte) 0x80);
    byte[] noisy = new Camera(WHITE, 1, 0, 0, 0.05, 9).picture(grey, 160).rgb();
    assertThat(deviation(noisy)).isCloseTo(0.05, within(0.01));
    byte[] small = new Camera(WHITE, 1, 0, 0, 0.05, 9).picture(grey, 80).rgb();
    assertThat(deviation(small)).isCloseTo(0.025, within(0.005));
  }

  private static double deviation(byte[] rgb) {
    double sum = 0;
    for (byte value : rgb) {
      sum += Math.pow(((value & 255) - 128) / 255.0, 2);
    }
    return Math.sqrt(sum / rgb.length);
  }

  @Test
  void stripesTooFineToSeeBecomeTheirMean() {
    Pattern fine = Pattern.stripes(0, 0.002, 0.5);
    assertThat(fine.at(0.3f, 0.3f, 1f / 48)).isEqualTo(0.5f);
    Pattern wide = Pattern.stripes(0, 0.5, 0.5);
    assertThat(wide.at(0.25f, 0.3f, 1f / 48)).isEqualTo(1f);
    assertThat(wide.at(0.5f, 0.3f, 1f / 48)).isEqualTo(0f);
  }

  @Test
  void diceAreSpreadEvenly() {
    Dice dice = Dice.of(1, 2);
    int[] counts = new int[10];
    double square = 0;
    for (int i = 0; i < 100_000; i++) {
      counts[dice.below(10)]++;
      square += Math.pow(dice.bell(), 2) / 100_000;
    }
    assertThat(Arrays.stream(counts).boxed()).allMatch(c -> Math.abs(c - 10_000) < 450);
    assertThat(square).isCloseTo(1, within(0.03));
  }
}
