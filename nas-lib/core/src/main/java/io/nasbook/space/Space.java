package io.nasbook.space;

import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A search space: a list of choices and a codec between genotypes and architectures.
 *
 * @param <A> the type of its architectures
 */
public interface Space<A> {

  /**
   * The choices, one per gene.
   *
   * @return in the order of the genes
   */
  List<Choice> choices();

  /**
   * Which genes set the network and which belong to which block.
   *
   * @return the structure of the space
   */
  Layout layout();

  /**
   * The architecture that a genotype stands for.
   *
   * @param genotype one index per choice
   * @return the architecture
   */
  A decode(Genotype genotype);

  /**
   * The genotype of an architecture.
   *
   * @param arch an architecture of this space
   * @return one index per choice
   * @throws IllegalArgumentException if it takes a value that this space does not offer
   */
  Genotype encode(A arch);

  /**
   * The number of distinct networks.
   *
   * @return exact count
   */
  default BigInteger size() {
    return layout().size();
  }

  /**
   * Draws an architecture, each choice uniformly and independently, as the lab does. Networks with
   * inactive slots are reached by many genotypes and so drawn more often.
   *
   * @param rng source of randomness
   * @return an architecture
   */
  default A sample(RandomGenerator rng) {
    return decode(sampleGenotype(rng));
  }

  /**
   * Draws a genotype, each choice uniformly and independently.
   *
   * @param rng source of randomness
   * @return a genotype
   */
  default Genotype sampleGenotype(RandomGenerator rng) {
    return Genotype.of(choices().stream().mapToInt(choice -> rng.nextInt(choice.size())).toArray());
  }

  /**
   * The one-hot encoder of this space, input of the predictors.
   *
   * @return one bit per value of each choice but depths
   */
  default Encoder<A> encoder() {
    return OneHotEncoder.of(this);
  }

  /**
   * An encoder for predictors in which a choice may be worth more at one resolution than at
   * another: the bits of {@link #encoder()}, and the same once more for each resolution. A weighted
   * sum of them still is a sum over blocks for every resolution, so exact search goes on to work.
   *
   * @return six times the bits where there are five resolutions
   * @throws IllegalArgumentException if the space has no choice of resolutions
   */
  default Encoder<A> encoderPerResolution() {
    return PerResolutionEncoder.of(this);
  }
}
