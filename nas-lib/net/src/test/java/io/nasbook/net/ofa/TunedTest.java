package io.nasbook.net.ofa;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.layer.ConvBn;
import io.nasbook.net.layer.FixedNetwork;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * That results stay the same is tested by parity and by the reference, which use the tuned form.
 */
class TunedTest {
  private static final OfaSupernet SUPERNET = OfaSupernet.random(new Random(1));

  @Test
  void everyLayerFillsWholeVectorRegisters() {
    FixedNetwork tuned = SUPERNET.extract(McuNetSpace.lab().smallest(96)).tuned();
    for (ConvBn layer : tuned.convolutions()) {
      assertThat(layer.norm().weight().size() % 16).as(layer.name()).isZero();
    }
  }

  @Test
  void theFirstLinearLayersAreMergedOnlyWhereThatIsCheaper() {
    McuNetSpace space = McuNetSpace.lab();
    Arch narrow = space.smallest(96);
    Arch wide = space.largest(96, 2);
    assertThat(merged(narrow)).isEqualTo(1);
    assertThat(merged(wide)).isZero();
  }

  private static int merged(Arch arch) {
    FixedNetwork network = SUPERNET.extract(arch);
    return network.convolutions().size() - network.tuned().convolutions().size();
  }
}
