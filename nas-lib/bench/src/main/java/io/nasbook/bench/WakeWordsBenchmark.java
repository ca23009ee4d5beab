package io.nasbook.bench;

import io.nasbook.data.RgbImage;
import io.nasbook.data.draw.Shape;
import io.nasbook.data.wakewords.WakeWords;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Generated images per second on one thread. The peer is Java2D with anti-aliasing filling the same
 * outlines in one flat colour each: no pattern, grain, blur or noise, so it has less to do.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class WakeWordsBenchmark {
  private static final int IMAGES = 512;
  private final WakeWords images = new WakeWords(1, IMAGES);
  private List<List<Shape>> scenes;
  private int next;

  @Param({"48", "96", "160"})
  int resolution;

  @Setup
  public void makeScenes() {
    scenes = IntStream.range(0, IMAGES).mapToObj(i -> images.scene(i).shapes()).toList();
  }

  /** Everything: scene, picture, camera. */
  @Benchmark
  public RgbImage image() {
    return images.image(next++ % IMAGES, resolution);
  }

  /** Outlines that are there already, filled by Java2D. */
  @Benchmark
  public BufferedImage flatOutlinesByJava2d() {
    BufferedImage out = new BufferedImage(resolution, resolution, BufferedImage.TYPE_INT_RGB);
    var graphics = out.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (Shape shape : scenes.get(next++ % IMAGES)) {
      graphics.setColor(colour(shape));
      graphics.fill(path(shape));
    }
    graphics.dispose();
    return out;
  }

  private static Color colour(Shape shape) {
    var base = shape.paint().base();
    return new Color(
        unit(base.red()), unit(base.green()), unit(base.blue()), shape.paint().opacity());
  }

  private static float unit(float value) {
    return Math.max(0, Math.min(1, value));
  }

  private Path2D path(Shape shape) {
    Path2D path = new Path2D.Double();
    double[] xs = shape.outline().xs();
    double[] ys = shape.outline().ys();
    path.moveTo(xs[0] * resolution, ys[0] * resolution);
    for (int i = 1; i < xs.length; i++) {
      path.lineTo(xs[i] * resolution, ys[i] * resolution);
    }
    path.closePath();
    return path;
  }
}
