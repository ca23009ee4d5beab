package io.nasbook.space;

import io.nasbook.space.Choice.Role;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The bits of the one-hot encoding, and behind them the same once more for each resolution, all
 * zero but for the resolution that the network has.
 *
 * @param <A> the type of the architectures
 */
final class PerResolutionEncoder<A> implements Encoder<A> {

  private final Space<A> space;
  private final OneHotEncoder<A> shared;
  private final int gene;

  private PerResolutionEncoder(Space<A> space, OneHotEncoder<A> shared, int gene) {
    this.space = space;
    this.shared = shared;
    this.gene = gene;
  }

  static <A> PerResolutionEncoder<A> of(Space<A> space) {
    int gene =
        IntStream.range(0, space.choices().size())
            .filter(position -> space.choices().get(position).role() == Role.RESOLUTION)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "this space has no choice of resolutions: use encoder()"));
    return new PerResolutionEncoder<>(space, OneHotEncoder.of(space), gene);
  }

  @Override
  public int bits() {
    return shared.bits() * (1 + resolution().size());
  }

  @Override
  public int[] active(A arch) {
    Genotype genotype = space.encode(arch);
    int[] once = shared.active(genotype);
    int own = shared.bits() * (1 + genotype.get(gene));
    int[] twice = Arrays.copyOf(once, 2 * once.length);
    for (int i = 0; i < once.length; i++) {
      twice[once.length + i] = own + once[i];
    }
    return twice;
  }

  @Override
  public A decode(BitSet encoded) {
    A arch = shared.decode(encoded.get(0, shared.bits()));
    return OneHotEncoder.verified(this, arch, encoded);
  }

  @Override
  public String meaning(int bit) {
    int block = bit / shared.bits();
    String choice = shared.meaning(bit % shared.bits());
    return block == 0
        ? choice
        : "%s at %s = %d"
            .formatted(choice, resolution().name(), resolution().values().get(block - 1));
  }

  private Choice resolution() {
    return space.choices().get(gene);
  }
}
