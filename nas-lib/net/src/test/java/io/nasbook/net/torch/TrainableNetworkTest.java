package io.nasbook.net.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Minibatch;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.weights.StateDict;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TrainableNetworkTest {
  private static final String EXPAND = "blocks.5.mobile_inverted_conv.inverted_bottleneck.";
  private static final int SIDE = 32;

  private final OfaSupernet supernet = OfaSupernet.random(new Random(3));

  @Test
  void whatAStepDoesNotUseKeepsItsValueInSpiteOfDecayAndMomentum() {
    StateDict before = supernet.state();
    StateDict after = after(rates(0.1), 2);
    String deep = "blocks.7.mobile_inverted_conv.depth_conv.conv.conv.weight";
    assertThat(after.get(deep)).isEqualTo(before.get(deep));
    float[] old = before.get(EXPAND + "conv.conv.weight").toArray();
    float[] moved = after.get(EXPAND + "conv.conv.weight").toArray();
    int in = before.get(EXPAND + "conv.conv.weight").shape().get(1);
    assertThat(moved[in - 1]).isEqualTo(old[in - 1]);
    assertThat(moved[old.length - 1]).isEqualTo(old[old.length - 1]);
    assertThat(moved[0]).isNotEqualTo(old[0]);
  }

  /** With a gradient of zero only decay moves anything, and it must not move norms and biases. */
  @Test
  void decayLeavesNormsAndBiasesAlone() {
    StateDict after = after(rates(0.1), 0);
    assertThat(after.get(EXPAND + "bn.bn.weight").toArray()[0]).isEqualTo(1f);
    float old = supernet.state().get(EXPAND + "conv.conv.weight").toArray()[0];
    float moved = after.get(EXPAND + "conv.conv.weight").toArray()[0];
    assertThat(moved).isCloseTo(old * (1 - 0.01f * 1.9f * 0.1f), within(1e-6f));
  }

  private static SgdRates rates(double decay) {
    return new SgdRates(0.01, 0.9, decay);
  }

  /** One step, or two, of the smallest network; a weight of 0 makes all gradients zero. */
  private StateDict after(SgdRates rates, int steps) {
    Arch arch = McuNetSpace.lab().smallest(SIDE);
    try (TrainableNetwork network =
        TrainableNetwork.open(supernet.state(), StateDict.of(Map.of()))) {
      for (int i = 0; i < Math.max(1, steps); i++) {
        network.learn(supernet.extract(arch), batch(i), targets(Math.min(1, steps)));
        network.update(rates);
      }
      return network.weights();
    }
  }

  private static Targets targets(float weight) {
    return new Targets(new float[] {1, 0, 0, 1, 1, 0, 0, 1}, weight, true);
  }

  private static Minibatch batch(int seed) {
    float[] pixels = new float[4 * 3 * SIDE * SIDE];
    Random random = new Random(seed);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 2 * random.nextFloat() - 1;
    }
    return new Minibatch(pixels, new int[] {0, 1, 0, 1}, SIDE);
  }

  /** DJL frees the arrays that it makes of Java numbers; none may be needed on the way back. */
  @Test
  void theSameStepsGiveTheSameBitsWhateverTheGarbageCollectorDoes() {
    StateDict first = after(rates(3e-5), 4);
    AtomicBoolean over = new AtomicBoolean();
    Thread collector = Thread.ofPlatform().start(() -> collect(over));
    try {
      for (int i = 0; i < 3; i++) {
        assertThat(after(rates(3e-5), 4)).isEqualTo(first);
      }
    } finally {
      over.set(true);
      assertThat(collector.isAlive()).isTrue();
    }
  }

  /** Fills freed native memory with ones as well. */
  private static void collect(AtomicBoolean over) {
    while (!over.get()) {
      System.gc();
      for (int i = 0; i < 1000; i++) {
        ByteBuffer.allocateDirect(4).putInt(0, 0x3f800000);
      }
    }
  }

  /** Two steps by hand: v1 = g1, w1 = w0 - rate (g1 + m v1); v2 = m v1 + g2, and so on. */
  @Test
  void theVelocityIsNesterovs() {
    NesterovSgd optimizer = new NesterovSgd();
    SgdRates rates = new SgdRates(0.1, 0.5, 0);
    try (NDManager manager = TorchEngine.newManager()) {
      NDArray weight = manager.create(new float[] {1, 2}).duplicate();
      weight.setRequiresGradient(true);
      for (int i = 0; i < 2; i++) {
        try (GradientCollector collector = TorchEngine.engine().newGradientCollector()) {
          collector.backward(weight.mul(weight).sum());
        }
        optimizer.update("w.weight", weight, new Extent(2, 1), rates);
      }
      // w0 = 1: g1 = 2, v1 = 2, w1 = 1 - 0.1 * 3 = 0.7; g2 = 1.4, v2 = 2.4, w2 = 0.7 - 0.1 * 2.6.
      assertThat(weight.toFloatArray()).containsExactly(new float[] {0.44f, 0.88f}, within(1e-6f));
    }
  }
}
