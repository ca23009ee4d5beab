package io.nasbook.net.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A model in ONNX Runtime's native memory; whoever opens it closes it, and the collector closes
 * what was forgotten. May be run from many threads at once; closing waits for them.
 */
final class OrtModel implements AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final OrtEnvironment environment;
  private final Session session;
  private final Cleaner.Cleanable cleanable;

  private OrtModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = new Session(session, new ReentrantReadWriteLock());
    this.cleanable = CLEANER.register(this, this.session);
  }

  /** What must be closed once, apart from the model so that the collector can tell. */
  private record Session(OrtSession ort, ReentrantReadWriteLock lock) implements Runnable {
    @Override
    public void run() {
      lock.writeLock().lock();
      try {
        ort.close();
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime cannot close the model", e);
      } finally {
        lock.writeLock().unlock();
      }
    }
  }

  static OrtModel open(byte[] model, int threads) {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "nasbook");
      try (OrtSession.SessionOptions options = options(threads)) {
        return new OrtModel(environment, environment.createSession(model, options));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refuses the model: " + e.getMessage(), e);
    }
  }

  /** Idle threads must not spin: two processes on two cores would starve each other. */
  private static OrtSession.SessionOptions options(int threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    return options;
  }

  /**
   * All results of one run, in the model's order.
   *
   * @param images direct buffer of {@code [count, 3, side, side]}
   */
  List<float[]> run(FloatBuffer images, int count, int side) {
    try (StoppableRun run = new StoppableRun()) {
      return run(images, new long[] {count, 3, side, side}, run);
    }
  }

  /** As {@link #run(FloatBuffer, int, int)}, but an interrupt ends it between two layers. */
  List<float[]> runInterruptibly(FloatBuffer images, int count, int side) {
    return StoppableRun.await(run -> run(images, new long[] {count, 3, side, side}, run));
  }

  private List<float[]> run(FloatBuffer images, long[] shape, StoppableRun run) {
    session.lock().readLock().lock();
    try (OnnxTensor input = OnnxTensor.createTensor(environment, images, shape);
        OrtSession.Result results =
            session.ort().run(Map.of(OnnxModel.INPUT, input), run.options())) {
      List<float[]> values = new ArrayList<>();
      for (Map.Entry<String, OnnxValue> result : results) {
        values.add(floats((OnnxTensor) result.getValue()));
      }
      return values;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    } finally {
      session.lock().readLock().unlock();
      Reference.reachabilityFence(this);
    }
  }

  private static float[] floats(OnnxTensor tensor) {
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  /** Room for numbers that native code can read in place; the collector frees it. */
  static FloatBuffer direct(int length) {
    return ByteBuffer.allocateDirect(length * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public void close() {
    cleanable.clean();
  }
}
