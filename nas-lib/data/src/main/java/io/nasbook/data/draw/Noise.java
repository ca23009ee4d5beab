package io.nasbook.data.draw;

/** Smooth noise over the plane: random values on a grid of whole numbers, blended between. */
final class Noise {
  private static final int SIDE = 128;
  private static final float[] GRID = grid();

  private Noise() {}

  private static float[] grid() {
    Dice dice = Dice.of(20, 26);
    float[] values = new float[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) dice.between(-1, 1);
    }
    return values;
  }

  /** The noise at a point, -1 to 1, repeating after 128 units each way. */
  static float at(float x, float y) {
    return row(y).at(x);
  }

  /** The noise at one height. */
  static Row row(float y) {
    int row = floor(y);
    return new Row((row & SIDE - 1) * SIDE, (row + 1 & SIDE - 1) * SIDE, smooth(y - row));
  }

  /**
   * The noise along a row.
   *
   * @param top where the grid's row above starts
   * @param bottom where the grid's row below starts
   * @param v how far down between them
   */
  record Row(int top, int bottom, float v) {
    static final Row NONE = new Row(0, 0, 0);

    float at(float x) {
      int column = floor(x);
      float u = smooth(x - column);
      int left = column & SIDE - 1;
      int right = column + 1 & SIDE - 1;
      float above = GRID[top + left] + (GRID[top + right] - GRID[top + left]) * u;
      float below = GRID[bottom + left] + (GRID[bottom + right] - GRID[bottom + left]) * u;
      return above + (below - above) * v;
    }
  }

  private static int floor(float value) {
    int whole = (int) value;
    return value < whole ? whole - 1 : whole;
  }

  private static float smooth(float t) {
    return t * t * (3 - 2 * t);
  }
}
