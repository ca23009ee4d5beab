package io.nasbook.data.draw;

/**
 * A square picture that outlines are painted on, each over those before.
 *
 * <p>Every pixel gets the part of the paint that the outline covers of it, computed exactly: each
 * edge adds, to the pixels it crosses, the signed area to its right; a running sum along the row
 * gives the covered part.
 */
final class Canvas {
  private static final float INVISIBLE = 1f / 512;
  private final int size;
  private final int stride;
  private final float[] rgb;
  private final float[] cover;

  Canvas(int size) {
    this.size = size;
    this.stride = size + 2;
    this.rgb = new float[3 * size * size];
    this.cover = new float[stride * size];
  }

  float[] rgb() {
    return rgb;
  }

  void fill(Shape shape) {
    double[] xs = shape.outline().xs();
    double[] ys = shape.outline().ys();
    Bounds box = Bounds.of(shape.outline());
    if (box.right() <= 0 || box.left() >= 1 || box.bottom() <= 0 || box.top() >= 1) {
      return;
    }
    for (int i = 0, before = xs.length - 1; i < xs.length; before = i++) {
      edge(xs[before] * size, ys[before] * size, xs[i] * size, ys[i] * size);
    }
    new Filling(shape.paint(), box).sweep();
  }

  private void edge(double x0, double y0, double x1, double y1) {
    if (y0 < y1) {
      downwards(x0, y0, x1, y1, 1);
    } else if (y1 < y0) {
      downwards(x1, y1, x0, y0, -1);
    }
  }

  private void downwards(double x0, double y0, double x1, double y1, int sign) {
    double slope = (x1 - x0) / (y1 - y0);
    double top = Math.max(y0, 0);
    double bottom = Math.min(y1, size);
    double x = x0 + (top - y0) * slope;
    for (int row = (int) top; row < bottom; row++) {
      double height = Math.min(row + 1, bottom) - Math.max(row, top);
      double next = x + height * slope;
      cross(row * stride, clamp(Math.min(x, next)), clamp(Math.max(x, next)), height * sign);
      x = next;
    }
  }

  private double clamp(double x) {
    return x < 0 ? 0 : Math.min(x, size);
  }

  private void cross(int row, double left, double right, double height) {
    int first = (int) left;
    int last = (int) right;
    if (first == last) {
      add(row + first, height, (left + right) / 2 - first);
      return;
    }
    double perColumn = height / (right - left);
    for (int column = first; column <= last; column++) {
      double from = Math.max(left, column);
      double to = Math.min(right, column + 1);
      add(row + column, perColumn * (to - from), (from + to) / 2 - column);
    }
  }

  private void add(int at, double height, double middle) {
    cover[at] += (float) (height * (1 - middle));
    cover[at + 1] += (float) (height * middle);
  }

  /** One outline's pixels: covered parts become colour. */
  private final class Filling {
    private final Paint paint;
    private final Bounds box;
    private final float pixel = 1f / size;
    private final float perAcross;
    private final float perDown;
    private final float perGrain;
    private final float middle;
    private final boolean plain;
    private final Paint.Shade shade;

    Filling(Paint paint, Bounds box) {
      this.paint = paint;
      this.box = box;
      this.shade = paint.shade();
      this.middle = (float) (box.left() + box.right()) / 2;
      this.perAcross = (float) (shade.across() / Math.max(1e-6, box.width()));
      this.perDown = (float) (shade.down() / Math.max(1e-6, box.height()));
      this.perGrain = 1 / Math.max(shade.grainSize(), 0.5f * pixel);
      this.plain = paint.pattern() == Pattern.PLAIN;
    }

    void sweep() {
      int top = Math.max(0, (int) (box.top() * size));
      int bottom = Math.min(size, (int) (box.bottom() * size) + 1);
      int left = Math.max(0, (int) (box.left() * size));
      int right = Math.min(size, (int) (box.right() * size) + 2);
      for (int y = top; y < bottom; y++) {
        row(y, left, right);
      }
    }

    private void row(int y, int left, int right) {
      float sum = 0;
      int at = y * stride;
      float v = (y + 0.5f) * pixel;
      Noise.Row noise = shade.grain() == 0 ? Noise.Row.NONE : Noise.row(v * perGrain);
      float rowLight = 1 + perDown * (v - (float) (box.top() + box.bottom()) / 2);
      for (int x = left; x < right; x++) {
        sum += cover[at + x];
        cover[at + x] = 0;
        float part = Math.min(1, Math.abs(sum)) * paint.opacity();
        if (part > INVISIBLE) {
          float u = (x + 0.5f) * pixel;
          float light = rowLight + perAcross * (u - middle);
          float grain = 1 + shade.grain() * noise.at(u * perGrain);
          blend(
              3 * (y * size + x), plain ? 0 : paint.pattern().at(u, v, pixel), light * grain, part);
        }
      }
      cover[at + right] = 0;
      cover[at + size + 1] = 0;
    }

    private void blend(int i, float t, float light, float part) {
      Rgb base = paint.base();
      Rgb other = paint.other();
      rgb[i] += (light * (base.red() + (other.red() - base.red()) * t) - rgb[i]) * part;
      rgb[i + 1] +=
          (light * (base.green() + (other.green() - base.green()) * t) - rgb[i + 1]) * part;
      rgb[i + 2] += (light * (base.blue() + (other.blue() - base.blue()) * t) - rgb[i + 2]) * part;
    }
  }
}
