package io.nasbook.bench;

import io.nasbook.kernel.engine.Instrumenter;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
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

/** What the check that stops cells costs in numeric loops: the same class with it and without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StopCheckBenchmark {

  private static final int SIZE = 128;

  /** Whether the class is as javac wrote it or as the kernel loads it. */
  @Param({"plain", "woven"})
  public String code;

  private final float[] values = new float[4096];
  private final double[][] matrix = new double[SIZE][SIZE];
  private Loops loops;

  @Setup
  public void load() throws IOException, ReflectiveOperationException {
    loops = loops(code.equals("woven"));
  }

  /** The loops with the check or without, each time by a loader of their own. */
  static Loops loops(boolean woven) throws IOException, ReflectiveOperationException {
    byte[] bytes = bytes();
    var loader = new One(woven ? Instrumenter.instrument(bytes) : bytes);
    return (Loops) loader.define().getConstructor().newInstance();
  }

  private static byte[] bytes() throws IOException {
    try (InputStream file = Loops.class.getResourceAsStream("Loops$Plain.class")) {
      return file.readAllBytes();
    }
  }

  @Benchmark
  public double sum() {
    return loops.sum(100_000);
  }

  @Benchmark
  public float[] scale() {
    return loops.scale(values);
  }

  @Benchmark
  public double[][] product() {
    return loops.product(matrix, matrix);
  }

  private static final class One extends ClassLoader {

    private final byte[] bytes;

    One(byte[] bytes) {
      super(Loops.class.getClassLoader());
      this.bytes = bytes;
    }

    Class<?> define() {
      return defineClass(Loops.Plain.class.getName(), bytes, 0, bytes.length);
    }
  }
}
