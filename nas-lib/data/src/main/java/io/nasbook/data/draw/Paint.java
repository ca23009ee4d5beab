package io.nasbook.data.draw;

/**
 * What an outline is filled with.
 *
 * @param base first colour
 * @param other second colour
 * @param pattern where which
 * @param shade light and grain on top of both
 * @param opacity 0 (nothing) to 1 (hides what is behind)
 */
public record Paint(Rgb base, Rgb other, Pattern pattern, Shade shade, float opacity) {

  /**
   * Light falling over a thing and the roughness of its surface; brightness is 1 plus the sum.
   *
   * @param across change of brightness from left to right
   * @param down change of brightness from top to bottom
   * @param grain strength of the noise, 0 for none
   * @param grainSize size of a grain in scene units
   */
  public record Shade(float across, float down, float grain, float grainSize) {

    /** Even light, smooth surface. */
    public static final Shade NONE = new Shade(0, 0, 0, 1);

    /**
     * Light from a side.
     *
     * @param across change of brightness from left to right
     * @param down change of brightness from top to bottom
     * @return the shade of a smooth thing
     */
    public static Shade light(double across, double down) {
      return new Shade((float) across, (float) down, 0, 1);
    }

    /**
     * The same on a rough surface.
     *
     * @param strength 0 for none, 0.3 for gravel
     * @param size of a grain in scene units
     * @return the shade with grain
     */
    public Shade withGrain(double strength, double size) {
      return new Shade(across, down, (float) strength, (float) size);
    }
  }

  /**
   * One even colour.
   *
   * @param colour everywhere
   * @return the paint
   */
  public static Paint of(Rgb colour) {
    return new Paint(colour, colour, Pattern.PLAIN, Shade.NONE, 1);
  }

  /**
   * Two colours.
   *
   * @param base first colour
   * @param other second colour
   * @param pattern where which
   * @return the paint
   */
  public static Paint of(Rgb base, Rgb other, Pattern pattern) {
    return new Paint(base, other, pattern, Shade.NONE, 1);
  }

  /**
   * The same in another light.
   *
   * @param newShade light and grain
   * @return the paint
   */
  public Paint with(Shade newShade) {
    return new Paint(base, other, pattern, newShade, opacity);
  }

  /**
   * The same, half transparent.
   *
   * @param newOpacity 0 to 1
   * @return the paint
   */
  public Paint faint(double newOpacity) {
    return new Paint(base, other, pattern, shade, (float) newOpacity);
  }

  /**
   * The same seen through a coloured veil, as haze or shade.
   *
   * @param veil its colour
   * @param part 0 for none
   * @return the paint
   */
  public Paint behind(Rgb veil, double part) {
    return new Paint(base.mix(veil, part), other.mix(veil, part), pattern, shade, opacity);
  }
}
